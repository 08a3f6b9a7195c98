//! N005.

use rust_decimal::Decimal;

use super::series::{self, Series};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::Comparison;
use crate::model::value::{Interval, Moment, Period, compound, whole_intervals};
use crate::rules::{Context, every, rule};
use crate::source::{At, Span};

rule! {
    /// A change that is repeated every year (or month …) grows into something that nobody can have meant.
    ///
    /// The change is calculated from the target's `from`, else from the date of the baseline, else from the beginning
    /// of the plan's period, to the target's `by` or the end of the period. Only whole intervals count. The rule
    /// reports what becomes five times as much or more (limit `growth_times`), or less than a tenth (limit
    /// `remaining_per_cent`). A change that is not repeated (`per`) is taken at its word.
    ///
    /// ## Why
    ///
    /// Our own judgement: Doubling every year from 2023 makes 16 times as much by 2027. Those who wrote it usually
    /// meant a doubling in all. The limits are our own defaults.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   innspill:
    ///     title: Innspill fra unge
    ///     unit: innspill
    ///     direction: increase
    ///     targets: [{factor: 2, per: year, from: 2023, by: 2027}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   innspill:
    ///     title: Innspill fra unge
    ///     unit: innspill
    ///     direction: increase
    ///     targets: [{factor: 2, from: 2023, by: 2027}]
    /// ```
    "N005", "compounding", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for series in series::all(context) {
        let scope = series.element.scope;
        let limits = context.limits(scope);
        for aim in &series.aims {
            let Some(growth) = growth(&series, aim, context.period(scope)) else { continue };
            let rest = growth.times.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(Decimal::MAX);
            if growth.times >= limits.growth_times || rest < limits.remaining_per_cent {
                sink.push(report(&growth, rest, series.title));
            }
        }
    }
}

/// What a repeated change adds up to.
struct Growth {
    /// One step, as a multiple.
    factor: Decimal,
    /// All steps multiplied together.
    times: Decimal,
    every: Interval,
    from: Moment,
    by: Moment,
    span: Span,
}

fn growth(series: &Series<'_>, aim: &Comparison<'_>, period: Option<Period>) -> Option<Growth> {
    let every = aim.per?.value;
    let At { value: factor, span } = aim.step()?;
    let measured = series.baseline.and_then(|baseline| baseline.at.as_ref());
    let from = aim.from.or(measured).map(|at| at.value).or(period.map(Period::from))?;
    let by = aim.by.map(|at| at.value).or(period.map(Period::to))?;
    let times = compound(factor, whole_intervals(every, from, by));
    (factor > Decimal::ZERO).then_some(Growth { factor, times, every, from, by, span })
}

fn report(growth: &Growth, rest: Decimal, title: &str) -> Diagnostic {
    let (from, by) = (growth.from.to_string(), growth.by.to_string());
    let message = if growth.times > Decimal::ONE {
        say!(
            "read as {step} {every} from {from}, the number for \"{title}\" becomes {times} times as high by {by}",
            step = step(growth.factor),
            every = every(growth.every),
            from,
            title,
            times = rounded(growth.times),
            by
        )
    } else {
        say!(
            "{step} {every} from {from} leaves only {rest} % of \"{title}\" by {by}",
            step = step(growth.factor),
            every = every(growth.every),
            from,
            title,
            rest = rounded(rest),
            by
        )
    };
    Diagnostic::new(&CODE, growth.span, message).help(say!(
        "if it is meant for the whole period, leave out \"per\"; otherwise set a target that can be reached"
    ))
}

/// One decimal for small numbers, none for large ones.
fn rounded(number: Decimal) -> Decimal {
    number.round_dp(u32::from(number < Decimal::TEN))
}

fn step(factor: Decimal) -> Message {
    let change = (factor - Decimal::ONE).checked_mul(Decimal::ONE_HUNDRED).unwrap_or(factor);
    if factor == Decimal::TWO {
        say!("doubling")
    } else if factor == Decimal::new(5, 1) {
        say!("halving")
    } else if factor > Decimal::ONE {
        say!("an increase of {change} %", change)
    } else {
        say!("a decrease of {change} %", change = change.abs())
    }
}
