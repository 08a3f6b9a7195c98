//! M004.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::{Element, Kind};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// An indicator says neither what is to be reached nor which way it is to move.
    ///
    /// A target in words counts, and so does a `direction`: not every number can be promised.
    ///
    /// ## Why
    ///
    /// A number without a target cannot be good or bad. Those who report it cannot say whether anything needs to be
    /// done.
    ///
    /// Source: Veiviseren.no, "Styringshjulet": a strategy is made concrete in indicators that can be measured and have
    /// clear targets.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   kort-svartid:
    ///     title: Innbyggerne får raskt svar
    ///     indicators:
    ///       svartid:
    ///         title: Svartid på henvendelser
    ///         unit: dager
    ///         baseline: {value: 12, at: 2025}
    ///         source: Henvendelsessystemet
    ///         frequency: tertial
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   kort-svartid:
    ///     title: Innbyggerne får raskt svar
    ///     indicators:
    ///       svartid:
    ///         title: Svartid på henvendelser
    ///         unit: dager
    ///         baseline: {value: 12, at: 2025}
    ///         targets: [{at_most: 5, by: 2028}]
    ///         source: Henvendelsessystemet
    ///         frequency: tertial
    /// ```
    "M004", "indicator-without-target", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (missing, of) = lacking(context, scope, Kind::Indicator, |_, element| lacks_target(element));
        Gathered { scope, missing, of, one: &one, many: &many }.report(context, sink);
    }
}

fn lacks_target(element: &Element) -> Option<bool> {
    let indicator = element.indicator()?;
    Some(indicator.direction.is_none() && !indicator.targets.iter().any(|target| target.comparison().says_something()))
}

fn one(indicator: &Element) -> Diagnostic {
    let message = say!("the indicator \"{title}\" has no target and no direction", title = indicator.title());
    Diagnostic::new(&CODE, indicator.span, message).help(say!(
        "add what is to be reached under \"targets:\", or at least which way it is to move under \"direction:\""
    ))
}

fn many(count: usize, of: usize) -> (Message, Message) {
    (
        if count == of {
            say!("none of the {of} indicators has a target or a direction", of)
        } else {
            say!("{count} of {of} indicators have no target and no direction", count, of)
        },
        say!(
            "add what is to be reached under \"targets:\", or at least which way each is to move under \"direction:\""
        ),
    )
}
