//! Tables whose columns are drawn by lines of dashes or equals signs with gaps between them, as in `----  ----`.

use std::ops::Range;

use super::lists::Edit;
use super::outline::Outline;

/// A line of the text: where it begins, and its words.
type Line<'a> = (usize, &'a str);

/// The ranges of such tables, each with what makes it one.
pub(super) fn tables(text: &str, outline: &Outline) -> Vec<(Range<usize>, Vec<Edit>)> {
    if !may_be_in(text) {
        return Vec::new();
    }
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let is_code = outline.code.iter().any(|code| code.contains(&at));
        lines.push((at, if is_code { "" } else { line.trim_end() }));
        at += line.len();
    }
    let parts = lines.chunk_by(|(_, one), (_, next)| !one.is_empty() && !next.is_empty());
    let range = |part: &[Line<'_>]| part[0].0..part.last().map_or(0, |(at, line)| at + line.len());
    parts.filter_map(|part| Some((range(part), table(text, part)?))).collect()
}

/// Whether a text may hold such a line. It rules out most texts cheaply.
pub(super) fn may_be_in(text: &str) -> bool {
    text.contains("-- ") || text.contains("== ")
}

/// Where the columns of a ruler begin, in characters; nothing where it is none.
fn columns(line: &str) -> Vec<usize> {
    let is_ruler = line.starts_with(['-', '='])
        && line
            .split(' ')
            .filter(|part| !part.is_empty())
            .all(|part| part.len() > 1 && part.bytes().all(|byte| byte == line.as_bytes()[0]));
    let begins =
        line.char_indices().filter(|(at, letter)| *letter != ' ' && (*at == 0 || line.as_bytes()[at - 1] == b' '));
    let columns: Vec<_> = begins.map(|(at, _)| at).collect();
    if is_ruler && columns.len() > 1 { columns } else { Vec::new() }
}

fn table(text: &str, part: &[Line<'_>]) -> Option<Vec<Edit>> {
    let begin = part.iter().position(|(_, line)| !columns(line).is_empty())?;
    let columns_of = columns(part[begin].1);
    // The head stands above the ruler, or between the first two.
    let begin = begin.saturating_sub(usize::from(begin > 0));
    let part = &part[begin..];
    let is_ruler = |line: &Line<'_>| columns(line.1) == columns_of;
    let rows: Vec<_> = part.iter().filter(|line| !is_ruler(line)).collect();
    let cells: Vec<_> = rows.iter().map(|(_, row)| gaps(row, &columns_of)).collect::<Option<_>>()?;
    let head = rows.first().filter(|_| rows.len() > 1)?;
    let mut edits = Vec::new();
    edits.extend((begin > 0).then(|| Edit::new(part[0].0..part[0].0, "\n")));
    for line in part.iter().filter(|line| is_ruler(line)) {
        let end = line.0 + line.1.len();
        edits.push(Edit::new(line.0..end + usize::from(text[end..].starts_with('\n')), ""));
    }
    for ((at, row), gaps) in rows.iter().zip(&cells) {
        edits.extend(gaps.iter().map(|gap| Edit::new(at + gap.start..at + gap.end, " | ")));
        let missing = columns_of.len() - 1 - gaps.len();
        // The bar at the end of a row opens no cell.
        let missing = if missing > 0 { " |".repeat(missing + 1) } else { String::new() };
        let below =
            if *at == head.0 { format!("\n---{}", " | ---".repeat(columns_of.len() - 1)) } else { String::new() };
        edits.push(Edit::new(at + row.len()..at + row.len(), missing + &below));
    }
    Some(edits)
}

/// What stands between the cells of a row, up to the end of its line; nothing where words cross a column.
fn gaps(row: &str, columns: &[usize]) -> Option<Vec<Range<usize>>> {
    let mut found = Vec::<Range<usize>>::new();
    for column in columns.iter().skip(1) {
        let Some((at, _)) = row.char_indices().nth(*column) else { break };
        let before = row[..at].trim_end_matches(' ').len();
        let start = before.max(found.last().map_or(0, |last| last.end));
        if before == at || row.contains('|') {
            return None;
        }
        found.push(start..at);
    }
    Some(found)
}
