//! `[[id#field]]`: the field must exist and have a value.

use crate::diag::{Diagnostic, Sink, codes::reference as codes, nearest, say};
use crate::model::{Element, Plan, ProseLink, Record as _, Shown, Text};
use crate::phrase::kind_name;

/// Checks every value that prose asks for.
pub fn check(plan: &Plan, sink: &mut Sink) {
    for (_, element) in plan.elements() {
        each_text(element, &mut |text| {
            for link in &text.links {
                check_link(plan, link, sink);
            }
        });
    }
}

fn each_text(element: &Element, visit: &mut dyn FnMut(&Text)) {
    for (_, shown) in element.common.show().into_iter().chain(element.body.show()) {
        if let Shown::Text(text) = shown {
            visit(text);
        }
    }
}

fn check_link(plan: &Plan, link: &ProseLink, sink: &mut Sink) {
    let (Some(field), Some(target)) = (&link.field, link.link.target) else { return };
    let element = plan.element(target);
    match element.field(field) {
        None => sink.push(unknown_field(element, field, link)),
        Some(shown) if shown.is_empty() => sink.push(
            Diagnostic::new(
                &codes::EMPTY_FIELD,
                link.link.span,
                say!("\"{id}\" has no {field}, so nothing would be printed here", id = &*element.id, field = &**field),
            )
            .note(element.span, say!("defined here"))
            .help(say!("give it a {field}, or write the sentence without it", field = &**field)),
        ),
        Some(_) => {}
    }
}

fn unknown_field(element: &Element, field: &str, link: &ProseLink) -> Diagnostic {
    let names = Element::field_names(element.kind());
    let message = say!("a {kind} has no field \"{field}\"", kind = kind_name(element.kind()), field = field);
    let diagnostic = Diagnostic::new(&codes::UNKNOWN_FIELD, link.link.span, message);
    match nearest(field, names.iter().copied()) {
        Some(right) => diagnostic.help(say!("did you mean \"{right}\"?", right = right)),
        None => diagnostic.help(say!("it can have: {fields}", fields = names.join(", "))),
    }
}
