//! Figures: baselines, targets, readings.

use std::ops::Deref;

use rust_decimal::Decimal;

use super::direction::Direction;
use crate::model::field::{Field, Shape};
use crate::model::reader::{FieldReader, FieldType};
use crate::model::record::record;
use crate::model::shown::Shown;
use crate::model::text::Line;
use crate::model::value::{Interval, Moment, Quantity, Unit};
use crate::source::At;

record! {
    /// Where an indicator stood when the plan was made.
    pub struct Baseline {
        /// The value, in the indicator's unit. Leave it out if only the moment is known.
        value: Option<At<Quantity>>,
        /// When it had this value.
        at: Option<At<Moment>>,
        /// What readers need to know about it.
        note: Option<Line>,
    }
}

record! {
    /// What is to be reached: one comparison with a number, or `words` where no number is set.
    /// `at_least` and `at_most` together make an interval.
    pub struct Target {
        /// This value or more.
        at_least: Option<At<Quantity>>,
        /// This value or less.
        at_most: Option<At<Quantity>>,
        /// Less than this value.
        below: Option<At<Quantity>>,
        /// More than this value.
        above: Option<At<Quantity>>,
        /// Exactly this value.
        exactly: Option<At<Quantity>>,
        /// A relative change in per cent, such as `-5 %`; with `per`, repeated in every interval.
        change: Option<ChangeAmount>,
        /// A multiple, such as `2` for doubling; with `per`, repeated in every interval.
        factor: Option<At<Decimal>>,
        /// The target in words, where the document gives no number.
        words: Option<Line>,
        /// The deadline. The last day of the moment given counts.
        by: Option<At<Moment>> [Due],
        /// The interval that the number applies to.
        per: Option<At<Interval>>,
        /// The moment that a change or a factor is measured from.
        from: Option<At<Moment>> [Begin],
        /// What readers need to know about it.
        note: Option<Line>,
    }
}

record! {
    /// A figure that an element states.
    pub struct Figure {
        /// What is counted or measured.
        quantity: Option<Line> = required,
        /// This value or more.
        at_least: Option<At<Quantity>>,
        /// This value or less.
        at_most: Option<At<Quantity>>,
        /// Less than this value.
        below: Option<At<Quantity>>,
        /// More than this value.
        above: Option<At<Quantity>>,
        /// Exactly this value.
        exactly: Option<At<Quantity>>,
        /// A relative change in per cent, such as `-5 %`; with `per`, repeated in every interval.
        change: Option<ChangeAmount>,
        /// A multiple, such as `2` for doubling; with `per`, repeated in every interval.
        factor: Option<At<Decimal>>,
        /// The figure in words, where no number is given.
        words: Option<Line>,
        /// The unit of the values.
        unit: Option<At<Unit>>,
        /// The moment that it applies to.
        by: Option<At<Moment>> [Due],
        /// The interval that the number applies to.
        per: Option<At<Interval>>,
        /// The moment that a change or a factor is measured from.
        from: Option<At<Moment>> [Begin],
        /// Which way it should move.
        direction: Option<At<Direction>>,
        /// Where it stood before.
        baseline: Option<Box<Baseline>>,
        /// What readers need to know about it.
        note: Option<Line>,
    }
}

impl Figure {
    /// The unit of its values that name none.
    pub fn unit(&self) -> Option<&Unit> {
        self.unit.as_ref().map(|unit| &unit.value)
    }
}

record! {
    /// The values at which an indicator counts as on track, and as off track.
    pub struct Thresholds {
        /// From this value on, it is on track.
        on_track: Option<At<Quantity>>,
        /// From this value on, it is off track.
        off_track: Option<At<Quantity>>,
    }
}

/// A relative change. One that names no unit is in per cent of the level that it starts from.
#[derive(Debug, Clone)]
pub struct ChangeAmount(At<Quantity>);

impl Deref for ChangeAmount {
    type Target = At<Quantity>;
    fn deref(&self) -> &At<Quantity> {
        &self.0
    }
}

impl FieldType for Option<ChangeAmount> {
    const SHAPE: Shape = Shape::Quantity;
    fn read(reader: &mut dyn FieldReader, field: &'static Field) -> Self {
        let mut change = reader.quantity(field)?;
        change.value.unit.get_or_insert_with(Unit::per_cent);
        Some(ChangeAmount(change))
    }
    fn show(&self) -> Shown<'_> {
        self.as_ref().map_or(Shown::Absent, |change| Shown::Quantity(change))
    }
}
