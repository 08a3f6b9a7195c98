//! What the sources themselves say became of elements.

use std::collections::{BTreeMap, BTreeSet};

use super::{How, Identity, Pair};
use crate::diff::version::{Node, Version};

/// Takes in what `retired:` and `replaces:` say. Both hold in either direction, so that going back to an old version is told
/// as the reverse of coming from it.
pub fn settle(identity: &mut Identity, old: &Version<'_>, new: &Version<'_>) {
    for plan in 0..old.plans.len() {
        let Some(partner) = identity.new_plan(plan) else { continue };
        let retired = |version: &Version<'_>, declaring: &crate::view::PlanRecord, own: usize| -> Vec<Node> {
            let ids = declaring.declared.retired.iter();
            ids.filter_map(|(id, _)| version.find(&version.plans[own].id, id)).collect()
        };
        identity.retired_old.extend(retired(old, &new.plans[partner], plan));
        identity.retired_new.extend(retired(new, &old.plans[plan], partner));
    }
    let claims = claims(identity, old, new);
    for (old_node, new_node) in &claims {
        settle_one(identity, &claims, *old_node, *new_node);
    }
}

/// Which old element each new one says it takes the place of; looking back, which new one each old one replaced.
fn claims(identity: &Identity, old: &Version<'_>, new: &Version<'_>) -> BTreeSet<(Node, Node)> {
    let mut claims = BTreeSet::new();
    for (node, (plan, element)) in new.nodes.iter().enumerate() {
        for name in &element.replaces {
            let own = identity.old_plan(*plan).and_then(|plan| old.resolve(plan, name));
            claims.extend(own.map(|target| (target, node)));
        }
    }
    for (node, (plan, element)) in old.nodes.iter().enumerate() {
        for name in &element.replaces {
            let own = identity.new_plan(*plan).and_then(|plan| new.resolve(plan, name));
            claims.extend(own.map(|target| (node, target)));
        }
    }
    // What stands in both versions has not been replaced by anything.
    claims.retain(|(old, new)| identity.forth[*old].is_none() || identity.back[*new].is_none());
    claims
}

fn settle_one(identity: &mut Identity, claims: &BTreeSet<(Node, Node)>, old: Node, new: Node) {
    let mut successors: BTreeMap<Node, Vec<Node>> = BTreeMap::new();
    let mut predecessors: BTreeMap<Node, Vec<Node>> = BTreeMap::new();
    for (before, after) in claims.iter().filter(|(before, after)| *before == old || *after == new) {
        successors.entry(*before).or_default().push(*after);
        predecessors.entry(*after).or_default().push(*before);
    }
    let (is_old_kept, is_new_kept) = (identity.forth[old].is_some(), identity.back[new].is_some());
    let has_several = |map: &BTreeMap<Node, Vec<Node>>, node| map.get(&node).is_some_and(|nodes| nodes.len() > 1);
    if is_old_kept || has_several(&successors, old) {
        let parts = identity.splits.entry(old).or_default();
        parts.extend((!is_new_kept && !parts.contains(&new)).then_some(new));
    } else if is_new_kept || has_several(&predecessors, new) {
        let parts = identity.merges.entry(new).or_default();
        parts.extend((!parts.contains(&old)).then_some(old));
    } else {
        identity.add(Pair { old, new, how: How::Declared });
    }
}
