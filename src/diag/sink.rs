//! Where stages report what they find.

use super::{Diagnostic, Level};

/// Collects findings. Stages that process several files in parallel fill one sink per file; the order of the whole
/// comes from [`Sink::finish`], not from which was first.
#[derive(Debug, Default)]
pub struct Sink {
    found: Vec<Diagnostic>,
}

impl Sink {
    /// An empty sink.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reports a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Takes over the findings of another sink.
    pub fn absorb(&mut self, other: Sink) {
        self.found.extend(other.found);
    }

    /// Whether an error has been reported.
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    /// The errors reported so far.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter().filter(|diagnostic| diagnostic.level == Level::Error)
    }

    /// Drops the findings for which `keep` is false.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.found.retain(keep);
    }

    /// All findings in reading order: by file, span, code, and the order in which they were raised.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by(|a, b| (a.span, a.code.id).cmp(&(b.span, b.code.id)));
        self.found
    }
}
