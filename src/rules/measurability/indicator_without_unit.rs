//! M002.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::Target;
use crate::model::{Element, Kind};
use crate::rules::{Context, Gathered, lacking, rule};

use super::values;
use super::wording::Wording;

rule! {
    /// An indicator does not say what its values count.
    ///
    /// A unit counts wherever it is given: in `unit`, or with a value. Indicators are left alone if their title says what
    /// is counted ("Antall …", "Andel …", "Leger i …") or what it is counted in ("Avfall i tonn", "Sykefravær"), or if all their targets are in words or relative to a
    /// baseline without a value ("20 % mindre"). A strategy in which most
    /// indicators lack a unit gets one finding with a count.
    ///
    /// ## Why
    ///
    /// Our own judgement: "From 12 to 8" may be days, per cent or persons. Two readers who guess differently will judge
    /// the result differently.
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
    ///         baseline: {value: 12, at: 2025}
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
    "M002", "indicator-without-unit", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (missing, of) = lacking(context, scope, Kind::Indicator, |_, element| lacks_unit(element));
        Gathered { scope, missing, of, one: &one, many: &many }.report(context, sink);
    }
}

fn lacks_unit(element: &Element) -> Option<bool> {
    let indicator = element.indicator()?;
    let has_value = indicator.baseline.as_ref().is_some_and(|baseline| baseline.value.is_some());
    let needs_unit = |target: &Target| {
        let aim = target.comparison();
        aim.has_number() && (has_value || !aim.is_relative())
    };
    let needs_none = !indicator.targets.is_empty() && !indicator.targets.iter().any(needs_unit);
    Some(values::unit(indicator).is_none() && !needs_none && !says_what_is_counted(element.title()))
}

/// Words that show that a title names a count or a share.
const COUNTS: [&str; 13] = [
    "andel", "andelen", "antall", "antallet", "number", "percentage", "prosent", "prosentandel", "proportion", "share",
    "tal", "talet", "tallet",
];

/// Whether a title names a count, a share, or things that can be counted: "Antall brev", "Nye kontoer".
fn says_what_is_counted(title: &str) -> bool {
    let title = Wording::new(title);
    let is_plural = |word: &str| word.ends_with("er") && !word.ends_with("tider");
    let noun = usize::from(title.word(0).ends_with('e'));
    title.words().any(|word| COUNTS.contains(&word) || names_unit(word)) || is_plural(title.word(noun))
}

/// Words for what has one unit all over the country, and for units themselves. The selection is our own.
const UNITS: [&str; 13] = [
    "dager", "dagar", "døgn", "kilo", "kroner", "kwh", "minutter", "minutt", "sjukefråværet", "sykefraværet", "timar",
    "timer", "tonn",
];

/// Beginnings and endings of such words: "sykefravær", "CO2e-utslipp", "svarprosent", "dekningsgrad".
fn names_unit(word: &str) -> bool {
    let begins =
        ["sykefravær", "sjukefråvær", "co2e", "co2-ekv", "prevalens"].iter().any(|begin| word.starts_with(begin));
    let ends = ["prosent", "sgrad", "andel", "andelen", "prosenten"].iter().any(|end| word.ends_with(end));
    UNITS.contains(&word) || begins || ends
}

fn one(indicator: &Element) -> Diagnostic {
    let message = say!("the indicator \"{title}\" has no unit", title = indicator.title());
    Diagnostic::new(&CODE, indicator.span, message)
        .help(say!("say under \"unit:\" what its values are counted in, such as % or dager"))
}

fn many(count: usize, of: usize) -> (Message, Message) {
    (
        if count == of {
            say!("none of the {of} indicators has a unit, so their numbers can be read in several ways", of)
        } else {
            say!("{count} of {of} indicators have no unit, so their numbers can be read in several ways", count, of)
        },
        say!("give each of them a \"unit:\", such as % or dager"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_may_say_what_is_counted() {
        for title in [
            "Antall lærlinger", "Eksterne midlers andel av driften", "Leger i spesialisering", "Nye kontoer",
            "Sykefravær", "CO2e-utslipp", "Svarprosent", "Dekningsgrad", "Avfall i tonn",
        ] {
            assert!(says_what_is_counted(title), "{title}");
        }
        for title in ["Svartid", "Tilfredshet", "Utslipp", "Energiforbruk", "Ventetider", "Mengde matavfall", ""] {
            assert!(!says_what_is_counted(title), "{title}");
        }
    }
}
