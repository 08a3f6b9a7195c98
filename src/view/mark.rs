//! What stands beside an element's title: what the plan calls it, and the marks of the internal edition.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::ViewContext;
use crate::locale::Value;
use crate::model::Element;
use crate::model::entity::{Goal, GoalLevel, Visibility};

/// What the internal edition says about an element that the public one does not show.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Mark {
    /// `internal` or `embargo`.
    pub kind: &'static str,
    /// In words, with the legal basis or the date.
    pub text: String,
}

/// What the plan calls the kind of an element; of a goal, its level.
pub fn kind_label(context: &ViewContext<'_>, element: &Element) -> String {
    let level = element.goal().map(level);
    match level {
        Some(level) => context.format.word_of(level),
        None => context.format.locale.label(&format!("kind-{}", element.kind().word())),
    }
}

/// A goal's level: the one it states, or else what its being part of another implies.
pub fn level(goal: &Goal) -> GoalLevel {
    let from_nesting = if goal.parent.is_some() { GoalLevel::Sub } else { GoalLevel::Goal };
    goal.level.as_ref().map_or(from_nesting, |level| level.value)
}

/// The marks that the internal edition puts on an element.
pub fn marks(context: &ViewContext<'_>, element: &Element) -> Vec<Mark> {
    let locale = context.format.locale;
    if element.common.visibility.is_public(context.as_of) {
        return Vec::new();
    }
    match &element.common.visibility {
        Visibility::Public => Vec::new(),
        Visibility::Internal { basis: Some(basis), .. } => {
            vec![Mark {
                kind: "internal",
                text: locale.label_with("mark-internal-basis", &[("basis", Value::Text(basis))]),
            }]
        }
        Visibility::Internal { basis: None, .. } => {
            vec![Mark { kind: "internal", text: locale.label("mark-internal") }]
        }
        Visibility::Embargo(until) => {
            let date = context.format.date(until.first_day());
            vec![Mark { kind: "embargo", text: locale.label_with("mark-embargo", &[("date", Value::Text(&date))]) }]
        }
    }
}
