//! Audiences × channels, drawn: for media whose tables cannot be grids.

use super::super::context::ViewContext;
use super::super::{Matrix, MatrixRow};
use super::drawing::{Drawing, Figure, ReachMap, Told};
use crate::locale::Value;

/// The most channels in one figure.
const CHANNELS: usize = 20;
/// The most audiences in one figure.
const AUDIENCES: usize = 30;

/// The figure of a matrix.
pub fn figure(context: &ViewContext<'_>, matrix: &Matrix, of: &str) -> Figure {
    let locale = context.format.locale;
    let gap = locale.label("page-gap");
    // An audience that no channel of the figure reaches, but another one does, would look like a gap.
    let is_shown = |row: &&MatrixRow| row.is_gap || row.cells.iter().take(CHANNELS).any(|cell| *cell);
    let rows: Vec<_> = matrix.rows.iter().filter(is_shown).take(AUDIENCES).collect();
    let gaps = matrix.rows.iter().filter(|row| row.is_gap).count();
    let is_whole = rows.len() == matrix.rows.len() && matrix.channels.len() <= CHANNELS;
    let counts = [
        ("audiences", Value::Count(matrix.rows.len())),
        ("channels", Value::Count(matrix.channels.len())),
        ("gaps", Value::Count(gaps)),
    ];
    let told = |row: &&MatrixRow| {
        let reaching = matrix.channels.iter().zip(cells(row)).filter(|(_, reaches)| *reaches);
        let channels: Vec<_> = reaching.map(|(channel, _)| channel.text.as_str()).collect();
        let channels = if row.is_gap { gap.clone() } else { channels.join(", ") };
        Told::alone(format!("{}: {channels}", row.audience.text))
    };
    Figure {
        of: of.to_owned(),
        title: locale.label("page-matrix-caption"),
        summary: locale.label_with("figure-matrix-summary", &counts),
        facts: rows.iter().map(told).collect(),
        left_out: (!is_whole).then(|| locale.label("figure-matrix-left-out")),
        drawing: Drawing::Reach(ReachMap {
            channels: matrix.channels.iter().take(CHANNELS).map(|item| item.text.clone()).collect(),
            rows: rows.iter().map(|row| (row.audience.text.clone(), cells(row))).collect(),
            reaches: locale.label("page-reaches"),
            gap: gap.clone(),
        }),
    }
}

fn cells(row: &MatrixRow) -> Vec<bool> {
    row.cells.iter().copied().take(CHANNELS).collect()
}
