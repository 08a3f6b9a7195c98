//! A020.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Measure, MeasureStatus};
use crate::model::{ElementId, Kind};
use crate::rules::{Context, rule, status_of};

rule! {
    /// Every measure that was to achieve a goal has been stopped.
    ///
    /// Goals are left alone if they have goals below them or a policy or programme that supports them, or if they never
    /// had a measure.
    ///
    /// ## Why
    ///
    /// Our own judgement: The goal still stands in the plan, but nobody is working towards it. Readers and boards are
    /// promised something that will not come.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar-samme-dag:
    ///     title: Innbyggerne får svar samme dag
    ///     measures:
    ///       svarrobot: {title: Prøve en svarrobot, status: stopped}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar-samme-dag:
    ///     title: Innbyggerne får svar samme dag
    ///     measures:
    ///       svarrobot: {title: Prøve en svarrobot, status: stopped}
    ///       felles-vakt: {title: Felles vakt for chat og telefon, status: ongoing}
    /// ```
    "A020", "stopped-measures-only", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        for (id, goal) in context.plan.of_kind(scope, Kind::Goal) {
            if let Some(last) = last_stopped(context, id) {
                let message = say!("every measure of the goal \"{title}\" has been stopped", title = goal.title());
                sink.push(
                    Diagnostic::new(&CODE, goal.span, message)
                        .note(context.plan.element(last).span, say!("stopped here"))
                        .help(say!("add a measure that takes over, or drop the goal")),
                );
            }
        }
    }
}

/// The last of a goal's measures, if all have been stopped and nothing else works towards the goal.
fn last_stopped(context: &Context<'_>, goal: ElementId) -> Option<ElementId> {
    let stopped = |measure: &Measure| status_of(measure) == Some(MeasureStatus::Stopped);
    let others = context.is_named_by(goal, &[Kind::Goal, Kind::Programme, Kind::Policy]);
    let all_stopped = context.measures_of(goal).all(|(_, measure)| stopped(measure));
    context.measures_of(goal).last().filter(|_| !others && all_stopped).map(|(id, _)| id)
}
