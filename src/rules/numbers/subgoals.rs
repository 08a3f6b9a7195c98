//! Goals that share an indicator with the goals below them.

use std::collections::HashMap;

use super::last_target::{LastTarget, Measured, last_target, measured};
use crate::model::entity::Goal;
use crate::model::{Element, ElementId, Kind};
use crate::rules::Context;

/// An indicator of a goal, and the same indicator of each goal below that has it.
pub struct Shared<'a> {
    /// The goal above.
    pub goal: &'a Element,
    /// What it promises.
    pub whole: LastTarget,
    /// What the goals below promise, due on the same day.
    pub parts: Vec<(&'a Element, LastTarget)>,
}

/// Every indicator that a goal shares with goals directly below it, in the order of the goals.
pub fn shared<'a>(context: &Context<'a>) -> Vec<Shared<'a>> {
    let mut found = Vec::new();
    for (id, goal) in context.all(Kind::Goal) {
        let mut below: HashMap<Measured, Vec<(&'a Element, LastTarget)>> = HashMap::new();
        for child in context.plan.referrers(id, Goal::PARENT) {
            for (measured, target) in targets(context, child) {
                below.entry(measured).or_default().push((context.plan.element(child), target));
            }
        }
        if below.is_empty() {
            continue;
        }
        for (measured, whole) in targets(context, id) {
            let parts = below.get(&measured).into_iter().flatten();
            let comparable = |part: &LastTarget| part.due_with(&whole) && part.span != whole.span;
            let parts: Vec<_> = parts.filter(|(_, part)| comparable(part)).cloned().collect();
            if !parts.is_empty() {
                found.push(Shared { goal, whole, parts });
            }
        }
    }
    found
}

fn targets(context: &Context<'_>, goal: ElementId) -> Vec<(Measured, LastTarget)> {
    context
        .indicators_of(goal)
        .filter_map(|(_, element, _)| Some((measured(element)?, last_target(element)?)))
        .collect()
}
