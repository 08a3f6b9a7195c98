//! T002.

use rust_decimal::Decimal;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::{Moment, Period};
use crate::model::{Element, Kind};
use crate::rules::{Context, rule};
use crate::source::At;

rule! {
    /// A measure or a goal is due outside the plan's period.
    ///
    /// The rule reports a measure that is due after the period or before it, or that starts after it, and a goal that
    /// is due after the period or before it. Work that began before the plan is left alone, and so are goals that have
    /// a period of their own or lie below one that has: they say that they reach further. Plans without a period are
    /// not looked at.
    ///
    /// ## Why
    ///
    /// Our own judgement: What is due when the plan no longer applies will not be followed up by it, and may have no
    /// money in it either.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2025–2028
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2025–2028
    /// measures:
    ///   brevmal: {title: Ny brevmal, by: 2029-06-30}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2025–2028
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2025–2028
    /// measures:
    ///   brevmal: {title: Ny brevmal, by: 2028-06-30}
    /// ```
    "T002", "outside-period", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let Some(period) = context.period(scope) else { continue };
        for (_, element) in context.plan.of_kind(scope, Kind::Measure) {
            let Some(measure) = element.measure() else { continue };
            let late_start = measure.start.as_ref().filter(|start| start.first_day() > period.last_day());
            let outside = due_outside(measure.due(), period).or(late_start);
            outside.into_iter().for_each(|at| sink.push(report(element, at, period)));
        }
        for (_, element) in context.plan.of_kind(scope, Kind::Goal).filter(|(_, goal)| !has_period(context, goal)) {
            let by = element.goal().and_then(|goal| goal.by.as_ref());
            let outside = due_outside(by, period);
            outside.into_iter().for_each(|at| sink.push(report(element, at, period)));
        }
    }
}

/// The deadline, if no part of it lies before the end of the period, or all of it lies before its beginning.
fn due_outside(by: Option<&At<Moment>>, period: Period) -> Option<&At<Moment>> {
    by.filter(|by| by.last_day() < period.first_day() || by.first_day() > period.last_day())
}

/// Whether a goal, or one of those above it, has a period of its own. Goals are nested ten deep at most.
fn has_period(context: &Context<'_>, goal: &Element) -> bool {
    let parent = |element: &&Element| element.goal()?.parent.as_ref()?.target().map(|id| context.plan.element(id));
    let mut upwards = std::iter::successors(Some(goal), parent).take(10);
    upwards.any(|element| element.goal().is_some_and(|goal| goal.period.is_some()))
}

fn report(element: &Element, at: &At<Moment>, period: Period) -> Diagnostic {
    let message = say!(
        "\"{title}\" has the date {date}, but the plan is for {period}",
        title = element.title(),
        date = at.value.to_string(),
        period = period.to_string()
    );
    let help = match element.kind() {
        Kind::Goal => say!(
            "choose a date inside the period, or give the goal a \"period\" of its own if it reaches beyond the plan"
        ),
        _ => say!(
            "write what is to be done when the plan ends in {year}, or say that the work goes on in the next plan",
            year = Decimal::from(period.last_day().year())
        ),
    };
    Diagnostic::new(&CODE, at.span, message).help(help)
}
