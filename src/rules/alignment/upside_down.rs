//! A026.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Goal, GoalLevel};
use crate::model::{Element, ElementId, Kind, Link, Ref};
use crate::rules::{Context, level, rule};

rule! {
    /// A goal serves, or is part of, a goal that is below it.
    ///
    /// The rule looks at `parent` and `supports` within a strategy. A goal is below another if it is part of it, directly
    /// or through goals in between, or if both state a level and its own is lower. Goals of the same level may serve each other, and
    /// so may an overall goal that has nothing below it: it is the top of a field of work.
    ///
    /// ## Why
    ///
    /// Our own judgement: Goals are read from the top. Where a main goal serves a part of a goal, nobody can tell which of the
    /// two has to give way, and the sum of the parts no longer adds up to the whole.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   gode-svar: {title: Innbyggerne får gode svar, level: main, supports: svar-samme-dag}
    ///   svar-samme-dag: {title: Innbyggerne får svar samme dag, level: goal, parent: gode-svar}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   gode-svar: {title: Innbyggerne får gode svar, level: main}
    ///   svar-samme-dag: {title: Innbyggerne får svar samme dag, level: goal, parent: gode-svar}
    /// ```
    "A026", "upside-down", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, element) in context.all(Kind::Goal) {
        let Some(goal) = element.goal() else { continue };
        let parent = goal.parent.as_ref().and_then(|parent| Some((&parent.link, parent.target()?)));
        // An overall goal with nothing below it is the top of its own field, and may serve the plan.
        let is_top_of_field = level(element) == Some(GoalLevel::Overall) && context.is_lowest(id);
        let served =
            goal.supports.iter().filter(|_| !is_top_of_field).filter_map(|aim| Some((&aim.link, aim.target()?)));
        for (link, target) in parent.into_iter().chain(served) {
            let other = context.plan.element(target);
            if other.scope == element.scope && is_below(context, (target, other), (id, element)) {
                sink.push(report(element, other, link));
            }
        }
    }
}

/// Whether one goal is below another.
fn is_below(context: &Context<'_>, (lower, one): (ElementId, &Element), (upper, other): (ElementId, &Element)) -> bool {
    let stated = level(one).zip(level(other)).is_some_and(|(one, other)| rank(one) > rank(other));
    one.kind() == Kind::Goal && lower != upper && (stated || above(context, lower).any(|goal| goal == upper))
}

/// The goals that a goal is part of. References in a circle are reported as such.
fn above<'a>(context: &'a Context<'_>, goal: ElementId) -> impl Iterator<Item = ElementId> + 'a {
    /// More levels than any plan has.
    const DEEPEST: usize = 9;
    let parent = |id: &ElementId| {
        context.plan.element(*id).goal().and_then(|goal: &Goal| goal.parent.as_ref().and_then(Ref::target))
    };
    std::iter::successors(Some(goal), parent).skip(1).take(DEEPEST)
}

fn rank(level: GoalLevel) -> usize {
    match level {
        GoalLevel::Overall => 0,
        GoalLevel::Main => 1,
        GoalLevel::Goal => 2,
        GoalLevel::Sub => 3,
    }
}

fn report(element: &Element, other: &Element, link: &Link) -> Diagnostic {
    let message =
        say!("\"{goal}\" is to serve \"{other}\", which is below it", goal = element.title(), other = other.title());
    Diagnostic::new(&CODE, link.span, message)
        .note(other.span, say!("the goal below"))
        .help(say!("name what lies above the goal, or turn the two around"))
}
