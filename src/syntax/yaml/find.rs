//! Which slip is behind a fault.

use granit_parser::ErrorKind;

use super::line::Line;
use super::origin::opening_quote;
use super::slip::Slip;
use super::{blocks, brackets, comments, indents, values};

/// The slip behind a fault that the parser saw at byte `at`, if it is one of those that people make.
pub(super) fn slip_behind(kind: &ErrorKind, text: &str, at: usize) -> Option<Slip> {
    let line = Line::at(text, at);
    let quote = values::is_about_quotes(kind).then(|| opening_quote(text, at)).flatten();
    let quoted = quote.map(|quote| Line::at(text, quote)).filter(|quoted| quoted.whole.start < line.whole.start);
    quoted
        .and_then(|quoted| values::slip(kind, text, &quoted, at))
        .or_else(|| blocks::not_indented(text, &line))
        .or_else(|| blocks::too_far_left(text, &line))
        .or_else(|| comments::inside_text(text, &line))
        .or_else(|| comments::inside_brackets(text, at))
        .or_else(|| brackets::unclosed(text, at))
        .or_else(|| values::slip(kind, text, &line, at))
        .or_else(|| indents::slip(kind, text, &line, at))
}
