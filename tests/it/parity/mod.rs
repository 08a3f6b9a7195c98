//! Every form that people read says the same as every other: each word as often, and in the same order.

mod forms;
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};
use stratc::view::{Edition, PlanView, Visible};

use crate::support::{TODAY, codes, compile_files};
use forms::Told;
use sources::{FOOTNOTE, Sources, sources_of_all};

/// Fields that no form shows, and why.
const UNSEEN: &[(&str, &str)] = &[("section.order", "the sections stand in this order")];

/// Fields that have another place in some forms, and why.
const ELSEWHERE: &[(&str, &str)] = &[
    ("goal.level", "a heading has it above its title, a line behind"),
    ("strategy.hearing.by", "a page names the sort of plan above the notice, a text below"),
];

static SOURCES: LazyLock<Sources> = LazyLock::new(sources_of_all);

/// The plan in both editions, in all forms.
static TOLD: LazyLock<[(Edition, Vec<Told>); 2]> =
    LazyLock::new(|| [Edition::Public, Edition::Internal].map(|edition| (edition, forms::told(&plan(edition)))));

fn plan(edition: Edition) -> PlanView {
    let files: Vec<_> = SOURCES.files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let compilation = compile_files(&files);
    assert!(!compilation.has_errors(), "{:?}", codes(&compilation));
    let visible = Visible::new(&compilation.plan, edition, TODAY);
    let (scope, _) = compilation.plan.strategies().next().expect("there is one strategy");
    let view = PlanView::new(&compilation.plan, &visible, scope, edition, TODAY).expect("it can be shown");
    view.with_changes(Some(SOURCES.log.clone()))
}

#[test]
fn every_word_stands_in_every_form_as_often_and_in_the_same_order() {
    let mut all = Vec::new();
    for (edition, told) in &*TOLD {
        let expected = sequence(&told[0].text);
        for other in &told[1..] {
            let differ = differences(&expected, &sequence(&other.text));
            all.extend(differ.iter().map(|fault| format!("{edition:?}, {}: {fault}", other.format.word())));
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn every_form_says_who_is_reached_where() {
    for (edition, told) in &*TOLD {
        let words = |told: &Told| sequence(&told.grid).into_iter().collect::<BTreeSet<_>>();
        let expected = words(&told[0]);
        assert!(expected.len() > 3, "{expected:?}");
        for other in &told[1..] {
            assert_eq!(words(other), expected, "{edition:?}, {}", other.format.word());
        }
    }
}

#[test]
fn every_field_is_seen_by_those_who_may_see_it() {
    for (edition, told) in &*TOLD {
        let said: BTreeSet<_> = sequence(&told[0].text).into_iter().chain(sequence(&told[0].grid)).collect();
        let is_for_all = |word: &str| *edition == Edition::Internal || !SOURCES.internal.contains(word);
        for (word, fields) in &SOURCES.words {
            let is_unseen = UNSEEN.iter().any(|(field, _)| fields.contains(*field));
            let is_shown = is_for_all(word) && !is_unseen;
            assert_eq!(said.contains(word.as_str()), is_shown, "{edition:?}: {}", named(word));
        }
    }
}

/// The words that stand in a text, in order.
fn sequence(text: &str) -> Vec<&'static str> {
    static FINDER: LazyLock<(Vec<&str>, AhoCorasick)> = LazyLock::new(|| {
        let words: Vec<_> = SOURCES.words.keys().map(String::as_str).collect();
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&words);
        (words, finder.expect("there are few words"))
    });
    let (words, finder) = &*FINDER;
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let found = finder.find_iter(text).filter(|found| {
        !is_letter(text[..found.start()].chars().next_back()) && !is_letter(text[found.end()..].chars().next())
    });
    found.map(|found| words[found.pattern().as_usize()]).collect()
}

/// A word with the fields that say it.
fn named(word: &str) -> String {
    let fields: Vec<_> = SOURCES.words[word].iter().map(String::as_str).collect();
    format!("{word} ({})", fields.join(", "))
}

/// How two sequences of words differ: in how often each word is there, and where the first one is in another place.
fn differences(text: &[&'static str], other: &[&'static str]) -> Vec<String> {
    let (here, there) = (counts(text), counts(other));
    let count = |counts: &BTreeMap<&str, usize>, word: &str| counts.get(word).copied().unwrap_or_default();
    let unequal: Vec<_> =
        SOURCES.words.keys().filter(|word| count(&here, word) != count(&there, word)).map(String::as_str).collect();
    let told = unequal.iter().map(|word| {
        format!("{} stands there {} times, and in the text {}", named(word), count(&there, word), count(&here, word))
    });
    let mut told: Vec<_> = told.collect();
    // Footnotes stand below their text, at the end of their chapter, or at the foot of a page.
    let is_footnote = |word: &str| SOURCES.words[word].iter().any(|field| field.ends_with(FOOTNOTE));
    let is_elsewhere =
        |word: &str| is_footnote(word) || ELSEWHERE.iter().any(|(field, _)| SOURCES.words[word].contains(*field));
    let in_order = |words: &[&'static str]| {
        words.iter().copied().filter(|word| !unequal.contains(word) && !is_elsewhere(word)).collect::<Vec<_>>()
    };
    let (text, other) = (in_order(text), in_order(other));
    if let Some(place) = text.iter().zip(&other).position(|(here, there)| here != there) {
        let before = place.checked_sub(1).map_or_else(|| "the start".to_owned(), |before| named(text[before]));
        told.push(format!("after {before} comes {}, and in the text {}", named(other[place]), named(text[place])));
    }
    told
}

fn counts<'a>(words: &[&'a str]) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    words.iter().for_each(|word| *counts.entry(*word).or_default() += 1);
    counts
}
