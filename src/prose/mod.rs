//! Prose: the Markdown that the language understands, its references, and its sentences.

mod dialect;
mod phrases;
mod reading;
mod sentences;

pub use dialect::{OPTIONS, Wikilink, openings, wikilinks};
pub use phrases::Phrases;
pub use reading::{Heading, Image, Reading, WebLink, read};
pub use sentences::{Block, INSERTED, Sentence, lix, sentence, words};
