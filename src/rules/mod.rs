//! Rules: what a sound strategy is.
//!
//! A rule is one file: a code whose doc comment is its page, and a function that looks at the plan. The table
//! below lists them all; nothing else does.

mod alignment;
mod levels;
mod numbers;

pub use levels::Levels;

use crate::diag::{Code, Sink};
use crate::model::Plan;

/// A rule: a code and the function that raises it.
pub struct Rule {
    /// The code.
    pub code: &'static Code,
    /// Looks at the whole plan and reports.
    pub check: fn(&Plan, &mut Sink),
}

/// Every rule.
pub static TABLE: &[Rule] = &[
    alignment::demand_open::RULE,
    alignment::waiver_unneeded::RULE,
    numbers::figure_differs::RULE,
    numbers::figure_missing::RULE,
];

/// Runs every rule.
pub fn run(plan: &Plan, sink: &mut Sink) {
    for rule in TABLE {
        (rule.check)(plan, sink);
    }
}

/// Declares the code of a rule; the doc comment becomes its page.
macro_rules! rule {
    ($(#[doc = $doc:expr])+ $id:literal, $name:literal, $level:ident, $check:path) => {
        static CODE: $crate::diag::Code = $crate::diag::Code {
            id: $id,
            name: $name,
            level: $crate::diag::Level::$level,
            doc: concat!($($doc, "\n"),+),
        };

        $(#[doc = $doc])+
        pub const RULE: $crate::rules::Rule = $crate::rules::Rule { code: &CODE, check: $check };
    };
}
pub(crate) use rule;
