//! What the sources themselves say became of elements.

use std::collections::{BTreeMap, BTreeSet};

use super::found::{How, Identity, Pair};
use crate::diff::version::{Node, Version};

/// Applies what `retired:` and `replaces:` say. Both work in either direction, so that going back to an old version is
/// reported as the reverse of coming from it.
pub fn settle(identity: &mut Identity, old: &Version<'_>, new: &Version<'_>) {
    for plan in 0..old.plans.len() {
        let Some(partner) = identity.new_plan(plan) else { continue };
        let retired = |version: &Version<'_>, declaring: &crate::view::PlanRecord, own: usize| -> Vec<Node> {
            let ids = declaring.declared.retired.iter();
            ids.filter_map(|(id, _)| version.find(own, id)).collect()
        };
        identity.retired_old.extend(retired(old, &new.plans[partner], plan));
        identity.retired_new.extend(retired(new, &old.plans[plan], partner));
    }
    let claims = Claims::new(claims(identity, old, new));
    for pair in &claims.pairs {
        settle_one(identity, &claims, *pair);
    }
}

/// What replaces what, and how many do.
struct Claims {
    pairs: BTreeSet<(Node, Node)>,
    successors: BTreeMap<Node, usize>,
    predecessors: BTreeMap<Node, usize>,
}

impl Claims {
    fn new(pairs: BTreeSet<(Node, Node)>) -> Self {
        let (mut successors, mut predecessors) = (BTreeMap::new(), BTreeMap::new());
        for (old, new) in &pairs {
            *successors.entry(*old).or_default() += 1;
            *predecessors.entry(*new).or_default() += 1;
        }
        Self { pairs, successors, predecessors }
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

/// Several that replace one are its parts, and one that replaces several has taken them in.
fn settle_one(identity: &mut Identity, claims: &Claims, (old, new): (Node, Node)) {
    let has_several = |map: &BTreeMap<Node, usize>, node: Node| map.get(&node).is_some_and(|count| *count > 1);
    let (is_old_kept, is_new_kept) = (identity.forth[old].is_some(), identity.back[new].is_some());
    if is_old_kept || has_several(&claims.successors, old) {
        if !is_new_kept {
            identity.splits.add(old, new);
        }
    } else if is_new_kept || has_several(&claims.predecessors, new) {
        identity.merges.add(new, old);
    } else {
        identity.add(Pair { old, new, how: How::Declared });
    }
}
