//! The way that an indicator is to go: from where it stood, by its targets, to the last of them.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::Obstacle;
use crate::model::entity::{Indicator, Reading, Target};
use crate::model::value::{Moment, Quantity, compound, normalise_unit, whole_intervals};
use crate::source::At;

/// What counts as reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The value or more.
    AtLeast(Decimal),
    /// More than the value.
    Above(Decimal),
    /// The value or less.
    AtMost(Decimal),
    /// Less than the value.
    Below(Decimal),
    /// From one value to the other, both included. One value alone is both ends.
    Between(Decimal, Decimal),
}

impl Bound {
    /// Whether `value` is what was aimed for.
    pub fn is_met(self, value: Decimal) -> bool {
        match self {
            Self::AtLeast(bound) => value >= bound,
            Self::Above(bound) => value > bound,
            Self::AtMost(bound) => value <= bound,
            Self::Below(bound) => value < bound,
            Self::Between(low, high) => (low..=high).contains(&value),
        }
    }

    /// The value to be reached by somebody who comes from `start`: of an interval, the end that is nearer.
    pub fn nearest(self, start: Option<Decimal>) -> Decimal {
        match self {
            Self::AtLeast(bound) | Self::Above(bound) | Self::AtMost(bound) | Self::Below(bound) => bound,
            Self::Between(low, high) => start.map_or(low, |start| start.max(low).min(high)),
        }
    }

    /// Whether `value` has gone beyond an interval, seen from `start`.
    pub fn is_passed(self, start: Decimal, value: Decimal) -> bool {
        let Self::Between(low, high) = self else { return false };
        (start < low && value > high) || (start > high && value < low)
    }
}

/// A target as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    /// What is to be reached.
    pub bound: Bound,
    /// The last day of its deadline.
    pub by: Option<Date>,
}

/// A value on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub day: Date,
    /// The value, in the indicator's unit.
    pub value: Decimal,
}

/// Where an indicator stood, and what it is to reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Where it stood. The day may be unknown.
    pub start: Option<(Option<Date>, Decimal)>,
    /// What it is to reach, by deadline; what has none comes last. Never empty.
    pub aims: Vec<Aim>,
    /// The values to be had on the way, by day: the start and the dated aims. Between two of them the way is straight.
    /// What is to be kept is level from the start on.
    pub points: Vec<Point>,
}

impl Path {
    /// The path of an indicator, as known from these readings.
    pub fn new(indicator: &Indicator, readings: &[&Reading]) -> Result<Self, Obstacle> {
        let known = Known { indicator, readings };
        let mut aims = Vec::new();
        let mut obstacle = Obstacle::NoTarget;
        for target in &indicator.targets {
            let by = target.by.as_ref().map(|by| by.last_day());
            match known.bound(target) {
                Ok(bound) => aims.push(Aim { bound, by }),
                Err(found) => obstacle = found,
            }
        }
        if aims.is_empty() {
            return Err(obstacle);
        }
        aims.sort_by_key(|aim| (aim.by.is_none(), aim.by));
        let start = known.start();
        let points = points(start, &aims);
        Ok(Self { start, aims, points })
    }

    /// What is aimed for on a day: the next aim whose deadline has not passed, else the last.
    pub fn aim_on(&self, day: Date) -> Option<Aim> {
        let next = self.aims.iter().find(|aim| aim.by.is_none_or(|by| by >= day));
        next.or(self.aims.last()).copied()
    }

    /// The value to be had on a day. None is before the way begins; after its end the last one is to be kept.
    pub fn expected(&self, day: Date) -> Option<Decimal> {
        let after = self.points.partition_point(|point| point.day < day);
        let Some(next) = self.points.get(after) else { return self.points.last().map(|point| point.value) };
        if next.day == day {
            return Some(next.value);
        }
        let last = self.points.get(after.checked_sub(1)?)?;
        let (gone, whole) = ((day - last.day).get_days(), (next.day - last.day).get_days());
        let way = next.value.checked_sub(last.value)?;
        way.checked_mul(gone.into())?.checked_div(whole.into())?.checked_add(last.value)
    }

    /// The values between which the way lies on a day: of the point before it and of the next.
    pub fn stage(&self, day: Date) -> Option<(Decimal, Decimal)> {
        let last = self.points.len().checked_sub(1)?;
        let after = self.points.partition_point(|point| point.day < day).clamp(1.min(last), last);
        Some((self.points.get(after.saturating_sub(1))?.value, self.points.get(after)?.value))
    }
}

fn points(start: Option<(Option<Date>, Decimal)>, aims: &[Aim]) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::with_capacity(aims.len() + 1);
    if let Some((Some(day), value)) = start {
        points.push(Point { day, value });
    }
    for aim in aims {
        let Some(by) = aim.by.filter(|by| points.last().is_none_or(|last| last.day < *by)) else { continue };
        let before = points.last().map(|point| point.value);
        let value = aim.bound.nearest(before);
        // Where it stood better than asked for, the level is to be kept, and nobody is to become worse step by step.
        if let ([only], true) = (points.as_mut_slice(), before.is_some_and(|before| aim.bound.is_met(before))) {
            only.value = value;
        }
        points.push(Point { day: by, value });
    }
    points
}

/// What is known of an indicator.
struct Known<'a> {
    indicator: &'a Indicator,
    readings: &'a [&'a Reading],
}

impl Known<'_> {
    fn unit(&self) -> Option<Box<str>> {
        self.indicator.unit.as_ref().and_then(|unit| normalise_unit(&unit.value))
    }

    /// The number, where it is one in the indicator's unit.
    fn number(&self, quantity: &At<Quantity>) -> Result<Decimal, Obstacle> {
        let is_own = quantity.unit.is_none() || quantity.unit == self.unit();
        is_own.then_some(quantity.value.value).ok_or(Obstacle::Unit)
    }

    /// Where it stood: the baseline, or what was measured in the baseline's year.
    fn start(&self) -> Option<(Option<Date>, Decimal)> {
        let from = self.indicator.targets.iter().find_map(|target| target.from.as_ref());
        let at = self.indicator.baseline.as_ref().and_then(|baseline| baseline.at.as_ref()).or(from);
        let value = self.level(at.map(|at| at.value))?;
        Some((at.map(|at| at.last_day()), value))
    }

    /// The level at a moment: that of the baseline where it is of that year, else the last reading of the year.
    fn level(&self, at: Option<Moment>) -> Option<Decimal> {
        let baseline = self.indicator.baseline.as_deref();
        let is_meant = |own: &At<Moment>| at.is_none_or(|at| own.year() == at.year());
        let of_year = baseline.filter(|baseline| baseline.at.as_ref().is_none_or(is_meant));
        if let Some(value) = of_year.and_then(|baseline| baseline.value.as_ref()) {
            return self.number(value).ok();
        }
        let at = at?;
        let readings = self.readings.iter().filter(|reading| reading.at.year() == at.year());
        readings.max_by_key(|reading| reading.at.value).and_then(|reading| self.number(&reading.value).ok())
    }

    fn bound(&self, target: &Target) -> Result<Bound, Obstacle> {
        if let (Some(low), Some(high)) = (&target.at_least, &target.at_most) {
            return Ok(Bound::Between(self.number(low)?, self.number(high)?));
        }
        let Target { at_least, at_most, below, above, exactly, .. } = target;
        let bounds = [
            at_least.as_ref().map(|value| (value, Bound::AtLeast as fn(Decimal) -> Bound)),
            at_most.as_ref().map(|value| (value, Bound::AtMost as _)),
            below.as_ref().map(|value| (value, Bound::Below as _)),
            above.as_ref().map(|value| (value, Bound::Above as _)),
            exactly.as_ref().map(|value| (value, (|value| Bound::Between(value, value)) as _)),
        ];
        match bounds.into_iter().flatten().next() {
            Some((value, bound)) => self.number(value).map(bound),
            None => self.relative(target),
        }
    }

    /// What a change or a multiple comes to.
    fn relative(&self, target: &Target) -> Result<Bound, Obstacle> {
        if target.change.is_none() && target.factor.is_none() {
            return Err(if target.words.is_some() { Obstacle::Words } else { Obstacle::NoTarget });
        }
        let baseline = self.indicator.baseline.as_ref().and_then(|baseline| baseline.at.as_ref());
        let from = target.from.as_ref().or(baseline).map(|at| at.value);
        let level = self.level(from).ok_or(Obstacle::NoBase)?;
        let value = match &target.change {
            Some(change) if !is_share(change) => level.checked_add(change.value.value),
            _ => multiple(target, from).and_then(|factor| level.checked_mul(factor)),
        };
        let value = value.ok_or(Obstacle::NoBase)?;
        Ok(if value < level { Bound::AtMost(value) } else { Bound::AtLeast(value) })
    }
}

/// Whether a change is one in per cent of the level, and not one in the unit itself or in percentage points.
fn is_share(change: &Quantity) -> bool {
    change.unit.as_deref().is_none_or(|unit| unit == "%")
}

/// How many times as much it is to be at the deadline.
fn multiple(target: &Target, from: Option<Moment>) -> Option<Decimal> {
    let step = match (&target.factor, &target.change) {
        (Some(factor), _) => factor.value,
        (None, change) => Decimal::ONE.checked_add(change.as_ref()?.value.value.checked_div(Decimal::ONE_HUNDRED)?)?,
    };
    let Some(every) = &target.per else { return Some(step) };
    Some(compound(step, whole_intervals(every.value, from?, target.by.as_ref()?.value)))
}
