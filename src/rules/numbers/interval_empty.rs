//! N018.

use super::series;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Comparison;
use crate::model::value::{Bounds, Quantity};
use crate::rules::{Context, rule};
use crate::source::At;

rule! {
    /// No number satisfies both ends of a target.
    ///
    /// `at_least` and `at_most` in one target make an interval, and so do `above` and `below`. The lower end must not
    /// lie above the upper one. Ends in different units are not compared.
    ///
    /// ## Why
    ///
    /// Our own judgement: Whatever the result, the target has been missed. Usually the two ends have been swapped.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   opplaering:
    ///     title: Timer opplæring per ansatt
    ///     unit: timer
    ///     targets: [{at_least: 8, at_most: 4, by: 2028}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   opplaering:
    ///     title: Timer opplæring per ansatt
    ///     unit: timer
    ///     targets: [{at_least: 4, at_most: 8, by: 2028}]
    /// ```
    "N018", "interval-empty", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for series in series::all(context) {
        let empty = series.aims.iter().filter_map(empty).filter(|(low, high)| series.same_unit(low, high));
        for (low, high) in empty {
            let message = say!(
                "\"{title}\" is to be {low} or more and {high} or less, and no number is both",
                title = series.title,
                low = series.show(low),
                high = series.show(high)
            );
            sink.push(
                Diagnostic::new(&CODE, low.span, message)
                    .note(high.span, say!("the upper end"))
                    .help(say!("swap the two ends, or remove the one that is wrong")),
            );
        }
    }
}

/// The two ends of a target, if no number lies between them.
fn empty<'a>(aim: &Comparison<'a>) -> Option<(&'a At<Quantity>, &'a At<Quantity>)> {
    let ends = [aim.lower()?, aim.upper()?];
    let between = ends.iter().filter_map(|(relation, end)| relation.bounds(end.value.value)).reduce(Bounds::and)?;
    let [low, high] = ends.map(|(_, end)| end);
    between.are_empty().then_some((low, high))
}
