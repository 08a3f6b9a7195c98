//! What an element belongs to: a focus area, else a main goal.

use super::context::ViewContext;
use crate::model::{Element, ElementId, Ref};

/// Goals lie at most ten deep in each other.
const DEEPEST: usize = 10;

/// What an element belongs to; never a hidden element.
pub fn home(context: &ViewContext<'_>, id: ElementId) -> Option<ElementId> {
    focus_area(context, id).or_else(|| goals(context, context.plan.element(id)).last().copied())
}

/// The focus area of an element or, where it names none, of its goals; never a hidden one.
pub fn focus_area(context: &ViewContext<'_>, id: ElementId) -> Option<ElementId> {
    let goals = goals(context, context.plan.element(id));
    [id].into_iter().chain(goals).find_map(|id| own_area(context, id))
}

fn own_area(context: &ViewContext<'_>, id: ElementId) -> Option<ElementId> {
    let mut areas = context.plan.element(id).common.focus_area.iter().filter_map(Ref::target);
    areas.find(|area| context.visible.sees(*area))
}

/// The first goal of an element and the goals that it is part of, outermost last.
fn goals(context: &ViewContext<'_>, element: &Element) -> Vec<ElementId> {
    let goals = element.indicator().map(|own| &own.goals).or(element.measure().map(|own| &own.goals));
    let sees = |id: &ElementId| context.visible.sees(*id);
    let first = goals.into_iter().flatten().filter_map(Ref::target).find(sees);
    let parent = |id: &ElementId| {
        let goal = context.plan.element(*id).goal()?;
        goal.parent.as_ref()?.target().filter(sees)
    };
    std::iter::successors(first, parent).take(DEEPEST).collect()
}
