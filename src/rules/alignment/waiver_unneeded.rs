//! A002.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Coverage;
use crate::rules::{Context, rule};

rule! {
    /// A demand is waived although an element answers it.
    ///
    /// Remove the waiver, or the `covers`.
    ///
    /// ## Why
    ///
    /// Our own judgement: One of the two is wrong, and readers cannot tell which.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   waives: {krav-1: Dette hører til en annen plan.}
    /// goals:
    ///   svar-samme-dag:
    ///     title: Innbyggerne får svar samme dag
    ///     covers: krav-1
    /// documents:
    ///   lov-om-svar:
    ///     title: Lov om svar
    ///     demands: {krav-1: Alle får svar}
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
    ///   waives: {krav-1: Dette hører til en annen plan.}
    /// documents:
    ///   lov-om-svar:
    ///     title: Lov om svar
    ///     demands: {krav-1: Alle får svar}
    /// ```
    "A002", "waiver-unneeded", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    for (scope, _) in context.strategies() {
        let strategy = plan.root(scope).and_then(|root| root.strategy());
        for waiver in strategy.into_iter().flat_map(|strategy| &strategy.waives) {
            let Some(demand) = waiver.demand.target else { continue };
            let in_scope = |id| plan.element(id).scope == scope;
            if let Coverage::Answered(elements) = plan.coverage(demand, &in_scope)
                && let Some(answer) = elements.first()
            {
                let message = say!("\"{id}\" is waived, but something answers it", id = &*waiver.demand.name);
                sink.push(
                    Diagnostic::new(&CODE, waiver.demand.span, message)
                        .note(plan.element(*answer).span, say!("answered here"))
                        .help(say!("remove the waiver, or remove \"covers\" there")),
                );
            }
        }
    }
}
