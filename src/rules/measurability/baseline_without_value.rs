//! M008.

use rust_decimal::Decimal;

use super::base::{Base, base};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// A baseline gives a year but no value.
    ///
    /// A reading of the same year counts as the value, and so does a target in words that gives a number and calls it the
    /// level of that year. Baselines that give no date are left alone: their note may say
    /// when the first measurement will be made.
    ///
    /// ## Why
    ///
    /// Our own judgement: The plan compares itself with a level that nobody has written down, so afterwards nobody can
    /// say how much has changed.
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
    ///         baseline: {at: 2025}
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
    "M008", "baseline-without-value", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Indicator) {
        let Some(Base::Dated(at)) = element.indicator().map(base) else { continue };
        let message = say!(
            "the baseline of \"{title}\" names {year}, but not the value in {year}",
            title = element.title(),
            year = Decimal::from(at.year())
        );
        sink.push(Diagnostic::new(&CODE, at.span, message).help(say!(
            "find the value of that year and add it as \"value:\"; without it nobody can tell how much has changed"
        )));
    }
}
