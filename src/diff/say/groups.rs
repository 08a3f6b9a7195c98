//! The elements that differ, by focus area.

use std::collections::BTreeSet;

use super::teller::Teller;
use crate::diff::change::ElementChanges;
use crate::diff::version::{Node, Version};
use crate::model::{self, Kind, Tag};
use crate::view::{ChangeGroup, ElementChangesView};

/// How many references are followed to find out which focus area an element belongs to.
const FAR: usize = 10;

/// The plan itself first, then its focus areas in their order, then the rest.
pub fn groups(teller: &Teller<'_>) -> Vec<ChangeGroup> {
    let mut groups: Vec<(Rank, ChangeGroup)> = Vec::new();
    let has_areas =
        [&teller.comparison.new, &teller.comparison.old].into_iter().any(|version| has_areas(teller, version));
    for changes in &teller.changes.elements {
        let (rank, title) = place(teller, changes, has_areas);
        let Some(view) = teller.element(changes) else { continue };
        match groups.iter_mut().find(|(_, group)| group.title == title) {
            Some((_, group)) => group.elements.push(view),
            None => groups.push((rank, ChangeGroup { title, elements: vec![view] })),
        }
    }
    groups.sort_by_key(|(rank, _)| *rank);
    groups.into_iter().map(|(_, group)| sorted(group)).collect()
}

/// Where a group stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Plan,
    Area(Node),
    Rest,
}

/// The focus area itself first, then what stands higher before what stands lower; otherwise the order of the plan.
fn sorted(mut group: ChangeGroup) -> ChangeGroup {
    group.elements.sort_by_key(|element: &ElementChangesView| {
        let kind = Kind::from_word(&element.kind);
        (kind != Some(Kind::FocusArea), kind.map_or(model::Rank::Rest, |kind| kind.spec().rank))
    });
    group
}

fn has_areas(teller: &Teller<'_>, version: &Version<'_>) -> bool {
    let plan = version.plans.iter().find(|plan| plan.id == teller.record.id);
    plan.is_some_and(|plan| plan.elements.iter().any(|element| element.is(Kind::FocusArea)))
}

fn place(teller: &Teller<'_>, changes: &ElementChanges, has_areas: bool) -> (Rank, String) {
    let label = |key: &str| teller.locale.label(key);
    let Some((version, node)) = teller.shown(changes) else { return (Rank::Rest, String::new()) };
    if version.is_root(node) {
        return (Rank::Plan, label("diff-group-plan"));
    }
    match area(version, node, FAR, &mut BTreeSet::new()).map(|area| now(teller, version, area)) {
        Some((place, title)) => (Rank::Area(place), title),
        None if has_areas => (Rank::Rest, label("diff-group-rest")),
        None => (Rank::Rest, label("diff-group-all")),
    }
}

/// A focus area as it is in the new version, if it is there: so that what is gone is grouped with what is left.
fn now(teller: &Teller<'_>, version: &Version<'_>, area: Node) -> (Node, String) {
    let element = version.element(area);
    let found = teller.changes.new.and_then(|place| teller.comparison.new.find(place, &element.id));
    let title = found.map_or(&element.title, |node| &teller.comparison.new.element(node).title);
    (found.unwrap_or(area), title.clone())
}

/// The focus area that an element is, or belongs to by what it refers to.
fn area(version: &Version<'_>, node: Node, far: usize, seen: &mut BTreeSet<Node>) -> Option<Node> {
    let (plan, element) = version.nodes[node];
    if element.is(Kind::FocusArea) {
        return Some(node);
    }
    // A published plan that somebody has changed may refer to itself.
    if far == 0 || !seen.insert(node) {
        return None;
    }
    let kind = element.declared()?;
    let mut ways = kind.fields().filter(|field| field.is(Tag::Belonging));
    ways.find_map(|way| {
        let next = version.resolve(plan, element.references(way.name).first()?)?;
        (version.nodes[next].0 == plan && !version.is_root(next)).then(|| area(version, next, far - 1, seen))?
    })
}
