//! M003.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::{Element, Kind};
use crate::rules::{Context, Gathered, lacking, rule};

use super::base::{Base, base};

rule! {
    /// An indicator does not say where it stood when the plan was made.
    ///
    /// A `baseline` with nothing but a `note` counts: it may say when the first measurement will be made. Indicators
    /// that give the year of the baseline but not its value have a code of their own (M008), and so have those that
    /// promise a change from something unknown (M009). A strategy in which most indicators lack a baseline gets one
    /// finding with a count.
    ///
    /// ## Why
    ///
    /// Our own judgement: Without a starting point, nobody can see whether a target is ambitious or has already been
    /// met, or afterwards whether anything has changed.
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
    ///         targets: [{at_most: 5, by: 2028}]
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
    "M003", "indicator-without-baseline", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (missing, of) = lacking(context, scope, Kind::Indicator, |_, element| {
            Some(matches!(base(element.indicator()?), Base::Absent))
        });
        Gathered { scope, missing, of, one: &one, many: &many }.report(context, sink);
    }
}

fn one(indicator: &Element) -> Diagnostic {
    let message = say!(
        "the indicator \"{title}\" has no baseline, so nobody can see where it started",
        title = indicator.title()
    );
    Diagnostic::new(&CODE, indicator.span, message)
        .help(say!("add \"baseline:\" with a value and its year, or with a note that says when it is first measured"))
}

fn many(count: usize, of: usize) -> (Message, Message) {
    (
        if count == of {
            say!("none of the {of} indicators has a baseline, so nobody can see where they started", of)
        } else {
            say!("{count} of {of} indicators have no baseline, so nobody can see where they started", count, of)
        },
        say!("find the latest value of each and add it as \"baseline:\", with its year"),
    )
}
