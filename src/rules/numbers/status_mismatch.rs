//! N014.

use super::series;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Indicator, MeasureStatus};
use crate::model::{Element, ElementId, Kind};
use crate::rules::{Context, is_over, rule, status_of};

rule! {
    /// Everything has been done, but the target was missed.
    ///
    /// All the measures of a goal are done, the last target of its indicator is past its deadline, and the last
    /// reading, from the deadline or later, falls short. Goals with a measure that is still planned or under way are
    /// left alone, and so are indicators without readings and targets that are changes, factors or words.
    ///
    /// ## Why
    ///
    /// Our own judgement: The plan says two things at once: that the work is finished, and that it did not lead there.
    /// A board will want to know what comes next, and what was learnt.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar-samme-dag:
    ///     title: Innbyggerne får svar samme dag
    ///     indicators:
    ///       svar-andel:
    ///         title: Andel med svar samme dag
    ///         unit: "%"
    ///         direction: increase
    ///         targets: [{at_least: 80, by: 2025}]
    ///         readings: {2024: 66, 2025: 71}
    ///     measures:
    ///       felles-vakt: {title: Felles vakt for chat og telefon, by: 2025-06, status: done}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar-samme-dag:
    ///     title: Innbyggerne får svar samme dag
    ///     indicators:
    ///       svar-andel:
    ///         title: Andel med svar samme dag
    ///         unit: "%"
    ///         direction: increase
    ///         targets: [{at_least: 80, by: 2025}]
    ///         readings: {2024: 66, 2025: 71}
    ///     measures:
    ///       felles-vakt: {title: Felles vakt for chat og telefon, by: 2025-06, status: done}
    ///       svarbase: {title: Én svarbase for alle ansatte, by: 2027-06, status: ongoing}
    /// ```
    "N014", "status-mismatch", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        for (id, goal) in context.plan.of_kind(scope, Kind::Goal).filter(|(id, _)| is_done(context, *id)) {
            let found =
                context.indicators_of(id).filter_map(|(id, element, own)| missed(context, own, (id, element), goal));
            found.for_each(|finding| sink.push(finding));
        }
    }
}

/// Whether a goal has measures and all are done, leaving aside those that have been stopped.
fn is_done(context: &Context<'_>, goal: ElementId) -> bool {
    let measures = || context.measures_of(goal).map(|(_, measure)| measure);
    measures().any(|measure| status_of(measure) == Some(MeasureStatus::Done)) && measures().all(is_over)
}

fn missed(
    context: &Context<'_>,
    own: &Indicator,
    (id, element): (ElementId, &Element),
    goal: &Element,
) -> Option<Diagnostic> {
    let series = series::of_indicator(id, element, own);
    let aim = series.aims.last()?;
    let deadline = aim.by?.last_day();
    let last = own.readings.iter().max_by_key(|reading| reading.at.value)?;
    let judged = deadline < context.as_of && last.at.last_day() >= deadline;
    let target =
        aim.broken_by(last.value.value.value).filter(|target| judged && series.same_unit(target, &last.value))?;
    let message = say!(
        "all measures of \"{goal}\" are done, but \"{title}\" was at {reading} in {when}, and the target was {target}",
        goal = goal.title(),
        title = element.title(),
        reading = series.show(&last.value),
        when = last.at.value.to_string(),
        target = series.show(target)
    );
    Some(
        Diagnostic::new(&CODE, last.value.span, message)
            .note(target.span, say!("the target stands here"))
            .help(say!("add a measure that goes on with the goal, or set a new target and say why")),
    )
}
