//! A006.

use std::collections::HashMap;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Goal, GoalLevel};
use crate::model::{Element, ElementId, Kind, Link};
use crate::rules::{Context, level, rule};

rule! {
    /// A measure is tied straight to an overall goal, bypassing the goals in between.
    ///
    /// Measures that also name a goal further down are left alone, and so are measures of an overall goal that has no
    /// goals below it. A goal that supports another is not below it.
    ///
    /// ## Why
    ///
    /// Our own judgement: Almost anything serves a vision. The goals below the overall one say which part of it the
    /// measure is to move, and by how much.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   enkel-kommune:
    ///     title: Kommunen er enkel å bruke
    ///     level: overall
    ///     goals:
    ///       svar-samme-dag: Innbyggerne får svar samme dag
    /// measures:
    ///   felles-vakt:
    ///     title: Felles vakt for chat og telefon
    ///     goals: enkel-kommune
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   enkel-kommune:
    ///     title: Kommunen er enkel å bruke
    ///     level: overall
    ///     goals:
    ///       svar-samme-dag: Innbyggerne får svar samme dag
    /// measures:
    ///   felles-vakt:
    ///     title: Felles vakt for chat og telefon
    ///     goals: svar-samme-dag
    /// ```
    "A006", "level-skip", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut lower: HashMap<ElementId, Option<ElementId>> = HashMap::new();
    for (_, element) in context.all(Kind::Measure) {
        let goals = element.measure().map_or(&[][..], |measure| &measure.goals);
        let is_lower = |target| !is_overall(context.plan.element(target));
        if goals.iter().any(|goal| goal.target().is_none_or(is_lower)) {
            continue;
        }
        let mut below = |goal| *lower.entry(goal).or_insert_with(|| below(context, goal));
        let skipped = goals.iter().find_map(|goal| Some((&goal.link, below(goal.target()?)?)));
        if let Some((link, between)) = skipped {
            report(context, element, link, between, sink);
        }
    }
}

fn is_overall(element: &Element) -> bool {
    level(element) == Some(GoalLevel::Overall)
}

/// A goal directly below an overall one.
fn below(context: &Context<'_>, overall: ElementId) -> Option<ElementId> {
    let plan = context.plan;
    plan.referrers(overall, Goal::PARENT)
        .find(|id| plan.element(*id).goal().is_some() && !is_overall(plan.element(*id)))
}

fn report(context: &Context<'_>, measure: &Element, link: &Link, between: ElementId, sink: &mut Sink) {
    let overall = link.target.map_or(&*link.name, |target| context.plan.element(target).title());
    let message = say!(
        "the measure \"{measure}\" is tied straight to the overall goal \"{goal}\", and to none of the goals below it",
        measure = measure.title(),
        goal = overall
    );
    sink.push(
        Diagnostic::new(&CODE, link.span, message)
            .note(context.plan.element(between).span, say!("one of the goals below it"))
            .help(say!("name the goal below it that the measure is to move; if there is none, consider adding one")),
    );
}
