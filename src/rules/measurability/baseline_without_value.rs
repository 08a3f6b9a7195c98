//! M008.

use rust_decimal::Decimal;

use super::base::{Base, base, names_level};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::Moment;
use crate::model::{Element, Kind};
use crate::rules::{Context, rule};

rule! {
    /// A baseline gives a year but no value.
    ///
    /// A reading of the same year counts as the value, and so does a target that is called the level of that year, in its
    /// words, its note or the text of the indicator. Baselines that give no date are left alone: their note may say
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
        if is_told_in_text(element, at.value) {
            continue;
        }
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

/// Whether a sentence of the indicator's text gives a number and calls it the level of that year.
fn is_told_in_text(element: &Element, moment: Moment) -> bool {
    let Some(text) = &element.common.text else { return false };
    text.markdown
        .split(". ")
        .filter_map(|sentence| names_level(sentence, moment))
        .any(|rest| rest.contains(|letter: char| letter.is_ascii_digit()))
}
