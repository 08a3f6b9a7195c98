//! Prose fields: Markdown with references, each at its place.

use super::Context;
use crate::model::{Link, ProseLink, Text};
use crate::source::Span;
use crate::syntax::prose::{Wikilink, openings, wikilinks};

/// Reads `markdown`, which stands at `span`. `folded` says that the text there may be laid out differently
/// from `markdown`, as in an indented block.
pub fn read(markdown: &str, folded: bool, span: Span, context: Context<'_>) -> Text {
    let links = wikilinks(markdown);
    let raw = context.text.get(span.range()).unwrap_or_default();
    let verbatim = !folded && raw == markdown;
    let places = if verbatim { Vec::new() } else { places_of_brackets(raw) };
    let openings = if verbatim { Vec::new() } else { places_of_brackets(markdown) };
    let place = |link: &Wikilink| {
        let start = if verbatim {
            link.range.start
        } else {
            // The text may be folded and indented in the source, but its brackets come in the same order.
            let nth = openings.binary_search(&link.range.start).ok();
            nth.and_then(|nth| places.get(nth).copied()).unwrap_or(0)
        };
        let length = link.range.len().min(raw.len().saturating_sub(start));
        Span::new(context.file, span.start() + start..span.start() + start + length)
    };
    let links = links.iter().map(|link| prose_link(&link.target, place(link))).collect();
    Text { markdown: markdown.trim_end().into(), span, links }
}

fn places_of_brackets(text: &str) -> Vec<usize> {
    openings(text).collect()
}

fn prose_link(target: &str, span: Span) -> ProseLink {
    match target.split_once('#') {
        Some((name, field)) => ProseLink { link: Link::new(name.trim(), span), field: Some(field.trim().into()) },
        None => ProseLink { link: Link::new(target, span), field: None },
    }
}
