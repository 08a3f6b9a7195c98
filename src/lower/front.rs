//! Fields of a Markdown file that stand where they are not read, and would be published as text.

use std::ops::Range;

use super::context::FileContext;
use crate::diag::{Diagnostic, Message, codes::source as codes, in_english, say};
use crate::model::entity::Common;
use crate::model::{Element, Kind};
use crate::source::{At, Span};

/// The finding for fields that the `body` of a file begins with, where it has no title above them.
pub fn at_top(context: FileContext<'_>, body: &At<Box<str>>) -> Option<Diagnostic> {
    let lines = lines(&body.value);
    let opening = lines.first().filter(|line| is_mark(line.1))?.1;
    let (fields, end) = fields(&lines[1..], true)?;
    let closing = lines[1 + end..].iter().find(|line| !line.1.trim().is_empty()).filter(|line| is_mark(line.1));
    let whole = lines[0].0.start..closing.map_or(fields.end, |line| line.0.end);
    let is_first = context.text[..body.span.start()].trim().is_empty();
    let is_yaml = !opening.trim().starts_with(['+', ';']) && closing.is_some();
    let right = format!("---\n{}\n---", body.value.get(fields.clone())?);
    Some(finding(context, body, fields, is_first).with(is_yaml && is_first, context, body, whole, right))
}

/// The finding for fields without marks around them that the `body` of a file begins with.
pub fn bare(context: FileContext<'_>, body: &At<Box<str>>) -> Option<Diagnostic> {
    if body.value.starts_with('{') {
        return json(context, body);
    }
    let lines = lines(&body.value);
    let (fields, end) = fields(&lines, false)?;
    let next = lines[end..].iter().find(|line| !line.1.trim().is_empty());
    let is_closed = next.is_some_and(|line| is_mark(line.1));
    let is_headed = next.is_some_and(|line| line.1.starts_with("# "));
    if end < 2 && !is_closed && !is_headed {
        return None;
    }
    let whole = fields.start..next.filter(|_| is_closed).map_or(fields.end, |line| line.0.end);
    let is_first = context.text[..body.span.start()].trim().is_empty();
    let right = format!("---\n{}\n---", body.value.get(fields.clone())?);
    let is_certain = is_first && (is_closed || is_headed);
    Some(finding(context, body, fields, is_first).with(is_certain, context, body, whole, right))
}

/// The finding for a title that the `body` of a file begins with as a field, where the heading above says the same.
pub fn repeated(context: FileContext<'_>, title: &str, body: &At<Box<str>>) -> Option<Diagnostic> {
    let line = body.value.lines().next()?.trim_end();
    let (name, sign) = key_and_sign(line)?;
    let is_title = name == Common::TITLE.name || in_english(name).contains(&Common::TITLE.name);
    let value = line.split_once(sign)?.1.trim().trim_matches(['"', '\'']);
    (is_title && value == title).then(|| {
        let message = say!("this field would be published as text, and the heading above is the title already");
        Diagnostic::new(&codes::FIELDS_IN_TEXT, span(context, body, 0..line.len()), message)
            .help(say!("leave this line out"))
    })
}

/// The finding for fields between two lines of hyphens further down in the `body` of a file.
pub fn further_down(context: FileContext<'_>, body: &At<Box<str>>) -> Option<Diagnostic> {
    let lines = lines(&body.value);
    let mut is_code = false;
    for (at, (_, line)) in lines.iter().enumerate() {
        is_code ^= line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        if is_code || line.trim() != "---" {
            continue;
        }
        let Some((fields, end)) = fields(&lines[at + 1..], false) else { continue };
        if lines.get(at + 1 + end).is_some_and(|line| line.1.trim() == "---") {
            return Some(finding(context, body, fields, false).0);
        }
    }
    None
}

/// A finding that may carry a fix.
struct Found(Diagnostic);

impl Found {
    /// The finding, with what to write in place of the bytes `whole` of the body if that is certain.
    fn with(
        self,
        is_certain: bool,
        context: FileContext<'_>,
        body: &At<Box<str>>,
        whole: Range<usize>,
        right: String,
    ) -> Diagnostic {
        let place = span(context, body, whole);
        // A mark that is indented begins its line all the same.
        let start = context.text[..place.start()].trim_end_matches(' ').len();
        // Norwegian keys are corrected where they are read.
        let is_certain = is_certain && right.lines().filter_map(key).all(is_own);
        if is_certain { self.0.fix(Span::new(context.file, start..place.end()), right) } else { self.0 }
    }
}

fn finding(context: FileContext<'_>, body: &At<Box<str>>, fields: Range<usize>, is_first: bool) -> Found {
    let message = say!("these fields stand where they would be published as text");
    let own = body.value.get(fields.clone()).unwrap_or_default();
    let sign = key_and_sign(own.lines().next().unwrap_or_default()).map(|(_, sign)| sign);
    let is_yaml = sign == Some(':') && !own.starts_with('{');
    let help = match (is_first, is_yaml) {
        (true, true) => between_hyphens(),
        (true, false) => between_hyphens_as_fields(),
        (false, _) => move_up(),
    };
    Found(Diagnostic::new(&codes::FIELDS_IN_TEXT, span(context, body, fields), message).help(help))
}

fn between_hyphens() -> Message {
    say!("fields at the top of a file stand between two lines of \"---\", of which the first is the file's first line")
}

fn between_hyphens_as_fields() -> Message {
    say!(
        "fields at the top of a file stand between two lines of \"---\", of which the first is the file's first line; write each as \"field: value\""
    )
}

fn move_up() -> Message {
    say!("move them to the top of the file, between two lines of \"---\", of which the first is the file's first line")
}

/// Fields that a body begins with in braces, as JSON has them.
fn json(context: FileContext<'_>, body: &At<Box<str>>) -> Option<Diagnostic> {
    let end = body.value.find('}')? + 1;
    let keys: Vec<_> = body.value[1..end].split(',').filter_map(|part| key(part.trim())).collect();
    let is_known = !keys.is_empty() && keys.iter().all(|key| is_field(key));
    is_known.then(|| finding(context, body, 0..end, true).0)
}

/// The lines of a text with their bytes.
fn lines(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut at = 0;
    let line = |whole: &'_ str, at: &mut usize| {
        let start = *at;
        *at += whole.len();
        start..start + whole.trim_end().len()
    };
    text.split_inclusive('\n').map(|whole| (line(whole, &mut at), whole.trim_end())).collect()
}

/// The bytes of the fields that lines begin with, and how many lines they are. Between marks, empty lines may stand among them.
fn fields(lines: &[(Range<usize>, &str)], may_be_empty: bool) -> Option<(Range<usize>, usize)> {
    let mut found: Option<(Range<usize>, usize)> = None;
    for (at, (range, line)) in lines.iter().enumerate() {
        let goes_on = found.is_some() && (line.starts_with("  ") || line.starts_with("- ")) && !is_mark(line);
        if key(line).is_some_and(is_field) || goes_on {
            let start = found.as_ref().map_or(range.start, |(found, _)| found.start);
            found = Some((start..range.end, at + 1));
        } else if !(may_be_empty && line.is_empty()) {
            break;
        }
    }
    found
}

/// The key that a line begins with.
fn key(line: &str) -> Option<&str> {
    key_and_sign(line).map(|(key, _)| key)
}

/// The key that a line begins with, and the colon behind it, or the equals sign as in TOML.
fn key_and_sign(line: &str) -> Option<(&str, char)> {
    let at = line.find([':', '='])?;
    let (sign, value) = (line[at..].chars().next()?, &line[at + 1..]);
    let is_field = value.is_empty() || value.starts_with([' ', '\t']);
    let key = line[..at].trim_end().trim_matches('"');
    (is_field && !key.is_empty() && !key.starts_with(' ')).then_some((key, sign))
}

/// Whether a key is a field or the word of a kind.
fn is_own(key: &str) -> bool {
    Kind::ALL.iter().any(|kind| kind.spec().word == key || Element::field_names(*kind).contains(&key))
}

/// The same, in English or in small Norwegian letters.
fn is_field(key: &str) -> bool {
    !key.starts_with(char::is_uppercase) && (is_own(key) || in_english(key).iter().any(|english| is_own(english)))
}

/// Whether a line marks the beginning or end of fields, in this or another program.
fn is_mark(line: &str) -> bool {
    let line = line.trim();
    let bare: String = line.chars().filter(|sign| *sign != ' ').collect();
    let is_run = |sign: char| bare.chars().all(|other| other == sign);
    let is_line = ['*', '_', '=', '+', ';', '~', '`'].into_iter().any(is_run) && bare.len() > 2;
    let are_dashes = bare.chars().all(|sign| matches!(sign, '-' | '–' | '—'));
    let is_named = ["---", "```", "~~~"].iter().filter_map(|mark| line.strip_prefix(mark));
    let is_named = is_named.map(str::trim).any(|name| matches!(name, "yaml" | "yml" | "toml" | "json"));
    !bare.is_empty() && (is_line || are_dashes || is_named)
}

fn span(context: FileContext<'_>, body: &At<Box<str>>, range: Range<usize>) -> Span {
    Span::new(context.file, body.span.start() + range.start..body.span.start() + range.end)
}
