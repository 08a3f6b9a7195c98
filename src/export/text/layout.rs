//! Laying out plain text, 72 columns wide.

use std::borrow::Cow;

use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter};

/// The width of the plain-text edition, in columns.
pub const WIDTH: usize = 72;

/// `text` wrapped to [`WIDTH`], its first line prefixed with `first` and the others with `rest`.
///
/// Lines break only at ordinary spaces, so that web addresses, periods such as `2024–2027` and hyphenated compounds
/// stay whole, and what a no-break space joins stays together. No-break spaces then become ordinary ones.
pub fn wrap(text: &str, first: &str, rest: &str) -> String {
    let mut wrapped = String::with_capacity(first.len() + text.len());
    for (index, line) in text.lines().map(str::trim).enumerate() {
        let opening = if index == 0 { first } else { rest };
        wrapped.push_str(if index == 0 { "" } else { "\n" });
        // Most lines fit; no character is wider in columns than it is long in bytes.
        if !line.is_empty() && opening.len() + line.len() <= WIDTH {
            wrapped.extend([opening, line]);
            continue;
        }
        let options = Options::new(WIDTH)
            .initial_indent(opening)
            .subsequent_indent(rest)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        wrapped.push_str(&textwrap::fill(line, &options));
    }
    match plain_spaces(&wrapped) {
        Cow::Borrowed(_) => wrapped,
        Cow::Owned(plain) => plain,
    }
}

/// "Label: one; two", or a list below the label if that would be long; empty if there are no values. Every line is
/// prefixed with `pad` and terminated.
pub fn labelled(label: &str, words: &[String], pad: &str) -> String {
    let (joined, rest) = (words.join("; "), format!("{pad}  "));
    match words {
        [] => String::new(),
        [_, _, ..] if joined.chars().count() > WIDTH - 2 => {
            let items = words.iter().map(|word| wrap(word, &format!("{pad}- "), &rest) + "\n");
            format!("{}\n{}", wrap(&format!("{label}:"), pad, &rest), items.collect::<String>())
        }
        _ => wrap(&format!("{label}: {joined}"), pad, &rest) + "\n",
    }
}

/// Removes what only typesetting needs: no-break spaces become ordinary ones, soft hyphens vanish.
fn plain_spaces(text: &str) -> Cow<'_, str> {
    // All of these characters begin with one of these bytes in UTF-8, which most lines do not contain.
    if !text.bytes().any(|byte| matches!(byte, 0xc2 | 0xe2)) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{a0}' | '\u{202f}' => plain.push(' '),
            '\u{ad}' => {}
            _ => plain.push(letter),
        }
    }
    Cow::Owned(plain)
}

/// `text` underlined with `mark`, as long as its longest line.
pub fn underline(text: &str, mark: &str) -> String {
    let wrapped = wrap(text, "", "");
    let longest = wrapped.lines().map(display_width).max().unwrap_or(0);
    format!("{wrapped}\n{}", mark.repeat(longest))
}

/// The whole page without trailing spaces, without empty lines at either end, and with at most one in a row elsewhere.
pub fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut empty = 1;
    for line in text.lines() {
        let line = plain_spaces(line);
        let line = line.trim_end();
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            tidy.push_str(line);
            tidy.push('\n');
        }
    }
    tidy.truncate(tidy.trim_end().len());
    tidy.push('\n');
    tidy
}
