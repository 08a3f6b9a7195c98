//! N007.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::{Measure, MeasureStatus, Strategy, YearlyBudget};
use crate::model::value::{Currency, Moment, Money, Sums};
use crate::model::{ElementId, Kind, Ref, ScopeId};
use crate::rules::{Context, rule, status_of};
use crate::source::At;

rule! {
    /// The parts cost more than the whole may cost.
    ///
    /// The budget of a programme is compared with the costs of its measures, and the budget of a strategy with those of
    /// its programmes and of the measures outside them. A programme without a budget counts with the costs of its
    /// measures. Measures that have been stopped do not count, nor do measures in a programme of another strategy.
    /// Amounts in another currency than the budget are left out; N019 tells of them. Where the whole is within the budget, each
    /// year that has a budget of its own is compared with what the measures cost in it.
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
        let parts = context.plan.referrers(id, Measure::PROGRAMME);
        let parts: Vec<_> = parts.filter_map(|measure| cost(context, measure, budget.currency)).collect();
        if let Some(finding) = overrun(budget, &parts, programme.title()) {
            sink.push(finding);
        }
    }
    for (scope, _) in context.strategies() {
        let Some(strategy) = context.strategy(scope) else { continue };
        let title = context.plan.root(scope).map_or("", |root| root.title());
        let whole = strategy
            .one_budget()
            .and_then(|budget| overrun(&budget, &parts_of_strategy(context, scope, budget.currency), title));
        match whole {
            Some(finding) => sink.push(finding),
            None => years(context, scope, strategy).into_iter().for_each(|finding| sink.push(finding)),
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
    let costs = measures.filter_map(|id| cost(context, id, currency));
    let in_order =
        context.plan.of_kind(scope, Kind::Programme).filter_map(|(id, _)| budgets.get(&id).copied().flatten());
    in_order.map(|budget| budget.value).chain(costs).filter(|part| part.currency == currency).collect()
}

/// The years of a strategy in which its measures cost more than it may cost then.
fn years(context: &Context<'_>, scope: ScopeId, strategy: &Strategy) -> Vec<Diagnostic> {
    let year_of = |year: &Option<At<Moment>>| year.as_ref().map(|year| year.value.year());
    let overrun = |own: &YearlyBudget| {
        let (year, budget) = (year_of(&own.year)?, own.amount.as_ref()?);
        let same = strategy.budgets.iter().filter(|other| year_of(&other.year) == Some(year)).count();
        let measures = context.plan.of_kind(scope, Kind::Measure).filter_map(|(_, element)| element.measure());
        let measures = measures.filter(|own| status_of(own) != Some(MeasureStatus::Stopped));
        let costs = measures.flat_map(|own| &own.costs).filter(|cost| year_of(&cost.year) == Some(year));
        let costs: Sums = costs.filter_map(|cost| Some(cost.amount.as_ref()?.value)).collect();
        let sum = costs.of(budget.currency)?.amount;
        let over = sum.checked_sub(budget.amount).filter(|over| same == 1 && *over > Decimal::ZERO)?;
        let amount = |amount: Decimal| say!("{amount} {currency}", amount, currency = currency(budget.currency));
        let message = say!(
            "the plan may cost {budget} in {year}, but its measures cost {sum} then: {over} too much",
            budget = amount(budget.amount),
            year = year.to_string(),
            sum = amount(sum),
            over = amount(over)
        );
        let help = say!("raise the budget of that year, or move a cost to another year");
        Some(Diagnostic::new(&CODE, budget.span, message).help(help))
    };
    strategy.budgets.iter().filter_map(overrun).collect()
}

/// What a measure costs in a currency, unless it has been stopped.
fn cost(context: &Context<'_>, measure: ElementId, currency: Currency) -> Option<Money> {
    let measure = context.plan.element(measure).measure()?;
    let costs = measure.whole_cost().into_iter().filter(|_| status_of(measure) != Some(MeasureStatus::Stopped));
    costs.into_iter().find(|cost| cost.currency == currency)
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
