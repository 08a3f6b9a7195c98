//! The last targets of indicators, in a form in which two of them can be held against each other.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::series::shown;
use crate::diag::Message;
use crate::model::Element;
use crate::model::value::unit::Unit;
use crate::model::value::{Interval, Moment, normalise_unit};
use crate::source::Span;

/// Which side of its number a target holds to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// So much or more.
    Lower,
    /// So much or less.
    Upper,
    /// So much.
    Exact,
}

/// What makes two indicators the same one: the title whatever its capitals and marks, and the unit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Measured {
    title: String,
    unit: Option<Box<str>>,
}

/// The last target of an indicator that sets a number.
#[derive(Debug, Clone)]
pub struct LastTarget {
    /// The side.
    pub bound: Bound,
    /// The number.
    pub value: Decimal,
    /// Its unit.
    pub unit: Option<Box<str>>,
    /// The deadline.
    pub by: Option<Moment>,
    /// The interval it counts for.
    pub per: Option<Interval>,
    /// Where the number stands.
    pub span: Span,
}

/// What an indicator measures.
pub fn measured(element: &Element) -> Option<Measured> {
    let indicator = element.indicator()?;
    let title = element.common.title.as_ref()?;
    let words = title.split(|letter: char| !letter.is_alphanumeric() && letter != '%').filter(|word| !word.is_empty());
    let title = words.map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    Some(Measured { title, unit: indicator.unit.as_ref().and_then(|unit| normalise_unit(&unit.value)) })
}

/// The last target of an indicator, where it is one value in the indicator's own unit.
pub fn last_target(element: &Element) -> Option<LastTarget> {
    let indicator = element.indicator()?;
    let target = indicator.targets.last()?;
    let sides = [
        (Bound::Lower, target.at_least.as_ref().or(target.above.as_ref())),
        (Bound::Upper, target.at_most.as_ref().or(target.below.as_ref())),
        (Bound::Exact, target.exactly.as_ref()),
    ];
    let mut given = sides.into_iter().filter_map(|(bound, value)| Some((bound, value?)));
    let (bound, value) = given.next().filter(|_| given.next().is_none())?;
    let unit = indicator.unit.as_ref().and_then(|unit| normalise_unit(&unit.value));
    let by = target.by.as_ref().map(|by| by.value);
    let per = target.per.as_ref().map(|per| per.value);
    let own = value.unit.is_none() || value.unit == unit;
    own.then_some(LastTarget { bound, value: value.value.value, unit, by, per, span: value.span })
}

impl LastTarget {
    /// How strict this target is beside `other`: greater is stricter. `None` where they are no bounds of one side.
    pub fn strictness(&self, other: &Self) -> Option<Ordering> {
        if self.bound != other.bound || self.per != other.per {
            return None;
        }
        match self.bound {
            Bound::Lower => Some(self.value.cmp(&other.value)),
            Bound::Upper => Some(other.value.cmp(&self.value)),
            Bound::Exact => None,
        }
    }

    /// Whether a whole has the same number as its parts would have: a share, a time, a score, but not a count.
    pub fn is_ratio(&self) -> bool {
        let unit = self.unit.as_deref().and_then(Unit::from_spelling);
        matches!(unit, Some(Unit::PerCent | Unit::Minutes(_) | Unit::Months(_) | Unit::Points))
    }

    /// Whether this target is due on the same day as `other`; two without deadline are.
    pub fn due_with(&self, other: &Self) -> bool {
        self.by.map(Moment::last_day) == other.by.map(Moment::last_day)
    }

    /// The number and its unit, as messages show them.
    pub fn show(&self) -> Message {
        shown(self.value, self.unit.as_deref())
    }
}
