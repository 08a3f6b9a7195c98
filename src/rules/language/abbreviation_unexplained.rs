//! L007.

use std::collections::HashSet;

use super::abbreviations::{Abbreviation, in_sentence, is_introduced};
use super::marks::is_wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::ScopeId;
use crate::rules::{Context, rule};

rule! {
    /// An abbreviation is used that the strategy never explains.
    ///
    /// Looked for are words of two or more capitals. One is explained where it stands in parentheses behind its
    /// words ("distriktspsykiatrisk senter (DPS)") or before them ("DPS (distriktspsykiatrisk senter)"), where the
    /// text says what it "står for" or "er en", where it is the title of an element that has a text, or where its
    /// letters open the words around it; anywhere in the strategy, and in the titles of its governing documents. A
    /// reference with the abbreviation as its words explains it too. Names of firms' forms (HF, AS), Roman numbers,
    /// units, words in text that is all capitals, and abbreviations that everybody knows (EU, NRK, IKT …) are left
    /// alone. Reported once, at the first place.
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
        let explained = explained(context, scope);
        let mut seen = HashSet::new();
        for writing in context.writings(scope).iter().filter(|writing| is_wording(writing)) {
            for sentence in &writing.reading.sentences {
                for Abbreviation { letters, range } in in_sentence(&sentence.text) {
                    if !explained.contains(letters) && seen.insert(letters) {
                        let message = say!("\"{abbreviation}\" is explained nowhere in this strategy", abbreviation = letters);
                        sink.push(Diagnostic::new(&CODE, writing.place(sentence, range), message).help(say!(
                            "write it out here with the abbreviation behind it in parentheses, or add it under \"terms:\""
                        )));
                    }
                }
            }
        }
    }
}

/// The abbreviations that a strategy explains.
fn explained<'a>(context: &'a Context<'_>, scope: ScopeId) -> HashSet<&'a str> {
    let mut explained = HashSet::new();
    for writing in context.writings(scope) {
        for sentence in &writing.reading.sentences {
            let found = in_sentence(&sentence.text);
            let is_reference = |start: usize| sentence.references.iter().any(|reference| reference.at == start);
            let is_explained = |found: &Abbreviation<'_>| is_introduced(&sentence.text, found) || is_reference(found.range.start);
            explained.extend(found.filter(is_explained).map(|found| found.letters));
        }
    }
    for id in &context.plan.scope(scope).elements {
        let element = context.plan.element(*id);
        let title = element.title();
        let has_text = element.common.text.is_some();
        let is_explained = |found: &Abbreviation<'_>| is_introduced(title, found) || (has_text && found.range == (0..title.len()));
        explained.extend(in_sentence(title).filter(is_explained).map(|found| found.letters));
    }
    explained
}
