//! N011.

use std::collections::{BTreeSet, HashMap};

use rust_decimal::Decimal;

use super::mentions::{Mention, mentions};
use super::series::{self, Series};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::Comparison;
use crate::model::value::{Language, Quantity, Unit};
use crate::model::{ElementId, Kind, Ref, ScopeId};
use crate::prose::{Grammar, Sentence, numbers, words};
use crate::rules::{Context, Words, Writing, rule, shown};
use crate::source::Span;

rule! {
    /// A number in the text contradicts the indicator that the sentence is about.
    ///
    /// A sentence is about an indicator if it refers to it (`[[id]]`, `[[id|words]]`) or contains its whole title of at
    /// least three words. The number nearest to that, in the indicator's unit or one that converts into it, in digits
    /// or in words ("fem prosent", "ni av ti"), must be one of the indicator's own: baseline, target, reading,
    /// threshold, or the result of a change. The rule leaves alone sentences about two indicators, about a year for
    /// which the indicator has no number, and about averages, comparisons and costs, and numbers that say how much
    /// something changes. The rest up to 100 % is not a contradiction ("20 prosent venter" if 80 per cent have had an
    /// answer), and a rough number ("nær 80 prosent") may be a twentieth off. A number that is the name of something
    /// (NOU 2023: 4, LIS 3, fase 2) is not taken for one.
    ///
    /// ## Why
    ///
    /// Our own judgement: The text is what people read, and the table what they are measured by. If they disagree, each
    /// will quote the one that suits them.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-andel:
    ///     title: Andel med svar samme dag
    ///     unit: "%"
    ///     direction: increase
    ///     baseline: {value: 61, at: 2025}
    ///     targets: [{at_least: 80, by: 2028}]
    /// ```
    ///
    /// ```markdown kapitler/svar.md
    /// ---
    /// section: svar
    /// ---
    /// # Svar
    ///
    /// [[svar-andel|Andelen som får svar samme dag]] skal opp til 85 prosent.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-andel:
    ///     title: Andel med svar samme dag
    ///     unit: "%"
    ///     direction: increase
    ///     baseline: {value: 61, at: 2025}
    ///     targets: [{at_least: 80, by: 2028}]
    /// ```
    ///
    /// ```markdown kapitler/svar.md
    /// ---
    /// section: svar
    /// ---
    /// # Svar
    ///
    /// [[svar-andel|Andelen som får svar samme dag]] skal opp til [[svar-andel#target]].
    /// ```
    "N011", "prose-contradicts", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let titles = Titles::new(context, scope);
        if titles.none {
            continue;
        }
        let grammar = match context.plan.language(scope) {
            Language::English => Grammar::English,
            Language::Bokmal | Language::Nynorsk => Grammar::Norwegian,
            Language::NorthernSami => continue,
        };
        for writing in context.writings(scope) {
            for sentence in &writing.analysis.sentences {
                if let Some((indicator, at)) = titles.subject(context, writing, sentence)
                    && indicator != writing.element
                    && let Some(finding) = contradiction(context, writing, sentence, (indicator, at), grammar)
                {
                    sink.push(finding);
                }
            }
        }
    }
}

/// The titles of a strategy's indicators, to be found in sentences.
#[derive(Default)]
struct Titles {
    none: bool,
    /// The words of each title in lower case, by the first of them.
    by_opening: HashMap<String, Vec<(Vec<String>, ElementId)>>,
}

/// How many words of a title are looked up at once. Shorter titles are too common to be looked for.
const OPENING: usize = 3;

impl Titles {
    fn new(context: &Context<'_>, scope: ScopeId) -> Self {
        let mut titles = Self { none: true, ..Self::default() };
        for (id, element) in context.plan.of_kind(scope, Kind::Indicator) {
            titles.none = false;
            titles.add(element.title(), id);
        }
        titles
    }

    fn add(&mut self, title: &str, id: ElementId) {
        let words: Vec<_> = in_small_letters(title).map(|(_, word)| word).collect();
        if let Some(opening) = words.get(..OPENING) {
            self.by_opening.entry(opening.join(" ")).or_default().push((words, id));
        }
    }

    /// The one indicator that a sentence is about, and where it is mentioned.
    fn subject(&self, context: &Context<'_>, writing: &Writing<'_>, sentence: &Sentence) -> Option<(ElementId, usize)> {
        let mut found = references(context, writing, sentence);
        if sentence.text.contains(|letter: char| letter.is_ascii_digit() || letter == '%') || sentence.text.contains("prosent") {
            found.extend(self.named(&sentence.text));
        }
        let (first, at) = found.iter().min_by_key(|(_, at)| *at).copied()?;
        found.iter().all(|(id, _)| *id == first).then_some((first, at))
    }

    fn named(&self, text: &str) -> Vec<(ElementId, usize)> {
        let (places, words): (Vec<_>, Vec<_>) = in_small_letters(text).unzip();
        let mut found = Vec::new();
        for (nth, opening) in words.windows(OPENING).enumerate() {
            let titles = self.by_opening.get(&opening.join(" ")).into_iter().flatten();
            let here = titles.filter(|(title, _)| words[nth..].starts_with(title));
            found.extend(here.map(|(_, id)| (*id, places[nth])));
        }
        found
    }
}

/// The words of a text in lower case, each with its byte offset in the text. Offsets in a lower-cased text would be
/// others: İ takes two bytes, and its lower-case form three.
fn in_small_letters(text: &str) -> impl Iterator<Item = (usize, String)> {
    words(text).map(|(at, word)| (at, word.to_lowercase()))
}

/// The indicators that a sentence refers to.
fn references(context: &Context<'_>, writing: &Writing<'_>, sentence: &Sentence) -> Vec<(ElementId, usize)> {
    let Words::Prose(text) = writing.words else { return Vec::new() };
    let target = |name: &str| text.links.iter().find(|link| &*link.link.name == name).and_then(|link| link.link.target);
    let referred = sentence.references.iter().filter_map(|reference| {
        let (name, _) = reference.target.split_once('#').unwrap_or((&reference.target, ""));
        Some((target(name)?, reference.at))
    });
    referred.filter(|(id, _)| context.plan.element(*id).indicator().is_some()).collect()
}

fn contradiction(
    context: &Context<'_>,
    writing: &Writing<'_>,
    sentence: &Sentence,
    (id, at): (ElementId, usize),
    grammar: Grammar,
) -> Option<Diagnostic> {
    let element = context.plan.element(id);
    let series = series::of_indicator(id, element, element.indicator()?);
    let unit = &series.unit?.value;
    let mentioned = mentions(&sentence.text, unit, grammar);
    let nearest = nearest(&mentioned, at);
    if nearest.is_empty() {
        return None;
    }
    let known = Known::new(context, &series, unit, grammar)?;
    if speaks_of_something_else(&sentence.text, &known.years) {
        return None;
    }
    let own = |mention: &&Mention| !is_part_of_others(&sentence.text, mention, at);
    let wrong = nearest.iter().filter(own).find(|mention| !known.has(mention, unit))?;
    let message = say!(
        "the text says {here} of \"{title}\", but the indicator has {there}",
        here = shown(wrong.value.round_dp(1), Some(unit)), title = element.title(), there = known.show(unit)
    );
    let place = writing.place(sentence, wrong.range.clone());
    Some(
        Diagnostic::new(&CODE, place, message)
            .note(known.place, say!("the indicator says this"))
            .help(say!("correct one of the two; \"[[{id}#target]]\" writes the target by itself, so that they cannot differ", id = &*element.id)),
    )
}

/// Whether a number before the indicator is a share of something else: "12 per cent of the callers".
fn is_part_of_others(text: &str, mention: &Mention, at: usize) -> bool {
    let between = text.get(mention.range.end..at).unwrap_or_default();
    let links: Vec<_> = words(between).filter(|(_, word)| matches!(*word, "av" | "of")).collect();
    links.first().is_some_and(|(place, link)| !between[place + link.len()..].trim().is_empty())
}

/// The nearest mention after the place of the indicator, else the nearest before it, with the number it belongs to.
fn nearest(mentions: &[Mention], at: usize) -> &[Mention] {
    let after = mentions.iter().position(|mention| mention.range.start >= at);
    let Some(nearest) = after.or(mentions.len().checked_sub(1)) else { return &[] };
    let first = nearest.checked_sub(1).filter(|before| mentions[*before].leads_on).unwrap_or(nearest);
    let last = if mentions[nearest].leads_on { nearest + 1 } else { nearest };
    &mentions[first..mentions.len().min(last + 1)]
}

/// What an indicator says about itself.
struct Known {
    /// Values as messages show them.
    stated: BTreeSet<Decimal>,
    /// Values that follow from those, or are given in a note.
    implied: Vec<Decimal>,
    years: BTreeSet<i16>,
    place: Span,
}

impl Known {
    fn new(context: &Context<'_>, series: &Series<'_>, unit: &Unit, grammar: Grammar) -> Option<Self> {
        let values = series::values(series);
        let relative = series.aims.iter().find(|aim| aim.is_relative()).and_then(Comparison::span);
        let target = series.aims.last().and_then(|aim| aim.values().next()).map(|at| at.span);
        let place = target.or(relative).or(values.first().map(|(_, span)| *span))?;
        let own_unit = |value: &&Quantity| value.unit.as_ref().is_none_or(|own| own == unit);
        let stated = values.iter().map(|(value, _)| *value).filter(own_unit).map(|value| value.value);
        let mut implied: Vec<_> = series.aims.iter().filter_map(|aim| reached(series, aim)).collect();
        implied.extend(noted(series, grammar));
        implied.extend(beside(context, series));
        Some(Self { stated: stated.collect(), implied, years: years(series), place })
    }

    fn has(&self, mention: &Mention, unit: &Unit) -> bool {
        let near = |value: Decimal| value.checked_sub(mention.value).is_some_and(|off| off.abs() <= mention.tolerance);
        let rest = |value: &Decimal| Decimal::ONE_HUNDRED.checked_sub(*value).filter(|_| unit.is_per_cent());
        let fits = |value: &Decimal| near(*value) || rest(value).is_some_and(near);
        self.stated.iter().chain(&self.implied).any(fits)
    }

    fn show(&self, unit: &Unit) -> Message {
        let mut values = self.stated.iter();
        let Some(last) = values.next_back() else { return say!("other numbers") };
        let before = values.map(|value| say!("{value}", value = *value));
        match before.reduce(|all, next| say!("{first}, {next}", first = all, next)) {
            Some(all) => say!("{all} and {last}", all, last = shown(*last, Some(unit))),
            None => shown(*last, Some(unit)),
        }
    }
}

/// What a change or a factor makes of the baseline.
fn reached(series: &Series<'_>, aim: &Comparison<'_>) -> Option<Decimal> {
    series.start()?.value.value.checked_mul(aim.step()?.value)
}

/// The numbers in the notes of an indicator.
fn noted(series: &Series<'_>, grammar: Grammar) -> Vec<Decimal> {
    let targets = series.element.indicator().into_iter().flat_map(|own| &own.targets);
    let words = targets.filter_map(|target| target.note.as_ref()).chain(series.baseline.and_then(|own| own.note.as_ref()));
    words.flat_map(|note| numbers(note, grammar)).map(|number| number.value).collect()
}

/// The values of the figures that the indicator, its goals and the demands it covers state.
fn beside(context: &Context<'_>, series: &Series<'_>) -> Vec<Decimal> {
    let goals = series.element.indicator().into_iter().flat_map(|own| &own.goals).filter_map(Ref::target);
    let covers = series.element.common.covers.iter().filter_map(Ref::target);
    let around = goals.chain(covers).chain([series.id]).map(|id| context.plan.element(id));
    let figures = around.flat_map(|element| &element.common.figures);
    figures.flat_map(|figure| figure.comparison().values()).map(|at| at.value.value).collect()
}

/// The years that an indicator has numbers for.
fn years(series: &Series<'_>) -> BTreeSet<i16> {
    let readings = series.element.indicator().into_iter().flat_map(|own| &own.readings).map(|reading| &reading.at);
    let deadlines = series.aims.iter().flat_map(|aim| [aim.by, aim.from]).flatten();
    let start = series.baseline.and_then(|baseline| baseline.at.as_ref());
    readings.chain(deadlines).chain(start).map(|at| at.value.year()).collect()
}

/// Parts of words that show that a number is about something else: averages, other people, changes, costs.
const ELSEWHERE: [&str; 29] = [
    "gjennomsnitt", "snittet", "landet", "nasjonal", "andre ", "nabo", "sammenlign", "samanlikn", "økning", "auking", "vekst",
    "nedgang", "reduksjon", "kutt", "forbedring", "koster", "kostar", "rammen", "ramma", "budsjett", "tidligere", "tidlegare",
    "average", "national", "other ", "compared", "growth", "budget", "costs",
];

fn speaks_of_something_else(text: &str, years: &BTreeSet<i16>) -> bool {
    let lower = text.to_lowercase();
    let foreign_year = |word: &str| {
        let year = word.parse::<i16>().ok().filter(|year| word.len() == 4 && (1900..=2100).contains(year));
        year.is_some_and(|year| !years.contains(&year))
    };
    let mut parts = lower.split(|letter: char| !letter.is_alphanumeric());
    parts.any(foreign_year) || ELSEWHERE.iter().any(|part| lower.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_found_where_it_stands() {
        let mut titles = Titles::default();
        let id = ElementId::new(7);
        titles.add("Andel med svar samme dag", id);
        titles.add("Svar nå", ElementId::new(8));
        for before in ["", "Målet: ", "STRAẞE, İİİİ og ǅ … "] {
            let text = format!("{before}«Andel med SVAR samme dag» er 61 %.");
            assert_eq!(titles.named(&text), [(id, before.len() + "«".len())], "{text}");
        }
        for text in ["Andel med svar samme dager er 61 %.", "Andel med svar", "Svar nå er 5 %.", ""] {
            assert!(titles.named(text).is_empty(), "{text}");
        }
    }
}
