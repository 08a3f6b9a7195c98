//! L033.

use std::collections::BTreeSet;

use super::marks::{is_quoted, is_wording};
use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A name is one letter from that of the organisation.
    ///
    /// The rule compares words with a capital with those in the strategy's `organisation` that have six letters or more,
    /// and reports one that has a letter too many, too few or another, or two that have changed places. The first and the
    /// last letter have to be the same, so that endings ("Fjordviks") and other places ("Bergen", "Berger") are left
    /// alone, and so are a word that the plan uses four times or more, and what is between «…». There may be a place of
    /// that name, so this is advice.
    ///
    /// ## Why
    ///
    /// Our own judgement: Nobody who finds the organisation's own name misspelt takes the rest for proofread.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne i Fjorvik får svar samme dag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne i Fjordvik får svar samme dag
    /// ```
    "L033", "name-misspelt", Advice, check
}

/// The fewest letters of a name that another is compared with.
const SHORTEST: usize = 6;
/// A word that is used this often is meant.
const MEANT: usize = 4;

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let Some(organisation) = context.organisation(scope) else { continue };
        let names: Vec<_> = organisation.split_whitespace().filter(|name| name.chars().count() >= SHORTEST && name.starts_with(char::is_uppercase)).collect();
        let meant = |word: &str| names.iter().find(|name| is_near(word, name)).copied();
        let mut found = Vec::new();
        for (writing, sentences) in context.passages(scope, |word| meant(word).is_some()) {
            for sentence in sentences.into_iter().filter(|_| is_wording(writing)) {
                let words = sentence.words().filter(|(at, _)| !is_quoted(&sentence.text, *at));
                found.extend(words.filter_map(|(at, word)| Some((word, meant(word)?, writing.place(sentence, at..at + word.len())))));
            }
        }
        let often: BTreeSet<_> = found.iter().map(|(word, ..)| *word).filter(|word| found.iter().filter(|(other, ..)| other == word).count() >= MEANT).collect();
        for (word, name, place) in found.iter().filter(|(word, ..)| !often.contains(word)) {
            let message = say!("\"{word}\" is one letter from \"{name}\", the organisation's own name", word = *word, name = *name);
            sink.push(Diagnostic::new(&CODE, *place, message).help(say!("write \"{name}\", if that is meant", name = *name)));
        }
    }
}

/// Whether a word is one slip from a name.
fn is_near(word: &str, name: &str) -> bool {
    let ends = |text: &str| (text.chars().next(), text.chars().next_back());
    let near = |one: &str| one != name && ends(one) == ends(name) && strsim::osa_distance(one, name) == 1;
    let is_near_length = word.chars().count().abs_diff(name.chars().count()) < 3;
    is_near_length && (near(word) || word.strip_suffix('s').is_some_and(near))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_told_from_endings_and_other_places() {
        for word in ["Fjorvik", "Fjorddvik", "Fjordivk", "Fjorrvik", "Fjorviks"] {
            assert!(is_near(word, "Fjordvik"), "{word}");
        }
        for word in ["Fjordvik", "Fjordviks", "Fjordvika", "Nordvik", "Fjordvig", "fjordvik", "Fjordheim"] {
            assert!(!is_near(word, "Fjordvik"), "{word}");
        }
    }
}
