//! Lines whose beginning or neighbour makes them something other than what was meant: headings without a space, a
//! sentence that a line of dashes would make a heading, indented headings and paragraphs, and tasks with badly set
//! brackets.

use super::bullets::{self, Sign};
use super::lists::Edit;
use super::outline::Outline;

/// A heading is seldom longer than this, in characters.
const LONGEST_HEADING: usize = 120;

/// The edits that make such lines what was meant, where that is plain.
pub(super) fn edits(text: &str, outline: &Outline) -> Vec<Edit> {
    let hashes = outline.lines.iter().enumerate().filter_map(|(nth, line)| {
        let opens_block = nth == 0 || outline.lines[nth - 1].block != line.block;
        spaced(text, line.at, opens_block)
    });
    let tasks = outline.lists.iter().flatten().filter_map(|item| task(text, item.at));
    let sentences = outline.headings.iter().flat_map(|(range, _)| apart(text, range.start, range.end));
    let paragraphs = outline.indented.iter().flat_map(|range| set_out(text, range.start, range.end));
    hashes.chain(tasks).chain(sentences).chain(paragraphs).collect()
}

/// Whether a line may need such an edit. It rules out most lines cheaply.
pub(super) fn may_be_in(line: &str) -> bool {
    let words = line.trim_start_matches([' ', '>']);
    words.starts_with('#') || is_underline(words) || line.starts_with("    ") || line.starts_with('\t') || is_task(line)
}

/// The space that is missing in `##Frister`. One `#` alone may be a hashtag, unless several words stand alone on its line.
fn spaced(text: &str, at: usize, opens_block: bool) -> Option<Edit> {
    let line = text.get(at..)?.lines().next()?;
    let words = line.trim_start_matches('#');
    let marks = line.len() - words.len();
    let is_heading = match marks {
        1 => is_title(words) && is_apart(text, at, line.len(), opens_block),
        _ => (2..=6).contains(&marks) && words.starts_with(char::is_alphanumeric),
    };
    (is_heading && begins_line(text, at)).then(|| Edit::new(at + marks..at + marks, " "))
}

/// Whether a line has the shape of a title: several words, the first with a capital, that are no sentence.
fn is_title(words: &str) -> bool {
    let words = words.trim_end();
    let first = words.split(' ').next().unwrap_or_default();
    words.starts_with(char::is_uppercase)
        && first.chars().skip(1).all(|letter| letter.is_lowercase() || letter == '-')
        && words.contains(' ')
        && words.chars().count() <= LONGEST_HEADING
        && !words.contains('#')
        && !words.ends_with(['.', ',', ';', '!', '?', ':'])
}

/// Whether a line goes on with neither the sentence above it nor the one below.
fn is_apart(text: &str, at: usize, length: usize, opens_block: bool) -> bool {
    let above = text[..at].trim_end_matches([' ', '>', '\n', '\r']);
    let below = text[at + length..].trim_start_matches(['\r', '\n']).lines().next().unwrap_or_default();
    let ends_block = text[at + length..]
        .trim_start_matches('\r')
        .strip_prefix('\n')
        .is_none_or(|rest| rest.lines().next().is_none_or(|line| line.trim_matches([' ', '>']).is_empty()));
    let goes_on = !ends_block && !below.trim_start_matches([' ', '>']).starts_with(|first: char| first.is_uppercase());
    (opens_block || above.ends_with(['.', '!', '?', ':'])) && !goes_on
}

/// The boxes of tasks as people set them, and as they are read.
const BOXES: [(&str, &str); 7] = [
    ("[]", "[ ]"),
    ("[x ]", "[x]"),
    ("[ x]", "[x]"),
    ("[X ]", "[x]"),
    ("[ X]", "[x]"),
    ("[  ]", "[ ]"),
    ("[ x ]", "[x]"),
];

/// The box of a task in the item at `at` that lacks its space, or has one too many: `- [ ]Svare`, `- [x ] Svare`.
fn task(text: &str, at: usize) -> Option<Edit> {
    let line = text.get(at..)?.lines().next()?;
    let mark = line.trim_start_matches([' ', '-', '*', '+']);
    let start = at + line.len() - mark.len();
    let is_word =
        |words: &str| words.starts_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '*' | '«'));
    let set = ["[ ]", "[x]", "[X]"].into_iter().find(|set| mark.strip_prefix(set).is_some_and(is_word));
    if let Some(set) = set {
        let after = start + set.len();
        return Some(Edit::new(after..after, " "));
    }
    let (set, right) = BOXES.into_iter().find(|(set, _)| mark.starts_with(set))?;
    let words = &mark[set.len()..];
    let end = start + set.len();
    match words.strip_prefix(' ') {
        Some(words) => is_word(words.trim_start()).then(|| Edit::new(start..end, right)),
        None => is_word(words).then(|| Edit::new(start..end, format!("{right} "))),
    }
}

/// Whether a line is an item that may be a task.
fn is_task(line: &str) -> bool {
    let words = line.trim_start_matches([' ', '\t', '>']);
    words.starts_with(['-', '*', '+']) && words[1..].trim_start().starts_with('[')
}

fn begins_line(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '>']);
    before.is_empty() || before.ends_with('\n')
}

fn is_underline(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && (line.bytes().all(|byte| byte == b'-') || line == "=" || line == "==")
}

/// The empty lines that are missing around a line of dashes below a sentence, or around a sign that stands alone.
fn apart(text: &str, start: usize, end: usize) -> Vec<Edit> {
    let Some(heading) = text.get(start..end).map(str::trim_end) else { return Vec::new() };
    let Some((words, line)) = heading.rsplit_once('\n') else { return Vec::new() };
    let sign = line.trim_start_matches([' ', '>']).trim_end();
    let is_sentence = words.trim_end().ends_with(['.', ';', ',']) || words.contains('\n');
    let is_followed = text[start + heading.len()..].lines().nth(1).is_some_and(|next| !next.trim().is_empty());
    let is_sign = sign.len() == 1 || (sign.len() == 2 && (is_followed || is_sentence));
    let is_meant = is_sentence || words.chars().count() > LONGEST_HEADING;
    let at = start + words.len() + 1;
    match is_underline(sign) {
        true if is_sign && line.trim_end() == sign => alone(at, start + heading.len(), is_followed),
        true if is_meant && !sign.starts_with('=') => vec![Edit::new(at..at, "\n")],
        _ => Vec::new(),
    }
}

/// What makes a line from `start` to `end` a paragraph.
fn alone(start: usize, end: usize, is_followed: bool) -> Vec<Edit> {
    let below = if is_followed { "\n" } else { "" };
    vec![Edit::new(start..start, "\n\\"), Edit::new(end..end, below)]
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
/// of the signs that programs are full of. It may begin with a heading.
fn is_prose(block: &str) -> bool {
    if let Some((heading, rest)) = heading(block) {
        return heading && (rest.trim().is_empty() || is_prose(rest));
    }
    let words = block.trim();
    words.starts_with(char::is_uppercase)
        && words.ends_with(['.', '!', '?'])
        && words.split_whitespace().count() > 4
        && !has_signs(words)
        && !words.contains('\t')
        && block.lines().all(|line| line.trim().is_empty() || line.trim().starts_with(char::is_alphanumeric))
}

/// Whether the first line of a block is a heading, if it begins as one, and what follows it. One `#` alone may begin a remark
/// in a program.
fn heading(block: &str) -> Option<(bool, &str)> {
    let line = block.lines().find(|line| !line.trim().is_empty())?;
    let words = line.trim().trim_start_matches('#');
    let marks = line.trim().len() - words.len();
    let rest = block.split_once(line).map(|(_, rest)| rest)?;
    let has_capital = words.trim_start().starts_with(char::is_uppercase);
    let is_heading = (2..=6).contains(&marks) || (marks == 1 && block.trim() == line.trim());
    (marks > 0).then_some((is_heading && words.starts_with(' ') && has_capital, rest))
}
