//! Values that say less, more or other than their author sees: cut off at a `#`, in quotation marks that YAML does not know, or
//! in lists without proper dashes.

use super::context::FileContext;
use crate::diag::{Diagnostic, Sink, codes, say};
use crate::model::{Field, Shape, is_valid_id};
use crate::source::{At, Span};
use crate::syntax::yaml::quoted;

/// Quotation marks that YAML takes for letters.
const MARKS: [char; 9] = ['«', '»', '“', '”', '„', '‘', '’', '‹', '›'];
/// What people write in place of the hyphen before an item of a list.
const DASHES: [char; 5] = ['-', '–', '—', '•', '·'];
/// Words that begin a remark to colleagues, even right after a `#`.
const REMARKS: [&str; 6] = ["TODO", "FIXME", "XXX", "NB", "OBS", "HUSK"];

/// Reports a text on one line whose end YAML takes for a comment, or that is wholly in other quotation marks.
pub fn line(field: &Field, found: &At<&str>, context: FileContext<'_>, sink: &mut Sink) {
    cut_off(field, found, context, sink);
    let raw = context.raw(found.span);
    let is_verbatim =
        raw == found.value && !raw.starts_with(['«', '‹', '»']) && !is_heading(context, found.span.start());
    let Some(inner) = in_marks(found.value).filter(|_| is_verbatim) else { return };
    let message = say!("the quotation marks around \"{field}\" are published with it", field = field.name);
    let diagnostic = Diagnostic::new(&codes::meant::MARKS_KEPT, found.span, message);
    let right = if is_plain(inner) { inner.to_owned() } else { quoted(inner) };
    let diagnostic = diagnostic.help(say!("remove them, or write «…» if it is a quotation: {right}", right = &right));
    // Nobody quotes with the same mark on both sides: it was typed as one of YAML's.
    let is_same = raw.chars().next() == raw.chars().next_back();
    sink.push(if is_same { diagnostic.fix(found.span, right) } else { diagnostic });
}

/// Reports a text whose end YAML takes for a comment, because a word in it begins with `#`.
pub fn cut_off(field: &Field, found: &At<&str>, context: FileContext<'_>, sink: &mut Sink) {
    let raw = context.raw(found.span);
    let comment = comment(context, found.span.end()).or_else(|| comment_below(context, found.span));
    let Some(comment) = comment.filter(|_| !raw.starts_with(['"', '\'', '|', '>', '&', '*', '!'])) else { return };
    let whole = Span::new(found.span.file(), found.span.start()..comment.end());
    report(field, comment, whole, context, sink);
}

/// Reports a text of which YAML sees nothing, because it begins with `#`; `key_end` is the byte after its key. Returns whether it
/// is one.
pub fn all_cut_off(field: &Field, key_end: usize, context: FileContext<'_>, sink: &mut Sink) -> bool {
    let is_text = matches!(field.shape, Shape::Line | Shape::Lines | Shape::Text);
    let colon = context.text.get(key_end..).is_some_and(|rest| rest.starts_with(':'));
    let Some(comment) = comment(context, key_end + 1).filter(|_| is_text && colon) else { return false };
    report(field, comment, comment, context, sink);
    true
}

fn report(field: &Field, comment: Span, whole: Span, context: FileContext<'_>, sink: &mut Sink) {
    let right = quoted(context.raw(whole));
    let message = say!(
        "YAML takes \"{comment}\" for a comment, so it is missing from \"{field}\"",
        comment = context.raw(comment),
        field = field.name
    );
    let found = Diagnostic::new(&codes::meant::CUT_OFF, comment, message);
    let help = say!("put quotes around the whole text: {right}; a comment has a space after its #", right = &right);
    sink.push(found.help(help).fix(whole, right));
}

/// The comment that begins with a word of its own, such as `#sammen`, on the same line after byte `at`.
fn comment(context: FileContext<'_>, at: usize) -> Option<Span> {
    let line = context.text.get(at..)?.lines().next()?.trim_end();
    let spaces = line.len() - line.trim_start_matches([' ', '\t']).len();
    let word = line[spaces..].strip_prefix('#').filter(|_| spaces > 0)?;
    let first = word.split(|letter: char| !letter.is_alphanumeric()).next().filter(|first| !first.is_empty())?;
    let is_remark = REMARKS.contains(&first) || word.starts_with(crate::source::PREFIX);
    (!is_remark).then(|| Span::new(context.file, at + spaces..at + line.len()))
}

/// The comment on the line below a text, which begins with a word of its own and is indented as the text's lines are. One that
/// names a field is a field that was taken out.
fn comment_below(context: FileContext<'_>, text: Span) -> Option<Span> {
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let line = |at: usize| context.text[..at].rfind('\n').map_or(0, |end| end + 1);
    let (first, last) = (line(text.start()), line(text.end()));
    let before = &context.text[first..text.start()];
    let key = before.trim_start_matches([' ', '-']);
    let column = match key {
        _ if last > first || before.trim_start_matches(' ').is_empty() => indent(&context.text[last..]),
        "" => indent(before) + 1,
        key => before.len() - key.len() + 1,
    };
    let end = text.end() + context.text.get(text.end()..)?.find('\n')?;
    let below = context.text[end + 1..].lines().next()?;
    let is_bare = context.text[text.end()..end].trim().is_empty();
    let is_field = below.split_once(':').is_some_and(|(key, _)| !key.trim_start().contains(' '));
    comment(context, end + 1).filter(|_| is_bare && !is_field && indent(below) >= column)
}

/// The value of a field that is no text, without quotation marks that YAML takes for a part of it. These are reported.
pub fn without_marks<'a>(field: &Field, found: At<&'a str>, context: FileContext<'_>, sink: &mut Sink) -> At<&'a str> {
    let Some(inner) = in_marks(found.value) else { return found };
    let message =
        say!("the quotation marks in {value} count as a part of \"{field}\"", value = found.value, field = field.name);
    let diagnostic = Diagnostic::new(&codes::source::WRONG_TYPE, found.span, message);
    let diagnostic = diagnostic.help(say!("write it without them: {right}", right = inner));
    sink.push(diagnostic.with_fix(found.value, inner, found.span, context.raw(found.span)));
    At::new(inner, found.span)
}

/// What is inside a pair of quotation marks around a whole text.
fn in_marks(text: &str) -> Option<&str> {
    let text = text.trim();
    let inner = text.strip_prefix(MARKS)?.strip_suffix(MARKS)?.trim();
    // An apostrophe inside is none of them.
    let is_mark = |letter: char| MARKS.contains(&letter) && (letter != '’' || text.starts_with(['‘', '’']));
    (!inner.is_empty() && !inner.contains(is_mark)).then_some(inner)
}

/// Whether YAML reads a text back as it is, without quotes.
fn is_plain(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric) && !text.contains(": ") && !text.contains(" #") && !text.ends_with(':')
}

/// The items of a list that YAML reads as one text, since its dashes or brackets are missing or others. They are reported.
pub fn items<'a>(
    field: &Field,
    found: &At<&str>,
    context: FileContext<'a>,
    sink: &mut Sink,
) -> Option<Vec<At<&'a str>>> {
    let raw = context.raw(found.span);
    if raw.starts_with(['"', '\'', '[', '|', '>', '&', '*', '!']) {
        return None;
    }
    let is_ids = matches!(field.shape, Shape::Reference { .. });
    let with_dashes = in_lines(raw).filter(|items| is_ids || items.len() > 1);
    let (message, shown, right, parts) = if let Some(items) = with_dashes {
        let (starts_line, indentation) = before(context, found.span.start());
        let right = items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>();
        let message = say!("each item of a list begins with a hyphen and a space");
        // A list with dashes begins on a line of its own.
        (message, right.first()?.clone(), starts_line.then(|| right.join(&format!("\n{indentation}"))), items)
    } else {
        let parts = several_ids(raw).filter(|_| is_ids)?;
        let right = format!("[{}]", parts.join(", "));
        let message = say!("several ids in \"{field}\" are written as a list", field = field.name);
        (message, right.clone(), Some(right), parts)
    };
    let help = say!("write it like this: {example}", example = shown);
    let diagnostic = Diagnostic::new(&codes::source::WRONG_TYPE, found.span, message).help(help);
    sink.push(match right {
        Some(right) => diagnostic.fix(found.span, right),
        None => diagnostic,
    });
    let mut at = 0;
    let place = |part: &'a str| {
        let start = raw.get(at..).and_then(|rest| rest.find(part)).map_or(at, |length| at + length);
        at = start + part.len();
        let start = found.span.start() + start;
        At::new(part, Span::new(found.span.file(), start..start + part.len()))
    };
    Some(parts.into_iter().map(place).collect())
}

/// The items of a list whose lines all begin with a dash, a bullet or the like that YAML takes for a part of the text.
fn in_lines(raw: &str) -> Option<Vec<&str>> {
    raw.lines().map(str::trim).filter(|line| !line.is_empty()).map(after_dash).collect()
}

/// Several ids with commas between them, or on lines of their own.
fn several_ids(raw: &str) -> Option<Vec<&str>> {
    let parts: Vec<_> =
        raw.split(|sign: char| sign == ',' || sign.is_whitespace()).filter(|part| !part.is_empty()).collect();
    let is_list = raw.contains([',', '\n']) && parts.len() > 1 && parts.iter().all(|part| is_valid_id(part));
    is_list.then_some(parts)
}

/// What follows the sign that stands for a dash at the beginning of a line.
fn after_dash(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(DASHES)?.trim_start();
    rest.starts_with(char::is_alphabetic).then_some(rest)
}

/// Whether the text at byte `at` is a heading of Markdown, which needs no quotes.
fn is_heading(context: FileContext<'_>, at: usize) -> bool {
    let text = context.text.get(..at).unwrap_or_default();
    text.rsplit('\n').next().is_some_and(|line| line.starts_with('#'))
}

/// Whether nothing is before byte `at` on its line, and the spaces that would put another line below it.
fn before(context: FileContext<'_>, at: usize) -> (bool, String) {
    let text = context.text.get(..at).unwrap_or_default();
    let line = text.rsplit('\n').next().unwrap_or_default();
    (line.trim_start_matches(' ').is_empty(), " ".repeat(line.chars().count()))
}
