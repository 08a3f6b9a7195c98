//! The findings for fields whose values have the wrong form, or that have none.

use super::example::{how_to_write, one_of_several};
use crate::diag::{Diagnostic, Message, codes, say};
use crate::model::Field;
use crate::naming::shape_name;
use crate::source::Span;

/// That a field has another form.
pub fn must_be(field: &Field, span: Span) -> Diagnostic {
    let message = say!("\"{field}\" must be {shape}", field = field.name, shape = shape_name(field.shape));
    Diagnostic::new(&codes::source::WRONG_TYPE, span, message)
}

/// The same, with an example.
pub fn wrong(field: &Field, span: Span) -> Diagnostic {
    let found = must_be(field, span);
    match how_to_write(field) {
        Some(example) => found.help(example),
        None => found,
    }
}

/// That a field names several elements where one is asked for.
pub fn several(field: &Field, span: Span) -> Diagnostic {
    must_be(field, span).help(one_of_several(field))
}

/// That an item of a list says nothing.
pub fn empty_item(field: &Field, span: Span) -> Diagnostic {
    let message = say!("\"{field}\" has an empty item", field = field.name);
    Diagnostic::new(&codes::source::WRONG_TYPE, span, message).help(say!("fill it in, or remove it"))
}

/// That `what`, at `place`, lacks a required field or its value.
pub fn lacks(what: &Message, field: &Field, place: Span) -> Diagnostic {
    let message = say!("{what} must have \"{field}\", and this one has none", what = what.clone(), field = field.name);
    let help = say!("add \"{field}:\" with {shape}", field = field.name, shape = shape_name(field.shape));
    Diagnostic::new(&codes::completeness::MISSING_FIELD, place, message).help(help)
}
