//! T031.

use jiff::civil::Date;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::{Period, Recurrence};
use crate::model::{Kind, ScopeId};
use crate::rules::{Context, rule};

rule! {
    /// The next time of a review is much further away than its rhythm allows.
    ///
    /// The rule looks at reviews with both `every` and `next`. It counts from today, from the first day of the plan's period or
    /// from the day on which the plan was adopted, whichever is last, and leaves half a turn, or two months, for what comes late.
    ///
    /// ## Why
    ///
    /// Our own judgement: At least one report is left out, and nobody has decided that. Usually the year is a slip, and
    /// those who follow the calendar find out when it is too late.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2026–2029
    /// reviews:
    ///   rapport: {title: Rapport til kommunestyret, every: quarter, next: 2028-01-28}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2026–2029
    /// reviews:
    ///   rapport: {title: Rapport til kommunestyret, every: quarter, next: 2027-01-29}
    /// ```
    "T031", "review-far-off", Advice, check
}

/// How many days late a review may at least be. Our own default.
const GRACE: i32 = 62;

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.standing() {
        let from = begins(context, scope);
        for (_, element) in context.plan.of_kind(scope, Kind::Review) {
            let dates = element.review().and_then(|own| own.every.as_ref().zip(own.next.as_ref()));
            let Some((every, next)) = dates else { continue };
            if latest(every.value, from).is_none_or(|latest| next.first_day() <= latest) {
                continue;
            }
            let message = say!(
                "\"{title}\" is not due again until {date}, which leaves out at least one turn",
                title = element.title(),
                date = next.value.to_string()
            );
            sink.push(
                Diagnostic::new(&CODE, next.span, message)
                    .note(every.span, say!("how often it comes stands here"))
                    .help(say!("correct the year of \"next\", or say under \"every\" how often it really comes")),
            );
        }
    }
}

/// The day from which reviews are counted: the plan has to be in force.
fn begins(context: &Context<'_>, scope: ScopeId) -> Date {
    let adopted = context.strategy(scope).and_then(|strategy| strategy.adopted.as_deref()?.at.as_ref());
    let period = context.period(scope).map(Period::first_day);
    let adopted = adopted.map(|at| at.last_day());
    period.into_iter().chain(adopted).fold(context.as_of, Date::max)
}

/// The last day on which a review may be due if none is left out.
fn latest(every: Recurrence, from: Date) -> Option<Date> {
    let due = every.after(from)?;
    let half = due.since(from).ok()?.get_days() / 2;
    due.checked_add(jiff::Span::new().days(half.max(GRACE))).ok()
}
