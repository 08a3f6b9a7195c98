//! T012.

use jiff::ToSpan;

use super::period_outside::period_of;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::Period;
use crate::model::{Element, Kind};
use crate::rules::{Context, rule};
use crate::source::At;

rule! {
    /// Time horizons that follow each other overlap, or leave a gap.
    ///
    /// Focus areas, programmes or goals of the same level are horizons if at least three have periods, each begins and
    /// ends later than the one before, and at least one begins the day after another has ended, or all begin in the year in
    /// which the one before them ends. Elements that run side by side are not.
    ///
    /// ## Why
    ///
    /// Our own judgement: A plan in stages promises that one stage takes over from the last. In a gap nobody is
    /// responsible, and in an overlap two sets of priorities apply.
    ///
    /// ## Faulty
    ///
    /// ```yaml satsinger.yaml
    /// focus_areas:
    ///   bygge: {title: Bygge grunnmuren, period: 2025–2026}
    ///   utvide: {title: Ta alle med, period: 2027–2028}
    ///   forankre: {title: Gjøre det til vane, period: 2030–2031}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml satsinger.yaml
    /// focus_areas:
    ///   bygge: {title: Bygge grunnmuren, period: 2025–2026}
    ///   utvide: {title: Ta alle med, period: 2027–2028}
    ///   forankre: {title: Gjøre det til vane, period: 2029–2031}
    /// ```
    "T012", "horizons", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for kind in [Kind::FocusArea, Kind::Programme, Kind::Goal] {
            let is_top = |element: &&Element| element.goal().is_none_or(|goal| goal.parent.is_none());
            let elements = context.plan.of_kind(scope, kind).map(|(_, element)| element).filter(is_top);
            let mut horizons: Vec<_> = elements.filter_map(|element| Some((element, period_of(element)?))).collect();
            horizons.sort_by_key(|(_, period)| period.first_day());
            if are_horizons(&horizons) {
                for pair in horizons.windows(2) {
                    report(pair, sink);
                }
            }
        }
    }
}

fn are_horizons(all: &[(&Element, &At<Period>)]) -> bool {
    let pairs = || all.windows(2).map(|pair| (pair[0].1.value, pair[1].1.value));
    let later = |one: Period, next: Period| one.first_day() < next.first_day() && one.last_day() < next.last_day();
    let in_order = pairs().all(|(one, next)| later(one, next));
    let some_follow = pairs().any(|(one, next)| follows(one, next));
    let all_meet = pairs().all(|(one, next)| one.last_day().year() == next.first_day().year());
    all.len() > 2 && in_order && (some_follow || all_meet)
}

/// Whether one period begins the day after the other has ended.
fn follows(one: Period, next: Period) -> bool {
    one.last_day().checked_add(1.day()).is_ok_and(|day| day == next.first_day())
}

fn report(pair: &[(&Element, &At<Period>)], sink: &mut Sink) {
    let [(one, before), (next, after)] = pair else { return };
    if follows(before.value, after.value) {
        return;
    }
    let (first, second) = (before.value.to_string(), after.value.to_string());
    let message = if after.first_day() > before.last_day() {
        say!(
            "nothing covers the time between \"{one}\" ({first}) and \"{next}\" ({second})",
            one = one.title(),
            first,
            next = next.title(),
            second
        )
    } else {
        say!(
            "\"{one}\" ({first}) and \"{next}\" ({second}) overlap, so both are for the time that they share",
            one = one.title(),
            first,
            next = next.title(),
            second
        )
    };
    sink.push(
        Diagnostic::new(&CODE, after.span, message)
            .note(before.span, say!("the one before it"))
            .help(say!("let each begin where the one before it ends")),
    );
}
