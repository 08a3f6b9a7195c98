//! What became of every element.

use super::found::{Identity, Pair};
use crate::diff::version::{Node, Version};

/// What became of an element.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// It is there in both versions.
    Kept(Pair),
    /// Others say what it said; it may still be there itself.
    Split {
        old: Node,
        kept: Option<Pair>,
        parts: Vec<Node>,
    },
    /// It says what others said; it may have been there before.
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

/// Where an outcome is reported: the plan, the element that it follows, and its place among those that are gone there.
type Place = (usize, Node, Node);

impl Identity {
    /// What became of every element: those of the new version in its order, each gone one where it stood.
    pub fn outcomes(&self, old: &Version<'_>, new: &Version<'_>) -> Vec<Outcome> {
        let here = (0..new.nodes.len())
            .filter_map(|node| self.outcome_of_new(node, new).map(|outcome| ((new.nodes[node].0, node, 0), outcome)));
        let mut outcomes: Vec<(Place, Outcome)> = here.collect();
        for plan in 0..old.plans.len() {
            // One that is gone stands after the nearest one before it that is still there.
            let (place, mut after) = match self.new_plans[plan] {
                Some(partner) => (partner, new.nodes_of(partner).start),
                None => (new.plans.len() + plan, 0),
            };
            for node in old.nodes_of(plan) {
                if let Some(pair) = self.forth[node] {
                    after = pair.new;
                } else if let Some(outcome) = self.outcome_of_gone(node, old) {
                    outcomes.push(((place, after, node + 1), outcome));
                }
            }
        }
        outcomes.sort_by_key(|(place, _)| *place);
        outcomes.into_iter().map(|(_, outcome)| outcome).collect()
    }

    fn outcome_of_new(&self, node: Node, new: &Version<'_>) -> Option<Outcome> {
        match (self.back[node], self.merges.parts(node)) {
            (kept, Some(parts)) => Some(Outcome::Merged { new: node, kept, parts: parts.to_vec() }),
            (Some(pair), None) => Some(match self.splits.parts(pair.old) {
                Some(parts) => Outcome::Split { old: pair.old, kept: Some(pair), parts: parts.to_vec() },
                None => Outcome::Kept(pair),
            }),
            (None, None) if self.splits.is_part(node) => None,
            (None, None) => match self.came.get(&node) {
                Some(pair) => Some(Outcome::Came { pair: *pair }),
                // The elements of a plan that is new as a whole are not listed one by one.
                None => {
                    (self.old_plans[new.nodes[node].0].is_some() || new.is_root(node)).then_some(Outcome::Added(node))
                }
            },
        }
    }

    fn outcome_of_gone(&self, node: Node, old: &Version<'_>) -> Option<Outcome> {
        match (self.splits.parts(node), self.went.get(&node)) {
            _ if self.merges.is_part(node) => None,
            (Some(parts), _) => Some(Outcome::Split { old: node, kept: None, parts: parts.to_vec() }),
            (None, Some(pair)) => Some(Outcome::Went { pair: *pair }),
            (None, None) => {
                (self.new_plans[old.nodes[node].0].is_some() || old.is_root(node)).then_some(Outcome::Removed(node))
            }
        }
    }
}
