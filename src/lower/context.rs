//! What every reader of a file has at hand.

use crate::model::value::Language;
use crate::source::{FileId, Span};

/// The context of every reader of a file.
#[derive(Debug, Clone, Copy)]
pub struct FileContext<'a> {
    /// The file.
    pub file: FileId,
    /// Its whole text, for finding positions inside scalars.
    pub text: &'a str,
    /// The language that its numbers are written in.
    pub language: Language,
}

impl<'a> FileContext<'a> {
    /// The source text at `span`.
    pub(super) fn raw(&self, span: Span) -> &'a str {
        self.text.get(span.range()).unwrap_or_default()
    }
}
