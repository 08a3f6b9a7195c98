//! One line of YAML, taken apart as people write it.

use std::ops::Range;

use super::origin::line_start;

/// A line, by places in the whole text.
#[derive(Debug, Clone)]
pub(super) struct Line<'a> {
    text: &'a str,
    /// The line without its end.
    pub whole: Range<usize>,
    /// What follows the indentation, without white space at its end.
    pub content: Range<usize>,
    /// The key, if the line has one: a word or quoted words before a colon.
    pub key: Option<Range<usize>>,
    /// What follows the key, or the dashes, without a comment after it; empty if nothing does.
    pub value: Range<usize>,
}

impl<'a> Line<'a> {
    /// The line that byte `at` is in.
    pub fn at(text: &'a str, at: usize) -> Self {
        let start = line_start(text, at);
        let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
        let own = text[start..end].trim_end();
        let content = start + own.len() - own.trim_start_matches(' ').len()..start + own.len();
        let mut first = content.start;
        while let Some(rest) = text[first..content.end].strip_prefix("- ") {
            first = content.end - rest.trim_start_matches(' ').len();
        }
        let colon = key_end(&text[first..content.end]).map(|length| first + length);
        let after = colon.map_or(first, |colon| colon + 1);
        let value = &text[after..content.end];
        let begins = content.end - value.trim_start_matches(' ').len();
        let ends = begins + without_comment(&text[begins..content.end]).len();
        Self { text, whole: start..end, content, key: colon.map(|colon| first..colon), value: begins..ends }
    }

    /// The number of spaces before its content.
    pub fn indent(&self) -> usize {
        self.content.start - self.whole.start
    }

    /// The indentation of its key or value, after dashes.
    pub fn column(&self) -> usize {
        self.key.as_ref().map_or(self.value.start, |key| key.start) - self.whole.start
    }

    /// What it says after its key or its dashes.
    pub fn value(&self) -> &'a str {
        &self.text[self.value.clone()]
    }

    /// What it says after its indentation.
    pub fn content(&self) -> &'a str {
        &self.text[self.content.clone()]
    }

    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        self.content.is_empty() || self.content().starts_with('#')
    }

    /// The nearest line above that says something.
    pub fn above(&self) -> Option<Self> {
        let mut line = self.clone();
        while line.whole.start > 0 {
            line = Self::at(self.text, line.whole.start - 1);
            if !line.is_blank() {
                return Some(line);
            }
        }
        None
    }

    /// The nearest line below that says something.
    pub fn below(&self) -> Option<Self> {
        let mut line = self.clone();
        while line.whole.end < self.text.len() {
            line = Self::at(self.text, line.whole.end + 1);
            if !line.is_blank() {
                return Some(line);
            }
        }
        None
    }

    /// Whether its value is the sign that begins a text on the lines below.
    pub fn opens_block(&self) -> bool {
        let signs = self.value().strip_prefix(['|', '>']);
        signs.is_some_and(|rest| rest.chars().all(|sign| matches!(sign, '+' | '-' | '0'..='9')))
    }
}

/// The length of the key that `text` begins with, if a colon follows it.
fn key_end(text: &str) -> Option<usize> {
    let length = match text.chars().next()? {
        quote @ ('"' | '\'') => text[1..].find(quote)? + 2,
        _ => text.find(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '-' | '_' | '.' | '/'))?,
    };
    let after = text[length..].strip_prefix(':')?;
    (length > 0 && (after.is_empty() || after.starts_with([' ', '\t']))).then_some(length)
}

/// A value without the comment after it: a comment that people mean has a space after its `#`.
fn without_comment(value: &str) -> &str {
    value.find(" # ").map_or(value, |at| &value[..at]).trim_end()
}

/// Whether `word` could be a key or an id.
pub(super) fn is_word(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

/// Whether `word` is a key somewhere in `text`.
pub(super) fn is_key_in(text: &str, word: &str) -> bool {
    text.lines().any(|line| {
        let after = line.trim_start_matches([' ', '-']).strip_prefix(word);
        after.and_then(|rest| rest.strip_prefix(':')).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// `text` in quotes, as YAML reads it back.
pub fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) { format!("'{}'", text.replace('\'', "''")) } else { format!("\"{text}\"") }
}
