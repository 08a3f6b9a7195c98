//! The tables of a plan, or of a report on it: each is made once, and written as a CSV file or as a sheet of a
//! workbook.

mod cell;
mod csv;
mod csvw;
mod economy;
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
    /// Its name in the plan's language.
    pub name: String,
    /// Its CSV file; `None` for one that is only in workbooks.
    pub file: Option<&'static str>,
    /// Its columns. The first one holds ids.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column; trailing empty cells may be missing.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug)]
pub struct Column {
    /// The heading that people read: the one on the pages.
    pub heading: String,
    /// Its name in files, if it differs from the heading: names of columns in files must not change.
    pub name: Option<String>,
    /// The type of its cells.
    pub holds: Holds,
}

impl Column {
    /// Its name in files.
    pub fn name(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.heading)
    }
}

/// The type of the cells in a column, unless they are empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Text.
    Words,
    /// Numbers.
    Numbers,
    /// Days.
    Days,
    /// Yes or no.
    Flags,
}
use Holds::{Days, Numbers, Words};

/// The label of a column, and the type of its cells.
type Head = (&'static str, Holds);

/// Makes tables in a language, for an edition.
struct Maker<'a> {
    locale: &'a Locale,
    is_internal: bool,
}

impl Maker<'_> {
    /// A table from rows, each with the marks of its element. In the internal edition the marks form the last column.
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
