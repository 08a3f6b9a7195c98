//! N017.

use rust_decimal::Decimal;

use super::series;
use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A change takes away more than there is.
    ///
    /// A fall of 100 % leaves nothing, and no number can fall further. A factor below zero is just as impossible.
    /// Changes in percentage points or other units are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Nobody can deliver it, and readers who notice will doubt the other numbers too.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   papirbrev:
    ///     title: Brev på papir
    ///     unit: brev
    ///     direction: decrease
    ///     targets: [{change: "-150 %", from: 2025, by: 2028}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   papirbrev:
    ///     title: Brev på papir
    ///     unit: brev
    ///     direction: decrease
    ///     targets: [{change: "-50 %", from: 2025, by: 2028}]
    /// ```
    "N017", "nothing-left", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let help = || say!("correct the number; if it is to end at nothing, write −100 %");
    for series in series::all(context) {
        for aim in &series.aims {
            if let Some(change) = aim.per_cent_change().filter(|change| change.value.value < -Decimal::ONE_HUNDRED) {
                let message = say!(
                    "\"{title}\" cannot change by {change} %: at −100 % nothing is left",
                    title = series.title,
                    change = change.value.value
                );
                sink.push(Diagnostic::new(&CODE, change.span, message).help(help()));
            }
            if let Some(factor) = aim.factor.filter(|factor| factor.value < Decimal::ZERO) {
                let message = say!(
                    "\"{title}\" cannot become {factor} times as much: at 0 nothing is left",
                    title = series.title,
                    factor = factor.value
                );
                sink.push(Diagnostic::new(&CODE, factor.span, message).help(help()));
            }
        }
    }
}
