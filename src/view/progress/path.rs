//! The way that an indicator should go: from where it stood, through its targets, to the last of them.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::entity::{Comparison, Indicator, Reading, Relation};
use crate::model::value::{Bounds, KnownUnit, Moment, Quantity, Unit, compound, whole_intervals};
use crate::source::At;

/// A target as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    /// What counts as reached, in the indicator's unit.
    pub bounds: Bounds,
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
    /// The values expected along the way, by day: the start and the dated aims. Between two of them the way is
    /// straight. A level that should be kept is flat from the start.
    pub points: Vec<Point>,
}

/// Why a reading cannot be held against a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// No target has a number.
    NoTarget,
    /// The target is words.
    Words,
    /// The numbers have different units.
    Unit,
    /// The level that a change starts from is not stated.
    NoBase,
}

impl Obstacle {
    /// The word for it in keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoTarget => "no-target",
            Self::Words => "words",
            Self::Unit => "unit",
            Self::NoBase => "no-base",
        }
    }
}

impl Path {
    /// The path of an indicator, as known from these readings.
    pub fn new(indicator: &Indicator, readings: &[&Reading]) -> Result<Self, Obstacle> {
        let known = Known { indicator, readings };
        let mut aims = Vec::new();
        let mut obstacle = Obstacle::NoTarget;
        for target in &indicator.targets {
            let by = target.by.as_ref().map(|by| by.last_day());
            match known.bounds(&target.comparison()) {
                Ok(bounds) => aims.push(Aim { bounds, by }),
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

    /// The value expected on a day: none before the way begins, and the last one after its end.
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

    /// The values that the way lies between on a day: those of the point before it and of the next.
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
        let Some(value) = aim.bounds.nearest(before) else { continue };
        // An indicator that starts out better than asked should keep its level, not get worse step by step.
        if let ([only], true) = (points.as_mut_slice(), before.is_some_and(|before| aim.bounds.contain(before))) {
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
    /// The number, where it is one in the indicator's unit.
    fn number(&self, quantity: &At<Quantity>) -> Result<Decimal, Obstacle> {
        let is_own = quantity.unit.is_none() || quantity.unit.as_ref() == self.indicator.unit();
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

    fn bounds(&self, target: &Comparison<'_>) -> Result<Bounds, Obstacle> {
        let absolute = target.bounds(|value| self.number(value))?;
        absolute.map_or_else(|| self.relative(target), Ok)
    }

    /// The bounds that a change or a multiple amounts to.
    fn relative(&self, target: &Comparison<'_>) -> Result<Bounds, Obstacle> {
        if !target.is_relative() {
            return Err(if target.words.is_some() { Obstacle::Words } else { Obstacle::NoTarget });
        }
        let baseline = self.indicator.baseline.as_ref().and_then(|baseline| baseline.at.as_ref());
        let from = target.from.or(baseline).map(|at| at.value);
        let level = self.level(from).ok_or(Obstacle::NoBase)?;
        let value = match (target.step(), target.change) {
            (None, Some(change)) => level.checked_add(self.difference(change)?),
            (step, _) => step.and_then(|step| level.checked_mul(multiple(step.value, target, from)?)),
        };
        let value = value.ok_or(Obstacle::NoBase)?;
        let relation = if value < level { Relation::AtMost } else { Relation::AtLeast };
        relation.bounds(value).ok_or(Obstacle::NoBase)
    }

    /// A change in the indicator's unit, or of a share in percentage points.
    fn difference(&self, change: &At<Quantity>) -> Result<Decimal, Obstacle> {
        let is_of_share = self.indicator.unit().is_some_and(Unit::is_per_cent);
        match change.unit.as_ref().and_then(Unit::known) {
            Some(KnownUnit::PercentagePoints) if is_of_share => Ok(change.value.value),
            _ => self.number(change),
        }
    }
}

/// The multiple that should be reached by the deadline, one `step` for each interval.
fn multiple(step: Decimal, target: &Comparison<'_>, from: Option<Moment>) -> Option<Decimal> {
    let Some(every) = target.per else { return Some(step) };
    Some(compound(step, whole_intervals(every.value, from?, target.by?.value)))
}
