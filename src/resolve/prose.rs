//! `[[id#field]]`: the field must exist and have a value.

use crate::diag::{Diagnostic, Sink, codes::reference as codes, nearest, say};
use crate::model::{Element, Plan, ProseLink};
use crate::phrase::a_kind;

/// Checks every value that prose asks for; `asked` are the references that do.
pub fn check(plan: &Plan, asked: &[ProseLink], sink: &mut Sink) {
    asked.iter().for_each(|link| check_link(plan, link, sink));
}

fn check_link(plan: &Plan, link: &ProseLink, sink: &mut Sink) {
    let (Some(field), Some(target)) = (&link.field, link.link.target) else { return };
    let element = plan.element(target);
    match element.field(field) {
        None => sink.push(unknown_field(element, field, link)),
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

fn unknown_field(element: &Element, field: &str, link: &ProseLink) -> Diagnostic {
    let names = Element::field_names(element.kind());
    let message = say!("{what} has no field \"{field}\"", what = a_kind(element.kind()), field = field);
    let diagnostic = Diagnostic::new(&codes::UNKNOWN_FIELD, link.link.span, message);
    match nearest(field, names.iter().copied()) {
        Some(right) => diagnostic.help(say!("did you mean \"{right}\"?", right = right)),
        None => diagnostic.help(say!("it can have: {fields}", fields = names.join(", "))),
    }
}
