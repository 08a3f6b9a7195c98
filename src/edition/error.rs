//! Plans and templates of which nothing can be made.

use super::templates::what_is_wrong;
use crate::diag::{UserError, say};
use crate::render::{PdfError, RenderError, TemplateError};
use crate::source::code;

/// Why a plan was not rendered.
impl From<RenderError> for UserError {
    fn from(error: RenderError) -> Self {
        match &error {
            RenderError::Template(error) => bad_template(error),
            RenderError::NotBuiltIn(format) => Self::with_help(
                say!("this stratc was built without {format}", format = format.word()),
                say!(
                    "leave {format} out, for example with --format html,print,text, or install a stratc that has it: cargo install --path . --features {format}",
                    format = format.word()
                ),
            ),
            RenderError::Export { plan, reason } => {
                Self::new(say!("the plan {plan} cannot be written: {reason}", plan, reason))
            }
            RenderError::Pdf { plan, fault } => no_pdf(plan, fault),
        }
    }
}

/// Why there is no PDF of a plan.
fn no_pdf(plan: &str, fault: &PdfError) -> UserError {
    match fault {
        PdfError::Glyph { letter, place, words } if place.is_empty() || place == plan => UserError::with_help(
            say!(
                "no typeface of the PDF has the character {letter} ({code}) in \"{words}\" at the beginning of the plan {plan}",
                letter = *letter,
                code = code(*letter),
                words,
                plan
            ),
            say!("write it in words, or publish without pdf"),
        ),
        PdfError::Glyph { letter, place, words } => UserError::with_help(
            say!(
                "no typeface of the PDF has the character {letter} ({code}) in \"{words}\", in or after the element {plan}/{place}",
                letter = *letter,
                code = code(*letter),
                words,
                plan,
                place
            ),
            say!("write it in words, or publish without pdf"),
        ),
        PdfError::Typesetting { reason, at } => UserError::with_help(
            say!("the PDF of the plan {plan} cannot be typeset: {reason} (in: {at})", plan, reason, at),
            say!("publish without pdf meanwhile, and if you use templates of your own, look there first"),
        ),
    }
}

/// Why templates cannot be used, where that is not shown at its place.
impl From<TemplateError> for UserError {
    fn from(error: TemplateError) -> Self {
        bad_template(&error)
    }
}

/// What is wrong with templates, in one line: where it cannot be shown at its place, the first fault has to do.
fn bad_template(error: &TemplateError) -> UserError {
    let Some(fault) = error.faults.first() else {
        return UserError::new(say!("the templates cannot be used: {reason}", reason = ""));
    };
    match &fault.place {
        Some(place) => UserError::new(say!(
            "the template {path} cannot be used (line {line}, column {column}): {reason}",
            path = &place.template,
            line = place.line,
            column = place.column,
            reason = what_is_wrong(&fault.problem)
        )),
        None => UserError::new(say!("the templates cannot be used: {reason}", reason = what_is_wrong(&fault.problem))),
    }
}
