//! What the page is told, as JSON.

use serde::Serialize;
use stratc::diag::emit::Report;
use stratc::diag::{Diagnostic, Message};
use stratc::source::Span;

/// The most characters that are shown before and after the words that a finding is about.
const AROUND: usize = 160;

/// What became of a zip file.
#[derive(Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub(crate) enum UnpackAnswer {
    Unpacked,
    Unreadable,
    TooLarge,
}

/// What was found in the workspace.
#[derive(Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub(crate) enum CheckAnswer<'a> {
    /// The request makes no sense.
    NotAsked,
    /// Nothing that was opened looks like a workspace.
    NoWorkspace,
    /// There are several; one has to be chosen.
    Several { workspaces: &'a [String] },
    /// This was found.
    Checked(Found<'a>),
}

/// The findings in a workspace, and what its settings say of its edition.
#[derive(Serialize)]
pub(crate) struct Found<'a> {
    pub(crate) workspaces: &'a [String],
    pub(crate) workspace: &'a str,
    pub(crate) summary: String,
    pub(crate) findings: Vec<Finding>,
    /// How many findings the baseline knows.
    pub(crate) known: usize,
    pub(crate) has_errors: bool,
    /// Whether there is no plan in it.
    pub(crate) is_empty: bool,
    /// The formats that the settings ask for, else the usual ones.
    pub(crate) formats: Vec<&'static str>,
}

/// What became of the edition.
#[derive(Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub(crate) enum BuildAnswer {
    /// Nothing has been checked yet, or the plans have errors.
    Refused,
    /// Templates of one's own have faults.
    Faulty { findings: Vec<Finding> },
    /// It could not be made.
    Failed { message: String },
    /// The edition has these files.
    Built { files: Vec<Made>, plans: usize, notes: Vec<String> },
}

/// A file of the edition.
#[derive(Serialize)]
pub(crate) struct Made {
    pub(crate) path: String,
    pub(crate) bytes: usize,
}

/// A finding, in the reader's language.
#[derive(Serialize)]
pub(crate) struct Finding {
    code: &'static str,
    level: &'static str,
    level_name: String,
    message: String,
    /// What is said of the words.
    label: Option<String>,
    help: Vec<String>,
    place: Place,
    notes: Vec<Note>,
}

#[derive(Serialize)]
struct Note {
    message: String,
    place: Place,
}

/// Where to look. `before`, `words` and `after` are one line of the file; all are empty where the file is meant as a whole.
#[derive(Serialize)]
struct Place {
    path: String,
    line: usize,
    before: String,
    words: String,
    after: String,
}

/// All findings of a report.
pub(crate) fn findings(report: &Report<'_>) -> Vec<Finding> {
    report.diagnostics.iter().map(|found| finding(report, found)).collect()
}

fn finding(report: &Report<'_>, found: &Diagnostic) -> Finding {
    let say = |message: &Message| message.text(report.translator);
    Finding {
        code: found.code.id,
        level: found.level.word(),
        level_name: say(&found.level.name()),
        message: say(&found.message),
        label: found.label.as_ref().map(say),
        help: found.help.iter().map(say).collect(),
        place: place(report, found.span),
        notes: found
            .notes
            .iter()
            .map(|note| Note { message: say(&note.message), place: place(report, note.span) })
            .collect(),
    }
}

fn place(report: &Report<'_>, span: Span) -> Place {
    let (file, start, end) = (report.sources.file(span.file()), report.sources.start(span), report.sources.end(span));
    let line: Vec<char> =
        file.original().lines().nth(start.line.saturating_sub(1)).unwrap_or_default().chars().collect();
    let from = start.column.saturating_sub(1).min(line.len());
    let to = if end.line > start.line { line.len() } else { end.column.saturating_sub(1).clamp(from, line.len()) };
    let (before, words, after) = if span.range().is_empty() {
        (&[][..], &[][..], &[][..])
    } else {
        (&line[..from], &line[from..to], &line[to..])
    };
    let left_out = before.len().saturating_sub(AROUND);
    Place {
        path: file.path().to_owned(),
        line: start.line,
        before: cut(left_out > 0, &before[left_out..]),
        words: words.iter().collect(),
        after: after.iter().take(AROUND).chain((after.len() > AROUND).then_some(&'…')).collect(),
    }
}

fn cut(is_cut: bool, text: &[char]) -> String {
    is_cut.then_some(&'…').into_iter().chain(text).collect()
}
