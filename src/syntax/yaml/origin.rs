//! Where a fault began that the parser notices only later.

use std::ops::Range;

/// The first byte of the line that byte `at` stands in.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1)
}

/// The byte of the quote that opened the text around byte `at`, on the same line or above: the nearest before it that
/// is where a value can begin.
pub(super) fn opening_quote(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?;
    let mut quotes = before.char_indices().rev().filter(|(_, letter)| matches!(letter, '"' | '\''));
    quotes.find(|(at, _)| begins_value(&before[..*at])).map(|(at, _)| at)
}

/// Whether a value can begin after this text.
fn begins_value(before: &str) -> bool {
    let line = &before[line_start(before, before.len())..];
    let sign = line.trim_end_matches(' ');
    sign.is_empty() || sign.ends_with(['[', '{', ',']) || (sign.len() < line.len() && sign.ends_with([':', '-', '?']))
}

/// The content of the line above that of byte `at`, if it has the same indentation and no key: the parser takes both
/// for one scalar, and fails at the colon of the second.
pub(super) fn line_without_key(text: &str, at: usize) -> Option<Range<usize>> {
    let start = line_start(text, at);
    let own = text[start..].lines().next()?;
    let above_end = text[..start].trim_end().len();
    let above_start = line_start(text, above_end);
    let above = &text[above_start..above_end];
    let indentation = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let content = above.trim_start_matches(' ');
    let has_key = content.contains(": ") || content.ends_with(':') || content.starts_with(['#', '-']);
    let in_a_row = indentation(own) == indentation(above) && !content.is_empty();
    (in_a_row && !has_key).then(|| above_end - content.len()..above_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quote_that_opened_a_text_is_found() {
        let found = |text: &str| opening_quote(text, text.len()).map(|at| text[at..].to_owned());
        assert_eq!(found("a: \"Alle\n  by").as_deref(), Some("\"Alle\n  by"));
        assert_eq!(found("a: \"It's\n  by").as_deref(), Some("\"It's\n  by"), "an apostrophe opens nothing");
        assert_eq!(found("a: ['x").as_deref(), Some("'x"));
        assert_eq!(found("a: b\n"), None);
    }

    #[test]
    fn the_line_that_lacks_its_colon_is_found() {
        let found = |text: &str| line_without_key(text, text.len() - 1).map(|line| text[line].to_owned());
        assert_eq!(found("goals:\n  svar\n  hjelp:").as_deref(), Some("svar"));
        assert_eq!(found("  title:Alle\n\n  by:").as_deref(), Some("title:Alle"));
        assert_eq!(found("  title: Mål: nå"), None);
        assert_eq!(found("  title: Mål\n  by: nå: x"), None);
        assert_eq!(found("  mer tekst\n    by:"), None);
    }
}
