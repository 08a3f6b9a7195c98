//! T017.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::Kind;
use crate::model::entity::{Measure, MeasureStatus};
use crate::rules::{Context, rule};

rule! {
    /// The status of a measure does not fit its start.
    ///
    /// It is done or under way although its start is yet to come, or still planned although its start has passed. This
    /// is judged as of the day of the check (`--as-of`), and a start such as 2026-T3 has passed after its last day.
    /// Measures whose deadline has passed are another finding (T005), and strategies that another has replaced are left
    /// alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers cannot tell whether the work has begun, and those who depend on it may be waiting in
    /// vain.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, start: 2027-02-01, by: 2027-08-31, status: ongoing}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, start: 2027-02-01, by: 2027-08-31, status: planned}
    /// ```
    "T017", "status-against-start", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.standing() {
        for (_, element) in context.plan.of_kind(scope, Kind::Measure) {
            let Some(measure) = element.measure() else { continue };
            let (Some(start), Some(status)) = (&measure.start, &measure.status) else { continue };
            if let Some(state) = misfit(context, measure, status.value) {
                let message = say!(
                    "\"{title}\" starts {start}, but {state}",
                    title = element.title(),
                    start = start.value.to_string(),
                    state
                );
                sink.push(
                    Diagnostic::new(&CODE, status.span, message)
                        .note(start.span, say!("the start stands here"))
                        .help(say!("bring \"status\" up to date, or correct \"start\"")),
                );
            }
        }
    }
}

fn misfit(context: &Context<'_>, measure: &Measure, status: MeasureStatus) -> Option<Message> {
    let start = measure.start.as_ref()?;
    let ahead = start.first_day() > context.as_of;
    let passed = start.last_day() < context.as_of;
    let overdue = measure.due().is_some_and(|by| by.last_day() < context.as_of);
    match status {
        MeasureStatus::Done if ahead => Some(say!("it is already done")),
        MeasureStatus::Ongoing if ahead => Some(say!("it is already under way")),
        MeasureStatus::Planned if passed && !overdue => Some(say!("it is still planned")),
        _ => None,
    }
}
