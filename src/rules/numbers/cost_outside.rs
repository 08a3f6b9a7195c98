//! N052.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::Measure;
use crate::model::value::{Moment, Period};
use crate::rules::{Context, rule};
use crate::source::At;

rule! {
    /// A cost falls in a year in which the measure does not go on, or a budget in a year outside the plan.
    ///
    /// A year before the measure's `start` or after its `by` is outside; a measure without these, and the budget of a strategy,
    /// are held against the strategy's period. The first such year of each is told.
    ///
    /// ## Why
    ///
    /// Our own judgement: Money that is set aside for a year in which nothing is done will be used for something else, and is
    /// missing when the work begins. More often a year has been mistyped, or the measure was moved and its money was not.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   kurs:
    ///     title: Kurs for saksbehandlere
    ///     start: 2027-01
    ///     by: 2027-06
    ///     costs: [{year: 2026, amount: 100 000 kr}, {year: 2027, amount: 200 000 kr}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   kurs:
    ///     title: Kurs for saksbehandlere
    ///     start: 2026-08
    ///     by: 2027-06
    ///     costs: [{year: 2026, amount: 100 000 kr}, {year: 2027, amount: 200 000 kr}]
    /// ```
    "N052", "cost-outside-time", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        let Some(own) = element.measure() else { continue };
        let period = context.period(element.scope);
        let first = own.start.as_ref().map(|start| start.value).or(period.map(Period::from));
        let last = own.due().map(|by| by.value).or(period.map(Period::to));
        if let Some(year) =
            own.costs.iter().filter_map(|cost| cost.year.as_ref()).find(|year| is_outside(year, first, last))
        {
            sink.push(outside_measure(element.title(), own, year));
        }
    }
    for (scope, _) in context.strategies() {
        let Some((own, period)) = context.strategy(scope).zip(context.period(scope)) else { continue };
        let years = own.budgets.iter().filter_map(|budget| budget.year.as_ref());
        let (first, last) = (Some(period.from()), Some(period.to()));
        if let Some(year) = years.into_iter().find(|year| is_outside(year, first, last)) {
            let message = say!("the plan has a budget for {year}, but it does not apply then", year = year.to_string());
            let help = say!("correct the year, or the period of the plan");
            sink.push(Diagnostic::new(&CODE, year.span, message).help(help));
        }
    }
}

/// Whether all of `year` comes before the first day or after the last.
fn is_outside(year: &At<Moment>, first: Option<Moment>, last: Option<Moment>) -> bool {
    first.is_some_and(|first| year.last_day() < first.first_day())
        || last.is_some_and(|last| year.first_day() > last.last_day())
}

fn outside_measure(title: &str, own: &Measure, year: &At<Moment>) -> Diagnostic {
    let message =
        say!("\"{title}\" costs something in {year}, but it does not go on then", title, year = year.to_string());
    let help = say!("correct the year, or when the measure starts and ends");
    let found = Diagnostic::new(&CODE, year.span, message);
    let found = own.start.iter().fold(found, |found, start| found.note(start.span, say!("it starts here")));
    own.due().into_iter().fold(found, |found, by| found.note(by.span, say!("it ends here"))).help(help)
}
