//! `[[id#field]]`: the field must exist, have a value, and be one that can stand in a sentence.

use crate::diag::{Diagnostic, Message, Sink, codes::reference as codes, say, suggest_word};
use crate::model::{Element, Kind, Link, Plan, ProseLink, declaration};
use crate::naming::a_kind;
use crate::source::{SourceMap, Span};

/// The span of the name in a prose reference: inside its brackets, before anything else. `None` for a reference that is
/// not in prose, or whose source text differs from the parsed name.
pub fn name_within(link: &Link, sources: &SourceMap) -> Option<Span> {
    let inside = sources.slice(link.span).strip_prefix("[[")?;
    let name = inside.trim_start();
    let after = name.strip_prefix(&*link.name)?.trim_start();
    let start = link.span.start() + "[[".len() + (inside.len() - name.len());
    let span = Span::new(link.span.file(), start..start + link.name.len());
    (after.starts_with('#') || ends(after)).then_some(span)
}

/// Whether the name or field of a reference ends here. In a table the `|` that follows it is escaped, and in a quoted
/// YAML scalar the backslash is escaped as well.
fn ends(rest: &str) -> bool {
    rest.trim_start_matches('\\').starts_with(['|', ']'])
}

/// The span of the field that a reference asks for.
fn field_within(link: &ProseLink, field: &str, sources: &SourceMap) -> Option<Span> {
    let name = name_within(&link.link, sources)?;
    let after = Span::new(name.file(), name.end()..link.link.span.end());
    let rest = sources.slice(after).trim_start().strip_prefix('#')?;
    let start = after.end() - rest.trim_start().len();
    let end = rest.trim_start().strip_prefix(field)?.trim_start();
    ends(end).then(|| Span::new(name.file(), start..start + field.len()))
}

/// Refuses a reference to a field of this kind that no sentence can print, and makes it print the title instead, so
/// that no text can include itself.
pub fn refuse_unprintable(link: &mut ProseLink, kind: Kind, sources: &SourceMap, sink: &mut Sink) {
    let is_refused = |field: &mut Box<str>| !Element::printable_names(kind).contains(&&**field);
    if let Some(field) = link.field.take_if(is_refused) {
        sink.push(unprintable(link, &field, kind, sources));
    }
}

fn unprintable(link: &ProseLink, field: &str, kind: Kind, sources: &SourceMap) -> Diagnostic {
    let printable = Element::printable_names(kind);
    let diagnostic = |message: Message| Diagnostic::new(&codes::UNKNOWN_FIELD, link.link.span, message);
    let list = || say!("what can be printed of {what}: {fields}", what = a_kind(kind), fields = printable.join(", "));
    if declaration::is_history(field) {
        return diagnostic(say!("\"{field}\" is never shown to readers, so it cannot be printed here", field))
            .help(say!("write the sentence without it"));
    }
    if Element::field_names(kind).contains(&field) {
        return diagnostic(say!(
            "\"{field}\" holds text of its own, which cannot be printed inside another text",
            field
        ))
        .help(list())
        .help(say!("write [[{id}]] to print the title and lead readers to the text", id = &*link.link.name));
    }
    let unknown = diagnostic(say!("{what} has no field \"{field}\"", what = a_kind(kind), field));
    match suggest_word(field, printable.iter().copied()) {
        Some(right) => {
            let span = field_within(link, field, sources).unwrap_or(link.link.span);
            unknown.suggesting(right, field, span, sources.slice(span))
        }
        None => unknown.help(list()),
    }
}

/// Reports references in prose to fields without a value; `asked` are the references to fields.
pub fn check(plan: &Plan, asked: &[ProseLink], sink: &mut Sink) {
    asked.iter().for_each(|link| check_link(plan, link, sink));
}

fn check_link(plan: &Plan, link: &ProseLink, sink: &mut Sink) {
    let (Some(field), Some(target)) = (&link.field, link.link.target) else { return };
    let element = plan.element(target);
    let is_empty = element.field(field).is_none_or(|shown| shown.with_values().is_empty());
    // An empty field may have been set in a part of the file that could not be read.
    if is_empty && !is_broken(plan, element) {
        sink.push(
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
        );
    }
}

fn is_broken(plan: &Plan, element: &Element) -> bool {
    plan.scope(element.scope).lost.iter().any(|span| span.file() == element.span.file())
}
