//! How fields are read: what a reader offers, and what a type must know to stand in a field.

use rust_decimal::Decimal;

use super::deadline::Deadline;
use super::field::{Field, Shape};
use super::mapping::{Reading, Retirement, Waiver};
use super::reference::Link;
use super::shown::Shown;
use super::text::{Line, Text};
use super::value::{Language, Moment, Money, Period, Quantity, Recurrence, Unit};
use super::visibility::Visibility;
use super::word_set::WordSet;
use crate::source::At;

/// Where the values of one record come from. The one implementation reads syntax trees and reports faults;
/// the model knows only this trait, so that it needs to know neither trees nor diagnostics.
///
/// Every method takes the field to read and answers with nothing when the field is absent or faulty.
pub trait FieldReader {
    /// Reads a [`Shape::Line`].
    fn line(&mut self, field: &'static Field) -> Option<Line>;
    /// Reads a [`Shape::Lines`].
    fn lines(&mut self, field: &'static Field) -> Vec<Line>;
    /// Reads a [`Shape::Text`].
    fn text(&mut self, field: &'static Field) -> Option<Text>;
    /// Reads a [`Shape::Flag`].
    fn flag(&mut self, field: &'static Field) -> Option<At<bool>>;
    /// Reads a [`Shape::Language`].
    fn language(&mut self, field: &'static Field) -> Option<At<Language>>;
    /// Reads a [`Shape::Number`].
    fn number(&mut self, field: &'static Field) -> Option<At<Decimal>>;
    /// Reads a [`Shape::Quantity`].
    fn quantity(&mut self, field: &'static Field) -> Option<At<Quantity>>;
    /// Reads a [`Shape::Unit`].
    fn unit(&mut self, field: &'static Field) -> Option<At<Unit>>;
    /// Reads a [`Shape::Money`].
    fn money(&mut self, field: &'static Field) -> Option<At<Money>>;
    /// Reads a [`Shape::Moment`].
    fn moment(&mut self, field: &'static Field) -> Option<At<Moment>>;
    /// Reads a [`Shape::Deadline`].
    fn deadline(&mut self, field: &'static Field) -> Option<Deadline>;
    /// Reads a [`Shape::Period`].
    fn period(&mut self, field: &'static Field) -> Option<At<Period>>;
    /// Reads a [`Shape::Recurrence`].
    fn recurrence(&mut self, field: &'static Field) -> Option<At<Recurrence>>;
    /// Reads a [`Shape::Word`]: the word's place in `set`.
    fn word(&mut self, field: &'static Field, set: &'static WordSet) -> Option<At<usize>>;
    /// Reads a [`Shape::Words`]: the places of the words in `set`.
    fn words(&mut self, field: &'static Field, set: &'static WordSet) -> Vec<At<usize>>;
    /// Reads a [`Shape::Reference`].
    fn links(&mut self, field: &'static Field) -> Vec<Link>;
    /// Reads a [`Shape::Record`] or [`Shape::Records`]: calls `each` once per group found.
    fn records(&mut self, field: &'static Field, each: &mut dyn FnMut(&mut dyn FieldReader));
    /// Reads a [`Shape::Readings`].
    fn readings(&mut self, field: &'static Field) -> Vec<Reading>;
    /// Reads a [`Shape::Waivers`].
    fn waivers(&mut self, field: &'static Field) -> Vec<Waiver>;
    /// Reads a [`Shape::Retirements`].
    fn retirements(&mut self, field: &'static Field) -> Vec<Retirement>;
    /// Reads a [`Shape::Visibility`].
    fn visibility(&mut self, field: &'static Field) -> Visibility;
}

/// A type that can stand in a field of a record.
pub trait FieldType: Default {
    /// What such a field accepts.
    const SHAPE: Shape;
    /// Reads `field`.
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self;
    /// Shows the value.
    fn show(&self) -> Shown<'_>;
    /// Visits every reference in the value, those in prose included.
    fn links(&mut self, _visit: &mut dyn FnMut(&mut Link)) {}
    /// Visits every piece of prose in the value.
    fn texts(&mut self, _visit: &mut dyn FnMut(&mut Text)) {}
}
