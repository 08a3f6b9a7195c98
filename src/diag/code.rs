//! Codes: the stable names of findings.

use std::fmt;

use super::{Message, say};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Cannot be right: nothing is published and `check` fails.
    Error,
    /// Something that a board would want to know.
    Warning,
    /// Something that could be better crafted.
    Advice,
}

impl Level {
    /// The English word used in settings and machine-readable output.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }

    /// Its name in messages.
    pub fn name(self) -> Message {
        match self {
            Self::Error => say!("error"),
            Self::Warning => say!("warning"),
            Self::Advice => say!("advice"),
        }
    }

    /// The level with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Error, Self::Warning, Self::Advice].into_iter().find(|level| level.word() == word)
    }
}

/// The families of codes; the letter opens the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// S: source and syntax.
    Source,
    /// R: references.
    Reference,
    /// C: completeness.
    Completeness,
    /// M: measurability.
    Measurability,
    /// T: time.
    Time,
    /// N: numbers.
    Numbers,
    /// A: alignment.
    Alignment,
    /// F: communication fit.
    Fit,
    /// O: ownership.
    Ownership,
    /// L: language.
    Language,
    /// D: disclosure and accessibility.
    Disclosure,
}

impl Family {
    /// Every family, in the order of the documentation.
    pub const ALL: [Self; 11] = [
        Self::Source,
        Self::Reference,
        Self::Completeness,
        Self::Measurability,
        Self::Time,
        Self::Numbers,
        Self::Alignment,
        Self::Fit,
        Self::Ownership,
        Self::Language,
        Self::Disclosure,
    ];

    /// The letters of all families, in the order of [`Family::ALL`].
    pub const LETTERS: [&str; 11] = ["S", "R", "C", "M", "T", "N", "A", "F", "O", "L", "D"];

    /// The letter that opens the family's codes.
    pub fn letter(self) -> &'static str {
        Self::LETTERS[self as usize]
    }

    /// The family's name in the documentation.
    pub fn name(self) -> Message {
        match self {
            Self::Source => say!("source and syntax"),
            Self::Reference => say!("references"),
            Self::Completeness => say!("completeness"),
            Self::Measurability => say!("measurability"),
            Self::Time => say!("time"),
            Self::Numbers => say!("numbers"),
            Self::Alignment => say!("alignment"),
            Self::Fit => say!("communication fit"),
            Self::Ownership => say!("ownership"),
            Self::Language => say!("language"),
            Self::Disclosure => say!("disclosure and accessibility"),
        }
    }
}

/// One kind of finding. Codes are never reused: a retired code stays retired.
#[derive(Debug)]
pub struct Code {
    /// Family letter and three digits, such as `S004`.
    pub id: &'static str,
    /// Readable name, such as `duplicate-key`.
    pub name: &'static str,
    /// The level, unless the settings change it.
    pub level: Level,
    /// Whether some of its findings carry a fix.
    pub fixable: bool,
    /// What `stratc explain` prints: Markdown that says what is found and, for a rule, why that matters, with a faulty
    /// and a sound example.
    pub doc: &'static str,
}

impl Code {
    /// The letter of the code's family.
    pub fn letter(&self) -> &'static str {
        self.id.get(..1).unwrap_or_default()
    }

    /// The family that the code belongs to, by its letter.
    pub fn family(&self) -> Option<Family> {
        Family::ALL.into_iter().find(|family| family.letter() == self.letter())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

/// Marks a code whose findings may carry a fix: `UNRESOLVED = "R001", "unresolved", Error, fixable;`.
pub(crate) const fn fixable() -> bool {
    true
}

/// Declares codes as statics; the doc comment becomes the page that `stratc explain` prints.
macro_rules! codes {
    ($($(#[doc = $doc:expr])+ $ident:ident = $id:literal, $name:literal, $level:ident $(, $fixable:ident)?;)+) => {
        $($(#[doc = $doc])+
        pub static $ident: $crate::diag::Code = $crate::diag::Code {
            id: $id,
            name: $name,
            level: $crate::diag::Level::$level,
            fixable: false $(|| $crate::diag::$fixable())?,
            doc: concat!($($doc, "\n"),+),
        };)+

        /// Every code declared here, in order.
        pub static TABLE: &[&$crate::diag::Code] = &[$(&$ident),+];
    };
}
pub(crate) use codes;
