//! C014.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::{Element, Kind};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// Something is deliberately given no priority, and no reason is given.
    ///
    /// Both `reason` and a text count.
    ///
    /// ## Why
    ///
    /// Without a reason, the same discussion comes back at the next meeting, and those who are affected cannot see that
    /// they were heard.
    ///
    /// Source: M. E. Porter, "What Is Strategy?", Harvard Business Review (1996): strategy is choosing what not to do.
    /// That the choice needs a reason is our own judgement.
    ///
    /// ## Faulty
    ///
    /// ```yaml valg.yaml
    /// non_goals:
    ///   ingen-app: Vi lager ikke egen app
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml valg.yaml
    /// non_goals:
    ///   ingen-app:
    ///     title: Vi lager ikke egen app
    ///     reason: Folk har kontakt med kommunen noen få ganger i året. Da er nettsidene nok.
    /// ```
    "C014", "non-goal-without-reason", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let lacks = |element: &Element| Some(element.non_goal()?.reason.is_none() && element.common.text.is_none());
        let (missing, of) = lacking(context, scope, Kind::NonGoal, |_, element| lacks(element));
        Gathered { scope, missing, of, one: &one, many: &many }.report(context, sink);
    }
}

fn one(non_goal: &Element) -> Diagnostic {
    let message = say!("no reason is given for the non-goal \"{title}\"", title = non_goal.title());
    Diagnostic::new(&CODE, non_goal.span, message).help(say!("write why under \"reason:\", in a sentence or two"))
}

fn many(count: usize, of: usize) -> (Message, Message) {
    (
        if count == of {
            say!("none of the {of} non-goals has a reason", of)
        } else {
            say!("{count} of {of} non-goals have no reason", count, of)
        },
        say!("write why under \"reason:\" for each, in a sentence or two"),
    )
}
