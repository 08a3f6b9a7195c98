//! Tables with a header row that is repeated on every page.

use super::body::{Body, Look, paragraph, run};
use super::xml::{Node, node, value};
use crate::view::Side;

/// A column.
#[derive(Debug)]
pub struct Column {
    /// Its heading.
    pub heading: Vec<Node>,
    /// Its share of the table's width, relative to those of the other columns.
    pub share: usize,
    /// The side at which its words stand. Amounts stand at the end.
    pub side: Side,
}

impl Column {
    /// A column of text with a plain heading.
    pub fn of_words(heading: &str, share: usize) -> Self {
        Self { heading: vec![run(heading, Look::default())], share, side: Side::Start }
    }

    fn head(self) -> Node {
        let style = if self.side == Side::End { "TableAmountHeading" } else { "TableHeading" };
        paragraph(style, aligned(self.side), self.heading)
    }
}

/// Adds a table as wide as `width` (in twips), and a gap below it, without which Word would merge adjacent tables.
pub fn table(body: &mut Body<'_>, width: usize, columns: Vec<Column>, rows: Vec<Vec<Vec<Node>>>) {
    let shares: usize = columns.iter().map(|column| column.share).sum();
    let widths: Vec<String> = columns.iter().map(|column| (width * column.share / shares.max(1)).to_string()).collect();
    let properties = node("w:tblPr")
        .and(value("w:tblStyle", "PlanTable"))
        .and(node("w:tblW").with("w:w", width.to_string()).with("w:type", "dxa"))
        .and(node("w:tblLayout").with("w:type", "fixed"))
        .and(node("w:tblLook").with("w:val", "0020").with("w:firstRow", "1").with("w:noVBand", "1"));
    let grid = node("w:tblGrid").holding(widths.iter().map(|width| node("w:gridCol").with("w:w", width)));
    let head = row(true, columns.into_iter().map(|column| vec![column.head()]).collect(), &widths);
    let rows = rows.into_iter().map(|cells| row(false, cells, &widths));
    let table = node("w:tbl").and(properties).and(grid).and(head).holding(rows);
    body.content.push(table);
    body.paragraph("TableGap", Vec::new());
}

/// The properties of a paragraph in a column with such a side, beyond those of its style.
pub fn aligned(side: Side) -> Vec<Node> {
    (side == Side::Middle).then(|| value("w:jc", "center")).into_iter().collect()
}

fn row(is_head: bool, cells: Vec<Vec<Node>>, widths: &[String]) -> Node {
    let mut properties = node("w:trPr").and(node("w:cantSplit"));
    if is_head {
        properties = properties.and(node("w:tblHeader"));
    }
    let missing = widths.len().saturating_sub(cells.len());
    let cells = cells.into_iter().chain(std::iter::repeat_n(Vec::new(), missing));
    node("w:tr").and(properties).holding(cells.zip(widths).map(|(content, width)| cell(content, width)))
}

/// A cell. Its last child must be a paragraph.
fn cell(mut content: Vec<Node>, width: &str) -> Node {
    if content.is_empty() {
        content.push(paragraph("TableText", Vec::new(), Vec::new()));
    }
    let properties = node("w:tcPr").and(node("w:tcW").with("w:w", width).with("w:type", "dxa"));
    node("w:tc").and(properties).holding(content)
}
