//! T011.

use jiff::civil::Date;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Measure, Programme};
use crate::model::value::Period;
use crate::model::{Element, ElementId, Kind, Ref};
use crate::rules::{Context, is_over, rule};
use crate::source::At;

rule! {
    /// A programme ends before what it pays for is finished.
    ///
    /// The rule reports a measure that is due after its programme has ended, and a goal that is due after the only
    /// programme supporting it has ended if no measure for the goal goes on. Measures that are done or stopped are left
    /// alone, and so is everything without dates, or with dates that overlap the last days of the programme.
    ///
    /// ## Why
    ///
    /// Our own judgement: When the money ends, so does the work. Those who have been promised the result should know
    /// who pays for the rest.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// programmes:
    ///   klarspraak: {title: Klarspråksløftet, period: 2026–2027}
    /// measures:
    ///   brevmal: {title: Ny brevmal, programme: klarspraak, by: 2028-06-30}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// programmes:
    ///   klarspraak: {title: Klarspråksløftet, period: 2026–2028}
    /// measures:
    ///   brevmal: {title: Ny brevmal, programme: klarspraak, by: 2028-06-30}
    /// ```
    "T011", "funding-ends", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, programme) in context.all(Kind::Programme) {
        let Some(own) = programme.programme() else { continue };
        let Some(period) = &own.period else { continue };
        for measure in context.plan.referrers(id, Measure::PROGRAMME) {
            unfinished(context.plan.element(measure), programme, period, sink);
        }
        for goal in own.supports.iter().filter_map(Ref::target) {
            unreached(context, goal, (id, programme, period), sink);
        }
    }
}

fn unfinished(element: &Element, programme: &Element, period: &At<Period>, sink: &mut Sink) {
    let Some(measure) = element.measure() else { return };
    if let Some(by) = measure.due().filter(|by| !is_over(measure) && by.first_day() > period.last_day()) {
        let message = say!(
            "\"{title}\" is due {by}, but its programme \"{programme}\" ends {end}",
            title = element.title(),
            by = by.value.to_string(),
            programme = programme.title(),
            end = period.last_day().to_string()
        );
        sink.push(
            Diagnostic::new(&CODE, by.span, message)
                .note(period.span, say!("the programme ends here"))
                .help(say!("finish the measure within the programme, prolong the programme, or say under \"funding\" who pays afterwards and take the measure out of the programme")),
        );
    }
}

fn unreached(
    context: &Context<'_>,
    goal: ElementId,
    (id, programme, period): (ElementId, &Element, &At<Period>),
    sink: &mut Sink,
) {
    let element = context.plan.element(goal);
    let Some(by) = element.goal().and_then(|goal| goal.by.as_ref()) else { return };
    let end = period.last_day();
    if by.first_day() <= end || goes_on(context, goal, id, end) {
        return;
    }
    let message = say!(
        "\"{programme}\" ends {end}, but the goal \"{goal}\" that it supports is due {by}, and nothing continues until then",
        programme = programme.title(),
        end = end.to_string(),
        goal = element.title(),
        by = by.value.to_string()
    );
    sink.push(
        Diagnostic::new(&CODE, period.span, message)
            .note(by.span, say!("the goal is due then"))
            .help(say!("prolong the programme, or add a measure that takes the goal the rest of the way")),
    );
}

/// Whether another programme or a measure of the goal lasts longer, or does not say how long.
fn goes_on(context: &Context<'_>, goal: ElementId, programme: ElementId, end: Date) -> bool {
    let going = context.measures_of(goal).filter(|(_, measure)| !is_over(measure));
    let mut ends = going.map(|(_, measure)| measure.due().map(|by| by.last_day()));
    let others = context.plan.referrers(goal, Programme::SUPPORTS).filter(|id| *id != programme);
    let mut periods = others
        .filter_map(|id| context.plan.element(id).programme())
        .map(|own| own.period.as_ref().map(|own| own.last_day()));
    let lasts = |last: Option<Date>| last.is_none_or(|last| last > end);
    ends.any(lasts) || periods.any(lasts)
}
