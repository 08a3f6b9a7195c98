//! T040.

use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// The last day for replies has passed, but the plan is still out for comments.
    ///
    /// The day is `by` of the `hearing`, and counts as passed on the day after it (`--as-of`).
    ///
    /// ## Why
    ///
    /// Our own judgement: The title page invites replies that nobody will read any more. Readers cannot see whether the plan is
    /// being worked on or has been forgotten.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Plan for medvirkning
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   status: hearing
    ///   hearing: {from: 2026-01-12, by: 2026-03-13, reply_to: post@fjordvik.example}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Plan for medvirkning
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   status: draft
    ///   hearing: {from: 2026-01-12, by: 2026-03-13, reply_to: post@fjordvik.example}
    /// ```
    "T040", "hearing-over", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, hearing) in context.hearings().filter(|(scope, _)| context.is_on_hearing(*scope)) {
        let Some(by) = hearing.by.as_ref().filter(|by| by.last_day() < context.as_of) else { continue };
        let title = context.plan.root(scope).map_or("", |root| root.title());
        let message = say!(
            "\"{title}\" is still out for comments, but the last day for replies was {date}",
            title,
            date = by.value.to_string()
        );
        sink.push(Diagnostic::new(&CODE, by.span, message).help(say!(
            "set \"status:\" to draft while you go through the replies, and to adopted when the plan is; or give people more time"
        )));
    }
}
