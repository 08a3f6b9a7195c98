//! Governing documents and what answers them.

use schemars::JsonSchema;
use serde::Serialize;

use super::blocks::ProseId;
use super::context::ViewContext;
use super::fact::{Fact, Item, facts};
use super::mark::{self, Mark};
use crate::model::{Coverage, ElementId};

/// A governing document and its demands.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CoverageView {
    /// The name of the document's place on the page.
    pub anchor: String,
    /// Its title.
    pub title: String,
    /// Marks of the internal edition.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// What there is to say about it.
    pub text: Option<ProseId>,
    /// What else is known of it.
    pub facts: Vec<Fact>,
    /// Its demands.
    pub demands: Vec<DemandView>,
    /// The counts in words: "besvart: 13, …".
    pub summary: String,
    /// How many demands there are.
    pub total: usize,
    /// How many are answered.
    pub answered: usize,
    /// How many are waived.
    pub waived: usize,
    /// How many are open.
    pub open: usize,
}

/// A demand and what has become of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DemandView {
    /// The name of its place on the page.
    pub anchor: String,
    /// Its id in the document.
    pub id: String,
    /// What it asks for.
    pub title: String,
    /// Marks of the internal edition.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// What the document calls it, and where it stands there.
    pub facts: Vec<Fact>,
    /// What else there is to say about it.
    pub text: Option<ProseId>,
    /// The figures it sets, in words.
    pub figures: Vec<String>,
    /// `answered`, `waived` or `open`.
    pub state: &'static str,
    /// The same in words.
    pub state_label: String,
    /// What answers it.
    pub answers: Vec<Item>,
    /// Why nothing does.
    pub reason: Option<String>,
}

/// The documents of the workspace that the strategy builds on, and its own with demands.
pub fn documents(context: &ViewContext<'_>) -> Vec<CoverageView> {
    let documents = context.plan.documents_of(context.scope).into_iter();
    let shown = documents.filter(|id| {
        let mut demands = context.plan.demands_of(*id).into_iter();
        context.visible.sees(*id) && demands.any(|demand| context.visible.sees(demand))
    });
    shown.map(|id| view(context, id)).collect()
}

const STATES: [&str; 3] = ["answered", "waived", "open"];

fn label_key(state: &str) -> String {
    format!("coverage-{state}")
}

fn view(context: &ViewContext<'_>, document: ElementId) -> CoverageView {
    let element = context.plan.element(document);
    // Made in the order in which they are read.
    let text = element.common.text.as_ref().map(|text| context.prose(text));
    let known = facts(context, element);
    let shown = context.plan.demands_of(document).into_iter().filter(|id| context.visible.sees(*id));
    let demands: Vec<_> = shown.map(|id| demand(context, id)).collect();
    let count = |state: &str| demands.iter().filter(|demand| demand.state == state).count();
    let states = STATES.map(|state| format!("{}: {}", context.format.locale.label(&label_key(state)), count(state)));
    CoverageView {
        summary: states.join(", "),
        anchor: format!("{}_", element.id),
        title: element.title().to_owned(),
        marks: mark::marks(context, element),
        text,
        facts: known,
        total: demands.len(),
        answered: count("answered"),
        waived: count("waived"),
        open: count("open"),
        demands,
    }
}

fn demand(context: &ViewContext<'_>, id: ElementId) -> DemandView {
    let element = context.plan.element(id);
    let sees = |from: ElementId| context.visible.sees(from) && context.plan.element(from).scope == context.scope;
    let coverage = context.plan.coverage(id, &sees);
    let state = match &coverage {
        Coverage::Answered(_) => "answered",
        Coverage::Waived(_) => "waived",
        Coverage::Open => "open",
    };
    let answers = match coverage {
        Coverage::Answered(elements) => elements,
        _ => Vec::new(),
    };
    DemandView {
        anchor: context.anchor(id),
        id: element.id.to_string(),
        title: element.title().to_owned(),
        marks: mark::marks(context, element),
        text: element.common.text.as_ref().map(|text| context.prose(text)),
        facts: facts(context, element),
        figures: context.format.figures(&element.common.figures),
        state,
        state_label: context.format.locale.label(&label_key(state)),
        answers: answers.into_iter().map(|id| context.item(id)).collect(),
        reason: (state == "waived")
            .then(|| context.plan.waiver_reason(context.scope, id))
            .flatten()
            .map(|reason| reason.value.to_string()),
    }
}
