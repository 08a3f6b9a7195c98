//! Rows of a table without its marks: tabs between their cells, as a spreadsheet has them, bars, semicolons or several
//! spaces.

use std::ops::Range;

use super::lists::Edit;
use super::outline::{Line, Outline};

/// The longest cell between semicolons, in characters: longer ones are parts of sentences.
const LONGEST_CELL: usize = 60;

/// A way to divide rows into cells.
struct Way {
    /// What stands between the cells of a line; nothing where it is no row.
    gaps: fn(&str) -> Vec<Range<usize>>,
    /// How many rows make it certain.
    least: usize,
    /// Whether all rows have as many cells.
    is_even: bool,
    /// Whether the rows can be told from sentences.
    are_rows: fn(&[&str]) -> bool,
}

const WAYS: [Way; 4] = [
    Way { gaps: tabs, least: 2, is_even: false, are_rows: |_| true },
    Way { gaps: bars, least: 2, is_even: true, are_rows: |_| true },
    Way { gaps: semicolons, least: 3, is_even: true, are_rows: |_| true },
    Way { gaps: spaces, least: 2, is_even: true, are_rows: are_columns },
];

/// What makes tables of lines one after the other that are divided alike.
pub(super) fn edits(text: &str, outline: &Outline) -> Vec<Edit> {
    let blocks = outline.lines.chunk_by(|one, next| one.block == next.block).filter(|lines| lines.len() > 1);
    blocks.flat_map(|lines| in_block(text, lines)).collect()
}

/// Whether a line may be such a row. It rules out most lines cheaply.
pub(super) fn may_be_in(line: &str) -> bool {
    line.contains(['\t', '|', ';']) || line.trim().contains("  ")
}

fn in_block(text: &str, lines: &[Line]) -> Vec<Edit> {
    let found = WAYS.iter().map(|way| divided(text, lines, way));
    found.into_iter().find(|edits| !edits.is_empty()).unwrap_or_default()
}

fn divided(text: &str, lines: &[Line], way: &Way) -> Vec<Edit> {
    let gaps: Vec<_> = lines.iter().map(|line| gaps(text, *line, way)).collect();
    let (mut edits, mut first) = (Vec::new(), 0);
    let is_alike =
        |one: &Vec<_>, next: &Vec<_>| !one.is_empty() && !next.is_empty() && (!way.is_even || one.len() == next.len());
    for rows in gaps.chunk_by(is_alike) {
        let next = first + rows.len();
        let words: Vec<_> = lines[first..next].iter().map(|line| line.words(text)).collect();
        if rows.len() >= way.least && !rows[0].is_empty() && (way.are_rows)(&words) {
            edits.extend((first > 0).then(|| Edit::new(lines[first].at..lines[first].at, "\n")));
            edits.extend(table(text, &lines[first..next], rows));
            edits.extend(lines.get(next).map(|after| Edit::new(after.at..after.at, "\n")));
        }
        first = next;
    }
    edits
}

fn table(text: &str, lines: &[Line], rows: &[Vec<Range<usize>>]) -> Vec<Edit> {
    let most = rows.iter().map(Vec::len).max().unwrap_or_default();
    let bars = lines
        .iter()
        .zip(rows)
        .flat_map(|(line, gaps)| gaps.iter().map(|gap| Edit::new(line.at + gap.start..line.at + gap.end, " | ")));
    let mut edits: Vec<_> = bars.collect();
    let head = lines[0].at + lines[0].words(text).len();
    let missing = " | ".repeat(most - rows[0].len());
    edits.push(Edit::new(head..head, format!("{missing}\n---{}", " | ---".repeat(most))));
    edits
}

/// What stands between the cells of a line of its own; nothing where it is no row.
fn gaps(text: &str, line: Line, way: &Way) -> Vec<Range<usize>> {
    let before = text[..line.at].trim_end_matches(' ');
    let begins_line = before.is_empty() || before.ends_with('\n');
    let row = line.words(text);
    if !begins_line || line.item.is_some() || row.contains('`') {
        return Vec::new();
    }
    (way.gaps)(row)
}

fn tabs(row: &str) -> Vec<Range<usize>> {
    let Some((first, _)) = row.split_once('\t') else { return Vec::new() };
    // A letter, a sign or a number with one tab behind it marks an item of a list.
    let tabs = row.matches('\t').count();
    let letters = first.chars().filter(|letter| letter.is_alphanumeric()).count();
    let is_cell = (letters > 1 || (letters == 1 && tabs > 1)) && !first.ends_with([')', '.']);
    places(row, "\t", is_cell && !row.contains('|'))
}

fn bars(row: &str) -> Vec<Range<usize>> {
    places(row, " | ", !row.starts_with('|') && !row.ends_with('|'))
}

/// Semicolons with no space behind them, as no sentence has them.
fn semicolons(row: &str) -> Vec<Range<usize>> {
    let is_short = row.split(';').all(|cell| cell.chars().count() <= LONGEST_CELL);
    let is_row =
        is_short && !row.contains("; ") && !row.contains(['|', '&', '<']) && row.trim_end_matches(';').contains(';');
    places(row, ";", is_row)
}

fn places(row: &str, gap: &str, is_row: bool) -> Vec<Range<usize>> {
    row.match_indices(gap).filter(|_| is_row).map(|(at, gap)| at..at + gap.len()).collect()
}

/// Several spaces in the middle of a line. After a full stop they are a habit.
fn spaces(row: &str) -> Vec<Range<usize>> {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(start) = row[from..].find("  ").map(|at| from + at) {
        let length = row[start..].len() - row[start..].trim_start_matches(' ').len();
        if row[..start].ends_with(['.', ':', ';', ',', '!', '?']) {
            return Vec::new();
        }
        found.push(start..start + length);
        from = start + length;
    }
    let is_row = !row.contains(['|', '\t']) && row.starts_with(char::is_alphanumeric);
    if is_row { found } else { Vec::new() }
}

/// Whether the cells of lines begin below one another, or stand far apart.
fn are_columns(lines: &[&str]) -> bool {
    let rows: Vec<_> = lines.iter().map(|line| spaces(line)).collect();
    let column = |line: &str, gap: &Range<usize>| line[..gap.end].chars().count();
    let is_below = |nth: usize| {
        let mut columns = lines.iter().zip(&rows).map(|(line, gaps)| gaps.get(nth).map(|gap| column(line, gap)));
        let first = columns.next();
        columns.all(|column| Some(column) == first)
    };
    let is_wide = || rows.iter().flatten().all(|gap| gap.len() > 2);
    rows.first().is_some_and(|gaps| (0..gaps.len()).any(is_below)) || is_wide()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_sentences_are_none() {
        for (way, row) in [
            (semicolons as fn(&str) -> Vec<_>, "Vi svarer; vi lytter"),
            (semicolons, "Vi svarer;"),
            (semicolons, "R&amp;D"),
            (spaces, "Vi svarer.  Vi lytter"),
            (spaces, "Tid:  onsdag"),
            (tabs, "a)\tsvare"),
            (bars, "| a | b |"),
        ] {
            assert!(way(row).is_empty(), "{row}");
        }
        assert!(are_columns(&["Navn  Rom", "Kari  2"]) && are_columns(&["Navn    Rom", "Kari Nordmann   2"]));
        assert!(!are_columns(&["Vi svarer  alle", "Vi lytter nå  også"]));
    }
}
