//! What an indicator says about itself, as far as prose can be held against it.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::mentions::Mention;
use super::series::{self, Series};
use crate::diag::{Message, say};
use crate::model::Ref;
use crate::model::entity::Comparison;
use crate::model::value::{Moment, Quantity, Unit};
use crate::prose::{Bound, Cue, Grammar, Time, numbers, words};
use crate::rules::{Context, shown};
use crate::source::Span;

/// What a number of an indicator is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Start,
    /// What is to be reached in the end.
    Aim,
    /// What is to be reached on the way.
    Interim,
    Reading,
    Threshold,
}

impl Role {
    fn is_aim(self) -> bool {
        matches!(self, Self::Aim | Self::Interim)
    }
}

/// Of which time something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// What is to be.
    Aim,
    /// What is or was.
    Now,
    /// What is or is to be: the sentence does not say which.
    Open,
    /// Of any time that the indicator has a number for.
    Any,
}

impl Tense {
    /// Of which time a sentence gives a number, judging by the words of its clause.
    pub fn of(text: &str, mention: &Mention<'_>) -> Self {
        if mention.quantity.leads_on {
            return Self::Any;
        }
        let own = &mention.quantity.number.range;
        let stops: &[char] = &[',', ';', '.', ':', '('];
        let before = text.get(..own.start).unwrap_or_default().rsplit(stops).next().unwrap_or_default();
        let after = text.get(own.end..).unwrap_or_default().split(stops).next().unwrap_or_default();
        let clause: Vec<_> = words(before).chain(words(after)).map(|(_, word)| word.to_lowercase()).collect();
        let has = |wanted: &[&str]| clause.iter().any(|word| wanted.contains(&&**word));
        let is_today = clause.windows(2).any(|two| two[0] == "i" && two[1] == "dag");
        if has(&["skal", "må", "målet", "måltallet", "måltalet", "will", "shall"]) {
            Self::Aim
        } else if is_today || has(&["nå", "fikk", "fekk", "hadde", "måtte", "var", "svarte", "mente", "today", "had"])
        {
            Self::Now
        } else {
            Self::Open
        }
    }

    fn has(self, role: Role) -> bool {
        match self {
            Self::Aim => role == Role::Aim,
            Self::Now => matches!(role, Role::Start | Role::Reading),
            Self::Open => matches!(role, Role::Start | Role::Reading | Role::Aim),
            Self::Any => true,
        }
    }
}

/// A number of an indicator.
#[derive(Debug, Clone, Copy)]
struct Point {
    value: Decimal,
    at: Option<Moment>,
    role: Role,
}

/// What an indicator says about itself.
pub struct Known {
    points: Vec<Point>,
    /// Values that follow from those, or are given in a note.
    implied: Vec<Decimal>,
    /// The years that it has numbers for.
    pub years: BTreeSet<i16>,
    /// Where its last target stands, or else another number of it.
    pub place: Span,
}

impl Known {
    /// What an indicator says in `unit`.
    pub fn new(context: &Context<'_>, series: &Series<'_>, unit: &Unit, grammar: Grammar) -> Option<Self> {
        let relative = series.aims.iter().find(|aim| aim.is_relative()).and_then(Comparison::span);
        let target = series.aims.last().and_then(|aim| aim.values().next()).map(|at| at.span);
        let place = target.or(relative).or(series::values(series).first().map(|(_, span)| *span))?;
        let mut implied: Vec<_> = series.aims.iter().filter_map(|aim| reached(series, aim)).collect();
        implied.extend(noted(series, grammar));
        implied.extend(beside(context, series));
        let points = points(series, unit);
        Some(Self { years: years(series), points, implied, place })
    }

    /// Whether a number fits what the indicator says of the time that it is said of, and of what it is called. `None` where
    /// the indicator says nothing of that. Of what is or is to be, a rough number tells only values of that time; a value that
    /// is told to the digit may be any of the indicator's.
    pub fn has(&self, mention: &Mention<'_>, unit: &Unit, tense: Tense) -> Option<bool> {
        let meant = self.meant(mention);
        if meant.is_empty() && mention.quantity.time.is_some() {
            return None;
        }
        let open = mention.quantity.time.is_some() || mention.quantity.cue.is_some();
        let tense = if open || !meant.iter().any(|point| tense.has(point.role)) { Tense::Any } else { tense };
        let fits = |value: Decimal| is_near(mention, value);
        let same = |value: Decimal| value == mention.value;
        let rest = |value: Decimal| Decimal::ONE_HUNDRED.checked_sub(value).filter(|_| unit.is_per_cent());
        let either = |value: Decimal, fits: &dyn Fn(Decimal) -> bool| fits(value) || rest(value).is_some_and(fits);
        let told = meant.iter().any(|point| {
            let is_of_time = tense.has(point.role);
            let may_be = tense != Tense::Now || point.role == Role::Threshold;
            if is_of_time { either(point.value, &fits) } else { may_be && either(point.value, &same) }
        });
        Some(told || self.implied.iter().any(|value| either(*value, &fits)))
    }

    /// Whether it has nothing but targets for the time that a number is said of.
    pub fn has_only_aims(&self, mention: &Mention<'_>) -> bool {
        mention.quantity.time.is_some() && self.meant(mention).iter().all(|point| point.role.is_aim())
    }

    /// The numbers that may be meant.
    fn meant(&self, mention: &Mention<'_>) -> Vec<Point> {
        let is_called = |role: Role| match mention.quantity.cue {
            Some(Cue::Aim) => role.is_aim(),
            Some(Cue::Start) => role == Role::Start,
            None => false,
        };
        let called: Vec<_> = self.points.iter().filter(|point| is_called(point.role)).copied().collect();
        let called = if called.is_empty() { self.points.clone() } else { called };
        let Some(time) = &mention.quantity.time else { return called };
        let of_year: Vec<_> =
            called.into_iter().filter(|point| point.at.is_some_and(|at| at.year() == time.year)).collect();
        let exact: Vec<_> =
            of_year.iter().filter(|point| point.at.is_some_and(|at| is_of(at, time))).copied().collect();
        if exact.is_empty() || time.months == (1, 12) { of_year } else { exact }
    }

    /// What may be meant, as messages show it.
    pub fn show(&self, mention: &Mention<'_>, unit: &Unit) -> Message {
        let values: BTreeSet<_> = self.meant(mention).iter().map(|point| point.value).collect();
        let mut values = values.into_iter();
        let Some(last) = values.next_back() else { return say!("other numbers") };
        let before = values.map(|value| say!("{value}", value));
        match before.reduce(|all, next| say!("{first}, {next}", first = all, next)) {
            Some(all) => say!("{all} and {last}", all, last = shown(last, Some(unit))),
            None => shown(last, Some(unit)),
        }
    }
}

/// How far beyond a number that is passed a value may be, as a part of it. Our own default.
const PASSED: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// Whether a value may be told by this number.
fn is_near(mention: &Mention<'_>, value: Decimal) -> bool {
    let near = value.checked_sub(mention.value).is_some_and(|off| off.abs() <= mention.tolerance);
    let inside = mention.to.is_some_and(|to| (mention.value..=to).contains(&value));
    let off = match mention.quantity.bound {
        Some(Bound::Above) => value.checked_sub(mention.value),
        Some(Bound::Below) => mention.value.checked_sub(value),
        None => None,
    };
    let far = mention.value.abs().checked_mul(PASSED);
    let is_part = mention.quantity.number.of.is_some();
    let passed = off.is_some_and(|off| off >= Decimal::ZERO && (is_part || far.is_some_and(|far| off <= far)));
    near || inside || passed
}

/// Whether a moment is the part of a year that is meant.
fn is_of(at: Moment, time: &Time) -> bool {
    let months = (at.first_day().month().cast_unsigned(), at.last_day().month().cast_unsigned());
    at.year() == time.year && months == time.months
}

fn points(series: &Series<'_>, unit: &Unit) -> Vec<Point> {
    let own = series.element.indicator();
    let start =
        series.start().map(|value| (value, series.baseline.and_then(|baseline| baseline.at.as_ref()), Role::Start));
    let last = series.aims.len().saturating_sub(1);
    let role = |nth: usize| if nth == last { Role::Aim } else { Role::Interim };
    let aims = series.aims.iter().enumerate();
    let aims = aims.flat_map(|(nth, aim)| aim.values().map(move |value| (value, aim.by, role(nth))));
    let readings = own.into_iter().flat_map(|own| &own.readings).map(|one| (&one.value, Some(&one.at), Role::Reading));
    let limits = own.and_then(|own| own.thresholds.as_deref());
    let limits = limits.into_iter().flat_map(|limits| limits.on_track.iter().chain(&limits.off_track));
    let limits = limits.map(|value| (value, None, Role::Threshold));
    let own_unit = |value: &Quantity| value.unit.as_ref().is_none_or(|own| own == unit);
    let all =
        start.into_iter().chain(aims).chain(readings).chain(limits).filter(|(value, _, _)| own_unit(&value.value));
    all.map(|(value, at, role)| Point { value: value.value.value, at: at.map(|at| at.value), role }).collect()
}

/// What a change or a factor makes of the baseline.
fn reached(series: &Series<'_>, aim: &Comparison<'_>) -> Option<Decimal> {
    series.start()?.value.value.checked_mul(aim.step()?.value)
}

/// The numbers in the notes of an indicator.
fn noted(series: &Series<'_>, grammar: Grammar) -> Vec<Decimal> {
    let targets = series.element.indicator().into_iter().flat_map(|own| &own.targets);
    let words =
        targets.filter_map(|target| target.note.as_ref()).chain(series.baseline.and_then(|own| own.note.as_ref()));
    words.flat_map(|note| numbers(note, grammar)).map(|number| number.value).collect()
}

/// The values of the figures that the indicator, its goals and the demands it covers state.
fn beside(context: &Context<'_>, series: &Series<'_>) -> Vec<Decimal> {
    let goals = series.element.indicator().into_iter().flat_map(|own| &own.goals).filter_map(Ref::target);
    let covers = series.element.common.covers.iter().filter_map(Ref::target);
    let around = goals.chain(covers).chain([series.id]).map(|id| context.plan.element(id));
    let figures = around.flat_map(|element| &element.common.figures);
    figures.flat_map(|figure| figure.comparison().values()).map(|at| at.value.value).collect()
}

/// The years that an indicator has numbers for.
fn years(series: &Series<'_>) -> BTreeSet<i16> {
    let readings = series.element.indicator().into_iter().flat_map(|own| &own.readings).map(|reading| &reading.at);
    let deadlines = series.aims.iter().flat_map(|aim| [aim.by, aim.from]).flatten();
    let start = series.baseline.and_then(|baseline| baseline.at.as_ref());
    readings.chain(deadlines).chain(start).map(|at| at.value.year()).collect()
}
