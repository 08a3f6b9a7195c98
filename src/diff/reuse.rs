//! What a new version should not do unexplained: give an old id to something else, or remove a promise.

use std::collections::BTreeSet;

use super::change::{Change, ElementChanges, PlanComparison};
use super::identity::is_something_else;
use super::version::Node;
use crate::model::{ChangeKind, KindTag};

impl PlanComparison<'_> {
    /// Each old element whose id now stands for something else, with that new element. Approved ones are left out.
    pub fn reused(&self) -> Vec<(Node, Node)> {
        let elements = self.plans.iter().flat_map(|plan| &plan.elements);
        let kept = elements.filter(|element| !is_approved(element)).filter_map(|element| element.old.zip(element.new));
        let has_other = |(old, new): &(Node, Node)| {
            let (before, after) = (self.old.element(*old), self.new.element(*new));
            before.id == after.id && !self.new.is_root(*new) && is_something_else(before, after)
        };
        kept.filter(has_other).chain(self.given_away()).collect()
    }

    /// Elements that have the id of one that is gone, or goes by another id.
    fn given_away(&self) -> impl Iterator<Item = (Node, Node)> {
        self.plans.iter().flat_map(|plan| {
            let told = plan.elements.iter().filter(|element| !is_approved(element));
            told.filter_map(|element| {
                let (old, place) = (element.old?, plan.new?);
                let new = self.new.find(place, &self.old.element(old).id)?;
                (element.new != Some(new)).then_some((old, new))
            })
        })
    }

    /// Promises that are gone without the sources saying why, or what took their place.
    pub fn unexplained(&self) -> Vec<Node> {
        let is_gone = |change: &Change| change.kind == ChangeKind::Removed && change.note.is_none();
        let elements = self.plans.iter().filter(|plan| plan.new.is_some()).flat_map(|plan| &plan.elements);
        let gone = elements.filter(|element| element.changes.iter().any(is_gone) && !is_approved(element));
        let nodes = gone.filter_map(|element| element.old);
        let given_away: BTreeSet<Node> = self.given_away().map(|(old, _)| old).collect();
        let is_promise = |node| self.old.element(node).declared().is_some_and(|kind| kind.is(KindTag::Promise));
        nodes.filter(|node| is_promise(*node) && !given_away.contains(node)).collect()
    }
}

fn is_approved(element: &ElementChanges) -> bool {
    element.changes.iter().any(|change| change.approval.is_some())
}
