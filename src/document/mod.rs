//! Documents: a plan in the order in which people read it.
//!
//! A [`Document`] is made once from the [`PlanView`] of an edition, so nothing that the edition hides can be in it. It
//! decides the order, the columns of tables, and what is said only once. Every format that people read (pages, plain
//! text, Markdown, Word, PDF) writes the same document. What one medium alone needs is a hint on a part, never a second
//! traversal of the plan.

mod division;
mod entry;
mod fact;
mod front;
mod glance;
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
    /// The title page.
    pub front: Front,
    /// The table of contents: the divisions that have a title.
    pub contents: Vec<TocEntry>,
    /// The content of the plan, in reading order. Divisions nest by level: each is inside the last one before it of a
    /// lower level.
    pub divisions: Vec<Division>,
    /// What follows everything else.
    pub end: End,
}

impl Document {
    /// The document of `view`. `footer` is the organisation's own text at the end of every plan, one item per line.
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

/// A title with its number before it, if it has one: "6.1 Budskap".
pub fn numbered(number: Option<&str>, title: &str) -> String {
    number.map_or_else(|| title.to_owned(), |number| format!("{number} {title}"))
}

#[cfg(test)]
mod tests;
