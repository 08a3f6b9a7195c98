//! How far along measures are.

use jiff::civil::Date;

use super::AsOf;
use crate::model::entity::{Measure, MeasureStatus};
use crate::model::value::Moment;

/// How far along a measure is on a given day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasureState {
    /// The deadline has passed, or the start, or the plan says that it is late.
    Late,
    /// Nothing says how far it has come.
    Unstated,
    /// Under way.
    Ongoing,
    /// Not begun, and not yet due to begin.
    Planned,
    /// Finished.
    Done,
    /// Given up.
    Stopped,
}

/// Why a measure is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lateness {
    /// Its deadline has passed.
    Deadline,
    /// It was to have begun.
    Start,
    /// It was to have been done again.
    Repetition,
    /// The plan says so.
    Said,
}

/// The judgement of one measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeasureProgress {
    /// How far along it is.
    pub state: MeasureState,
    /// Why it is late, if it is.
    pub lateness: Option<Lateness>,
    /// The day on which it became late, where a date tells.
    pub since: Option<Date>,
}

impl MeasureState {
    /// Every state, those that need attention first.
    pub const ALL: [Self; 6] = [Self::Late, Self::Unstated, Self::Ongoing, Self::Planned, Self::Done, Self::Stopped];

    /// The word for it in keys and classes.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Unstated => "unstated",
            Self::Ongoing => "ongoing",
            Self::Planned => "planned",
            Self::Done => "done",
            Self::Stopped => "stopped",
        }
    }

    /// A sign for it that needs no colour.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Late => "▼",
            Self::Unstated => "?",
            Self::Ongoing => "◐",
            Self::Planned => "○",
            Self::Done => "●",
            Self::Stopped => "✕",
        }
    }
}

impl Lateness {
    /// The word for it in keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Deadline => "deadline",
            Self::Start => "start",
            Self::Repetition => "repetition",
            Self::Said => "said",
        }
    }
}

/// Judges a measure as of a day.
///
/// A plan says how far along a measure is today, but not since when. So the dates have the last word: what is not
/// finished is late when its deadline has passed (as T005 has it), what is still planned is late when its start has
/// passed (as T017 has it), what is done again and again is late when the next time is missing (by the same grace as
/// readings), and on a day that is past nothing had begun before its start.
pub fn of_measure(measure: &Measure, as_of: AsOf) -> MeasureProgress {
    let start = measure.start.as_ref().map(|at| at.value);
    let deadline = measure.due().map(|by| by.last_day());
    let overdue = deadline.filter(|by| *by < as_of.day);
    let to_come = start.is_some_and(|start| start.first_day() > as_of.day);
    let begun = start.map(Moment::last_day).filter(|last| *last < as_of.day);
    let missing = measure.last_done.as_ref().filter(|last| as_of.knows(last.value)).and_then(|last| {
        let every = measure.every.as_ref()?;
        every.missing_after(last.last_day()).filter(|missing| *missing < as_of.day)?;
        every.after(last.last_day())
    });
    let plain = |state| MeasureProgress { state, lateness: None, since: None };
    let late = |lateness, since| MeasureProgress { state: MeasureState::Late, lateness: Some(lateness), since };
    match measure.status.as_ref().map(|status| status.value) {
        Some(MeasureStatus::Stopped) => plain(MeasureState::Stopped),
        Some(MeasureStatus::Done | MeasureStatus::Ongoing) if to_come && !as_of.is_today => {
            plain(MeasureState::Planned)
        }
        Some(MeasureStatus::Done) => plain(MeasureState::Done),
        Some(_) if overdue.is_some() => late(Lateness::Deadline, overdue),
        Some(MeasureStatus::Delayed) => late(Lateness::Said, None),
        _ if missing.is_some() => late(Lateness::Repetition, missing),
        Some(MeasureStatus::Planned) if begun.is_some() => late(Lateness::Start, begun),
        Some(MeasureStatus::Planned) => plain(MeasureState::Planned),
        Some(MeasureStatus::Ongoing) => plain(MeasureState::Ongoing),
        None if to_come => plain(MeasureState::Planned),
        None => plain(MeasureState::Unstated),
    }
}

/// Whether a measure that is done again and again should have been done by now, and nothing says that it was: that is
/// for the report to ask. The first time counts from its start.
pub fn asks_when_last_done(measure: &Measure, as_of: AsOf) -> bool {
    let is_over = matches!(
        measure.status.as_ref().map(|status| status.value),
        Some(MeasureStatus::Done | MeasureStatus::Stopped | MeasureStatus::Planned)
    );
    let missing = || {
        let begins = measure.start.as_ref()?.first_day();
        measure.every.as_ref()?.missing_after(begins)
    };
    !is_over && measure.last_done.is_none() && missing().is_some_and(|missing| missing < as_of.day)
}
