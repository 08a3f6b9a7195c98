//! N006.

use rust_decimal::Decimal;

use super::series::{self, Series};
use super::target_direction::goes_wrong;
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::{Comparison, Direction};
use crate::model::value::Moment;
use crate::rules::{Context, rule, shown};
use crate::source::Span;

rule! {
    /// The interim targets of an indicator do not lead up to its last one.
    ///
    /// Targets are listed in the order of their deadlines, with the last one last: that is the one the plan shows as
    /// the target. From one to the next, the value moves in the direction of the indicator, or stays where it is; the
    /// first lies no further back than the baseline. Values are compared with values, changes from the same date with
    /// each other, and factors with factors. Targets without a deadline, indicators without a direction and those to be
    /// maintained are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Interim targets are there to show in time whether things are going the right way. If they do
    /// not point to the final one, those who follow them steer wrong.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-samme-dag:
    ///     title: Andel henvendelser med svar samme dag
    ///     unit: "%"
    ///     direction: increase
    ///     baseline: {value: 61, at: 2025}
    ///     targets: [{at_least: 74, by: 2026}, {at_least: 67, by: 2027}, {at_least: 80, by: 2028}]
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
    ///     baseline: {value: 61, at: 2025}
    ///     targets: [{at_least: 67, by: 2026}, {at_least: 74, by: 2027}, {at_least: 80, by: 2028}]
    /// ```
    "N006", "interim-order", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for series in series::all(context).filter(|series| series.aims.len() > 1 && !goes_wrong(series)) {
        if let Some(finding) = dates_out_of_order(&series).or_else(|| values_out_of_order(&series)) {
            sink.push(finding);
        }
    }
}

fn dates_out_of_order(series: &Series<'_>) -> Option<Diagnostic> {
    let dates: Vec<_> = series.aims.iter().filter_map(|aim| aim.by).collect();
    let (before, after) =
        dates.iter().zip(dates.iter().skip(1)).find(|(one, next)| next.last_day() < one.last_day())?;
    let message = say!(
        "\"{title}\" has a target for {after} listed after the one for {before}",
        title = series.title,
        after = after.value.to_string(),
        before = before.value.to_string()
    );
    let help =
        say!("list the targets in the order of their deadlines; the last one is shown as the target of the plan");
    Some(Diagnostic::new(&CODE, after.span, message).note(before.span, say!("this is due later")).help(help))
}

/// An interim target, in numbers that can be compared with the other steps.
struct Step {
    by: Moment,
    value: Decimal,
    span: Span,
    shown: Message,
}

/// Reads one kind of step.
type Reader = fn(&Series<'_>, &Comparison<'_>, Direction) -> Option<Step>;

fn values_out_of_order(series: &Series<'_>) -> Option<Diagnostic> {
    let direction = series.direction?;
    let falls_back = |one: &Step, next: &Step| match direction {
        Direction::Increase => next.value < one.value,
        Direction::Decrease => next.value > one.value,
        Direction::Maintain => false,
    };
    let readers: [Reader; 3] = [absolute, changed, multiplied];
    for reader in readers {
        let steps: Vec<_> = series.aims.iter().filter_map(|aim| reader(series, aim, direction)).collect();
        if let Some((one, next)) = steps.iter().zip(steps.iter().skip(1)).find(|(one, next)| falls_back(one, next)) {
            return Some(report(series, one, next));
        }
    }
    behind_start(series, direction)
}

fn absolute(series: &Series<'_>, aim: &Comparison<'_>, direction: Direction) -> Option<Step> {
    let (_, value) = aim.towards(direction).filter(|(_, value)| value.unit.is_none())?;
    Some(Step { by: aim.by?.value, value: value.value.value, span: value.span, shown: series.show(value) })
}

fn changed(series: &Series<'_>, aim: &Comparison<'_>, _: Direction) -> Option<Step> {
    let first = series.aims.iter().find(|aim| aim.change.is_some())?;
    let change = aim.per_cent_change().filter(|_| aim.per.is_none() && aim.from == first.from)?;
    Some(Step { by: aim.by?.value, value: change.value.value, span: change.span, shown: series.show(change) })
}

fn multiplied(series: &Series<'_>, aim: &Comparison<'_>, _: Direction) -> Option<Step> {
    let first = series.aims.iter().find(|aim| aim.factor.is_some())?;
    let factor = aim.factor.filter(|_| aim.per.is_none() && aim.from == first.from)?;
    Some(Step { by: aim.by?.value, value: factor.value, span: factor.span, shown: shown(factor.value, None) })
}

/// The first interim target, if it lies further back than the baseline. The last target is left to N003.
fn behind_start(series: &Series<'_>, direction: Direction) -> Option<Diagnostic> {
    let ((_, first), start) = (series.aims.first()?.towards(direction)?, series.start()?);
    let behind = match direction {
        Direction::Increase => first.value.value < start.value.value,
        Direction::Decrease => first.value.value > start.value.value,
        Direction::Maintain => false,
    };
    (behind && series.same_unit(first, start)).then(|| {
        let message = say!(
            "the first target of \"{title}\" is {first}, but it stood at {start} before",
            title = series.title,
            first = series.show(first),
            start = series.show(start)
        );
        Diagnostic::new(&CODE, first.span, message).note(start.span, say!("it stood here")).help(advice())
    })
}

fn report(series: &Series<'_>, one: &Step, next: &Step) -> Diagnostic {
    let message = say!(
        "\"{title}\" is to be at {one} by {before} and at {next} by {after}: that is a step back",
        title = series.title,
        one = one.shown.clone(),
        before = one.by.to_string(),
        next = next.shown.clone(),
        after = next.by.to_string()
    );
    Diagnostic::new(&CODE, next.span, message).note(one.span, say!("the step before")).help(advice())
}

fn advice() -> Message {
    say!("correct the interim targets so that each brings the number closer to the last one")
}
