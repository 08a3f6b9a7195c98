//! The names of places in a plan: what headings call themselves, and where links lead.

use std::ops::Range;

use crate::diag::{Code, Diagnostic, Sink, say, suggest};
use crate::model::{Kind, ScopeId, named_after, nearest_valid_id};
use crate::prose::{Block, Heading, INSERTED};
use crate::rules::{Context, Writing};

/// Looks at what headings say in braces, and gathers the names that they give themselves.
pub fn headings<'a>(
    code: &'static Code,
    context: &Context<'_>,
    scope: ScopeId,
    writing: &'a Writing<'_>,
    names: &mut Vec<&'a str>,
    sink: &mut Sink,
) {
    for heading in &writing.analysis.headings {
        let place = || writing.markdown_place(braces(writing, heading));
        if !heading.classes.is_empty() {
            let message =
                say!("headings have no classes, so \".{class}\" has no effect", class = heading.classes.join(" ."));
            sink.push(
                Diagnostic::new(code, place(), message)
                    .help(say!("leave it out; headings look the same throughout the plan")),
            );
        }
        if is_empty(writing, heading) {
            let place = writing.markdown_place(heading.range.start..trimmed(writing, heading));
            let message = say!("this heading has no words, so it is shown nowhere");
            sink.push(
                Diagnostic::new(code, place, message).help(say!("write the words after the #, or leave the line out")),
            );
        }
        let Some(id) = &heading.id else { continue };
        let is_element = context.plan.scope(scope).elements.iter().any(|own| *context.plan.element(*own).id == **id);
        if is_element || names.contains(&id.as_str()) {
            let message = say!(
                "something else in this plan is called \"{id}\", so nothing leads to this heading",
                id = id.as_str()
            );
            sink.push(
                Diagnostic::new(code, place(), message).help(say!("give the heading a name that nothing else has")),
            );
        } else if nearest_valid_id(id).as_ref() != Some(id) {
            let message = say!("a heading cannot be called \"{id}\"", id = id.as_str());
            let name = nearest_valid_id(id).unwrap_or_else(|| "navn".to_owned());
            let help = say!("use the letters a–z, digits, - and . only: {name}", name = format!("{{#{name}}}"));
            sink.push(Diagnostic::new(code, place(), message).help(help));
        } else {
            names.push(id);
        }
    }
}

/// Where the braces of a heading stand.
fn braces(writing: &Writing<'_>, heading: &Heading) -> Range<usize> {
    let text = writing.words.text().get(heading.range.clone()).unwrap_or_default();
    let start = text.rfind('{').unwrap_or_default();
    let end = text.rfind('}').map_or(text.len(), |end| end + 1);
    heading.range.start + start..heading.range.start + end.max(start)
}

/// Whether a heading says nothing.
fn is_empty(writing: &Writing<'_>, heading: &Heading) -> bool {
    let text = writing.words.text().get(heading.range.clone()).unwrap_or_default();
    text.trim_matches(|letter: char| letter.is_whitespace() || letter == '#').is_empty()
}

/// Where a heading ends, without what follows its last mark.
fn trimmed(writing: &Writing<'_>, heading: &Heading) -> usize {
    let text = writing.words.text().get(heading.range.clone()).unwrap_or_default();
    heading.range.start + text.trim_end().len()
}

/// Looks for links to places that are nowhere in the plan. Our own names have an underscore, and are not judged.
pub fn links(code: &'static Code, context: &Context<'_>, scope: ScopeId, names: &[&str], sink: &mut Sink) {
    let is_element =
        |name: &str| context.plan.scope(scope).elements.iter().any(|id| *context.plan.element(*id).id == *name);
    let titles = std::cell::LazyCell::new(|| titles(context, scope));
    for writing in context.writings(scope) {
        for link in &writing.analysis.links {
            let Some(name) = link.address.strip_prefix('#') else { continue };
            if name.is_empty() || name.contains('_') || names.contains(&name) || is_element(name) {
                continue;
            }
            let wanted = named_after(name);
            let called = titles.iter().filter(|title| **title == wanted).count();
            if called == 1 {
                continue;
            }
            let message = say!("no place in this plan is called \"{name}\", so the link leads nowhere", name);
            let found = Diagnostic::new(code, writing.markdown_place(link.range.clone()), message);
            let known = names.iter().copied().chain(titles.iter().map(String::as_str));
            let found = match suggest(&wanted, known.filter(|known| *known != wanted)) {
                _ if called > 1 => found.help(say!("{count} headings are called so", count = called)),
                Some(near) => found.help(say!("did you mean \"{right}\"?", right = format!("#{}", near.name))),
                None => found,
            };
            let help = say!(
                "write {name} after the heading you mean, or [[id]] for an element",
                name = format!("{{#{name}}}")
            );
            sink.push(found.help(help));
        }
    }
}

/// What the chapters of a plan and the headings in them are called after their words.
fn titles(context: &Context<'_>, scope: ScopeId) -> Vec<String> {
    let plan = context.plan;
    let chapters = plan.of_kind(scope, Kind::Section).map(|(_, section)| named_after(section.title()));
    let in_chapters =
        context.writings(scope).iter().filter(|writing| plan.element(writing.element).kind() == Kind::Section);
    let headings = in_chapters.flat_map(|writing| {
        let text = writing.words.text();
        let words =
            writing.analysis.sentences.iter().filter(|sentence| sentence.block == Block::Heading && writing.is_prose());
        words.filter(|sentence| !sentence.text.contains(INSERTED)).filter_map(|sentence| {
            let place = sentence.whole().start;
            // A heading inside a list or a quotation has no place of its own.
            let is_own = writing.analysis.headings.iter().any(|heading| {
                heading.range.contains(&place)
                    && (heading.range.start == 0 || text[..heading.range.start].ends_with('\n'))
            });
            is_own.then(|| named_after(&sentence.text))
        })
    });
    chapters.chain(headings).collect()
}
