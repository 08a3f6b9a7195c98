//! Extensions of Markdown, where they are meant: raised and lowered letters, explanations of terms, places of headings.

use std::ops::Range;

use super::outline::{Explanation, Outline};

/// The marks of lowered and of raised letters: `H~2~O`, `m^2^`.
pub(super) const SCRIPTS: [char; 2] = ['~', '^'];

/// The longest text that is raised or lowered, in characters.
const LONGEST: usize = 12;

/// The longest term that a line with a colon explains, in characters.
const LONGEST_TERM: usize = 80;

/// The bytes of a text that the extensions would read as marks though people would not, and those that mark raised and
/// lowered letters, which the parser does not recognise inside words.
pub(super) fn masked(text: &str, outline: &Outline) -> Vec<usize> {
    let colons = outline.explanations.iter().filter(|each| !is_meant(text, each)).map(|each| each.at);
    let headings = outline.headings.iter().filter(|(_, is_attributed)| *is_attributed).filter_map(|(range, _)| {
        let heading = text.get(range.clone())?;
        let brace = heading.rfind('{')?;
        (!is_place(&heading[brace..])).then_some(range.start + brace)
    });
    let scripts = outline.texts.iter().flat_map(|range| {
        let marks = text.get(range.clone()).map(script_marks).unwrap_or_default();
        marks.into_iter().map(move |at| range.start + at)
    });
    let blanks = outline.emphasis.iter().filter(|(range, delimiter)| is_no_emphasis(text, range, *delimiter));
    let blanks = blanks
        .flat_map(|(range, delimiter)| (range.start..range.start + delimiter).chain(range.end - delimiter..range.end));
    colons.chain(headings).chain(scripts).chain(contents_marks(text)).chain(blanks).collect()
}

/// Whether underscores are lines to write on, `__.__.2027`, or a part of the name of a file, `__init__.py`.
fn is_no_emphasis(text: &str, range: &Range<usize>, delimiter: usize) -> bool {
    let Some(inside) = text.get(range.start + delimiter..range.end - delimiter) else { return false };
    let after = text[range.end..].strip_prefix('.').unwrap_or_default();
    let ending = &after[..after.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(after.len())];
    let is_file = (2..=4).contains(&ending.len()) && ending.starts_with(|letter: char| letter.is_ascii_lowercase());
    text[range.start..].starts_with('_') && (is_file || !inside.contains(char::is_alphanumeric))
}

/// The brackets of `[[_TOC_]]`, by which others ask for a table of contents: it is no reference.
fn contents_marks(text: &str) -> Vec<usize> {
    let found = text.match_indices("[[").map(|(at, _)| at).filter(|at| {
        let name = text[at + 2..].split_once("]]").map(|(name, _)| name.to_lowercase());
        name.is_some_and(|name| name == "_toc_")
    });
    found.flat_map(|at| [at, at + 1]).collect()
}

/// Whether a line that begins with a colon explains the term above it.
fn is_meant(text: &str, explanation: &Explanation) -> bool {
    let term = text.get(explanation.term.clone()).unwrap_or_default().trim();
    let is_term = !term.is_empty()
        && !term.contains('\n')
        && !term.ends_with(['.', ',', ';', ':', '!', '?'])
        && term.chars().count() <= LONGEST_TERM;
    let line = text.get(explanation.at + 1..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    is_term && line.starts_with([' ', '\t']) && !line.trim().is_empty()
}

/// Whether what stands in braces after a heading names its place, or a class: `{#maal .stor}`.
fn is_place(braces: &str) -> bool {
    let inside = braces.trim_end().trim_start_matches('{').trim_end_matches('}');
    let mut parts = inside.split_ascii_whitespace().peekable();
    parts.peek().is_some() && parts.all(|part| part.len() > 1 && part.starts_with(['#', '.']))
}

/// Where the marks of raised and lowered letters stand in a text: two for each.
pub fn script_marks(text: &str) -> Vec<usize> {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(at) = text[from..].find(SCRIPTS).map(|at| from + at) {
        let (mark, rest) = text[at..].split_at(1);
        let length = rest.find(mark).filter(|length| is_script(text, at, &rest[..*length], &rest[length + 1..]));
        from = at + 1;
        if let Some(length) = length {
            found.extend([at, at + 1 + length]);
            from += length + 1;
        }
    }
    found
}

/// Whether the mark at `at`, with `inside` up to the next such mark, raises or lowers letters.
fn is_script(text: &str, at: usize, inside: &str, after: &str) -> bool {
    let is_sign = |letter: char| matches!(letter, '+' | '-' | '−' | '–' | '(' | ')' | ',' | '.' | '/');
    let is_behind_word = text[..at].ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, ')' | ']'));
    let is_short = inside.chars().count() <= LONGEST && inside.contains(char::is_alphanumeric);
    // Nothing is raised in `2^10+2^8`, since the raised part would end right before another number.
    let runs_on = after.starts_with(char::is_numeric) && inside.ends_with(char::is_numeric);
    let runs_on = runs_on
        || (after.starts_with(char::is_numeric)
            && inside.chars().skip(1).any(|letter| matches!(letter, '+' | '-' | '−')));
    is_behind_word
        && is_short
        && !runs_on
        && inside.chars().all(|letter| letter.is_alphanumeric() || is_sign(letter))
        && !is_in_address(text, at)
}

/// Whether the word at `at` is an address.
fn is_in_address(text: &str, at: usize) -> bool {
    let word = text[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
    word.contains("://") || word.contains("www.") || word.contains('@') || word.contains('\\')
}

/// Whether anything in a text may be an extension that must be looked at. It rules out most texts cheaply.
pub(super) fn may_be_in(markdown: &str) -> bool {
    let bytes = markdown.as_bytes();
    memchr::memchr3(b'~', b'^', b'{', bytes).is_some() || markdown.contains("[!") || markdown.contains('_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_raised_and_lowered_behind_a_word() {
        let found = |text: &str| script_marks(text).len() / 2;
        for (text, expected) in [
            ("H~2~O og CO~2~", 2),
            ("m^2^ og 10^-6^", 2),
            ("(a+b)^2^", 1),
            ("x^n-1^", 1),
            ("ca ~30 og ~40", 0),
            ("ca~30 og 5~ til", 0),
            ("2^10 og 2^8", 0),
            ("2^10+2^8", 0),
            ("2^10^2", 0),
            ("~feil~ og ^opp^", 0),
            ("a~~b~~c", 0),
            ("https://a.no/x~1~y", 0),
            ("^^ og a^^", 0),
            ("a^^2, a~~2 og a^ø^2", 1),
            ("m^å-1^2", 0),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
