//! T005.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::{Measure, MeasureStatus};
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, is_over, rule, status};

rule! {
    /// The deadline of a measure has passed, and the plan does not say that it is done.
    ///
    /// The rule looks at measures that are planned, under way or without a status. Those that are done, stopped or
    /// already reported as delayed are left alone, and so are strategies that another has replaced. Deadlines are
    /// judged as of the day of the check (`--as-of`). A measure that is done again and again (`every`) is late when half
    /// an interval, and at least a month, has passed since it should have been done again after `last_done`. If most measures whose deadline has passed have no status, there
    /// is one finding with a count.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers cannot tell whether the work is late or only the plan. Those who wait for the result
    /// need to know, and so does the board.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, by: 2026-08-31, status: ongoing}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, by: 2026-08-31, status: done}
    /// ```
    "T005", "overdue", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.standing() {
        let passed = |measure: &Element| {
            let by = measure.measure().and_then(Measure::due);
            by.is_some_and(|by| by.last_day() < context.as_of)
        };
        let past: Vec<_> = context.plan.of_kind(scope, Kind::Measure).filter(|(_, measure)| passed(measure)).collect();
        for (_, measure) in context.plan.of_kind(scope, Kind::Measure) {
            again(context, measure).into_iter().for_each(|found| sink.push(found));
        }
        for (_, measure) in &past {
            if let Some(unfinished @ (MeasureStatus::Planned | MeasureStatus::Ongoing)) = status(measure) {
                sink.push(one(measure, name(unfinished)));
            }
        }
        let missing = past.iter().filter(|(_, measure)| status(measure).is_none()).map(|(id, _)| *id).collect();
        without_status(scope, missing, past.len()).report(context, sink);
    }
}

/// The finding for a measure that should have been done again.
fn again(context: &Context<'_>, element: &Element) -> Option<Diagnostic> {
    let measure = element.measure().filter(|own| !is_over(own))?;
    // Of one that has ended it is told that its deadline has passed.
    let has_ended = measure.due().is_some_and(|by| by.last_day() < context.as_of);
    let (every, last) = measure.every.as_ref().zip(measure.last_done.as_ref()).filter(|_| !has_ended)?;
    let due = every.after(last.last_day())?;
    let is_missing = every.missing_after(last.last_day())? < context.as_of;
    let message = say!(
        "\"{title}\" was last done {last}, and should have been done again by {due}",
        title = element.title(),
        last = last.value.to_string(),
        due = due.to_string()
    );
    is_missing.then(|| {
        Diagnostic::new(&CODE, last.span, message)
            .note(every.span, say!("this is how often it is done"))
            .help(say!("bring \"last_done\" up to date, or choose another \"every\" if it is done less often"))
    })
}

fn name(status: MeasureStatus) -> Message {
    if status == MeasureStatus::Planned { say!("it is still planned") } else { say!("it is still under way") }
}

fn one(measure: &Element, state: Message) -> Diagnostic {
    let by = measure.measure().and_then(Measure::due);
    let (span, by) = by.map_or((measure.span, String::new()), |by| (by.span, by.value.to_string()));
    let message = say!("\"{title}\" was due {by}, and {state}", title = measure.title(), by, state);
    Diagnostic::new(&CODE, span, message)
        .help(say!("set \"status\" to done, delayed or stopped, or choose a new deadline and say why"))
}

fn without_status<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|measure| one(measure, say!("nothing says how it went")),
        many: &|count, of| {
            (
                if count == of {
                    say!("none of the {of} measures whose deadline has passed says how it went", of)
                } else {
                    say!("{count} of {of} measures whose deadline has passed do not say how they went", count, of)
                },
                say!("set \"status\" of each to done, delayed or stopped"),
            )
        },
    }
}
