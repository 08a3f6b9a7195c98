//! The parser's faults in words that help somebody who has never heard of YAML's grammar.

use granit_parser::{ErrorKind, ScanError};

use super::MAX_DEPTH;
use crate::diag::{Diagnostic, Message, codes::source as codes, say};
use crate::source::Span;

/// Says a scanner fault in words that help somebody who has never heard of YAML's grammar.
pub(super) fn explain(error: &ScanError, span: Span, line: &str) -> Diagnostic {
    let line = line.lines().next().unwrap_or_default();
    let is_tab = matches!(
        error.kind(),
        ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabInIndentation
            | ErrorKind::TabAtBlockScalarStart
            | ErrorKind::TabInPlainScalar
    );
    if is_tab || line.trim_start_matches(' ').starts_with('\t') {
        return Diagnostic::new(&codes::TAB, span, say!("a tab stands where YAML wants spaces"))
            .help(say!("indent with two spaces for each step"));
    }
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return Diagnostic::new(&codes::TOO_DEEP, span, say!("lists and mappings are nested too deeply here"))
            .help(say!("no strategy needs more than {limit} levels; flatten this", limit = MAX_DEPTH));
    }
    let (message, help) = in_plain_words(error);
    Diagnostic::new(&codes::YAML, span, message).help(help)
}

/// The faults that people make most, without the grammar's own terms; the parser's words for the rest.
fn in_plain_words(error: &ScanError) -> (Message, Message) {
    match error.kind() {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => (
            say!("a text in quotes has no end"),
            say!("put the closing quote where the text ends; look at the lines above too"),
        ),
        // A control character has no sign of its own to put in quotes; the parser names it by its number.
        ErrorKind::UnexpectedCharacter { .. } if !error.info().contains('\\') => (
            say!("a text cannot begin with this sign unless it stands in quotes"),
            say!("put quotes around the text, such as \"%\""),
        ),
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => (
            say!("a bracket that opens here or above is not closed, or a comma is missing"),
            say!("each opening bracket needs a closing one, with commas between what stands inside"),
        ),
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement | ErrorKind::SimpleKeyExpected => (
            say!("a colon stands where none can, or the indentation is wrong"),
            say!("put quotes around a text that has \": \" in it, and line up fields that belong together"),
        ),
        ErrorKind::ExpectedBlockMappingKey | ErrorKind::InvalidIndentation | ErrorKind::ExpectedBlockSequenceEntry => (
            say!("this line does not belong to what stands around it"),
            say!("line up fields that belong together, with spaces; look at the line above too"),
        ),
        ErrorKind::UnknownQuotedScalarEscape | ErrorKind::InvalidQuotedScalarHexEscape => (
            say!("a backslash in double quotes means something special, and this is nothing known"),
            say!("use single quotes, or write the backslash twice"),
        ),
        _ => (
            say!("this is not valid YAML: {reason}", reason = error.info()),
            say!("look at the indentation and the quotes here and on the line above"),
        ),
    }
}
