//! Lines that Markdown takes into the item, quotation or footnote above them, though they were meant to stand below it.

use super::breaks;
use super::lists::Edit;
use super::outline::{Line, Outline};

/// The fewest words of a sentence.
const FEWEST: usize = 3;

/// The empty lines that are missing above such sentences.
pub(super) fn edits(text: &str, outline: &Outline) -> Vec<Edit> {
    let blocks = outline.lines.chunk_by(|one, next| one.block == next.block);
    blocks.filter(|lines| lines.len() > 1).filter_map(|lines| below(text, lines)).collect()
}

/// The lines that may have been meant so, or not: they stay where they are and keep their lines.
pub(super) fn lines_of_their_own(text: &str, outline: &Outline) -> Vec<usize> {
    let blocks = outline.lines.chunk_by(|one, next| one.block == next.block);
    let found = blocks.filter_map(|lines| {
        let first = first_outside(text, lines)?;
        let (before, next) = (lines[first - 1].words(text), lines[first].words(text));
        let is_apart = breaks::begins_sentence(next) || next.starts_with(['–', '—']);
        (is_apart && is_break_meant(text, lines, first) && !breaks::is_open(before)).then_some(lines[first].at)
    });
    found.collect()
}

fn below(text: &str, lines: &[Line]) -> Option<Edit> {
    let first = first_outside(text, lines)?;
    let (line, last) = (lines[first], lines.last()?);
    let words = &text[line.at..last.at + last.words(text).len()];
    let is_sentence =
        breaks::without_close(words).ends_with(['.', '!', '?', ':']) && words.split_whitespace().count() >= FEWEST;
    let is_meant = breaks::begins_sentence(words) && is_sentence && is_break_meant(text, lines, first);
    let start = line.start(text);
    let prefix = text[start..line.at].trim_end();
    let is_last = !goes_on(text, last.at);
    (is_meant && is_last).then(|| Edit::new(start..start, format!("{prefix}\n")))
}

/// The first line of a paragraph that lies outside of what its first line opens, by where it begins.
fn first_outside(text: &str, lines: &[Line]) -> Option<usize> {
    let is_outside = |line: &Line| {
        let prefix = &text[line.start(text)..line.at];
        let quotes = prefix.matches('>').count();
        let edge = line.item.map(|at| at - text[..at].rfind('\n').map_or(0, |line| line + 1));
        let is_bare = prefix.chars().all(|letter| matches!(letter, ' ' | '\t' | '>'));
        is_bare && (quotes < line.quotes || edge.is_some_and(|edge| prefix.len() <= edge))
    };
    let first = lines.iter().skip(1).position(is_outside)? + 1;
    lines[first..].iter().all(is_outside).then_some(first)
}

fn is_break_meant(text: &str, lines: &[Line], first: usize) -> bool {
    let whole = |line: &Line| &text[line.start(text)..line.at + line.words(text).len()];
    let longest = lines.iter().map(|line| whole(line).chars().count()).max().unwrap_or_default();
    breaks::is_meant(whole(&lines[first - 1]), lines[first].words(text), longest)
}

/// Whether the line after the one at `at` goes on with the list or the quotation.
fn goes_on(text: &str, at: usize) -> bool {
    let next = text[at..].lines().nth(1).unwrap_or_default().trim_start();
    let number = next.trim_start_matches(|letter: char| letter.is_ascii_digit());
    next.starts_with(['-', '*', '+', '>']) || (number.len() < next.len() && number.starts_with(['.', ')']))
}
