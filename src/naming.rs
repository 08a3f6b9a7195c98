//! The names by which messages and help pages call the things of the language.

use crate::diag::{Arg, Message, say};
use crate::model::value::{Moment, Period};
use crate::model::{ChangeKind, Kind, RecordSpec, Shape, Word as _, WordSet};

impl From<Moment> for Arg {
    fn from(moment: Moment) -> Self {
        moment.to_string().into()
    }
}

impl From<Period> for Arg {
    fn from(period: Period) -> Self {
        period.to_string().into()
    }
}

/// The name of a kind in messages.
pub fn kind_name(kind: Kind) -> Message {
    Message::new(kind.spec().name(), Vec::new())
}

/// A kind with its indefinite article.
pub fn a_kind(kind: Kind) -> Message {
    Message::new(kind.spec().phrase, Vec::new())
}

/// What a field accepts, for messages and help pages.
pub fn shape_name(shape: Shape) -> Message {
    match shape {
        Shape::Line | Shape::Unit => say!("text on one line"),
        Shape::Lines => say!("a text or a list of texts"),
        Shape::Text => say!("text in Markdown"),
        Shape::Flag => say!("true or false"),
        Shape::Language => say!("a language: nb, nn, en or se"),
        Shape::Number => say!("a number"),
        Shape::Quantity => say!("a number, with or without a unit"),
        Shape::Money => say!("an amount such as \"850 000 kr\""),
        Shape::Moment => say!("a date such as 2027, 2026-T2, 2026-Q3, 2026-03 or 2026-03-31"),
        Shape::Deadline => say!("a date such as 2027, 2026-T2, 2026-Q3, 2026-03 or 2026-03-31, or the word ongoing"),
        Shape::Period => say!("a period such as 2024–2027"),
        Shape::Recurrence => say!("an interval such as year, 6 months or continuous"),
        Shape::Word(set) if set.name == ChangeKind::SET.name => say!("a change that \"stratc explain changes\" lists"),
        Shape::Word(set) => say!("one of: {words}", words = words(set)),
        Shape::Words(set) => say!("one or several of: {words}", words = words(set)),
        Shape::Reference { many: false, .. } => say!("the id of one element"),
        Shape::Reference { many: true, .. } => say!("an id or a list of ids"),
        Shape::Record(spec) => say!("these fields, as far as they are known: {fields}", fields = fields(spec)),
        Shape::Records(spec) => say!("a list of groups with these fields: {fields}", fields = fields(spec)),
        Shape::Readings => say!("dates with numbers, such as 2025: 14"),
        Shape::Waivers => say!("demands with reasons"),
        Shape::Retirements => say!("ids with reasons"),
        Shape::Visibility => say!("public, internal or an embargo with a date"),
    }
}

fn words(set: &WordSet) -> String {
    set.words.iter().map(|spec| spec.word).collect::<Vec<_>>().join(", ")
}

fn fields(spec: &RecordSpec) -> String {
    spec.fields.iter().map(|field| field.name).collect::<Vec<_>>().join(", ")
}
