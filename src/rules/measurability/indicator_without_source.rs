//! M006.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::{Element, Kind};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// An indicator does not say where its numbers come from.
    ///
    /// `source` names the register, survey or system. A strategy in which most indicators lack a source gets one
    /// finding with a count.
    ///
    /// ## Why
    ///
    /// Two people who look for the same number should find the same one. If nobody knows where it comes from, it may
    /// turn out too late that it does not exist.
    ///
    /// Source: DFØ, "5 steg på veien til god styringsinformasjon" (dfo.no): many organisations discover too late that
    /// they lack the right data.
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
    "M006", "indicator-without-source", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (missing, of) =
            lacking(context, scope, Kind::Indicator, |_, element| Some(element.indicator()?.source.is_none()));
        Gathered { scope, missing, of, one: &one, many: &many }.report(context, sink);
    }
}

fn one(indicator: &Element) -> Diagnostic {
    let message = say!("the indicator \"{title}\" does not say where its numbers come from", title = indicator.title());
    Diagnostic::new(&CODE, indicator.span, message).help(say!("name the register, survey or system under \"source:\""))
}

fn many(count: usize, of: usize) -> (Message, Message) {
    (
        if count == of {
            say!("none of the {of} indicators says where its numbers come from", of)
        } else {
            say!("{count} of {of} indicators do not say where their numbers come from", count, of)
        },
        say!("name the register, survey or system of each under \"source:\""),
    )
}
