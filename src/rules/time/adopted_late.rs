//! T015.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Strategy;
use crate::model::value::Moment;
use crate::rules::{Context, rule};
use crate::source::At;

rule! {
    /// The plan was adopted after the first year of its period, or after somebody had approved a change of it.
    ///
    /// To adopt a plan during its first year is common. If a later version was adopted anew, note it in `version` and
    /// keep the date of the first adoption.
    ///
    /// ## Why
    ///
    /// Our own judgement: Either the period begins too early, and the plan promises what could not be done, or one of
    /// the dates is wrong.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2024–2027
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2024–2027
    ///   adopted: {by: Kommunestyret, at: 2026-06-18}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2024–2027
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2024–2027
    ///   adopted: {by: Kommunestyret, at: 2024-06-18}
    /// ```
    "T015", "adopted-late", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let Some(strategy) = context.strategy(scope) else { continue };
        let adopted = strategy.adopted.as_deref().and_then(|adopted| adopted.at.as_ref());
        let (Some(at), Some(period), Some(root)) = (adopted, &strategy.period, context.plan.root(scope)) else {
            continue;
        };
        if at.first_day().year() > period.first_day().year() {
            let message = say!(
                "\"{title}\" was adopted {date}, but its period {period} began in an earlier year",
                title = root.title(),
                date = at.value.to_string(),
                period = period.value.to_string()
            );
            sink.push(
                Diagnostic::new(&CODE, at.span, message)
                    .note(period.span, say!("the period stands here"))
                    .help(say!("let the period begin when the plan does, or correct the date")),
            );
        }
        changed_before(strategy, at, sink);
    }
}

/// The first change that was approved before there was a plan to change.
fn changed_before(strategy: &Strategy, adopted: &At<Moment>, sink: &mut Sink) {
    let mut approved = strategy.approved_changes.iter().filter_map(|change| change.at.as_ref());
    let Some(change) = approved.find(|at| at.last_day() < adopted.first_day()) else { return };
    let message = say!(
        "a change of the plan was approved {change}, before the plan was adopted {date}",
        change = change.value.to_string(),
        date = adopted.value.to_string()
    );
    sink.push(
        Diagnostic::new(&CODE, change.span, message)
            .note(adopted.span, say!("the plan was adopted then"))
            .help(say!("correct the date that is wrong")),
    );
}
