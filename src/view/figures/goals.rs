//! The strategy map: the vision, the goals below it, and how many measures serve each.

use std::collections::HashMap;

use super::super::context::ViewContext;
use super::super::goals::Numbers;
use super::super::mark;
use super::drawing::{Drawing, Figure, GoalMap, MapGoal, Told};
use crate::locale::Value;
use crate::model::entity::{Goal, GoalLevel, Measure};
use crate::model::{ElementId, Kind, Ref};

/// The most goals in the top row of one map.
const TOPS: usize = 18;
/// The most goals below one of them.
const BELOW: usize = 6;
/// The most goals in one map: one that no longer fits a page explains nothing.
const IN_ALL: usize = 36;

/// How the goals are nested. One that is part of no other stands below the first that it supports.
struct Tree {
    below: HashMap<Option<ElementId>, Vec<ElementId>>,
}

impl Tree {
    fn new(context: &ViewContext<'_>) -> Self {
        let mut below: HashMap<Option<ElementId>, Vec<ElementId>> = HashMap::new();
        let mut goals: Vec<_> =
            context.of_kind(Kind::Goal).filter_map(|(id, element)| Some((id, element.goal()?))).collect();
        goals.sort_by_key(|(_, goal)| mark::level(goal));
        for (id, goal) in goals {
            below.entry(above(context, goal)).or_default().push(id);
        }
        Self { below }
    }

    fn below(&self, id: Option<ElementId>) -> &[ElementId] {
        self.below.get(&id).map_or(&[], Vec::as_slice)
    }
}

/// The goal that another stands below on the map, among those that the edition may show.
fn above(context: &ViewContext<'_>, goal: &Goal) -> Option<ElementId> {
    let is_shown_here = |id: &ElementId| {
        let element = context.plan.element(*id);
        context.visible.sees(*id) && element.scope == context.scope && element.kind() == Kind::Goal
    };
    let parent = goal.parent.as_ref().and_then(Ref::target).filter(is_shown_here);
    parent.or_else(|| goal.supports.iter().filter_map(Ref::target).find(is_shown_here))
}

/// The map of a strategy with more than one goal.
pub fn figure(context: &ViewContext<'_>, numbers: &Numbers, of: &str) -> Option<Figure> {
    let count = context.of_kind(Kind::Goal).count();
    let tree = Tree::new(context);
    let tops: Vec<_> = tree.below(None).iter().copied().take(TOPS).collect();
    if count < 2 || tops.is_empty() {
        return None;
    }
    let parents = tops.iter().filter(|id| !tree.below(Some(**id)).is_empty()).count();
    let room = (IN_ALL.saturating_sub(tops.len()) / parents.max(1)).clamp(1, BELOW);
    let goal = |id: &ElementId| top(context, numbers, &tree, *id, room);
    let tops: Vec<_> = tops.iter().map(goal).collect();
    let shown = tops.len() + tops.iter().map(|top| top.below.len()).sum::<usize>();
    let map = GoalMap { vision: vision(context), tops };
    let locale = context.format.locale;
    let counts = [("count", Value::Count(count)), ("shown", Value::Count(shown))];
    Some(Figure {
        of: of.to_owned(),
        title: locale.label(if map.vision.is_some() { "figure-goals" } else { "figure-goals-alone" }),
        summary: locale.label_with("figure-goals-summary", &counts),
        facts: told(&map),
        left_out: (shown < count).then(|| locale.label_with("figure-goals-left-out", &counts)),
        drawing: Drawing::Goals(map),
    })
}

fn vision(context: &ViewContext<'_>) -> Option<(String, String)> {
    let vision = context.plan.root(context.scope)?.strategy()?.vision.as_ref()?;
    Some((context.format.locale.label("page-vision"), vision.to_string()))
}

fn top(context: &ViewContext<'_>, numbers: &Numbers, tree: &Tree, id: ElementId, room: usize) -> MapGoal {
    let below = tree.below(Some(id));
    let more = below.len().saturating_sub(room);
    let more =
        (more > 0).then(|| context.format.locale.label_with("figure-goals-more", &[("count", Value::Count(more))]));
    let below = below.iter().take(room).map(|id| goal(context, numbers, tree, *id));
    MapGoal { below: below.collect(), more, ..goal(context, numbers, tree, id) }
}

fn goal(context: &ViewContext<'_>, numbers: &Numbers, tree: &Tree, id: ElementId) -> MapGoal {
    let element = context.plan.element(id);
    let level = context.format.word_of(element.goal().map_or(GoalLevel::Goal, mark::level));
    let marks = mark::marks(context, element).into_iter().map(|mark| mark.text);
    let label: Vec<_> = numbers.of(id).into_iter().chain([level]).chain(marks).collect();
    MapGoal {
        label: label.join(" · "),
        title: element.title().to_owned(),
        href: context.address(id),
        counts: counts(context, tree, id),
        below: Vec::new(),
        more: None,
    }
}

fn counts(context: &ViewContext<'_>, tree: &Tree, id: ElementId) -> Option<String> {
    let measures = context.plan.referrers(id, Measure::GOALS).filter(|from| context.visible.sees(*from)).count();
    let words = |key: &str, count: usize| {
        (count > 0).then(|| context.format.locale.label_with(key, &[("count", Value::Count(count))]))
    };
    let goals = words("figure-goals-below", tree.below(Some(id)).len());
    let counts: Vec<_> = goals.into_iter().chain(words("figure-measures-count", measures)).collect();
    (!counts.is_empty()).then(|| counts.join(", "))
}

fn told(map: &GoalMap) -> Vec<Told> {
    let line = |goal: &MapGoal| match &goal.counts {
        Some(counts) => format!("{}: {} ({counts})", goal.label, goal.title),
        None => format!("{}: {}", goal.label, goal.title),
    };
    let vision = map.vision.iter().map(|(label, vision)| Told::alone(format!("{label}: {vision}")));
    let tops = map.tops.iter().map(|top| {
        let below = top.below.iter().map(line).chain(top.more.clone()).collect();
        Told { text: line(top), below }
    });
    vision.chain(tops).collect()
}
