//! Prose: the Markdown that the language understands, its references, and its sentences.

mod address;
mod analysis;
mod bare;
mod beginnings;
mod dialect;
pub mod directives;
mod emphasis;
mod footnotes;
mod marks;
mod named;
mod numbers;
mod paths;
mod phrases;
mod scripts;
mod sentences;
mod shortened;
mod significant;
mod unshown;

pub use address::{Address, address, is_file, is_linked};
pub use analysis::{Analysis, Cell, CodeBlock, Heading, Image, Table, WebLink, analyse};
pub use bare::{Bare, bare};
pub use beginnings::{has_beginning, has_word_or_beginning};
pub use dialect::{
    Wikilink, decoded, destination, events, has_words, is_counted, is_laid_out, language, openings, script_marks,
    unread_tables, wikilinks,
};
pub use emphasis::{Slip, Unread, marks_in_line};
pub use footnotes::{FootnoteFault, FootnoteSlip, footnote_faults, footnote_marks};
pub use marks::is_quotation_mark;
pub use named::{Named, named};
pub use numbers::{
    Bound, Clock, Cue, Day, Grammar, Lead, Number, Quantity, Rhythm, Season, Sense, Time, When, calendar, clock, days,
    in_figures, is_month, is_numeral, is_plain, month, named_years, numbers, other_whole, quantities, rhythms, season,
    weekday,
};
pub use paths::paths;
pub use phrases::Phrases;
pub use scripts::{lowered, raised};
pub use sentences::{Block, INSERTED, Reference, Sentence, lix, sentence, words};
pub use shortened::shortened;
pub use significant::{NEGATIONS, significant, weighty};
pub use unshown::{Hidden, Unshown, unshown};
