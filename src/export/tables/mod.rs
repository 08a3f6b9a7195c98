//! What a plan, or a report on it, has as tables: each is made once, and written as a file for spreadsheets or as a
//! sheet of a workbook.

mod cell;
mod csv;
mod csvw;
mod plan;
mod report;

pub use cell::{Cell, Tone};
pub use csv::{csv, files};
pub use csvw::FILE as DESCRIPTION;
pub use plan::of_plan;
pub use report::of_report;

use crate::locale::Locale;
use crate::view::Mark;

/// A table.
#[derive(Debug)]
pub struct Table {
    /// What the plan's language calls it.
    pub name: String,
    /// The file that it is by itself; `None` for one that stands in workbooks only.
    pub file: Option<&'static str>,
    /// Its columns. The first is of ids.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column, or fewer where the last ones are empty.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug)]
pub struct Column {
    /// What stands above it where people read it: what the pages call it.
    pub heading: String,
    /// What programs know it as in files, where that is another: files keep the names of their columns.
    pub name: Option<String>,
    /// What its cells hold.
    pub holds: Holds,
}

impl Column {
    /// What stands above it in files.
    pub fn name(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.heading)
    }
}

/// What the cells of a column hold, where they are not empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Words.
    Words,
    /// Numbers.
    Numbers,
    /// Days.
    Days,
    /// Yes or no.
    Flags,
}
use Holds::{Days, Numbers, Words};

/// The label of a column, and what it holds.
type Head = (&'static str, Holds);

/// Makes tables in a language, for an edition.
struct Maker<'a> {
    locale: &'a Locale,
    is_internal: bool,
}

impl Maker<'_> {
    /// A table from rows, each with the marks of its element. In the internal edition those stand in the last column.
    fn table<'a>(
        &self,
        name: &str,
        file: Option<&'static str>,
        columns: Vec<Column>,
        rows: impl Iterator<Item = (Vec<Cell>, &'a [Mark])>,
    ) -> Table {
        let mut columns = columns;
        let width = columns.len();
        columns.extend(self.is_internal.then(|| self.column(("page-internal", Words))));
        let row = |(mut cells, marks): (Vec<Cell>, &[Mark])| {
            if self.is_internal {
                cells.resize(width, Cell::Empty);
                cells.push(Cell::lines(marks.iter().map(|mark| mark.text.clone())));
            }
            cells
        };
        Table { name: self.locale.label(name), file, columns, rows: rows.map(row).collect() }
    }

    fn columns(&self, heads: &[Head]) -> Vec<Column> {
        heads.iter().map(|head| self.column(*head)).collect()
    }

    fn column(&self, (label, holds): (&str, Holds)) -> Column {
        Column { heading: self.locale.label(label), name: None, holds }
    }

    /// The column of titles, which the pages call `label`.
    fn titles(&self, label: &str) -> Column {
        Column { name: Some(self.locale.label("field-title")), ..self.column((label, Words)) }
    }
}
