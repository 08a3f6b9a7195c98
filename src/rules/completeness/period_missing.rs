//! C009.

use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A strategy says neither how long it applies nor when it is to be revised.
    ///
    /// One of `period` and `review` is enough.
    ///
    /// ## Why
    ///
    /// Readers cannot tell whether a plan without dates still applies, and nobody is reminded to replace it.
    ///
    /// Source: plan- og bygningsloven § 10-1, for municipalities: once in every term, the council considers whether the
    /// municipal master plan is to be revised. That every plan should say so is our own judgement.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
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
    ///   period: 2026–2029
    /// ```
    "C009", "period-missing", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, _) in context.strategies() {
        let (Some(root), Some(strategy)) = (context.plan.root(id), context.strategy(id)) else { continue };
        if strategy.period.is_none() && strategy.review.is_none() {
            let message =
                say!("\"{title}\" says neither how long it applies nor when it is to be revised", title = root.title());
            sink.push(
                Diagnostic::new(&CODE, root.span, message).help(say!(
                    "add \"period:\", such as 2026–2029, or \"review:\" with the date of the next revision"
                )),
            );
        }
    }
}
