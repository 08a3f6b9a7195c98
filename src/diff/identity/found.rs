//! What is known of which elements are the same.

use std::collections::{BTreeMap, BTreeSet};

use super::families::Families;
use crate::diff::version::Node;

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
    pub(super) new_plans: Vec<Option<usize>>,
    pub(super) old_plans: Vec<Option<usize>>,
    pub(super) forth: Vec<Option<Pair>>,
    pub(super) back: Vec<Option<Pair>>,
    /// Old elements with the new ones that have taken over some of what they said.
    pub(super) splits: Families,
    /// New elements with the old ones whose content they have taken over.
    pub(super) merges: Families,
    pub(super) came: BTreeMap<Node, Pair>,
    pub(super) went: BTreeMap<Node, Pair>,
    /// What came into other plans, by the element that it came from.
    pub(super) copies: BTreeMap<Node, Vec<Node>>,
    /// What one version says it has removed on purpose is matched with nothing in the other.
    pub(super) retired_old: BTreeSet<Node>,
    pub(super) retired_new: BTreeSet<Node>,
}

impl Identity {
    /// Makes a pair known from both sides.
    ///
    /// # Panics
    /// Where a node is in neither version, as do all methods below that take one.
    pub(super) fn add(&mut self, pair: Pair) {
        self.forth[pair.old] = Some(pair);
        self.back[pair.new] = Some(pair);
    }

    /// The elements that are not yet known to be, or to be part of, any of the new version's.
    pub(super) fn is_free_old(&self, node: Node) -> bool {
        self.forth[node].is_none()
            && !self.retired_old.contains(&node)
            && self.splits.parts(node).is_none()
            && !self.merges.is_part(node)
    }

    pub(super) fn is_free_new(&self, node: Node) -> bool {
        self.back[node].is_none()
            && !self.retired_new.contains(&node)
            && self.merges.parts(node).is_none()
            && !self.splits.is_part(node)
    }

    /// The old plan that a new one is a version of.
    ///
    /// # Panics
    /// Where the new version has no plan with this index.
    pub fn old_plan(&self, new: usize) -> Option<usize> {
        self.old_plans[new]
    }

    /// The new version of an old plan.
    ///
    /// # Panics
    /// Where the old version has no plan with this index.
    pub fn new_plan(&self, old: usize) -> Option<usize> {
        self.new_plans[old]
    }

    /// The new elements that an old one has become.
    ///
    /// # Panics
    /// Where the old version has no such node.
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

    /// The pair that a new element belongs to.
    ///
    /// # Panics
    /// Where the new version has no such node.
    pub fn pair_of_new(&self, new: Node) -> Option<Pair> {
        self.back[new]
    }

    /// Whether a pair is reported where the element is now, in the plan that it came into.
    pub fn has_come(&self, pair: Pair) -> bool {
        self.came.get(&pair.new).is_some_and(|came| came.old == pair.old)
    }
}
