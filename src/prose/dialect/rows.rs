//! Rows that were pasted from a spreadsheet, with tabs between their cells: they are a table.

use super::lists::Edit;
use super::outline::{Line, Outline};

/// The edits that make tables of lines right after one another with the same number of tabs.
pub(super) fn edits(text: &str, outline: &Outline) -> Vec<Edit> {
    if !text.contains('\t') {
        return Vec::new();
    }
    let blocks = outline.lines.chunk_by(|one, next| one.block == next.block);
    blocks.flat_map(|lines| in_block(text, lines)).collect()
}

fn in_block(text: &str, lines: &[Line]) -> Vec<Edit> {
    let (mut edits, mut first) = (Vec::new(), 0);
    for rows in lines.chunk_by(|one, next| tabs(text, one.at).is_some() && tabs(text, one.at) == tabs(text, next.at)) {
        let next = first + rows.len();
        if rows.len() > 1
            && let Some(tabs) = tabs(text, rows[0].at)
        {
            edits.extend((first > 0).then(|| Edit::new(rows[0].at..rows[0].at, "\n")));
            edits.extend(rows.iter().flat_map(|row| bars(text, row.at)));
            let head = rows[0].at + line(text, rows[0].at).len();
            edits.push(Edit::new(head..head, format!("\n---{}", " | ---".repeat(tabs))));
            edits.extend(lines.get(next).map(|after| Edit::new(after.at..after.at, "\n")));
        }
        first = next;
    }
    edits
}

fn line(text: &str, at: usize) -> &str {
    text[at..].lines().next().unwrap_or_default()
}

/// How many tabs divide the line at `at`; `None` if it is not a row.
fn tabs(text: &str, at: usize) -> Option<usize> {
    let row = line(text, at);
    let (first, _) = row.split_once('\t')?;
    let before = text[..at].trim_end_matches(' ');
    let begins_line = before.is_empty() || before.ends_with('\n');
    // A letter, a sign or a number with one tab after it marks an item of a list.
    let tabs = row.matches('\t').count();
    let letters = first.chars().filter(|letter| letter.is_alphanumeric()).count();
    let is_cell = (letters > 1 || (letters == 1 && tabs > 1)) && !first.ends_with([')', '.']);
    let is_row = begins_line && is_cell && !row.contains(['|', '`']);
    is_row.then_some(tabs)
}

fn bars(text: &str, at: usize) -> Vec<Edit> {
    line(text, at).match_indices('\t').map(|(tab, _)| Edit::new(at + tab..at + tab + 1, " | ")).collect()
}
