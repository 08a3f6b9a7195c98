//! The values that options take in several commands.

use std::ffi::OsString;

use clap::ValueEnum;
use jiff::civil::Date;

use super::error::UserError;
use crate::diag::say;
use crate::model::value::Moment;
use crate::view::Edition;

/// Languages of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Norwegian bokmål
    Nb,
    /// Norwegian nynorsk
    Nn,
    /// English
    En,
}

impl Lang {
    /// The language that a command line asks for, also where the rest of it cannot be understood.
    pub fn given(arguments: &[OsString]) -> Option<Self> {
        let mut words = arguments.iter().filter_map(|word| word.to_str()).take_while(|word| *word != "--");
        let mut found = None;
        while let Some(word) = words.next() {
            let value = if word == "--lang" { words.next() } else { word.strip_prefix("--lang=") };
            found = value.and_then(|value| Self::from_str(value, false).ok()).or(found);
        }
        found
    }
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Whom an edition is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum EditionArg {
    /// Everyone
    Public,
    /// The organisation: also what is internal or under embargo, marked on every page
    Internal,
}

impl From<EditionArg> for Edition {
    fn from(wanted: EditionArg) -> Self {
        match wanted {
            EditionArg::Public => Self::Public,
            EditionArg::Internal => Self::Internal,
        }
    }
}

/// A period or day.
pub fn moment(text: &str) -> Result<Moment, UserError> {
    Moment::parse(text).map_err(|_| {
        UserError::new(say!("write a period such as 2026, 2026-T2, 2026-Q3 or 2026-08, or a day such as 2026-08-31"))
    })
}

/// A day.
pub fn day(text: &str) -> Result<Date, UserError> {
    Moment::parse(text).map(Moment::last_day).map_err(|_| {
        UserError::new(say!("write a day such as 2026-03-31, or a month, tertial or year whose last day is meant"))
    })
}
