//! Lists whose marks Markdown does not know: the bullets of word processors, letters, and marks without a space.

use std::borrow::Cow;
use std::ops::Range;

use super::breaks;
use super::bullets::{self, Sign};
use super::labelled::is_speech;
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
    Sign(Sign),
    /// A dash also opens what somebody says, so its lines must be in one paragraph, one after the other.
    Dash(char),
}

struct Mark {
    kind: Kind,
    edit: Edit,
    /// The number of its line.
    nth: usize,
    /// How far its line is indented.
    indent: usize,
}

/// What makes lists of lines that are plainly meant as such: at least two.
pub(super) fn edits(text: &str, outline: &Outline) -> Vec<Edit> {
    let marks = outline.lines.iter().enumerate().filter_map(|(nth, line)| mark(text, *line, nth));
    let (mut edits, mut run) = (Vec::new(), Vec::<Mark>::new());
    for mut mark in marks {
        below_bullet(text, &outline.lines, run.last(), &mut mark);
        if !run.last().is_some_and(|last| follows(text, &outline.lines, last, &mark)) {
            finish(text, &mut run, &outline.lines, &mut edits);
        }
        run.push(mark);
    }
    finish(text, &mut run, &outline.lines, &mut edits);
    edits
}

/// Takes a dash below a bullet for the mark of the level below.
fn below_bullet(text: &str, lines: &[Line], last: Option<&Mark>, mark: &mut Mark) {
    let (Kind::Dash(dash @ ('–' | '—')), Some(last)) = (mark.kind, last) else { return };
    let line = lines[mark.nth];
    let is_below = last.nth + 1 == mark.nth && lines[last.nth].block == line.block;
    let is_level = matches!(last.kind, Kind::Sign(sign) if is_level(sign));
    if is_below && is_level && !is_speech(line.words(text)) {
        mark.kind = Kind::Sign(Sign::Bullet(dash));
        if line.item.is_none() && line.quotes == 0 {
            mark.edit.range.start = line.start(text);
        }
    }
}

fn finish(text: &str, run: &mut Vec<Mark>, lines: &[Line], edits: &mut Vec<Edit>) {
    let opens_block = |nth: usize| nth == 0 || lines[nth - 1].block != lines[nth].block;
    // Inside a paragraph, only a list from 1 can begin.
    let may_begin = run.first().is_some_and(|mark| match mark.kind {
        Kind::Number(number, _) => number == 1 || opens_block(mark.nth),
        _ => true,
    });
    let marks = std::mem::take(run);
    if may_begin
        && (marks.len() > 1 || marks.first().is_some_and(|mark| is_led_to(text, lines, mark)))
        && !is_dialog(text, lines, &marks)
    {
        nest(marks, edits);
    } else {
        edits.extend(marks.into_iter().filter_map(|mark| beside_item(text, lines, &mark)));
    }
}

/// Whether a bullet stands right below what leads to a list: it needs no other.
fn is_led_to(text: &str, lines: &[Line], mark: &Mark) -> bool {
    let before = mark.nth.checked_sub(1).map(|nth| lines[nth]).filter(|line| line.block == lines[mark.nth].block);
    let is_bullet = matches!(mark.kind, Kind::Sign(Sign::Bullet(sign)) if bullets::is_bullet(sign));
    is_bullet && before.is_some_and(|line| line.words(text).ends_with(':'))
}

/// Whether lines with long dashes are what people say to each other.
fn is_dialog(text: &str, lines: &[Line], marks: &[Mark]) -> bool {
    let is_said = |mark: &Mark| matches!(mark.kind, Kind::Dash('–' | '—')) && is_speech(lines[mark.nth].words(text));
    marks.iter().any(is_said)
}

/// What makes an item of a line that stands right below another item, with a mark of another kind or without its space.
fn beside_item(text: &str, lines: &[Line], mark: &Mark) -> Option<Edit> {
    let line = lines[mark.nth];
    let item = line.item.filter(|item| text[*item..line.at].contains('\n'))?;
    let item_start = text[..item].rfind('\n').map_or(0, |at| at + 1);
    let own = &text[item..];
    let first = own.chars().next()?;
    let is_aligned = item - item_start == line.at - line.start(text);
    let words = line.words(text);
    let replaced = || {
        let rest = words.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        Edit::new(line.at..line.at + words.len() - rest.len(), format!("{first} "))
    };
    let is_bullet = matches!(first, '-' | '*' | '+');
    match mark.kind {
        _ if !is_aligned => None,
        Kind::Number(number, end) => {
            let rest = own.trim_start_matches(|letter: char| letter.is_ascii_digit());
            let is_before = own[..own.len() - rest.len()].parse::<u64>().is_ok_and(|own| own < number);
            (is_before && rest.starts_with(end)).then(|| Edit::new(mark.edit.range.clone(), mark.edit.with.clone()))
        }
        Kind::Sign(Sign::Bullet(_)) | Kind::Dash('-' | '+' | '*') => is_bullet.then(replaced),
        Kind::Dash(_) => {
            let before = lines[mark.nth - 1].words(text);
            (is_bullet && breaks::is_meant(before, words, 0) && !is_speech(words)).then(replaced)
        }
        Kind::Letter(_) | Kind::Sign(_) => None,
    }
}

/// Sets each item below the one that it is indented under, or whose bullet has another shape.
fn nest(marks: Vec<Mark>, edits: &mut Vec<Edit>) {
    let mut open = Vec::<(usize, Kind)>::new();
    for mut mark in marks {
        if let Kind::Sign(Sign::Bullet(_)) = mark.kind {
            open.truncate(open.iter().rposition(|(indent, _)| *indent <= mark.indent + 1).map_or(0, |nth| nth + 1));
            let is_deeper = open.last().is_some_and(|(indent, _)| mark.indent > indent + 1);
            match open.iter().rposition(|(_, kind)| *kind == mark.kind).filter(|_| !is_deeper) {
                Some(nth) => open.truncate(nth + 1),
                None => open.push((mark.indent, mark.kind)),
            }
            mark.edit.with = format!("{}- ", "  ".repeat(open.len() - 1)).into();
        }
        edits.push(mark.edit);
    }
}

fn follows(text: &str, lines: &[Line], last: &Mark, next: &Mark) -> bool {
    let is_next = match (last.kind, next.kind) {
        (Kind::Number(last, end), Kind::Number(next, other)) => next == last + 1 && end == other,
        (Kind::Letter(last), Kind::Letter(next)) => next == last + 1,
        (Kind::Sign(last), Kind::Sign(next)) if is_level(last) && is_level(next) => true,
        (Kind::Sign(_), Kind::Sign(_)) if lines[last.nth].block == lines[next.nth].block => true,
        (last, next) => last == next,
    };
    let (before, here) = (lines[last.nth], lines[next.nth]);
    let is_adjacent = last.nth + 1 == next.nth;
    let is_near = match next.kind {
        _ if before.block == here.block => is_adjacent || !matches!(next.kind, Kind::Dash(_)),
        Kind::Sign(Sign::Bullet(_) | Sign::Box(_)) | Kind::Number(..) => {
            is_adjacent && is_blank_between(text, before.at, here.at)
        }
        _ => false,
    };
    is_next && is_near
}

/// Whether word processors mark the items of one of their levels so.
fn is_level(sign: Sign) -> bool {
    matches!(sign, Sign::Bullet(sign) if bullets::is_bullet(sign) || matches!(sign, 'o' | '–' | '—' | '−'))
}

fn is_blank_between(text: &str, line: usize, next: usize) -> bool {
    text[line..next].split_once('\n').is_some_and(|(_, between)| between.trim().is_empty())
}

fn mark(text: &str, line: Line, nth: usize) -> Option<Mark> {
    let before = &text[line.start(text)..line.at];
    let (at, indent) = (line.at, before.replace('\t', "    ").chars().count());
    // Items get the indentation of their level, unless they lie in something that asks for its own.
    let is_free = line.item.is_none() && line.quotes == 0;
    let line = line.words(text);
    let first = line.chars().next()?;
    let tail = &line[first.len_utf8()..];
    let words = tail.trim_start();
    let is_spaced = words.len() < tail.len() && !words.is_empty();
    let after = at + first.len_utf8();
    let (kind, range, with) = match first {
        _ if text[..at].ends_with('\\') => return None,
        '0'..='9' => return number(line, at, nth, indent),
        'a'..='z' if tail.starts_with(") ") || is_joined_letter(tail) => (Kind::Letter(first as u8), at..at, "- "),
        '-' | '+' if tail.starts_with(char::is_alphabetic) => (Kind::Dash(first), after..after, " "),
        '*' if is_lone_star(tail) => (Kind::Dash(first), at..after, "- "),
        // Word sets a tab after the dashes of its own lists; nobody types one.
        '–' | '—' | '−' if is_spaced && tail.starts_with('\t') => {
            let begin = if is_free { at - before.len() } else { at };
            (Kind::Sign(Sign::Bullet(first)), begin..at + line.len() - words.len(), "- ")
        }
        '–' | '—' | '−' | '‒' | '‑' if is_spaced && words.starts_with(char::is_alphabetic) => {
            (Kind::Dash(first), at..at + line.len() - words.len(), "- ")
        }
        '–' | '—' if tail.starts_with(char::is_alphabetic) => (Kind::Dash(first), at..after, "- "),
        _ => {
            let (sign, length) = bullets::sign(line)?;
            let space = line[length..].len() - line[length..].trim_start().len();
            let begin = if is_free { at - before.len() } else { at };
            let replaced = begin..at + length + space;
            match sign {
                Sign::Bullet(_) => (Kind::Sign(sign), replaced, "- "),
                Sign::Box(is_ticked) => (Kind::Sign(sign), replaced, if is_ticked { "- [x] " } else { "- [ ] " }),
                Sign::Telling => (Kind::Sign(sign), at..at, "- "),
            }
        }
    };
    Some(Mark { kind, edit: Edit::new(range, with), nth, indent })
}

/// Whether a bracket behind a letter has no space behind it: `a)Spørre`.
fn is_joined_letter(tail: &str) -> bool {
    tail.strip_prefix(')').is_some_and(|words| words.starts_with(char::is_uppercase))
}

/// Whether a star that a line begins with opens no emphasis: no other closes it.
fn is_lone_star(tail: &str) -> bool {
    tail.starts_with(char::is_alphabetic) && !tail.replace("**", "").contains('*')
}

/// A number with no space behind it, as in `1.Spørre`.
fn number(line: &str, at: usize, nth: usize, indent: usize) -> Option<Mark> {
    let words = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = &line[..line.len() - words.len()];
    let end = words.chars().next().filter(|letter| matches!(letter, '.' | ')'))?;
    let is_item = digits.len() < 4 && words[1..].starts_with(char::is_alphabetic) && !is_month(&words[1..]);
    let after = at + digits.len() + 1;
    let edit = Edit::new(after..after, " ");
    is_item.then_some(Mark { kind: Kind::Number(digits.parse().ok()?, end), edit, nth, indent })
}

/// Whether a line may begin with such a mark. It rules out most lines cheaply.
pub(super) fn may_be_marked(line: &str) -> bool {
    let mut letters = line.chars();
    let (Some(first), second) = (letters.next(), letters.next()) else { return false };
    match first {
        'a'..='z' if matches!(second, Some(')')) => true,
        '-' | '+' | '*' if second.is_some_and(char::is_alphabetic) => true,
        '–' | '—' | '−' | '‒' | '‑' => true,
        _ => bullets::may_be_in(line),
    }
}
