//! Lists whose marks Markdown does not know: the bullets of word processors, letters, and marks without a space.

use std::borrow::Cow;
use std::ops::Range;

use super::ordinals::is_month;
use super::outline::{Line, Outline};

/// What is read instead of a part of a text.
#[derive(Debug)]
pub(super) struct Edit {
    pub range: Range<usize>,
    pub with: Cow<'static, str>,
}

impl Edit {
    pub(super) fn new(range: Range<usize>, with: impl Into<Cow<'static, str>>) -> Self {
        Self { range, with: with.into() }
    }
}

/// Two marks of the same kind make a list if one follows the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number(u64, char),
    Letter(u8),
    Bullet(char),
    /// A dash can also introduce speech, so its lines must be in one paragraph, right after one another.
    Dash(char),
}

struct Mark {
    kind: Kind,
    edit: Edit,
    /// The number of its line.
    nth: usize,
}

/// The bullets of word processors; two are from a symbol font and have no shape in any other.
const BULLETS: [char; 10] = ['•', '‣', '◦', '▪', '▫', '·', '●', '■', '\u{f0b7}', '\u{f0a7}'];

/// The edits that make lists of lines that are plainly meant as such, at least two of them.
pub(super) fn edits(text: &str, outline: &Outline) -> Vec<Edit> {
    let marks = outline.lines.iter().enumerate().filter_map(|(nth, line)| mark(text, line.at, nth));
    let (mut edits, mut run) = (Vec::new(), Vec::<Mark>::new());
    for mark in marks {
        if !run.last().is_some_and(|last| follows(text, &outline.lines, last, &mark)) {
            finish(&mut run, &outline.lines, &mut edits);
        }
        run.push(mark);
    }
    finish(&mut run, &outline.lines, &mut edits);
    edits
}

fn finish(run: &mut Vec<Mark>, lines: &[Line], edits: &mut Vec<Edit>) {
    let opens_block = |nth: usize| nth == 0 || lines[nth - 1].block != lines[nth].block;
    // Inside a paragraph, only a list from 1 can begin.
    let may_begin = run.first().is_some_and(|mark| match mark.kind {
        Kind::Number(number, _) => number == 1 || opens_block(mark.nth),
        _ => true,
    });
    let marks = std::mem::take(run);
    if may_begin && marks.len() > 1 {
        edits.extend(marks.into_iter().map(|mark| mark.edit));
    }
}

fn follows(text: &str, lines: &[Line], last: &Mark, next: &Mark) -> bool {
    let is_next = match (last.kind, next.kind) {
        (Kind::Number(last, end), Kind::Number(next, other)) => next == last + 1 && end == other,
        (Kind::Letter(last), Kind::Letter(next)) => next == last + 1,
        (last, next) => last == next,
    };
    let (before, here) = (lines[last.nth], lines[next.nth]);
    let is_adjacent = last.nth + 1 == next.nth;
    let is_near = match next.kind {
        _ if before.block == here.block => is_adjacent || !matches!(next.kind, Kind::Dash(_)),
        Kind::Bullet(_) | Kind::Number(..) => is_adjacent && is_blank_between(text, before.at, here.at),
        _ => false,
    };
    is_next && is_near
}

fn is_blank_between(text: &str, line: usize, next: usize) -> bool {
    text[line..next].split_once('\n').is_some_and(|(_, between)| between.trim().is_empty())
}

fn mark(text: &str, at: usize, nth: usize) -> Option<Mark> {
    let line = text[at..].lines().next()?;
    let first = line.chars().next()?;
    let tail = &line[first.len_utf8()..];
    let words = tail.trim_start();
    let is_spaced = words.len() < tail.len() && !words.is_empty();
    let replaced = at..at + line.len() - words.len();
    let after = at + first.len_utf8();
    let (kind, range, with) = match first {
        _ if text[..at].ends_with('\\') => return None,
        '0'..='9' => return number(line, at, nth),
        'a'..='z' if tail.starts_with(") ") => (Kind::Letter(first as u8), at..at, "- "),
        'o' if tail.starts_with('\t') && is_spaced => (Kind::Bullet('o'), replaced, "- "),
        '-' if tail.starts_with(char::is_alphabetic) => (Kind::Dash('-'), after..after, " "),
        '–' | '—' if is_spaced && words.starts_with(char::is_alphabetic) => (Kind::Dash(first), replaced, "- "),
        _ if BULLETS.contains(&first) && !words.is_empty() => (Kind::Bullet(first), replaced, "- "),
        _ => return None,
    };
    Some(Mark { kind, edit: Edit::new(range, with), nth })
}

/// A number with no space after it, as in `1.Spørre`.
fn number(line: &str, at: usize, nth: usize) -> Option<Mark> {
    let words = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = &line[..line.len() - words.len()];
    let end = words.chars().next().filter(|letter| matches!(letter, '.' | ')'))?;
    let is_item = digits.len() < 4 && words[1..].starts_with(char::is_alphabetic) && !is_month(&words[1..]);
    let after = at + digits.len() + 1;
    let edit = Edit::new(after..after, " ");
    is_item.then_some(Mark { kind: Kind::Number(digits.parse().ok()?, end), edit, nth })
}

/// Whether a line may begin with such a mark. It rules out most lines cheaply.
pub(super) fn may_be_marked(line: &str) -> bool {
    let mut letters = line.chars();
    let (Some(first), second) = (letters.next(), letters.next()) else { return false };
    match first {
        'a'..='z' => matches!(second, Some(')' | '\t')),
        '-' => second.is_some_and(char::is_alphabetic),
        '–' | '—' => true,
        _ => BULLETS.contains(&first),
    }
}
