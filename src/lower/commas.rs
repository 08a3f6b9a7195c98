//! Commas between braces, which end a value where its author meant it to go on.

use super::context::FileContext;
use crate::diag::{Diagnostic, codes::source as codes, say};
use crate::source::Span;
use crate::syntax::yaml::quoted;
use crate::syntax::{Entry, Value};

/// The finding for an unknown key that is the rest of the value before it, as in `{title: Mange kanaler, men lite}` or
/// `{at_least: 13,4}`, with the byte at which that rest ends.
pub fn rest_of_value(
    context: FileContext<'_>,
    written: &[Entry],
    entry: &Entry,
    is_known: impl Fn(&str) -> bool,
) -> Option<(Diagnostic, usize)> {
    let is_rest = |entry: &Entry| {
        let is_bare = matches!(entry.node.value, Value::Null) || entry.key.text.contains(' ');
        is_bare && !is_known(&entry.key.text)
    };
    let nth = written.iter().position(|other| other.key.span == entry.key.span).filter(|_| is_rest(entry))?;
    let first = written[..nth].iter().rposition(|other| !is_rest(other))?;
    let after = written[nth..].iter().take_while(|other| is_rest(other)).count();
    let group = &written[first..nth + after];
    let all_commas = group.windows(2).all(|pair| between(context, &pair[0], &pair[1]).is_some_and(|text| text == ","));
    let (value, end) = (&group[0], end_of(group.last()?));
    let whole = Span::new(entry.key.span.file(), value.node.span.start()..end);
    let raw = context.raw(whole);
    let is_text = value.node.scalar().is_some() && !raw.starts_with(['"', '\'', '[', '{']) && is_known(&value.key.text);
    let rest = Span::new(whole.file(), group[1].key.span.start()..end);
    let message = say!(
        "the comma ends \"{field}\", so \"{rest}\" is not a part of it",
        field = &*value.key.text,
        rest = context.raw(rest)
    );
    let digits = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    let is_number =
        value.node.scalar().is_some_and(digits) && context.raw(rest).starts_with(|first: char| first.is_ascii_digit());
    let help = if is_number {
        let braces = "{ }";
        say!("a comma between {braces} ends a value; put a number with decimals in quotes, as in \"13,4\"", braces)
    } else {
        say!("put quotes around the text: {right}", right = quoted(raw))
    };
    let found = Diagnostic::new(&codes::UNKNOWN_KEY, rest, message).help(help);
    (all_commas && is_text && !raw.contains('\n')).then(|| (found.fix(whole, quoted(raw)), end))
}

/// What separates two entries.
fn between<'a>(context: FileContext<'a>, first: &Entry, second: &Entry) -> Option<&'a str> {
    context.text.get(end_of(first)..second.key.span.start()).map(str::trim)
}

fn end_of(entry: &Entry) -> usize {
    match entry.node.value {
        Value::Null => entry.key.span.end(),
        _ => entry.node.span.end(),
    }
}
