//! Sentences that say when something is open.

use crate::prose::{Clock, Sentence, clock, has_beginning, words};

/// Beginnings of words by which a sentence says when something is open.
const OPEN: [&str; 14] = [
    "åpen", "åpent", "åpne", "åpning", "ope", "opne", "opnings", "bemann", "betjen", "telefontid", "svarer", "svarar",
    "ekspedisjon", "kontortid",
];
/// Beginnings of words by which it speaks of the night.
const NIGHT: [&str; 9] = ["natt", "døgn", "vakt", "beredskap", "kveld", "nattevakt", "utenom", "utanom", "stengt"];

/// Whether a sentence says when something is open.
pub fn is_open(sentence: &Sentence) -> bool {
    has_beginning(&sentence.text, &OPEN)
}

/// Whether a sentence speaks of the night, so that what ends before it begins goes over midnight.
pub fn is_nightly(sentence: &Sentence) -> bool {
    has_beginning(&sentence.text, &NIGHT)
}

/// Whether a word may belong to a time of day. It rules out most sentences cheaply.
pub fn is_telling(word: &str) -> bool {
    let lower = word.to_lowercase();
    matches!(&*lower, "kl" | "klokka" | "klokken") || OPEN.iter().any(|start| lower.starts_with(start))
}

/// The times of day in a sentence.
pub fn times(sentence: &Sentence) -> Vec<Clock> {
    clock(&sentence.text, is_open(sentence))
}

/// The days on which something is open, in one word for those that are the same.
pub fn days(sentence: &Sentence) -> &'static str {
    let text = sentence.text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    match () {
        () if has(&["lørdag", "laurdag", "helg", "søndag", "torsdag ", "torsdager"])
            && !has(&["mandag til", "mandag–", "hverdag", "kvardag"]) =>
        {
            "other"
        }
        () if has(&["lørdag", "laurdag", "søndag", "alle dager", "hver dag", "sommer", "sommar", "jul", "påske"]) => {
            "other"
        }
        () if has(&[
            "hverdag", "kvardag", "mandag til fredag", "måndag til fredag", "mandag–fredag", "arbeidsdag", "virkedag",
        ]) =>
        {
            "weekdays"
        }
        () => "any",
    }
}

/// What is open: by phone is another matter than at the counter.
pub fn services(sentence: &Sentence) -> Vec<&'static str> {
    const SERVICES: [&str; 7] = ["telefon", "chat", "skrank", "torg", "bibliotek", "resepsjon", "legevakt"];
    let found: Vec<_> = words(&sentence.text).map(|(_, word)| word.to_lowercase()).collect();
    SERVICES.into_iter().filter(|service| found.iter().any(|word| word.contains(service))).collect()
}
