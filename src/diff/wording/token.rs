//! The words of a sentence, with what each does in it.

use super::binding::Force;

/// A word of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The word in lower case; a number or a day in one notation.
    pub form: String,
    /// What it is compared by.
    pub key: String,
    /// What it does in the sentence.
    pub role: Role,
}

/// What a word does in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It says what is promised.
    Telling,
    /// It is a number, or a day.
    Number,
    /// It says how far the sentence binds.
    Binding(Force),
    /// It joins others.
    Joining,
    /// It ends a part of the sentence.
    Comma,
}
