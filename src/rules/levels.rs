//! How much each rule matters in a workspace.

use std::collections::HashMap;

use crate::diag::{Code, Family, Level};

/// Levels set for codes (`A001`), names (`demand-open`) or families (`A`). The more exact wins.
#[derive(Debug, Clone, Default)]
pub struct Levels {
    set: HashMap<String, Option<Level>>,
}

impl Levels {
    /// Sets the level of a code, name or family; `None` turns it off.
    pub fn set(&mut self, which: &str, level: Option<Level>) {
        self.set.insert(which.to_owned(), level);
    }

    /// Whether there is a rule or family with this code, name or letter.
    pub fn knows(which: &str) -> bool {
        let code = |code: &Code| code.id == which || code.name == which;
        let family = |family: Family| which.len() == 1 && which.starts_with(family.letter());
        super::TABLE.iter().any(|rule| code(rule.code)) || Family::ALL.into_iter().any(family)
    }

    /// The level of a code here; `None` when it is off.
    pub fn of(&self, code: &Code) -> Option<Level> {
        let family = code.family().map(|family| family.letter().to_string()).unwrap_or_default();
        let set = [code.id, code.name, family.as_str()].into_iter().find_map(|key| self.set.get(key));
        set.copied().unwrap_or(Some(code.level))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static CODE: Code = Code { id: "A001", name: "demand-open", level: Level::Warning, doc: "" };

    #[test]
    fn the_more_exact_setting_wins() {
        let mut levels = Levels::default();
        assert_eq!(levels.of(&CODE), Some(Level::Warning));
        levels.set("A", None);
        assert_eq!(levels.of(&CODE), None);
        levels.set("A001", Some(Level::Error));
        assert_eq!(levels.of(&CODE), Some(Level::Error));
    }
}
