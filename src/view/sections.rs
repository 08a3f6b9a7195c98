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
use crate::model::{Element, ElementId, Kind, Ref, SectionPlace};

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

/// All sections that the edition may show, in order, outer ones before inner ones.
pub fn sections(context: &ViewContext<'_>, numbers: &Numbers) -> Vec<SectionView> {
    let mut presented = presented(context);
    let places = context.plan.sections(context.scope, &|id| context.visible.sees(id)).into_iter();
    places.map(|place| section(context, numbers, place, &mut presented)).collect()
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
        if context.visible.sees(*id) && !matches!(element.kind(), Kind::Section | Kind::Strategy | Kind::Demand) {
            presented.entry(section_of(context, element)).or_default().push(*id);
        }
    }
    presented
}

/// The section that presents an element: its own, or that of what it is nested in.
fn section_of(context: &ViewContext<'_>, element: &Element) -> Option<ElementId> {
    let outer = std::iter::successors(Some(element), |element| Some(context.plan.element(element.nested_in?)));
    let mut sections = outer.filter_map(Element::shown_in);
    sections.next()
}

/// Elements that no section presents.
pub fn unplaced(context: &ViewContext<'_>) -> Vec<ElementId> {
    presented(context).remove(&None).unwrap_or_default()
}

/// Elements by kind. Goals are nested as far as they are among `members`, and an indicator whose goal is among them is
/// shown inside the goal.
pub fn groups(context: &ViewContext<'_>, numbers: &Numbers, members: &[ElementId]) -> Vec<Group> {
    let mut by_kind: HashMap<Kind, Vec<ElementId>> = HashMap::new();
    for id in members {
        by_kind.entry(context.plan.element(*id).kind()).or_default().push(*id);
    }
    let present: Present = members.iter().copied().collect();
    let in_order = Kind::ALL.iter().filter_map(|kind| Some((*kind, by_kind.remove(kind)?)));
    let groups = in_order.map(|(kind, ids)| Group {
        kind: kind.word(),
        label: context.format.locale.label(&format!("kinds-{}", kind.word())),
        elements: elements(context, numbers, &ids, &present),
    });
    groups.filter(|group| !group.elements.is_empty()).collect()
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
