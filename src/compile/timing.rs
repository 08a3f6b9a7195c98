//! How long the stages of a compilation took.

use std::time::Duration;

use crate::diag::{Code, Message, say};

/// A part of the work.
#[derive(Debug, Clone, Copy)]
pub enum Stage {
    /// Reading the files.
    Read,
    /// Parsing them and lowering them to elements.
    Parse,
    /// Reading the pictures and attachments that texts name.
    Enclose,
    /// Resolving references.
    Resolve,
    /// Splitting prose into sentences.
    Prose,
    /// A rule.
    Rule(&'static Code),
}

impl Stage {
    /// Its name in messages.
    pub fn name(self) -> Message {
        match self {
            Self::Read => say!("reading files"),
            Self::Parse => say!("parsing"),
            Self::Enclose => say!("reading pictures and attachments"),
            Self::Resolve => say!("resolving references"),
            Self::Prose => say!("taking prose apart"),
            Self::Rule(code) => say!("{code} {name}", code = code.id, name = code.name),
        }
    }
}

/// A stage and the time it took.
#[derive(Debug, Clone, Copy)]
pub struct Timing {
    /// The stage.
    pub stage: Stage,
    /// From start to end, in wall-clock time. Rules run in parallel, so their times may overlap.
    pub took: Duration,
}
