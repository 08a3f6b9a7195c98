//! N007.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::{Measure, MeasureStatus};
use crate::model::value::{Currency, Money};
use crate::model::{ElementId, Kind, Ref, ScopeId};
use crate::rules::{Context, rule, status_of};
use crate::source::At;

rule! {
    /// The parts cost more than the whole may cost.
    ///
    /// The budget of a programme is compared with the costs of its measures, and the budget of a strategy with those of
    /// its programmes and of the measures outside them. A programme without a budget counts with the costs of its
    /// measures. Measures that have been stopped do not count, nor do measures in a programme of another strategy.
    /// Amounts in another currency than the budget are left out; N019 tells of them.
    ///
    /// ## Why
    ///
    /// A plan that costs more than there is money for will be cut by somebody else, and not where its authors would
    /// have chosen.
    ///
    /// Sources: kommuneloven § 14-4: the financial plan and the budget of a municipality are in balance, realistic and
    /// complete; plan- og bygningsloven § 11-3: the measures of the action part fit its financial limits. That other
    /// plans should add up too is our own judgement.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// programmes:
    ///   klarspraak: {title: Klarspråksløftet, budget: 400 000 kr}
    /// measures:
    ///   kurs: {title: Kurs for saksbehandlere, programme: klarspraak, cost: 300 000 kr}
    ///   brevmal: {title: Ny brevmal, programme: klarspraak, cost: 150 000 kr}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// programmes:
    ///   klarspraak: {title: Klarspråksløftet, budget: 450 000 kr}
    /// measures:
    ///   kurs: {title: Kurs for saksbehandlere, programme: klarspraak, cost: 300 000 kr}
    ///   brevmal: {title: Ny brevmal, programme: klarspraak, cost: 150 000 kr}
    /// ```
    "N007", "parts-exceed-sum", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, programme) in context.all(Kind::Programme) {
        let Some(budget) = programme.programme().and_then(|own| own.budget.as_ref()) else { continue };
        let parts = context.plan.referrers(id, Measure::PROGRAMME).filter_map(|measure| cost(context, measure));
        let parts: Vec<_> = parts.filter(|cost| cost.currency == budget.currency).collect();
        if let Some(finding) = overrun(budget, &parts, programme.title()) {
            sink.push(finding);
        }
    }
    for (scope, _) in context.strategies() {
        let Some(budget) = context.strategy(scope).and_then(|own| own.budget.as_ref()) else { continue };
        let parts = parts_of_strategy(context, scope, budget.currency);
        let title = context.plan.root(scope).map_or("", |root| root.title());
        if let Some(finding) = overrun(budget, &parts, title) {
            sink.push(finding);
        }
    }
}

fn parts_of_strategy(context: &Context<'_>, scope: ScopeId, currency: Currency) -> Vec<Money> {
    let programmes = context.plan.of_kind(scope, Kind::Programme);
    let budgets: HashMap<_, _> =
        programmes.map(|(id, own)| (id, own.programme().and_then(|own| own.budget.as_ref()))).collect();
    let counts = |id: &ElementId| {
        let programme =
            context.plan.element(*id).measure().and_then(|own| own.programme.as_ref()).and_then(Ref::target);
        programme.is_none_or(|programme| matches!(budgets.get(&programme), Some(None)))
    };
    let measures = context.plan.of_kind(scope, Kind::Measure).map(|(id, _)| id).filter(counts);
    let costs = measures.filter_map(|id| cost(context, id));
    let in_order =
        context.plan.of_kind(scope, Kind::Programme).filter_map(|(id, _)| budgets.get(&id).copied().flatten());
    in_order.map(|budget| budget.value).chain(costs).filter(|part| part.currency == currency).collect()
}

/// What a measure costs, unless it has been stopped.
fn cost(context: &Context<'_>, measure: ElementId) -> Option<Money> {
    let measure = context.plan.element(measure).measure()?;
    measure.cost.as_ref().filter(|_| status_of(measure) != Some(MeasureStatus::Stopped)).map(|cost| cost.value)
}

fn overrun(budget: &At<Money>, parts: &[Money], title: &str) -> Option<Diagnostic> {
    let sum = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.amount))?;
    let over = sum.checked_sub(budget.amount).filter(|over| *over > Decimal::ZERO)?;
    let amount = |amount: Decimal| say!("{amount} {currency}", amount, currency = currency(budget.currency));
    let message = say!(
        "\"{title}\" may cost {budget}, but its {count} parts cost {sum} together: {over} too much",
        title,
        budget = amount(budget.amount),
        count = parts.len(),
        sum = amount(sum),
        over = amount(over)
    );
    let help = say!("raise the budget, or find measures that can cost less or belong elsewhere");
    Some(Diagnostic::new(&CODE, budget.span, message).help(help))
}

fn currency(currency: Currency) -> Message {
    match currency {
        Currency::Nok => say!("kr"),
        other => say!("{code}", code = other.code()),
    }
}
