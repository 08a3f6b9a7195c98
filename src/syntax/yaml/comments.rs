//! Comments in the middle of a text or inside brackets, where the words behind `#` were meant as a part of it.

use std::ops::Range;

use super::line::{Line, quoted};
use super::slip::{Repair, Slip};
use crate::diag::say;

/// How many lines a text or a group in brackets may have above the fault that a comment in it leads to.
const FAR: usize = 30;

/// The slip of a comment that ends a text which goes on in the next line, if the fault on `line` comes from there.
pub(super) fn inside_text(text: &str, line: &Line<'_>) -> Option<Slip> {
    // The parser may stop at the comment itself, or at the line below it.
    if let Some(comment) = behind_words(text, line).filter(|_| goes_on_below(line)) {
        return Some(slip(comment));
    }
    let is_text = line.key.is_none() && !line.content().starts_with(['-', '#', '?']);
    let above = is_text.then(|| above(text, line)).flatten()?;
    let own = line.above()?;
    let is_plain = !own.value().is_empty() && !own.value().starts_with(['"', '\'', '[', '{', '|', '>', '&', '*', '!']);
    let goes_on =
        line.indent() > 0 && (own.key.is_none() && own.indent() == line.indent() || line.indent() > own.column());
    (is_plain && goes_on).then(|| slip(above))
}

/// The comment on the line right above, or at its end.
fn above(text: &str, line: &Line<'_>) -> Option<Range<usize>> {
    let before = Line::at(text, line.whole.start.checked_sub(1)?);
    if before.content().starts_with('#') { Some(before.content) } else { behind_words(text, &before) }
}

/// The comment behind the value of a line.
fn behind_words(text: &str, line: &Line<'_>) -> Option<Range<usize>> {
    let is_plain = !line.value().is_empty() && !line.value().starts_with(['"', '\'', '[', '{', '#']);
    let rest = &text[line.value.start..line.content.end];
    let sign = line.value.start + rest.find(" #").filter(|_| is_plain)? + 1;
    Some(sign..line.content.end)
}

/// Whether the next line is a part of the same text.
fn goes_on_below(line: &Line<'_>) -> bool {
    let least = if line.key.is_some() { line.column() + 1 } else { line.indent() };
    line.below().is_some_and(|next| next.key.is_none() && next.indent() >= least && !next.content().starts_with("- "))
}

fn slip(comment: Range<usize>) -> Slip {
    let blank = " ".repeat(comment.len());
    Slip {
        place: comment.clone(),
        words: (
            say!("there is a comment in the middle of a text"),
            say!(
                "if it belongs to the text, write | behind the colon and begin the text on the next line; if it is a comment, move it above the field"
            ),
        ),
        fix: None,
        repair: Some(Repair::Spelling(comment, blank)),
    }
}

/// The slip of a comment inside brackets, which takes in what closes them, if the fault at byte `at` comes from there.
pub(super) fn inside_brackets(text: &str, at: usize) -> Option<Slip> {
    let mut line = Line::at(text, at);
    for _ in 0..FAR {
        let end = at.max(line.whole.end);
        let found = in_brackets(&line).filter(|_| is_open(&text[line.whole.start..end]));
        if found.is_some() {
            return found;
        }
        line = line.above()?;
    }
    None
}

/// Whether a bracket that opens in these lines is not closed in them, apart from what comments say.
fn is_open(lines: &str) -> bool {
    let read = lines.lines().map(|line| line.split(" #").next().unwrap_or_default()).collect::<String>();
    let count = |signs: [char; 2]| read.matches(signs).count();
    count(['{', '[']) > count(['}', ']'])
}

fn in_brackets(line: &Line<'_>) -> Option<Slip> {
    let content = line.content();
    let sign = content.find(" #")? + 1;
    let (before, comment) = content.split_at(sign);
    let is_word = comment[1..].starts_with(char::is_alphanumeric) && !before.contains(['"', '\'']);
    let start = ["{", "[", ", ", ": "].iter().filter_map(|mark| before.rfind(mark).map(|at| at + mark.len())).max()?;
    let length = comment.find([',', ']', '}']).unwrap_or(comment.len());
    let value = content.get(start..sign + length).map(str::trim).filter(|value| is_word && !value.starts_with('#'))?;
    let begins = line.content.start + start + content[start..].len() - content[start..].trim_start().len();
    let place = begins..begins + value.len();
    let right = quoted(value);
    Some(Slip {
        place: line.content.start + sign..place.end,
        words: (
            say!("\"{comment}\" counts as a comment, with everything behind it", comment = &comment[..length]),
            say!("put quotes around the text: {right}", right = &right),
        ),
        fix: Some((place.clone(), right)),
        repair: Some(Repair::Value(place, value.to_owned())),
    })
}
