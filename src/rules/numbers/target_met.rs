//! N004.

use rust_decimal::Decimal;

use super::series::{self, Series};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Comparison, Direction, Relation};
use crate::model::value::Quantity;
use crate::rules::{Context, rule};
use crate::source::At;

rule! {
    /// The target had been met before the plan began.
    ///
    /// Something that is to increase or decrease needs a target beyond its baseline. For what is to be maintained, the
    /// two may be equal. Only the last target counts, and only values in the same unit; a target on the wrong side of
    /// the baseline is another finding (N003).
    ///
    /// ## Why
    ///
    /// Our own judgement: A target that has already been met asks nothing of anybody, and a board that finds out will
    /// wonder about the other targets.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-samme-dag:
    ///     title: Andel henvendelser med svar samme dag
    ///     unit: "%"
    ///     direction: increase
    ///     baseline: {value: 80, at: 2025}
    ///     targets: [{at_least: 80, by: 2028}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-samme-dag:
    ///     title: Andel henvendelser med svar samme dag
    ///     unit: "%"
    ///     direction: maintain
    ///     baseline: {value: 80, at: 2025}
    ///     targets: [{at_least: 80, by: 2028}]
    /// ```
    "N004", "target-met", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for series in series::all(context) {
        let Some(direction @ (Direction::Increase | Direction::Decrease)) = series.direction else { continue };
        let Some(aim) = series.aims.last() else { continue };
        if let Some((start, target)) = met(&series, aim, direction) {
            let message = say!(
                "\"{title}\" had already reached its target of {target} when the plan was made",
                title = series.title,
                target = series.show(target)
            );
            sink.push(
                Diagnostic::new(&CODE, target.span, message)
                    .note(start.span, say!("it stood here"))
                    .help(say!("set a target that asks for more, or write \"direction: maintain\" if the level is to be kept")),
            );
        }
    }
}

/// The baseline and a target that lies no further on. "Above 80" does ask for more than a baseline of 80.
fn met<'a>(series: &Series<'a>, aim: &Comparison<'a>, direction: Direction) -> Option<(&'a At<Quantity>, &'a At<Quantity>)> {
    let start = series.start()?;
    let is_loose = |(relation, _): &(Relation, _)| !matches!(relation, Relation::Above | Relation::Below);
    let (_, target) = aim.towards(direction).filter(is_loose)?;
    let alike = |one: Decimal, other: Decimal| one == other && series.same_unit(start, target);
    alike(start.value.value, target.value.value).then_some((start, target))
}
