//! The last targets of indicators, in a form in which two of them can be compared.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::diag::Message;
use crate::model::entity::Direction;
use crate::model::value::{Interval, KnownUnit, Moment, Unit};
use crate::model::{Element, Kind};
use crate::prose::weighty;
use crate::rules::shown;
use crate::source::Span;

/// What two indicators must share to be the same one: the words of the title that carry its meaning, whatever their order and
/// endings, and what the unit measures.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Measured {
    words: Vec<String>,
    unit: Option<String>,
}

/// The last target of an indicator that sets a number.
#[derive(Debug, Clone)]
pub struct LastTarget {
    /// In which direction more than the target lies: up from a lower bound, down from an upper one, nowhere from an
    /// exact value.
    pub direction: Option<Direction>,
    /// The number.
    pub value: Decimal,
    /// The same in the smallest unit that it can be counted in, so that hours and minutes can be compared.
    pub amount: Decimal,
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
    let mut words: Vec<_> = weighty(title).collect();
    // A title of a few small words is told by all of them.
    if words.len() < 2 {
        words = title.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase).collect();
    }
    words.sort_unstable();
    words.dedup();
    Some(Measured { words, unit: element.unit().map(measure) })
}

/// What a unit measures: the same for hours and minutes.
fn measure(unit: &Unit) -> String {
    unit.known().map_or_else(|| unit.key().to_owned(), |known| format!("{:?}", known.base()))
}

/// The last target of an indicator, if it is a single value in the indicator's own unit.
pub fn last_target(element: &Element) -> Option<LastTarget> {
    let target = element.indicator()?.targets.last()?.comparison();
    let mut given = target.absolute();
    let (relation, value) = given.next().filter(|_| given.next().is_none())?;
    let own = value.unit.is_none() || value.unit.as_ref() == element.unit();
    let base = element.unit().and_then(Unit::known).and_then(|known| known.convert(value.value.value, known.base()));
    own.then_some(LastTarget {
        amount: base.unwrap_or(value.value.value),
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
            Direction::Increase => Some(self.amount.cmp(&other.amount)),
            Direction::Decrease => Some(other.amount.cmp(&self.amount)),
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
