//! The one diagnostic type.

use super::{Code, Level, Message, Suggestion, say};
use crate::source::Span;

/// A further place that helps to understand a finding, with its own words.
#[derive(Debug, Clone)]
pub struct Note {
    /// Where to look.
    pub span: Span,
    /// What is there, such as "first defined here".
    pub message: Message,
}

/// A change of source text that certainly mends the finding.
#[derive(Debug, Clone)]
pub struct Fix {
    /// The text to replace.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
}

/// One finding: a code, a sentence that names the thing, a place, and what to do.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// Which kind of finding this is.
    pub code: &'static Code,
    /// How much it matters here; the code's own level unless settings changed it.
    pub level: Level,
    /// What is wrong.
    pub message: Message,
    /// Where it is wrong.
    pub span: Span,
    /// The element that it is about, as `strategy/element`. The compiler fills in the element at the place of the
    /// finding where nothing else was said; `None` when there is none.
    pub subject: Option<Box<str>>,
    /// Words under the primary place.
    pub label: Option<Message>,
    /// Other places that belong to the finding.
    pub notes: Vec<Note>,
    /// What to do next.
    pub help: Vec<Message>,
    /// A certain mend, where there is one.
    pub fix: Option<Fix>,
    /// What this finding stands for, each as it would be said alone; empty for a finding that speaks of one thing.
    pub parts: Vec<Diagnostic>,
}

impl Diagnostic {
    /// A finding of kind `code` at `span`.
    pub fn new(code: &'static Code, span: Span, message: Message) -> Self {
        Self {
            code,
            level: code.level,
            message,
            span,
            subject: None,
            label: None,
            notes: Vec::new(),
            help: Vec::new(),
            fix: None,
            parts: Vec::new(),
        }
    }

    /// Whether this says that something could not be read. Rules keep silent then, and not about that alone: what they
    /// find and do not find tells nothing certain of the whole.
    pub fn is_fault(&self) -> bool {
        self.level == Level::Error && !self.code.is_rule()
    }

    /// Says which element of which strategy or document the finding is about, where its place does not.
    #[must_use]
    pub fn about(mut self, scope: &str, element: &str) -> Self {
        self.subject = Some(format!("{scope}/{element}").into());
        self
    }

    /// Words to stand under the primary place.
    #[must_use]
    pub fn label(mut self, message: Message) -> Self {
        self.label = Some(message);
        self
    }

    /// A further place with its own words.
    #[must_use]
    pub fn note(mut self, span: Span, message: Message) -> Self {
        self.notes.push(Note { span, message });
        self
    }

    /// Says that the finding stands for all of `parts`.
    #[must_use]
    pub fn standing_for(mut self, parts: Vec<Diagnostic>) -> Self {
        self.parts = parts;
        self
    }

    /// What to do next.
    #[must_use]
    pub fn help(mut self, message: Message) -> Self {
        self.help.push(message);
        self
    }

    /// A certain mend: replace `span` with `replacement`.
    #[must_use]
    pub fn fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix { span, replacement: replacement.into() });
        self
    }

    /// Asks whether `right` was meant, and puts it in the place of `written` where that is certain. `raw` is the
    /// source's own text at `span`.
    #[must_use]
    pub fn suggesting(self, right: Suggestion<'_>, written: &str, span: Span, raw: &str) -> Self {
        let asking = self.help(say!("did you mean \"{right}\"?", right = right.name));
        if right.certain { asking.mend(written, right.name, span, raw) } else { asking }
    }

    /// A certain mend: `right` instead of the scalar `written`, within its quotes if it has any. Where the source says
    /// it in another way, as by an alias or over several lines, a person has to mend it.
    #[must_use]
    pub fn mend(self, written: &str, right: &str, span: Span, raw: &str) -> Self {
        let quoted = ['"', '\''].into_iter().any(|quote| {
            raw.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)).is_some_and(|inner| inner == written)
        });
        let inset = usize::from(quoted);
        // Without quotes, `null` would be nothing.
        if !quoted && (raw != written || right == "null") {
            return self;
        }
        self.fix(Span::new(span.file(), span.start() + inset..span.end() - inset), right)
    }
}
