//! L033.

use std::collections::{BTreeMap, BTreeSet};

use super::marks::{is_quoted, is_read, is_wording};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Kind, ScopeId};
use crate::prose::words;
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// A name is one letter or a capital from that of the organisation, or of a programme.
    ///
    /// The rule compares words with a capital with those in the strategy's `organisation` that have six letters or more,
    /// and reports one that has a letter too many, too few or another, or two that have changed places. The first and the
    /// last letter have to be the same, so that endings ("Fjordviks") and other places ("Bergen", "Berger") are left
    /// alone; where the rest of the name follows ("Fjordvig kommune"), the last letter may be wrong too. It also reports
    /// the organisation's name with other capitals ("Fjordvik Kommune"), and the name of a programme, if it is one long
    /// word, with a letter off ("Klarspråkløftet"). So it does with long words that are a letter off one in the title of a role, a
    /// channel, a term, a programme or a measure. Left alone are a word that the plan uses four times or more, and what is between «…». There may be a place of
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
/// The fewest letters of a programme's name.
const LONG: usize = 10;
/// A word that is used this often is meant.
const MEANT: usize = 4;

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let Some(organisation) = context.organisation(scope) else { continue };
        let names: Vec<_> = organisation
            .split_whitespace()
            .filter(|name| name.chars().count() >= SHORTEST && name.starts_with(char::is_uppercase))
            .collect();
        let meant = |word: &str| names.iter().find(|name| is_near(word, name)).copied();
        let mut found = Vec::new();
        for (writing, sentences) in context.passages(scope, |word| meant(word).is_some()) {
            for sentence in sentences.into_iter().filter(|_| is_wording(writing)) {
                let words = sentence.words().filter(|(at, _)| !is_quoted(&sentence.text, *at));
                found.extend(
                    words.filter_map(|(at, word)| {
                        Some((word, meant(word)?, writing.place(sentence, at..at + word.len())))
                    }),
                );
            }
        }
        let often: BTreeSet<_> = found
            .iter()
            .map(|(word, ..)| *word)
            .filter(|word| found.iter().filter(|(other, ..)| other == word).count() >= MEANT)
            .collect();
        found.extend(in_whole_name(context, scope, organisation));
        found.extend(of_programmes(context, scope));
        found.extend(near_words(context, scope));
        for (word, name, place) in found.iter().filter(|(word, ..)| !often.contains(word)) {
            let message =
                say!("\"{word}\" is nearly \"{name}\", a name that this strategy has", word = *word, name = *name);
            sink.push(
                Diagnostic::new(&CODE, *place, message).help(say!("write \"{name}\", if that is meant", name = *name)),
            );
        }
    }
}

type Found<'c> = (&'c str, &'c str, Span);

/// The fewest letters of a word that is compared with those of titles.
const COMPARED: usize = 10;

/// Long words that are a letter off a word in the title of a role, a channel, a term, a programme or a measure, inside the
/// word, where endings do not reach. What the plan writes twice is meant.
fn near_words<'c>(context: &'c Context<'_>, scope: ScopeId) -> Vec<Found<'c>> {
    let elements = context.plan.scope(scope).elements.iter().map(|id| context.plan.element(*id));
    let holders = elements.filter(|element| {
        matches!(element.kind(), Kind::Role | Kind::Channel | Kind::Term | Kind::Programme | Kind::Measure)
    });
    let all = holders.flat_map(|element| words(element.title())).map(|(_, word)| word);
    let names: BTreeMap<String, &str> = all.filter(|word| is_compared(word)).map(|word| (stem(word), word)).collect();
    let meant = |word: &str| {
        let own = stem(word);
        let is_known = names.contains_key(&own);
        names.iter().find(|(name, _)| !is_known && is_inside(&own, name)).map(|(_, name)| *name)
    };
    let mut found = Vec::new();
    for (writing, sentences) in context.passages(scope, |word| is_compared(word) && meant(word).is_some()) {
        for sentence in sentences.into_iter().filter(|_| is_read(writing)) {
            let words = sentence.words().filter(|(at, word)| is_compared(word) && !is_quoted(&sentence.text, *at));
            found.extend(
                words.filter_map(|(at, word)| Some((word, meant(word)?, writing.place(sentence, at..at + word.len())))),
            );
        }
    }
    let is_once = |word: &str| found.iter().filter(|(other, ..)| *other == word).count() < 2;
    found.iter().filter(|(word, ..)| is_once(word)).copied().collect()
}

fn is_compared(word: &str) -> bool {
    word.chars().count() >= COMPARED && word.chars().skip(1).all(char::is_lowercase)
}

/// A word in small letters without the ending of a noun.
fn stem(word: &str) -> String {
    let lower = word.to_lowercase();
    let ends = ["ene", "ane", "en", "et", "er", "ar", "e", "a"];
    ends.iter().find_map(|end| lower.strip_suffix(end)).unwrap_or(&lower).to_owned()
}

/// Whether one word has a letter more or less than another, or two that have changed places, at least three letters
/// from its beginning and three from its end.
fn is_inside(one: &str, other: &str) -> bool {
    if one.len().abs_diff(other.len()) > 2 || one.get(..2) != other.get(..2) {
        return false;
    }
    let (long, short): (Vec<_>, Vec<_>) = (one.chars().collect(), other.chars().collect());
    let same = long.iter().zip(&short).take_while(|(a, b)| a == b).count();
    let same_end = long.iter().rev().zip(short.iter().rev()).take_while(|(a, b)| a == b).count();
    same >= 3
        && same_end >= 3
        && strsim::osa_distance(one, other) == 1
        && (long.len() != short.len() || same + same_end + 2 == long.len())
}

/// The organisation's whole name with other capitals, or with another last letter of its long word.
fn in_whole_name<'c>(context: &'c Context<'_>, scope: ScopeId, organisation: &'c str) -> Vec<Found<'c>> {
    let mut parts = organisation.split(' ');
    let (Some(first), Some(second), None) = (parts.next(), parts.next(), parts.next()) else { return Vec::new() };
    let is_common = matches!(second, "kommune" | "fylkeskommune" | "sykehus" | "sjukehus");
    if !is_common || first.chars().count() < SHORTEST {
        return Vec::new();
    }
    let is_ending_off = |word: &str| {
        let but_last = |text: &str| text.chars().take(text.chars().count() - 1).collect::<String>();
        word != first && word.chars().count() == first.chars().count() && but_last(word) == but_last(first)
    };
    let mut found = Vec::new();
    for (writing, sentences) in context.passages(scope, |word| word.eq_ignore_ascii_case(second)) {
        for sentence in sentences.into_iter().filter(|_| is_wording(writing)) {
            let all: Vec<_> = sentence.words().collect();
            for pair in all.windows(2) {
                let [(at, one), (next, other)] = [pair[0], pair[1]];
                let is_case = one.to_lowercase() == first.to_lowercase()
                    && other.to_lowercase() == second
                    && (one, other) != (first, second);
                let is_off = is_ending_off(one) && other == second;
                let is_loud = !one.contains(char::is_lowercase);
                if (is_case && !is_loud || is_off)
                    && sentence.text.get(at + one.len()..next) == Some(" ")
                    && !is_quoted(&sentence.text, at)
                {
                    let range = at..next + other.len();
                    found.push((
                        sentence.text.get(range.clone()).unwrap_or(one),
                        organisation,
                        writing.place(sentence, range),
                    ));
                }
            }
        }
    }
    found
}

/// The names of programmes, each one long word, with a letter off.
fn of_programmes<'c>(context: &'c Context<'_>, scope: ScopeId) -> Vec<Found<'c>> {
    let titles = context.plan.of_kind(scope, Kind::Programme).map(|(_, element)| element.title());
    let names: Vec<_> =
        titles.filter(|title| title.chars().count() >= LONG && title.chars().all(char::is_alphabetic)).collect();
    let meant =
        |word: &str| names.iter().find(|name| word.starts_with(char::is_uppercase) && is_near(word, name)).copied();
    let mut found = Vec::new();
    for (writing, sentences) in context.passages(scope, |word| meant(word).is_some()) {
        for sentence in sentences.into_iter().filter(|_| is_wording(writing)) {
            let words = sentence.words().filter(|(at, _)| !is_quoted(&sentence.text, *at));
            found.extend(
                words.filter_map(|(at, word)| Some((word, meant(word)?, writing.place(sentence, at..at + word.len())))),
            );
        }
    }
    found
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
    fn words_a_letter_off_are_told_from_other_forms() {
        for (one, other) in [
            ("kommunikasjonsjefen", "kommunikasjonssjefen"),
            ("innbyggetorget", "innbyggertorget"),
            ("klarspråkkurset", "klarspråkskurs"),
        ] {
            assert!(is_inside(&stem(one), &stem(other)), "{one}");
        }
        for (one, other) in [
            ("innbyggerne", "innbyggeren"),
            ("virksomhetslederne", "virksomhetsledere"),
            ("brukertesten", "brukertekst"),
        ] {
            assert!(!is_inside(&stem(one), &stem(other)), "{one}");
        }
    }

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
