//! N026.

use rust_decimal::Decimal;

use super::series;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::{KnownUnit, Unit};
use crate::model::{ElementId, ScopeId};
use crate::prose::words;
use crate::rules::{Context, rule, shown};

rule! {
    /// A value lies outside the scale that the indicator is measured on.
    ///
    /// The rule looks for "skala fra 1 til 5", "skala 1–6" and the like in what an indicator says of itself: its title, unit, method,
    /// text and notes. Its baseline, targets, readings and thresholds must lie on the scale. Indicators in per cent ("andel som
    /// svarer 4 eller 5") or another known unit than points are left alone, and so are those that speak of two scales.
    ///
    /// ## Why
    ///
    /// Our own judgement: A target of 6 on a scale that ends at 5 can never be reached. Often the scale was changed, and the
    /// target was not.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   tillit:
    ///     title: Tilliten til kommunen
    ///     unit: poeng
    ///     method: Spørreskjema med en skala fra 1 til 5
    ///     targets: [{at_least: 6, by: 2028}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   tillit:
    ///     title: Tilliten til kommunen
    ///     unit: poeng
    ///     method: Spørreskjema med en skala fra 1 til 5
    ///     targets: [{at_least: 4, by: 2028}]
    /// ```
    "N026", "outside-scale", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for (id, (low, high)) in scales(context, scope) {
            let element = context.plan.element(id);
            let Some(indicator) = element.indicator() else { continue };
            let series = series::of_indicator(id, element, indicator);
            let on_scale = |unit: Option<&Unit>| matches!(unit.and_then(Unit::known), None | Some(KnownUnit::Points));
            let values = series::values(&series).into_iter().filter(|(value, _)| on_scale(series.unit_of(value)));
            for (value, span) in values.filter(|(value, _)| !(low..=high).contains(&value.value)) {
                let message = say!(
                    "{value} is outside the scale of \"{title}\", which goes from {low} to {high}",
                    value = shown(value.value, series.unit_of(value)),
                    title = element.title(),
                    low,
                    high
                );
                sink.push(
                    Diagnostic::new(&CODE, span, message)
                        .help(say!("correct the value, or the scale that the indicator speaks of")),
                );
            }
        }
    }
}

/// The one scale that each indicator speaks of.
fn scales(context: &Context<'_>, scope: ScopeId) -> Vec<(ElementId, (Decimal, Decimal))> {
    let mut found: Vec<(ElementId, (Decimal, Decimal))> = Vec::new();
    let mut several = Vec::new();
    for (writing, sentences) in context.passages(scope, |word| is_scale(&word.to_lowercase())) {
        let id = writing.element;
        if context.plan.element(id).indicator().is_none() {
            continue;
        }
        for scale in sentences.iter().filter_map(|sentence| scale(&sentence.text)) {
            match found.iter().find(|(known, _)| *known == id) {
                Some((_, known)) if *known != scale => several.push(id),
                Some(_) => {}
                None => found.push((id, scale)),
            }
        }
    }
    found.retain(|(id, _)| !several.contains(id));
    found
}

fn is_scale(word: &str) -> bool {
    word == "scale" || word.ends_with("skala") || word.ends_with("skalaen")
}

/// The ends of the scale that a text speaks of.
fn scale(text: &str) -> Option<(Decimal, Decimal)> {
    let words: Vec<_> = words(text).map(|(_, word)| word.to_lowercase()).collect();
    let at = words.iter().position(|word| is_scale(word))?;
    let numbers =
        |word: &String| -> Vec<Decimal> { word.split(['–', '-']).filter_map(|part| part.parse().ok()).collect() };
    let is_small = |word: &String| {
        matches!(&**word, "fra" | "frå" | "til" | "from" | "to" | "går" | "på" | "som" | "mellom" | "og")
    };
    let next = words[at + 1..].iter().take_while(|word| is_small(word) || !numbers(word).is_empty());
    let found: Vec<_> = next.flat_map(numbers).collect();
    let [low, high, ..] = found[..] else { return None };
    (low < high && found.len() == 2).then_some((low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_read() {
        for (text, ends) in [
            ("Spørreskjema med en skala fra 1 til 5", Some((1, 5))),
            ("Snitt på en skala 1–6, der 6 er best", Some((1, 6))),
            ("poeng på skalaen 0-10", Some((0, 10))),
            ("på en femdelt skala", None),
            ("skala for tillit, målt i 2025 og 2026", None),
            ("en skala fra 5 til 1", None),
        ] {
            assert_eq!(scale(text), ends.map(|(low, high): (i64, i64)| (low.into(), high.into())), "{text}");
        }
    }
}
