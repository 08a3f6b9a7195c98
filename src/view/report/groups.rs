//! Lines by what they belong to: a focus area, else a main goal.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Element, ElementId, Kind, Ref};
use crate::view::context::ViewContext;

/// Lines that belong together.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReportGroup<T> {
    /// The title of the focus area or the goal; none for lines that belong to neither.
    pub title: Option<String>,
    /// The lines.
    pub lines: Vec<T>,
}

/// Goals lie at most ten deep in each other.
const DEEPEST: usize = 10;

/// Puts lines into groups: those of focus areas first, then those of goals, in the order of the plan, then the rest.
/// The order of lines within a group is kept.
pub fn groups<T>(context: &ViewContext<'_>, lines: Vec<(ElementId, T)>) -> Vec<ReportGroup<T>> {
    let mut groups: BTreeMap<(u8, ElementId), ReportGroup<T>> = BTreeMap::new();
    for (id, line) in lines {
        let home = home(context, id);
        let rank = match home.map(|home| context.plan.element(home).kind()) {
            Some(Kind::FocusArea) => 0,
            Some(_) => 1,
            None => 2,
        };
        let key = (rank, home.unwrap_or(ElementId::new(0)));
        let title = home.map(|home| context.title(home));
        groups.entry(key).or_insert_with(|| ReportGroup { title, lines: Vec::new() }).lines.push(line);
    }
    groups.into_values().collect()
}

/// What a line belongs to; never a hidden element.
fn home(context: &ViewContext<'_>, id: ElementId) -> Option<ElementId> {
    let element = context.plan.element(id);
    let goals = goals(context, element);
    let places = [id].into_iter().chain(goals.iter().copied());
    let mut areas = places.filter_map(|id| area(context, id));
    areas.next().or(goals.last().copied())
}

fn area(context: &ViewContext<'_>, id: ElementId) -> Option<ElementId> {
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
