//! Prose: the Markdown that the language understands, its references, and its sentences.

mod analysis;
mod dialect;
pub mod directives;
mod emphasis;
mod footnotes;
mod marks;
mod numbers;
mod phrases;
mod scripts;
mod sentences;
mod significant;
mod unshown;

pub use analysis::{Analysis, CodeBlock, Heading, Image, WebLink, analyse};
pub use dialect::{Wikilink, decoded, events, has_words, is_counted, language, openings, wikilinks};
pub use emphasis::{Slip, Unread, marks_in_line};
pub use footnotes::{FootnoteFault, FootnoteSlip, footnote_faults, footnote_marks};
pub use marks::is_quotation_mark;
pub use numbers::{Grammar, Number, numbers};
pub use phrases::Phrases;
pub use scripts::{lowered, raised};
pub use sentences::{Block, INSERTED, Sentence, lix, sentence, words};
pub use significant::{NEGATIONS, significant, weighty};
pub use unshown::{Hidden, Unshown, unshown};
