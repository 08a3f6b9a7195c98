//! How much each rule matters in a workspace.

use std::collections::HashMap;

use crate::diag::{Code, Diagnostic, Level, codes};

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

    /// Every code, name and family letter that can be set. Errors of the compiler's own stages cannot: without
    /// them mended there is no plan to judge.
    pub fn known() -> Vec<&'static str> {
        let own = codes::table().filter(|code| code.level != Level::Error);
        let all = super::TABLE.iter().map(|rule| rule.code).chain(own);
        let letters = ["S", "R", "C", "M", "T", "N", "A", "F", "O", "L", "D"];
        all.flat_map(|code| [code.id, code.name]).chain(letters).collect()
    }

    /// Gives each finding its level here; `None` when it is not to be made.
    pub fn apply(&self, mut finding: Diagnostic) -> Option<Diagnostic> {
        let is_rule = super::TABLE.iter().any(|rule| rule.code.id == finding.code.id);
        if is_rule || finding.code.level != Level::Error {
            finding.level = self.of(finding.code)?;
        }
        Some(finding)
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
