//! Values of the wrong form.

use super::context::FileContext;
use super::example::how_to_write;
use crate::diag::codes::{completeness, source as codes};
use crate::diag::{Diagnostic, Message, say};
use crate::model::{Field, Shape};
use crate::naming::shape_name;
use crate::source::Span;
use crate::syntax::yaml::quoted;

/// The finding for a value that is not of the form that its field accepts.
pub fn wrong_shape(field: &Field, span: Span, context: FileContext<'_>) -> Diagnostic {
    let message = say!("\"{field}\" must be {shape}", field = field.name, shape = shape_name(field.shape));
    let found = Diagnostic::new(&codes::WRONG_TYPE, span, message);
    if let Some(example) = how_to_write(field) {
        return found.help(example);
    }
    let raw = context.raw(span);
    let is_text = matches!(field.shape, Shape::Line | Shape::Text);
    let is_many = matches!(field.shape, Shape::Records(_) | Shape::Reference { many: true, .. });
    // A list in brackets ends before its closing bracket, which no part of it has.
    let closed = context.text.get(span.end()..).and_then(|rest| rest.find(']')).map(|length| span.end() + length + 1);
    let whole =
        closed.filter(|_| raw.starts_with('[') && !is_many).map(|end| Span::new(span.file(), span.start()..end));
    let Some(whole) = whole.filter(|whole| !context.raw(*whole).contains('\n')) else {
        return if raw.starts_with("- ") {
            found.help(say!("write one value after the colon, without a dash"))
        } else {
            found
        };
    };
    let list = context.raw(whole);
    let inner = list.trim_matches(['[', ']']).trim();
    if is_text {
        let (plain, brackets) = (quoted(inner), quoted(list));
        return found.help(say!(
            "brackets make a list: write {plain}, or {brackets} if they belong to the text",
            plain,
            brackets
        ));
    }
    let is_one = !inner.contains([',', '[', '{']) && !inner.is_empty();
    let found = found.help(say!("write one value, without brackets"));
    if is_one { found.fix(whole, inner) } else { found }
}

/// The finding for a required field that a `what` does not have.
pub fn missing(field: &Field, place: Span, what: Message) -> Diagnostic {
    let message = say!("{what} must have \"{field}\", and this one has none", what, field = field.name);
    let help = say!("add \"{field}:\" with {shape}", field = field.name, shape = shape_name(field.shape));
    Diagnostic::new(&completeness::MISSING_FIELD, place, message).help(help)
}

/// The finding for an item of a list that says nothing.
pub fn empty_item(field: &Field, span: Span) -> Diagnostic {
    let message = say!("\"{field}\" has an empty item", field = field.name);
    Diagnostic::new(&codes::WRONG_TYPE, span, message).help(say!("fill it in, or remove it"))
}

/// The finding for a reference in text that is printed as it is.
pub fn reference_in_line(field: &Field, span: Span) -> Diagnostic {
    let message = say!("\"{field}\" is plain text, in which [[…]] is not a reference", field = field.name);
    let help = say!("write the words, and put the reference into \"text\"");
    Diagnostic::new(&codes::REFERENCE_IN_LINE, span, message).help(help)
}
