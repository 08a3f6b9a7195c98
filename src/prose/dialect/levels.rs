//! Lists whose levels are marked by two programs: the bullets of a word processor, and below them marks of Markdown.

use super::bullets;
use super::lists::Edit;
use super::outline::Outline;

/// A line of such a list.
struct Item {
    start: usize,
    /// How many bytes stand before its words.
    length: usize,
    /// The mark that it begins with.
    mark: char,
}

/// What sets the items with marks of Markdown below those with bullets: both before and after them.
pub(super) fn edits(text: &str, outline: &Outline) -> Vec<Edit> {
    let (mut lines, mut at) = (Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        let is_code = outline.code.iter().any(|code| code.contains(&at));
        lines.push(item(at, line).filter(|_| !is_code));
        at += line.len();
    }
    let runs = lines.split(Option::is_none).map(|run| run.iter().flatten().collect::<Vec<_>>());
    runs.flat_map(|run| in_run(&run)).collect()
}

fn in_run(run: &[&Item]) -> Vec<Edit> {
    let Some(first) = run.first().map(|item| item.mark).filter(|mark| bullets::is_bullet(*mark)) else {
        return Vec::new();
    };
    let mut others = run.iter().map(|item| item.mark).filter(|mark| *mark != first);
    let other = others.next().filter(|other| !bullets::is_bullet(*other));
    let is_even = other.is_some() && others.all(|mark| Some(mark) == other);
    let is_between = run.iter().filter(|item| item.mark == first).count() > 1;
    let set = |item: &&Item| {
        let with = if item.mark == first { "- " } else { "  - " };
        Edit::new(item.start..item.start + item.length, with)
    };
    if is_even && is_between { run.iter().map(set).collect() } else { Vec::new() }
}

fn item(start: usize, line: &str) -> Option<Item> {
    let marked = line.trim_start_matches([' ', '\t']);
    let mark = marked.chars().next().filter(|mark| matches!(mark, '-' | '*' | '+') || bullets::is_bullet(*mark))?;
    let rest = &marked[mark.len_utf8()..];
    let words = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    let is_item = words.len() < rest.len() && words.starts_with(char::is_alphabetic);
    is_item.then_some(Item { start, length: line.len() - words.len(), mark })
}
