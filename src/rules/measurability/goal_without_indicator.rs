//! M001.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::{ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, rule};

rule! {
    /// No indicator shows whether a goal is being reached.
    ///
    /// A goal is measured if an indicator names it in `goals` or is nested in it, or if it states figures of its own that
    /// say what is to be reached.
    /// Goals that have goals below them are measured through those. A strategy in which most goals have no indicator is
    /// probably built in another way, and gets one finding with a count.
    ///
    /// ## Why
    ///
    /// Without a measure, the board hears that things are going well until they are not, and nobody can say when the
    /// goal has been reached.
    ///
    /// Source: DFØ, "Veileder: Resultatmåling" (dfo.no): goals are made concrete, so that results can be measured,
    /// assessed and followed up.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   tillit: Innbyggerne har tillit til kommunen
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   tillit:
    ///     title: Innbyggerne har tillit til kommunen
    ///     indicators:
    ///       andel-tillit:
    ///         title: Andel som har stor tillit
    ///         unit: "%"
    /// ```
    "M001", "goal-without-indicator", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let goals: Vec<_> = context.plan.of_kind(scope, Kind::Goal).filter(|(id, _)| context.is_lowest(*id)).collect();
        let missing = goals.iter().filter(|(id, _)| !context.is_measured(*id)).map(|(id, _)| *id).collect();
        report(context, scope, missing, goals.len(), sink);
    }
}

fn report(context: &Context<'_>, scope: ScopeId, missing: Vec<ElementId>, of: usize, sink: &mut Sink) {
    Gathered {
        scope,
        missing,
        of,
        one: &|goal| {
            let message = say!("no indicator shows whether the goal \"{title}\" is reached", title = goal.title());
            Diagnostic::new(&CODE, goal.span, message)
                .help(say!("add an indicator with this goal under \"goals:\", or turn the goal into one that can be measured"))
        },
        many: &|count, of| {
            (
                words(count, of),
                say!("choose the few that matter most and give each an indicator, or, if the goals are measured in another document, say which and turn the rule off in strategy.yaml"),
            )
        },
    }
    .report(context, sink);
}

fn words(count: usize, of: usize) -> Message {
    if count == of {
        say!(
            "none of the {of} goals that should be measured has an indicator or a figure, so nobody can see whether they are reached",
            of
        )
    } else {
        say!(
            "{count} of the {of} goals that should be measured have neither an indicator nor a figure, so nobody can see whether they are reached",
            count,
            of
        )
    }
}
