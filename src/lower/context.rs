//! What every reader of a file has at hand.

use crate::model::value::Language;
use crate::source::{FileId, Span};

/// What every reader of one file needs to know.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The file.
    pub file: FileId,
    /// Its whole text, for finding places inside scalars.
    pub text: &'a str,
    /// The language in which its numbers are written.
    pub language: Language,
}

impl<'a> Context<'a> {
    /// The file's own text at `span`.
    pub(super) fn raw(&self, span: Span) -> &'a str {
        self.text.get(span.range()).unwrap_or_default()
    }
}
