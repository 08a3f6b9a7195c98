//! The findings for fields whose values have the wrong form, or that have none.

use super::context::FileContext;
use super::example::{how_to_write, one_of_several};
use crate::diag::{Diagnostic, Message, codes, say};
use crate::model::{Field, Shape};
use crate::naming::shape_name;
use crate::source::Span;
use crate::syntax::yaml::quoted;
use crate::syntax::{Entry, Value};

/// That a field has another form.
pub fn must_be(field: &Field, span: Span) -> Diagnostic {
    let message = say!("\"{field}\" must be {shape}", field = field.name, shape = shape_name(field.shape));
    Diagnostic::new(&codes::source::WRONG_TYPE, span, message)
}

/// The same, with what to write instead.
pub fn wrong(field: &Field, span: Span, context: FileContext<'_>) -> Diagnostic {
    let found = must_be(field, span);
    match how_to_write(field) {
        Some(example) => found.help(example),
        None => without_list(found, field, context),
    }
}

/// What to write where a list may stand for one value.
fn without_list(found: Diagnostic, field: &Field, context: FileContext<'_>) -> Diagnostic {
    let Some(list) = in_brackets(field, found.span, context) else {
        let has_dash = context.raw(found.span).starts_with("- ");
        return if has_dash { found.help(say!("write one value after the colon, without a dash")) } else { found };
    };
    let raw = context.raw(list);
    let inner = raw.trim_matches(['[', ']', '{', '}']).trim();
    if matches!(field.shape, Shape::Line | Shape::Text) {
        let (plain, brackets) = (quoted(inner), quoted(raw));
        let help = if raw.starts_with('{') {
            say!(
                "braces make a group of fields: write {plain}, or {brackets} if they belong to the text",
                plain,
                brackets
            )
        } else {
            say!("brackets make a list: write {plain}, or {brackets} if they belong to the text", plain, brackets)
        };
        return found.help(help);
    }
    let is_one = !inner.contains([',', '[', '{']) && !inner.is_empty();
    let found = found.help(say!("write one value, without brackets"));
    if is_one { found.fix(list, inner) } else { found }
}

/// A list in brackets on one line, or a group in braces, where its field accepts one value or a text. The tree's span of it ends before the bracket.
fn in_brackets(field: &Field, span: Span, context: FileContext<'_>) -> Option<Span> {
    let is_many = matches!(field.shape, Shape::Records(_) | Shape::Reference { many: true, .. });
    let is_text = matches!(field.shape, Shape::Line | Shape::Text);
    let close = match context.raw(span).chars().next()? {
        '[' if !is_many => ']',
        '{' if is_text => '}',
        _ => return None,
    };
    let length = context.text.get(span.end()..)?.find(close)?;
    let whole = Span::new(span.file(), span.start()..span.end() + length + 1);
    (!context.raw(whole).contains('\n')).then_some(whole)
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

/// That a required field says what YAML takes for no value: `null` or `~`.
pub fn taken_for_nothing(field: &Field, entry: Option<&Entry>, context: FileContext<'_>) -> Option<Diagnostic> {
    let node = &entry?.node;
    let word = context.raw(node.span).trim();
    let is_it = matches!(node.value, Value::Null) && matches!(word, "null" | "Null" | "NULL" | "~");
    is_it.then(|| {
        let message = say!("YAML takes \"{word}\" for no value, so \"{field}\" is missing", word, field = field.name);
        let help =
            say!("write the value; if it is this word itself, put quotes around it: {right}", right = quoted(word));
        Diagnostic::new(&codes::completeness::MISSING_FIELD, node.span, message).help(help)
    })
}

/// That a text that is printed as it is has a reference in it.
pub fn reference_in_line(field: &Field, span: Span) -> Diagnostic {
    let message = say!("\"{field}\" is plain text, in which [[…]] is not a reference", field = field.name);
    let help = say!("write the words, and put the reference into \"text\"");
    Diagnostic::new(&codes::source::REFERENCE_IN_LINE, span, message).help(help)
}
