//! `[[id#field]]`: the field must exist and have a value.

use crate::diag::{Diagnostic, Sink, codes::reference as codes, say, suggest_word};
use crate::model::{Element, HISTORY, Link, Plan, ProseLink};
use crate::phrase::a_kind;
use crate::source::{SourceMap, Span};

/// Where the name of a reference in prose stands: within its brackets, before what else there is. `None` for a
/// reference that is no prose, or lies there in another form.
pub fn name_within(link: &Link, sources: &SourceMap) -> Option<Span> {
    let inside = sources.slice(link.span).strip_prefix("[[")?;
    let name = inside.trim_start();
    let after = name.strip_prefix(&*link.name)?.trim_start();
    let start = link.span.start() + "[[".len() + (inside.len() - name.len());
    let span = Span::new(link.span.file(), start..start + link.name.len());
    after.starts_with(['#', '|', ']']).then_some(span)
}

/// Where the field stands that a reference asks for.
fn field_within(link: &ProseLink, field: &str, sources: &SourceMap) -> Option<Span> {
    let name = name_within(&link.link, sources)?;
    let after = Span::new(name.file(), name.end()..link.link.span.end());
    let rest = sources.slice(after).trim_start().strip_prefix('#')?;
    let start = after.end() - rest.trim_start().len();
    let end = rest.trim_start().strip_prefix(field)?.trim_start();
    end.starts_with(['|', ']']).then(|| Span::new(name.file(), start..start + field.len()))
}

/// Checks every value that prose asks for; `asked` are the references that do.
pub fn check(plan: &Plan, asked: &[ProseLink], sources: &SourceMap, sink: &mut Sink) {
    asked.iter().for_each(|link| check_link(plan, link, sources, sink));
}

fn check_link(plan: &Plan, link: &ProseLink, sources: &SourceMap, sink: &mut Sink) {
    let (Some(field), Some(target)) = (&link.field, link.link.target) else { return };
    let element = plan.element(target);
    match element.field(field) {
        None => sink.push(unknown_field(element, field, link, sources)),
        // What is empty may have been given in a part of the file that could not be read.
        Some(shown) if shown.is_empty() && is_broken(plan, element) => {}
        Some(shown) if shown.is_empty() => sink.push(
            Diagnostic::new(
                &codes::EMPTY_FIELD,
                link.link.span,
                say!(
                    "\"{id}\" has no value in \"{field}\", so nothing would be printed here",
                    id = &*element.id,
                    field = &**field
                ),
            )
            .note(element.span, say!("defined here"))
            .help(say!("fill in \"{field}\" there, or write the sentence without it", field = &**field)),
        ),
        Some(_) => {}
    }
}

fn is_broken(plan: &Plan, element: &Element) -> bool {
    plan.scope(element.scope).lost.iter().any(|span| span.file() == element.span.file())
}

fn unknown_field(element: &Element, field: &str, link: &ProseLink, sources: &SourceMap) -> Diagnostic {
    let mut names = Element::field_names(element.kind());
    names.retain(|name| !HISTORY.contains(name));
    if HISTORY.contains(&field) {
        let message = say!("\"{field}\" is never shown to readers, so it cannot be printed here", field = field);
        let help = say!("write the sentence without it");
        return Diagnostic::new(&codes::UNKNOWN_FIELD, link.link.span, message).help(help);
    }
    let message = say!("{what} has no field \"{field}\"", what = a_kind(element.kind()), field = field);
    let diagnostic = Diagnostic::new(&codes::UNKNOWN_FIELD, link.link.span, message);
    match suggest_word(field, names.iter().copied()) {
        Some(right) => {
            let span = field_within(link, field, sources).unwrap_or(link.link.span);
            diagnostic.suggesting(right, field, span, sources.slice(span))
        }
        None => diagnostic.help(say!("it can have: {fields}", fields = names.join(", "))),
    }
}
