//! A030.

use rust_decimal::Decimal;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Figure;
use crate::model::value::KnownUnit;
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::prose::{Quantity, has_beginning, has_word_or_beginning, words};
use crate::rules::{Context, Counted, rule};

rule! {
    /// A text sets another time than the plan's own principle or policy allows.
    ///
    /// The rule reads two sorts of times in the figures and titles of principles and policies: how long a hearing lasts at least, and
    /// how soon journalists get their answer. It reports a text that gives people less time for a hearing, or journalists a later
    /// answer. What has been, and what others decide, is not told apart, so sentences in the past are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: A principle that the plan itself does not keep is the first thing that its readers will hold against it.
    ///
    /// ## Faulty
    ///
    /// ```yaml plan.yaml
    /// principles:
    ///   spoerre-foerst:
    ///     title: Vi spør før vi bestemmer
    ///     figures: [{quantity: frist for å gi innspill, at_least: 3, unit: uker}]
    /// reviews:
    ///   rullering: {title: Ny gjennomgang av planen, method: Høring i to uker}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml plan.yaml
    /// principles:
    ///   spoerre-foerst:
    ///     title: Vi spør før vi bestemmer
    ///     figures: [{quantity: frist for å gi innspill, at_least: 3, unit: uker}]
    /// reviews:
    ///   rullering: {title: Ny gjennomgang av planen, method: Høring i tre uker}
    /// ```
    "A030", "own-rule-broken", Advice, check
}

/// What a rule of the plan is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Topic {
    /// How long people have to say what they think.
    Hearing,
    /// How soon journalists get an answer.
    Press,
}

/// A rule that the plan sets itself.
struct Own<'a> {
    id: ElementId,
    element: &'a Element,
    topic: Topic,
    /// The fewest days of a hearing, or the most until an answer.
    days: Decimal,
}

/// Words of hearings, and of those who ask for the press.
const HEARING: [&str; 4] = ["høring", "høyring", "innspill", "innspel"];
const PRESS: [&str; 4] = ["journalist", "presse", "redaksjon", "medie"];
/// Beginnings of words of a sentence that tells of what has been, or of what comes after a hearing.
#[rustfmt::skip]
const ELSEWHERE: [&str; 18] = [
    "var", "hadde", "fikk", "fekk", "ble", "vart", "tidligere", "tidlegare", "svarer", "svar", "besvar", "oppsummer", "etter", "ikke", "ikkje", "forleng", "ekstra", "siden",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let rules = rules(context, scope);
        if rules.is_empty() {
            continue;
        }
        for counted in context.counted(scope) {
            let found = counted.quantities.iter().find_map(|quantity| broken(context, &rules, &counted, quantity));
            found.into_iter().for_each(|found| sink.push(found));
        }
    }
}

/// The rules of a strategy about times.
fn rules<'a>(context: &Context<'a>, scope: ScopeId) -> Vec<Own<'a>> {
    let all = [Kind::Principle, Kind::Policy].into_iter().flat_map(|kind| context.plan.of_kind(scope, kind));
    let rule = |(id, element): (ElementId, &'a Element)| {
        let figures = &element.common.figures;
        let hearing = figures.iter().filter(|figure| has_beginning(quantity(figure), &HEARING)).find_map(least);
        let press = has_beginning(element.title(), &PRESS).then(|| figures.iter().find_map(most)).flatten();
        let (topic, days) = hearing.map(|days| (Topic::Hearing, days)).or(press.map(|days| (Topic::Press, days)))?;
        Some(Own { id, element, topic, days })
    };
    all.filter_map(rule).collect()
}

fn quantity(figure: &Figure) -> &str {
    figure.quantity.as_ref().map_or("", |quantity| &*quantity.value)
}

/// The days that a figure asks for at least.
fn least(figure: &Figure) -> Option<Decimal> {
    let (_, value) = figure.comparison().lower()?;
    days(value.value.value, figure.unit.as_ref()?.value.as_written())
}

/// The days that a figure allows at most.
fn most(figure: &Figure) -> Option<Decimal> {
    let said = figure.words.as_ref().map(|words| words.value.to_lowercase());
    if said.is_some_and(|said| {
        said.contains("samme dag") || said.contains("samme arbeidsdag") || said.contains("same dag")
    }) {
        return Some(Decimal::ONE);
    }
    let (_, value) = figure.comparison().upper()?;
    days(value.value.value, figure.unit.as_ref()?.value.as_written())
}

/// How many days a length of time has, by the word for its unit. Working days are counted as days, and months have no fixed number.
fn days(value: Decimal, unit: &str) -> Option<Decimal> {
    let unit = unit.to_lowercase();
    let unit = ["arbeids", "virke"].iter().find_map(|start| unit.strip_prefix(start)).unwrap_or(&unit);
    KnownUnit::at_start(unit.trim_end_matches('s'))?.convert(value, KnownUnit::at_start("dag")?)
}

/// A number that breaks one of the rules.
fn broken(
    context: &Context<'_>,
    rules: &[Own<'_>],
    counted: &Counted<'_, '_>,
    quantity: &Quantity,
) -> Option<Diagnostic> {
    let text = &*counted.sentence.text;
    let number = &quantity.number;
    let (at, unit) = text.get(quantity.unit_at..).and_then(|rest| words(rest).next())?;
    let days = days(number.to.unwrap_or(number.value), unit)?;
    let element = context.plan.element(counted.writing.element);
    let rule = rules.iter().filter(|rule| rule.id != counted.writing.element).find(|rule| match rule.topic {
        Topic::Hearing => days < rule.days && is_hearing(text, quantity),
        Topic::Press => days > rule.days && is_answer(text, element, quantity),
    })?;
    let is_given = matches!(element.kind(), Kind::Document | Kind::Demand | Kind::Challenge);
    let message = say!(
        "\"{told}\" goes against \"{rule}\", which the plan has set itself",
        told = text.get(number.range.start..quantity.unit_at + at + unit.len())?.to_owned(),
        rule = rule.element.title()
    );
    (!is_given).then(|| {
        Diagnostic::new(&CODE, counted.writing.place(counted.sentence, number.range.clone()), message)
            .note(rule.element.span, say!("the plan's own rule stands here"))
            .help(say!("keep to it here too, or say why this is an exception"))
    })
}

/// Whether a number is how long a hearing lasts: "høring i to uker", "to ukers høring", "frist på to uker for innspill".
fn is_hearing(text: &str, quantity: &Quantity) -> bool {
    let before = last_word(text, quantity);
    let unit = text.get(quantity.unit_at..).and_then(|rest| words(rest).next()).map_or("", |(_, word)| word);
    let is_length =
        matches!(&*before, "i" | "på" | "er" | "minst" | "får" | "har" | "varer" | "varar" | "med" | "om" | "gir")
            || unit.ends_with('s');
    is_length && has_beginning(text, &HEARING) && !has_word_or_beginning(text, &ELSEWHERE)
}

/// Whether a number is how soon journalists get an answer: "svar innen tre dager".
fn is_answer(text: &str, element: &Element, quantity: &Quantity) -> bool {
    let before = last_word(text, quantity);
    let is_limit = matches!(
        &*before,
        "innen" | "innan" | "av" | "etter" | "høyst" | "maks" | "maksimalt" | "senest" | "opptil" | "på"
    );
    let is_press =
        has_beginning(text, &PRESS) || (element.kind() != Kind::Section && has_beginning(element.title(), &PRESS));
    let past = ["var", "hadde", "fikk", "fekk", "ble", "vart", "ikke", "ikkje", "innsyn", "rett"];
    is_limit && is_press && has_beginning(text, &["svar"]) && !has_word_or_beginning(text, &past)
}

fn last_word(text: &str, quantity: &Quantity) -> String {
    let before = text.get(..quantity.number.range.start).unwrap_or_default();
    words(before).last().map_or_else(String::new, |(_, word)| word.to_lowercase())
}
