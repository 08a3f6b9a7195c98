//! A012.

use std::collections::{BTreeMap, HashMap};

use super::sets::Sets;
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::GoalLevel;
use crate::model::{Element, ElementId, Kind, Ref, ScopeId, Tag};
use crate::rules::{Context, level, rule};

rule! {
    /// An organisation has several sets of overall or main goals, and nothing ties them together.
    ///
    /// Within one strategy, the main goals are one set, and so are overall goals in the same section. Sets are tied
    /// together if a goal of one is part of or supports a goal of the other, at any level, or if both support the same
    /// thing or have the support of the same programme or focus area. Two strategies of an organisation are also tied together by such goals, and by `builds_on`. A single goal
    /// is not a set, and goals that others have set are not the organisation's own. Strategies that have been replaced are left alone, and so are strategies whose periods do not
    /// overlap.
    ///
    /// ## Why
    ///
    /// Our own judgement: Those who are to follow the goals cannot tell which set comes first, and choose the one that
    /// suits them.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    /// goals:
    ///   gode-svar: {title: Innbyggerne får gode svar, level: main}
    ///   klare-brev: {title: Folk forstår brevene våre, level: main}
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
    ///   rent-vann: {title: Fjorden er ren, level: main}
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
    ///   gode-svar: {title: Innbyggerne får gode svar, level: main}
    ///   klare-brev: {title: Folk forstår brevene våre, level: main}
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
    ///   rent-vann: {title: Fjorden er ren, level: main}
    /// ```
    "A012", "several-main-goal-sets", Advice, check
}

/// The fewest goals that make a set.
const SET: usize = 2;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut ties = Sets::default();
    for (id, element) in context.plan.elements() {
        let up = element.goal().and_then(|goal| goal.parent.as_ref()?.target());
        up.into_iter().for_each(|target| ties.join(id, target));
        context.plan.tagged_referrers(id, Tag::Support).for_each(|from| ties.join(from, id));
    }
    let tops: BTreeMap<_, _> = context.linked().map(|scope| (scope, tops(context, scope))).collect();
    for top in tops.values() {
        join_within(top, &mut ties);
    }
    for (scope, top) in tops.iter().filter(|(scope, _)| !context.is_replaced(**scope)) {
        within(context, *scope, top, &mut ties, sink);
    }
    between(context, &tops, ties, sink);
}

/// An overall or main goal.
type Top<'a> = (ElementId, &'a Element, GoalLevel);

fn tops<'a>(context: &Context<'a>, scope: ScopeId) -> Vec<Top<'a>> {
    let goals = context.plan.of_kind(scope, Kind::Goal);
    let levels = goals.filter_map(|(id, goal)| Some((id, goal, level(goal)?)));
    let is_top = |level: &GoalLevel| matches!(level, GoalLevel::Overall | GoalLevel::Main);
    levels.filter(|(_, goal, level)| is_top(level) && !context.is_set_by_others(goal)).collect()
}

/// Joins the goals that one strategy lists side by side.
fn join_within(tops: &[Top<'_>], ties: &mut Sets) {
    let mut first: HashMap<(GoalLevel, Option<ElementId>), ElementId> = HashMap::new();
    for (id, goal, level) in tops {
        let place = goal.shown_in().filter(|_| *level == GoalLevel::Overall);
        ties.join(*id, *first.entry((*level, place)).or_insert(*id));
    }
}

fn within(context: &Context<'_>, scope: ScopeId, tops: &[Top<'_>], ties: &mut Sets, sink: &mut Sink) {
    let mut sets: BTreeMap<ElementId, Vec<ElementId>> = BTreeMap::new();
    for (id, ..) in tops {
        sets.entry(ties.of(*id)).or_default().push(*id);
    }
    let mut firsts: Vec<_> = sets.into_values().filter(|set| set.len() >= SET).map(|set| set[0]).collect();
    firsts.sort_unstable();
    let Some(root) = context.plan.root(scope).filter(|_| firsts.len() > 1) else { return };
    let message = say!(
        "\"{strategy}\" has {count} sets of overall and main goals that nothing ties together",
        strategy = root.title(),
        count = firsts.len()
    );
    let finding = Diagnostic::new(&CODE, root.span, message);
    let note =
        |finding: Diagnostic, id: &ElementId| finding.note(context.plan.element(*id).span, say!("the first of a set"));
    sink.push(firsts.iter().fold(finding, note).help(help()));
}

fn between(context: &Context<'_>, tops: &BTreeMap<ScopeId, Vec<Top<'_>>>, mut ties: Sets, sink: &mut Sink) {
    let mut first: HashMap<&str, (ScopeId, ElementId)> = HashMap::new();
    for (scope, tops) in tops {
        let Some(root) = context.plan.scope(*scope).root else { continue };
        tops.iter().for_each(|(id, ..)| ties.join(root, *id));
        let built_on = context.strategy(*scope).into_iter().flat_map(|strategy| &strategy.builds_on);
        built_on.filter_map(Ref::target).for_each(|target| ties.join(root, target));
    }
    for (scope, tops) in tops.iter().filter(|(_, tops)| tops.len() >= SET) {
        let organisation = context.organisation(*scope).filter(|_| !context.is_replaced(*scope));
        let (Some(organisation), Some(root)) = (organisation, context.plan.scope(*scope).root) else { continue };
        let (other, other_root) = *first.entry(organisation).or_insert((*scope, root));
        if other != *scope && ties.of(root) != ties.of(other_root) && context.meet(*scope, other) {
            report(context, root, other_root, tops, sink);
        }
    }
}

fn report(context: &Context<'_>, own: ElementId, other: ElementId, tops: &[Top<'_>], sink: &mut Sink) {
    let (own, other) = (context.plan.element(own), context.plan.element(other));
    let message = say!(
        "nothing ties the main goals of \"{own}\" to those of \"{other}\"",
        own = own.title(),
        other = other.title()
    );
    let finding = Diagnostic::new(&CODE, own.span, message).note(other.span, say!("the other strategy"));
    let first = tops.first().into_iter();
    sink.push(
        first.fold(finding, |finding, (_, goal, _)| finding.note(goal.span, say!("the first main goal"))).help(help()),
    );
}

fn help() -> Message {
    say!("say with \"supports:\" which goals of one set serve which of the other, or which set the other builds on")
}
