//! How numbers of targets and figures compare with what is measured.

use rust_decimal::Decimal;

use super::direction::Direction;
use super::figure::Target;
use crate::model::field::FieldId;
use crate::model::value::{Bound, Bounds};

/// How a number compares with what is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The number or more.
    AtLeast,
    /// The number or less.
    AtMost,
    /// Less than the number.
    Below,
    /// More than the number.
    Above,
    /// The number itself.
    Exactly,
    /// A change by the number, from the level that it starts from.
    ChangeAmount,
    /// A multiple of the level that it starts from.
    Factor,
}

impl Relation {
    /// All, lower bounds first.
    pub const ALL: [Self; 7] =
        [Self::AtLeast, Self::Above, Self::AtMost, Self::Below, Self::Exactly, Self::ChangeAmount, Self::Factor];

    /// The key of its field.
    pub const fn key(self) -> &'static str {
        self.field().name
    }

    /// Its field in targets; figures call it the same.
    pub const fn field(self) -> FieldId {
        match self {
            Self::AtLeast => Target::AT_LEAST,
            Self::AtMost => Target::AT_MOST,
            Self::Below => Target::BELOW,
            Self::Above => Target::ABOVE,
            Self::Exactly => Target::EXACTLY,
            Self::ChangeAmount => Target::CHANGE,
            Self::Factor => Target::FACTOR,
        }
    }

    /// Whether the number is in the unit of what is measured, and not a change or a multiple of it.
    pub const fn is_absolute(self) -> bool {
        !matches!(self, Self::ChangeAmount | Self::Factor)
    }

    /// The values that satisfy this relation to `number`; `None` for a change or a multiple, which are relative.
    pub fn bounds(self, number: Decimal) -> Option<Bounds> {
        let loose = Some(Bound { value: number, is_strict: false });
        let strict = Some(Bound { value: number, is_strict: true });
        let (lower, upper) = match self {
            Self::AtLeast => (loose, None),
            Self::AtMost => (None, loose),
            Self::Below => (None, strict),
            Self::Above => (strict, None),
            Self::Exactly => (loose, loose),
            Self::ChangeAmount | Self::Factor => return None,
        };
        Some(Bounds { lower, upper })
    }

    /// Which way a promise of `number` moves the value; `None` for an exact value, and for no change.
    pub fn direction(self, number: Decimal) -> Option<Direction> {
        let step = match self {
            Self::AtLeast | Self::Above => return Some(Direction::Increase),
            Self::AtMost | Self::Below => return Some(Direction::Decrease),
            Self::Exactly => return None,
            Self::ChangeAmount => number,
            Self::Factor => number.checked_sub(Decimal::ONE)?,
        };
        let way = if step.is_sign_negative() { Direction::Decrease } else { Direction::Increase };
        (!step.is_zero()).then_some(way)
    }

    /// Whether keeping the promise `other` means keeping this one too. Both numbers are in one unit.
    pub fn admits(self, number: Decimal, (relation, other): (Self, Decimal)) -> bool {
        match (self.bounds(number), relation.bounds(other)) {
            (Some(own), Some(bounds)) => own.cover(bounds),
            (None, None) if self == relation => match self.direction(number) {
                // The larger step the same way.
                Some(Direction::Increase) => other >= number,
                Some(Direction::Decrease) => other <= number,
                _ => other == number,
            },
            _ => false,
        }
    }
}
