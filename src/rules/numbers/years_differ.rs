//! N051.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::Kind;
use crate::model::value::{Currency, Money, Sums};
use crate::rules::{Context, rule};
use crate::source::At;

rule! {
    /// What is given for each year does not add up to the whole that stands beside it.
    ///
    /// The rule compares the `cost` of a measure with its `costs`, and the `budget` of a strategy with its `budgets`. Where the
    /// years are in several currencies, or in another than the whole, it is silent.
    ///
    /// ## Why
    ///
    /// Our own judgement: The whole is what was decided, the years are what somebody will spend. If they differ, one of them is
    /// wrong, and readers cannot know which.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   kurs:
    ///     title: Kurs for saksbehandlere
    ///     cost: 300 000 kr
    ///     costs: [{year: 2026, amount: 100 000 kr}, {year: 2027, amount: 150 000 kr}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   kurs:
    ///     title: Kurs for saksbehandlere
    ///     cost: 300 000 kr
    ///     costs: [{year: 2026, amount: 100 000 kr}, {year: 2027, amount: 200 000 kr}]
    /// ```
    "N051", "years-differ-from-whole", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        let Some(own) = element.measure() else { continue };
        if let Some(finding) = own.cost.as_ref().and_then(|whole| differs(whole, &own.yearly_costs(), element.title()))
        {
            sink.push(finding);
        }
    }
    for (scope, _) in context.strategies() {
        let Some((root, own)) = context.plan.root(scope).zip(context.strategy(scope)) else { continue };
        if let Some(finding) = own.budget.as_ref().and_then(|whole| differs(whole, &own.yearly_budgets(), root.title()))
        {
            sink.push(finding);
        }
    }
}

fn differs(whole: &At<Money>, years: &Sums, title: &str) -> Option<Diagnostic> {
    let [sum] = years.amounts()[..] else { return None };
    if sum.currency != whole.currency || sum.amount == whole.amount {
        return None;
    }
    let message = say!(
        "\"{title}\" has {whole} in all, but its years come to {sum}",
        title,
        whole = amount(whole.value),
        sum = amount(sum)
    );
    let help =
        say!("correct the year or the whole that is wrong, or leave out the whole: it is then the sum of the years");
    Some(Diagnostic::new(&CODE, whole.span, message).help(help))
}

fn amount(money: Money) -> Message {
    match money.currency {
        Currency::Nok => say!("{amount} {currency}", amount = money.amount, currency = say!("kr")),
        other => say!("{amount} {currency}", amount = money.amount, currency = other.code()),
    }
}
