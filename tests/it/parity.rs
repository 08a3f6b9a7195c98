//! Every form that people read says the same as every other: each word as often, and in the same order.

mod forms;
mod sources;

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::{AhoCorasick, MatchKind};
use stratc::view::{Edition, PlanView, Visible};

use crate::support::{TODAY, compile_files};
use sources::{Sources, Words, sources_of_all};

/// Fields that no form shows, and why.
const UNSEEN: &[(&str, &str)] = &[];

#[test]
fn every_word_stands_in_every_form_as_often_and_in_the_same_order() {
    let sources = sources_of_all();
    for edition in [Edition::Public, Edition::Internal] {
        let told = forms::told(&plan(&sources, edition));
        for (format, text) in &told {
            println!("=== {edition:?} {}", format.word());
            std::fs::write(format!("/tmp/parity-{edition:?}-{}.txt", format.word()), text).expect("x");
        }
        let read: Vec<_> = told.iter().map(|(format, text)| (*format, sequence(text, &sources.words))).collect();
        let (_, first) = &read[0];
        for (format, found) in &read[1..] {
            let d = differences(first, found, &sources.words);
            println!("{edition:?} {}: {} differences\n{}", format.word(), d.len(), d.join("\n"));
        }
        let said: BTreeSet<_> = first.iter().copied().collect();
        let missing: Vec<_> = sources.words.iter().filter(|(w, _)| !said.contains(w.as_str())).filter(|(w, _)| edition == Edition::Internal || !sources.internal.contains(*w)).collect();
        println!("missing: {missing:#?}");
    }
    panic!("look");
}

fn plan(sources: &Sources, edition: Edition) -> PlanView {
    std::fs::write("/tmp/parity.json", &sources.strategy).expect("x");
    let compilation = compile_files(&[("strategies/plan/strategy.yaml", &sources.strategy)]);
    let errors: Vec<_> = compilation.diagnostics.iter().filter(|found| found.level == stratc::diag::Level::Error).map(|d| d.message.text(&stratc::diag::Translator::default())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let visible = Visible::new(&compilation.plan, edition, TODAY);
    let (scope, _) = compilation.plan.strategies().next().expect("there is one strategy");
    PlanView::new(&compilation.plan, &visible, scope, edition, TODAY).expect("it can be shown")
}

/// The words that stand in a text, in order.
fn sequence<'a>(text: &str, words: &'a Words) -> Vec<&'a str> {
    let names: Vec<_> = words.keys().map(String::as_str).collect();
    let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&names).expect("there are few");
    let is_whole = |start: usize, end: usize| {
        let before = text[..start].chars().next_back();
        let after = text[end..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    };
    finder.find_iter(text).filter(|found| is_whole(found.start(), found.end())).map(|found| names[found.pattern().as_usize()]).collect()
}

/// What differs between the sequences of words of two forms: how often a word stands there, and the first that stands in
/// another place.
fn differences(one: &[&str], other: &[&str], words: &Words) -> Vec<String> {
    let count = |sequence: &[&str]| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        sequence.iter().for_each(|word| *counts.entry((*word).to_owned()).or_default() += 1);
        counts
    };
    let (here, there) = (count(one), count(other));
    let name = |word: &str| format!("{word} ({})", words[word].iter().cloned().collect::<Vec<_>>().join(", "));
    let of = |counts: &BTreeMap<String, usize>, word: &str| counts.get(word).copied().unwrap_or_default();
    let unequal: Vec<_> = words.keys().filter(|word| of(&here, word) != of(&there, word)).collect();
    let mut found: Vec<_> = unequal.iter().map(|word| format!("{}: {} in the text, {} here", name(word), of(&here, word), of(&there, word))).collect();
    let is_equal = |word: &&&str| !unequal.iter().any(|other| other == *word);
    let (one, other): (Vec<_>, Vec<_>) = (one.iter().filter(is_equal).collect(), other.iter().filter(is_equal).collect());
    if let Some(place) = one.iter().zip(&other).position(|(one, other)| one != other) {
        let before = place.checked_sub(1).map_or_else(String::new, |before| name(one[before]));
        found.push(format!("after {before} comes {} here, and {} in the text", name(other[place]), name(one[place])));
    }
    found
}
