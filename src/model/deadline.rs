//! When something is to be done, where that need not be on a day.

use super::value::{Moment, ongoing};
use crate::source::{At, Span};

/// When a measure is to be done.
#[derive(Debug, Clone, Copy)]
pub enum Deadline {
    /// By the last day of this moment.
    On(At<Moment>),
    /// It goes on for as long as the plan does; where this is written.
    Ongoing(Span),
}

impl Deadline {
    /// The deadline that was read: a moment, or none where the author wrote that it goes on.
    pub fn new(read: At<Option<Moment>>) -> Self {
        match read.value {
            Some(moment) => Self::On(At::new(moment, read.span)),
            None => Self::Ongoing(read.span),
        }
    }

    /// Reads a moment, or a word such as `ongoing` or `løpende`: none.
    ///
    /// # Errors
    /// Those of [`Moment::parse`].
    pub fn parse(text: &str) -> Result<Option<Moment>, super::value::ValueFault> {
        if ongoing::is_said(text) { Ok(None) } else { Moment::parse(text).map(Some) }
    }

    /// The moment, where there is one.
    pub const fn moment(&self) -> Option<&At<Moment>> {
        match self {
            Self::On(moment) => Some(moment),
            Self::Ongoing(_) => None,
        }
    }
}
