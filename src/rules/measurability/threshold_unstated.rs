//! M010.

use std::ops::Range;

use super::wording::Wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Indicator, Target};
use crate::model::{Element, ElementId, Line};
use crate::rules::{Context, Words, rule};
use crate::source::Span;

rule! {
    /// A target points to a limit that is stated nowhere.
    ///
    /// The rule looks at targets and figures in words, and at the title, text and method of indicators, for phrases
    /// such as "innenfor", "i tråd med" or "opp mot" before a word for a limit. What has a number beside it, or a
    /// reference to the element that sets the limit, is left alone. The figures of a goal are followed up through its
    /// indicators, and left alone too.
    ///
    /// ## Why
    ///
    /// "Innenfor gitte mål" and "over terskelverdien" sound like numbers, but are not. Whoever is to report on the
    /// target has to ask somebody which limit was meant.
    ///
    /// Source: DFØ, "Hva er mål- og resultatstyring?" (dfo.no): goals are described clearly enough to judge whether
    /// they have been reached.
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
    ///         targets: [{words: innenfor gitte frister, by: 2028}]
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
    ///         targets: [{at_most: 5, by: 2028, note: fristen i forvaltningsloven}]
    /// ```
    "M010", "threshold-unstated", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, element) in context.own() {
        let found = match element.indicator() {
            Some(indicator) => in_indicator(element, indicator),
            None => in_figures(context, id, element),
        };
        found.iter().for_each(|(words, span)| sink.push(report(element, words, *span)));
    }
}

/// The words that point to a limit, and their place.
type Found = Vec<(String, Span)>;

/// The limit that an indicator points to in its targets, or else in its title or prose, with no number beside it.
fn in_indicator(element: &Element, indicator: &Indicator) -> Found {
    let has_number = |target: &Target| target.comparison().has_number();
    let in_words = indicator.targets.iter().filter(|target| !has_number(target));
    let targets: Found = in_words.filter_map(|target| in_line(target.words.as_ref()?)).collect();
    if !targets.is_empty() || indicator.targets.iter().any(has_number) || indicator.thresholds.is_some() {
        return targets;
    }
    let title = element.common.title.as_ref().and_then(in_line);
    let prose = element.common.text.iter().chain(&indicator.method);
    let texts = prose.filter_map(|text| {
        let range = limit(&text.markdown)?;
        Some((text.markdown[range.clone()].to_owned(), text.place(range)))
    });
    title.into_iter().chain(texts).take(1).collect()
}

/// The limit that the figures of an element point to and no indicator measures.
fn in_figures(context: &Context<'_>, id: ElementId, element: &Element) -> Found {
    if element.common.figures.is_empty() || context.indicators_of(id).next().is_some() {
        return Found::new();
    }
    let in_words = element.common.figures.iter().filter(|figure| figure.comparison().values().next().is_none());
    in_words.filter_map(|figure| in_line(figure.words.as_ref()?)).collect()
}

fn in_line(line: &Line) -> Option<(String, Span)> {
    let range = limit(&line.value)?;
    Some((line.value[range.clone()].to_owned(), Words::Line(line.as_deref()).place(range)))
}

fn report(element: &Element, words: &str, span: Span) -> Diagnostic {
    let message =
        say!("\"{words}\" in \"{title}\" points to a level that is stated nowhere", words, title = element.title());
    Diagnostic::new(&CODE, span, message)
        .help(say!("write the level as a number with its unit, or refer to the document that sets it"))
}

/// Words that come before a limit.
const POINTERS: [&str; 16] = [
    "i henhold til", "i samsvar med", "i tråd med", "ihht", "innafor", "innan", "innen", "innenfor", "lavere enn",
    "ned mot", "opp mot", "over", "på nivå med", "høyere enn", "under", "within",
];

/// How many words may come between such a word and the limit.
const BETWEEN: usize = 2;

/// Beginnings of words for limits.
const LIMITS: [&str; 7] = ["grense", "terskel", "måltall", "normtall", "referansenivå", "kravnivå", "threshold"];

/// Words that say that somebody has set a limit.
const SET: [&str; 20] = [
    "akseptabel", "akseptabelt", "akseptable", "angitt", "angitte", "anbefalt", "anbefalte", "anbefalede", "avtalt",
    "avtalte", "fastsatt", "fastsatte", "gitt", "gitte", "gjeldende", "krevd", "tilfredsstillende", "vedtatt",
    "vedtatte", "recommended",
];

/// Beginnings of words that are limits only if somebody has set them.
const SETTABLE: [&str; 9] = ["frist", "krav", "mål", "nivå", "norm", "respons", "svartid", "ventetid", "verdi"];

/// Numbers in words.
const NUMBERS: [&str; 20] = [
    "to", "tre", "fire", "fem", "seks", "sju", "syv", "åtte", "ni", "ti", "elleve", "tolv", "tjue", "tretti", "femti",
    "hundre", "tusen", "halv", "halvparten", "null",
];

/// The bytes of the words that point to a limit, in a text that has no number and no reference.
pub(super) fn limit(text: &str) -> Option<Range<usize>> {
    let words = Wording::new(text);
    let is_number = |word: &str| NUMBERS.contains(&word) || word.contains(|letter: char| letter.is_ascii_digit());
    if text.contains("[[") || words.words().any(is_number) {
        return None;
    }
    let at = |nth: usize| {
        let length = POINTERS.iter().find_map(|pointer| words.stands_at(nth, pointer))?;
        let is_level = matches!(words.word(nth), "opp" | "ned") && words.word(nth + length) == "nivået";
        let end = if is_level { whose(text, &words, nth + length) } else { limit_after(&words, nth + length)? };
        words.bytes(nth..end + 1)
    };
    (0..words.len()).find_map(at)
}

/// The last of the words that say whose level it is, with nothing but spaces between them: "nivået ved sykehusene".
fn whose(text: &str, words: &Wording, level: usize) -> usize {
    let starts = matches!(words.word(level + 1), "blant" | "for" | "hos" | "i" | "på" | "til" | "ved");
    let is_next = |nth: &usize| {
        let place = |nth: usize| words.bytes(nth..nth + 1);
        let between = place(nth - 1).zip(place(*nth)).and_then(|(before, after)| text.get(before.end..after.start));
        between == Some(" ")
    };
    let most = if starts { WHOSE } else { 0 };
    (level + 1..=level + most).take_while(is_next).last().unwrap_or(level)
}

/// How many words may say whose level it is.
const WHOSE: usize = 4;

/// The first word for a limit at or after `start`.
fn limit_after(words: &Wording, start: usize) -> Option<usize> {
    let begins = |nth: usize, stems: &[&str]| stems.iter().any(|stem| words.word(nth).starts_with(stem));
    let is_set = |nth: usize| nth > start && SET.contains(&words.word(nth - 1)) && begins(nth, &SETTABLE);
    (start..=start + BETWEEN).find(|nth| begins(*nth, &LIMITS) || is_set(*nth))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_without_a_number_are_found() {
        for (text, words) in [
            ("innenfor nasjonale grenser", "innenfor nasjonale grenser"),
            ("Skal ligge over terskelverdien", "over terskelverdien"),
            ("i tråd med måltallet", "i tråd med måltallet"),
            ("innenfor gitte mål", "innenfor gitte mål"),
            ("innen anbefalt responstid", "innen anbefalt responstid"),
            ("opp mot nivået ved universitetssykehusene", "opp mot nivået ved universitetssykehusene"),
            ("opp mot nivået hos de beste, og helst mer", "opp mot nivået hos de beste"),
        ] {
            assert_eq!(limit(text).map(|range| &text[range]), Some(words), "{text}");
        }
    }

    #[test]
    fn other_words_and_stated_limits_are_left_alone() {
        for text in [
            "innen utgangen av perioden", "innenfor vedtatt budsjett", "innenfor grensen på 50 µg/m³",
            "under terskelen på fem prosent", "i tråd med [[nasjonale-krav|kravene]]", "samarbeid på tvers av grenser",
            "over landsgjennomsnittet", "årlig forbedring", "ingen ulike svar om frister", "",
        ] {
            assert_eq!(limit(text), None, "{text}");
        }
    }
}
