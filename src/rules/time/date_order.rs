//! T001.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::Element;
use crate::model::entity::{Goal, Hearing, Measure};
use crate::model::value::Moment;
use crate::rules::{Context, rule};
use crate::source::At;

rule! {
    /// Something ends before it begins.
    ///
    /// A measure is due after it starts, and its result is not published before it starts; a target is due after the
    /// date that it is measured from; a goal is due after its own period begins; the
    /// last day for replies to a hearing is after its first. A date such as 2027 counts from its
    /// first day as a start and to its last day as a deadline. What governing documents say is not looked at.
    ///
    /// ## Why
    ///
    /// Our own judgement: One of the dates must be wrong, and those who plan their work by them cannot know which.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, start: 2027-09-01, by: 2027-03-31}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, start: 2027-03-31, by: 2027-09-01}
    /// ```
    "T001", "date-order", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.own() {
        element.measure().into_iter().for_each(|measure| of_measure(element, measure, sink));
        element.goal().into_iter().for_each(|goal| of_goal(element, goal, sink));
        of_targets(element, sink);
    }
    context.hearings().for_each(|(_, hearing)| of_hearing(hearing, sink));
}

fn of_measure(element: &Element, measure: &Measure, sink: &mut Sink) {
    let Some(start) = &measure.start else { return };
    if let Some(by) = before(measure.due(), start) {
        let message = say!(
            "\"{title}\" is due {by}, before it starts {start}",
            title = element.title(),
            by = by.value.to_string(),
            start = start.value.to_string()
        );
        sink.push(report(by, message, start));
    }
    if let Some(publish) = before(measure.publish.as_ref(), start) {
        let message = say!(
            "\"{title}\" is published {publish}, before it starts {start}",
            title = element.title(),
            publish = publish.value.to_string(),
            start = start.value.to_string()
        );
        sink.push(report(publish, message, start));
    }
}

fn of_goal(element: &Element, goal: &Goal, sink: &mut Sink) {
    let (Some(by), Some(period)) = (&goal.by, &goal.period) else { return };
    if by.last_day() < period.first_day() {
        let message = say!(
            "\"{title}\" is due {by}, before its period {period} begins",
            title = element.title(),
            by = by.value.to_string(),
            period = period.value.to_string()
        );
        sink.push(
            Diagnostic::new(&CODE, by.span, message).note(period.span, say!("the period stands here")).help(advice()),
        );
    }
}

fn of_hearing(hearing: &Hearing, sink: &mut Sink) {
    let Some(from) = &hearing.from else { return };
    if let Some(by) = before(hearing.by.as_ref(), from) {
        let message = say!(
            "the last day for replies is {by}, before the hearing begins {start}",
            by = by.value.to_string(),
            start = from.value.to_string()
        );
        sink.push(report(by, message, from));
    }
}

fn of_targets(element: &Element, sink: &mut Sink) {
    let targets = element.indicator().into_iter().flat_map(|own| &own.targets).map(|target| (&target.from, &target.by));
    let figures = element.common.figures.iter().map(|figure| (&figure.from, &figure.by));
    for (from, by) in targets.chain(figures) {
        let Some(from) = from else { continue };
        if let Some(by) = before(by.as_ref(), from) {
            let message = say!(
                "a target of \"{title}\" is due {by}, before {from}, which it is measured from",
                title = element.title(),
                by = by.value.to_string(),
                from = from.value.to_string()
            );
            sink.push(report(by, message, from));
        }
    }
}

/// The moment, if all of it lies before the start.
fn before<'a>(moment: Option<&'a At<Moment>>, start: &At<Moment>) -> Option<&'a At<Moment>> {
    moment.filter(|moment| moment.last_day() < start.first_day())
}

fn report(end: &At<Moment>, message: Message, start: &At<Moment>) -> Diagnostic {
    Diagnostic::new(&CODE, end.span, message).note(start.span, say!("the start stands here")).help(advice())
}

fn advice() -> Message {
    say!("correct the date that is wrong; the two may have been swapped")
}
