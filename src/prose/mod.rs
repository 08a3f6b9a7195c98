//! Prose: the Markdown that the language understands, its references, and its sentences.

mod dialect;
mod reading;
pub mod remarks;
mod sentences;

pub use dialect::{OPTIONS, Wikilink, openings, wikilinks};
pub use reading::{Heading, Image, Reading, WebLink, read};
pub use sentences::{Block, INSERTED, Sentence, lix, sentence, words};
