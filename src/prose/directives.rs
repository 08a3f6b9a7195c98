//! Comments to the compiler in prose. They are not for readers.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::emphasis::is_escaped;
use super::events;

const OPEN: &str = "<!--";
const CLOSE: &str = "-->";

/// A comment in prose, and what is removed with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The byte range of the comment.
    pub comment: Range<usize>,
    /// The range including the white space that belongs to it: its line, if it has one of its own.
    pub taken: Range<usize>,
}

/// The comments of `markdown` to the compiler, in order. `opens` returns the range of the comment that a text begins
/// with, if it begins with one. Comments in code are shown to readers, and do not count.
pub fn directives(markdown: &str, opens: impl Fn(&str) -> Option<Range<usize>>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut code: Option<Vec<Range<usize>>> = None;
    for (at, _) in markdown.match_indices(OPEN) {
        let after_last = found.last().is_none_or(|last| last.comment.end <= at);
        let Some(comment) = opens(&markdown[at..]).filter(|_| after_last && !is_escaped(markdown, at)) else {
            continue;
        };
        let code = code.get_or_insert_with(|| code_in(markdown));
        let before = code.partition_point(|range| range.start <= at);
        if before.checked_sub(1).is_none_or(|last| code[last].end <= at) {
            let comment = at + comment.start..at + comment.end;
            found.push(Found { taken: taken(markdown, &comment), comment });
        }
    }
    found
}

/// Unclosed comments, each from its start to the end of what it hides: everything up to the end that Markdown gives it.
/// One that starts in the middle of a paragraph hides nothing, since Markdown shows it literally.
pub fn unclosed(markdown: &str) -> Vec<Range<usize>> {
    if !markdown.contains(OPEN) {
        return Vec::new();
    }
    let blocks = ranges(markdown, |event| matches!(event, Event::Start(Tag::HtmlBlock))).into_iter();
    blocks.filter_map(|block| left_open(&markdown[block.clone()]).map(|at| block.start + at..block.end)).collect()
}

/// Where a comment starts that a block of HTML leaves open.
fn left_open(html: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = html[from..].find(OPEN).map(|at| from + at) {
        let inside = at + OPEN.len();
        let Some(end) = html[inside..].find(CLOSE) else { return Some(at) };
        from = inside + end + CLOSE.len();
    }
    None
}

/// `markdown` without `found`, and a map of positions: byte of the result → byte of `markdown`.
///
/// # Panics
/// Where `found` was not found in `markdown`.
pub fn without(markdown: &str, found: &[Found]) -> (String, Vec<(usize, usize)>) {
    let (mut left, mut pieces, mut from) = (String::with_capacity(markdown.len()), Vec::new(), 0);
    let end = markdown.len()..markdown.len();
    for taken in found.iter().map(|found| &found.taken).chain([&end]) {
        if from < taken.start {
            pieces.push((left.len(), from));
            left.push_str(&markdown[from..taken.start]);
        }
        from = from.max(taken.end);
    }
    (left, pieces)
}

fn code_in(markdown: &str) -> Vec<Range<usize>> {
    ranges(markdown, |event| matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_))))
}

/// The byte ranges of the events that are wanted.
fn ranges(markdown: &str, is_wanted: impl Fn(&Event<'_>) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    events(markdown, |event, range| found.extend(is_wanted(&event).then_some(range)));
    found
}

/// A comment on lines of its own is removed with them. Beside text it is removed with the space before it, or, at the
/// start of the line, with the space after it.
fn taken(markdown: &str, comment: &Range<usize>) -> Range<usize> {
    let (before, after) = (&markdown[..comment.start], &markdown[comment.end..]);
    let space_after = after.len() - after.trim_start_matches([' ', '\t']).len();
    let rest = after[space_after..].trim_start_matches('\r');
    let bare = before.trim_end_matches([' ', '\t']);
    let (opens, closes) = (bare.is_empty() || bare.ends_with('\n'), rest.is_empty() || rest.starts_with('\n'));
    match (opens, closes) {
        (true, true) => bare.len()..markdown.len() - rest.strip_prefix('\n').unwrap_or(rest).len(),
        (true, false) => comment.start..comment.end + space_after,
        (false, _) if closes || space_after > 0 => bare.len()..comment.end,
        (false, _) => comment.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(markdown: &str) -> String {
        let opens = |text: &str| text.starts_with("<!-- s").then(|| 0..text.find("-->").map_or(4, |at| at + 3));
        without(markdown, &directives(markdown, opens)).0
    }

    #[test]
    fn a_comment_goes_with_the_space_that_is_there_for_its_sake() {
        for (with, without) in [
            ("En.\n<!-- s -->\nTo.\n", "En.\nTo.\n"),
            ("En.\r\n  <!-- s -->\r\nTo.", "En.\r\nTo."),
            ("En. <!-- s -->\nTo.", "En.\nTo."),
            ("En <!-- s --> to.", "En to."),
            ("En<!-- s -->.", "En."),
            ("<!-- s --> En.", "En."),
            ("<!-- s -->", ""),
            ("<!-- s\ns -->\n\n<!-- s -->\nEn.", "\nEn."),
            ("<!-- andre ord --> En.", "<!-- andre ord --> En."),
        ] {
            assert_eq!(left(with), without, "{with:?}");
        }
    }

    #[test]
    fn what_is_shown_as_code_stays() {
        for text in ["`<!-- s -->`", "```\n<!-- s -->\n```\n", "    <!-- s -->\n", "\\<!-- s -->"] {
            assert_eq!(left(text), text);
        }
    }

    #[test]
    fn a_comment_that_nobody_closed_hides_what_follows() {
        let hidden = |text| unclosed(text).into_iter().map(|range| text[range].trim_end()).collect::<Vec<_>>();
        for (text, expected) in [
            ("En.\n\n<!-- husk\n\nTo.\n", &["<!-- husk\n\nTo."][..]),
            ("- En\n  <!-- husk\n\n  To\n\nTre.\n", &["<!-- husk\n\n  To"]),
            ("<!-- a --> <!-- b\n\nTo.", &["<!-- b"]),
            ("<div> <!-- a\n\nTo.", &["<!-- a"]),
            ("<!-- a -->\n\nTo.", &[]),
            ("<!-- over\n\nto --> linjer", &[]),
            ("Vi skriver <!-- midt i.\n\nTo.", &[]),
            ("`<!--` og\n\n```\n<!-- kode\n```\n", &[]),
        ] {
            assert_eq!(hidden(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_left_knows_where_it_stood() {
        let markdown = "En <!-- s --> to.";
        let found = directives(markdown, |text| text.starts_with("<!-- s").then_some(0..10));
        let (left, pieces) = without(markdown, &found);
        let places: Vec<_> =
            pieces.iter().map(|(own, there)| (&left[*own..*own + 2], &markdown[*there..*there + 2])).collect();
        assert_eq!(places, [("En", "En"), (" t", " t")]);
    }
}
