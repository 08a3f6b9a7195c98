//! N010.

use std::collections::HashMap;

use super::last_target::{LastTarget, Measured, last_target, measured};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, Kind, Ref};
use crate::rules::{Context, rule};

rule! {
    /// The same indicator has different targets in two places.
    ///
    /// Two indicators of one organisation are the same if their titles have the same words, but for small ones, order and endings, and their units measure the same. They contradict each other if
    /// their last targets are due on the same day (or have no deadline) and differ, or if they ask for the same at
    /// different times. Indicators of a goal and of the goals below it are left to N008 and N009.
    ///
    /// ## Why
    ///
    /// Our own judgement: Whoever reports the number will choose the target that suits them, and two boards will hear
    /// two different things about it.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-samme-dag: {title: Andel med svar samme dag, unit: "%", targets: [{at_least: 80, by: 2028}]}
    ///   svar-torget: {title: Andel med svar samme dag, unit: "%", targets: [{at_least: 85, by: 2028}]}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-samme-dag: {title: Andel med svar samme dag, unit: "%", targets: [{at_least: 80, by: 2028}]}
    ///   svar-torget: {title: Andel med svar samme dag på innbyggertorget, unit: "%", targets: [{at_least: 85, by: 2028}]}
    /// ```
    "N010", "targets-differ", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut seen: HashMap<(&str, Measured), Vec<(&Element, LastTarget)>> = HashMap::new();
    for (_, element) in context.all(Kind::Indicator) {
        let (Some(measured), Some(target)) = (measured(element), last_target(element)) else { continue };
        let organisation = context.organisation(element.scope).unwrap_or_default();
        let known = seen.entry((organisation, measured)).or_default();
        let Some((first, other)) = known.first() else {
            known.push((element, target));
            continue;
        };
        if contradict(&target, other) && !are_related(context, element, first) {
            sink.push(report(context, (element, &target), (first, other)));
        }
    }
}

fn contradict(one: &LastTarget, other: &LastTarget) -> bool {
    let alike = one.direction == other.direction && one.per == other.per;
    alike && ((one.amount == other.amount) != one.due_with(other))
}

/// Whether a goal of one indicator lies above a goal of the other.
fn are_related(context: &Context<'_>, one: &Element, other: &Element) -> bool {
    let goals = |element: &Element| -> Vec<_> {
        element.indicator().into_iter().flat_map(|indicator| &indicator.goals).filter_map(Ref::target).collect()
    };
    let (ones, others) = (goals(one), goals(other));
    let parent = |id: &_| context.plan.element(*id).goal().and_then(|goal| goal.parent.as_ref()?.target());
    let above = |goals: &[_], wanted: &[_]| goals.iter().filter_map(parent).any(|parent| wanted.contains(&parent));
    above(&ones, &others) || above(&others, &ones)
}

fn report(
    context: &Context<'_>,
    (element, target): (&Element, &LastTarget),
    (first, other): (&Element, &LastTarget),
) -> Diagnostic {
    let place = |element: &Element| format!("{}/{}", context.plan.scope(element.scope).id, element.id);
    let by = |target: &LastTarget| target.by.map(|by| by.to_string()).unwrap_or_default();
    let message = if target.amount == other.amount {
        say!(
            "\"{title}\" has the deadline {here} here, but {there} in \"{place}\"",
            title = element.title(),
            here = by(target),
            there = by(other),
            place = place(first)
        )
    } else {
        say!(
            "\"{title}\" has the target {here} here, but {there} in \"{place}\"",
            title = element.title(),
            here = target.show(),
            there = other.show(),
            place = place(first)
        )
    };
    Diagnostic::new(&CODE, target.span, message)
        .note(other.span, say!("the other target"))
        .help(say!("keep one of the two, or give the indicators titles that tell them apart"))
}
