//! Prose fields: Markdown with references, each with its span.

use super::context::FileContext;
use super::layout::stretches;
use crate::diag::{Diagnostic, codes, say};
use crate::model::{Enclosure, EnclosureFault, EnclosureRole, Layout, Link, ProseLink, Text};
use crate::prose::{Named, directives, named, wikilinks};
use crate::source::{Directive, Span, markdown_comment, may_hold_directives};

/// Reads `markdown`, which is at `span`. `folded` says that the source may be laid out differently from `markdown`, as
/// in an indented block scalar.
pub fn read(markdown: &str, folded: bool, span: Span, context: FileContext<'_>) -> Text {
    let raw = context.text.get(span.range()).unwrap_or_default();
    let verbatim = !folded && raw == markdown;
    let layout = if verbatim { Layout::Verbatim } else { Layout::Stretches(stretches(markdown, raw, span.start())) };
    let mut text = Text {
        markdown: markdown.trim_end().into(),
        span,
        layout,
        links: Vec::new(),
        enclosures: Vec::new(),
        directives: Vec::new(),
    };
    if may_hold_directives(markdown) {
        take_directives(&mut text);
    }
    let links = wikilinks(&text.markdown).into_iter().map(|link| prose_link(&link.target, text.place(link.range)));
    text.links = links.collect();
    text.enclosures = named(&text.markdown).into_iter().map(enclosure).collect();
    text
}

/// Removes the comments to the compiler from a text, so that it is read and printed as if they were not there.
fn take_directives(text: &mut Text) {
    let found = directives::directives(&text.markdown, markdown_comment);
    let place = |comment| Directive { span: text.place(comment), within: text.span };
    text.directives = found.iter().map(|found| place(found.comment.clone())).collect();
    let (left, pieces) = directives::without(&text.markdown, &found);
    text.layout = Layout::Stretches(moved(text, &pieces));
    text.markdown = left.trim_end().into();
}

/// The finding for a directive that has no text beside it.
pub fn about_nothing(directive: &Directive) -> Diagnostic {
    let message = say!("this comment is in a text that contains nothing else");
    Diagnostic::new(&codes::allowed::ALLOW_UNUSED, directive.span, message)
        .help(say!("put the comment right above what it is about"))
}

/// The layout of what remains of a text: `pieces` maps the positions of what remains to those before.
fn moved(text: &Text, pieces: &[(usize, usize)]) -> Box<[(u32, u32)]> {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let stretches: &[(u32, u32)] = match &text.layout {
        Layout::Verbatim => &[],
        Layout::Stretches(stretches) if stretches.is_empty() => return Box::default(),
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

/// A file that a text names; it is looked for later, when it is known which folder is the plan's.
fn enclosure(named: Named) -> Enclosure {
    let role = if named.is_picture { EnclosureRole::Picture } else { EnclosureRole::Attachment };
    Enclosure { address: named.address.into(), role, file: Err(EnclosureFault::Missing { nearest: None }) }
}

fn prose_link(target: &str, span: Span) -> ProseLink {
    match target.split_once('#') {
        Some((name, field)) => ProseLink { link: Link::new(name.trim(), span), field: Some(field.trim().into()) },
        None => ProseLink { link: Link::new(target, span), field: None },
    }
}
