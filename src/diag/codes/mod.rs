//! The codes of the compiler's own stages. The codes of content rules stand with their rules.
//!
//! Each doc comment is the page that `stratc explain` prints. Its fenced blocks named after a file are
//! compiled by a test: what stands under "Faulty" raises exactly that code, what stands under "Sound" nothing.

pub mod allowed;
pub mod completeness;
pub mod disclosure;
pub mod language;
pub mod look;
pub mod meant;
pub mod reference;
pub mod source;
pub mod value;

use super::Code;

impl Code {
    /// Whether this is the code of a rule, and not of one of the compiler's own stages.
    pub fn is_rule(&self) -> bool {
        table().all(|own| own.id != self.id)
    }
}

/// Every code of the compiler's own stages, by family.
pub fn table() -> impl Iterator<Item = &'static Code> {
    let own = [source::TABLE, meant::TABLE, allowed::TABLE, look::TABLE, value::TABLE, reference::TABLE];
    own.into_iter().chain([completeness::TABLE, language::TABLE, disclosure::TABLE]).flatten().copied()
}
