//! Elements as the plan shows them.

use schemars::JsonSchema;
use serde::Serialize;

use super::blocks::ProseId;
use super::context::ViewContext;
use super::fact::{self, Fact, Item, reference};
use super::goals::Numbers;
use super::indicators::{self, IndicatorRow};
use super::mark::{Mark, kind_label, marks};
use crate::model::ElementId;
use crate::model::entity::{Indicator, Measure};

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

/// An element that the edition may show, before anything is put inside it. `inside` are the indicators that will be.
pub fn view(context: &ViewContext<'_>, numbers: &Numbers, id: ElementId, inside: &[ElementId]) -> ElementView {
    let element = context.plan.element(id);
    let is_shown = |from: &ElementId| context.visible.sees(*from);
    let elsewhere = |from: &ElementId| is_shown(from) && !inside.contains(from);
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
        measured_by: Vec::new(),
        measures: measures.map(|id| context.item(id)).collect(),
        children: Vec::new(),
        marks: marks(context, element),
    }
}
