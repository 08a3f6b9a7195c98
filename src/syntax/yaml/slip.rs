//! Slips that can be recognised from the line they are on: what was meant, how to write it, and how to read on.

use std::ops::Range;

use super::words::Words;
use crate::diag::{Diagnostic, codes::source as codes};
use crate::source::{FileId, Span};

/// A slip of an author's.
pub(super) struct Slip {
    /// Where it is.
    pub place: Range<usize>,
    /// What is wrong, and what to do.
    pub words: Words,
    /// What to write instead, where it is certain.
    pub fix: Option<(Range<usize>, String)>,
    /// What makes the rest readable, if anything does.
    pub repair: Option<Repair>,
}

impl Slip {
    /// The finding about it, in a `file` of which its text is what follows byte `offset`.
    pub fn finding(&self, file: FileId, offset: usize) -> Diagnostic {
        let there = |place: &Range<usize>| Span::new(file, offset + place.start..offset + place.end);
        let (message, help) = self.words.clone();
        let found = Diagnostic::new(&codes::YAML, there(&self.place), message).help(help);
        match &self.fix {
            Some((place, right)) => found.fix(there(place), right),
            None => found,
        }
    }
}

/// How to read on after a slip.
pub(super) enum Repair {
    /// The value at this place is this text.
    Value(Range<usize>, String),
    /// What is at this place is spelt like this, in the same number of bytes.
    Spelling(Range<usize>, String),
    /// What is at this place cannot be read.
    Skip(Range<usize>),
}
