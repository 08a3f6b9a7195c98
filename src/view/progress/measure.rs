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
            Self::Said => "said",
        }
    }
}

/// Judges a measure as of a day.
///
/// A plan says how far along a measure is today, but not since when. So the dates have the last word: what is not
/// finished is late when its deadline has passed (as T005 has it), what is still planned is late when its start has
/// passed (as T017 has it), and on a day that is past nothing had begun before its start.
pub fn of_measure(measure: &Measure, as_of: AsOf) -> MeasureProgress {
    let start = measure.start.as_ref().map(|at| at.value);
    let deadline = measure.by.as_ref().map(|by| by.last_day());
    let overdue = deadline.filter(|by| *by < as_of.day);
    let to_come = start.is_some_and(|start| start.first_day() > as_of.day);
    let begun = start.map(Moment::last_day).filter(|last| *last < as_of.day);
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
        Some(MeasureStatus::Planned) if begun.is_some() => late(Lateness::Start, begun),
        Some(MeasureStatus::Planned) => plain(MeasureState::Planned),
        Some(MeasureStatus::Ongoing) => plain(MeasureState::Ongoing),
        None if to_come => plain(MeasureState::Planned),
        None => plain(MeasureState::Unstated),
    }
}
