//! Documents: a plan in the order in which people read it.
//!
//! A [`Document`] is made once from the [`PlanView`] of an edition, so nothing that the edition
//! hides can be in it. It settles what comes after what, which columns tables have, and what is said only once.
//! Every form that people read (pages, plain text, Markdown, Word, PDF) writes the same document. What one medium
//! alone needs is a hint on a part, never a second walk through the plan.

mod division;
mod entry;
mod fact;
mod front;
mod outline;
mod overview;
mod table;

use schemars::JsonSchema;
use serde::Serialize;

pub use division::{Count, Counts, Division, Heading, Layout, OPENING, Paragraph, Part, ProsePart, Role};
pub use entry::{Entries, Entry};
pub use front::{End, Front, InternalNotice, not_in_force, page_marks};
pub use table::{Cell, Column, Grid, Holds, Row, Table};

use crate::locale::Locale;
use crate::view::{PlanView, TocEntry};

/// A plan as people read it, from its title to its last line.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Document {
    /// The plan's language: `nb`, `nn`, `en` or `se`.
    pub language: &'static str,
    /// What the title page says.
    pub front: Front,
    /// The table of contents: the divisions that have a title.
    pub contents: Vec<TocEntry>,
    /// What the plan says, in order. A division lies in the last one before it of a lower level.
    pub divisions: Vec<Division>,
    /// What stands after everything else.
    pub end: End,
}

impl Document {
    /// The document of `view`. `footer` is what the organisation wants said at the end of every plan, a line each.
    pub fn new(view: &PlanView, footer: &[String]) -> Self {
        let locale = Locale::for_code(view.language);
        Self {
            language: view.language,
            front: front::front(view, locale),
            contents: view.contents.clone(),
            divisions: outline::outline(view, locale),
            end: front::end(view, locale, footer),
        }
    }
}

/// A title behind its number, where it has one: "6.1 Budskap".
pub fn numbered(number: Option<&str>, title: &str) -> String {
    number.map_or_else(|| title.to_owned(), |number| format!("{number} {title}"))
}

#[cfg(test)]
mod tests;
