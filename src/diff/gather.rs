//! What became of elements, collected plan by plan.

use super::change::{ElementChanges, PlanChanges, PlanComparison};
use super::fields;
use super::identity::{Identity, Outcome};
use super::version::Version;

impl<'a> PlanComparison<'a> {
    /// Collects what became of elements, plan by plan.
    pub(super) fn gather(
        changed: Vec<Option<ElementChanges>>,
        (outcomes, identity): (&[Outcome], &Identity),
        old: Version<'a>,
        new: Version<'a>,
    ) -> Self {
        let of_plan = |old, new| PlanChanges { old, new, elements: Vec::new(), refiled: Vec::new() };
        let kept = (0..new.plans.len()).map(|place| of_plan(identity.old_plan(place), Some(place)));
        let mut plans: Vec<_> = kept.collect();
        let mut places = Vec::new();
        for place in 0..old.plans.len() {
            places.push(identity.new_plan(place).unwrap_or(plans.len()));
            if identity.new_plan(place).is_none() {
                plans.push(of_plan(Some(place), None));
            }
        }
        for element in changed.into_iter().flatten() {
            let of_new = element.new.map(|node| new.nodes[node].0);
            let place = of_new.or_else(|| element.old.map(|node| places[old.nodes[node].0]));
            if let Some(plan) = place.and_then(|place| plans.get_mut(place)) {
                plan.elements.push(element);
            }
        }
        for plan in &mut plans {
            if let Some(place) = plan.new {
                plan.refiled = fields::refiled(place, identity, &old, &new);
            }
        }
        let left_out = fields::left_out(outcomes, identity, &old, &new);
        Self { old, new, plans, left_out }
    }
}
