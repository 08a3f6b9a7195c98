//! Tables with typed columns.

use schemars::JsonSchema;
use serde::Serialize;

use crate::view::{Fact, Item, Mark, MatrixRow, ProseId};

/// A table. No column is empty in all rows, except where the table has no rows.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Table {
    /// What its rows are, as a key: `measures`, `indicators`, `roles` or `demands`.
    pub of: &'static str,
    /// The name of the place that it belongs to.
    pub anchor: String,
    /// What it shows.
    pub caption: String,
    /// The columns. The cells of the first one head their rows.
    pub columns: Vec<Column>,
    /// How many cells head a row in forms without columns: they are read as one, the others below them.
    pub heads: usize,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Column {
    /// Its name, as a key: `owner`.
    pub key: &'static str,
    /// What stands above it.
    pub label: String,
    /// What its cells hold.
    pub holds: Holds,
    /// How wide it is beside the others: 10 for one that mostly has a word or two.
    pub share: usize,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// The titles of elements.
    Elements,
    /// Words.
    Words,
    /// An amount, which lines up with those above and below.
    Amount,
    /// How far something has come.
    State,
}

/// A row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Row {
    /// The name of its place, where something leads to it.
    pub anchor: Option<String>,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell. What it holds is read in the order of these fields.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Cell {
    /// How far something has come, as a key.
    pub state: Option<&'static str>,
    /// Words or titles, each on a line of its own.
    pub items: Vec<Item>,
    /// What is said about them: why a demand is waived.
    pub note: Option<String>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
    /// Prose below the items.
    pub prose: Option<ProseId>,
    /// What else there is to say.
    pub facts: Vec<Fact>,
}

impl Cell {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.marks.is_empty() && self.prose.is_none() && self.facts.is_empty()
    }

    /// A cell with titles, or words that may lead somewhere.
    pub fn items(items: &[Item]) -> Self {
        Self { items: items.to_vec(), ..Self::default() }
    }

    /// A cell with words.
    pub fn words(words: &[String]) -> Self {
        Self { items: words.iter().cloned().map(Item::plain).collect(), ..Self::default() }
    }
}

/// Audiences down, channels across. Forms without room for a grid list the channels of each audience.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Grid {
    /// The name of the place that it belongs to.
    pub anchor: String,
    /// What it shows.
    pub caption: String,
    /// What the rows are called.
    pub audience_label: String,
    /// What the columns are called.
    pub channel_label: String,
    /// What a filled cell says.
    pub reached: String,
    /// What is said of an audience that no channel reaches.
    pub gap: String,
    /// The channels.
    pub channels: Vec<Item>,
    /// The audiences.
    pub rows: Vec<MatrixRow>,
}

impl Table {
    /// Leaves out the columns in which no row has anything; the first stays.
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
