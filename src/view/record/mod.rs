//! A plan as its elements, field by field, as data: what it promises, whatever its pages look like.
//!
//! It is what versions are compared by, so everything in it can be compared: ids, keys, days, exact numbers. Each value
//! also has the words that the plan's language says it in. It can be read back from an edition's JSON, and holds
//! nothing that the edition may not show.

mod make;
mod prose;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{ChangeKind, Kind};

/// A strategy as its elements.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PlanRecord {
    /// The strategy's id.
    pub id: String,
    /// The plan's language.
    pub language: String,
    /// The elements, the strategy itself first, in the order in which they were written.
    pub elements: Vec<ElementRecord>,
    /// What the sources declare about changes. Known only where sources were compiled, and never published: it may name
    /// what the edition hides.
    #[serde(skip)]
    pub declared: Declared,
}

/// What sources declare about changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Declared {
    /// The ids of elements that were taken out on purpose, with the reasons.
    pub retired: Vec<(String, String)>,
    /// The changes that somebody has let through.
    pub approvals: Vec<Approval>,
    /// Source files that could not be read whole: elements that are missing may stand in them.
    pub unread: Vec<String>,
}

/// A change that somebody has let through.
#[derive(Debug, Clone, PartialEq)]
pub struct Approval {
    /// The id of the element, as it is or was.
    pub element: String,
    /// What is let through; `None` for every change of the element.
    pub change: Option<ChangeKind>,
    /// Who.
    pub by: String,
    /// When, in the words of the plan's language.
    pub at: String,
    /// Why.
    pub why: String,
}

impl PlanRecord {
    /// The element that stands for the strategy itself.
    pub fn root(&self) -> Option<&ElementRecord> {
        self.elements.first()
    }
}

/// An element.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ElementRecord {
    /// Its id.
    pub id: String,
    /// The word of its kind: `goal`.
    pub kind: String,
    /// What the plan calls the kind: "Mål", "Delmål".
    pub label: String,
    /// Its title, or its id where it has none.
    pub title: String,
    /// The fields that say something, in the order of their declaration.
    pub fields: Vec<FieldRecord>,
    /// The source file that it stands in. Known only where sources were compiled, and never published.
    #[serde(skip)]
    pub file: String,
    /// The elements that it says it takes the place of. Never published: they may have been hidden.
    #[serde(skip)]
    pub replaces: Vec<String>,
    /// Whether some of it could not be read, so that nothing follows from what it lacks.
    #[serde(skip)]
    pub is_faulty: bool,
}

impl ElementRecord {
    /// Its kind; `None` where a published plan has one that no longer exists.
    pub fn declared(&self) -> Option<Kind> {
        Kind::from_word(&self.kind)
    }

    /// Whether it is of a kind.
    pub fn is(&self, kind: Kind) -> bool {
        self.kind == kind.word()
    }

    /// The field with this key. Code that means a certain one says so with its constant: `Common::TEXT.name`.
    pub fn field(&self, name: &str) -> Option<&FieldRecord> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The keys of what a field refers to.
    pub fn references(&self, name: &str) -> &[String] {
        match self.field(name).map(|field| &field.value) {
            Some(ValueRecord::Reference(keys) | ValueRecord::References(keys)) => keys,
            _ => &[],
        }
    }
}

/// A field that says something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FieldRecord {
    /// Its key.
    pub name: String,
    /// What the plan calls it.
    pub label: String,
    /// What it says.
    pub value: ValueRecord,
    /// The same in the words of the pages: one for each line, reference, group, reading. None for prose.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

impl FieldRecord {
    /// Its words value by value, with empty ones where a foreign file has too few.
    pub fn each_words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str).chain(std::iter::repeat(""))
    }

    /// What it says, in one line. Empty for prose.
    pub fn said(&self) -> String {
        self.words.join(", ")
    }
}

/// What a field says, in a form that can be compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ValueRecord {
    /// Words on one line.
    Line(String),
    /// Lines of words, in no order.
    Lines(Vec<String>),
    /// Prose: its blocks, each of pieces.
    Prose(Vec<Vec<Piece>>),
    /// A key from a list of words, a language, how often, or `true` and `false`.
    Key(String),
    /// A number.
    Amount(Amount),
    /// Days: a moment's first and last, or those of a period.
    Days(String, String),
    /// The key of the only element that the field can refer to, if any.
    Reference(Vec<String>),
    /// Keys of elements, in no order. One from elsewhere starts with its origin: `plan/id`.
    References(Vec<String>),
    /// One group of fields.
    Group(Vec<FieldRecord>),
    /// Groups of fields.
    Groups(Vec<Vec<FieldRecord>>),
    /// What was measured.
    Readings(Vec<ReadingRecord>),
    /// Keys of demands, with the reasons for not answering them.
    Reasons(Vec<(String, String)>),
}

/// A measured value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReadingRecord {
    /// The first day of the moment.
    pub first: String,
    /// Its last day.
    pub last: String,
    /// The number.
    pub value: Amount,
}

/// A piece of a block of prose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
    /// Words.
    Text(String),
    /// What a reference prints by itself, a title or value: the key (with `#field`), and the words.
    Printed(String, String),
    /// Words that lead somewhere: the key or address, and the words.
    Linked(String, String),
    /// The SHA-256 of a file that the text shows or leads to, in hexadecimal digits.
    File(String),
}

impl Piece {
    /// Its words.
    pub fn words(&self) -> &str {
        match self {
            Self::Text(words) | Self::Printed(_, words) | Self::Linked(_, words) => words,
            Self::File(_) => "",
        }
    }

    /// The key of what it prints.
    pub fn printed(&self) -> Option<&str> {
        match self {
            Self::Printed(key, _) => Some(key),
            Self::Text(_) | Self::Linked(..) | Self::File(_) => None,
        }
    }
}

/// A number with its unit or currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Amount {
    /// The number, without trailing zeros, with a point as its decimal sign.
    pub number: String,
    /// The unit or currency, as the number or its element says it.
    pub unit: Option<String>,
}
