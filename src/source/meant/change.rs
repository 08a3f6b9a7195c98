//! One place where a text is not read as it is written.

use std::ops::Range;

/// Why a text is not read as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Oddity {
    /// A character without shape or width is left out.
    Unseen,
    /// A no-break space stands where only an ordinary one separates.
    Spacing,
    /// A letter and the mark above or below it are two characters, and are read as one.
    Apart,
    /// Two or three letters are one character.
    Joined,
    /// A letter of another alphabet looks like the one that is meant.
    Alike,
    /// A sign that looks like a colon stands behind a key.
    Colon,
}

/// A place that is not read as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where it is in the text that was written.
    pub written: Range<usize>,
    /// Where it is in the text as it is read.
    pub read: Range<usize>,
    /// What is read; empty where a character is left out.
    pub new: String,
    /// Why; `None` where two spellings of one character are the same to everybody.
    pub oddity: Option<Oddity>,
}

impl Change {
    /// A change that has no place yet in what is read.
    pub(super) fn new(written: Range<usize>, new: impl Into<String>, oddity: Option<Oddity>) -> Self {
        Self { written, read: 0..0, new: new.into(), oddity }
    }
}
