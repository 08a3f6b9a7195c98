//! T014.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// An indicator has not been measured for longer than it says.
    ///
    /// The last reading is compared with `frequency`: the next one is due an interval after its last day, and counts as
    /// missing half an interval later (but at least a month). Indicators without readings or without a frequency are
    /// left alone, and so are those measured all the time, those whose last target is past its deadline, and plans that
    /// are over.
    ///
    /// ## Why
    ///
    /// Our own judgement: A board that steers by an old number steers by how things used to be. The half interval of
    /// grace is our own default.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-andel:
    ///     title: Andel med svar samme dag
    ///     unit: "%"
    ///     frequency: tertial
    ///     readings: {2025-T3: 61, 2026-T1: 64}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-andel:
    ///     title: Andel med svar samme dag
    ///     unit: "%"
    ///     frequency: tertial
    ///     readings: {2025-T3: 61, 2026-T1: 64, 2026-T2: 66}
    /// ```
    "T014", "reading-stale", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.standing() {
        if context.period(scope).is_some_and(|period| period.last_day() < context.as_of) {
            continue;
        }
        for (_, element) in context.plan.of_kind(scope, Kind::Indicator) {
            let Some(indicator) = element.indicator() else { continue };
            let deadline = indicator.targets.last().and_then(|target| target.by.as_ref());
            let ended = deadline.is_some_and(|by| by.last_day() < context.as_of);
            let Some(last) = indicator.readings.iter().max_by_key(|reading| reading.at.value).filter(|_| !ended) else {
                continue;
            };
            let Some(frequency) = &indicator.frequency else { continue };
            if frequency.missing_after(last.at.last_day()).is_some_and(|day| context.as_of > day) {
                let message = say!(
                    "the last reading of \"{title}\" is from {moment}, but it is to be measured more often",
                    title = element.title(),
                    moment = last.at.value.to_string()
                );
                sink.push(
                    Diagnostic::new(&CODE, last.at.span, message)
                        .note(frequency.span, say!("how often it is measured"))
                        .help(say!("add the newer readings, or set \"frequency\" to how often it really is measured")),
                );
            }
        }
    }
}
