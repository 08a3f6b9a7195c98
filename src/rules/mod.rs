//! Rules: what a sound strategy is.
//!
//! A rule is one file: a code whose doc comment is its page, and a function that looks at the plan through a
//! [`Context`]. The `mod.rs` of a family lists its rules; nothing else does.
//!
//! What holds for all of them:
//!
//! - A rule looks at strategies that could be read whole ([`Context::strategies`]). In others, what the rule would find
//!   missing may be in the part that could not be read.
//! - What nothing refers to is reported only if every reference is resolved ([`Context::is_linked`]): a misspelt name
//!   has   already been reported, and may turn out to be the missing reference once it is corrected.
//! - What most elements of a kind lack, or very many of them, is a matter of style, and is said once (`said_once.rs`).
//! - The compiler drops findings about an element that has errors until those are corrected.
//! - Every page says why its rule matters, and names the law, standard or book that says so, or calls it our own
//!   judgement. Thresholds and word lists are our own defaults unless their doc comments name a source.

mod alignment;
mod asked;
mod completeness;
mod context;
mod counted;
mod dated;
mod disclosure;
mod enclosed;
mod field_codes;
mod fit;
mod gathered;
mod language;
mod laws;
mod levels;
mod limits;
mod measurability;
mod numbers;
mod ownership;
mod rule;
mod said_once;
mod scattered;
mod time;
mod topics;
mod vocabulary;
mod writing;

pub(crate) use asked::{every, is_goal_word, is_over, is_quotation, level, names_goals, shown, status, status_of};
use completeness::is_blank_tag;
pub use context::Context;
pub use counted::{Counted, grammar};
pub use dated::Dated;
pub(crate) use dated::names_year;
pub(crate) use enclosed::governing;
pub(crate) use field_codes::FIELD_CODES;
pub(crate) use gathered::{Gathered, lacking};
pub(crate) use laws::is_law;
pub use levels::Levels;
pub use limits::check_limits;
use measurability::is_activity;
use ownership::{is_first_name, is_name_of_person};
pub use rule::Rule;
pub(crate) use rule::{family, rule};
pub(crate) use scattered::Scattered;
pub(crate) use topics::{Topics, stems};
pub use vocabulary::Passage;
pub use writing::{Words, Writing};

use crate::diag::{Code, codes};

/// Every rule, by family.
pub fn table() -> impl Iterator<Item = &'static Rule> {
    [
        completeness::RULES,
        measurability::RULES,
        time::RULES,
        numbers::RULES,
        alignment::RULES,
        fit::RULES,
        ownership::RULES,
        language::RULES,
        disclosure::RULES,
    ]
    .into_iter()
    .flatten()
}

/// Every code that stratc can raise: those of the compiler's own stages, then those of the rules.
pub fn codes() -> impl Iterator<Item = &'static Code> {
    codes::table().chain(table().map(|rule| rule.code))
}
