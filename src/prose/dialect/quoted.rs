//! Cells in quotation marks, as spreadsheets write those that hold a break or what divides cells.

use std::ops::Range;

/// What stands between cells, where they may be in quotation marks.
const GAPS: [char; 2] = ['\t', ';'];

/// The cells of a row that are in quotation marks, marks included.
pub(super) fn cells(row: &str) -> Vec<Range<usize>> {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(start) = opening(row, from) {
        let Some(end) = closing(row, start) else { break };
        found.push(start..end);
        from = end;
    }
    found
}

/// Whether a row ends inside such a cell: it goes on below. At the beginning of a line, somebody may be quoted.
pub(super) fn is_open(row: &str) -> bool {
    let from = cells(row).last().map_or(0, |cell| cell.end);
    opening(row, from).is_some_and(|start| start > 0 && closing(row, start).is_none())
}

/// The row with letters for whatever such cells hold, so that nothing in them divides it.
pub(super) fn blanked(row: &str) -> String {
    let mut blank = row.to_owned();
    for cell in cells(row) {
        blank.replace_range(cell.clone(), &"x".repeat(cell.len()));
    }
    blank
}

/// The marks of such cells, and what is read instead: nothing, or the one that two inside stand for, or a space for a break.
pub(super) fn marks(row: &str) -> Vec<(Range<usize>, &'static str)> {
    let inside = |cell: Range<usize>| {
        let (start, end) = (cell.start + 1, cell.end - 1);
        let doubled = row[start..end].match_indices("\"\"").map(move |(at, _)| (start + at..start + at + 2, "\""));
        let breaks = row[start..end].match_indices('\n').map(move |(at, _)| (start + at..start + at + 1, " "));
        let edges = [(cell.start..start, ""), (end..cell.end, "")];
        edges.into_iter().chain(doubled).chain(breaks)
    };
    cells(row).into_iter().flat_map(inside).collect()
}

fn opening(row: &str, from: usize) -> Option<usize> {
    let begins = |at: usize| at == 0 || row[..at].ends_with(GAPS);
    row[from..].match_indices('"').map(|(at, _)| from + at).find(|at| begins(*at))
}

/// Where a cell ends that is opened at `start`.
fn closing(row: &str, start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        at += row.get(at..)?.find('"')?;
        if !row[at + 1..].starts_with('"') {
            break;
        }
        at += 2;
    }
    let rest = row[at + 1..].trim_start_matches(' ');
    (rest.is_empty() || rest.starts_with(GAPS)).then_some(at + 1)
}
