//! Which old element each new one is.
//!
//! By id first. What is left is settled by what the sources declare (`replaces:`, `retired:`), then by what the elements
//! are: their words, their place in the graph, their figures. Parts of a split and what was merged are found among what is
//! left after that, and last what went over from one plan to another.

mod declared;
mod features;
mod kinship;
mod likeness;
mod plans;

use std::collections::{BTreeMap, BTreeSet};

use super::version::{Node, Version};
pub use features::is_something_else;

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

/// What became of an element.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// It is there in both versions.
    Kept(Pair),
    /// It is there, and others have what it said too.
    Split {
        old: Node,
        kept: Option<Pair>,
        parts: Vec<Node>,
    },
    /// It is there, and has what others said too.
    Merged {
        new: Node,
        kept: Option<Pair>,
        parts: Vec<Node>,
    },
    /// It was in another plan before, or still is.
    Came {
        pair: Pair,
    },
    /// It is in another plan now, or is there too.
    Went {
        pair: Pair,
    },
    Added(Node),
    Removed(Node),
}

impl Outcome {
    /// The element before and after.
    pub fn nodes(&self) -> (Option<Node>, Option<Node>) {
        match self {
            Self::Kept(pair) => (Some(pair.old), Some(pair.new)),
            Self::Split { old, kept, .. } => (Some(*old), kept.map(|pair| pair.new)),
            Self::Merged { new, kept, .. } => (kept.map(|pair| pair.old), Some(*new)),
            Self::Came { pair } => (None, Some(pair.new)),
            Self::Went { pair } => (Some(pair.old), None),
            Self::Added(node) => (None, Some(*node)),
            Self::Removed(node) => (Some(*node), None),
        }
    }
}

/// Which elements are one, in both directions.
#[derive(Debug)]
pub struct Identity {
    new_plans: Vec<Option<usize>>,
    old_plans: Vec<Option<usize>>,
    forth: Vec<Option<Pair>>,
    back: Vec<Option<Pair>>,
    splits: BTreeMap<Node, Vec<Node>>,
    merges: BTreeMap<Node, Vec<Node>>,
    came: BTreeMap<Node, Pair>,
    went: BTreeMap<Node, Pair>,
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
            splits: BTreeMap::new(),
            merges: BTreeMap::new(),
            came: BTreeMap::new(),
            went: BTreeMap::new(),
            retired_old: BTreeSet::new(),
            retired_new: BTreeSet::new(),
        };
        identity.pair_ids(old, new);
        declared::settle(&mut identity, old, new);
        likeness::pair(&mut identity, old, new);
        kinship::find(&mut identity, old, new);
        plans::carried_over(&mut identity, old, new);
        identity
    }

    /// Elements of one id and kind are one. So are those of one id whose title says the same, whatever their kind.
    fn pair_ids(&mut self, old: &Version<'_>, new: &Version<'_>) {
        for node in 0..old.nodes.len() {
            let (plan, element) = old.nodes[node];
            let Some(partner) = self.new_plans[plan] else { continue };
            let found = match old.is_root(node) {
                true => new.root(partner),
                false => new.find(&new.plans[partner].id, &element.id).filter(|found| !new.is_root(*found)),
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

    /// The elements of a plan that are not yet known to be any of the new version's.
    fn unpaired_old(&self, old: &Version<'_>, plan: usize) -> Vec<Node> {
        let is_part =
            |node: &Node| self.splits.contains_key(node) || self.merges.values().any(|parts| parts.contains(node));
        let is_settled = |node: &Node| self.forth[*node].is_some() || self.retired_old.contains(node) || is_part(node);
        old.nodes_of(plan).filter(|node| !is_settled(node)).collect()
    }

    fn unpaired_new(&self, new: &Version<'_>, plan: usize) -> Vec<Node> {
        let is_part =
            |node: &Node| self.merges.contains_key(node) || self.splits.values().any(|parts| parts.contains(node));
        let is_settled = |node: &Node| self.back[*node].is_some() || self.retired_new.contains(node) || is_part(node);
        new.nodes_of(plan).filter(|node| !is_settled(node)).collect()
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
        let parts = self.splits.get(&old).into_iter().flatten().copied();
        let merged = self.merges.iter().filter(|(_, parts)| parts.contains(&old)).map(|(new, _)| *new);
        let went = self.went.get(&old).map(|pair| pair.new);
        let mut found: Vec<_> = kept.into_iter().chain(parts).chain(merged).collect();
        if found.is_empty() {
            found.extend(went);
        }
        found.dedup();
        found
    }

    /// The pair that a new element is one of.
    pub fn pair_of_new(&self, new: Node) -> Option<Pair> {
        self.back[new]
    }

    /// What became of every element: those of the new version in its order, each gone one where it stood.
    pub fn outcomes(&self, old: &Version<'_>, new: &Version<'_>) -> Vec<Outcome> {
        let mut outcomes: Vec<(usize, usize, Node, Outcome)> = Vec::new();
        let parts: Vec<Node> = self.splits.values().flatten().copied().collect();
        let merged: Vec<Node> = self.merges.values().flatten().copied().collect();
        for node in 0..new.nodes.len() {
            let outcome = match (self.back[node], self.merges.get(&node)) {
                (kept, Some(parts)) => Outcome::Merged { new: node, kept, parts: parts.clone() },
                (Some(pair), None) => match self.splits.get(&pair.old) {
                    Some(parts) => Outcome::Split { old: pair.old, kept: Some(pair), parts: parts.clone() },
                    None => Outcome::Kept(pair),
                },
                (None, None) if parts.contains(&node) => continue,
                (None, None) => match self.came.get(&node) {
                    Some(pair) => Outcome::Came { pair: *pair },
                    None if self.is_in_new_plan(node, new) => continue,
                    None => Outcome::Added(node),
                },
            };
            outcomes.push((new.nodes[node].0, node, 0, outcome));
        }
        for node in 0..old.nodes.len() {
            if self.forth[node].is_some() || merged.contains(&node) {
                continue;
            }
            let outcome = match (self.splits.get(&node), self.went.get(&node)) {
                (Some(parts), _) => Outcome::Split { old: node, kept: None, parts: parts.clone() },
                (None, Some(pair)) => Outcome::Went { pair: *pair },
                (None, None) if self.is_in_gone_plan(node, old) => continue,
                (None, None) => Outcome::Removed(node),
            };
            let (plan, after) = self.place_of_gone(node, old, new);
            outcomes.push((plan, after, node + 1, outcome));
        }
        outcomes.sort_by_key(|(plan, after, node, _)| (*plan, *after, *node));
        outcomes.into_iter().map(|(.., outcome)| outcome).collect()
    }

    /// The elements of a plan that is new as a whole are not listed one by one.
    fn is_in_new_plan(&self, node: Node, new: &Version<'_>) -> bool {
        self.old_plans[new.nodes[node].0].is_none() && !new.is_root(node)
    }

    fn is_in_gone_plan(&self, node: Node, old: &Version<'_>) -> bool {
        self.new_plans[old.nodes[node].0].is_none() && !old.is_root(node)
    }

    /// Where an element that is gone would stand: after the nearest one before it that is still there.
    fn place_of_gone(&self, node: Node, old: &Version<'_>, new: &Version<'_>) -> (usize, Node) {
        let plan = old.nodes[node].0;
        let first = old.nodes_of(plan).start;
        let Some(partner) = self.new_plans[plan] else { return (new.plans.len() + plan, node) };
        let before = (first..node).rev().find_map(|before| self.forth[before]);
        (partner, before.map_or(new.nodes_of(partner).start, |pair| pair.new))
    }
}
