//! M008.

use rust_decimal::Decimal;

use super::base::{Base, base, names_level};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::value::Moment;
use crate::model::{Element, Kind};
use crate::rules::{Context, Scattered, rule};

rule! {
    /// A baseline gives a year but no value.
    ///
    /// A reading of the same year counts as the value, and so does a target that is called the level of that year, in its
    /// words, its note or the text of the indicator. Baselines that give no date are left alone: their note may say
    /// when the first measurement will be made. More than three in a strategy get one finding with a count.
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
    for (scope, _) in context.strategies() {
        let found = context.plan.of_kind(scope, Kind::Indicator).filter_map(|(_, element)| report(element)).collect();
        Scattered { scope, found, many: &many }.report(context, sink);
    }
}

fn report(element: &Element) -> Option<Diagnostic> {
    let Base::Dated(at) = base(element.indicator()?) else { return None };
    let message = say!(
        "the baseline of \"{title}\" names {year}, but not the value in {year}",
        title = element.title(),
        year = Decimal::from(at.year())
    );
    let found = Diagnostic::new(&CODE, at.span, message).help(say!(
        "find the value of that year and add it as \"value:\"; without it nobody can tell how much has changed"
    ));
    (!is_told_in_text(element, at.value)).then_some(found)
}

fn many(count: usize) -> (Message, Message) {
    (
        say!("{count} indicators are compared with a year whose value the plan does not give", count),
        say!(
            "find the values of that year and add each as \"value:\"; without them nobody can tell how much has changed"
        ),
    )
}

/// Whether a sentence of the indicator's text gives a number and calls it the level of that year.
fn is_told_in_text(element: &Element, moment: Moment) -> bool {
    let Some(text) = &element.common.text else { return false };
    text.markdown
        .split(". ")
        .filter_map(|sentence| names_level(sentence, moment))
        .any(|rest| rest.contains(|letter: char| letter.is_ascii_digit()))
}
