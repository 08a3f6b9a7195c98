//! N019.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{MeasureStatus, Strategy};
use crate::model::value::{Currency, Money};
use crate::model::{Kind, ScopeId};
use crate::rules::{Context, rule, status_of};
use crate::source::At;

rule! {
    /// Amounts of one plan are in several currencies, so that they cannot be added up.
    ///
    /// The rule compares the budget of a strategy, the budgets of its programmes and the costs of its measures, as a whole and by year. The currency of
    /// the strategy's budget is the plan's own, else the one that most amounts are in. Measures that have been stopped do not
    /// count. Said once for each plan, at the first amount in another currency. No rate of exchange is known here, and N007
    /// leaves such amounts out of its sums.
    ///
    /// ## Why
    ///
    /// Our own judgement: The sum of the plan is only known once somebody has chosen a rate. Until then the budget may be
    /// exceeded without anybody seeing it.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// programmes:
    ///   klarspraak: {title: Klarspråksløftet, budget: 400 000 kr}
    /// measures:
    ///   kurs: {title: Kurs for saksbehandlere, programme: klarspraak, cost: 300 000 kr}
    ///   brevmal: {title: Ny brevmal, programme: klarspraak, cost: 20 000 EUR}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// programmes:
    ///   klarspraak: {title: Klarspråksløftet, budget: 600 000 kr}
    /// measures:
    ///   kurs: {title: Kurs for saksbehandlere, programme: klarspraak, cost: 300 000 kr}
    ///   brevmal: {title: Ny brevmal, programme: klarspraak, cost: 230 000 kr}
    /// ```
    "N019", "currencies-mixed", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let amounts = amounts(context, scope);
        let budget = context.strategy(scope).and_then(Strategy::one_budget);
        let Some(own) = budget.as_ref().map(|budget| budget.currency).or_else(|| usual(&amounts)) else { continue };
        let others: Vec<_> = amounts.iter().filter(|amount| amount.currency != own).collect();
        let Some(first) = others.first() else { continue };
        let message = say!(
            "the plan has amounts in another currency than {own}, which are in no sum: {count} in all, this one in {other}",
            count = others.len(),
            own = own.code(),
            other = first.currency.code()
        );
        let found = Diagnostic::new(&CODE, first.span, message);
        let found = budget.iter().fold(found, |found, budget| found.note(budget.span, say!("the budget stands here")));
        sink.push(
            found.help(say!(
                "state the amount in {own}, and write the rate that you used in the text",
                own = own.code()
            )),
        );
    }
}

/// What the parts of a plan may cost, in order.
fn amounts<'a>(context: &Context<'a>, scope: ScopeId) -> Vec<&'a At<Money>> {
    let plan = context.plan;
    let budgets = plan.of_kind(scope, Kind::Programme).filter_map(|(_, element)| element.programme()?.budget.as_ref());
    let measures = plan.of_kind(scope, Kind::Measure).filter_map(|(_, element)| element.measure());
    let measures = measures.filter(|own| status_of(own) != Some(MeasureStatus::Stopped));
    let costs =
        measures.flat_map(|own| own.cost.iter().chain(own.costs.iter().filter_map(|cost| cost.amount.as_ref())));
    let years = context.strategy(scope).into_iter().flat_map(|own| &own.budgets);
    years.filter_map(|budget| budget.amount.as_ref()).chain(budgets).chain(costs).collect()
}

/// The currency that most amounts are in.
fn usual(amounts: &[&At<Money>]) -> Option<Currency> {
    let mut counts: BTreeMap<Currency, usize> = BTreeMap::new();
    amounts.iter().for_each(|amount| *counts.entry(amount.currency).or_default() += 1);
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(currency, _)| currency)
}
