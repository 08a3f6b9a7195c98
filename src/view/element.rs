//! Elements as the plan shows them.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::Context;
use super::fact::{self, Fact, Item, reference};
use super::goals::Numbers;
use super::indicators::{self, IndicatorRow};
use super::prose::ProseId;
use crate::locale::Value;
use crate::model::entity::{GoalLevel, Indicator, Measure, Visibility};
use crate::model::{Element, ElementId};

/// One element.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ElementView {
    /// The name of its place on the page.
    pub anchor: String,
    /// Its kind, as a key: `goal`.
    pub kind: &'static str,
    /// What the plan calls the kind: "Mål", "Delmål".
    pub kind_label: String,
    /// A goal's number: "M3.1".
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: Option<ProseId>,
    /// Its other fields.
    pub facts: Vec<Fact>,
    /// The figures it states, in words.
    pub figures: Vec<String>,
    /// The demands it answers.
    pub covers: Vec<Item>,
    /// An indicator's numbers.
    pub indicator: Option<IndicatorRow>,
    /// A goal's indicators that are shown in the same place, whole.
    pub measured_by: Vec<ElementView>,
    /// A goal's indicators that are shown elsewhere.
    pub indicators: Vec<IndicatorRow>,
    /// A goal's measures.
    pub measures: Vec<Item>,
    /// Goals below it that are shown in the same place.
    pub children: Vec<ElementView>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
}

/// What the internal edition says about an element that the public one does not show.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Mark {
    /// `internal` or `embargo`.
    pub kind: &'static str,
    /// In words, with the legal basis or the date.
    pub text: String,
}

/// What is shown inside an element, in the same place.
#[derive(Debug, Default)]
pub struct Inner {
    /// The goals below a goal.
    pub children: Vec<ElementView>,
    /// The indicators of a goal.
    pub measured_by: Vec<ElementView>,
}

/// An element that the edition may show, with what is shown inside it.
pub fn view(context: &Context<'_>, numbers: &Numbers, id: ElementId, inner: Inner) -> ElementView {
    let element = context.plan.element(id);
    let Inner { children, measured_by } = inner;
    let is_inside = |id: ElementId| measured_by.iter().any(|inside| inside.anchor == context.anchor(id));
    let is_shown = |from: &ElementId| context.visible.sees(*from);
    let elsewhere = |from: &ElementId| is_shown(from) && !is_inside(*from);
    let indicators = context.plan.referrers(id, Indicator::GOALS).filter(elsewhere);
    let indicators: Vec<_> =
        indicators.filter_map(|id| indicators::row(context, id, context.plan.element(id))).collect();
    let measures = context.plan.referrers(id, Measure::GOALS).filter(is_shown);
    ElementView {
        anchor: context.anchor(id),
        kind: element.kind().word(),
        kind_label: kind_label(context, element),
        number: numbers.of(id),
        title: element.title().to_owned(),
        text: element.common.text.as_ref().map(|text| context.prose(text)),
        facts: fact::facts(context, element),
        figures: context.format.figures(&element.common.figures),
        covers: element.common.covers.iter().filter_map(|covers| reference(context, &covers.link)).collect(),
        indicator: indicators::row(context, id, element),
        indicators,
        measured_by,
        measures: measures.map(|id| Item { text: context.title(id), href: context.address(id) }).collect(),
        children,
        marks: marks(context, element),
    }
}

/// What the plan calls the kind of an element; of a goal, its level.
pub fn kind_label(context: &Context<'_>, element: &Element) -> String {
    let level = element.goal().map(level);
    match level {
        Some(level) => context.format.word_of(level),
        None => context.format.locale.label(&format!("kind-{}", element.kind().word())),
    }
}

/// A goal's level: as it says, or from whether it is part of another.
pub fn level(goal: &crate::model::entity::Goal) -> GoalLevel {
    let from_nesting = if goal.parent.is_some() { GoalLevel::Sub } else { GoalLevel::Goal };
    goal.level.as_ref().map_or(from_nesting, |level| level.value)
}

/// The marks that the internal edition puts on an element.
pub fn marks(context: &Context<'_>, element: &Element) -> Vec<Mark> {
    let locale = context.format.locale;
    if element.common.visibility.is_public(context.as_of) {
        return Vec::new();
    }
    match &element.common.visibility {
        Visibility::Public => Vec::new(),
        Visibility::Internal { basis: Some(basis), .. } => {
            vec![Mark {
                kind: "internal",
                text: locale.label_with("mark-internal-basis", &[("basis", Value::Text(basis))]),
            }]
        }
        Visibility::Internal { basis: None, .. } => {
            vec![Mark { kind: "internal", text: locale.label("mark-internal") }]
        }
        Visibility::Embargo(until) => {
            let date = context.format.date(until.first_day());
            vec![Mark { kind: "embargo", text: locale.label_with("mark-embargo", &[("date", Value::Text(&date))]) }]
        }
    }
}
