//! The values of fields, for code that walks over everything an element says.

use std::any::Any;

use rust_decimal::Decimal;

use super::field::{Field, RecordSpec};
use super::mapping::{Reading, Retirement, Waiver};
use super::reference::Link;
use super::text::{Line, Text};
use super::value::{Language, Moment, Money, Period, Quantity, Recurrence, Unit};
use super::visibility::Visibility;
use super::word_set::WordSet;
use crate::source::At;

/// A field's value, for code that walks over all fields of an element.
#[derive(Debug)]
pub enum Shown<'a> {
    /// The field is not given.
    Absent,
    /// See [`Shape::Line`](super::Shape::Line).
    Line(&'a Line),
    /// See [`Shape::Lines`](super::Shape::Lines).
    Lines(&'a [Line]),
    /// See [`Shape::Text`](super::Shape::Text).
    Text(&'a Text),
    /// See [`Shape::Flag`](super::Shape::Flag).
    Flag(bool),
    /// See [`Shape::Language`](super::Shape::Language).
    Language(Language),
    /// See [`Shape::Number`](super::Shape::Number).
    Number(&'a At<Decimal>),
    /// See [`Shape::Quantity`](super::Shape::Quantity).
    Quantity(&'a At<Quantity>),
    /// See [`Shape::Unit`](super::Shape::Unit).
    Unit(&'a At<Unit>),
    /// See [`Shape::Money`](super::Shape::Money).
    Money(&'a At<Money>),
    /// See [`Shape::Moment`](super::Shape::Moment).
    Moment(&'a At<Moment>),
    /// See [`Shape::Deadline`](super::Shape::Deadline): it goes on. A moment is shown as one.
    Ongoing,
    /// See [`Shape::Period`](super::Shape::Period).
    Period(&'a At<Period>),
    /// See [`Shape::Recurrence`](super::Shape::Recurrence).
    Recurrence(&'a At<Recurrence>),
    /// See [`Shape::Word`](super::Shape::Word): the list, and the word's place in it.
    Word(&'static WordSet, usize),
    /// See [`Shape::Words`](super::Shape::Words): the list, and the places of the words in it.
    Words(&'static WordSet, Vec<usize>),
    /// See [`Shape::Reference`](super::Shape::Reference).
    Links(Vec<&'a Link>),
    /// See [`Shape::Record`](super::Shape::Record).
    Record(Group<'a>),
    /// See [`Shape::Records`](super::Shape::Records).
    Records(Vec<Group<'a>>),
    /// See [`Shape::Readings`](super::Shape::Readings).
    Readings(&'a [Reading]),
    /// See [`Shape::Waivers`](super::Shape::Waivers).
    Waivers(&'a [Waiver]),
    /// See [`Shape::Retirements`](super::Shape::Retirements).
    Retirements(&'a [Retirement]),
    /// See [`Shape::Visibility`](super::Shape::Visibility).
    Visibility(&'a Visibility),
}

/// A group of fields, for code that walks over it.
#[derive(Debug)]
pub struct Group<'a> {
    /// The declaration.
    pub spec: &'static RecordSpec,
    /// Its fields with their values, absent ones too, in the order of the declaration.
    pub fields: Vec<(&'static Field, Shown<'a>)>,
    record: &'a dyn Any,
}

impl<'a> Group<'a> {
    /// The fields of `record`, which `spec` declares.
    pub(super) fn of_fields(
        spec: &'static RecordSpec,
        fields: Vec<(&'static Field, Shown<'a>)>,
        record: &'a dyn Any,
    ) -> Self {
        Self { spec, fields, record }
    }

    /// The record itself, for code that treats an `R` as a whole; `None` where it is another type.
    pub fn of<R: Any>(&self) -> Option<&'a R> {
        self.record.downcast_ref()
    }
}

impl Shown<'_> {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Absent => true,
            Self::Lines(lines) => lines.is_empty(),
            Self::Links(links) => links.is_empty(),
            Self::Records(records) => records.is_empty(),
            Self::Readings(readings) => readings.is_empty(),
            Self::Waivers(waivers) => waivers.is_empty(),
            Self::Retirements(retirements) => retirements.is_empty(),
            _ => false,
        }
    }
}
