//! O001.

use std::collections::HashMap;

use super::owners::{is_somebodys, owner};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::GoalLevel;
use crate::model::{ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, level, rule};

rule! {
    /// Nobody answers for a goal.
    ///
    /// A goal has an owner if it names one in `owner`, if a goal that it is part of does, or if a responsibility with a
    /// role concerns it. Overall goals are everybody's and are left alone. If most goals have no owner, there is one
    /// finding with a count.
    ///
    /// ## Why
    ///
    /// A goal without an owner is everybody's, and so nobody is asked how it is going.
    ///
    /// Source: G. T. Doran in Management Review (1981), who introduced SMART goals: a goal is assignable, so that it is
    /// clear who will do it.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar-samme-dag: Innbyggerne får svar samme dag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// roles:
    ///   leder-innbyggertorget: Leder for innbyggertorget
    /// goals:
    ///   svar-samme-dag:
    ///     title: Innbyggerne får svar samme dag
    ///     owner: leder-innbyggertorget
    /// ```
    "O001", "goal-without-owner", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut known = HashMap::new();
    for scope in context.linked() {
        let goals = context.plan.of_kind(scope, Kind::Goal).filter(|(_, goal)| level(goal) != Some(GoalLevel::Overall));
        let goals: Vec<_> = goals.map(|(id, _)| id).collect();
        let missing: Vec<_> = goals.iter().copied().filter(|id| !has_owner(context, *id, &mut known)).collect();
        let hang = missing.iter().filter(|id| parent(context, **id).is_some()).count();
        let goes_down = 2 * hang >= missing.len();
        report(context, scope, (missing, goals.len()), goes_down, sink);
    }
}

/// Whether somebody answers for a goal, or for one that it is part of. Results are kept, since many goals may be part
/// of the same one.
fn has_owner(context: &Context<'_>, id: ElementId, known: &mut HashMap<ElementId, bool>) -> bool {
    if let Some(known) = known.get(&id) {
        return *known;
    }
    let owned = owner(context.plan.element(id)).is_some()
        || is_somebodys(context, id)
        || parent(context, id).is_some_and(|parent| has_owner(context, parent, known));
    known.insert(id, owned);
    owned
}

fn parent(context: &Context<'_>, goal: ElementId) -> Option<ElementId> {
    context.plan.element(goal).goal()?.parent.as_ref()?.target()
}

/// `goes_down` is whether most of the goals are part of others, whose owner is theirs too.
fn report(
    context: &Context<'_>,
    scope: ScopeId,
    (missing, of): (Vec<ElementId>, usize),
    goes_down: bool,
    sink: &mut Sink,
) {
    Gathered {
        scope,
        missing,
        of,
        one: &|goal| {
            let message = say!("it is not said who answers for the goal \"{title}\"", title = goal.title());
            Diagnostic::new(&CODE, goal.span, message).help(say!("name the role that answers under \"owner:\""))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("no owner is named for any of the {of} goals that should have one", of)
                } else {
                    say!("no owner is named for {count} of the {of} goals that should have one", count, of)
                },
                if goes_down {
                    say!("name a role under \"owner:\" in the main goals first; the goals below them then have it too")
                } else {
                    say!("name a role under \"owner:\" in each, beginning with the goals that matter most")
                },
            )
        },
    }
    .report(context, sink);
}
