//! The last targets of indicators, in a form in which two of them can be compared.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::diag::Message;
use crate::model::entity::Direction;
use crate::model::value::{Interval, KnownUnit, Moment, Unit};
use crate::model::{Element, Kind};
use crate::rules::shown;
use crate::source::Span;

/// What two indicators must share to be the same one: the title, whatever its capitals and punctuation, and the unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Measured {
    title: String,
    unit: Option<Unit>,
}

/// The last target of an indicator that sets a number.
#[derive(Debug, Clone)]
pub struct LastTarget {
    /// In which direction more than the target lies: up from a lower bound, down from an upper one, nowhere from an
    /// exact value.
    pub direction: Option<Direction>,
    /// The number.
    pub value: Decimal,
    /// Its unit.
    pub unit: Option<Unit>,
    /// The deadline.
    pub by: Option<Moment>,
    /// The interval that it applies to.
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

/// The last target of an indicator, if it is a single value in the indicator's own unit.
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
    /// How strict this target is compared with `other`: greater is stricter. `None` if they are not bounds on the same
    /// side.
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

    /// Whether the number of a whole lies among those of its parts, as with a share, a time or a score, but not a
    /// count.
    pub fn is_ratio(&self) -> bool {
        let known = self.unit.as_ref().and_then(Unit::known);
        matches!(known, Some(KnownUnit::Share(_) | KnownUnit::Seconds(_) | KnownUnit::Months(_) | KnownUnit::Points))
    }

    /// Whether this target is due on the same day as `other`. Two targets without a deadline count as such.
    pub fn due_with(&self, other: &Self) -> bool {
        self.by.map(Moment::last_day) == other.by.map(Moment::last_day)
    }

    /// The number and its unit, as messages show them.
    pub fn show(&self) -> Message {
        shown(self.value, self.unit.as_ref())
    }
}
