//! N013.

use super::series;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::{KnownUnit, Unit};
use crate::rules::{Context, rule};

rule! {
    /// One indicator is measured in two units.
    ///
    /// A value with a unit of its own must have the same unit as the indicator or, if the indicator has none, as the
    /// values before it. Only known units are compared: per cent and percentage points, units of time, kroner, points.
    /// A change or a factor has no unit.
    ///
    /// ## Why
    ///
    /// Our own judgement: Days and hours cannot be compared as they stand. Whoever reads the two numbers side by side
    /// sees an improvement or a failure that is not there.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   saksbehandlingstid:
    ///     title: Tid fra søknad til vedtak
    ///     unit: dager
    ///     direction: decrease
    ///     baseline: {value: 30, at: 2025}
    ///     targets: [{at_most: 72 timer, by: 2028}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   saksbehandlingstid:
    ///     title: Tid fra søknad til vedtak
    ///     unit: dager
    ///     direction: decrease
    ///     baseline: {value: 30, at: 2025}
    ///     targets: [{at_most: 3, by: 2028}]
    /// ```
    "N013", "unit-conflict", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for series in series::all(context) {
        let values = series::values(&series);
        let stated = values.iter().filter_map(|(value, span)| Some((value.unit.as_ref()?, *span)));
        let mut units = series.unit.map(|unit| (&unit.value, unit.span)).into_iter().chain(stated);
        let Some((first, place)) = units.next() else { continue };
        if let Some((other, span)) = units.find(|(unit, _)| is_in_conflict(first, unit)) {
            let message = say!(
                "\"{title}\" is measured in {unit}, but this value is in {other}",
                title = series.title,
                unit = first.as_str(),
                other = other.as_str()
            );
            sink.push(
                Diagnostic::new(&CODE, span, message)
                    .note(place, say!("the unit stands here"))
                    .help(say!("convert the value, so that all values of the indicator are in one unit")),
            );
        }
    }
}

/// Whether two units are known and differ. Shares are often called by name and written in per cent.
fn is_in_conflict(one: &Unit, other: &Unit) -> bool {
    let known = one.known().zip(other.known());
    known.is_some_and(|pair| one != other && !matches!(pair, (KnownUnit::Share(1), _) | (_, KnownUnit::Share(1))))
}
