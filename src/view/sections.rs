//! Sections: the plan's prose in order, with the elements that it presents.

use std::collections::{HashMap, HashSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::Mark;
use super::blocks::ProseId;
use super::context::ViewContext;
use super::element::{self, ElementView};
use super::goals::Numbers;
use super::mark;
use crate::model::entity::Indicator;
use crate::model::{ElementId, Kind, OutlinePart, Ref, SectionPlace};

/// A section.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SectionView {
    /// The name of its place on the page.
    pub anchor: String,
    /// Its number, "6.1"; none when it goes without.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// How deep it lies; 1 is outermost.
    pub depth: usize,
    /// Its text.
    pub text: Option<ProseId>,
    /// The figures it states, in words.
    pub figures: Vec<String>,
    /// The elements it presents, by kind.
    pub groups: Vec<Group>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
}

/// Elements of one kind that are shown together.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Group {
    /// The kind as a key.
    pub kind: &'static str,
    /// What the plan calls several of them.
    pub label: String,
    /// The elements.
    pub elements: Vec<ElementView>,
}

/// The sections at these places.
pub fn sections(context: &ViewContext<'_>, numbers: &Numbers, places: Vec<SectionPlace>) -> Vec<SectionView> {
    let mut presented = presented(context);
    places.into_iter().map(|place| section(context, numbers, place, &mut presented)).collect()
}

/// The sections that forms for people show, and behind them those from the first one on in which there are goals. Numbers
/// are those of the whole plan, whatever its outline leaves out.
pub fn places(context: &ViewContext<'_>) -> (Vec<SectionPlace>, Vec<SectionPlace>) {
    let mut places = context.plan.sections(context.scope, &|id| context.visible.sees(id));
    places.retain(|place| context.visible.tells(place.id));
    let presented = presented(context);
    let has_goals = |place: &SectionPlace| {
        let members = presented.get(&Some(place.id)).into_iter().flatten();
        members.into_iter().any(|id| context.plan.element(*id).kind() == Kind::Goal)
    };
    let first = places.iter().position(has_goals);
    let chapter = first.and_then(|first| places.iter().take(first + 1).rposition(|place| place.depth == 1));
    let from_goals = chapter.map_or_else(Vec::new, |chapter| places.split_off(chapter));
    (places, from_goals)
}

fn section(
    context: &ViewContext<'_>,
    numbers: &Numbers,
    place: SectionPlace,
    presented: &mut Presented,
) -> SectionView {
    let element = context.plan.element(place.id);
    let members = presented.remove(&Some(place.id)).unwrap_or_default();
    SectionView {
        anchor: context.anchor(place.id),
        number: place.number,
        title: element.title().to_owned(),
        depth: place.depth,
        text: element.common.text.as_ref().map(|text| context.prose(text)),
        figures: context.format.figures(&element.common.figures),
        groups: groups(context, numbers, &members),
        marks: mark::marks(context, element),
    }
}

type Presented = HashMap<Option<ElementId>, Vec<ElementId>>;

/// Elements by the section that presents them; those without one under `None`.
fn presented(context: &ViewContext<'_>) -> Presented {
    let mut presented = Presented::new();
    for id in &context.plan.scope(context.scope).elements {
        let element = context.plan.element(*id);
        if context.visible.tells(*id) && !matches!(element.kind(), Kind::Section | Kind::Strategy | Kind::Demand) {
            presented.entry(context.plan.section_of(element)).or_default().push(*id);
        }
    }
    presented
}

/// Elements that no section presents.
pub fn unplaced(context: &ViewContext<'_>) -> Vec<ElementId> {
    presented(context).remove(&None).unwrap_or_default()
}

/// Elements by kind, in the order of the outline.
fn groups(context: &ViewContext<'_>, numbers: &Numbers, members: &[ElementId]) -> Vec<Group> {
    let kinds = context.plan.outline().parts().filter_map(OutlinePart::kind);
    kinds.filter_map(|kind| group(context, numbers, members, kind)).collect()
}

/// Those of some elements that are of a kind. Goals are nested as far as they are among `members`, and an indicator whose
/// goal is among them is shown inside the goal.
pub fn group(context: &ViewContext<'_>, numbers: &Numbers, members: &[ElementId], kind: Kind) -> Option<Group> {
    let ids = members.iter().copied().filter(|id| context.plan.element(*id).kind() == kind);
    let elements = elements(context, numbers, &ids.collect::<Vec<_>>(), &members.iter().copied().collect());
    let label = || context.format.locale.label(&format!("kinds-{}", kind.word()));
    (!elements.is_empty()).then(|| Group { kind: kind.word(), label: label(), elements })
}

type Present = HashSet<ElementId>;

/// The goal that an element is shown inside of, if that goal is present: its parent, or the first that it measures.
fn home(context: &ViewContext<'_>, id: ElementId, present: &Present) -> Option<ElementId> {
    let element = context.plan.element(id);
    let parent = element.goal().and_then(|goal| goal.parent.as_ref()?.target());
    let measured = element.indicator().into_iter().flat_map(|indicator| &indicator.goals).filter_map(Ref::target);
    parent.into_iter().chain(measured).find(|goal| present.contains(goal))
}

fn elements(context: &ViewContext<'_>, numbers: &Numbers, ids: &[ElementId], present: &Present) -> Vec<ElementView> {
    let top = ids.iter().filter(|id| home(context, **id, present).is_none());
    top.map(|id| whole(context, numbers, *id, present)).collect()
}

/// An element with the goals and indicators that are shown inside it, made in the order in which they are read.
fn whole(context: &ViewContext<'_>, numbers: &Numbers, id: ElementId, present: &Present) -> ElementView {
    if context.plan.element(id).kind() != Kind::Goal {
        return element::view(context, numbers, id, &[]);
    }
    let at_home = |inner: &ElementId| present.contains(inner) && home(context, *inner, present) == Some(id);
    let indicators: Vec<_> = context.plan.referrers(id, Indicator::GOALS).filter(at_home).collect();
    let mut view = element::view(context, numbers, id, &indicators);
    view.measured_by = indicators.iter().map(|inner| whole(context, numbers, *inner, present)).collect();
    let below = numbers.below(Some(id)).iter().copied().filter(at_home);
    view.children = below.map(|child| whole(context, numbers, child, present)).collect();
    view
}
