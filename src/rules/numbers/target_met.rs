//! N004.

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
    /// two may be equal. Where no direction is given, a lower bound leads up and an upper one down. Only the last target counts, and only values in the same unit; a target on the wrong side of
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
        let Some(aim) = series.aims.last() else { continue };
        let Some(direction @ (Direction::Increase | Direction::Decrease)) = series.direction.or_else(|| bound(aim))
        else {
            continue;
        };
        if let Some((start, target)) = met(&series, aim, direction) {
            let message = say!(
                "\"{title}\" had already reached its target of {target} when the plan was made",
                title = series.title,
                target = series.show(target)
            );
            sink.push(Diagnostic::new(&CODE, target.span, message).note(start.span, say!("it stood here")).help(say!(
                "set a target that asks for more, or write \"direction: maintain\" if the level is to be kept"
            )));
        }
    }
}

/// The baseline and a target that lies no further on. "Above 80" does ask for more than a baseline of 80.
fn met<'a>(
    series: &Series<'a>,
    aim: &Comparison<'a>,
    direction: Direction,
) -> Option<(&'a At<Quantity>, &'a At<Quantity>)> {
    let start = series.start()?;
    let (relation, target) = aim.towards(direction)?;
    let (stood, aimed) = (start.value.value, target.value.value);
    let is_strict = matches!(relation, Relation::Above | Relation::Below);
    let is_beyond = if direction == Direction::Increase { stood > aimed } else { stood < aimed };
    // With a direction, a baseline beyond the target is another finding.
    let is_met = (stood == aimed && !is_strict) || (is_beyond && series.direction.is_none());
    (is_met && series.same_unit(start, target)).then_some((start, target))
}

/// The direction in which a single bound leads: up from a lower one, down from an upper one.
fn bound(aim: &Comparison<'_>) -> Option<Direction> {
    match (aim.lower(), aim.upper()) {
        (Some(_), None) => Some(Direction::Increase),
        (None, Some(_)) => Some(Direction::Decrease),
        _ => None,
    }
}
