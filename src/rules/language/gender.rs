//! L043.

use std::ops::Range;

use super::genders::{Gender, gender};
use super::marks::{is_quoted, is_wording};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::Language;
use crate::prose::words;
use crate::rules::{Context, rule};

rule! {
    /// An article or an adjective does not agree with its noun.
    ///
    /// The rule looks in bokmål and nynorsk for an article, or "vårt", "hvert" and their like, with an adjective or none
    /// before a noun whose gender is sure: "et kommune", "en nytt tiltak", "et god løsning". The gender is sure where the
    /// noun ends in -sjon, -het, -else or -ing, or where its last part is one of some hundred and fifty that plans are full
    /// of. Nouns that can be either ("plan", "kurs") are left alone, and so is what is between «…».
    ///
    /// ## Why
    ///
    /// Our own judgement: Such a slip is left when a sentence was rewritten and not read again, and readers wonder what
    /// else was not.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Det er en tiltak som virker.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Det er et tiltak som virker.
    /// ```
    "L043", "gender", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        if !matches!(context.plan.language(scope), Language::Bokmal | Language::Nynorsk) {
            continue;
        }
        for (writing, sentences) in context.passages(scope, |word| gender(word).is_some()) {
            for sentence in sentences.into_iter().filter(|_| is_wording(writing)) {
                for range in slips(&sentence.text).into_iter().filter(|range| !is_quoted(&sentence.text, range.start)) {
                    let written = sentence.text.get(range.clone()).unwrap_or_default();
                    let message = say!("the words of \"{written}\" do not agree", written);
                    sink.push(
                        Diagnostic::new(&CODE, writing.place(sentence, range), message)
                            .help(say!("let the article and the adjective follow the noun")),
                    );
                }
            }
        }
    }
}

/// Words before a noun of the common gender. Most also stand alone, so a noun that has no article may follow them by chance.
const BEFORE_COMMON: [&str; 3] = ["en", "ei", "ein"];
/// Words before a neuter noun, which no other follows.
const BEFORE_NEUTER: [&str; 14] = [
    "et", "eit", "vårt", "sitt", "mitt", "ditt", "hvert", "kvart", "ethvert", "eitkvart", "hvilket", "eget", "annet",
    "intet",
];

/// Neuter nouns that often have no article: "får en svar" may mean that somebody gets an answer.
const BARE: [&str; 9] =
    ["språk", "behov", "samarbeid", "innhold", "arbeid", "forhold", "møte", "grunnlag", "fellesskap"];

/// Adjectives with another form before a neuter noun: the common form, and the neuter one.
#[rustfmt::skip]
const ADJECTIVES: &[(&str, &str)] = &[
    ("ny", "nytt"), ("god", "godt"), ("stor", "stort"), ("liten", "lite"), ("egen", "eget"), ("klar", "klart"), ("åpen", "åpent"), ("felles", "felles"),
    ("sterk", "sterkt"), ("svak", "svakt"), ("bred", "bredt"), ("kort", "kort"), ("lang", "langt"), ("enkel", "enkelt"), ("trygg", "trygt"), ("tett", "tett"),
    ("viktig", "viktig"), ("annen", "annet"), ("hel", "helt"), ("høy", "høyt"), ("lav", "lavt"), ("rask", "raskt"), ("stabil", "stabilt"), ("digital", "digitalt"),
    ("lokal", "lokalt"), ("regional", "regionalt"), ("sosial", "sosialt"), ("sentral", "sentralt"), ("kommunal", "kommunalt"), ("aktiv", "aktivt"),
    ("effektiv", "effektivt"), ("offentlig", "offentlig"), ("årlig", "årlig"), ("tydelig", "tydelig"), ("naturlig", "naturlig"), ("særlig", "særlig"),
    ("bedre", "bedre"), ("større", "større"), ("samlet", "samlet"), ("varig", "varig"), ("eksisterende", "eksisterende"), ("ekstern", "eksternt"),
    ("intern", "internt"), ("moderne", "moderne"), ("enhetlig", "enhetlig"), ("helhetlig", "helhetlig"), ("overordnet", "overordnet"), ("slik", "slikt"),
];

/// Neuter forms that have a meaning of their own before any noun: "en enkelt sak", "en helt".
const ADVERBS: [&str; 3] = ["lite", "helt", "enkelt"];

/// Where an article or an adjective does not agree with its noun.
fn slips(text: &str) -> Vec<Range<usize>> {
    let all: Vec<_> = words(text).collect();
    let word = |nth: usize| all.get(nth).map_or(String::new(), |(_, word)| word.to_lowercase());
    let mut found = Vec::new();
    for (nth, (at, noun)) in all.iter().enumerate().skip(1) {
        let end = at + noun.len();
        let Some(own) = gender(noun).filter(|_| !text[end..].starts_with(['-', '/', '–'])) else { continue };
        let beside = word(nth - 1);
        let adjective = ADJECTIVES.iter().find(|(common, neuter)| *common == beside || *neuter == beside);
        let first = nth - if adjective.is_some() && nth > 1 { 2 } else { 1 };
        let Some(wanted) = wanted(&word(first)) else { continue };
        let is_together =
            all[first..=nth].windows(2).all(|pair| text.get(pair[0].0 + pair[0].1.len()..pair[1].0) == Some(" "));
        let is_bare = first + 1 == nth && BARE.iter().any(|bare| noun.ends_with(bare));
        let is_wrong_article = wanted != own && !(is_bare && wanted == Gender::Common);
        let is_wrong_form = adjective.is_some_and(|(common, neuter)| {
            common != neuter && wanted == own && beside == *if own == Gender::Common { neuter } else { common }
        });
        if is_together && (is_wrong_article || is_wrong_form && !ADVERBS.contains(&&*beside)) {
            found.push(all[first].0..end);
        }
    }
    found
}

/// The gender that a word before a noun goes with.
fn wanted(word: &str) -> Option<Gender> {
    if BEFORE_COMMON.contains(&word) {
        return Some(Gender::Common);
    }
    BEFORE_NEUTER.contains(&word).then_some(Gender::Neuter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_do_not_agree_are_found() {
        for (text, found) in [
            ("Vi er et kommune som svarer.", "et kommune"),
            ("Dette er en tiltak som virker.", "en tiltak"),
            ("Et ny undersøkelse viser det.", "Et ny undersøkelse"),
            ("Vi har et god løsning for dem.", "et god løsning"),
            ("Det trengs en nytt vedtak.", "en nytt vedtak"),
            ("Vi har en godt mulighet.", "en godt mulighet"),
            ("Vi har et stor prosjekt.", "et stor prosjekt"),
            ("Vårt avdeling svarer.", "Vårt avdeling"),
        ] {
            assert_eq!(slips(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>(), [found], "{text}");
        }
    }

    #[test]
    fn words_that_agree_are_left_alone() {
        for text in [
            "En ny undersøkelse og et nytt tiltak gir ei god løsning og et godt grunnlag.",
            "Får en svar, og har en behov, må en møte dem.",
            "Et sak- og arkivsystem og en møte- og talerett.",
            "En helt ny kommune er ikke et lite tiltak.",
            "Et strategi-dokument er en del av planen.",
            "Vi er et kommunestyre og en kommunestyrerepresentant.",
            "Hvert år møter vi dem.",
            "Et fylkesting og et værelse.",
            "En enkelt kommune og en alternativ løsning.",
        ] {
            assert!(slips(text).is_empty(), "{text}");
        }
    }
}
