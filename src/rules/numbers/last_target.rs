//! The last targets of indicators, in a form in which two of them can be held against each other.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::diag::Message;
use crate::model::entity::Direction;
use crate::model::value::{Interval, KnownUnit, Moment, Unit};
use crate::model::{Element, Kind};
use crate::rules::shown;
use crate::source::Span;

/// What makes two indicators the same one: the title whatever its capitals and marks, and the unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Measured {
    title: String,
    unit: Option<Unit>,
}

/// The last target of an indicator that sets a number.
#[derive(Debug, Clone)]
pub struct LastTarget {
    /// Which way lies more than it asks for: up from a lower bound, down from an upper one, nowhere from an exact value.
    pub direction: Option<Direction>,
    /// The number.
    pub value: Decimal,
    /// Its unit.
    pub unit: Option<Unit>,
    /// The deadline.
    pub by: Option<Moment>,
    /// The interval it counts for.
    pub per: Option<Interval>,
    /// Where the number stands.
    pub span: Span,
}

/// What an indicator measures.
pub fn measured(element: &Element) -> Option<Measured> {
    let title = element.common.title.as_ref().filter(|_| element.kind() == Kind::Indicator)?;
    let words = title.split(|letter: char| !letter.is_alphanumeric() && letter != '%').filter(|word| !word.is_empty());
    let title = words.map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    Some(Measured { title, unit: element.unit().cloned() })
}

/// The last target of an indicator, where it is one value in the indicator's own unit.
pub fn last_target(element: &Element) -> Option<LastTarget> {
    let target = element.indicator()?.targets.last()?.comparison();
    let mut given = target.absolute();
    let (relation, value) = given.next().filter(|_| given.next().is_none())?;
    let own = value.unit.is_none() || value.unit.as_ref() == element.unit();
    own.then_some(LastTarget {
        direction: relation.direction(value.value.value),
        value: value.value.value,
        unit: element.unit().cloned(),
        by: target.by.map(|by| by.value),
        per: target.per.map(|per| per.value),
        span: value.span,
    })
}

impl LastTarget {
    /// How strict this target is beside `other`: greater is stricter. `None` where they are no bounds of one side.
    pub fn strictness(&self, other: &Self) -> Option<Ordering> {
        if self.direction != other.direction || self.per != other.per {
            return None;
        }
        match self.direction? {
            Direction::Increase => Some(self.value.cmp(&other.value)),
            Direction::Decrease => Some(other.value.cmp(&self.value)),
            Direction::Maintain => None,
        }
    }

    /// Whether a whole has the same number as its parts would have: a share, a time, a score, but not a count.
    pub fn is_ratio(&self) -> bool {
        let known = self.unit.as_ref().and_then(Unit::known);
        matches!(known, Some(KnownUnit::Share(_) | KnownUnit::Seconds(_) | KnownUnit::Months(_) | KnownUnit::Points))
    }

    /// Whether this target is due on the same day as `other`; two without deadline are.
    pub fn due_with(&self, other: &Self) -> bool {
        self.by.map(Moment::last_day) == other.by.map(Moment::last_day)
    }

    /// The number and its unit, as messages show them.
    pub fn show(&self) -> Message {
        shown(self.value, self.unit.as_ref())
    }
}
