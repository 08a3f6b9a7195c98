//! Slips that can be told from the line they are on: what was meant, how to write it, and how to read on.

use std::collections::BTreeMap;
use std::ops::Range;

use granit_parser::ErrorKind;

use super::explain::Words;
use super::line::Line;
use super::origin::opening_quote;
use super::{blocks, brackets, indents, values};
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
    /// What is at this place is spelt like this, in as many bytes.
    Spelling(Range<usize>, String),
    /// What is at this place cannot be read.
    Skip(Range<usize>),
}

/// The slip behind a fault that the parser saw at byte `at`, if it is one of those that people make.
pub(super) fn find(kind: &ErrorKind, text: &str, at: usize) -> Option<Slip> {
    let line = Line::at(text, at);
    let quote = values::is_about_quotes(kind).then(|| opening_quote(text, at)).flatten();
    let quoted = quote.map(|quote| Line::at(text, quote)).filter(|quoted| quoted.whole.start < line.whole.start);
    quoted
        .and_then(|quoted| values::slip(kind, text, &quoted, at))
        .or_else(|| blocks::not_indented(text, &line))
        .or_else(|| blocks::too_far_left(text, &line))
        .or_else(|| brackets::unclosed(text, at))
        .or_else(|| values::slip(kind, text, &line, at))
        .or_else(|| indents::slip(kind, text, &line, at))
}

/// A text whose slips do not stop the parser. All places are those of the text that was written.
pub(super) struct Patched {
    /// What the parser reads.
    pub text: String,
    /// The texts of values that the parser must not see, by their first byte.
    pub values: BTreeMap<usize, (usize, String)>,
    /// What cannot be read.
    pub skipped: Vec<Range<usize>>,
}

impl Patched {
    /// A text as it was written.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), values: BTreeMap::new(), skipped: Vec::new() }
    }

    /// Lets the parser read on. Places in `repair` count from byte `from`.
    pub fn apply(&mut self, repair: Repair, from: usize) {
        match repair {
            Repair::Value(place, text) => {
                let place = from + place.start..from + place.end;
                self.mask(place.clone(), "x");
                self.values.insert(place.start, (place.end, text));
            }
            Repair::Spelling(place, right) => {
                self.text.replace_range(from + place.start..from + place.end, &right);
            }
            Repair::Skip(place) => {
                let place = from + place.start..from + place.end;
                self.mask(place.clone(), " ");
                self.skipped.push(place);
            }
        }
    }

    fn mask(&mut self, place: Range<usize>, with: &str) {
        let letters = self.text[place.clone()].bytes();
        let mask: String = letters.map(|byte| if byte == b'\n' { "\n" } else { with }).collect();
        self.text.replace_range(place, &mask);
    }
}
