//! N002.

use super::stated::{Stated, answers, demanded};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// A demand sets a figure that none of the elements answering it states.
    ///
    /// Add the figure to an indicator of the element, or to the element's own `figures`. Figures without a number are
    /// left alone, and so are demands that another figure contradicts (N001).
    ///
    /// ## Why
    ///
    /// Our own judgement: The plan seems to answer the demand without promising what it asks for, and that comes to
    /// light only when somebody reports.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    /// goals:
    ///   svar-samme-dag:
    ///     title: De fleste får svar samme dag
    ///     covers: krav-1
    /// documents:
    ///   lov-om-svar:
    ///     title: Lov om svar
    ///     demands:
    ///       krav-1:
    ///         title: Åtte av ti får svar samme dag
    ///         figures: [{quantity: besvart samme dag, at_least: 80, unit: "%"}]
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
    /// goals:
    ///   svar-samme-dag:
    ///     title: De fleste får svar samme dag
    ///     covers: krav-1
    ///     figures: [{quantity: besvart samme dag, at_least: 80, unit: "%"}]
    /// documents:
    ///   lov-om-svar:
    ///     title: Lov om svar
    ///     demands:
    ///       krav-1:
    ///         title: Åtte av ti får svar samme dag
    ///         figures: [{quantity: besvart samme dag, at_least: 80, unit: "%"}]
    /// ```
    "N002", "figure-missing", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    for (id, demand) in plan.elements().filter(|(_, element)| element.kind() == Kind::Demand) {
        let wanted = demanded(plan, id);
        if wanted.is_empty() {
            continue;
        }
        let (covering, stated) = answers(plan, id);
        let Some(first) = covering.first() else { continue };
        let absent = |figure: &&Stated<'_>| !stated.iter().any(|other| other.agrees(figure) || other.is_about(figure));
        for figure in wanted.iter().filter(absent) {
            let message = say!(
                "\"{id}\" does not state a figure that \"{demand}\" demands: {quantity}",
                id = &*plan.element(*first).id,
                demand = &*demand.id,
                quantity = figure.quantity.unwrap_or_default()
            );
            sink.push(
                Diagnostic::new(&CODE, plan.element(*first).span, message)
                    .note(figure.span, say!("demanded here"))
                    .help(say!("add the figure to an indicator of the element, or under \"figures:\"")),
            );
        }
    }
}
