//! Officialese by its form: verbs made into nouns, and passives of passives.

use std::ops::Range;

use super::officialese_words::Row;
use crate::model::value::Language;
use crate::prose::words;

/// A verb that says nothing but that the noun behind it happens: "foreta en vurdering av".
const EMPTY_VERB: Row = ("foreta en vurdering av", "verbet alene: vurdere");
/// Two nouns made from verbs, one hanging on the other: "gjennomføring av kartlegging av".
const CHAIN: Row = ("gjennomføring av kartlegging av", "verb: når vi kartlegger");
/// A passive of a passive: "ønskes gjennomført".
const DOUBLE: Row = ("ønskes gjennomført", "hvem som gjør det: vi ønsker å gjennomføre");

/// Two passives in a row, in which nobody does anything: "det tilrettelegges for at hjelp gis".
const NOBODY: Row = ("tilrettelegges for at hjelp gis", "hvem som gjør det: vi legger til rette og hjelper");
/// What something is held against, where it is about it: "hjelp i forhold til språk".
const AGAINST: Row = ("i forhold til", "om, for, med, til");

const EMPTY_VERB_NYNORSK: Row = ("gjere ei vurdering av", "verbet åleine: vurdere");
const CHAIN_NYNORSK: Row = ("gjennomføring av kartlegging av", "verb: når vi kartlegg");

/// Verbs that say only that something happens.
#[rustfmt::skip]
const EMPTY: &[&str] = &[
    "foreta", "foretar", "foretas", "foretatt", "foretok", "gjøre", "gjør", "gjøres", "gjort", "gjorde", "utføre", "utfører", "utføres", "utført",
    "gjennomføre", "gjennomfører", "gjennomføres", "gjennomført", "iverksette", "iverksetter", "iverksettes", "gjere", "gjer", "gjerast",
];
/// Words between such a verb and its noun.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "en", "ei", "et", "ein", "eit", "grundig", "årlig", "samlet", "ny", "nærmere", "helhetlig", "systematisk", "jevnlig", "bred",
];
/// Verbs in the passive whose subject does something else: "forventes levert".
#[rustfmt::skip]
const WISHED: &[&str] = &[
    "ønskes", "søkes", "forsøkes", "forventes", "planlegges", "tenkes", "forutsettes", "anbefales", "foreslås", "besluttes", "vedtas", "antas", "bes",
];
/// How nouns begin that are made from verbs about work. "Opplevelse" and "mestring" are what people have.
#[rustfmt::skip]
const WORK: &[&str] = &[
    "gjennomføring", "iverksett", "igangsett", "utarbeid", "kartlegging", "vurdering", "evaluering", "implementering", "etablering", "utvikling",
    "videreutvikling", "behandling", "oppfølging", "utredning", "planlegging", "tilrettelegging", "håndtering", "innføring", "ivaretakelse", "utførelse",
    "anskaffelse", "utgreiing", "koordinering", "organisering",
];

/// How participles end: "levert", "utredet", and those of strong verbs. An adverb such as "regionalt" ends otherwise.
#[rustfmt::skip]
const PARTICIPLES: &[&str] = &[
    "ert", "et", "ført", "gjort", "lagt", "satt", "sett", "tatt", "gitt", "brukt", "løst", "lyst", "sendt", "bygd", "holdt", "dekt", "valgt", "solgt",
    "styrt", "vist", "stilt", "lært",
];
/// Adverbs that end like one.
const ADVERBS: &[&str] = &["samlet", "ubestemt", "målrettet", "differensiert", "konsentrert"];

/// The heavy forms in a sentence: the place of each, and its row.
pub fn find(text: &str, language: Language) -> Vec<(Range<usize>, &'static Row)> {
    let (verb, chain, double) = match language {
        Language::Bokmal => (&EMPTY_VERB, &CHAIN, Some(&DOUBLE)),
        Language::Nynorsk => (&EMPTY_VERB_NYNORSK, &CHAIN_NYNORSK, None),
        Language::English | Language::NorthernSami => return Vec::new(),
    };
    let all: Vec<_> = words(text).map(|(at, word)| (at..at + word.len(), word.to_lowercase())).collect();
    let word = |nth: usize| all.get(nth).map_or("", |(_, word)| &**word);
    let place = |nth: usize, last: usize| all[nth].0.start..all[last].0.end;
    let mut found = Vec::new();
    for nth in 0..all.len() {
        let noun = (nth + 1..nth + 4).find(|noun| !BETWEEN.contains(&word(*noun))).unwrap_or(nth + 1);
        if EMPTY.contains(&word(nth)) && is_noun_of_verb(word(noun)) && word(noun + 1) == "av" {
            found.push((place(nth, noun + 1), verb));
        }
        let is_work = WORK.iter().any(|work| word(nth).starts_with(work));
        if is_work
            && is_noun_of_verb(word(nth))
            && word(nth + 1) == "av"
            && is_noun_of_verb(word(nth + 2))
            && word(nth + 3) == "av"
        {
            found.push((place(nth, nth + 3), chain));
        }
        let double = double.filter(|_| WISHED.contains(&word(nth)) && is_participle(word(nth + 1)));
        found.extend(double.map(|row| (place(nth, nth + 1), row)));
        let is_against =
            language == Language::Bokmal && word(nth) == "i" && word(nth + 1) == "forhold" && word(nth + 2) == "til";
        if is_against && !compares(&all, nth) {
            found.push((place(nth, nth + 2), &AGAINST));
        }
    }
    if let Some((first, last)) = passives(&all).filter(|_| language == Language::Bokmal) {
        found.push((place(first, last), &NOBODY));
    }
    found
}

type Placed = (Range<usize>, String);

/// Words in a sentence that compares, so that "i forhold til" is in its place.
#[rustfmt::skip]
const COMPARING: [&str; 22] = [
    "mer", "mindre", "flere", "færre", "høyere", "lavere", "økt", "øke", "øker", "ned", "opp", "gått", "høy", "lav", "høyt", "lavt", "større", "bedre", "dårligere", "sett",
    "står", "endring",
];

/// Whether "i forhold til" compares: a word of degree or a number stands in the sentence.
fn compares(all: &[Placed], nth: usize) -> bool {
    let is_degree =
        |(_, word): &Placed| COMPARING.contains(&&**word) || word.contains(|letter: char| letter.is_ascii_digit());
    let before = nth.checked_sub(1).map_or("", |before| &*all[before].1);
    all.iter().any(is_degree)
        || before.ends_with("ere")
        || matches!(before, "seg" | "ens" | "stor" | "liten" | "uavhengig" | "nøytral")
}

/// The passives in which offices write what nobody is said to do.
#[rustfmt::skip]
const PASSIVES: [&str; 24] = [
    "arbeides", "tilrettelegges", "gis", "sikres", "iverksettes", "gjennomføres", "utarbeides", "vurderes", "vektlegges", "tilstrebes", "legges", "ivaretas", "følges",
    "styrkes", "etableres", "videreføres", "jobbes", "planlegges", "forventes", "forutsettes", "prioriteres", "vises", "bes", "utvikles",
];

/// Three passives in one sentence, with the first and the last.
fn passives(all: &[Placed]) -> Option<(usize, usize)> {
    let found: Vec<_> = (0..all.len()).filter(|nth| PASSIVES.contains(&&*all[*nth].1)).collect();
    Some((*found.first()?, *found.last()?)).filter(|_| found.len() >= 3)
}

/// Whether a sentence may hold a heavy form, judged by one of its words.
pub fn may_hold(word: &str) -> bool {
    EMPTY.contains(&word)
        || WISHED.contains(&word)
        || is_noun_of_verb(word)
        || word == "forhold"
        || PASSIVES.contains(&word)
}

/// Whether a noun is made from a verb: "vurdering", "gjennomføringen", "iverksettelse". A thing such as "avdeling" or
/// "bygning" is too, so one alone says nothing.
fn is_noun_of_verb(word: &str) -> bool {
    let root = ["en", "a", ""].iter().find_map(|ending| {
        let noun = word.strip_suffix(ending)?;
        noun.strip_suffix("ing").or_else(|| noun.strip_suffix("else"))
    });
    root.is_some_and(|root| root.chars().count() > 3) && !THINGS.iter().any(|thing| word.starts_with(thing))
}

/// Nouns with these endings that name things and not what is done.
const THINGS: &[&str] = &[
    "avdeling", "bygning", "ledning", "regning", "stilling", "forening", "ordning", "befolkning", "mening",
    "strekning", "samling",
];

fn is_participle(word: &str) -> bool {
    PARTICIPLES.iter().any(|ending| word.ends_with(ending))
        && word.chars().count() > 4
        && !ADVERBS.contains(&word)
        && !word.ends_with("het")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text, Language::Bokmal).into_iter().map(|(range, _)| &text[range]).collect()
    }

    #[test]
    fn heavy_forms_are_found() {
        let table = [
            ("Vi skal foreta en vurdering av behovet.", "foreta en vurdering av"),
            ("Det gjøres en grundig kartlegging av kanalene.", "gjøres en grundig kartlegging av"),
            ("Ansvar for gjennomføring av evaluering av planen.", "gjennomføring av evaluering av"),
            ("Tiltaket ønskes gjennomført i år.", "ønskes gjennomført"),
            ("Rapporten forventes levert i mai.", "forventes levert"),
            ("Rask hjelp i forhold til tekster.", "i forhold til"),
            (
                "Det skal arbeides for at det tilrettelegges for at hjelp gis raskt.",
                "arbeides for at det tilrettelegges for at hjelp gis",
            ),
        ];
        for (text, expected) in table {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn ordinary_verbs_and_nouns_are_left_alone() {
        for text in [
            "Vi vurderer behovet.",
            "Ansvar for gjennomføring av tiltaket.",
            "En avdeling av kommunen.",
            "Møtene planlegges godt.",
            "Dette planlegges regionalt og samlet.",
            "Det forventes raskt svar.",
            "Vi gjør alt sammen.",
            "Vi gjør planen kjent.",
            "Ledelsen av kommunen.",
            "Vi får flere svar i forhold til i fjor.",
            "Rommet er stort i forhold til 2020.",
            "Hjelpen gis på torget og sikres av vakta.",
            "Det gir en opplevelse av mestring av egen hverdag.",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
        assert!(find("foreta en vurdering av", Language::English).is_empty());
    }
}
