//! Overviews: the goal hierarchy, tables, and who is reached where.

use super::expression::{array, dictionary, item, items, marks, optional, string};
use super::writer::Writer;
use crate::document::{Cell, Grid, Holds, Table};
use crate::view::GoalNode;

/// The number of letters that a cell with prose is assumed to have when deciding whether its row fits on a page.
const LONG: usize = 1000;

/// One level of the goal hierarchy, with the levels below it.
pub fn tree(goals: &[GoalNode]) -> String {
    array(goals.iter().map(|goal| {
        dictionary([
            ("number", string(goal.number.as_deref().unwrap_or_default())),
            ("title", item(&goal.title)),
            ("level", string(&goal.level)),
            ("marks", marks(&goal.marks)),
            ("targets", array(goal.targets.iter().map(|target| string(target)))),
            ("children", tree(&goal.children)),
        ])
    }))
}

/// Which channels reach which audiences.
pub fn grid(grid: &Grid) -> String {
    let rows = grid.rows.iter().map(|row| {
        dictionary([
            ("audience", item(&row.audience)),
            ("gap", row.is_gap.to_string()),
            ("cells", array(row.cells.iter().map(ToString::to_string))),
        ])
    });
    let given = dictionary([
        ("caption", string(&grid.caption)),
        ("head", string(&grid.audience_label)),
        ("yes", string(&grid.reached)),
        ("gap", string(&grid.gap)),
        ("channels", items(&grid.channels)),
        ("rows", array(rows)),
    ]);
    format!("matrix({given})")
}

impl Writer<'_> {
    /// A table with its caption.
    pub fn table(&self, table: &Table) -> String {
        let columns = table.columns.iter().map(|column| {
            dictionary([
                ("label", string(&column.label)),
                ("width", format!("{}fr", column.share)),
                ("is-amount", (column.holds == Holds::Amount).to_string()),
            ])
        });
        let rows = table.rows.iter().map(|row| {
            let cells = row.cells.iter().enumerate();
            array(cells.map(|(at, cell)| self.cell(cell, row.anchor.as_deref().filter(|_| at == 0))))
        });
        format!("{{caption({})\ntable-of({}, {})}}", string(&table.caption), array(columns), array(rows))
    }

    /// The items of a cell, or its content and roughly how many letters it has. `anchor` is that of its row.
    fn cell(&self, cell: &Cell, anchor: Option<&str>) -> String {
        let words =
            cell.items.iter().map(item).chain(cell.marks.iter().map(|mark| format!("({}, none)", string(&mark.text))));
        let note = cell.note.iter().map(|note| format!("({}, none)", string(note)));
        let lines = array(words.chain(note));
        if anchor.is_none() && cell.prose.is_none() && cell.facts.is_empty() {
            return lines;
        }
        let letters: usize = cell.items.iter().map(|item| item.text.chars().count()).sum();
        let weight = letters + if cell.prose.is_some() { LONG } else { 0 } + 100 * cell.facts.len();
        let body = dictionary([
            ("anchor", string(anchor.unwrap_or_default())),
            ("lines", lines),
            ("prose", optional(cell.prose.map(|id| self.prose(id, 2)))),
            ("facts", self.facts(&cell.facts, 2)),
        ]);
        format!("(weight: {weight}, body: cell-of({body}))")
    }
}
