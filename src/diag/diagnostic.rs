//! The one diagnostic type.

use super::{Code, Level, Message, Suggestion, say};
use crate::source::Span;

/// A secondary location that helps to understand a finding, with its own message.
#[derive(Debug, Clone)]
pub struct Note {
    /// Where to look.
    pub span: Span,
    /// What is there, such as "first defined here".
    pub message: Message,
}

/// A change of source text that is certain to fix the finding.
#[derive(Debug, Clone)]
pub struct Fix {
    /// The text to replace.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
}

/// One finding: a code, a message that names the thing, a span, and what to do about it.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// Which kind of finding this is.
    pub code: &'static Code,
    /// How much it matters here: the code's own level, unless settings changed it.
    pub level: Level,
    /// What is wrong.
    pub message: Message,
    /// Where it is wrong.
    pub span: Span,
    /// The element that it is about, as `strategy/element`. Where nothing else was said, the compiler fills in the
    /// element at the finding's span; `None` where there is none.
    pub subject: Option<Box<str>>,
    /// A message shown below the primary span.
    pub label: Option<Message>,
    /// Secondary locations.
    pub notes: Vec<Note>,
    /// What to do next, one message per line.
    pub help: Vec<Message>,
    /// A certain fix, if there is one.
    pub fix: Option<Fix>,
    /// The single findings that this one summarises; empty for a finding about one thing.
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

    /// Whether this says that something could not be read. Rules then stay silent, and not only about that part: what
    /// they find or miss says nothing certain about the whole.
    pub fn is_source_error(&self) -> bool {
        self.level == Level::Error && !self.code.is_rule()
    }

    /// Its fix, and those of the findings that it stands for.
    pub fn fixes(&self) -> impl Iterator<Item = &Fix> {
        self.fix.iter().chain(self.parts.iter().filter_map(|part| part.fix.as_ref()))
    }

    /// Sets the element and the strategy or document that the finding is about, where its span does not say so.
    #[must_use]
    pub fn about(mut self, scope: &str, element: &str) -> Self {
        self.subject = Some(format!("{scope}/{element}").into());
        self
    }

    /// Sets the message below the primary span.
    #[must_use]
    pub fn label(mut self, message: Message) -> Self {
        self.label = Some(message);
        self
    }

    /// Adds a secondary location with its own message.
    #[must_use]
    pub fn note(mut self, span: Span, message: Message) -> Self {
        self.notes.push(Note { span, message });
        self
    }

    /// Makes the finding a summary of `parts`.
    #[must_use]
    pub fn standing_for(mut self, parts: Vec<Diagnostic>) -> Self {
        self.parts = parts;
        self
    }

    /// Adds what to do next.
    #[must_use]
    pub fn help(mut self, message: Message) -> Self {
        self.help.push(message);
        self
    }

    /// Sets the fix: replace `span` with `replacement`.
    #[must_use]
    pub fn fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix { span, replacement: replacement.into() });
        self
    }

    /// Asks whether `right` was meant, and proposes it as the fix for `written` where that is certain. `raw` is the
    /// source's own text at `span`.
    #[must_use]
    pub fn suggesting(self, right: Suggestion<'_>, written: &str, span: Span, raw: &str) -> Self {
        let asking = self.help(say!("did you mean \"{right}\"?", right = right.name));
        if right.certain { asking.with_fix(written, right.name, span, raw) } else { asking }
    }

    /// Proposes `right` as the fix for the scalar `written`, keeping its quotes if it has any. There is no fix where
    /// the source spells it in another way, such as by an alias or over several lines; a person has to correct it then.
    #[must_use]
    pub fn with_fix(self, written: &str, right: &str, span: Span, raw: &str) -> Self {
        let quoted = ['"', '\''].into_iter().any(|quote| {
            raw.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)).is_some_and(|inner| inner == written)
        });
        let inset = usize::from(quoted);
        // Without quotes, `null` would be read as no value.
        if !quoted && (raw != written || right == "null") {
            return self;
        }
        self.fix(Span::new(span.file(), span.start() + inset..span.end() - inset), right)
    }
}
