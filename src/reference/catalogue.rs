//! The list of everything that stratc can find.

use serde::Serialize;

use super::codes::codes;
use super::first_sentence;
use super::page::prose_of;
use crate::diag::Code;
use crate::model::value::Language;

/// The entry of a code in the list. Programs get it with these fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Family letter and three digits.
    pub code: &'static str,
    /// Readable name.
    pub name: &'static str,
    /// The level, unless settings change it.
    pub level: &'static str,
    /// The letter of the family.
    pub family: &'static str,
    /// What is wrong, in one sentence in the reader's language.
    pub summary: String,
    /// Whether some of its findings carry a fix.
    pub fixable: bool,
    /// The anchor of its page in the reference for websites.
    pub anchor: &'static str,
}

/// The entries of all codes, in the order of the documentation.
pub fn entries(language: Language) -> Vec<Entry> {
    codes().into_iter().map(|code| entry(code, language)).collect()
}

fn entry(code: &Code, language: Language) -> Entry {
    Entry {
        code: code.id,
        name: code.name,
        level: code.level.word(),
        family: code.letter(),
        summary: first_sentence(&prose_of(code, language)),
        fixable: code.fixable,
        anchor: code.id,
    }
}
