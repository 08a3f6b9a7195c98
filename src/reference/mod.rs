//! The reference of the language, generated from the declarations: the JSON Schema for editors, the pages that `stratc
//! explain` prints, and the list of codes.

mod catalogue;
mod change;
mod codes;
mod kind;
mod manual;
mod page;
mod schema;

pub use catalogue::{Entry, entries};
pub use change::{change_names, change_page, word_lists};
pub use codes::codes;
pub use kind::{kind_page, kinds};
pub use manual::manual;
pub use page::{Page, code_page};
pub use schema::{Target, schema};

use crate::prose;

/// A doc comment as one line of plain text.
fn plain(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first sentence of a page, on one line.
fn first_sentence(markdown: &str) -> String {
    let sentences = prose::analyse(markdown).sentences;
    let start = sentences.first().map_or(0, |first| first.whole().start);
    // The text after a colon counts as a sentence of its own.
    let end = sentences.iter().find(|sentence| sentence.text.trim_end().ends_with('.')).or(sentences.first());
    plain(markdown.get(start..end.map_or(0, |end| end.whole().end)).unwrap_or_default())
}
