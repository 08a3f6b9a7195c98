//! M018.

use rust_decimal::Decimal;

use super::wording::Wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Indicator;
use crate::model::value::Quantity;
use crate::model::{Element, Kind};
use crate::prose::significant;
use crate::rules::{Context, rule};
use crate::source::At;

rule! {
    /// A goal promises something for all, but its target is less than 100 per cent.
    ///
    /// The rule looks at titles of goals that begin with "alle", "samtlige" or "hver", and at indicators of the goal that
    /// are in per cent and whose title names the same people or things. Only the last target counts.
    ///
    /// ## Why
    ///
    /// Our own judgement: Those who are left out of the target read that they are promised the same as everybody.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Alle henvendelser får svar samme dag
    ///     indicators:
    ///       andel-svar:
    ///         title: Andel henvendelser med svar samme dag
    ///         unit: "%"
    ///         targets: [{at_least: 80, by: 2028}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Henvendelser får svar samme dag
    ///     indicators:
    ///       andel-svar:
    ///         title: Andel henvendelser med svar samme dag
    ///         unit: "%"
    ///         targets: [{at_least: 80, by: 2028}]
    /// ```
    "M018", "all-without-all", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, goal) in context.all(Kind::Goal).filter(|(_, goal)| promises_all(goal.title())) {
        let promised = whom(goal.title());
        let is_about = |indicator: &Element| significant(indicator.title()).any(|word| promised.as_ref() == Some(&word));
        let indicators = context.indicators_of(id).filter(|(_, element, _)| is_about(element));
        for target in indicators.filter_map(|(.., indicator)| less_than_all(indicator)) {
            let message = say!(
                "\"{title}\" promises it for all, but the target is {target} %",
                title = goal.title(), target = target.value.value
            );
            sink.push(
                Diagnostic::new(&CODE, target.span, message)
                    .note(goal.span, say!("promised here"))
                    .help(say!("say in the goal for how many it is, or set the target at 100 %")),
            );
        }
    }
}

fn promises_all(title: &str) -> bool {
    let words = Wording::new(title);
    matches!(words.word(0), "alle" | "samtlige" | "samtlege" | "hver" | "hvert" | "kvar" | "kvart" | "all" | "each")
}

/// The word for those to whom it is promised: the one behind "all".
fn whom(title: &str) -> Option<String> {
    significant(title).nth(1)
}

/// The last target of an indicator in per cent, if it is a lower bound below 100.
fn less_than_all(indicator: &Indicator) -> Option<&At<Quantity>> {
    let (_, target) = indicator.targets.last()?.comparison().lower()?;
    let unit = target.unit.as_ref().or(indicator.unit.as_ref().map(|unit| &unit.value))?;
    (unit.is_per_cent() && target.value.value < Decimal::ONE_HUNDRED).then_some(target)
}
