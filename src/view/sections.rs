//! Sections: the plan's prose in order, with the elements that it presents.

use std::collections::HashMap;

use rust_decimal::Decimal;
use serde::Serialize;

use super::Mark;
use super::context::Context;
use super::element::{self, ElementView};
use super::goals::Numbers;
use super::prose::ProseId;
use crate::model::{ElementId, Kind, Ref};

/// A section.
#[derive(Debug, Clone, Serialize)]
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
    /// The elements it presents, by kind.
    pub groups: Vec<Group>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
}

/// Elements of one kind that are shown together.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// The kind as a key.
    pub kind: &'static str,
    /// What the plan calls several of them.
    pub label: String,
    /// The elements.
    pub elements: Vec<ElementView>,
}

/// All sections that the edition may show, in order, outer ones before inner ones.
pub fn sections(context: &Context<'_>, numbers: &Numbers) -> Vec<SectionView> {
    let presented = presented(context);
    let mut walker = Walker { context, numbers, presented, below: children(context), views: Vec::new() };
    walker.walk(None, 1, Some(""));
    walker.views
}

struct Walker<'a, 'b> {
    context: &'a Context<'b>,
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
                groups: groups(self.context, self.numbers, &members),
                marks: element::marks(self.context, element),
            });
            let prefix = number.map(|number| format!("{number}."));
            self.walk(Some(id), depth + 1, prefix.as_deref());
        }
    }
}

/// Sections by the section they lie in, in the order in which the plan shows them.
fn children(context: &Context<'_>) -> HashMap<Option<ElementId>, Vec<ElementId>> {
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
fn order(context: &Context<'_>, id: ElementId) -> (bool, Option<Decimal>) {
    let section = context.plan.element(id).section();
    let order = section.and_then(|section| section.order.as_ref()).map(|order| order.value);
    (order.is_none(), order)
}

/// Elements by the section that presents them; those without one under `None`.
fn presented(context: &Context<'_>) -> HashMap<Option<ElementId>, Vec<ElementId>> {
    let mut presented: HashMap<Option<ElementId>, Vec<ElementId>> = HashMap::new();
    for id in &context.plan.scope(context.scope).elements {
        let element = context.plan.element(*id);
        if context.visible.sees(*id) && !matches!(element.kind(), Kind::Section | Kind::Strategy | Kind::Demand) {
            let section = element.common.section.as_ref().and_then(Ref::target);
            presented.entry(section).or_default().push(*id);
        }
    }
    presented
}

/// Elements that no section presents.
pub fn unplaced(context: &Context<'_>) -> Vec<ElementId> {
    presented(context).remove(&None).unwrap_or_default()
}

/// Elements by kind. Goals lie in each other as far as they are among `members`; an indicator or measure
/// whose goal is among them is shown with the goal.
pub fn groups(context: &Context<'_>, numbers: &Numbers, members: &[ElementId]) -> Vec<Group> {
    let mut by_kind: HashMap<Kind, Vec<ElementId>> = HashMap::new();
    for id in members {
        by_kind.entry(context.plan.element(*id).kind()).or_default().push(*id);
    }
    let present: std::collections::HashSet<_> = members.iter().copied().collect();
    let in_order = Kind::ALL.iter().filter_map(|kind| Some((*kind, by_kind.remove(kind)?)));
    let groups = in_order.map(|(kind, ids)| Group {
        kind: kind.word(),
        label: context.format.locale.label(&format!("kinds-{}", kind.word())),
        elements: elements(context, numbers, &ids, &present),
    });
    groups.filter(|group| !group.elements.is_empty()).collect()
}

type Present = std::collections::HashSet<ElementId>;

fn elements(context: &Context<'_>, numbers: &Numbers, ids: &[ElementId], present: &Present) -> Vec<ElementView> {
    let is_top = |id: &&ElementId| {
        let parent = context.plan.element(**id).goal().and_then(|goal| goal.parent.as_ref()?.target());
        !parent.is_some_and(|parent| present.contains(&parent))
    };
    ids.iter().filter(is_top).map(|id| with_children(context, numbers, *id, present)).collect()
}

fn with_children(context: &Context<'_>, numbers: &Numbers, id: ElementId, present: &Present) -> ElementView {
    let below = match context.plan.element(id).kind() {
        Kind::Goal => numbers.below(Some(id)),
        _ => &[],
    };
    let shown = below.iter().filter(|child| present.contains(child));
    let children = shown.map(|child| with_children(context, numbers, *child, present)).collect();
    element::view(context, numbers, id, children)
}
