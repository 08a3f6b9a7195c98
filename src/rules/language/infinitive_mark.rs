//! L039.

use std::ops::Range;

use super::marks::{is_quoted, is_wording};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::Language;
use crate::prose::words;
use crate::rules::{Context, rule};

rule! {
    /// A text has "og" where "å" belongs.
    ///
    /// The rule looks for "og" before one of some fifty common infinitives where nothing but "å" can stand: after "for"
    /// ("for og få"), "uten" and "kommer til" with its like, after verbs such as "prøver", "ønsker" and "klarer", and after "det er vanskelig" and its like.
    /// Other places, and "å" for "og", are not found.
    ///
    /// ## Why
    ///
    /// Our own judgement: It is the slip that most readers know, and they stop at it.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Det skal være lett og finne nummeret.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Det skal være lett å finne nummeret.
    /// ```
    "L039", "infinitive-mark", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        if !matches!(context.plan.language(scope), Language::Bokmal | Language::Nynorsk) {
            continue;
        }
        for (writing, sentences) in context.passages(scope, |word| word == "og") {
            for sentence in sentences.into_iter().filter(|_| is_wording(writing)) {
                for range in slips(&sentence.text).into_iter().filter(|range| !is_quoted(&sentence.text, range.start)) {
                    let written = sentence.text.get(range.clone()).unwrap_or_default();
                    let message = say!("\"{written}\" has \"og\" before an infinitive", written);
                    sink.push(
                        Diagnostic::new(&CODE, writing.place(sentence, range), message)
                            .help(say!("write \"å\" before the verb")),
                    );
                }
            }
        }
    }
}

/// Infinitives that are no other word.
#[rustfmt::skip]
const INFINITIVES: &[&str] = &[
    "bidra", "bli", "bruke", "delta", "endre", "finne", "forklare", "forstå", "få", "følge", "følgje", "gi", "gje", "gjennomføre", "gjere", "gjøre", "gå",
    "ha", "hjelpe", "holde", "halde", "komme", "kome", "lage", "lese", "lære", "løse", "løyse", "møte", "nå", "redusere", "se", "si", "seie", "sikre", "sjå",
    "skape", "skrive", "styrke", "svare", "søke", "søkje", "ta", "utvikle", "velge", "velje", "vere", "være", "vise", "vite", "vurdere", "øke", "lytte", "hente", "bygge", "tilby", "melde", "ringe", "sende", "spørre", "spørje", "snakke", "planlegge", "ivareta", "legge", "sette",
    "prioritere", "teste", "kutte", "spare", "kjenne", "huske", "informere", "samle", "beholde", "fortelle", "gjenta", "klage",
];
/// Verbs that an infinitive with "å" follows, and that none can follow with "og".
#[rustfmt::skip]
const VERBS: [&str; 24] = [
    "forsøker", "prøver", "ønsker", "ønskjer", "klarer", "evner", "lover", "behøver", "trenger", "unngår",
    "makter", "plikter", "bestreber", "husk", "hugs", "begynner", "greier", "håper", "planlegger",
    "pleier", "rekker", "velger", "vel", "liker",
];
/// What "det er" may have behind it, and an infinitive with "å" after that.
#[rustfmt::skip]
const EASY: [&str; 22] = [
    "vanskelig", "vanskeleg", "lett", "enkelt", "mulig", "mogleg", "umulig", "umogleg", "viktig", "nødvendig", "naudsynt", "lettere", "lettare", "enklere",
    "enklare", "vanskeligere", "vanskelegare", "viktigere", "viktigare", "nyttig", "lov", "aktuelt",
];

/// Where "og" stands for "å", with the word before it and the one behind it.
fn slips(text: &str) -> Vec<Range<usize>> {
    let all: Vec<_> = words(text).collect();
    let word = |nth: usize| all.get(nth).map_or("", |(_, word)| *word);
    let is_slip = |nth: &usize| {
        let (first, verb, next) = (word(*nth).to_lowercase(), word(nth + 2), word(nth + 3));
        let is_together = all.get(nth + 2).is_some_and(|(end, _)| {
            text.get(all[*nth].0 + all[*nth].1.len()..*end).is_some_and(|between| between == " og ")
        });
        // "Nå" is also the word for now, and then a verb follows.
        let is_verb = INFINITIVES.contains(&verb) && (verb != "nå" || REACHED.contains(&next));
        let is_easy = EASY.contains(&&*first)
            && (0..*nth).any(|before| matches!(&*word(before).to_lowercase(), "det" | "er" | "blir" | "være" | "vere"));
        let is_easy = is_easy && !next_is_verb(next);
        let is_aim = first == "er" && *nth > 0 && AIMS.contains(&&*word(nth - 1).to_lowercase());
        // "Hvor vanskelig det er og nå dem".
        let is_turned =
            first == "er" && *nth > 1 && word(nth - 1) == "det" && EASY.contains(&&*word(nth - 2).to_lowercase());
        let is_easy = is_easy || is_aim || is_turned;
        // In "ta hensyn til og prioritere" and "legge til og bruke", "til" belongs to the verb before.
        let is_goal = first == "til" && (nth.saturating_sub(2)..*nth).any(|back| is_before_goal(word(back)));
        is_together
            && is_verb
            && (matches!(&*first, "for" | "uten" | "utan") || is_goal || VERBS.contains(&&*first) || is_easy)
    };
    (0..all.len()).filter(is_slip).map(|nth| all[nth].0..all[nth + 2].0 + all[nth + 2].1.len()).collect()
}

/// Words behind which "til å" names what somebody is to do.
#[rustfmt::skip]
const BEFORE_GOAL: [&str; 33] = [
    "kommer", "kommet", "kjem", "tid", "tida", "tiden", "nødt", "rett", "plikt", "ansvar", "evne", "evnen", "mulighet", "muligheten", "muligheter", "moglegheit", "stand", "grunn",
    "adgang", "lyst", "vilje", "viljen", "bidrar", "bidra", "bidreg", "fører", "verktøy", "penger", "tillit", "råd", "dem", "oss", "brukes",
];

/// Whether "til" behind this word, or behind one more ("kommer vi til"), names what is to be done.
fn is_before_goal(word: &str) -> bool {
    BEFORE_GOAL.contains(&&*word.to_lowercase())
}

/// What may be to do something.
const AIMS: [&str; 9] =
    ["målet", "oppgaven", "oppgåva", "oppgava", "jobben", "poenget", "hensikten", "formålet", "føremålet"];

/// What may be reached.
const REACHED: [&str; 12] =
    ["dem", "alle", "fram", "frem", "målet", "måla", "målene", "ut", "de", "dei", "unge", "mottakerne"];

/// Whether a word shows that the one before it is no infinitive but a noun: "lett og møte er".
fn next_is_verb(word: &str) -> bool {
    matches!(word, "er" | "var" | "skal" | "kan" | "må" | "vil" | "har" | "blir")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn og_before_an_infinitive_is_found() {
        for (text, found) in [
            ("Vi trenger tid for og få svar.", "for og få"),
            ("Vi prøver og svare samme dag.", "prøver og svare"),
            ("Vi kommer til og si det her.", "til og si"),
            ("Hvor vanskelig det er og nå dem.", "er og nå"),
            ("Det er vanskelig og nå dem.", "vanskelig og nå"),
            ("Det skal være lett og finne nummeret.", "lett og finne"),
            ("Det er viktig og sjå heilskapen.", "viktig og sjå"),
        ] {
            let places: Vec<_> = slips(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(places, if found.is_empty() { vec![] } else { vec![found] }, "{text}");
        }
    }

    #[test]
    fn og_between_two_of_a_kind_is_left_alone() {
        for text in [
            "Vi skal lese og svare.",
            "Vi vil prøve og lære.",
            "Det er viktig, og vi svarer.",
            "Det er lett og nå haster det.",
            "Innbyggerne vil prøve, og få svar.",
            "Kommunen er for og sier ja.",
            "Vi må være tydelige og vise vei.",
            "Planen er kort og lett og skal leses av alle.",
            "Det er enkelt og møte er unødvendig.",
            "Vi må ta hensyn til og prioritere brukerne.",
            "Det å legge til og bruke nye kilder",
        ] {
            assert!(slips(text).is_empty(), "{text}");
        }
    }
}
