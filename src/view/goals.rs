//! The goal hierarchy and its numbers.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::context::ViewContext;
use super::fact::{Item, reference};
use super::mark::{self, Mark};
use super::progress::{AsOf, IndicatorState};
use crate::locale::Value;
use crate::model::entity::{GoalLevel, Indicator};
use crate::model::value::Moment;
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
    /// When it is to be reached: its own deadline, or else that of the last target of what measures it.
    #[serde(skip)]
    pub by: Option<String>,
    /// Who answers for it.
    #[serde(skip)]
    pub owner: Option<Item>,
    /// How what measures it, and the goals below it, stands: "2 i rute".
    #[serde(skip)]
    pub standing: Vec<String>,
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
        by: by(context, numbers, id).map(|moment| context.format.moment(moment)),
        owner: goal.goal().and_then(|goal| reference(context, &goal.owner.as_ref()?.link)),
        standing: standing(context, numbers, id),
        marks: mark::marks(context, goal),
        children: tree(context, numbers, Some(id)),
    }
}

/// What measures a goal or one below it, each once.
fn measured<'a>(context: &ViewContext<'a>, numbers: &Numbers, id: ElementId) -> Vec<(ElementId, &'a Indicator)> {
    let own = context.plan.referrers(id, Indicator::GOALS).filter(|from| context.visible.sees(*from));
    let mut found: Vec<_> = own.filter_map(|from| Some((from, context.plan.element(from).indicator()?))).collect();
    let below = numbers.below(Some(id)).iter().flat_map(|child| measured(context, numbers, *child));
    for (from, indicator) in below.collect::<Vec<_>>() {
        if !found.iter().any(|(known, _)| *known == from) {
            found.push((from, indicator));
        }
    }
    found
}

fn by(context: &ViewContext<'_>, numbers: &Numbers, id: ElementId) -> Option<Moment> {
    let own = context.plan.element(id).goal().and_then(|goal| goal.by.as_ref());
    let targets = || {
        let indicators = measured(context, numbers, id).into_iter();
        indicators.filter_map(|(_, indicator)| indicator.last_target()?.comparison().by.map(|by| by.value))
    };
    own.map(|by| by.value).or_else(|| targets().max_by_key(|moment| moment.last_day()))
}

/// Those that cannot be judged yet are left out: they say nothing of how it goes.
fn standing(context: &ViewContext<'_>, numbers: &Numbers, id: ElementId) -> Vec<String> {
    let as_of = AsOf::today(context.as_of);
    let states: Vec<_> =
        measured(context, numbers, id).iter().map(|(_, indicator)| context.progress(indicator, as_of).state).collect();
    let told = IndicatorState::ALL.into_iter().filter(|state| *state != IndicatorState::NotComparable);
    let line = |state: IndicatorState| {
        let count = states.iter().filter(|each| **each == state).count();
        let label = context.format.locale.label(&format!("progress-{}", state.word()));
        let values = [("count", Value::Count(count)), ("state", Value::Text(&label))];
        (count > 0).then(|| context.format.locale.label_with("page-standing", &values))
    };
    told.filter_map(line).collect()
}
