//! N003.

use rust_decimal::Decimal;

use super::series::{self, Series};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::{Comparison, Direction, Relation};
use crate::model::value::{Quantity, Unit};
use crate::rules::{Context, rule, shown};
use crate::source::{At, Span};

rule! {
    /// A number is to move one way, but its target lies the other way.
    ///
    /// The last target is compared with the baseline: something that is to increase cannot end below where it stood. A
    /// change or a factor shows its direction by itself. Interim targets may dip (N006 looks at those). What is to be
    /// maintained may have a target beside the baseline, as long as it is a bound and not an exact value. Values in
    /// different units are not compared.
    ///
    /// ## Why
    ///
    /// Our own judgement: Either the target or the direction is wrong. Whoever works towards the number as it stands
    /// makes things worse.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-samme-dag:
    ///     title: Andel henvendelser med svar samme dag
    ///     unit: "%"
    ///     direction: increase
    ///     baseline: {value: 78, at: 2025}
    ///     targets: [{at_least: 70, by: 2028}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-samme-dag:
    ///     title: Andel henvendelser med svar samme dag
    ///     unit: "%"
    ///     direction: increase
    ///     baseline: {value: 70, at: 2025}
    ///     targets: [{at_least: 78, by: 2028}]
    /// ```
    "N003", "target-direction", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for series in series::all(context) {
        let Some(direction) = series.direction else { continue };
        for aim in &series.aims {
            if let Some((change, span)) = relative(aim, direction) {
                let message = say!(
                    "\"{title}\" is {direction}, but the target is a change of {change}",
                    title = series.title,
                    direction = name(direction),
                    change
                );
                sink.push(Diagnostic::new(&CODE, span, message).help(advice()));
            }
        }
        if let Some(finding) = series.aims.last().and_then(|aim| absolute(&series, aim, direction)) {
            sink.push(finding);
        }
    }
}

/// Whether the rule reports that the series ends on the wrong side of its baseline.
pub(super) fn goes_wrong(series: &Series<'_>) -> bool {
    let Some((direction, last)) = series.direction.zip(series.aims.last()) else { return false };
    relative(last, direction).is_some() || absolute(series, last, direction).is_some()
}

/// The change, if it goes another way than `direction`. A multiple is taken as a change in per cent.
fn relative(aim: &Comparison<'_>, direction: Direction) -> Option<(Message, Span)> {
    let (change, unit, span) = match (aim.change, aim.step()) {
        (Some(change), _) => (change.value.value, change.unit.clone(), change.span),
        (None, step) => {
            let At { value, span } = step?;
            let change = value.checked_sub(Decimal::ONE)?.checked_mul(Decimal::ONE_HUNDRED)?;
            (change, Some(Unit::per_cent()), span)
        }
    };
    goes_astray(&change, &Decimal::ZERO, direction).then(|| (shown(change, unit.as_ref()), span))
}

fn absolute(series: &Series<'_>, aim: &Comparison<'_>, direction: Direction) -> Option<Diagnostic> {
    let (start, target) = (series.start()?, aim.towards(direction).or_else(|| against(aim, direction))?.1);
    let astray = series.same_unit(start, target) && goes_astray(&target.value.value, &start.value.value, direction);
    astray.then(|| {
        let message = say!(
            "\"{title}\" is {direction}, but the target is {target} and it stood at {start}",
            title = series.title,
            direction = name(direction),
            target = series.show(target),
            start = series.show(start)
        );
        Diagnostic::new(&CODE, target.span, message).note(start.span, say!("it stood here")).help(advice())
    })
}

/// The bound on the other side, which contradicts the direction if the baseline lies beyond it.
fn against<'a>(aim: &Comparison<'a>, direction: Direction) -> Option<(Relation, &'a At<Quantity>)> {
    match direction {
        Direction::Increase => aim.upper(),
        Direction::Decrease => aim.lower(),
        Direction::Maintain => None,
    }
}

fn goes_astray(target: &Decimal, start: &Decimal, direction: Direction) -> bool {
    match direction {
        Direction::Increase => target < start,
        Direction::Decrease => target > start,
        Direction::Maintain => target != start,
    }
}

fn name(direction: Direction) -> Message {
    match direction {
        Direction::Increase => say!("to increase"),
        Direction::Decrease => say!("to decrease"),
        Direction::Maintain => say!("to stay as it is"),
    }
}

fn advice() -> Message {
    say!("find out which of the two is wrong: the direction, or one of the numbers")
}
