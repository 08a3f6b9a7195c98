//! T007.

use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// The plan's period is over, but nothing says that another plan has taken its place.
    ///
    /// This is judged as of the day of the check (`--as-of`). Plans without a period and those with `status: replaced`
    /// are left alone.
    ///
    /// ## Why
    ///
    /// Readers cannot tell whether they should still follow the plan, and those who carry it out work without a
    /// mandate.
    ///
    /// Source: plan- og bygningsloven § 10-1, for municipalities: once in every term, the council considers whether the
    /// municipal master plan is to be revised. That other plans should be renewed too is our own judgement.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2021–2024
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2021–2024
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2021–2024
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2021–2024
    ///   status: replaced
    /// ```
    "T007", "plan-lapsed", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.standing() {
        let period = context.strategy(scope).and_then(|strategy| strategy.period.as_ref());
        if let (Some(period), Some(root)) =
            (period.filter(|period| period.last_day() < context.as_of), context.plan.root(scope))
        {
            let message = say!(
                "\"{title}\" is for {period}, which is over",
                title = root.title(),
                period = period.value.to_string()
            );
            let help =
                say!("set \"status: replaced\" if a new plan has taken over; otherwise have the period prolonged");
            sink.push(Diagnostic::new(&CODE, period.span, message).help(help));
        }
    }
}
