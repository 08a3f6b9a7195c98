//! The one place that writes to the terminal.

use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

use terminal_size::{Width, terminal_size_of};

use super::text::{refitted, spelt_but_colours, wrapped_at};
use crate::cli::error::UserError;
use crate::cli::misuse;
use crate::cli::values::{Color, Lang};
use crate::diag::emit::Report;
use crate::diag::{Message, Translator, say};
use crate::locale::{marks, sentences};
use crate::model::value::Language;
use crate::source::escaped_controls;
use crate::world::environment;

/// The terminal, or the file or pipe in its place, and the reader's language.
#[derive(Debug)]
pub struct Ui {
    out: io::Stdout,
    err: io::Stderr,
    language: Language,
    translator: Translator,
    color: Color,
}

impl Ui {
    /// Sets up output. Without `lang`, the language of the terminal is used, else English.
    pub fn new(lang: Option<Lang>, color: Color) -> Self {
        let language = match lang {
            Some(Lang::Nb) => Language::Bokmal,
            Some(Lang::Nn) => Language::Nynorsk,
            Some(Lang::En) => Language::English,
            None => terminal_language(),
        };
        let translator = Translator::new(sentences(language), marks(language));
        Self { out: io::stdout(), err: io::stderr(), language, translator, color }
    }

    /// Prints what clap has to say of the arguments: help, version or misuse.
    pub fn usage(&self, error: &clap::Error) -> ExitCode {
        // A reader that has gone away, as in `stratc --help | head`, is no fault.
        let _ = match misuse::explain(error, &self.translator) {
            Some(text) => self.err.lock().write_all(escaped_controls(&broken(&text)).as_bytes()),
            None => error.print(),
        };
        ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
    }

    /// The reader's language.
    pub fn translator(&self) -> &Translator {
        &self.translator
    }

    /// The language of messages.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence in the reader's language.
    pub fn say(&self, message: &Message) -> String {
        message.text(&self.translator)
    }

    /// Writes to standard output, control characters spelt out. Fails when that cannot be written, unless the reader has
    /// gone away.
    pub fn print(&self, text: &str) -> anyhow::Result<()> {
        self.put(&escaped_controls(text))
    }

    /// The same for text of lines that were broken at `columns`: on a narrower terminal they are broken anew.
    pub fn print_lines(&self, text: &str, columns: usize) -> anyhow::Result<()> {
        self.print(&refitted(text, columns, width()))
    }

    /// The same, but leaves colours as they are. They must be ours: what authors wrote is spelt out before.
    pub fn print_coloured(&self, text: &str) -> anyhow::Result<()> {
        self.put(&spelt_but_colours(text))
    }

    fn put(&self, text: &str) -> anyhow::Result<()> {
        let mut out = self.out.lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// Writes a sentence on a line of its own to standard error.
    pub fn note(&self, message: &Message) {
        self.line(&self.say(message));
    }

    /// Says what went wrong where a command goes on all the same.
    pub fn note_error(&self, error: &UserError) {
        self.line(&error.text(&self.translator));
    }

    fn line(&self, text: &str) {
        let text = escaped_controls(text);
        let text = narrow().map_or_else(|| text.to_string(), |width| wrapped_at(width, &text, "", ""));
        let _ = writeln!(self.err.lock(), "{text}");
    }

    /// Shows findings on standard error, with marks below the lines in question.
    pub fn findings(&self, report: &Report<'_>) {
        let text = drawn(report, self.colour(self.err.is_terminal()));
        let _ = self.err.lock().write_all(spelt_but_colours(&text).as_bytes());
    }

    /// Whether findings on standard output are coloured.
    pub fn colours_output(&self) -> bool {
        self.colour(self.out.is_terminal())
    }

    /// Says why a command could not be carried out, and what that came from.
    pub fn failure(&self, error: &anyhow::Error) {
        let reasons = error.chain().map(|reason| match reason.downcast_ref::<UserError>() {
            Some(error) => error.text(&self.translator),
            None => reason.to_string(),
        });
        self.note(&say!("error: {reason}", reason = reasons.collect::<Vec<_>>().join(": ")));
    }

    /// Whether somebody sees lines come and go: not in a pipe or a log, and not where plain text was asked for.
    pub fn is_watched(&self) -> bool {
        let is_set = |name| environment::variable(name).is_some();
        let is_plain = ["NO_COLOR", "CI"].into_iter().any(is_set) || self.color == Color::Never;
        // Build servers name no terminal, though some have one.
        let is_known = cfg!(windows) || is_set("TERM");
        self.err.is_terminal() && !is_plain && is_known && environment::shows_colours()
    }

    fn colour(&self, is_terminal: bool) -> bool {
        match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => is_terminal && environment::variable("NO_COLOR").is_none() && environment::shows_colours(),
        }
    }
}

/// The width for which lines are made where no terminal says another, in columns.
const USUAL: usize = 100;

/// The width of the terminal, in columns.
pub fn width() -> usize {
    known_width().unwrap_or(USUAL)
}

/// The width of a terminal on which messages have to be broken. Elsewhere each stays on one line, as programs and logs read
/// it, and a wide terminal breaks the few that are longer itself.
fn narrow() -> Option<usize> {
    known_width().filter(|width| *width < USUAL)
}

/// Lines that a narrow terminal would break in the middle of words.
fn broken(text: &str) -> String {
    let Some(width) = narrow() else { return text.to_owned() };
    text.lines().map(|line| wrapped_at(width, line, "", if line.is_empty() { "" } else { "  " }) + "\n").collect()
}

/// A line that is broken on a narrow terminal alone.
pub fn fitted(text: &str, indent: &str, rest: &str) -> String {
    narrow().map_or_else(|| format!("{indent}{text}"), |width| wrapped_at(width, text, indent, rest))
}

/// Findings with marks below the lines in question. Messages are broken where somebody reads them on a terminal.
pub fn drawn(report: &Report<'_>, colour: bool) -> String {
    match narrow() {
        Some(width) => report.pretty_broken(colour, width),
        None => report.pretty(colour, width()),
    }
}

/// The width that the environment or the terminal itself states.
fn known_width() -> Option<usize> {
    let columns = environment::variable("COLUMNS").and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size_of(io::stdout()).map(|(Width(columns), _)| columns.into());
    columns.or_else(terminal).map(|columns: usize| columns.clamp(40, 200))
}

/// A line of text broken at the width of the terminal, behind `indent`, and behind `rest` from the second line on.
pub fn wrapped(text: &str, indent: &str, rest: &str) -> String {
    wrapped_at(width(), text, indent, rest)
}

/// The language that the terminal's locale asks for.
fn terminal_language() -> Language {
    match environment::locale().split(['_', '-', '.', '@']).next() {
        // Messages are not in Sámi yet, and its readers in Norway know Norwegian better than English.
        Some("nb" | "no" | "se") => Language::Bokmal,
        Some("nn") => Language::Nynorsk,
        _ => Language::English,
    }
}
