//! The parser's faults in words that help somebody who knows nothing about YAML's grammar.

use granit_parser::{ErrorKind, ScanError};

use super::find::slip_behind;
use super::origin::{line_start, opening_quote};
use super::slip::Repair;
use super::tabs;
use super::words::{Words, after_quote, open_quote, special_sign, unknown_escape, without_colon};
use crate::diag::{Diagnostic, codes::source as codes, say};
use crate::source::Span;

/// The deepest nesting of collections; people's files stay below ten.
pub const MAX_DEPTH: usize = 64;

/// Explains a fault that the scanner saw at `span` of `text`, and places it where it began, as far as that can be told, with
/// what makes the rest readable. `offset` is the byte of the file at which `text` starts.
pub(super) fn explain(error: &ScanError, span: Span, text: &str, offset: usize) -> (Diagnostic, Option<Repair>) {
    let at = span.start() - offset;
    let line = text[line_start(text, at)..].lines().next().unwrap_or_default();
    let is_tab =
        is_tab(error.kind()) || line.trim_start_matches(' ').starts_with('\t') || tabs::above(text, at).is_some();
    let is_too_deep = matches!(error.kind(), ErrorKind::RecursionLimitExceeded);
    let slip = if is_tab || is_too_deep { None } else { slip_behind(error.kind(), text, at) };
    match slip {
        Some(slip) => (slip.finding(span.file(), offset), slip.repair),
        None => (fault(error, span, text, offset), None),
    }
}

/// Explains a fault that is not one of the slips that can be recognised from their line.
fn fault(error: &ScanError, span: Span, text: &str, offset: usize) -> Diagnostic {
    let at = span.start() - offset;
    let line = text[line_start(text, at)..].lines().next().unwrap_or_default();
    if is_tab(error.kind()) || line.trim_start_matches(' ').starts_with('\t') || tabs::above(text, at).is_some() {
        let place = tabs::above(text, at)
            .map_or(span, |place| Span::new(span.file(), offset + place.start..offset + place.end));
        let found = Diagnostic::new(&codes::TAB, place, say!("there is a tab where YAML needs spaces"))
            .help(say!("indent with two spaces for each step"));
        return match tabs::with_spaces(text) {
            Some((place, right)) => found.fix(Span::new(span.file(), offset + place.start..offset + place.end), right),
            None => found,
        };
    }
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return Diagnostic::new(&codes::TOO_DEEP, span, say!("lists and mappings are nested too deeply here"))
            .help(say!("no strategy needs more than {limit} levels; move some of this further up", limit = MAX_DEPTH));
    }
    let there = |range: std::ops::Range<usize>| Span::new(span.file(), offset + range.start..offset + range.end);
    let (place, (message, help)) = match error.kind() {
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            match opening_quote(text, text[..at].trim_end().len().saturating_sub(1)) {
                // A quote opened on a line above, and what closed it was meant to open another text.
                Some(quote) if text[quote..at].contains('\n') => (there(quote..quote + 1), open_quote()),
                _ => (span, after_quote()),
            }
        }
        ErrorKind::InvalidQuotedScalarIndent => {
            (opening_quote(text, at).map_or(span, |quote| there(quote..quote + 1)), open_quote())
        }
        kind if is_directive(kind) => {
            let sign = line_start(text, at);
            (there(sign..sign + 1), in_plain_words(error))
        }
        _ => (span, in_plain_words(error)),
    };
    Diagnostic::new(&codes::YAML, place, message).help(help)
}

fn is_tab(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabInIndentation
            | ErrorKind::TabAtBlockScalarStart
            | ErrorKind::TabInPlainScalar
    )
}

/// The faults that people make, without the grammar's own terms; for the rest, which concern the machine rather than
/// the text, the parser's message.
fn in_plain_words(error: &ScanError) -> Words {
    match error.kind() {
        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => open_quote(),
        ErrorKind::UnexpectedCharacter { character } if !character.is_ascii_graphic() => invisible(),
        ErrorKind::BomInsideDocument => invisible(),
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidFlowScalarIndent => (
            say!("this line does not fit the lines around it"),
            say!("line up fields that belong together, with spaces; look at the line above too"),
        ),
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::SimpleKeyExpected
        | ErrorKind::InvalidSimpleKey => (
            say!("there is a colon where none can be, or the indentation is wrong"),
            say!("put quotes around a text that has \": \" in it, and line up fields that belong together"),
        ),
        ErrorKind::FlowMappingValueAdjacentCollection | ErrorKind::InvalidMappingValueWhitespace => without_colon(),
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => unknown_escape(),
        ErrorKind::CommentNotSeparated => (
            say!("a comment needs a space before its #"),
            say!("put a space before the #, or put quotes around the text that it belongs to"),
        ),
        ErrorKind::CommentInterceptedScalar => {
            (say!("there is a comment in the middle of a text"), say!("move the comment above the text"))
        }
        ErrorKind::InvalidDocumentEnd => {
            (say!("nothing is read after a line with three dots"), say!("remove the three dots"))
        }
        kind => brackets(kind).or_else(|| dashes(kind)).or_else(|| signs(kind)).unwrap_or_else(|| {
            (
                say!("this is not valid YAML: {reason}", reason = error.info()),
                say!("look at the indentation and the quotes here and on the line above"),
            )
        }),
    }
}

fn invisible() -> Words {
    (
        say!("there is an invisible character here that no text can contain"),
        say!("delete it; such characters come along when text is copied from another program"),
    )
}

fn brackets(kind: &ErrorKind) -> Option<Words> {
    let words = match kind {
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => (
            say!("a bracket that opens here or above is not closed, or a comma is missing"),
            say!("each opening bracket needs a closing one, with commas between what is inside"),
        ),
        ErrorKind::MisplacedFlowCollectionEnd => {
            (say!("this bracket closes nothing"), say!("remove it, or put quotes around the text that it belongs to"))
        }
        ErrorKind::UnexpectedEof
        | ErrorKind::UnexpectedEofBlockMapping
        | ErrorKind::UnexpectedEofBlockSequence
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::ExpectedNodeContent => (
            say!("a value is missing here"),
            say!("write it, or put quotes around a text that begins with a comma or a bracket"),
        ),
        _ => return None,
    };
    Some(words)
}

fn dashes(kind: &ErrorKind) -> Option<Words> {
    let words = match kind {
        ErrorKind::BlockSequenceEntryNotAllowed => (
            say!("a list with dashes begins on a line of its own"),
            say!("put each dash on a line below, indented, or write the list as [a, b]"),
        ),
        ErrorKind::BlockEntryInFlowCollection => {
            (say!("a list in brackets has commas and no dashes"), say!("write the list as [a, b]"))
        }
        ErrorKind::InvalidBlockEntryWhitespace => {
            (say!("a dash that begins a line of a list needs a space after it"), say!("put a space after the dash"))
        }
        ErrorKind::InvalidBlockScalarHeader | ErrorKind::ZeroBlockScalarIndent => (
            say!("nothing can follow | or > on the same line"),
            say!("begin the text on the next line, or put quotes around a text that begins with | or >"),
        ),
        _ => return None,
    };
    Some(words)
}

/// Characters that have a special meaning at the beginning of a text: `!` is a tag, `&` and `*` are anchor and alias,
/// `%` is a directive.
fn signs(kind: &ErrorKind) -> Option<Words> {
    let is_special = matches!(
        kind,
        ErrorKind::UnexpectedCharacter { .. }
            | ErrorKind::PlainScalarStartsWithDashFlowIndicator
            | ErrorKind::UnexpectedEndOfPlainScalar
            | ErrorKind::MappingKeyNotAllowed
            | ErrorKind::ExpectedWhitespace
            | ErrorKind::MissingAnchorOrAliasName
            | ErrorKind::UnknownAnchor
            | ErrorKind::UndeclaredTagHandle
            | ErrorKind::ExpectedTagBang
            | ErrorKind::InvalidGlobalTagCharacter
            | ErrorKind::InvalidTagTerminator
            | ErrorKind::MissingTagUri
            | ErrorKind::UnclosedVerbatimTag
            | ErrorKind::InvalidTagEscape
            | ErrorKind::InvalidTagUtf8LeadingByte
            | ErrorKind::InvalidTagUtf8TrailingByte
            | ErrorKind::InvalidTagUtf8
    ) || is_directive(kind);
    is_special.then(special_sign)
}

fn is_directive(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::DirectiveDisallowed
            | ErrorKind::MissingDirectiveName
            | ErrorKind::InvalidDirectiveName
            | ErrorKind::InvalidDirectiveTerminator
            | ErrorKind::DirectiveByteLimitExceeded { .. }
            | ErrorKind::TooManyReservedDirectiveParams { .. }
            | ErrorKind::MissingYamlVersionSeparator
            | ErrorKind::MissingYamlVersion
            | ErrorKind::YamlVersionTooLong
            | ErrorKind::DuplicateVersionDirective
            | ErrorKind::UnsupportedYamlMajorVersion
            | ErrorKind::DuplicateTagDirective
            | ErrorKind::ExpectedTagDirectiveBang
            | ErrorKind::InvalidTagDirectiveTerminator
            | ErrorKind::ExpectedDocumentStart
            | ErrorKind::MissingDocumentEndBeforeDirective
    )
}
