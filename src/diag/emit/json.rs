//! An array of objects. Lines and columns count from 1, columns in characters; bytes count from 0, a byte order mark
//! included. `subject` is the element that a finding is about, as `strategy/element`. A place has two paths: `path` is
//! that of the file as seen from the current folder, `source` that in the workspace, as published editions name sources.

use serde::Serialize;

use super::report::Report;
use crate::source::Span;

#[derive(Serialize)]
struct Finding<'a> {
    code: &'a str,
    name: &'a str,
    level: &'a str,
    subject: Option<&'a str>,
    message: String,
    place: Place<'a>,
    notes: Vec<Note<'a>>,
    help: Vec<String>,
    fix: Option<Fix<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    path: String,
    source: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start_byte: usize,
    end_byte: usize,
}

#[derive(Serialize)]
struct Note<'a> {
    message: String,
    place: Place<'a>,
}

#[derive(Serialize)]
struct Fix<'a> {
    replacement: &'a str,
    place: Place<'a>,
}

pub(super) fn emit(report: &Report<'_>) -> String {
    let findings: Vec<_> = report
        .diagnostics
        .iter()
        .map(|diagnostic| Finding {
            code: diagnostic.code.id,
            name: diagnostic.code.name,
            level: diagnostic.level.word(),
            subject: diagnostic.subject.as_deref(),
            message: report.say(&diagnostic.message),
            place: place(report, diagnostic.span),
            notes: diagnostic
                .notes
                .iter()
                .map(|note| Note { message: report.say(&note.message), place: place(report, note.span) })
                .collect(),
            help: diagnostic.help.iter().map(|help| report.say(help)).collect(),
            fix: diagnostic
                .fix
                .as_ref()
                .map(|fix| Fix { replacement: &fix.replacement, place: place(report, fix.span) }),
        })
        .collect();
    text(&findings)
}

/// A value as indented JSON with a final newline. Serialising plain data to memory does not fail.
pub(super) fn text(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

fn place<'a>(report: &Report<'a>, span: Span) -> Place<'a> {
    let (start, end) = (report.sources.start(span), report.sources.end(span));
    Place {
        path: report.path(span),
        source: report.source(span),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        start_byte: span.start(),
        end_byte: span.end(),
    }
}
