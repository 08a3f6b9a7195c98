//! What changed since the day that a report is compared with.

use schemars::JsonSchema;
use serde::Serialize;

use super::lines::{IndicatorLine, MeasureLine, Standing, Subject};

/// What has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum MovementKind {
    /// An indicator.
    Indicator,
    /// A measure.
    Measure,
}

/// A change of one element.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Movement {
    /// What has changed.
    pub kind: MovementKind,
    /// The element.
    #[serde(flatten)]
    pub subject: Subject,
    /// Where it stood before; none where that has not changed.
    pub before: Option<Standing>,
    /// Where it stands.
    pub now: Standing,
    /// What was measured since, in words, oldest first.
    pub readings: Vec<String>,
    /// The deadline of a measure that was to be done since, in words.
    pub due: Option<String>,
    /// Why a measure is late.
    pub reason: Option<String>,
}

/// Everything that changed: indicators that were measured or stand elsewhere, then measures that stand elsewhere or
/// were done by a deadline that lay in between.
pub fn changes(indicators: &[&IndicatorLine], measures: &[&MeasureLine]) -> Vec<Movement> {
    let moved = |before: &Standing, now: &Standing| (before != now).then(|| before.clone());
    let of_indicator = |line: &&IndicatorLine| {
        let before = moved(&line.before, &line.standing);
        (before.is_some() || !line.new_readings.is_empty()).then(|| Movement {
            kind: MovementKind::Indicator,
            subject: line.subject.clone(),
            before,
            now: line.standing.clone(),
            readings: line.new_readings.clone(),
            due: None,
            reason: line.note.clone(),
        })
    };
    let of_measure = |line: &&MeasureLine| {
        let before = moved(&line.before, &line.standing);
        (before.is_some() || line.is_newly_done).then(|| Movement {
            kind: MovementKind::Measure,
            subject: line.subject.clone(),
            before,
            now: line.standing.clone(),
            readings: Vec::new(),
            due: line.by.clone().filter(|_| line.is_newly_done),
            reason: line.reason.clone(),
        })
    };
    let indicators = indicators.iter().filter_map(of_indicator);
    indicators.chain(measures.iter().filter_map(of_measure)).collect()
}
