//! The goal hierarchy and its numbers.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::context::ViewContext;
use super::fact::Item;
use super::mark::{self, Mark};
use crate::locale::Value;
use crate::model::entity::{GoalLevel, Indicator};
use crate::model::{ElementId, Kind, Word as _};

/// A goal in the hierarchy.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GoalNode {
    /// Its number.
    pub number: Option<String>,
    /// Its title and where it is described.
    pub title: Item,
    /// What the plan calls its level.
    pub level: String,
    /// The level as a key.
    pub level_key: &'static str,
    /// What is to be reached, for each of its indicators.
    pub targets: Vec<String>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
    /// The goals that are part of it.
    pub children: Vec<GoalNode>,
}

/// The goals that the edition may show: how they lie in each other, and their numbers.
#[derive(Debug)]
pub struct Numbers {
    numbers: HashMap<ElementId, String>,
    children: HashMap<Option<ElementId>, Vec<ElementId>>,
}

impl Numbers {
    /// Numbers the goals in the order in which they were written: overall goals first, then main goals, then goals.
    pub fn new(context: &ViewContext<'_>) -> Self {
        let mut children: HashMap<Option<ElementId>, Vec<ElementId>> = HashMap::new();
        let mut goals: Vec<_> = context.of_kind(Kind::Goal).collect();
        goals.sort_by_key(|(_, goal)| goal.goal().map(mark::level));
        for (id, goal) in goals {
            let parent = goal.goal().and_then(|goal| goal.parent.as_ref()?.target());
            // A goal of another strategy may be the parent: then the goal stands at the top here.
            let parent = parent.filter(|parent| context.plan.element(*parent).scope == context.scope);
            children.entry(parent).or_default().push(id);
        }
        let mut numbers = Self { numbers: HashMap::new(), children };
        let top = numbers.below(None).to_vec();
        numbers.number(context, &top, "");
        numbers
    }

    fn number(&mut self, context: &ViewContext<'_>, goals: &[ElementId], prefix: &str) {
        for (index, id) in goals.iter().enumerate() {
            let number = format!("{prefix}{}", index + 1);
            let label = context.format.locale.label_with("goal-number", &[("number", Value::Text(&number))]);
            self.numbers.insert(*id, label);
            let below = self.below(Some(*id)).to_vec();
            self.number(context, &below, &format!("{number}."));
        }
    }

    /// The number of a goal.
    pub fn of(&self, id: ElementId) -> Option<String> {
        self.numbers.get(&id).cloned()
    }

    /// The goals directly below one, or at the top.
    pub fn below(&self, parent: Option<ElementId>) -> &[ElementId] {
        self.children.get(&parent).map_or(&[], Vec::as_slice)
    }
}

/// The whole hierarchy.
pub fn tree(context: &ViewContext<'_>, numbers: &Numbers, parent: Option<ElementId>) -> Vec<GoalNode> {
    numbers.below(parent).iter().map(|id| node(context, numbers, *id)).collect()
}

fn node(context: &ViewContext<'_>, numbers: &Numbers, id: ElementId) -> GoalNode {
    let goal = context.plan.element(id);
    let level = goal.goal().map_or(GoalLevel::Goal, mark::level);
    let measured = context.plan.referrers(id, Indicator::GOALS).filter(|from| context.visible.sees(*from));
    let targets = measured.filter_map(|from| {
        let indicator = context.plan.element(from).indicator()?;
        let target = indicator.last_target()?;
        let phrase = context.format.target(target, indicator.unit());
        Some(format!("{}: {phrase}", context.title(from)))
    });
    GoalNode {
        number: numbers.of(id),
        title: context.item(id),
        level: context.format.word_of(level),
        level_key: level.word(),
        targets: targets.collect(),
        marks: mark::marks(context, goal),
        children: tree(context, numbers, Some(id)),
    }
}
