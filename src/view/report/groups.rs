//! Lines by what they belong to: a focus area, else a main goal.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{ElementId, Kind};
use crate::view::context::ViewContext;
use crate::view::home::home;

/// Lines that belong together.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReportGroup<T> {
    /// The title of the focus area or the goal; none for lines that belong to neither.
    pub title: Option<String>,
    /// The lines.
    pub lines: Vec<T>,
}

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
