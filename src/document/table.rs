//! Tables with typed columns.

use schemars::JsonSchema;
use serde::Serialize;

use crate::view::{Fact, Item, Mark, MatrixRow, ProseId};

/// A table. No column is entirely empty, unless the table has no rows.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Table {
    /// What its rows are, as a key: `goals`, `measures`, `indicators`, `roles` or `demands`.
    pub of: &'static str,
    /// The anchor of the place that it belongs to.
    pub anchor: String,
    /// Its caption.
    pub caption: String,
    /// The columns. The cells of the first one are row headers.
    pub columns: Vec<Column>,
    /// How many cells form the heading of a row in formats without columns; the others follow below it.
    pub heads: usize,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Column {
    /// Its name, as a key: `owner`.
    pub key: &'static str,
    /// Its heading.
    pub label: String,
    /// The type of its cells.
    pub holds: Holds,
    /// Its share of the table's width, relative to those of the others: 10 for a column that mostly holds a word or
    /// two.
    pub share: usize,
}

/// The type of the cells in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// The titles of elements.
    Elements,
    /// Words.
    Words,
    /// Amounts, which are right-aligned.
    Amount,
    /// The status of something.
    State,
}

/// A row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Row {
    /// Its anchor, where something links to it.
    pub anchor: Option<String>,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell. The fields are in reading order.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Cell {
    /// A status, as a key.
    pub state: Option<&'static str>,
    /// Text or titles, each on a line of its own.
    pub items: Vec<Item>,
    /// A remark about them, such as why a demand is waived.
    pub note: Option<String>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
    /// Prose below the items.
    pub prose: Option<ProseId>,
    /// Further facts.
    pub facts: Vec<Fact>,
}

impl Cell {
    /// Whether the cell is empty.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.marks.is_empty() && self.prose.is_none() && self.facts.is_empty()
    }

    /// A cell with titles, or with text that may be linked.
    pub fn items(items: &[Item]) -> Self {
        Self { items: items.to_vec(), ..Self::default() }
    }

    /// A cell with text.
    pub fn words(words: &[String]) -> Self {
        Self { items: words.iter().cloned().map(Item::plain).collect(), ..Self::default() }
    }
}

/// Audiences as rows, channels as columns. Formats without room for a grid list the channels of each audience.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Grid {
    /// The anchor of the place that it belongs to.
    pub anchor: String,
    /// Its caption.
    pub caption: String,
    /// The label of the rows.
    pub audience_label: String,
    /// The label of the columns.
    pub channel_label: String,
    /// The text of a filled cell.
    pub reached: String,
    /// The text for an audience that no channel reaches.
    pub gap: String,
    /// The channels.
    pub channels: Vec<Item>,
    /// The audiences.
    pub rows: Vec<MatrixRow>,
}

impl Table {
    /// Removes the columns that are empty in every row; the first one stays.
    #[must_use]
    pub(super) fn without_empty_columns(mut self) -> Self {
        let is_kept =
            |at: usize| at == 0 || self.rows.iter().any(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty()));
        let kept: Vec<bool> = (0..self.columns.len()).map(is_kept).collect();
        if self.rows.is_empty() {
            return self;
        }
        let mut keep = kept.iter();
        self.columns.retain(|_| keep.next().copied().unwrap_or(true));
        for row in &mut self.rows {
            let mut keep = kept.iter();
            row.cells.retain(|_| keep.next().copied().unwrap_or(true));
        }
        self
    }
}
