//! L011.

use crate::diag::{Diagnostic, Sink, say};
use crate::prose::INSERTED;
use crate::rules::{Context, Writing, rule};

rule! {
    /// The same word appears twice in a row.
    ///
    /// The rule looks for function words ("og og", "på på", "samme samme") and for nouns with their article ("målet
    /// målet"). Words that may end one clause and begin the next are left alone ("det det", "de de", "har har"), and so
    /// are words that are doubled for stress ("masse masse"), numbers, and words with a sign between them.
    ///
    /// ## Why
    ///
    /// Our own judgement: A doubled word shows that nobody read the text once more, and makes readers less sure of what
    /// it says.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme samme dag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    /// ```
    "L011", "repeated-word", Warning, check
}

/// Function words that no sentence has twice in a row. Those that may end one clause and begin the next are not among
/// them: "det det gjelder", "de de kjenner", "det vi har har virket". The selection is our own.
#[rustfmt::skip]
const FUNCTION: &[&str] = &[
    "a", "alle", "an", "and", "are", "as", "at", "av", "både", "by", "blir", "bort", "ble", "denne", "deres", "desse", "dette", "disse", "eg", "ei", "ein",
    "eit", "eller", "en", "enn", "er", "et", "etter", "for", "fordi", "fra", "from", "frå", "gjennom", "hos", "hver", "hvis", "hvor", "i", "if", "ikke", "ikkje",
    "in", "innen", "is", "jeg", "kan", "kva", "kvar", "med", "mellom", "men", "mot", "må", "når", "of", "og", "om", "on", "opp", "or", "over", "på", "samme", "same",
    "seg", "sin", "sine", "sitt", "skal", "the", "til", "to", "under", "uten", "utan", "ved", "vi", "vil", "vår", "våre", "vårt", "vert", "was", "we", "with", "å",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for writing in context.writings(scope) {
            find(writing, sink);
        }
    }
}

fn find(writing: &Writing<'_>, sink: &mut Sink) {
    for sentence in &writing.analysis.sentences {
        let mut before: Option<(usize, &str)> = None;
        let mut before_that = "";
        for (at, word) in sentence.words() {
            let repeats = |(start, other): &(usize, &str)| {
                let between = sentence.text.get(start + other.len()..at).unwrap_or_default();
                let is_pair = other.len() == word.len() && between.chars().all(char::is_whitespace);
                let is_subject = || {
                    let after = sentence.text.get(at + word.len() + 1..).unwrap_or_default();
                    *other == word && is_doubled_subject(before_that, word, after.split(' ').next().unwrap_or_default())
                };
                // In "for for- og bakgrunn", the second is the first part of a compound.
                let is_cut_off = sentence.text.get(at + word.len()..).is_some_and(|rest| rest.starts_with('-'));
                // "Til og med" may have "med" behind it.
                let is_even = *other == "med" && before_that == "og";
                is_pair && !is_even && !is_cut_off && (is_repeated(other, word) || is_subject())
            };
            if let Some((start, _)) = before.filter(repeats) {
                let place = writing.place(sentence, start..at + word.len());
                sink.push(
                    Diagnostic::new(&CODE, place, say!("\"{word}\" appears twice in a row", word))
                        .help(say!("remove one of the two, or put in the word that was meant")),
                );
            }
            before_that = before.map_or("", |(_, word)| word);
            before = Some((at, word));
        }
    }
}

/// Whether the second of two words repeats the first by mistake: a function word, or a noun that is said to be a certain
/// one. Other words may be said twice for stress: "masse masse", "lenge lenge".
fn is_repeated(first: &str, second: &str) -> bool {
    let lower = second.to_lowercase();
    // A name such as Bora Bora has two capitals.
    let is_name = first.starts_with(char::is_uppercase) && second.starts_with(char::is_uppercase);
    let is_known = !second.contains(|letter: char| letter.is_numeric() || letter == INSERTED);
    !is_name && is_known && first.to_lowercase() == lower && (FUNCTION.contains(&&*lower) || is_definite_noun(&lower))
}

/// Whether "de de" or "det det" is a slip: behind a modal verb and before an infinitive, only one of them has a place.
fn is_doubled_subject(before: &str, word: &str, after: &str) -> bool {
    const MODAL: [&str; 14] = [
        "vil", "skal", "kan", "må", "bør", "ville", "skulle", "kunne", "måtte", "burde", "will", "can", "shall", "must",
    ];
    let is_infinitive =
        after.chars().count() > 2 && after.ends_with(['e', 'å']) && after.chars().all(char::is_lowercase);
    matches!(word, "de" | "det" | "dei" | "they") && MODAL.contains(&&*before.to_lowercase()) && is_infinitive
}

/// Whether a word ends like a noun with its article: "målet", "kommunen", "tiltakene".
fn is_definite_noun(word: &str) -> bool {
    const OTHERS: [&str; 6] = ["igjen", "siden", "sidan", "annet", "mange", "begge"];
    let ends = ["en", "et", "ene", "ane"].iter().any(|ending| word.ends_with(ending));
    ends && word.chars().count() > 4 && !OTHERS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_a_slip_from_what_is_meant() {
        for (first, second) in
            [("og", "og"), ("er", "er"), ("Vi", "vi"), ("målet", "målet"), ("på", "på"), ("i", "i"), ("samme", "samme")]
        {
            assert!(is_repeated(first, second), "{first} {second}");
        }
        assert!(
            is_doubled_subject("vil", "de", "finne")
                && !is_doubled_subject("vil", "de", "møter")
                && !is_doubled_subject("at", "det", "gjelde")
        );
        for (first, second) in [
            ("det", "det"),
            ("Det", "det"),
            ("20", "20"),
            ("Bora", "Bora"),
            ("masse", "masse"),
            ("lenge", "lenge"),
            ("har", "har"),
            ("igjen", "igjen"),
            ("mye", "mye"),
        ] {
            assert!(!is_repeated(first, second), "{first} {second}");
        }
    }
}
