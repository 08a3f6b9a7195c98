//! M007.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::{Element, Kind};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// An indicator says neither how nor how often it is measured.
    ///
    /// One of `method` and `frequency` is enough. A strategy in which most indicators lack both gets one finding with a
    /// count.
    ///
    /// ## Why
    ///
    /// A number that is measured in a new way each time shows the method, not the result. And if nobody knows when it
    /// is due, nobody measures it.
    ///
    /// Source: DFØ, "Hva innebærer det å fastsette mål?" (dfo.no): once it is clear what has to be known, sources and
    /// methods are chosen.
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
    ///         targets: [{at_most: 5, by: 2028}]
    ///         source: Henvendelsessystemet
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
    "M007", "indicator-without-method", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (missing, of) = lacking(context, scope, Kind::Indicator, |_, element| lacks_method(element));
        Gathered { scope, missing, of, one: &one, many: &many }.report(context, sink);
    }
}

fn lacks_method(element: &Element) -> Option<bool> {
    let indicator = element.indicator()?;
    Some(indicator.method.is_none() && indicator.frequency.is_none())
}

fn one(indicator: &Element) -> Diagnostic {
    let message =
        say!("the indicator \"{title}\" says neither how nor how often it is measured", title = indicator.title());
    Diagnostic::new(&CODE, indicator.span, message)
        .help(say!("describe the measuring under \"method:\", and say how often it is done under \"frequency:\""))
}

fn many(count: usize, of: usize) -> (Message, Message) {
    (
        if count == of {
            say!("none of the {of} indicators says how or how often it is measured", of)
        } else {
            say!("{count} of {of} indicators say neither how nor how often they are measured", count, of)
        },
        say!("describe the measuring of each under \"method:\", and say how often it is done under \"frequency:\""),
    )
}
