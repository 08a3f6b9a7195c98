//! Changes that somebody has let through.

use super::change::{ElementChanges, PlanComparison};
use super::version::Version;
use crate::view::{Approval, PlanRecord};

/// Marks the changes that the new version approves. An approval counts only where it is new itself, so that it lets one
/// change through, and not every later one of its kind.
pub fn apply(comparison: &mut PlanComparison<'_>) {
    for plan in &mut comparison.plans {
        let (old, new) = (&comparison.old, &comparison.new);
        let before: &[Approval] = plan.old.map_or(&[], |place| &old.plans[place].declared.approvals);
        // The removal of a plan is approved in the plans that are left.
        let places = plan.new.map_or(0..new.plans.len(), |place| place..place + 1);
        let after = places.flat_map(|place| &new.plans[place].declared.approvals);
        let known = |approval: &Approval| old.plans.iter().any(|plan| plan.declared.approvals.contains(approval));
        let is_fresh = |approval: &&Approval| match plan.new {
            Some(_) => !before.contains(approval),
            None => !known(approval),
        };
        let fresh: Vec<_> = after.filter(is_fresh).collect();
        for element in plan.elements.iter_mut().filter(|_| !fresh.is_empty()) {
            let ids = ids(element, old, new);
            for change in &mut element.changes {
                let meant = |approval: &&&Approval| {
                    ids.contains(&&*approval.element) && approval.change.is_none_or(|kind| kind == change.kind)
                };
                change.approval = fresh.iter().find(meant).map(|approval| (*approval).clone());
            }
        }
    }
}

/// What an element is called in approvals: its ids, and for the strategy itself that of the strategy.
fn ids<'a>(element: &ElementChanges, old: &Version<'a>, new: &Version<'a>) -> Vec<&'a str> {
    let of = |version: &Version<'a>, node| {
        let plan: &'a PlanRecord = version.plan_of(node);
        if version.is_root(node) { &*plan.id } else { &*version.element(node).id }
    };
    let before = element.old.map(|node| of(old, node));
    before.into_iter().chain(element.new.map(|node| of(new, node))).collect()
}
