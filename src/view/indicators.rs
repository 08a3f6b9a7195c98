//! Indicators: where they stand, where they are to go, what was measured.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::ViewContext;
use super::fact::{Item, reference};
use super::mark::{self, Mark};
use crate::model::{Element, ElementId, Kind};

/// A row of the table of indicators.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorRow {
    /// The indicator's id.
    #[serde(skip)]
    pub id: String,
    /// Where the indicator is described.
    pub title: Item,
    /// The goals it measures.
    pub goals: Vec<Item>,
    /// Its unit.
    pub unit: Option<String>,
    /// Which way it is to move, in words.
    pub direction: Option<String>,
    /// Where it stood.
    pub baseline: Option<String>,
    /// What is to be reached, interim targets first.
    pub targets: Vec<String>,
    /// What was measured, oldest first.
    pub readings: Vec<ReadingView>,
    /// The role that answers for it.
    pub owner: Option<Item>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
}

impl IndicatorRow {
    /// What was measured, oldest first: "2026: 69 %".
    pub fn readings_in_words(&self) -> Vec<String> {
        self.readings.iter().map(|reading| format!("{}: {}", reading.at, reading.value)).collect()
    }
}

/// A measured value.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReadingView {
    /// When.
    pub at: String,
    /// What.
    pub value: String,
}

/// The rows of all indicators that the edition may show.
pub fn rows(context: &ViewContext<'_>) -> Vec<IndicatorRow> {
    context.of_kind(Kind::Indicator).filter_map(|(id, element)| row(context, id, element)).collect()
}

/// The row of one indicator.
pub fn row(context: &ViewContext<'_>, id: ElementId, element: &Element) -> Option<IndicatorRow> {
    let indicator = element.indicator()?;
    let (format, unit) = (context.format, indicator.unit());
    let readings = indicator.readings.iter().map(|reading| ReadingView {
        at: format.moment(reading.at.value),
        value: format.quantity(&reading.value, unit),
    });
    Some(IndicatorRow {
        id: element.id.to_string(),
        title: context.item(id),
        goals: indicator.goals.iter().filter_map(|goal| reference(context, &goal.link)).collect(),
        unit: unit.map(ToString::to_string),
        direction: indicator.direction.as_ref().map(|direction| format.word_of(direction.value)),
        baseline: indicator.baseline.as_ref().map(|baseline| format.baseline(baseline, unit)),
        targets: indicator.targets.iter().map(|target| format.target(target, unit)).collect(),
        readings: readings.collect(),
        owner: indicator.owner.as_ref().and_then(|owner| reference(context, &owner.link)),
        marks: mark::marks(context, element),
    })
}
