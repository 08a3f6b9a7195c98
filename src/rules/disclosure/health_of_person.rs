//! D015.

use std::ops::Range;

use super::people::{first_name, person};
use crate::diag::{Diagnostic, Sink, say};
use crate::prose::words;
use crate::rules::{Context, rule};

rule! {
    /// A text tells of a named person's health.
    ///
    /// The rule looks for the name of a person, with a first name that is common in Norway, in the same sentence as words
    /// for being ill or treated: "sykmeldt", "innlagt", "har kreft", "fikk diagnosen", "sliter med angsten", "får hjemmesykepleie". It
    /// also looks for a matter
    /// at work that is said to be that person's: "sykefraværet til", "konflikten mellom". What people work with
    /// is left alone ("overlege", "psykiatrisk sykepleier", "leder av Kreftforeningen"). Other names are not found. The
    /// message never repeats the words.
    ///
    /// ## Why
    ///
    /// A plan is published, sent on and kept. What it tells of somebody's health can harm that person for years, and the
    /// plan needs none of it.
    ///
    /// Source: the General Data Protection Regulation (personvernforordningen), article 9: data concerning health.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Kari Lunde er sykmeldt, så svarene tar lengre tid.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vi er færre enn før, så svarene tar lengre tid.
    /// ```
    "D015", "health-of-person", Warning, check
}

/// Words for somebody's state, which are about a person wherever they stand.
#[rustfmt::skip]
const STATES: &[&str] = &[
    "sykmeldt", "sjukmeldt", "sykemeldt", "sykmeldte", "innlagt", "uføretrygdet", "uføretrygda", "dement", "kreftsyk", "kreftsjuk", "alvorlig syk",
    "alvorleg sjuk", "langtidssykmeldt", "langtidssjukmeldt", "rusavhengig", "psykisk syk", "psykisk sjuk", "diagnostisert", "deprimert", "deprimerte", "gravid", "fødselspermisjon",
    "kreftbehandling", "cellegift", "cellegiftbehandling", "strålebehandling", "uføretrygd", "sykmelding", "sjukemelding", "sykemelding", "utbrent", "utbrend",
    "operert", "sykepermisjon", "on sick leave", "pregnant", "suicidal", "selvmordsforsøk", "langtidssykemeldt", "sykemeldte", "svangerskapspermisjon", "foreldrepermisjon", "sjølvmordsforsøk", "abort", "alkoholiker",
];

/// Words behind which an illness comes, and the illnesses.
#[rustfmt::skip]
const HAVING: [&str; 17] = [
    "har", "fikk", "fekk", "hadde", "lider", "led", "av", "med", "for", "diagnosen", "has", "had", "fått", "diagnosed", "from", "etter", "hatt",
];
#[rustfmt::skip]
const ILLNESSES: &[&str] = &[
    "kreft", "brystkreft", "demens", "adhd", "depresjon", "angst", "diabetes", "hiv", "epilepsi", "alzheimer", "parkinson", "schizofreni", "hjerneslag",
    "hjerteinfarkt", "psykose", "anoreksi", "rusmisbruk", "ms", "cancer", "dementia", "autisme", "bulimi", "leukemi", "migrene", "kols", "revmatisme", "fibromyalgi", "slag", "slaget", "utmattelse", "utbrenthet", "utbrendthet",
];

/// What an illness may end in: its article, or a word for illness.
const FORMS: [&str; 12] =
    ["", "en", "et", "n", "a", "sykdom", "sykdommen", "sjukdom", "diagnose", "diagnosen", "lidelse", "plager"];
/// Words between those of [`HAVING`] and an illness: "fikk en alvorlig depresjon".
const BETWEEN: [&str; 19] = [
    "påvist", "konstatert", "akutt", "uhelbredelig", "type", "en", "ei", "et", "ein", "eit", "sin", "si", "alvorlig",
    "alvorleg", "kronisk", "tung", "kraftig", "langvarig", "dyp",
];
/// Verbs of those who have an illness to bear.
#[rustfmt::skip]
const BEARING: [&str; 18] = [
    "sliter", "slet", "slitt", "slit", "strever", "strevde", "strevd", "plages", "plaget", "rammet", "ramma", "lider", "lidd", "døde", "behandles", "behandlet",
    "struggles", "suffers",
];
/// What only those get who need it for their health, behind a verb of getting.
#[rustfmt::skip]
const CARE: [&str; 14] = [
    "hjemmesykepleie", "heimesjukepleie", "hjemmetjeneste", "hjemmetjenester", "rusbehandling", "dialyse", "støttekontakt", "avlastning", "sosialhjelp", "bpa", "psykolog",
    "psykologhjelp", "psykiater", "barnevernstiltak",
];
/// Verbs of getting.
const GETTING: [&str; 8] = ["får", "fikk", "mottar", "mottok", "fått", "fekk", "går", "gikk"];

/// Nouns for what is between a person and the employer or the doctor, by their beginnings.
#[rustfmt::skip]
const MATTERS: [&str; 17] = [
    "sykefravær", "sjukefråvær", "fravær", "fråvær", "konflikt", "personalsak", "varselet", "varslet", "varslingssak", "oppsigelse", "avskjed", "advarsel", "mobbing",
    "trakassering", "diagnose", "sykdom", "sykmelding",
];
/// Words between such a noun and the person.
const OF: [&str; 9] = ["til", "mellom", "med", "mot", "av", "hos", "rundt", "overfor", "for"];
/// How somebody is who has fallen ill, behind "er" and "ble".
const ILL: [&str; 8] = ["syk", "sjuk", "utbrent", "utbrend", "skadet", "skada", "innlagt", "sykmeldt"];

/// What has become of somebody who had to go.
const FIRED: [&str; 4] = ["oppsagt", "avskjediget", "suspendert", "oppsagd"];
/// So many words behind a name are about the one who is named. Our own choice.
const NEAR: usize = 3;

/// Whether a matter of health or of work is that of the person who is named at `name`: "sykefraværet til", or "ble syk".
fn is_matter_of(text: &str, name: &Range<usize>) -> bool {
    let before: Vec<_> =
        words(text.get(..name.start).unwrap_or_default()).map(|(_, word)| word.to_lowercase()).collect();
    let after: Vec<_> = words(text.get(name.end..).unwrap_or_default()).map(|(_, word)| word.to_lowercase()).collect();
    let is_of = before.split_last().is_some_and(|(of, rest)| {
        OF.contains(&&**of) && rest.last().is_some_and(|noun| MATTERS.iter().any(|matter| noun.starts_with(matter)))
    });
    let became = |pair: &[String]| {
        matches!(&*pair[0], "er" | "ble" | "blir" | "var" | "vart" | "blei") && ILL.contains(&&*pair[1])
    };
    let near = after.get(..NEAR).unwrap_or(&after);
    is_of || near.windows(2).any(became) || near.iter().any(|word| FIRED.contains(&&**word))
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let may_tell = |word: &str| is_of_health(&word.to_lowercase());
    for (writing, sentences) in context.strategies().flat_map(|(scope, _)| context.passages(scope, may_tell)) {
        for sentence in sentences {
            let Some(name) = person(&sentence.text).or_else(|| first_name(&sentence.text)) else { continue };
            let (message, help) = if tells_of_health(&sentence.text) {
                (
                    say!("this sentence tells of a named person's health"),
                    say!("leave out the name, or what it says of the person's health"),
                )
            } else if is_matter_of(&sentence.text, &name) {
                (
                    say!(
                        "this sentence tells of a named person's health, or of a matter between that person and others"
                    ),
                    say!("leave out the name, or what it tells of the person"),
                )
            } else {
                continue;
            };
            sink.push(Diagnostic::new(&CODE, writing.place(sentence, name), message).help(help));
        }
    }
}

/// Whether a word in lower case may be one for somebody's health. It rules out most sentences cheaply.
fn is_of_health(word: &str) -> bool {
    MATTERS.iter().any(|matter| word.starts_with(matter))
        || ILL.contains(&word)
        || FIRED.contains(&word)
        || is_illness(word)
        || CARE.contains(&word)
        || STATES.iter().any(|state| state.rsplit(' ').next() == Some(word))
}

/// Whether a word in lower case is an illness, with its article or as a part of "kreftsykdom".
pub fn is_illness(word: &str) -> bool {
    let is_form = |illness: &str| {
        word.strip_prefix(illness).is_some_and(|rest| rest.is_empty() || illness.len() > 4 && FORMS.contains(&rest))
    };
    ILLNESSES.iter().any(|illness| is_form(illness))
}

/// Whether a sentence says that somebody is ill or treated.
fn tells_of_health(text: &str) -> bool {
    let all: Vec<_> = words(text).map(|(_, word)| word.to_lowercase()).collect();
    let word = |nth: usize| all.get(nth).map_or("", |word| &**word);
    let is_ill = |nth: usize| {
        // Over an article and an adjective at most: "fikk en alvorlig depresjon".
        let first = (nth.saturating_sub(2)..nth).rev().take_while(|before| BETWEEN.contains(&word(*before))).last();
        let behind = first.unwrap_or(nth).checked_sub(1).map_or("", word);
        let is_into = behind == "i" && first.is_some();
        let is_borne = (nth.saturating_sub(4)..nth).any(|before| BEARING.contains(&word(before)));
        is_illness(word(nth)) && (HAVING.contains(&behind) || is_into || is_borne)
    };
    let is_cared_for = |nth: usize| {
        CARE.contains(&word(nth)) && (nth.saturating_sub(3)..nth).any(|before| GETTING.contains(&word(before)))
    };
    let row = format!(" {} ", all.join(" "));
    // Whoever works with an illness is no patient.
    let is_work = [
        "forsker", "jobber med", "arbeider med", "ansvar", "leder", "foredrag", "fagutvikler", "tilbudet", "lege",
        "sykepleier",
    ];
    let is_about_work = is_work.iter().any(|word| row.contains(word));
    STATES.iter().any(|state| row.contains(&format!(" {state} ")))
        || (!is_about_work && (0..all.len()).any(|nth| is_ill(nth) || is_cared_for(nth)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_of_health_are_told_from_work() {
        for text in [
            "Kari Lunde er sykmeldt.",
            "Ola Vik fikk kreft i fjor.",
            "Siri Dahl lider av depresjon.",
            "Kari Lunde er gravid.",
            "Ola Vik får cellegift.",
            "Kari Lunde har slitt med angsten sin.",
            "Ola Vik gikk inn i en depresjon.",
            "Per Moen, som har en kreftsykdom, er med.",
            "Nils Dahl får hjemmesykepleie to ganger om dagen.",
        ] {
            assert!(tells_of_health(text), "{text}");
        }
        let is_matter = |text: &str| person(text).is_some_and(|name| is_matter_of(text, &name));
        for text in
            ["Sykefraværet til Turid Bakke.", "Konflikten mellom Per Strand og de andre.", "Fordi Kjetil Moe ble syk."]
        {
            assert!(is_matter(text), "{text}");
        }
        for text in
            ["Vi svarer om konflikter mellom naboer, sier Per Strand.", "Turid Bakke leder arbeidet mot sykefravær."]
        {
            assert!(!is_matter(text), "{text}");
        }
        for text in [
            "Kari Lunde er psykiatrisk sykepleier.",
            "Ola Vik leder Kreftforeningen.",
            "Siri Dahl forsker på behandling av demens.",
            "Kari Lunde har ansvar for tilbudet til dem med demens.",
            "Ola Vik kan mye om helse.",
            "Ola Vik har doktorgrad i demens.",
            "Kari Lunde har erfaring fra hjemmesykepleie.",
            "Ola Vik snakket om kampen mot kreften.",
        ] {
            assert!(!tells_of_health(text), "{text}");
        }
    }
}
