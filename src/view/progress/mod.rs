//! Whether indicators and measures are where they should be on a given day.
//!
//! Each is judged in one way, here, for every page, figure and report. Numbers are exact; nothing is rounded before it
//! is compared.
//!
//! # Indicators
//!
//! - The expected value lies on straight lines from the baseline (else the moment that the targets start `from`)
//!   through the interim targets to the last. A plan that says no more promises even progress; one that expects another
//!   course says so with interim targets.
//! - The latest reading is compared with what was expected on the day of the reading, not on the day of the judgement,
//!   so that a number that has not come in yet makes nobody late.
//! - A target that is due is met or missed. On the way, a tenth of the way between two targets ([`TOLERANCE`]) is
//!   within plan: readings vary by chance, and an alarm that rings for nothing is not heard. An indicator whose plan
//!   states `thresholds` is judged by those instead.
//! - What met its target when the plan was made should be kept there: it is on track as long as it is, and behind at
//!   once when it is not.
//! - A reading is out of date when the next one is missing, as rule T014 reckons it: half an interval after it was due.
//!   Where the plan does not say how often, once a year is expected. A reading at the last deadline or after it never
//!   is.

mod measure;
mod path;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use rust_decimal::Decimal;

pub use measure::{Lateness, MeasureProgress, MeasureState, asks_when_last_done, of_measure};
pub use path::{Aim, Obstacle, Path, Point};

use crate::model::entity::{Indicator, Reading, Thresholds};
use crate::model::value::{Interval, Moment, Quantity, Recurrence};
use crate::source::At;

/// The share of the way between two targets that a reading may be off and still be on track: a tenth.
pub const TOLERANCE: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// The day of a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AsOf {
    /// The day.
    pub day: Date,
    /// Whether everything that the plan says is known on that day. In a judgement of a past day, what was measured in a
    /// stretch of time counts from its end; today, a number for the current year may be there already (as T013 has it).
    pub is_today: bool,
}

impl AsOf {
    /// Today.
    pub fn today(day: Date) -> Self {
        Self { day, is_today: true }
    }

    /// Whether something that was measured then is known.
    pub fn knows(self, at: Moment) -> bool {
        if self.is_today { at.first_day() <= self.day } else { at.last_day() <= self.day }
    }
}

/// Where an indicator stands as of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum IndicatorState {
    /// Short of what was expected, or a target was missed.
    Behind,
    /// Between the thresholds that the plan states.
    Watch,
    /// The reading is too old to tell.
    Stale,
    /// Nothing has been measured.
    NoReading,
    /// There is nothing to compare the reading with.
    NotComparable,
    /// As far as expected.
    OnTrack,
    /// Farther than expected.
    Ahead,
    /// The last target is met.
    Reached,
    /// Nothing is expected yet.
    NotDue,
}

impl IndicatorState {
    /// Every state, those that need attention first.
    pub const ALL: [Self; 9] = [
        Self::Behind,
        Self::Watch,
        Self::Stale,
        Self::NoReading,
        Self::NotComparable,
        Self::OnTrack,
        Self::Ahead,
        Self::Reached,
        Self::NotDue,
    ];

    /// The word for it in keys and classes.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Behind => "behind",
            Self::Watch => "watch",
            Self::Stale => "stale",
            Self::NoReading => "no-reading",
            Self::NotComparable => "not-comparable",
            Self::OnTrack => "on-track",
            Self::Ahead => "ahead",
            Self::Reached => "reached",
            Self::NotDue => "not-due",
        }
    }

    /// A sign for it that needs no colour.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Behind => "▼",
            Self::Watch => "◆",
            Self::Stale => "◷",
            Self::NoReading => "–",
            Self::NotComparable => "?",
            Self::OnTrack => "●",
            Self::Ahead => "▲",
            Self::Reached => "✓",
            Self::NotDue => "○",
        }
    }
}

/// The latest reading.
#[derive(Debug, Clone, Copy)]
pub struct Actual<'a> {
    /// As the plan has it.
    pub reading: &'a Reading,
    /// The day for which it counts: the last of its moment, and none that is yet to come.
    pub day: Date,
}

/// The judgement of one indicator.
#[derive(Debug, Clone)]
pub struct IndicatorProgress<'a> {
    /// Where it stands.
    pub state: IndicatorState,
    /// What was expected: on the day of the reading, and where there is none on the day of the judgement.
    pub expected: Option<Point>,
    /// What was measured last.
    pub actual: Option<Actual<'a>>,
    /// How far it is from what was expected, as a share of the way between two targets: below zero behind, above ahead.
    pub lead: Option<Decimal>,
    /// Why it cannot be compared, if it cannot.
    pub obstacle: Option<Obstacle>,
    /// The way it should go, where that is stated in numbers.
    pub path: Option<Path>,
}

impl IndicatorProgress<'_> {
    /// The progress in a plan that nobody has adopted: what was measured is known, but nothing is expected yet.
    #[must_use]
    pub fn before_adoption(self) -> Self {
        Self { state: IndicatorState::NotDue, expected: None, lead: None, ..self }
    }
}

/// Judges an indicator as of a day.
pub fn of_indicator(indicator: &Indicator, as_of: AsOf) -> IndicatorProgress<'_> {
    let known: Vec<&Reading> = indicator.readings.iter().filter(|reading| as_of.knows(reading.at.value)).collect();
    let path = Path::new(indicator, &known);
    let latest = known.iter().max_by_key(|reading| reading.at.value);
    let actual = latest.map(|reading| Actual { reading, day: reading.at.last_day().min(as_of.day) });
    let day = actual.map_or(as_of.day, |actual| actual.day);
    let expected = path.as_ref().ok().and_then(|path| path.expected(day)).map(|value| Point { day, value });
    let judged = match (actual, &path) {
        (None, _) => (without_reading(indicator, as_of), None),
        (Some(actual), path) => judge(indicator, path.as_ref(), actual, as_of),
    };
    let is_comparable = judged.0 != IndicatorState::NotComparable;
    let obstacle = path.as_ref().err().copied().or((!is_comparable).then_some(Obstacle::Unit));
    IndicatorProgress { state: judged.0, expected, actual, lead: judged.1, obstacle, path: path.ok() }
}

/// A computed value, with as many decimals as the plan's own numbers have: more would pretend to be more exact than what is
/// measured. The plan's own numbers are left as they are.
pub fn reckoned(indicator: &Indicator, value: Decimal) -> Decimal {
    let baseline = indicator.baseline.iter().filter_map(|baseline| baseline.value.as_ref());
    let bounds = indicator.targets.iter().flat_map(|target| target.comparison().values());
    let readings = indicator.readings.iter().map(|reading| &reading.value);
    let own = baseline.chain(bounds).chain(readings);
    let decimals = own.map(|quantity| quantity.value.value.normalize().scale()).max().unwrap_or(0);
    value.round_dp(decimals).normalize()
}

/// How often an indicator is to be measured: once a year where the plan does not say.
fn frequency(indicator: &Indicator) -> Recurrence {
    let yearly = Recurrence::Every { every: 1, unit: Interval::Year };
    indicator.frequency.as_ref().map_or(yearly, |frequency| frequency.value)
}

/// Whether the first reading is missing, or may still come.
fn without_reading(indicator: &Indicator, as_of: AsOf) -> IndicatorState {
    let baseline = indicator.baseline.as_ref().and_then(|baseline| baseline.at.as_ref());
    let missing = baseline.and_then(|at| frequency(indicator).missing_after(at.last_day()));
    if missing.is_some_and(|day| as_of.day <= day) { IndicatorState::NotDue } else { IndicatorState::NoReading }
}

type Judgement = (IndicatorState, Option<Decimal>);

fn judge(indicator: &Indicator, path: Result<&Path, &Obstacle>, actual: Actual<'_>, as_of: AsOf) -> Judgement {
    let last = path.ok().and_then(|path| path.aims.last()).and_then(|aim| aim.by);
    let is_final = last.is_some_and(|by| actual.day >= by);
    let missing = frequency(indicator).missing_after(actual.day).is_some_and(|day| as_of.day > day);
    if missing && !is_final {
        return (IndicatorState::Stale, None);
    }
    let Quantity { value, unit } = &actual.reading.value.value;
    if unit.is_some() && unit.as_ref() != indicator.unit() {
        return (IndicatorState::NotComparable, None);
    }
    let by_thresholds = indicator.thresholds.as_deref().and_then(|limits| by_thresholds(limits, *value));
    match path {
        Ok(path) => on_path(path, *value, actual.day, by_thresholds),
        Err(_) => (by_thresholds.unwrap_or(IndicatorState::NotComparable), None),
    }
}

/// What the plan's own thresholds say. Their order says whether more is better, so both are needed.
fn by_thresholds(limits: &Thresholds, value: Decimal) -> Option<IndicatorState> {
    let number = |limit: &Option<At<Quantity>>| limit.as_ref().map(|at| at.value.value);
    let (on, off) = (number(&limits.on_track)?, number(&limits.off_track)?);
    let (value, on, off) = if on < off { (-value, -on, -off) } else { (value, on, off) };
    Some(match value {
        value if value >= on => IndicatorState::OnTrack,
        value if value <= off => IndicatorState::Behind,
        _ => IndicatorState::Watch,
    })
}

fn on_path(path: &Path, value: Decimal, day: Date, by_thresholds: Option<IndicatorState>) -> Judgement {
    let Some((last, aim)) = path.aims.last().zip(path.aim_on(day)) else {
        return (IndicatorState::NotComparable, None);
    };
    let start = path.start.map(|(_, value)| value);
    let lead = lead(path, aim, value, day);
    let is_kept = |aim: &Aim| start.is_some_and(|start| aim.bounds.contain(start));
    let is_due = |aim: &Aim| aim.by.is_some_and(|by| day >= by);
    if last.bounds.contain(value) && (is_due(last) || !is_kept(last)) {
        return (IndicatorState::Reached, lead);
    }
    if is_due(last) {
        return (IndicatorState::Behind, lead);
    }
    if let Some(state) = by_thresholds {
        return (state, lead);
    }
    let is_off = start.is_some_and(|start| aim.bounds.are_passed(start, value));
    let state = match lead {
        _ if is_kept(&aim) && aim.bounds.contain(value) => IndicatorState::OnTrack,
        _ if is_kept(&aim) || is_off || (is_due(&aim) && !aim.bounds.contain(value)) => IndicatorState::Behind,
        None => IndicatorState::NotDue,
        Some(lead) if lead > TOLERANCE => IndicatorState::Ahead,
        Some(lead) if lead < -TOLERANCE => IndicatorState::Behind,
        Some(_) => IndicatorState::OnTrack,
    };
    (state, lead)
}

/// How far a value is from what was expected, as a share of the way between two targets; where there is no way to go,
/// of the level that is to be kept.
fn lead(path: &Path, aim: Aim, value: Decimal, day: Date) -> Option<Decimal> {
    let expected = path.expected(day)?;
    let (from, to) = path.stage(day)?;
    let off = value.checked_sub(expected)?;
    let way = to.checked_sub(from)?;
    if !way.is_zero() {
        return off.checked_div(way);
    }
    let is_good = aim.bounds.contain(value);
    let share = off.abs().checked_div(to.abs()).unwrap_or(off.abs());
    Some(if is_good { share } else { -share })
}
