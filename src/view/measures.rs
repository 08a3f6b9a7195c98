//! Measures: the action plan.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::ViewContext;
use super::fact::{Item, reference};
use super::mark::{self, Mark};
use super::rhythm::rhythm;
use crate::model::entity::Measure;
use crate::model::{ElementId, Kind, Word as _};

/// A row of the table of measures.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MeasureRow {
    /// Where the measure is described.
    pub title: Item,
    /// The goals it serves.
    pub goals: Vec<Item>,
    /// The role that answers for it.
    pub owner: Option<Item>,
    /// When it starts.
    pub start: Option<String>,
    /// When it is to be done.
    pub by: Option<String>,
    /// That it goes on, and how often it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<String>,
    /// What it costs in all.
    pub cost: Option<String>,
    /// How far along it is, in words.
    pub status: Option<String>,
    /// The same as a key.
    pub status_key: Option<&'static str>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
}

/// The rows of all measures that the edition may show, by deadline; those without one last.
pub fn rows(context: &ViewContext<'_>) -> Vec<MeasureRow> {
    let mut measures: Vec<_> = context.of_kind(Kind::Measure).map(|(id, _)| id).collect();
    measures.sort_by_key(|id| deadline(context, *id));
    measures.into_iter().filter_map(|id| row(context, id)).collect()
}

fn deadline(context: &ViewContext<'_>, id: ElementId) -> (bool, Option<jiff::civil::Date>) {
    let by = context.plan.element(id).measure().and_then(Measure::due);
    (by.is_none(), by.map(|by| by.last_day()))
}

fn row(context: &ViewContext<'_>, id: ElementId) -> Option<MeasureRow> {
    let element = context.plan.element(id);
    let measure = element.measure()?;
    let format = context.format;
    Some(MeasureRow {
        title: context.item(id),
        goals: measure.goals.iter().filter_map(|goal| reference(context, &goal.link)).collect(),
        owner: measure.owner.as_ref().and_then(|owner| reference(context, &owner.link)),
        start: measure.start.as_ref().map(|start| format.moment(start.value)),
        by: measure.due().map(|by| format.moment(by.value)),
        rhythm: rhythm(format, measure),
        cost: format.locale.listed(&measure.whole_cost().iter().map(|cost| format.money(cost)).collect::<Vec<_>>()),
        status: measure.status.as_ref().map(|status| format.word_of(status.value)),
        status_key: measure.status.as_ref().map(|status| status.value.word()),
        marks: mark::marks(context, element),
    })
}
