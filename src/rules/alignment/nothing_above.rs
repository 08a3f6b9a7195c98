//! A021.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Goal, GoalLevel};
use crate::model::{Element, ElementId, Kind, Ref, ScopeId};
use crate::rules::{Context, level, rule};

rule! {
    /// All main goals but one serve the plan that the strategy builds on.
    ///
    /// The rule looks at strategies that build on another strategy in the workspace and have at least three main goals. A
    /// main goal serves the other plan if it, or a goal below it, supports or is part of something in it, or if its text
    /// refers to that plan. Where several serve nothing, the strategy is probably tied to the other plan in another way,
    /// and is left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: The goal that stands alone is either a choice that the plan should give a reason for, or a
    /// reference that somebody forgot.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   builds_on: samfunnsdel
    /// goals:
    ///   gode-svar: {title: Innbyggerne får gode svar, level: main, supports: samfunnsdel/trygge-bygder}
    ///   klare-brev: {title: Folk forstår brevene våre, level: main, supports: samfunnsdel/trygge-bygder}
    ///   stolte-ansatte: {title: De ansatte er stolte av kommunen, level: main}
    /// ```
    ///
    /// ```yaml /strategies/samfunnsdel/strategy.yaml
    /// strategy:
    ///   title: Samfunnsdel
    ///   organisation: Fjordvik kommune
    ///   kind: municipal-plan
    ///   language: nb
    /// goals:
    ///   trygge-bygder: {title: Det er trygt å bo i bygdene, level: main}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   builds_on: samfunnsdel
    /// goals:
    ///   gode-svar: {title: Innbyggerne får gode svar, level: main, supports: samfunnsdel/trygge-bygder}
    ///   klare-brev: {title: Folk forstår brevene våre, level: main, supports: samfunnsdel/trygge-bygder}
    ///   stolte-ansatte: {title: De ansatte er stolte av kommunen, level: main, supports: samfunnsdel/trygge-bygder}
    /// ```
    ///
    /// ```yaml /strategies/samfunnsdel/strategy.yaml
    /// strategy:
    ///   title: Samfunnsdel
    ///   organisation: Fjordvik kommune
    ///   kind: municipal-plan
    ///   language: nb
    /// goals:
    ///   trygge-bygder: {title: Det er trygt å bo i bygdene, level: main}
    /// ```
    "A021", "nothing-above", Advice, check
}

/// The fewest main goals that show what is usual. Our own choice.
const LEAST: usize = 3;

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let built_on: Vec<_> = strategies_below(context, scope).collect();
        let goals = context.plan.of_kind(scope, Kind::Goal).filter(|(_, goal)| level(goal) == Some(GoalLevel::Main));
        let goals: Vec<_> = goals.collect();
        if built_on.is_empty() || goals.len() < LEAST {
            continue;
        }
        let mut alone = goals.iter().filter(|(id, _)| !serves(context, *id, &built_on));
        let (Some((_, goal)), None) = (alone.next(), alone.next()) else { continue };
        let plan = context.plan.root(built_on[0]).map_or("", Element::title);
        let message = say!(
            "\"{goal}\" is the only main goal that serves nothing in \"{plan}\", which the plan builds on",
            goal = goal.title(),
            plan
        );
        sink.push(
            Diagnostic::new(&CODE, goal.span, message)
                .help(say!("say with \"supports:\" what it serves there, or in its text why it stands alone")),
        );
    }
}

/// The strategies that a strategy builds on.
fn strategies_below<'a>(context: &'a Context<'_>, scope: ScopeId) -> impl Iterator<Item = ScopeId> + use<'a> {
    let built_on = context.strategy(scope).into_iter().flat_map(|strategy| &strategy.builds_on);
    let targets = built_on.filter_map(Ref::target).map(|id| context.plan.element(id));
    targets.filter(|element| element.kind() == Kind::Strategy).map(|element| element.scope)
}

/// Whether a goal, or one below it, names something in one of these plans.
fn serves(context: &Context<'_>, id: ElementId, plans: &[ScopeId]) -> bool {
    let mut below = vec![id];
    while let Some(id) = below.pop() {
        let element = context.plan.element(id);
        let text = element.common.text.iter().flat_map(|text| &text.links).filter_map(|link| link.link.target);
        let goal = element.goal().into_iter();
        let aims = goal.flat_map(|goal| {
            goal.supports.iter().filter_map(Ref::target).chain(goal.parent.as_ref().and_then(Ref::target))
        });
        if aims.chain(text).any(|target| plans.contains(&context.plan.element(target).scope)) {
            return true;
        }
        below.extend(context.plan.referrers(id, Goal::PARENT));
    }
    false
}
