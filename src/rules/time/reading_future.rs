//! T013.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::Baseline;
use crate::model::value::Moment;
use crate::rules::{Context, rule};
use crate::source::At;

rule! {
    /// A number was measured in the future, or the baseline after the deadline.
    ///
    /// Readings and baselines with a value have dates that have begun by the day of the check (`--as-of`); a reading
    /// for 2026 may be entered during 2026. So has the date on which a measure was last done (`last_done`). The baseline lies before the deadline of the last target.
    ///
    /// ## Why
    ///
    /// Our own judgement: Nobody can have measured it yet, so it is a slip or a hope. Either way, readers take it for a
    /// result.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-andel:
    ///     title: Andel med svar samme dag
    ///     unit: "%"
    ///     readings: {2025: 61, 2062: 64}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-andel:
    ///     title: Andel med svar samme dag
    ///     unit: "%"
    ///     readings: {2025: 61, 2026: 64}
    /// ```
    "T013", "reading-future", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        let last = element.measure().and_then(|measure| measure.last_done.as_ref());
        if let Some(last) = last.filter(|last| last.first_day() > context.as_of) {
            let message = say!(
                "\"{title}\" was last done {moment}, which is yet to come",
                title = element.title(),
                moment = last.value.to_string()
            );
            sink.push(Diagnostic::new(&CODE, last.span, message).help(say!("correct the date")));
        }
    }
    for (_, element) in context.all(Kind::Indicator) {
        let Some(indicator) = element.indicator() else { continue };
        let start = indicator.baseline.as_deref().and_then(measured);
        for at in indicator.readings.iter().map(|reading| &reading.at).chain(start) {
            if at.first_day() > context.as_of {
                let message = say!(
                    "\"{title}\" has a measured value for {moment}, which is yet to come",
                    title = element.title(),
                    moment = at.value.to_string()
                );
                let help = say!("correct the date; a value that is hoped for belongs under \"targets\"");
                sink.push(Diagnostic::new(&CODE, at.span, message).help(help));
            }
        }
        let deadline = indicator.targets.last().and_then(|target| target.by.as_ref());
        if let (Some(start), Some(by)) = (start, deadline)
            && start.first_day() > by.last_day()
        {
            let message = say!(
                "the baseline of \"{title}\" is from {start}, after the deadline {by} of its target",
                title = element.title(),
                start = start.value.to_string(),
                by = by.value.to_string()
            );
            let help = say!("correct the date that is wrong, or set a new target");
            sink.push(
                Diagnostic::new(&CODE, start.span, message).note(by.span, say!("the deadline stands here")).help(help),
            );
        }
    }
}

/// The moment of a baseline that has a value.
fn measured(baseline: &Baseline) -> Option<&At<Moment>> {
    baseline.at.as_ref().filter(|_| baseline.value.is_some())
}
