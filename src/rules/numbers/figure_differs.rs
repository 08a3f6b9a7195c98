//! N001.

use super::stated::{Stated, answers, demanded};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule, shown};

rule! {
    /// An element that answers a demand states a different figure from the demand.
    ///
    /// Values are compared if they have the same kind of bound ("at least", "at most" …) and units that convert into
    /// each other; if the values agree, so are their deadlines. Where an element
    /// promises several values over time, the last one counts. A plan that promises more than is demanded, or the same
    /// earlier, is fine. A figure about something else, with other words for what is counted, is left alone. If the
    /// difference is intended, take it up with those who made the demand, and have it corrected there.
    ///
    /// ## Why
    ///
    /// Our own judgement: Those who made the demand will read the plan as a promise to meet it. A different figure is
    /// either a slip or a disagreement, and both are better found before adoption.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    /// indicators:
    ///   andel-svar:
    ///     title: Andel besvart samme dag
    ///     unit: "%"
    ///     targets: [{at_least: 70, by: 2028}]
    ///     covers: krav-1
    /// documents:
    ///   lov-om-svar:
    ///     title: Lov om svar
    ///     demands:
    ///       krav-1:
    ///         title: Åtte av ti får svar samme dag
    ///         figures: [{quantity: besvart samme dag, at_least: 80, unit: "%", by: 2028}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    /// indicators:
    ///   andel-svar:
    ///     title: Andel besvart samme dag
    ///     unit: "%"
    ///     targets: [{at_least: 80, by: 2028}]
    ///     covers: krav-1
    /// documents:
    ///   lov-om-svar:
    ///     title: Lov om svar
    ///     demands:
    ///       krav-1:
    ///         title: Åtte av ti får svar samme dag
    ///         figures: [{quantity: besvart samme dag, at_least: 80, unit: "%", by: 2028}]
    /// ```
    "N001", "figure-differs", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    for (id, demand) in plan.elements().filter(|(_, element)| element.kind() == Kind::Demand) {
        let wanted = demanded(plan, id);
        if wanted.is_empty() {
            continue;
        }
        let (_, stated) = answers(plan, id);
        for figure in &wanted {
            if let Some(found) = contradiction(figure, &wanted, &stated) {
                sink.push(report(figure, &found, &demand.id));
            }
        }
    }
}

fn report(figure: &Stated<'_>, found: &Contradiction<'_>, demand: &str) -> Diagnostic {
    let moment = |stated: &Stated<'_>| stated.by.map(|by| by.to_string()).unwrap_or_default();
    let (span, message) = match found {
        Contradiction::Value(other) => {
            let (here, there) = (shown(other.value, other.unit), shown(figure.value, figure.unit));
            let message = say!("this says {here}, but \"{demand}\" demands {there}", here, demand, there);
            (other.span, message)
        }
        Contradiction::Deadline(other) => {
            let message = say!(
                "this is due {here}, but \"{demand}\" demands it by {there}",
                here = moment(other),
                demand,
                there = moment(figure)
            );
            (other.span, message)
        }
    };
    Diagnostic::new(&CODE, span, message)
        .note(figure.span, say!("demanded here"))
        .help(say!("use the demand's figure, or find out which of the two is right"))
}

enum Contradiction<'a> {
    Value(&'a Stated<'a>),
    Deadline(&'a Stated<'a>),
}

/// What contradicts a demanded `figure`. A statement that agrees with another of the `wanted` figures is about that
/// other one.
fn contradiction<'a>(
    figure: &Stated<'a>,
    wanted: &[Stated<'a>],
    stated: &'a [Stated<'a>],
) -> Option<Contradiction<'a>> {
    let agreeing: Vec<_> = stated.iter().filter(|other| other.agrees(figure)).collect();
    if agreeing.is_empty() {
        let free = |other: &&Stated<'_>| !wanted.iter().any(|figure| other.agrees(figure));
        let weaker = |other: &&Stated<'_>| other.is_about(figure) && !other.meets(figure);
        // What is promised for the way there is not what is promised in the end.
        let is_last = |other: &&Stated<'_>| !stated.iter().any(|later| other.leads_to(later));
        return stated.iter().filter(free).filter(is_last).find(weaker).map(Contradiction::Value);
    }
    let is_late =
        |other: &&Stated<'_>| other.by.zip(figure.by).is_some_and(|(own, wanted)| own.last_day() > wanted.last_day());
    let all_late = agreeing.iter().all(is_late);
    agreeing.first().filter(|_| all_late).map(|other| Contradiction::Deadline(other))
}
