//! T014.

use jiff::civil::Date;
use jiff::Span;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::value::{Interval, Recurrence};
use crate::rules::{Context, rule};

rule! {
    /// An indicator has not been measured for longer than it says.
    ///
    /// The last reading is held against `frequency`: the next one is due an interval after its last day, and half an
    /// interval later (but at least a month) it is missing. Indicators without readings or without a frequency are left
    /// alone, and so are those measured all the time, those whose last target is past its deadline, and plans that are over.
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
            let Some(last) = indicator.readings.iter().max_by_key(|reading| reading.at.value).filter(|_| !ended) else { continue };
            let Some(frequency) = &indicator.frequency else { continue };
            if missing_from(last.at.last_day(), frequency.value).is_some_and(|day| context.as_of > day) {
                let message = say!(
                    "the last reading of \"{title}\" is from {moment}, but it is to be measured more often",
                    title = element.title(), moment = last.at.value.to_string()
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

/// The day after which the reading that follows one of `last` is missing.
fn missing_from(last: Date, frequency: Recurrence) -> Option<Date> {
    let Recurrence::Every { every, unit } = frequency else { return None };
    let every = i64::from(every);
    let months = match unit {
        Interval::Day | Interval::Week => 0,
        Interval::Month => every,
        Interval::Quarter => 3 * every,
        Interval::Tertial => 4 * every,
        Interval::HalfYear => 6 * every,
        Interval::Year => 12 * every,
    };
    let interval: Span = match unit {
        Interval::Day => Span::new().try_days(every).ok()?,
        Interval::Week => Span::new().try_weeks(every).ok()?,
        _ => Span::new().try_months(months).ok()?,
    };
    let grace = Span::new().try_months((months / 2).max(1)).ok()?;
    last.checked_add(interval).ok()?.checked_add(grace).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_missing_half_an_interval_after_it_was_due() {
        let table = [
            ("2025-12-31", "year", "2027-06-30"),
            ("2026-08-31", "month", "2026-10-30"),
            ("2026-04-30", "tertial", "2026-10-30"),
            ("2026-05-31", "2 years", "2029-05-31"),
            ("2026-11-01", "week", "2026-12-08"),
        ];
        for (last, frequency, missing) in table {
            let day = missing_from(last.parse().expect("a day"), Recurrence::parse(frequency).expect("a frequency"));
            assert_eq!(day, Some(missing.parse().expect("a day")), "{last} {frequency}");
        }
        assert_eq!(missing_from(Date::MAX, Recurrence::Continuous), None);
        assert_eq!(missing_from(Date::MAX, Recurrence::Every { every: 1, unit: Interval::Year }), None);
    }
}
