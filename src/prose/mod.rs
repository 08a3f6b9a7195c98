//! Prose: the Markdown that the language understands, its references, and its sentences.

mod dialect;
mod emphasis;
mod marks;
mod numbers;
mod phrases;
mod reading;
pub mod remarks;
mod sentences;
mod significant;

pub use dialect::{OPTIONS, Wikilink, language, openings, wikilinks};
pub use emphasis::{Slip, Unread, marks_in_line};
pub use marks::is_quotation_mark;
pub use numbers::{Grammar, Number, numbers};
pub use phrases::Phrases;
pub use reading::{Heading, Image, Reading, WebLink, read};
pub use sentences::{Block, INSERTED, Sentence, lix, sentence, words};
pub use significant::{NEGATIONS, significant, weighty};
