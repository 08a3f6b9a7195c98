//! How text is laid out on a terminal, and made harmless for it.

use textwrap::{Options, WordSeparator, WordSplitter};

use crate::source::escaped_controls;
use crate::world::environment;

/// Text with its control characters spelt out, other than those that begin a colour: `ESC [ 1 ; 31 m` (ECMA-48, 8.3.117).
pub fn spelt_but_colours(text: &str) -> String {
    const BEGIN: &str = "\u{1b}[";
    let mut pieces = text.split(BEGIN);
    let mut shown = escaped_controls(pieces.next().unwrap_or_default()).into_owned();
    for piece in pieces {
        let after = piece.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ';');
        shown.push_str(&if after.starts_with('m') { BEGIN.into() } else { escaped_controls(BEGIN) });
        shown.push_str(&escaped_controls(piece));
    }
    shown
}

/// The width of the terminal, in columns; 100 where there is none.
pub fn width() -> usize {
    let columns = environment::variable("COLUMNS").and_then(|columns| columns.parse().ok());
    columns.unwrap_or(100).clamp(40, 200)
}

/// A line of text broken at the width of the terminal, behind `indent`, and behind `rest` from the second line on.
pub fn wrapped(text: &str, indent: &str, rest: &str) -> String {
    let options = Options::new(width())
        .initial_indent(indent)
        .subsequent_indent(rest)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(text, options)
}
