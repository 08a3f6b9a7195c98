//! What is shown: findings with what they point into, and the words that all forms have in common.

use crate::diag::from_here::from_here;
use crate::diag::{Code, Diagnostic, Level, Message, Note, Translator, say};
use crate::source::{SourceMap, Span};

/// What every emitter needs.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The files that the findings point into.
    pub sources: &'a SourceMap,
    /// The findings, in reading order.
    pub diagnostics: &'a [Diagnostic],
    /// The reader's language.
    pub translator: &'a Translator,
    /// The workspace's folder as seen from the current one, with a trailing `/`; empty where they are the same, or where
    /// it is not below. Every format shows files as seen from the current folder, and this comes before their paths.
    pub folder: &'a str,
}

/// What formats that also list the codes say about them.
#[derive(Debug)]
pub struct Catalogue {
    /// The language of messages and pages, as an ISO 639-1 code.
    pub language: &'static str,
    /// Every code with its page in Markdown, without the title.
    pub pages: Vec<(&'static Code, String)>,
}

/// How many places that have nothing to say but where they are people are shown with a finding. Programs get all.
const MOST_PLACES: usize = 5;

/// The words of a place that has nothing to say but what it is called.
const LABEL: &str = "\"{title}\"";

/// The secondary locations that people are shown, and what is said of the others.
pub(super) fn shown_notes(diagnostic: &Diagnostic) -> (&[Note], Option<Message>) {
    let notes = diagnostic.notes.as_slice();
    let is_label = |message: &Message| message.template() == LABEL;
    let is_list = notes.first().is_some_and(|first| {
        notes.iter().all(|note| note.message == first.message || (is_label(&first.message) && is_label(&note.message)))
    });
    match notes.split_at_checked(MOST_PLACES) {
        Some((shown, others)) if is_list && !others.is_empty() => {
            let count = others.len();
            (shown, Some(say!("and {count} more; \"stratc check --format json\" lists them all", count)))
        }
        _ => (notes, None),
    }
}

impl<'a> Report<'a> {
    pub(super) fn say(&self, message: &Message) -> String {
        message.text(self.translator)
    }

    pub(super) fn level(&self, level: Level) -> String {
        self.say(&level.name())
    }

    /// The path of a file in its workspace.
    pub(super) fn source(&self, span: Span) -> &'a str {
        self.sources.file(span.file()).path()
    }

    /// The path of a file as seen from the current folder.
    pub(super) fn path(&self, span: Span) -> String {
        from_here(self.folder, self.source(span))
    }

    /// What to do about a finding, one line each: `help: …`.
    pub(super) fn helps(&self, diagnostic: &Diagnostic) -> Vec<String> {
        let help = self.say(&say!("help"));
        diagnostic.help.iter().map(|line| format!("{help}: {}", self.say(line))).collect()
    }

    /// The secondary locations of a finding, one line each: `path:line:column: …`.
    pub(super) fn notes(&self, diagnostic: &Diagnostic) -> Vec<String> {
        let (notes, others) = shown_notes(diagnostic);
        let notes = notes.iter().map(|note| format!("{}: {}", self.place(note.span), self.say(&note.message)));
        notes.chain(others.map(|others| self.say(&others))).collect()
    }

    /// `path:line:column`, as editors read it.
    pub(super) fn place(&self, span: Span) -> String {
        let at = self.sources.start(span);
        format!("{}:{}:{}", self.path(span), at.line, at.column)
    }
}

/// How many findings of each level there are, or that there are none.
pub fn summary(sources: &SourceMap, diagnostics: &[Diagnostic]) -> Message {
    let count = |level: Level| diagnostics.iter().filter(|found| found.level == level).count();
    let files = sources.iter().count();
    match (count(Level::Error), count(Level::Warning), count(Level::Advice)) {
        (0, 0, 0) => say!("No findings. Files: {files}.", files),
        (errors, warnings, advice) => say!(
            "Errors: {errors}, warnings: {warnings}, advice: {advice}. Files: {files}.",
            errors,
            warnings,
            advice,
            files
        ),
    }
}
