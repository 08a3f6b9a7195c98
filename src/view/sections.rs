//! Sections: the plan's prose in order, with the elements that it presents.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::Mark;
use super::blocks::ProseId;
use super::context::ViewContext;
use super::element::{self, ElementView, Inner};
use super::goals::Numbers;
use super::mark;
use crate::model::entity::Indicator;
use crate::model::{Element, ElementId, Kind, Ref};

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
    let presented = presented(context);
    let mut walker = Walker { context, numbers, presented, below: children(context), views: Vec::new() };
    walker.walk(None, 1, Some(""));
    walker.views
}

struct Walker<'a, 'b> {
    context: &'a ViewContext<'b>,
    numbers: &'a Numbers,
    presented: HashMap<Option<ElementId>, Vec<ElementId>>,
    below: HashMap<Option<ElementId>, Vec<ElementId>>,
    views: Vec<SectionView>,
}

impl Walker<'_, '_> {
    /// Adds the sections below `parent`. `prefix` opens their numbers; below one without a number none has any.
    fn walk(&mut self, parent: Option<ElementId>, depth: usize, prefix: Option<&str>) {
        let mut count = 0;
        for id in self.below.remove(&parent).unwrap_or_default() {
            let element = self.context.plan.element(id);
            let unnumbered =
                element.section().and_then(|section| section.unnumbered.as_ref()).is_some_and(|at| at.value);
            let number = prefix.filter(|_| !unnumbered).map(|prefix| {
                count += 1;
                format!("{prefix}{count}")
            });
            let members = self.presented.remove(&Some(id)).unwrap_or_default();
            self.views.push(SectionView {
                anchor: self.context.anchor(id),
                number: number.clone(),
                title: element.title().to_owned(),
                depth,
                text: element.common.text.as_ref().map(|text| self.context.prose(text)),
                figures: self.context.format.figures(&element.common.figures),
                groups: groups(self.context, self.numbers, &members),
                marks: mark::marks(self.context, element),
            });
            let prefix = number.map(|number| format!("{number}."));
            self.walk(Some(id), depth + 1, prefix.as_deref());
        }
    }
}

/// Sections by the section they lie in, in the order in which the plan shows them.
fn children(context: &ViewContext<'_>) -> HashMap<Option<ElementId>, Vec<ElementId>> {
    let mut sections: Vec<_> = context.of_kind(Kind::Section).collect();
    sections.sort_by_key(|(id, _)| order(context, *id));
    let mut below: HashMap<Option<ElementId>, Vec<ElementId>> = HashMap::new();
    for (id, element) in sections {
        let parent = element.section().and_then(|section| section.parent.as_ref()?.target());
        below.entry(parent).or_default().push(id);
    }
    below
}

/// Sections with an `order` come first; the others follow in the order of their files.
fn order(context: &ViewContext<'_>, id: ElementId) -> (bool, Option<Decimal>) {
    let section = context.plan.element(id).section();
    let order = section.and_then(|section| section.order.as_ref()).map(|order| order.value);
    (order.is_none(), order)
}

/// Elements by the section that presents them; those without one under `None`.
fn presented(context: &ViewContext<'_>) -> HashMap<Option<ElementId>, Vec<ElementId>> {
    let mut presented: HashMap<Option<ElementId>, Vec<ElementId>> = HashMap::new();
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
    let mut sections = outer.filter_map(|element| element.common.section.as_ref()?.target());
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

/// An element with the goals and indicators that are shown inside it.
fn whole(context: &ViewContext<'_>, numbers: &Numbers, id: ElementId, present: &Present) -> ElementView {
    if context.plan.element(id).kind() != Kind::Goal {
        return element::view(context, numbers, id, Inner::default());
    }
    let at_home = |inner: &ElementId| present.contains(inner) && home(context, *inner, present) == Some(id);
    let below = numbers.below(Some(id)).iter().copied().filter(at_home);
    let children = below.map(|child| whole(context, numbers, child, present)).collect();
    let indicators = context.plan.referrers(id, Indicator::GOALS).filter(at_home);
    let measured_by = indicators.map(|inner| whole(context, numbers, inner, present)).collect();
    element::view(context, numbers, id, Inner { children, measured_by })
}
