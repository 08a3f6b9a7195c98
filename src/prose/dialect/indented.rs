//! Items that are indented so far below a line of text that Markdown runs them on with it.

use super::breaks;
use super::bullets;
use super::lists::Edit;
use super::outline::{Line, Outline};

/// How far Markdown lets the first item of a list stand in, in columns.
const DEEPEST: usize = 3;

/// What sets such items at the edge of what they stand in: at least two.
pub(super) fn edits(text: &str, outline: &Outline) -> Vec<Edit> {
    let blocks = outline.lines.chunk_by(|one, next| one.block == next.block).filter(|lines| lines.len() > 1);
    blocks.flat_map(|lines| in_block(text, lines)).collect()
}

fn in_block(text: &str, lines: &[Line]) -> Vec<Edit> {
    let is_item = |line: &Line| line.quotes == 0 && is_item(line.words(text));
    let Some(first) = lines.iter().position(is_item).filter(|first| *first > 0) else { return Vec::new() };
    let items = &lines[first..];
    let lead = lines[0];
    // What an item holds begins where its own words do.
    let edge = lead.item.map_or(0, |_| lead.at - lead.start(text));
    let indent = &text[items[0].start(text)..items[0].at];
    let is_meant = (items.len() > 1 || lines[first - 1].words(text).ends_with(':'))
        && indent.replace('\t', "    ").len() > edge + DEEPEST
        && items.iter().all(|line| is_item(line) && text[line.start(text)..line.at].starts_with(indent))
        && !breaks::without_close(lines[first - 1].words(text)).ends_with(',');
    let set = |line: &Line| {
        let start = line.start(text);
        Edit::new(start..start + indent.len(), " ".repeat(edge))
    };
    if is_meant { items.iter().map(set).collect() } else { Vec::new() }
}

/// Whether a line begins with the mark of an item and a word.
fn is_item(line: &str) -> bool {
    let words = line.strip_prefix(['-', '*', '+', '–', '—']).or_else(|| {
        let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
        rest.strip_prefix(['.', ')']).filter(|_| (1..4).contains(&(line.len() - rest.len())))
    });
    let is_word = |words: &str| {
        words.starts_with([' ', '\t', '\u{a0}'])
            && words.trim_start().starts_with(|it: char| it.is_alphabetic() || it == '*')
    };
    words.is_some_and(is_word) || line.chars().next().is_some_and(bullets::is_bullet)
}

/// Whether a line may be such an item. It rules out most lines cheaply.
pub(super) fn may_be_in(line: &str) -> bool {
    line.starts_with([' ', '\t'])
}
