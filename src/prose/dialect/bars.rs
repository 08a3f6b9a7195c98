//! Tables that are drawn with bars, where Markdown finds a fault: no line below the head or one of other cells, dashes that
//! a word processor has joined, corners, and empty lines between rows.

use super::figures;
use super::lists::Edit;
use super::outline::Outline;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// With its number of cells.
    Row(usize),
    /// A line that divides rows, with its number of cells.
    Ruler(usize),
    Blank,
    Other,
}

/// A line of the text.
#[derive(Debug, Clone, Copy)]
struct Line<'a> {
    start: usize,
    /// The marks and spaces that it begins with.
    prefix: &'a str,
    words: &'a str,
    kind: Kind,
}

/// Over how many more lines a row may go.
const LONGEST_ROW: usize = 3;

impl Line<'_> {
    fn at(self) -> usize {
        self.start + self.prefix.len()
    }

    fn end(self) -> usize {
        self.at() + self.words.len()
    }

    fn is_row(&self) -> bool {
        matches!(self.kind, Kind::Row(_))
    }

    fn is_ruler(&self) -> bool {
        matches!(self.kind, Kind::Ruler(_))
    }

    fn cells(self) -> usize {
        match self.kind {
            Kind::Row(cells) | Kind::Ruler(cells) => cells,
            _ => 0,
        }
    }
}

/// What makes tables of lines that begin with a bar.
pub(super) fn edits(text: &str, outline: &Outline) -> Vec<Edit> {
    if !may_be_in(text) {
        return Vec::new();
    }
    let lines = lines(text, outline);
    let (mut edits, mut from) = (Vec::new(), 0);
    while let Some(first) = (from..lines.len()).find(|nth| lines[*nth].is_row() || lines[*nth].is_ruler()) {
        let end = end_of_table(&lines, first);
        table(&lines, first..end, &mut edits);
        from = end;
    }
    edits.extend(outline.tables.iter().filter_map(|table| below(text, table.clone())));
    edits
}

/// Whether a text may hold such a table. It rules out most texts cheaply.
pub(super) fn may_be_in(text: &str) -> bool {
    text.contains('|')
}

fn lines<'a>(text: &'a str, outline: &Outline) -> Vec<Line<'a>> {
    let (mut found, mut start) = (Vec::<Line<'a>>::new(), 0);
    let mut rest_of_row = 0;
    for whole in text.split_inclusive('\n') {
        if rest_of_row > 0 {
            rest_of_row -= 1;
            start += whole.len();
            continue;
        }
        let rest = whole.trim_start_matches([' ', '\t', '>']);
        let prefix = &whole[..whole.len() - rest.len()];
        let words = rest.trim_end();
        let is_code = outline.code.iter().any(|code| code.contains(&(start + prefix.len())));
        let is_second = found.last().is_some_and(Line::is_row);
        let kind = if is_code { Kind::Other } else { kind(words, is_second) };
        let cells = found.last().map_or(0, |line| line.cells());
        let end = broken(&text[start + prefix.len()..], cells).filter(|_| cells > 0 && kind != Kind::Blank);
        let words = end.map_or(words, |end| &text[start + prefix.len()..start + prefix.len() + end]);
        let kind = if end.is_some() { Kind::Row(cells) } else { kind };
        found.push(Line { start, prefix, words, kind });
        rest_of_row = words.matches('\n').count();
        start += whole.len();
    }
    found
}

/// Where a row ends whose last cell goes on below it, with as many cells as the row above it.
fn broken(text: &str, cells: usize) -> Option<usize> {
    let first = text.lines().next().filter(|row| row.starts_with('|') && !row.trim_end().ends_with('|'))?;
    let mut end = first.len();
    for line in text.lines().skip(1).take(LONGEST_ROW) {
        end += 1 + line.len();
        if line.trim().is_empty() || line.starts_with(['|', ' ', '>', '\t', '-', '+', '*', '#']) {
            return None;
        }
        if line.contains('|') {
            let row = text.get(..end)?.trim_end();
            return (row.ends_with('|') && !text.contains('\r') && bars(row) == cells + 1).then_some(row.len());
        }
    }
    None
}

fn kind(words: &str, is_second: bool) -> Kind {
    let is_bordered = words.starts_with(['|', '+']) && words.len() > 2;
    let dashes = words.chars().filter(|letter| matches!(letter, '-' | '–' | '—' | '−' | '=' | '_')).count();
    let is_drawn =
        words.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '−' | '=' | '_' | '|' | '+' | ':' | ' '));
    let inside = words.trim_matches(['|', '+']);
    let is_long = inside.split(['|', '+']).all(|cell| cell.trim().chars().count() > 1);
    match words {
        "" => Kind::Blank,
        _ if is_bordered && is_drawn && dashes > 0 && (is_second || is_long || words.contains('—')) => {
            Kind::Ruler(inside.split(['|', '+']).count())
        }
        _ if words.starts_with('|') && bars(words) > 1 => {
            Kind::Row(bars(words) - usize::from(words.ends_with('|') && !words.ends_with("\\|")))
        }
        _ => Kind::Other,
    }
}

/// How many bars divide a row: not those after a backslash.
fn bars(row: &str) -> usize {
    row.matches('|').count() - row.matches("\\|").count()
}

/// Where the table that begins at a line ends. Over an empty line it goes on with rows that have no head of their own.
fn end_of_table(lines: &[Line<'_>], first: usize) -> usize {
    let is_part = |line: &Line<'_>| {
        (line.is_row() || line.is_ruler()) && line.prefix.trim_end() == lines[first].prefix.trim_end()
    };
    let chunk = |from: usize| from + lines[from..].iter().take_while(|line| is_part(line)).count();
    let mut end = chunk(first);
    loop {
        let blank = lines[end..].iter().take_while(|line| line.kind == Kind::Blank).count();
        let next = end + blank;
        let after = chunk(next.min(lines.len()));
        if blank == 0 || after == next {
            return end;
        }
        let part = &lines[next..after];
        let has_head = part.iter().skip(1).any(Line::is_ruler) && part[0].is_row() || part[0].words.starts_with('+');
        let is_headed = lines[first..end].iter().any(Line::is_ruler);
        let rows = lines[first..end].iter().filter(|line| line.is_row()).count();
        let cells = lines[first..end].iter().map(|line| line.cells()).max().unwrap_or_default();
        let is_narrow = part.iter().all(|line| line.cells() <= cells);
        let is_joined = is_narrow && (is_headed || rows == 1 || part.len() == 1);
        if has_head || !(is_joined || (rows == 1 && part[0].is_ruler())) {
            return end;
        }
        end = after;
    }
}

fn table(lines: &[Line<'_>], range: std::ops::Range<usize>, edits: &mut Vec<Edit>) {
    let part = &lines[range.clone()];
    let rows: Vec<_> = part.iter().filter(|line| line.is_row()).collect();
    let (Some(head), Some(last)) = (rows.first(), rows.last()) else { return };
    let rulers = part.iter().filter(|line| line.is_ruler());
    let ruler = part
        .iter()
        .position(|line| line.start == head.start)
        .and_then(|nth| part.get(nth + 1))
        .filter(|line| line.is_ruler());
    let is_drawn = part[0].words.starts_with('+');
    if (rows.len() < 2 && ruler.is_none()) || (is_drawn && has_tall_rows(part)) {
        return;
    }
    let is_sound = ruler.is_some_and(|ruler| is_known(ruler.words) && ruler.cells() == head.cells());
    if !is_sound {
        let cells = rows.iter().map(|row| row.cells()).max().unwrap_or_default();
        let words: Vec<_> = rows.iter().map(|row| row.words.trim_matches('|').split('|').collect()).collect();
        match ruler {
            None if figures::are_all_data(&words) => edits.push(empty_head(head, cells)),
            _ => edits.extend(head_of(head, ruler.copied(), cells)),
        }
    }
    let is_spare = |line: &Line<'_>| ruler.is_none_or(|ruler| ruler.start != line.start);
    let unread = rulers.filter(|line| is_spare(line)).chain(part.iter().filter(|line| line.kind == Kind::Blank));
    for row in &rows {
        let breaks = row.words.match_indices('\n').map(|(at, _)| row.at() + at);
        edits.extend(breaks.map(|at| Edit::new(at..at + 1, " ")));
    }
    for line in unread {
        let next = lines.iter().find(|next| next.start > line.start).map_or(line.end(), |next| next.start);
        edits.push(Edit::new(line.start..next, ""));
    }
    let apart = |line: &Line<'_>| Edit::new(line.start..line.start, format!("{}\n", line.prefix.trim_end()));
    let before = range.start.checked_sub(1).map(|nth| &lines[nth]).filter(|line| line.kind == Kind::Other);
    edits.extend(before.filter(|_| !is_sound).map(|_| apart(&part[0])));
    let after = lines
        .get(range.end)
        .filter(|line| line.kind == Kind::Other && !line.words.contains('|') && last.words.ends_with('|'));
    edits.extend(after.map(apart));
}

/// Whether rows of a table with corners go over several lines.
fn has_tall_rows(part: &[Line<'_>]) -> bool {
    let tall = part.split(Line::is_ruler).filter(|rows| rows.len() > 1).count();
    part.iter().filter(|line| line.is_ruler()).count() > 3 && tall > 0
}

/// Whether Markdown knows the line below a head.
fn is_known(ruler: &str) -> bool {
    ruler.starts_with('|') && ruler.chars().all(|letter| matches!(letter, '|' | '-' | ':' | ' ' | '\t'))
}

/// A head with as many cells as the longest row, and the line below it.
fn head_of(head: &Line<'_>, ruler: Option<Line<'_>>, cells: usize) -> Vec<Edit> {
    let missing = cells - head.cells();
    let close = if missing > 0 && !head.words.ends_with('|') { " |" } else { "" };
    let sides: Vec<_> = ruler.map(|ruler| sides(ruler.words)).unwrap_or_default();
    let side = |nth: usize| sides.get(nth).copied().unwrap_or("---");
    let below: String = (0..cells).flat_map(|nth| [" ", side(nth), " |"]).collect();
    let pad = format!("{close}{}", " |".repeat(missing));
    match ruler {
        Some(ruler) => {
            vec![Edit::new(head.end()..head.end(), pad), Edit::new(ruler.at()..ruler.end(), format!("|{below}"))]
        }
        None => vec![Edit::new(head.end()..head.end(), format!("{pad}\n{}|{below}", head.prefix))],
    }
}

/// A head without words above a first row that has figures.
fn empty_head(first: &Line<'_>, cells: usize) -> Edit {
    let (words, below) = (" |".repeat(cells), " --- |".repeat(cells));
    Edit::new(first.at()..first.at(), format!("|{words}\n{0}|{below}\n{0}", first.prefix))
}

/// The sides that a line below a head gives its columns.
fn sides(ruler: &str) -> Vec<&'static str> {
    let cells = ruler.trim_matches(['|', '+']).split(['|', '+']).map(str::trim);
    let sides = cells.map(|cell| match (cell.starts_with(':'), cell.ends_with(':')) {
        (true, true) => ":-:",
        (true, false) => ":--",
        (false, true) => "--:",
        _ => "---",
    });
    sides.collect()
}

/// The empty line that is missing below a table without bars at its edges: what follows is a sentence, or says where the
/// figures come from.
fn below(text: &str, table: std::ops::Range<usize>) -> Option<Edit> {
    let rows = text.get(table.clone()).filter(|rows| !rows.starts_with('|'))?;
    let mut at = table.start;
    for row in rows.split_inclusive('\n') {
        let words = row.trim();
        let is_label = words.split_once(": ").is_some_and(|(label, _)| !label.contains(char::is_whitespace));
        let is_sentence = words.ends_with(['.', '!', '?']) && words.split_whitespace().count() > 3;
        if !words.contains('|') && words.starts_with(char::is_uppercase) && (is_label || is_sentence) {
            return Some(Edit::new(at..at, "\n"));
        }
        at += row.len();
    }
    None
}
