//! How text is laid out on a terminal, and made harmless for it.

use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter};

use crate::source::escaped_controls;

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

/// Lines of text broken at `width`, behind `indent`, and behind `rest` from the second line on. Colours take no room.
pub fn wrapped_at(width: usize, text: &str, indent: &str, rest: &str) -> String {
    let options = Options::new(width)
        .initial_indent(indent)
        .subsequent_indent(rest)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(text, options)
}

/// Text that was broken at `from` columns, for a narrower terminal: its lines are joined again where they were broken.
pub fn refitted(text: &str, from: usize, width: usize) -> String {
    if width >= from {
        return text.to_owned();
    }
    let mut fitted = String::with_capacity(text.len() + text.len() / 8);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let mut whole = line.trim_start_matches(' ').to_owned();
        let indent = line.len() - whole.len();
        let (mut last, mut rest) = (line, None);
        while let Some(next) = lines.next_if(|next| goes_on(last, next, indent, rest, from)) {
            let words = next.trim_start_matches(' ');
            rest = Some(next.len() - words.len());
            whole.push(' ');
            whole.push_str(words);
            last = next;
        }
        let is_item = ["- ", "> ", "= ", "-> ", "<- "].iter().any(|mark| whole.starts_with(mark));
        let rest = rest.unwrap_or(if is_item { indent + 2 } else { indent });
        fitted.push_str(&wrapped_at(width, &whole, &" ".repeat(indent), &" ".repeat(rest)));
        fitted.push('\n');
    }
    fitted
}

/// Whether `next` is there only because `last` was full.
fn goes_on(last: &str, next: &str, indent: usize, rest: Option<usize>, from: usize) -> bool {
    let words = next.trim_start_matches(' ');
    let own = next.len() - words.len();
    let first = words.split(' ').next().unwrap_or_default();
    let is_same = rest.map_or(own >= indent, |rest| own == rest);
    !first.is_empty() && !last.trim().is_empty() && is_same && display_width(last) + 1 + display_width(first) > from
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_broken_is_broken_anew_and_other_lines_stay() {
        let text = "Plan\n  - en to tre fire\n    fem seks\n  - sju\n\n  åtte\n  ni\n";
        let narrow = "Plan\n  - en to\n    tre fire\n    fem seks\n  - sju\n\n  åtte\n  ni\n";
        assert_eq!(refitted(text, 20, 12), narrow);
        assert_eq!(refitted(text, 20, 20), text);
    }
}
