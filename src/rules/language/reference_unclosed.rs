//! L009.

use std::cell::LazyCell;
use std::collections::HashSet;
use std::ops::Range;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::ScopeId;
use crate::prose::{Block, is_file, is_linked, openings};
use crate::rules::{Context, Words, Writing, rule};

rule! {
    /// A reference in prose is not written as one, so the page shows it as it stands.
    ///
    /// The rule looks for `[[` without `]]`, for a bar that ends a table cell in the middle of a reference (write
    /// `[[id\|words]]` there), for a link that holds a reference (`[words [[id]]](https://…)`) or the mark of a footnote, or
    /// has a space in its address, none of which is read as a link, and for the id of an element of the same strategy written as code (between backticks) or
    /// as the target of a link (`[words](#id)`). Such a link works today, but nobody is told when the element goes or
    /// gets another id. A `[[` with a backslash before it is meant to be shown, and left alone, and so are blocks of
    /// code.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers see brackets and ids instead of the name of the goal, and cannot follow the
    /// reference.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Se også [[aapenhet] i planen.
    ///   aapenhet: Alle finner svaret
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Se også [[aapenhet]] i planen.
    ///   aapenhet: Alle finner svaret
    /// ```
    "L009", "reference-unclosed", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let ids = LazyCell::new(|| ids(context, scope));
        for writing in context.writings(scope) {
            let Words::Prose(text) = writing.words else { continue };
            unclosed(writing, &text.markdown, sink);
            unread_links(writing, &text.markdown, sink);
            as_code(writing, &text.markdown, &|name| ids.contains(name), sink);
            as_link(writing, &|name| ids.contains(name), sink);
        }
    }
}

fn ids<'a>(context: &Context<'a>, scope: ScopeId) -> HashSet<&'a str> {
    let elements = &context.plan.scope(scope).elements;
    elements.iter().map(|id| &*context.plan.element(*id).id).collect()
}

fn unclosed(writing: &Writing<'_>, markdown: &str, sink: &mut Sink) {
    for sentence in &writing.analysis.sentences {
        for at in openings(&sentence.text) {
            let place = sentence.place(at..at + 2);
            // A table of contents is asked for in this way, and has a finding of its own.
            if ["[[TOC]]", "[[_TOC_]]", "[[_toc_]]"].iter().any(|mark| sentence.text[at..].starts_with(mark)) {
                continue;
            }
            if markdown.get(..place.start).is_some_and(|before| before.ends_with('\\')) {
                continue;
            }
            let bar =
                Some(place.start).filter(|_| sentence.block == Block::Cell).and_then(|at| bar_inside(markdown, at));
            sink.push(match bar {
                Some(bar) => dividing(writing, bar),
                None => open(writing, place),
            });
        }
        let words = sentence.references.iter().map(|reference| sentence.place(reference.at..reference.at + 1).start);
        let bars = words.filter(|_| sentence.block == Block::Paragraph).filter_map(|words| bar_above(markdown, words));
        bars.for_each(|bar| sink.push(dividing(writing, bar)));
    }
}

/// Links that Markdown does not read as such, so that it shows the brackets around their words.
fn unread_links(writing: &Writing<'_>, markdown: &str, sink: &mut Sink) {
    for sentence in &writing.analysis.sentences {
        for (middle, between) in sentence.text.match_indices("](") {
            let Some(opening) = sentence.text[..middle].rfind('[') else { continue };
            let place = sentence.place(opening..middle + between.len());
            let (before, rest) = markdown.split_at_checked(place.start).unwrap_or_default();
            let (words, address) = rest.split_at_checked(place.len()).unwrap_or_default();
            // After a backslash, or written as entities, brackets are meant to be shown.
            let is_bracket = words.starts_with('[') && words.ends_with(between);
            if is_bracket && !before.ends_with('\\') && !words.ends_with("\\](") {
                unread_link(writing, words, address, place).into_iter().for_each(|found| sink.push(found));
            }
        }
    }
}

/// Whether a title or a size that keeps a link from being read stands behind its address, which has a finding of its own.
fn has_title(address: &str) -> bool {
    let inside = address.split(')').next().unwrap_or_default();
    inside
        .split_once(' ')
        .is_some_and(|(_, behind)| behind.trim_start().starts_with(['«', '“', '”', '„', '‘', '’', '=']))
}

/// What is wrong with `[words](address` that is not read as a link; `None` where it may not be meant as one.
fn unread_link(writing: &Writing<'_>, words: &str, address: &str, place: Range<usize>) -> Option<Diagnostic> {
    let (message, help) = if openings(words).next().is_some() {
        (
            say!("a link cannot hold a reference, so the page shows its brackets"),
            say!("let one of them go: write [[id|words]], or [words](https://…) with no reference in it"),
        )
    } else if words.contains("[^") {
        (
            say!("a link cannot contain a footnote mark, so the page shows its brackets"),
            say!("put the mark after the link: [words](https://…)[^1]"),
        )
    } else if !has_title(address) && (is_linked(address) || address.starts_with("www.") || is_open(address)) {
        (
            say!("this is not read as a link, so the page shows its brackets"),
            say!("write [words](https://…), with no space in the address and a bracket behind it"),
        )
    } else {
        return None;
    };
    Some(Diagnostic::new(&CODE, writing.markdown_place(place), message).help(help))
}

/// Whether an address begins here that no bracket closes: a file, or a place in the plan.
fn is_open(address: &str) -> bool {
    let line = address.lines().next().unwrap_or_default();
    let first = line.split_whitespace().next().unwrap_or_default();
    let is_place = first.strip_prefix('#').is_some_and(|name| name.starts_with(char::is_alphabetic));
    !line.contains(')') && (is_place || is_file(first.trim_end_matches(['.', ',', ';', ':'])))
}

/// The bar that ends a table cell in the middle of the reference that begins at `opening`.
fn bar_inside(markdown: &str, opening: usize) -> Option<usize> {
    let row = markdown.get(opening..)?.lines().next()?;
    let (reference, _) = row.split_once("]]")?;
    let bar = reference.find('|').filter(|_| openings(reference).count() == 1)?;
    Some(opening + bar)
}

/// The bar before `words`, the words of a reference, if the line below has the dashes that follow the head of a table.
/// With this bar the head has one cell more than there are dashes, and then Markdown sees no table.
fn bar_above(markdown: &str, words: usize) -> Option<usize> {
    let before = markdown.get(..words)?.trim_end().strip_suffix('|').filter(|before| !before.ends_with('\\'))?;
    let below = markdown.get(words..)?.lines().nth(1)?;
    let are_dashes = below.contains("-|") || below.contains("- |");
    (are_dashes && below.chars().all(|sign| "|-: \t".contains(sign))).then_some(before.len())
}

fn open(writing: &Writing<'_>, place: Range<usize>) -> Diagnostic {
    let message = say!("this reference is not closed, so the page shows its brackets");
    Diagnostic::new(&CODE, writing.markdown_place(place), message)
        .help(say!("close it with two brackets: [[id]] or [[id|words]]"))
}

fn dividing(writing: &Writing<'_>, bar: usize) -> Diagnostic {
    let message = say!("this | ends a cell of the table in the middle of a reference");
    Diagnostic::new(&CODE, writing.markdown_place(bar..bar + 1), message)
        .help(say!("in a table, put a backslash before it: [[id\\|words]]"))
}

/// Ids between single backticks. Code blocks have three.
fn as_code(writing: &Writing<'_>, markdown: &str, is_id: &dyn Fn(&str) -> bool, sink: &mut Sink) {
    if !markdown.contains('`') || markdown.contains("```") {
        return;
    }
    let mut at = 0;
    for (nth, part) in markdown.split('`').enumerate() {
        let name = part.trim_start_matches("[[").trim_end_matches("]]");
        if nth % 2 == 1 && is_id(name) {
            sink.push(report(writing, name, at..at + part.len()));
        }
        at += part.len() + 1;
    }
}

fn as_link(writing: &Writing<'_>, is_id: &dyn Fn(&str) -> bool, sink: &mut Sink) {
    for link in &writing.analysis.links {
        if let Some(name) = link.address.strip_prefix('#').filter(|name| is_id(name)) {
            sink.push(report(writing, name, link.range.clone()));
        }
    }
}

fn report(writing: &Writing<'_>, name: &str, range: Range<usize>) -> Diagnostic {
    let message = say!("\"{id}\" is an element, but this is no reference to it", id = name);
    Diagnostic::new(&CODE, writing.markdown_place(range), message)
        .help(say!("write [[{id}]] or [[{id}|words]]", id = name))
}
