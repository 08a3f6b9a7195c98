//! Which old plan each new one is a version of, and what went over from one plan to another.

use std::collections::BTreeSet;

use super::features::is_one_title;
use super::{How, Identity, Pair, likeness};
use crate::diff::version::{Node, Version};

/// The share of ids that two plans of other names must have in common to be one.
const COMMON_IDS: f64 = 0.5;

/// The new version of each old plan: by id; else the one with the same title or most of the same ids; else, where each
/// version has one plan alone, that.
pub fn partners(old: &Version<'_>, new: &Version<'_>) -> Vec<Option<usize>> {
    let mut partners: Vec<Option<usize>> =
        old.plans.iter().map(|plan| new.plans.iter().position(|other| other.id == plan.id)).collect();
    let is_free = |partners: &[Option<usize>], new: usize| !partners.contains(&Some(new));
    for place in 0..old.plans.len() {
        if partners[place].is_none() {
            let free = (0..new.plans.len()).filter(|other| is_free(&partners, *other));
            partners[place] = free.into_iter().find(|other| is_one_plan((old, place), (new, *other)));
        }
    }
    if let ([only], [_]) = (&mut partners[..], new.plans) {
        *only = only.or(Some(0));
    }
    partners
}

fn is_one_plan((old, place): (&Version<'_>, usize), (new, other): (&Version<'_>, usize)) -> bool {
    let (one, two) = (&old.plans[place], &new.plans[other]);
    let ids = |plan: &'_ crate::view::PlanRecord| -> BTreeSet<String> {
        plan.elements.iter().skip(1).map(|element| element.id.clone()).collect()
    };
    let (ids, other_ids) = (ids(one), ids(two));
    let common = count(ids.intersection(&other_ids).count());
    let all = count(ids.union(&other_ids).count());
    let has_title = one.root().zip(two.root()).is_some_and(|(one, two)| is_one_title(&one.title, &two.title));
    (all > 0.0 && common / all >= COMMON_IDS) || (has_title && (ids.is_empty() || other_ids.is_empty() || common > 0.0))
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// Finds what came from, or went to, another plan: the same id and title there, or content that leaves no doubt. What another
/// plan still has in both versions counts too, since a plan is often the successor of one that stays in place.
pub fn carried_over(identity: &mut Identity, old: &Version<'_>, new: &Version<'_>) {
    if old.plans.len().max(new.plans.len()) < 2 && old.plans.len() == new.plans.len() {
        return;
    }
    let came: Vec<Node> = (0..new.plans.len()).flat_map(|plan| identity.unpaired_new(new, plan)).collect();
    for node in came {
        let origin = elsewhere((new, node), old, |plan| identity.new_plans[plan] != Some(new.nodes[node].0));
        if let Some(origin) = origin {
            identity.came.insert(node, Pair { old: origin, new: node, how: How::Content });
        }
    }
    let went: Vec<Node> = (0..old.plans.len()).flat_map(|plan| identity.unpaired_old(old, plan)).collect();
    for node in went {
        let target = elsewhere((old, node), new, |plan| identity.old_plans[plan] != Some(old.nodes[node].0));
        if let Some(target) = target {
            identity.went.insert(node, Pair { old: node, new: target, how: How::Content });
        }
    }
}

/// The element of another plan that has the same id and kind, and says nearly the same.
fn elsewhere((own, node): (&Version<'_>, Node), other: &Version<'_>, is_other: impl Fn(usize) -> bool) -> Option<Node> {
    let element = own.element(node);
    let plans = (0..other.plans.len()).filter(|plan| is_other(*plan));
    let mut found = plans.filter_map(|plan| other.find(&other.plans[plan].id, &element.id));
    found.find(|found| {
        let candidate = other.element(*found);
        !other.is_root(*found)
            && !own.is_root(node)
            && candidate.kind == element.kind
            && likeness::is_plain(element, candidate)
    })
}
