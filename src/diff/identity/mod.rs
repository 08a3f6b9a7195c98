//! Which old element each new one is.
//!
//! By id first. What is left is settled by what the sources declare (`replaces:`, `retired:`), then by what the elements
//! are: their words, their place in the graph, their figures. Parts of a split and what was merged are found among what is
//! left after that, and last what went over from one plan to another.

mod candidates;
mod declared;
mod features;
mod kinship;
mod likeness;
mod links;
mod outcomes;
mod plans;
mod score;

use std::collections::{BTreeMap, BTreeSet};

pub use features::is_something_else;
pub use outcomes::Outcome;

use super::version::{Node, Version};
use kinship::{Families, Wholes};

/// How it is known that two elements are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// They have one id.
    Id,
    /// The new one says that it replaces the old one.
    Declared,
    /// Their content leaves no doubt.
    Content,
    /// Their content is alike.
    Likeness,
}

/// Two elements that are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    pub old: Node,
    pub new: Node,
    pub how: How,
}

/// Which elements are one, in both directions.
#[derive(Debug)]
pub struct Identity {
    new_plans: Vec<Option<usize>>,
    old_plans: Vec<Option<usize>>,
    forth: Vec<Option<Pair>>,
    back: Vec<Option<Pair>>,
    /// Old elements with the new ones that have taken over some of what they said.
    splits: Families,
    /// New elements with the old ones of which they have taken over what they said.
    merges: Families,
    came: BTreeMap<Node, Pair>,
    went: BTreeMap<Node, Pair>,
    /// What came into other plans, by the element that it came from.
    copies: BTreeMap<Node, Vec<Node>>,
    /// What one version says it has taken out on purpose is nothing else in the other.
    retired_old: BTreeSet<Node>,
    retired_new: BTreeSet<Node>,
}

impl Identity {
    /// Finds out for all elements of two versions.
    pub fn find(old: &Version<'_>, new: &Version<'_>) -> Self {
        let new_plans = plans::partners(old, new);
        let mut old_plans = vec![None; new.plans.len()];
        for (place, partner) in new_plans.iter().enumerate() {
            if let Some(slot) = partner.and_then(|partner| old_plans.get_mut(partner)) {
                *slot = Some(place);
            }
        }
        let mut identity = Self {
            new_plans,
            old_plans,
            forth: vec![None; old.nodes.len()],
            back: vec![None; new.nodes.len()],
            splits: Families::default(),
            merges: Families::default(),
            came: BTreeMap::new(),
            went: BTreeMap::new(),
            copies: BTreeMap::new(),
            retired_old: BTreeSet::new(),
            retired_new: BTreeSet::new(),
        };
        identity.pair_ids(old, new);
        declared::settle(&mut identity, old, new);
        likeness::pair(&mut identity, old, new);
        kinship::find(&mut identity, (old, new), Wholes::All);
        plans::carried_over(&mut identity, old, new);
        identity
    }

    /// Elements of one id and kind are one. So are those of one id whose title says the same, whatever their kind.
    fn pair_ids(&mut self, old: &Version<'_>, new: &Version<'_>) {
        for node in 0..old.nodes.len() {
            let (plan, element) = old.nodes[node];
            let Some(partner) = self.new_plans[plan] else { continue };
            let found = if old.is_root(node) {
                new.root(partner)
            } else {
                new.find(partner, &element.id).filter(|found| !new.is_root(*found))
            };
            let Some(found) = found.filter(|found| self.back[*found].is_none()) else { continue };
            let other = new.element(found);
            if element.kind == other.kind || features::is_one_title(&element.title, &other.title) {
                self.add(Pair { old: node, new: found, how: How::Id });
            }
        }
    }

    fn add(&mut self, pair: Pair) {
        self.forth[pair.old] = Some(pair);
        self.back[pair.new] = Some(pair);
    }

    /// The elements that are not yet known to be, or to be part of, any of the new version's.
    fn is_free_old(&self, node: Node) -> bool {
        self.forth[node].is_none()
            && !self.retired_old.contains(&node)
            && self.splits.parts(node).is_none()
            && !self.merges.is_part(node)
    }

    fn is_free_new(&self, node: Node) -> bool {
        self.back[node].is_none()
            && !self.retired_new.contains(&node)
            && self.merges.parts(node).is_none()
            && !self.splits.is_part(node)
    }

    /// The old plan that a new one is a version of.
    pub fn old_plan(&self, new: usize) -> Option<usize> {
        self.old_plans[new]
    }

    /// The new version of an old plan.
    pub fn new_plan(&self, old: usize) -> Option<usize> {
        self.new_plans[old]
    }

    /// The new elements that an old one has become.
    pub fn successors(&self, old: Node) -> Vec<Node> {
        let kept = self.forth[old].map(|pair| pair.new);
        let parts = self.splits.parts(old).unwrap_or_default().iter().copied();
        let merged = self.merges.wholes(old).iter().copied();
        let mut found: Vec<_> = kept.into_iter().chain(parts).chain(merged).collect();
        if found.is_empty() {
            found.extend(self.went.get(&old).map(|pair| pair.new));
        }
        let copies = self.copies.get(&old).into_iter().flatten().copied();
        let copies: Vec<_> = copies.filter(|copy| !found.contains(copy)).collect();
        found.extend(copies);
        found
    }

    /// The pair that a new element is one of.
    pub fn pair_of_new(&self, new: Node) -> Option<Pair> {
        self.back[new]
    }

    /// Whether a pair is told where the element is now, in the plan that it came into.
    pub fn has_come(&self, pair: Pair) -> bool {
        self.came.get(&pair.new).is_some_and(|came| came.old == pair.old)
    }
}
