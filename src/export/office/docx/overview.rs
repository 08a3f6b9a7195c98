//! Writing tables that give an overview of a plan.

use super::body::{Body, Look, paragraph, run};
use super::prose::Setting;
use super::table::{Column, table};
use super::xml::Node;
use crate::document::{self, Cell, Grid, Holds};
use crate::view::{Item, Side};

impl Body<'_> {
    /// Adds a table as wide as `width` (in twips), below its caption.
    pub fn overview(&mut self, overview: &document::Table, width: usize) {
        self.line("Caption", &overview.caption);
        let shares: usize = overview.columns.iter().map(|column| column.share).sum();
        let settings = overview.columns.iter().map(|column| {
            let style = if column.holds == Holds::Amount { "TableAmount" } else { "TableText" };
            Setting::cell(style, width * column.share / shares.max(1))
        });
        let settings: Vec<_> = settings.collect();
        let rows = overview.rows.iter().map(|row| {
            let cells = row.cells.iter().zip(&settings).enumerate();
            // Links to a row lead to its first cell.
            let anchor = |place| row.anchor.as_deref().filter(|_| place == 0);
            cells.map(|(place, (cell, setting))| self.cell(cell, *setting, anchor(place))).collect()
        });
        let rows = rows.collect();
        let column = |column: &document::Column| Column {
            side: if column.holds == Holds::Amount { Side::End } else { Side::Start },
            ..Column::of_words(&column.label, column.share)
        };
        table(self, width, overview.columns.iter().map(column).collect(), rows);
    }

    fn cell(&mut self, cell: &Cell, setting: Setting, anchor: Option<&str>) -> Vec<Node> {
        let style = setting.style;
        let mut content = self.lines(style, &cell.items, anchor);
        content.extend(cell.note.iter().map(|note| paragraph(style, Vec::new(), vec![run(note, Look::default())])));
        content.extend(self.apart(|body| {
            body.marks(&cell.marks);
            cell.prose.into_iter().for_each(|prose| body.prose(prose, setting));
        }));
        for fact in &cell.facts {
            let runs = self.labelled_items(&fact.label, &fact.items);
            content.push(paragraph(style, Vec::new(), runs));
        }
        content
    }

    /// Items, one paragraph each. The first one is bookmarked as `anchor`: if it links there, it becomes plain text.
    fn lines(&mut self, style: &str, items: &[Item], anchor: Option<&str>) -> Vec<Node> {
        let mut anchor = anchor;
        let line = |item: &Item| {
            let Some(anchor) = anchor.take() else { return paragraph(style, Vec::new(), self.item(item)) };
            let is_here = item.href.as_deref().and_then(|address| address.strip_prefix('#')) == Some(anchor);
            let runs = if is_here { vec![run(&item.text, Look::BOLD)] } else { self.item(item) };
            paragraph(style, Vec::new(), self.bookmarked(anchor, runs))
        };
        items.iter().map(line).collect()
    }

    /// Adds the table of audiences and the channels that reach them.
    pub fn grid(&mut self, grid: &Grid, width: usize) {
        self.line("Caption", &grid.caption);
        let gap = [Item::plain(grid.gap.clone())];
        let rows = grid.rows.iter().map(|row| {
            let channels = if row.is_gap { &gap[..] } else { &row.channels };
            let audience = std::slice::from_ref(&row.audience);
            [audience, channels].map(|items| self.lines("TableText", items, None)).into()
        });
        let rows = rows.collect();
        let columns = [(&grid.audience_label, 1), (&grid.channel_label, 2)];
        table(self, width, columns.map(|(label, share)| Column::of_words(label, share)).into(), rows);
    }
}
