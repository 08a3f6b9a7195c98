//! The view of one element and what points at it, for `stratc show`.

use serde::Serialize;

use super::CoverageView;
use super::context::ViewContext;
use super::fact::{Item, facts};
use super::goals::Numbers;
use super::{Economy, Edition, Fact, GoalNode, Prose, ProseId, Visible, coverage, economy, goals};
use crate::model::{ElementId, Kind, Plan, Ref, ScopeId};
use jiff::civil::Date;

/// Everything about one element.
#[derive(Debug, Clone, Serialize)]
pub struct AboutView {
    /// Its full name: `strategy/id`.
    pub name: String,
    /// What the plan calls its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: Option<ProseId>,
    /// Its fields.
    pub facts: Vec<Fact>,
    /// The figures it states.
    pub figures: Vec<String>,
    /// Where it stood, what is to be reached and what was measured, for an indicator.
    pub numbers: Vec<String>,
    /// What it answers.
    pub covers: Vec<Item>,
    /// What refers to it: the field, and the elements.
    pub incoming: Vec<Pointing>,
    /// All prose.
    #[serde(skip)]
    pub prose: Vec<Prose>,
}

/// Elements that refer to another in the same field.
#[derive(Debug, Clone, Serialize)]
pub struct Pointing {
    /// What the plan calls the field.
    pub field: String,
    /// The elements: kind, full name and title.
    pub from: Vec<PointingElement>,
}

/// An element that refers to another.
#[derive(Debug, Clone, Serialize)]
pub struct PointingElement {
    /// What the plan calls its kind.
    pub kind: String,
    /// Its full name.
    pub name: String,
    /// Its title.
    pub title: String,
}

/// Everything about `id`, as its author may see it.
pub fn about(plan: &Plan, id: ElementId, as_of: Date) -> AboutView {
    let element = plan.element(id);
    let visible = Visible::new(plan, Edition::Internal, as_of);
    let context = ViewContext::new(plan, &visible, element.scope, (Edition::Internal, as_of));
    let format = context.format;
    let numbers = element.indicator().into_iter().flat_map(|indicator| {
        let unit = indicator.unit();
        let baseline = indicator.baseline.iter().map(move |baseline| format.baseline(baseline, unit));
        let targets = indicator.targets.iter().map(move |target| format.target(target, unit));
        baseline.chain(targets).chain(indicator.readings.iter().map(move |reading| format.reading(reading, unit)))
    });
    let mut view = AboutView {
        name: full_name(plan, id),
        kind: format.locale.label(&format!("kind-{}", element.kind().word())),
        title: element.title().to_owned(),
        text: element.common.text.as_ref().map(|text| context.prose(text)),
        facts: facts(&context, element),
        figures: format.figures(&element.common.figures),
        numbers: numbers.collect(),
        covers: items(&context, element.common.covers.iter().filter_map(Ref::target)),
        incoming: incoming(&context, id),
        prose: Vec::new(),
    };
    (view.prose, _) = context.into_prose();
    view
}

/// The name that means an element anywhere in the workspace.
pub fn full_name(plan: &Plan, id: ElementId) -> String {
    let element = plan.element(id);
    let scope = plan.scope(element.scope);
    if scope.root == Some(id) { scope.id.to_string() } else { format!("{}/{}", scope.id, element.id) }
}

fn items(context: &ViewContext<'_>, ids: impl Iterator<Item = ElementId>) -> Vec<Item> {
    ids.map(|id| Item::plain(format!("{} ({})", context.title(id), full_name(context.plan, id)))).collect()
}

fn incoming(context: &ViewContext<'_>, id: ElementId) -> Vec<Pointing> {
    let mut pointing: Vec<(Kind, &str, Vec<PointingElement>)> = Vec::new();
    for link in context.plan.incoming(id) {
        let from = context.plan.element(link.from);
        let element = PointingElement {
            kind: context.format.locale.label(&format!("kind-{}", from.kind().word())),
            name: full_name(context.plan, link.from),
            title: from.title().to_owned(),
        };
        match pointing.iter_mut().find(|(kind, field, _)| *kind == from.kind() && *field == link.field.name) {
            Some((_, _, list)) => list.push(element),
            None => pointing.push((from.kind(), link.field.name, vec![element])),
        }
    }
    let label = |kind: Kind, field: &str| super::fact::label(context, kind, field);
    pointing.into_iter().map(|(kind, field, from)| Pointing { field: label(kind, field), from }).collect()
}

/// The goal hierarchy of a strategy, as its author may see it.
pub fn goal_tree(plan: &Plan, scope: ScopeId, as_of: Date) -> Vec<GoalNode> {
    let visible = Visible::new(plan, Edition::Internal, as_of);
    let context = ViewContext::new(plan, &visible, scope, (Edition::Internal, as_of));
    goals::tree(&context, &Numbers::new(&context), None)
}

/// The coverage of a strategy's documents, as its author may see it.
pub fn coverage_of(plan: &Plan, scope: ScopeId, as_of: Date) -> Vec<CoverageView> {
    let visible = Visible::new(plan, Edition::Internal, as_of);
    let context = ViewContext::new(plan, &visible, scope, (Edition::Internal, as_of));
    coverage::documents(&context)
}

/// The money of a strategy, as its author may see it.
pub fn economy_of(plan: &Plan, scope: ScopeId, as_of: Date) -> Economy {
    let visible = Visible::new(plan, Edition::Internal, as_of);
    let context = ViewContext::new(plan, &visible, scope, (Edition::Internal, as_of));
    economy::economy(&context)
}
