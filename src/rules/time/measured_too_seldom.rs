//! T022.

use jiff::Span;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::{Comparison, Target};
use crate::model::value::Moment;
use crate::rules::{Context, rule};
use crate::source::At;

rule! {
    /// An indicator is measured more seldom than its targets come.
    ///
    /// The rule compares `frequency` with the deadlines of targets that set a number: between two of them there must be time
    /// for a new measurement, with a month's grace. Targets without a deadline and what is measured all the time are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Where no new number has come, nobody can say whether the interim target was reached. It is then
    /// reported with an old number, or not at all.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   tillit:
    ///     title: Andel med tillit til kommunen
    ///     unit: "%"
    ///     frequency: 4 years
    ///     targets: [{at_least: 70, by: 2027}, {at_least: 75, by: 2028}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   tillit:
    ///     title: Andel med tillit til kommunen
    ///     unit: "%"
    ///     frequency: year
    ///     targets: [{at_least: 70, by: 2027}, {at_least: 75, by: 2028}]
    /// ```
    "T022", "measured-too-seldom", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Indicator) {
        let Some(indicator) = element.indicator() else { continue };
        let Some(frequency) = &indicator.frequency else { continue };
        let targets = indicator.targets.iter().map(Target::comparison).filter(Comparison::has_number);
        let mut deadlines: Vec<_> = targets.filter_map(|target| target.by).collect();
        deadlines.sort_by_key(|by| by.last_day());
        let is_early = |pair: &&[&At<Moment>]| {
            let next = frequency.after(pair[0].last_day());
            let late = pair[1].last_day().checked_add(Span::new().months(1)).ok();
            pair[0].last_day() != pair[1].last_day() && next.zip(late).is_some_and(|(next, late)| next > late)
        };
        let Some(pair) = deadlines.windows(2).find(is_early) else { continue };
        let message = say!(
            "\"{title}\" has targets for {first} and {second}, but is measured more seldom than that",
            title = element.title(),
            first = pair[0].value.to_string(),
            second = pair[1].value.to_string()
        );
        sink.push(
            Diagnostic::new(&CODE, frequency.span, message)
                .note(pair[1].span, say!("no new number will have come by then"))
                .help(say!("measure more often, or leave out the target that cannot be followed up")),
        );
    }
}
