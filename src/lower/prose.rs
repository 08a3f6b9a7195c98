//! Prose fields: Markdown with references, each at its place.

use std::ops::Range;

use super::Context;
use crate::diag::{Diagnostic, codes, say};
use crate::model::{Layout, Link, ProseLink, Text};
use crate::prose::{remarks, wikilinks};
use crate::source::{Remark, Span, markdown_comment, may_hold_remarks};
use crate::syntax::yaml::escape;

/// Reads `markdown`, which stands at `span`. `folded` says that the text there may be laid out differently
/// from `markdown`, as in an indented block.
pub fn read(markdown: &str, folded: bool, span: Span, context: Context<'_>) -> Text {
    let raw = context.text.get(span.range()).unwrap_or_default();
    let verbatim = !folded && raw == markdown;
    let layout = if verbatim { Layout::Verbatim } else { Layout::Stretches(stretches(markdown, raw, span.start())) };
    let mut text = Text { markdown: markdown.trim_end().into(), span, layout, links: Vec::new(), remarks: Vec::new() };
    if may_hold_remarks(markdown) {
        take_remarks(&mut text);
    }
    let links = wikilinks(&text.markdown).into_iter().map(|link| prose_link(&link.target, text.place(link.range)));
    text.links = links.collect();
    text
}

/// Takes the comments to the compiler out of a text, so that it is read and printed as if they were not there.
fn take_remarks(text: &mut Text) {
    let found = remarks::remarks(&text.markdown, markdown_comment);
    let place = |comment| Remark { span: text.place(comment), within: text.span };
    text.remarks = found.iter().map(|found| place(found.comment.clone())).collect();
    let (left, pieces) = remarks::without(&text.markdown, &found);
    text.layout = Layout::Stretches(moved(text, &pieces));
    text.markdown = left.trim_end().into();
}

/// Says of a remark that no text stands beside it.
pub fn about_nothing(remark: &Remark) -> Diagnostic {
    let message = say!("this comment stands in a text that has nothing else in it");
    Diagnostic::new(&codes::allowed::ALLOW_UNUSED, remark.span, message)
        .help(say!("put the comment right above what it is about"))
}

/// The layout of what is left of a text: `pieces` say where in the text each piece stood.
fn moved(text: &Text, pieces: &[(usize, usize)]) -> Box<[(u32, u32)]> {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let stretches: &[(u32, u32)] = match &text.layout {
        Layout::Verbatim => &[],
        Layout::Stretches(stretches) => stretches,
    };
    let mut layout = Vec::new();
    for (nth, (own, from)) in pieces.iter().enumerate() {
        layout.push((number(*own), number(text.place(*from..*from).start())));
        let length = pieces.get(nth + 1).map_or(usize::MAX, |(next, _)| next - own);
        let begins = stretches.partition_point(|(at, _)| *at as usize <= *from);
        let inside = stretches[begins..].iter().take_while(|(at, _)| *at as usize - from < length);
        layout.extend(inside.map(|(at, there)| (number(own + (*at as usize - from)), *there)));
    }
    layout.into()
}

/// Where the letters of `markdown` stand in `raw`, which begins at byte `offset` of the file and holds the same
/// letters in the same order, with other white space and perhaps with quotes and escapes.
fn stretches(markdown: &str, raw: &str, offset: usize) -> Box<[(u32, u32)]> {
    let mut found: Vec<(u32, u32)> = Vec::new();
    let mut at = after_opening(raw);
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let mut last = None;
    let mut note = |own: usize, there: usize| {
        let distance = (offset + there).wrapping_sub(own);
        if last.replace(distance) != Some(distance) {
            found.push((number(own), number(offset + there)));
        }
    };
    'words: for word in markdown.split_ascii_whitespace() {
        let own = word.as_ptr() as usize - markdown.as_ptr() as usize;
        let there = raw.len() - raw[at..].trim_start().len();
        // Nearly every word is spelt in the source as it is.
        if raw[there..].starts_with(word) {
            note(own, there);
            at = there + word.len();
            continue;
        }
        for (nth, letter) in word.char_indices().filter(|(_, letter)| !letter.is_whitespace()) {
            let Some(there) = next(raw, at, letter) else { break 'words };
            note(own + nth, there.start);
            at = there.end;
        }
    }
    found.into()
}

/// The first byte of the content of a scalar: after its quote, or after the line that opens a block.
fn after_opening(raw: &str) -> usize {
    match raw.chars().next() {
        Some('"' | '\'') => 1,
        Some('|' | '>') => raw.find('\n').unwrap_or(raw.len()),
        _ => 0,
    }
}

/// Where `letter` comes next, past white space and at most one escape, or as an escape itself.
fn next(raw: &str, from: usize, letter: char) -> Option<Range<usize>> {
    /// The longest escape, such as `\u00e5`.
    const ESCAPE: usize = 6;
    let rest = raw.get(from..)?;
    let skipped = rest.len() - rest.trim_start().len();
    let start = from + skipped;
    let mut near = rest[skipped..].char_indices().take(ESCAPE + 1).map(|(at, other)| (start + at, other));
    near.find_map(|(at, other)| match escape(&raw[at..]) {
        Some((meant, length)) if meant == letter => Some(at..at + length),
        _ => (other == letter).then(|| at..at + letter.len_utf8()),
    })
}

fn prose_link(target: &str, span: Span) -> ProseLink {
    match target.split_once('#') {
        Some((name, field)) => ProseLink { link: Link::new(name.trim(), span), field: Some(field.trim().into()) },
        None => ProseLink { link: Link::new(target, span), field: None },
    }
}
