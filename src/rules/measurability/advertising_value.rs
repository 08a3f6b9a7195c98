//! M015.

use std::ops::Range;

use super::wording::Wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Element;
use crate::rules::{Context, Words, rule};
use crate::source::At;

rule! {
    /// The value of publicity is counted as what it would have cost as advertising.
    ///
    /// The rule looks at the titles, units and targets of indicators, and at what figures count.
    ///
    /// ## Why
    ///
    /// What the space costs says nothing about what anybody has learnt, thought or done.
    ///
    /// Source: AMEC, the Barcelona Principles: advertising value equivalents are not the value of communication.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// indicators:
    ///   omtale:
    ///     title: Annonseverdi av medieomtalen
    ///     unit: kroner
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// indicators:
    ///   kjenner-tilbudet:
    ///     title: Andel foresatte som kjenner tilbudet
    ///     unit: "%"
    /// ```
    "M015", "advertising-value", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.own() {
        // One finding is enough: the title and the unit say the same.
        let found = lines(element).find_map(|line| Some((line, advertising(line.value)?)));
        let Some((line, range)) = found else { continue };
        let message = say!(
            "\"{words}\" is what attention would have cost as advertising, and shows no effect of communication",
            words = &line.value[range.clone()]
        );
        sink.push(
            Diagnostic::new(&CODE, Words::Line(line).place(range), message)
                .help(say!("measure what people know, think or do after they have been reached")),
        );
    }
}

/// The lines that say what is counted.
fn lines(element: &Element) -> impl Iterator<Item = At<&str>> {
    let indicator = element.indicator();
    let title = indicator.and(element.common.title.as_ref());
    let targets = indicator.into_iter().flat_map(|indicator| &indicator.targets).map(|target| &target.words);
    let figures = element.common.figures.iter();
    let quantities = figures.clone().flat_map(|figure| [&figure.quantity, &figure.words]);
    let words = title.into_iter().chain(targets.chain(quantities).flatten()).map(|line| line.as_deref());
    let units = indicator.into_iter().map(|own| &own.unit).chain(figures.map(|figure| &figure.unit)).flatten();
    words.chain(units.map(|unit| At::new(unit.as_written(), unit.span)))
}

/// Beginnings of words for advertising value.
const WORDS: [&str; 6] = ["annonseverdi", "annonseekvivalent", "reklameverdi", "medieverdi", "omtaleverdi", "pr-verdi"];

/// Phrases for advertising value.
const PHRASES: [&str; 4] = ["advertising value", "ad value", "advertising equivalent", "media value"];

fn advertising(text: &str) -> Option<Range<usize>> {
    let words = Wording::new(text);
    let is_abbreviation = |range: &Range<usize>| text.get(range.clone()) == Some("AVE");
    let is_word = |nth: &usize| {
        let begins = WORDS.iter().any(|stem| words.word(*nth).starts_with(stem));
        begins || words.bytes(*nth..nth + 1).is_some_and(|range| is_abbreviation(&range))
    };
    let word = (0..words.len()).find(is_word).and_then(|nth| words.bytes(nth..nth + 1));
    word.or_else(|| words.find(&PHRASES))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advertising_values_are_found_by_their_names() {
        for (text, words) in [
            ("Annonseverdien av omtalen", Some("Annonseverdien")),
            ("Omtale målt i AVE", Some("AVE")),
            ("Advertising value of coverage", Some("Advertising value")),
            ("Ave Maria-konserter", None),
            ("Annonseinntekter", None),
            ("Verdien av kommunikasjon", None),
            ("", None),
        ] {
            assert_eq!(advertising(text).map(|range| &text[range]), words, "{text}");
        }
    }
}
