//! Lowering: trees → typed elements.
//!
//! Readers report what they cannot read and continue with what they can, so that one run shows every fault.

mod collection;
mod example;
mod file;
mod keys;
mod layout;
mod prose;
mod reader;
mod reasons;
mod scalar;
mod sections;

pub use file::{FileElements, documents_file, markdown_file, yaml_file};
pub use sections::nest_by_folder;

use crate::diag::{Message, Sink};
use crate::model::Record;
use crate::model::value::Language;
use crate::source::{FileId, Span};
use crate::syntax::Entry;

/// The context of every reader of a file.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The file.
    pub file: FileId,
    /// Its whole text, for finding positions inside scalars.
    pub text: &'a str,
    /// The language that its numbers are written in.
    pub language: Language,
}

impl<'a> Context<'a> {
    /// The source text at `span`.
    fn raw(&self, span: Span) -> &'a str {
        self.text.get(span.range()).unwrap_or_default()
    }
}

/// Reads a record that stands by itself, such as a settings file. `what` names it in messages; missing fields are
/// reported at `place`.
pub fn record<R: Record>(context: Context<'_>, entries: &[Entry], place: Span, what: Message, sink: &mut Sink) -> R {
    let mut reader = reader::Reader::new(context, entries, place, what, sink);
    let record = R::read(&mut reader);
    reader.finish();
    record
}
