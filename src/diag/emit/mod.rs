//! How findings are shown: one file for each form. All forms say the same findings in the same order.

mod github;
mod gitlab;
mod json;
mod junit;
mod markdown;
mod pretty;
mod sarif;
mod short;

use super::{Code, Diagnostic, Level, Message, Translator, say};
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
    /// The workspace's folder as seen from where the program runs, with `/` at its end; empty where they are the same.
    /// Services that read paths from the root of a repository are told of it; people are not.
    pub folder: &'a str,
}

/// What a form that also lists the codes says of them.
#[derive(Debug)]
pub struct Catalogue {
    /// The language of messages and pages, as an ISO 639-1 code.
    pub language: &'static str,
    /// Every code with its page in Markdown, without the title.
    pub pages: Vec<(&'static Code, String)>,
}

impl<'a> Report<'a> {
    /// With the lines in question and marks below them, as compilers show them. `colour` adds terminal codes;
    /// `width` is the terminal's, in columns.
    pub fn pretty(&self, colour: bool, width: usize) -> String {
        pretty::emit(self, colour, width)
    }

    /// One line a finding: `path:line:column: level[code]: message`.
    pub fn short(&self) -> String {
        short::emit(self)
    }

    /// An array of objects, for programs.
    pub fn json(&self) -> String {
        json::emit(self)
    }

    /// SARIF 2.1.0, for services that keep track of findings.
    pub fn sarif(&self, catalogue: &Catalogue) -> String {
        sarif::emit(self, catalogue)
    }

    /// Workflow commands of GitHub Actions, which become annotations.
    pub fn github(&self) -> String {
        github::emit(self)
    }

    /// A Code Quality report of GitLab.
    pub fn gitlab(&self) -> String {
        gitlab::emit(self)
    }

    /// A test report in XML.
    pub fn junit(&self) -> String {
        junit::emit(self)
    }

    /// Markdown, for a comment on a change.
    pub fn markdown(&self) -> String {
        markdown::emit(self)
    }

    fn say(&self, message: &Message) -> String {
        message.text(self.translator)
    }

    fn level(&self, level: Level) -> String {
        self.say(&level.name())
    }

    fn path(&self, span: Span) -> &'a str {
        self.sources.file(span.file()).path()
    }

    /// The path of a file as seen from where the program runs.
    fn path_from_root(&self, span: Span) -> String {
        format!("{}{}", self.folder, self.path(span))
    }

    /// What to do about a finding, a line each: `help: …`.
    fn helps(&self, diagnostic: &Diagnostic) -> Vec<String> {
        let help = self.say(&say!("help"));
        diagnostic.help.iter().map(|line| format!("{help}: {}", self.say(line))).collect()
    }

    /// The other places of a finding, a line each: `path:line:column: …`.
    fn notes(&self, diagnostic: &Diagnostic) -> Vec<String> {
        let notes = diagnostic.notes.iter();
        notes.map(|note| format!("{}: {}", self.place(note.span), self.say(&note.message))).collect()
    }

    /// `path:line:column`, as editors read it.
    fn place(&self, span: Span) -> String {
        let at = self.sources.start(span);
        format!("{}:{}:{}", self.path(span), at.line, at.column)
    }
}

/// How many findings of each level there are, or that there are none.
pub fn summary(sources: &SourceMap, diagnostics: &[Diagnostic]) -> Message {
    let count = |level: Level| diagnostics.iter().filter(|found| found.level == level).count();
    let files = sources.iter().count();
    match (count(Level::Error), count(Level::Warning), count(Level::Advice)) {
        (0, 0, 0) => say!("No findings. Files: {files}.", files = files),
        (errors, warnings, advice) => say!(
            "Errors: {errors}, warnings: {warnings}, advice: {advice}. Files: {files}.",
            errors = errors,
            warnings = warnings,
            advice = advice,
            files = files
        ),
    }
}
