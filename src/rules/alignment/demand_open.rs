//! A001.

use std::collections::HashSet;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Coverage, ElementId, Plan, ScopeId};
use crate::rules::{Context, rule};

rule! {
    /// A demand of a governing document that the strategy builds on is neither answered nor waived.
    ///
    /// Each demand needs an element that names it in `covers`, or an entry in the strategy's `waives` with the reason
    /// why nothing answers it. Demands in documents that no strategy builds on are left alone.
    ///
    /// ## Why
    ///
    /// Those who made the demand will look for the answer, and so will the board that adopts the plan. A waiver with a
    /// reason shows that nothing has been forgotten.
    ///
    /// Source: plan- og bygningsloven § 11-1, for municipal master plans: they build on guidelines and orders from
    /// state and regional authorities. That the same should hold for other plans is our own judgement.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   builds_on: lov-om-svar
    /// ```
    ///
    /// ```yaml /seeds/lov.yaml
    /// document:
    ///   id: lov-om-svar
    ///   title: Lov om svar
    /// demands:
    ///   krav-1: Alle får svar
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
    ///   builds_on: lov-om-svar
    /// goals:
    ///   svar-samme-dag:
    ///     title: Innbyggerne får svar samme dag
    ///     covers: krav-1
    /// ```
    ///
    /// ```yaml /seeds/lov.yaml
    /// document:
    ///   id: lov-om-svar
    ///   title: Lov om svar
    /// demands:
    ///   krav-1: Alle får svar
    /// ```
    "A001", "demand-open", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    for (scope, _) in context.strategies() {
        let in_vain = named_in_vain(plan, scope);
        let sees = |id: ElementId| plan.element(id).scope == scope;
        for document in plan.documents_of(scope) {
            for demand in plan.demands_of(document) {
                if plan.coverage(demand, &sees) == Coverage::Open && !in_vain.contains(&*plan.element(demand).id) {
                    report(plan, demand, scope, sink);
                }
            }
        }
    }
}

/// The ids in `covers` that could not be resolved. They have been reported, and may answer the demand once corrected.
fn named_in_vain(plan: &Plan, scope: ScopeId) -> HashSet<&str> {
    let covers = plan.scope(scope).elements.iter().flat_map(|element| &plan.element(*element).common.covers);
    let unresolved = covers.filter(|covered| covered.target().is_none());
    unresolved.filter_map(|covered| covered.link.name.rsplit('/').next()).collect()
}

fn report(plan: &Plan, demand: ElementId, scope: ScopeId, sink: &mut Sink) {
    let element = plan.element(demand);
    let message = say!(
        "nothing in \"{strategy}\" answers the demand \"{id}\": {title}",
        strategy = &*plan.scope(scope).id,
        id = &*element.id,
        title = element.title()
    );
    sink.push(Diagnostic::new(&CODE, element.span, message).help(say!(
        "add \"covers: {id}\" to the element that answers it, or give a reason under \"waives:\" in strategy.yaml",
        id = &*element.id
    )));
}
