//! How rules are declared.

use super::context::Context;
use crate::diag::{Code, Sink};

/// A rule: a code and the function that raises it.
#[derive(Debug)]
pub struct Rule {
    /// The code.
    pub code: &'static Code,
    /// Looks at the whole plan and reports.
    pub check: fn(&Context<'_>, &mut Sink),
}

/// Declares the rules of a family: a module for each.
macro_rules! family {
    ($($rule:ident),* $(,)?) => {
        $(mod $rule;)*

        /// The rules of the family.
        pub(super) static RULES: &[$crate::rules::Rule] = &[$($rule::RULE),*];
    };
}
pub(crate) use family;

/// Declares the code of a rule; the doc comment becomes its page. `fixable` at the end marks a rule some of whose
/// findings carry a fix.
macro_rules! rule {
    ($(#[doc = $doc:expr])+ $id:literal, $name:literal, $level:ident, $check:path $(, $fixable:ident)?) => {
        static CODE: $crate::diag::Code = $crate::diag::Code {
            id: $id,
            name: $name,
            level: $crate::diag::Level::$level,
            fixable: false $(|| $crate::diag::$fixable())?,
            doc: concat!($($doc, "\n"),+),
        };

        $(#[doc = $doc])+
        pub const RULE: $crate::rules::Rule = $crate::rules::Rule { code: &CODE, check: $check };
    };
}
pub(crate) use rule;
