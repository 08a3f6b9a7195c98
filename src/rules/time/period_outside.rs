//! T010.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::{Moment, Period};
use crate::model::{Element, ElementId};
use crate::rules::{Context, rule};
use crate::source::At;

rule! {
    /// A goal, focus area or programme runs outside the plan's period.
    ///
    /// It is reported if no part of its period lies within the plan's, and if it begins while the plan applies and goes
    /// on after the plan has ended. One that began before the plan is being continued, and one that is longer at both
    /// ends comes from a longer plan: both are left alone. A goal that is itself due after the plan has ended is reported
    /// all the same, unless it or one of its indicators says what is to be reached while the plan applies. Plans without a
    /// period are not looked at.
    ///
    /// ## Why
    ///
    /// Our own judgement: The plan cannot promise what will happen after it has ended. Readers need to see what this
    /// plan will deliver, and what is left to the next.
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
    /// programmes:
    ///   klarspraak: {title: Klarspråksløftet, period: 2028–2031}
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
    /// programmes:
    ///   klarspraak: {title: Klarspråksløftet, period: 2028–2029}
    /// ```
    "T010", "period-outside", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, elements) in context.strategies() {
        let Some(whole) = context.period(scope) else { continue };
        for (id, element) in elements.elements.iter().map(|id| (*id, context.plan.element(*id))) {
            let Some(own) = period_of(element) else { continue };
            if sticks_out(own.value, whole) {
                sink.push(outside(element, own, whole));
            } else if let Some(by) = due_after(element, whole).filter(|_| !has_interim(context, id, whole)) {
                sink.push(without_interim(element, by, whole));
            }
        }
    }
}

fn outside(element: &Element, own: &At<Period>, whole: Period) -> Diagnostic {
    let message = say!(
        "\"{title}\" runs {own}, but the plan is for {whole}",
        title = element.title(),
        own = own.value.to_string(),
        whole = whole.to_string()
    );
    let help = say!("choose a period inside the plan's, or leave what comes after it to the next plan");
    Diagnostic::new(&CODE, own.span, message).help(help)
}

/// The date of a goal that is due after the plan has ended.
fn due_after(element: &Element, whole: Period) -> Option<&At<Moment>> {
    element.goal()?.by.as_ref().filter(|by| by.first_day() > whole.last_day())
}

/// Whether a goal or one of its indicators has a value for a day while the plan applies.
fn has_interim(context: &Context<'_>, goal: ElementId, whole: Period) -> bool {
    let is_inside = |by: Option<&At<Moment>>| by.is_some_and(|by| by.last_day() <= whole.last_day());
    let mut figures = context.plan.element(goal).common.figures.iter();
    let mut targets = context.indicators_of(goal).flat_map(|(.., indicator)| &indicator.targets);
    figures.any(|figure| is_inside(figure.by.as_ref())) || targets.any(|target| is_inside(target.by.as_ref()))
}

fn without_interim(element: &Element, by: &At<Moment>, whole: Period) -> Diagnostic {
    let message = say!(
        "\"{title}\" is due {by}, after the plan has ended, and nothing says how far it is to have come by the end of {end}",
        title = element.title(),
        by = by.value.to_string(),
        end = whole.to().to_string()
    );
    Diagnostic::new(&CODE, by.span, message).help(say!("add a figure or a target that is due while the plan applies"))
}

/// The period of an element that has one of its own.
pub(super) fn period_of(element: &Element) -> Option<&At<Period>> {
    let goal = element.goal().and_then(|goal| goal.period.as_ref());
    let area = element.focus_area().and_then(|area| area.period.as_ref());
    goal.or(area).or(element.programme().and_then(|programme| programme.period.as_ref()))
}

fn sticks_out(own: Period, whole: Period) -> bool {
    let apart = own.last_day() < whole.first_day() || own.first_day() > whole.last_day();
    let begins_inside = own.first_day() >= whole.first_day();
    apart || (begins_inside && own.last_day() > whole.last_day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_plan_cannot_see_to_its_end_sticks_out() {
        let out = |own: &str| {
            sticks_out(Period::parse(own).expect("a period"), Period::parse("2026–2029").expect("a period"))
        };
        for own in ["2028–2031", "2026–2030", "2030–2031", "2021–2025"] {
            assert!(out(own), "{own}");
        }
        for own in ["2026–2029", "2027–2028", "2024–2027", "2022–2039", "2026-T2–2029-T3"] {
            assert!(!out(own), "{own}");
        }
    }
}
