//! How findings are shown: one file for each form. All forms say the same findings in the same order.

mod json;
mod pretty;
mod short;

use super::{Diagnostic, Level, Message, Translator};
use crate::source::SourceMap;

/// What every emitter needs.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The files that the findings point into.
    pub sources: &'a SourceMap,
    /// The findings, in reading order.
    pub diagnostics: &'a [Diagnostic],
    /// The reader's language.
    pub translator: &'a Translator,
}

impl Report<'_> {
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

    fn say(&self, message: &Message) -> String {
        message.text(self.translator)
    }

    fn level(&self, level: Level) -> String {
        self.say(&level.name())
    }
}
