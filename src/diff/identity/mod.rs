//! Which old element each new one is.
//!
//! By id first. What is left is settled by what the sources declare (`replaces:`, `retired:`), then by what the
//! elements are: their words, their place in the graph, their figures. Parts of a split and what was merged are found
//! among what is left after that, and last what moved from one plan to another.

mod candidates;
mod declared;
mod families;
mod features;
mod found;
mod kinship;
mod likeness;
mod links;
mod outcomes;
mod plans;
mod score;

use std::collections::{BTreeMap, BTreeSet};

pub use features::is_something_else;
pub use found::{How, Identity, Pair};
pub use outcomes::Outcome;

use super::version::Version;
use families::Families;
use kinship::Wholes;

impl Identity {
    /// Matches all elements of two versions.
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
}
