//! L007.

use std::collections::HashSet;

use super::abbreviations::{Abbreviation, are_initials, in_sentence, is_introduced, may_be_one};
use super::marks::{is_quantity, is_wording};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::ScopeId;
use crate::model::entity::Indicator;
use crate::prose::Sentence;
use crate::rules::{Context, Writing, rule};

rule! {
    /// An abbreviation is used that the strategy never explains.
    ///
    /// The rule looks for words of two or more capitals. An abbreviation is explained if it is in parentheses after
    /// its words ("distriktspsykiatrisk senter (DPS)") or before them ("DPS (distriktspsykiatrisk senter)"), if the
    /// text says what it "står for" or "er en", if its words stand beside it behind a comma or a dash, if it is the title
    /// of an element that has a text, or the id of one with another title, or if the words around it begin with its
    /// letters. This can be anywhere in the strategy, or in the titles of its governing
    /// documents. A reference with the abbreviation as its words explains it too. Legal forms (HF, AS), Roman numerals,
    /// units, words in text that is all capitals, words in capitals that the strategy also has in small letters, the systems and registers that numbers come from (`source`), what numbers count (`quantity`), the initials of the organisation itself, and
    /// abbreviations that everybody knows (EU, NRK, IKT …) are left alone. Each abbreviation is reported once, at its
    /// first place.
    ///
    /// ## Why
    ///
    /// Abbreviations save time for those who know them and shut out everyone else.
    ///
    /// Source: WCAG 2.1, 3.1.4 Abbreviations, at level AAA: a recommendation, so this is advice. The list of those that
    /// everybody knows is our own.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   raskere-hjelp:
    ///     title: Flere får hjelp ved DPS
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   raskere-hjelp:
    ///     title: Flere får hjelp ved distriktspsykiatrisk senter (DPS)
    /// ```
    "L007", "abbreviation-unexplained", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let used = used(context, scope);
        let explained = explained(context, scope, &used);
        // A word in capitals that also stands in small letters is stressed, and no abbreviation.
        let stressed: HashSet<_> =
            used.iter().map(|each| each.found.letters).filter(|letters| is_stressed(context, scope, letters)).collect();
        let mut seen = HashSet::new();
        for Use { writing, sentence, found: Abbreviation { letters, range } } in &used {
            if is_wording(writing)
                && !is_quantity(writing)
                && writing.field.id != Indicator::SOURCE
                && !explained.contains(letters)
                && !stressed.contains(letters)
                && seen.insert(letters)
            {
                let message = say!("\"{abbreviation}\" is explained nowhere in this strategy", abbreviation = *letters);
                let place = writing.place(sentence, range.clone());
                sink.push(Diagnostic::new(&CODE, place, message).help(say!(
                    "write it out here with the abbreviation behind it in parentheses, or add it under \"terms:\""
                )));
            }
        }
    }
}

/// Whether letters are an ordinary word in capitals.
fn is_stressed(context: &Context<'_>, scope: ScopeId, letters: &str) -> bool {
    let lower = letters.to_lowercase();
    STRESSED.contains(&&*lower) || !context.passages(scope, |word| word == lower).is_empty()
}

/// Small words that are stressed most.
const STRESSED: [&str; 44] = [
    "all", "alle", "aldri", "alltid", "at", "bare", "den", "det", "du", "en", "er", "før", "hele", "her", "ikke",
    "ikkje", "ingen", "kan", "kun", "må", "ny", "nye", "nå", "og", "på", "skal", "som", "to", "vi", "vil", "must",
    "not", "only", "merk", "viktig", "helt", "heilt", "uten", "utan", "dette", "enige", "nei", "stopp", "neste",
];

/// An abbreviation and its place.
struct Use<'a> {
    writing: &'a Writing<'a>,
    sentence: &'a Sentence,
    found: Abbreviation<'a>,
}

/// The abbreviations in what a strategy writes, in order.
fn used<'a>(context: &'a Context<'_>, scope: ScopeId) -> Vec<Use<'a>> {
    let mut used = Vec::new();
    for (writing, sentences) in context.passages(scope, may_be_one) {
        for sentence in sentences {
            used.extend(in_sentence(&sentence.text).map(|found| Use { writing, sentence, found }));
        }
    }
    used
}

/// The abbreviations that a strategy explains: where they are used, and in the titles of its elements.
fn explained<'a>(context: &'a Context<'_>, scope: ScopeId, used: &[Use<'a>]) -> HashSet<&'a str> {
    let is_explained = |Use { sentence, found, .. }: &&Use<'_>| {
        let is_reference = sentence.references.iter().any(|reference| reference.at == found.range.start);
        is_reference || is_introduced(&sentence.text, found)
    };
    let mut explained: HashSet<_> = used.iter().filter(is_explained).map(|each| each.found.letters).collect();
    // An element with the abbreviation as its id says with its title what it stands for.
    let has_element = |letters: &str| {
        let id = letters.to_lowercase();
        context.plan.scope(scope).elements.iter().any(|element| {
            *context.plan.element(*element).id == id && !context.plan.element(*element).title().starts_with(letters)
        })
    };
    let organisation = context.organisation(scope).unwrap_or_default();
    let is_ours = |letters: &str| are_initials(letters, organisation);
    explained
        .extend(used.iter().map(|each| each.found.letters).filter(|letters| has_element(letters) || is_ours(letters)));
    for id in &context.plan.scope(scope).elements {
        let element = context.plan.element(*id);
        let (title, has_text) = (element.title(), element.common.text.is_some());
        let is_whole = |found: &Abbreviation<'_>| has_text && found.range == (0..title.len());
        let found = in_sentence(title).filter(|found| is_whole(found) || is_introduced(title, found));
        explained.extend(found.map(|found| found.letters));
    }
    explained
}
