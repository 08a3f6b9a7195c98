//! A005.

use super::bases::{Bases, SOURCES};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Goal, GoalLevel};
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, Topics, level, rule};

rule! {
    /// A goal hangs in the air: the strategy does not say what it springs from.
    ///
    /// A goal is anchored if it is part of another goal, supports something, answers a challenge or a demand of a
    /// document other than the plan's own text, belongs
    /// to a focus area, or says in its text what it springs from, be it a law that is only named ("følger av
    /// arbeidsmiljøloven"). It is anchored too where its chapter says what its goals rest on, or what that which the goal
    /// is about rests on, and refers to it; and where any chapter says so of "målene", and the goal lies in a chapter of
    /// goals. A title that is about the same as a main goal, a focus area, a challenge, or an anchored goal with an
    /// indicator says it in words. Overall goals are the top of the plan and need
    /// nothing above them; main goals need it only if the strategy builds on something. A strategy that neither builds
    /// on documents nor has main goals is left alone. If most goals hang in the air, or if no goal of the strategy lies above
    /// another, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// A goal with nothing above it is the first to be questioned when money is short, because nobody can show who
    /// asked for it.
    ///
    /// Source: DFØ, "Hva innebærer det å fastsette mål?" (dfo.no): the goals of the year are anchored in the
    /// overarching ones.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   enkel-kommune:
    ///     title: Kommunen er enkel å bruke
    ///     level: main
    ///   flere-filmer: Folk ser flere filmer fra kommunen
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   enkel-kommune:
    ///     title: Kommunen er enkel å bruke
    ///     level: main
    ///   svar-samme-dag:
    ///     title: Innbyggerne får svar samme dag
    ///     parent: enkel-kommune
    /// ```
    "A005", "no-anchor", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let builds = context.strategy(scope).is_some_and(|strategy| !strategy.builds_on.is_empty());
        let mut goals = context.plan.of_kind(scope, Kind::Goal).map(|(_, goal)| goal);
        if !builds && !goals.any(|goal| level(goal) == Some(GoalLevel::Main)) {
            continue;
        }
        let needing = context.plan.of_kind(scope, Kind::Goal).filter(|(_, goal)| needs_anchor(goal, builds));
        let needing: Vec<_> = needing.collect();
        let bases = Bases::of(context, scope);
        let above = above(context, scope);
        let loose = needing.iter().filter(|(id, goal)| {
            !is_anchored(context, *id, goal) && !bases.tell(context, *id, goal) && !above.tell_of(*id, goal)
        });
        let found = gathered(scope, loose.map(|(id, _)| *id).collect(), needing.len());
        if is_flat(context, scope) { found.report_as(true, context, sink) } else { found.report(context, sink) }
    }
}

/// Whether no goal of a strategy lies above another, so that what anchors them is a matter of its style.
fn is_flat(context: &Context<'_>, scope: ScopeId) -> bool {
    let is_above = |goal: &Element| level(goal).is_some() || goal.goal().is_some_and(|own| own.parent.is_some());
    !context.plan.of_kind(scope, Kind::Goal).any(|(_, goal)| is_above(goal))
}

fn needs_anchor(goal: &Element, builds: bool) -> bool {
    match level(goal) {
        Some(GoalLevel::Overall) => false,
        Some(GoalLevel::Main) => builds,
        _ => true,
    }
}

fn is_anchored(context: &Context<'_>, id: ElementId, element: &Element) -> bool {
    let refers = |goal: &Goal| goal.parent.is_some() || !goal.supports.is_empty() || !goal.addresses.is_empty();
    element.goal().is_some_and(refers)
        || context.is_asked_for(element)
        || !element.common.focus_area.is_empty()
        || context.tells_of(id, &SOURCES)
}

/// What lies above the goals of a strategy: overall and main goals, focus areas and challenges.
fn above(context: &Context<'_>, scope: ScopeId) -> Topics {
    let is_above =
        |(_, goal): &(ElementId, &Element)| matches!(level(goal), Some(GoalLevel::Overall | GoalLevel::Main));
    let of_kind = |kind| context.plan.of_kind(scope, kind);
    let goals = of_kind(Kind::Goal).filter(|own| is_above(own) || is_repeated(context, own));
    Topics::of(goals.chain(of_kind(Kind::FocusArea)).chain(of_kind(Kind::Challenge)))
}

/// Whether a goal is anchored and shows what others are about that say the same elsewhere, such as in a summary: those with a
/// goal above them, or with indicators.
fn is_repeated(context: &Context<'_>, (id, goal): &(ElementId, &Element)) -> bool {
    is_anchored(context, *id, goal) && context.indicators_of(*id).next().is_some()
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|goal| {
            let message = say!(
                "the goal \"{title}\" belongs to no goal above it, and the plan does not say why it is there",
                title = goal.title()
            );
            Diagnostic::new(&CODE, goal.span, message).help(say!(
                "tie the goal to the main goal, the focus area, the challenge or the demand that it follows from (parent, supports, focus_area, addresses, covers), or write in its text which law, agreement or plan it builds on"
            ))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!(
                        "none of the {of} goals belongs to a goal above it, and the plan does not say why they are there",
                        of
                    )
                } else {
                    say!(
                        "{count} of {of} goals belong to no goal above them, and the plan does not say why they are there",
                        count,
                        of
                    )
                },
                say!(
                    "tie each to the main goal, the focus area, the challenge or the demand that it follows from (parent, supports, focus_area, addresses, covers)"
                ),
            )
        },
    }
}
