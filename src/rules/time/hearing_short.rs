//! T041.

use jiff::civil::Date;

use super::holidays::closed;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Hearing, StrategyKind};
use crate::rules::{Context, rule};

/// How many days a hearing lasts at least: six weeks.
const LEAST: i32 = 42;

rule! {
    /// People get less than six weeks to reply to a plan that is out for comments.
    ///
    /// The rule counts the days from `from` to `by` of the `hearing`. It leaves plans alone that have been adopted or replaced: how
    /// long they were out for comments cannot be changed any more. That a hearing breaks a rule of the plan's own is another
    /// finding (A030).
    ///
    /// ## Why
    ///
    /// Councils, associations and unions have to call a meeting before they can reply. For plans that no law speaks of, it is our
    /// own judgement that the same is fair.
    ///
    /// Source: Utredningsinstruksen (the Norwegian instructions for official studies), 3-3, says three months as a rule and never
    /// less than six weeks, for the state. Plan- og bygningsloven (the Planning and Building Act) § 11-14 says at least six weeks
    /// for municipal plans.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Plan for medvirkning
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   status: hearing
    ///   hearing: {from: 2027-01-11, by: 2027-02-05, reply_to: post@fjordvik.example}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Plan for medvirkning
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   status: hearing
    ///   hearing: {from: 2027-01-11, by: 2027-03-12, reply_to: post@fjordvik.example}
    /// ```
    "T041", "hearing-short", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, hearing) in context.hearings().filter(|(scope, _)| context.is_proposed(*scope)) {
        let (Some(by), Some(days)) = (&hearing.by, days(hearing)) else { continue };
        if !(0..LEAST).contains(&days) {
            continue;
        }
        let title = context.plan.root(scope).map_or("", |root| root.title());
        let message = say!(
            "people get {count} days to reply to \"{title}\", less than six weeks",
            count = usize::try_from(days).unwrap_or_default(),
            title
        );
        let help = match context.strategy_kind(scope) {
            Some(StrategyKind::MunicipalPlan) => say!(
                "give them until {date}: the Planning and Building Act § 11-14 asks for six weeks for municipal plans",
                date = enough(hearing).map(|day| day.to_string()).unwrap_or_default()
            ),
            _ => say!(
                "give them until {date}, so that councils and associations can meet before they reply",
                date = enough(hearing).map(|day| day.to_string()).unwrap_or_default()
            ),
        };
        sink.push(Diagnostic::new(&CODE, by.span, message).help(help));
    }
}

/// How many days there are from the first to the last; `None` where one of them is not said.
fn days(hearing: &Hearing) -> Option<i32> {
    let (from, by) = (hearing.from.as_ref()?, hearing.by.as_ref()?);
    Some(from.first_day().until(by.last_day()).ok()?.get_days())
}

/// The first day that is late enough.
fn enough(hearing: &Hearing) -> Option<Date> {
    six_weeks_after(hearing.from.as_ref()?.first_day())
}

/// The first day, six weeks after another or later, on which offices are open.
fn six_weeks_after(from: Date) -> Option<Date> {
    let day = from.checked_add(jiff::Span::new().days(LEAST)).ok()?;
    std::iter::successors(Some(day), |day| day.tomorrow().ok()).find(|day| closed(*day).is_none())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn nobody_is_told_to_give_people_until_a_day_when_offices_are_closed() {
        assert_eq!(six_weeks_after(date(2026, 11, 2)), Some(date(2026, 12, 14)));
        // Six weeks end on the first of January, a Friday.
        assert_eq!(six_weeks_after(date(2026, 11, 20)), Some(date(2027, 1, 4)));
    }
}
