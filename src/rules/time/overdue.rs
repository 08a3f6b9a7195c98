//! T005.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::MeasureStatus;
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, rule, status};

rule! {
    /// The deadline of a measure has passed, and the plan does not say that it is done.
    ///
    /// The rule looks at measures that are planned, under way or without a status. Those that are done, stopped or
    /// already reported as delayed are left alone, and so are strategies that another has replaced. Deadlines are
    /// judged as of the day of the check (`--as-of`). If most measures whose deadline has passed have no status, there
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
            let by = measure.measure().and_then(|own| own.by.as_ref());
            by.is_some_and(|by| by.last_day() < context.as_of)
        };
        let past: Vec<_> = context.plan.of_kind(scope, Kind::Measure).filter(|(_, measure)| passed(measure)).collect();
        for (_, measure) in &past {
            if let Some(unfinished @ (MeasureStatus::Planned | MeasureStatus::Ongoing)) = status(measure) {
                sink.push(one(measure, name(unfinished)));
            }
        }
        let missing = past.iter().filter(|(_, measure)| status(measure).is_none()).map(|(id, _)| *id).collect();
        without_status(scope, missing, past.len()).report(context, sink);
    }
}

fn name(status: MeasureStatus) -> Message {
    if status == MeasureStatus::Planned { say!("it is still planned") } else { say!("it is still under way") }
}

fn one(measure: &Element, state: Message) -> Diagnostic {
    let by = measure.measure().and_then(|own| own.by.as_ref());
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
