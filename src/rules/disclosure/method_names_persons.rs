//! D016.

use std::ops::Range;

use super::health_of_person::is_illness;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Indicator;
use crate::prose::words;
use crate::rules::{Context, rule};

rule! {
    /// An indicator is measured by identity numbers or diagnoses, and nothing says how people are protected.
    ///
    /// The rule looks for national identity numbers and diagnoses in `method`, and for people who are asked because of what they
    /// are ill with ("intervju med pasienter med depresjon"). It is content if the method also says that
    /// the data are anonymous, added up or pseudonymous, that people have consented, or which provision allows it. It
    /// cannot know what is done in practice.
    ///
    /// ## Why
    ///
    /// Whoever carries out the method collects what can harm people, and has to know beforehand how it is kept apart from
    /// their names.
    ///
    /// Source: the General Data Protection Regulation (personvernforordningen), article 5(1)(c): no more personal data
    /// than the purpose requires.
    ///
    /// ## Faulty
    ///
    /// ```yaml indicators.yaml
    /// indicators:
    ///   reinnleggelser:
    ///     title: Andel som kommer tilbake innen 30 dager
    ///     method: Oppholdene kobles med fødselsnummer.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indicators.yaml
    /// indicators:
    ///   reinnleggelser:
    ///     title: Andel som kommer tilbake innen 30 dager
    ///     method: Oppholdene kobles i registeret, og vi får tallene anonymisert.
    /// ```
    "D016", "method-names-persons", Advice, check
}

/// Words for what identifies people or tells of their health.
const PERSONAL: [&str; 8] = [
    "fødselsnummer", "fødselsnumre", "personnummer", "personnumre", "d-nummer", "diagnosekode", "pasientjournal",
    "identity number",
];

/// Words for what protects them.
#[rustfmt::skip]
const PROTECTED: [&str; 16] = [
    "anonym", "avidentifi", "pseudonym", "aggreger", "samtykke", "hjemmel", "heimel", "§", "personvern", "kryptert", "uten navn", "utan namn", "slettes",
    "slettast", "consent", "encrypt",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written().filter(|writing| writing.field.id == Indicator::METHOD) {
        let is_protected = mentions(writing.words.text(), &PROTECTED).is_some();
        for sentence in writing.analysis.sentences.iter().filter(|_| !is_protected) {
            let Some(place) = personal(&sentence.text) else { continue };
            let is_same = sentence.text.len() == sentence.text.to_lowercase().len();
            let span = if is_same { writing.place(sentence, place) } else { writing.sentence_place(sentence) };
            sink.push(
                Diagnostic::new(&CODE, span, say!("this method uses what identifies people or tells of their health"))
                    .help(say!("say how they are protected: that the data are anonymous, that people consent, or which provision allows it")),
            );
        }
    }
}

/// How people are asked, by beginnings: few enough at a time to be recognised.
const ASKED: [&str; 12] = [
    "intervju", "panel", "fokusgruppe", "samtale", "dybdeintervju", "brukerpanel", "observer", "referansegruppe",
    "deltaker", "deltakar", "spør", "snakke",
];
/// Those who are asked, by beginnings.
const PEOPLE: [&str; 15] = [
    "person", "pasient", "bruker", "brukar", "barn", "ungdom", "foreldre", "pårørende", "kvinne", "menn", "elev",
    "innbygger", "mottaker", "mennesker", "people",
];

/// What identifies people in a sentence, or tells what those who are asked are ill with.
fn personal(text: &str) -> Option<Range<usize>> {
    let lower = text.to_lowercase();
    let number = mentions(text, &PERSONAL).and_then(|word| lower.find(word).map(|at| at..at + word.len()));
    let all: Vec<_> = words(&lower).collect();
    let has = |beginnings: &[&str]| all.iter().any(|(_, word)| beginnings.iter().any(|begin| word.starts_with(begin)));
    let illness = || all.iter().find(|(_, word)| is_illness(word) && *word != "slag");
    let asked = || illness().filter(|_| has(&ASKED) && has(&PEOPLE)).map(|(at, word)| *at..at + word.len());
    number.or_else(asked)
}

/// The first of `words` that a text has, whatever its capitals.
fn mentions(text: &str, words: &[&'static str]) -> Option<&'static str> {
    let lower = text.to_lowercase();
    words.iter().find(|word| lower.contains(**word)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_of_people_is_found() {
        for (text, found) in [
            ("Oppholdene kobles med fødselsnummer.", Some("fødselsnummer")),
            ("Vi intervjuer åtte personer med schizofreni.", Some("schizofreni")),
            ("Panelet består av pasienter med alvorlig depresjon.", Some("depresjon")),
            ("Vi teller brev om kreft.", None),
            ("Vi spør et panel av innbyggere.", None),
        ] {
            assert_eq!(personal(text).map(|range| &text[range]), found, "{text}");
        }
    }
}
