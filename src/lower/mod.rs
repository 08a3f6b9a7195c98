//! Lowering: trees → typed elements.
//!
//! Readers report what they cannot read and continue with what they can, so that one run shows every fault.

mod collection;
mod colons;
mod commas;
mod context;
mod elsewhere;
mod example;
mod faults;
mod file;
mod folded;
mod front;
mod keys;
mod labels;
mod layout;
mod parts;
mod prose;
mod reader;
mod readings;
mod reasons;
mod scalar;
mod sections;
mod shapes;
mod slips;
mod untitled;
mod visibility;

pub use context::FileContext;
pub use file::{FileElements, documents_file, markdown_file, yaml_file};
pub use sections::nest_by_folder;

use crate::diag::{Message, Sink};
use crate::model::Record;
use crate::source::Span;
use crate::syntax::Entry;

/// Reads a record that stands by itself, such as a settings file. `what` names it in messages; missing fields are
/// reported at `place`.
pub fn record<R: Record>(
    context: FileContext<'_>,
    entries: &[Entry],
    place: Span,
    what: Message,
    sink: &mut Sink,
) -> R {
    let mut reader = reader::Reader::new(context, entries, place, what, sink);
    let record = R::read(&mut reader);
    reader.finish();
    record
}
