//! Why a plan could not be rendered.

use super::TemplateError;
use crate::format::Format;

/// Why a plan could not be rendered.
#[derive(Debug)]
pub enum RenderError {
    /// A template cannot be parsed or rendered.
    Template(TemplateError),
    /// This build of the program cannot make the format.
    NotBuiltIn(Format),
    /// A format that is written in code could not be made.
    Export {
        /// The plan's id.
        plan: String,
        /// The error of the library that writes it.
        reason: String,
    },
    /// The PDF of a plan could not be typeset.
    Pdf {
        /// The plan's id.
        plan: String,
        /// Why.
        fault: PdfError,
    },
}

/// Why a PDF could not be typeset.
#[derive(Debug)]
pub enum PdfError {
    /// No typeface has a character.
    Glyph {
        /// The character.
        letter: char,
        /// The id of the last element before it; empty when it stands before the first.
        place: String,
        /// The words around it.
        words: String,
    },
    /// Typst refuses the text.
    Typesetting {
        /// In Typst's words.
        reason: String,
        /// The line of Typst source that it refuses; empty where it is unknown.
        at: String,
    },
}

impl PdfError {
    /// A failure without an explanation.
    #[cfg(feature = "pdf")]
    pub(super) fn unknown() -> Self {
        Self::Typesetting { reason: String::new(), at: String::new() }
    }
}

impl From<TemplateError> for RenderError {
    fn from(error: TemplateError) -> Self {
        Self::Template(error)
    }
}

impl std::fmt::Display for RenderError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Template(error) => error.fmt(f),
            Self::NotBuiltIn(format) => write!(f, "{} is not built in", format.word()),
            Self::Export { plan, reason } => write!(f, "{plan}: {reason}"),
            Self::Pdf { plan, fault } => write!(f, "{plan}: {fault:?}"),
        }
    }
}

impl std::error::Error for RenderError {}
