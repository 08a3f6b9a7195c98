//! Rows of a table without its marks: tabs between their cells, as a spreadsheet has them, bars, semicolons or several
//! spaces.

use std::ops::Range;

use super::figures;
use super::lists::Edit;
use super::outline::{Line, Outline};
use super::quoted;

/// The longest cell between semicolons, in characters: longer ones are parts of sentences.
const LONGEST_CELL: usize = 60;

/// The most lines that a row goes on over.
const TALLEST: usize = 5;

/// A row, and where it begins.
struct Row<'a> {
    line: Line,
    words: &'a str,
}

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
    Way { gaps: bars, least: 2, is_even: true, are_rows: are_barred },
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
    let rows = rows(text, lines);
    let found = WAYS.iter().map(|way| divided(text, &rows, way));
    found.into_iter().find(|edits| !edits.is_empty()).unwrap_or_default()
}

/// The rows of a block: its lines, but those over which a cell in quotation marks goes are one.
fn rows<'a>(text: &'a str, lines: &[Line]) -> Vec<Row<'a>> {
    let (mut rows, mut nth) = (Vec::new(), 0);
    while let Some(line) = lines.get(nth) {
        let upto = |last: usize| &text[line.at..lines[last].at + lines[last].words(text).len()];
        let is_cut = line.quotes == 0 && line.item.is_none() && quoted::is_open(line.words(text));
        let last = (nth + 1..lines.len()).take(TALLEST).find(|last| is_cut && !quoted::is_open(upto(*last)));
        let last = last.unwrap_or(nth);
        rows.push(Row { line: *line, words: upto(last) });
        nth = last + 1;
    }
    rows
}

fn divided(text: &str, lines: &[Row<'_>], way: &Way) -> Vec<Edit> {
    let gaps: Vec<_> = lines.iter().map(|row| gaps(text, row, way)).collect();
    let (mut edits, mut first) = (Vec::new(), 0);
    let is_alike =
        |one: &Vec<_>, next: &Vec<_>| !one.is_empty() && !next.is_empty() && (!way.is_even || one.len() == next.len());
    for rows in gaps.chunk_by(is_alike) {
        let next = first + rows.len();
        let words: Vec<_> = lines[first..next].iter().map(|row| row.words).collect();
        if rows.len() >= way.least && !rows[0].is_empty() && (way.are_rows)(&words) {
            let at = lines[first].line.at;
            edits.extend((first > 0).then(|| Edit::new(at..at, "\n")));
            edits.extend(table(&lines[first..next], rows));
            edits.extend(lines.get(next).map(|after| Edit::new(after.line.at..after.line.at, "\n")));
        }
        first = next;
    }
    edits
}

fn table(lines: &[Row<'_>], rows: &[Vec<Range<usize>>]) -> Vec<Edit> {
    let most = rows.iter().map(Vec::len).max().unwrap_or_default();
    let ruler = format!("---{}", " | ---".repeat(most));
    let begin = lines[0].line.at;
    let is_data =
        figures::are_all_data(&lines.iter().zip(rows).map(|(row, gaps)| cells(row, gaps)).collect::<Vec<_>>());
    let head = is_data.then(|| Edit::new(begin..begin, format!("|{}\n{ruler}\n", " |".repeat(most + 1))));
    let mut edits: Vec<_> = head.into_iter().collect();
    for (row, gaps) in lines.iter().zip(rows) {
        let at = row.line.at;
        edits.extend(gaps.iter().map(|gap| Edit::new(at + gap.start..at + gap.end, " | ")));
        let marks = quoted::marks(row.words).into_iter();
        edits.extend(marks.map(|(range, with)| Edit::new(at + range.start..at + range.end, with)));
    }
    let end = begin + lines[0].words.len();
    // The bar at the end of a row opens no cell.
    let missing = if most > rows[0].len() { " |".repeat(most - rows[0].len() + 1) } else { String::new() };
    edits.extend((!is_data).then(|| Edit::new(end..end, format!("{missing}\n{ruler}"))));
    edits
}

/// The words of the cells of a row.
fn cells<'a>(row: &Row<'a>, gaps: &[Range<usize>]) -> Vec<&'a str> {
    let starts = std::iter::once(0).chain(gaps.iter().map(|gap| gap.end));
    let ends = gaps.iter().map(|gap| gap.start).chain([row.words.len()]);
    starts.zip(ends).filter_map(|(start, end)| row.words.get(start..end)).collect()
}

/// What stands between the cells of a line of its own; nothing where it is no row.
fn gaps(text: &str, row: &Row<'_>, way: &Way) -> Vec<Range<usize>> {
    let before = text[..row.line.at].trim_end_matches(' ');
    let begins_line = before.is_empty() || before.ends_with('\n');
    if !begins_line || row.line.item.is_some() || row.words.contains('`') {
        return Vec::new();
    }
    (way.gaps)(&quoted::blanked(row.words))
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

/// Whether lines with bars are a table: three rows are, and two where the first begins its cells as a head does.
fn are_barred(lines: &[&str]) -> bool {
    lines.len() > 2 || lines[0].split(" | ").all(|cell| !cell.trim_start().starts_with(char::is_lowercase))
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
