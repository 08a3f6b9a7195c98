//! Lines whose beginning or neighbour makes them something other than what was meant: headings without a space, a
//! sentence that a line of dashes would make a heading, and indented paragraphs.

use super::bullets::{self, Sign};
use super::lists::Edit;
use super::outline::Outline;

/// A heading is seldom longer than this, in characters.
const LONGEST_HEADING: usize = 120;

/// The edits that make such lines what was meant, where that is plain.
pub(super) fn edits(text: &str, outline: &Outline) -> Vec<Edit> {
    let hashes = outline.lines.iter().filter_map(|line| spaced(text, line.at));
    let sentences = outline.headings.iter().filter_map(|(range, _)| apart(text, range.start, range.end));
    let paragraphs = outline.indented.iter().flat_map(|range| set_out(text, range.start, range.end));
    hashes.chain(sentences).chain(paragraphs).collect()
}

/// Whether a line may need such an edit. It rules out most lines cheaply.
pub(super) fn may_be_in(line: &str) -> bool {
    let words = line.trim_start_matches([' ', '>']);
    words.starts_with("##") || is_underline(words) || line.starts_with("    ") || line.starts_with('\t')
}

/// The space that is missing in `##Frister`. One `#` alone may be a hashtag.
fn spaced(text: &str, at: usize) -> Option<Edit> {
    let line = text.get(at..)?.lines().next()?;
    let words = line.trim_start_matches('#');
    let marks = line.len() - words.len();
    let is_heading = (2..=6).contains(&marks) && words.starts_with(char::is_alphanumeric);
    (is_heading && begins_line(text, at)).then(|| Edit::new(at + marks..at + marks, " "))
}

fn begins_line(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '>']);
    before.is_empty() || before.ends_with('\n')
}

fn is_underline(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && line.bytes().all(|byte| byte == b'-')
}

/// The empty line that is missing between a sentence and a line of dashes.
fn apart(text: &str, start: usize, end: usize) -> Option<Edit> {
    let heading = text.get(start..end)?.trim_end();
    let (words, line) = heading.rsplit_once('\n')?;
    let is_sentence = words.trim_end().ends_with(['.', ';', ',']) || words.contains('\n');
    let is_meant = is_sentence || words.chars().count() > LONGEST_HEADING;
    let at = start + words.len() + 1;
    (is_meant && is_underline(line.trim_start_matches([' ', '>']))).then(|| Edit::new(at..at, "\n"))
}

/// The indentation of lines that are plainly sentences and not code.
fn set_out(text: &str, start: usize, end: usize) -> Vec<Edit> {
    let begin = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let Some(block) = text.get(begin..end) else { return Vec::new() };
    let space = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let lines = || block.split_inclusive('\n').filter(|line| !line.trim().is_empty());
    let common = if is_list(block) { lines().map(space).min().unwrap_or_default() } else { usize::MAX };
    if common == usize::MAX && !is_prose(block) {
        return Vec::new();
    }
    let mut at = begin;
    let mut edits = Vec::new();
    for line in block.split_inclusive('\n') {
        let space = space(line);
        edits.push(Edit::new(at..at + space.min(common), ""));
        if let (true, Some((Sign::Bullet(_), length))) = (common < usize::MAX, bullets::sign(&line[space..])) {
            let words = line[space + length..].trim_start_matches([' ', '\t']);
            edits.push(Edit::new(at + space..at + line.len() - words.len(), "- "));
        }
        at += line.len();
    }
    edits
}

/// Whether each line of an indented block is an item of a list, with words and none of the signs of programs.
fn is_list(block: &str) -> bool {
    let lines = || block.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_item = |line: &str| {
        let mark = line.strip_prefix("- ").or_else(|| bullets::sign(line).map(|(_, length)| &line[length..]));
        mark.is_some_and(|words| words.trim_start().starts_with(char::is_alphabetic) && !words.contains(": "))
    };
    lines().count() > 1 && lines().all(is_item) && !has_signs(block.replace("->", ""))
}

fn has_signs(words: impl AsRef<str>) -> bool {
    words.as_ref().contains(['{', '}', '<', '>', '=', '\\', '|', '`', '$'])
}

/// Whether an indented block is sentences, by its letters: it begins with a capital, ends with a full stop, and has none
/// of the signs that programs are full of.
fn is_prose(block: &str) -> bool {
    let words = block.trim();
    words.starts_with(char::is_uppercase)
        && words.ends_with(['.', '!', '?'])
        && words.split_whitespace().count() > 4
        && !has_signs(words)
        && !words.contains('\t')
        && block.lines().all(|line| line.trim().is_empty() || line.trim().starts_with(char::is_alphanumeric))
}
