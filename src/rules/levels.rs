//! How much each rule matters in a workspace or a strategy.

use std::collections::HashMap;

use crate::diag::{Code, Diagnostic, Family, Level, Sink, codes, nearest, say};
use crate::model::{LevelLists, Line};

/// Levels set for codes (`A001`), names (`demand-open`) or families (`A`). The most specific one wins.
#[derive(Debug, Clone, Default)]
pub struct Levels {
    set: HashMap<String, Option<Level>>,
}

impl Levels {
    /// These levels, overridden by `lists`. Names that no rule has are reported.
    #[must_use]
    pub fn with(mut self, lists: &LevelLists, sink: &mut Sink) -> Self {
        let known = Self::known();
        let lists = [
            (&lists.error, Some(Level::Error)),
            (&lists.warning, Some(Level::Warning)),
            (&lists.advice, Some(Level::Advice)),
            (&lists.off, None),
        ];
        for (lines, level) in lists {
            for line in lines {
                if known.contains(&&*line.value) {
                    self.set(&line.value, level);
                } else {
                    sink.push(unknown(line, &known));
                }
            }
        }
        self
    }

    fn set(&mut self, which: &str, level: Option<Level>) {
        self.set.insert(which.to_owned(), level);
    }

    /// Every code, name and family letter that can be set.
    fn known() -> Vec<&'static str> {
        let all = super::codes().filter(|code| can_be_set(code));
        all.flat_map(|code| [code.id, code.name]).chain(Family::LETTERS).collect()
    }

    /// Gives a finding its level here, or `None` if it is not to be reported.
    pub fn apply(&self, mut finding: Diagnostic) -> Option<Diagnostic> {
        finding.level = self.of(finding.code)?;
        Some(finding)
    }

    /// The level of a code here; `None` when it is off.
    pub fn of(&self, code: &Code) -> Option<Level> {
        if !can_be_set(code) {
            return Some(code.level);
        }
        let set = [code.id, code.name, code.letter()].into_iter().find_map(|key| self.set.get(key));
        set.copied().unwrap_or(Some(code.level))
    }
}

/// Whether the level of a code can be set. Errors of the compiler's own stages cannot be turned down: until they are
/// corrected, there is no plan to judge.
fn can_be_set(code: &Code) -> bool {
    code.level != Level::Error || code.is_rule()
}

fn unknown(line: &Line, known: &[&'static str]) -> Diagnostic {
    if codes::table().any(|code| [code.id, code.name].contains(&&*line.value)) {
        let message = say!("the level of \"{name}\" cannot be set", name = &*line.value);
        return Diagnostic::new(&codes::value::UNKNOWN_WORD, line.span, message)
            .help(say!("leave it out here, and correct the plan where stratc reports it"));
    }
    let message = say!("no rule or family that can be set is called \"{name}\"", name = &*line.value);
    let diagnostic = Diagnostic::new(&codes::value::UNKNOWN_WORD, line.span, message);
    match nearest(&line.value, known.iter().copied()) {
        Some(right) => diagnostic.help(say!("did you mean \"{right}\"?", right)),
        None => diagnostic.help(say!("write a code such as A001, a name such as demand-open, or a family's letter")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static CODE: Code = Code { id: "A001", name: "demand-open", level: Level::Warning, fixable: false, doc: "" };

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
