//! M022.

use std::ops::Range;

use super::wording::Wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::FieldId;
use crate::model::entity::{Audience, Indicator, Measure, Message, Review, Risk};
use crate::rules::{Context, Writing, rule};
use crate::source::Span;

rule! {
    /// A field that should say what is done, or what comes of it, says "as needed" or "in a good way".
    ///
    /// The rule looks at the effect and the deliverable of measures, at how indicators and reviews are made and what was learnt,
    /// at proofs and calls to action, at what an audience is to do and at what is done about risks. Phrases that leave open
    /// when, how or whether ("ved behov", "fortløpende", "på egnet måte", "etter hvert") are reported, and so is what nobody can
    /// see or count ("blir flinkere", "økt fokus på", "følge med på utviklingen", "jobbe for å bli bedre"). A sentence with a
    /// number, a fixed time or a condition ("når", "hvis", "minst") is left alone: it says itself what is meant. So is help that is
    /// there for those who ask ("tolk ved behov") and what an audience is to follow in a named channel ("følg med på nettsidene").
    ///
    /// ## Why
    ///
    /// Our own judgement: Whoever has to carry out the plan cannot tell from "as needed" whether anything has to be done, and
    /// whoever reports on it can always say that it was. The list of phrases is our own.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   kurs:
    ///     title: Klarspråkskurs for alle saksbehandlere
    ///     effect: Saksbehandlerne blir flinkere til å skrive.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   kurs:
    ///     title: Klarspråkskurs for alle saksbehandlere
    ///     effect: Mottakerne ringer sjeldnere for å spørre hva brevet betyr.
    /// ```
    "M022", "vague-field", Advice, check
}

/// The fields in which somebody has to find out what to do, or what came of it.
const FIELDS: [FieldId; 9] = [
    Measure::EFFECT,
    Measure::DELIVERABLE,
    Review::LEARNING,
    Review::METHOD,
    Indicator::METHOD,
    Message::PROOF,
    Message::CALL_TO_ACTION,
    Audience::DO,
    Risk::MITIGATION,
];

/// Phrases that leave open when, how or whether; `*` stands for any one word. The selection is our own.
#[rustfmt::skip]
const OPEN: &[&str] = &[
    "ved behov", "etter behov", "om nødvendig", "om naudsynt", "ved anledning", "ved høve", "når det passer", "når det passar",
    "fortløpende", "fortløpande", "kontinuerlig", "kontinuerleg", "jevnlig", "jamleg", "med jevne mellomrom", "med jamne mellomrom",
    "etter hvert", "etterhvert", "etter kvart", "på sikt", "på egnet måte", "på eigna måte", "på en egnet måte", "på en hensiktsmessig måte",
    "på ein føremålstenleg måte", "på en god måte", "på ein god måte", "på best mulig måte", "på best mogleg måte", "på en bedre måte",
    "på hensiktsmessig vis", "der det er hensiktsmessig", "der det er naturlig", "der det er naturleg", "der det er føremålstenleg",
    "så langt det er mulig", "så langt som mulig", "så langt det er mogleg", "så langt råd er", "i størst mulig grad", "i størst mogleg grad",
    "i større grad", "etter skjønn", "skjønnsmessig", "skjønsmessig", "as needed", "if necessary", "where appropriate", "as appropriate",
    "as far as possible", "on an ongoing basis", "in a good way", "in due course", "from time to time",
];

/// Phrases for what nobody can see or count. The selection is our own.
#[rustfmt::skip]
const UNSEEN: &[&str] = &[
    "blir flinkere", "bli flinkere", "blir flinkare", "bli flinkare", "blir bedre til", "bli bedre til", "blir betre til", "bli betre til",
    "for å bli bedre", "for å bli betre", "økt fokus", "auka fokus", "mer fokus", "større fokus", "stort fokus",
    "fokus på", "økt bevissthet", "auka medvit", "økt oppmerksomhet", "bedre kommunikasjon", "betre kommunikasjon", "god dialog",
    "bedre dialog", "bedre samarbeid", "bedre samhandling", "følge med på utviklingen", "følgje med på utviklinga", "følger med på utviklingen",
    "følge utviklingen", "følgje utviklinga", "følge utviklingen nøye", "følge med på det", "erfaringer tas med", "erfaringar blir tekne med",
    "tas med videre", "tar med oss erfaringene", "være mer aktive", "være mer aktiv", "vere meir aktive", "engasjere seg mer",
    "engasjere seg meir", "engasjer deg", "bidra positivt", "ha et positivt inntrykk", "become better at", "increased focus", "more focus",
    "better communication", "monitor the situation", "follow developments", "get engaged", "lessons will be",
];

/// Phrases for what is done all the time, which is exact where something is counted.
const ALL_THE_TIME: [&str; 4] = ["fortløpende", "fortløpande", "kontinuerlig", "kontinuerleg"];

/// Words with which a sentence says itself when or how much. "Når" in a phrase above does not come here.
const SAID: [&str; 16] = [
    "hvis", "dersom", "når", "minst", "høyst", "høgst", "senest", "seinast", "enn", "som", "if", "when", "least",
    "most", "than", "as",
];

/// Those who help whoever asks, for whom "as needed" is the time.
const HELP: [&str; 6] = ["tolk", "tolking", "oversettelse", "omsetjing", "hjelp", "interpreter"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written().filter(|writing| FIELDS.contains(&writing.field.id)) {
        let Some((finding, element)) = vague(writing).map(|found| (found, context.plan.element(writing.element)))
        else {
            continue;
        };
        let (span, words) = finding;
        // What an indicator counts may be registered all the time.
        let is_counted = writing.field.id == Indicator::METHOD && ALL_THE_TIME.contains(&&*words.to_lowercase());
        if is_counted {
            continue;
        }
        let message = say!("\"{words}\" leaves open what is meant in \"{title}\"", words, title = element.title());
        let help = say!("say what is done, when and by whom, or what somebody can see or count afterwards");
        sink.push(Diagnostic::new(&CODE, span, message).help(help));
    }
}

/// The first vague words of a field, with their place.
fn vague<'w>(writing: &'w Writing<'_>) -> Option<(Span, &'w str)> {
    writing.analysis.sentences.iter().find_map(|sentence| {
        let range = phrase(&sentence.text)?;
        let words = sentence.text.get(range.clone())?;
        Some((writing.place(sentence, range), words))
    })
}

/// Where a sentence has a vague phrase and says nothing more exact beside it.
fn phrase(text: &str) -> Option<Range<usize>> {
    let words = Wording::new(text);
    let found = words.find(OPEN).or_else(|| words.find(UNSEEN))?;
    // What is nothing but "ved behov" stands in the place of something, which is another finding (C006).
    let is_alone = words.find(OPEN).is_some() && words.len() == Wording::new(text.get(found.clone())?).len();
    let rest = [text.get(..found.start)?, text.get(found.end..)?].map(Wording::new);
    let says = |word: &str| SAID.contains(&word) || HELP.contains(&word);
    let is_exact = rest.iter().any(|part| part.has_number() || part.words().any(says));
    (!is_exact && !is_alone).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_leave_open_what_is_meant_are_found() {
        for (text, words) in [
            ("Saksbehandlerne blir flinkere til å skrive.", "blir flinkere"),
            ("Erfaringer deles ved behov.", "ved behov"),
            ("Evalueres fortløpende", "fortløpende"),
            ("Vi jobber hele tiden for å bli bedre.", "for å bli bedre"),
            ("Skjønnsmessig vurdering", "Skjønnsmessig"),
            ("Better communication.", "Better communication"),
        ] {
            assert_eq!(phrase(text).map(|range| &text[range]), Some(words), "{text}");
        }
    }

    #[test]
    fn what_says_itself_when_or_how_much_is_left_alone() {
        for text in [
            "Tolk ved behov",
            "Følg med på nettsidene og lokalradioen.",
            "Vi svarer fortløpende, senest neste virkedag.",
            "Kommunikasjonssjefen varsler ved behov når to vakter mangler.",
            "30 mottakere leser et brev og svarer fortløpende.",
            "Rapporten viser hva som er blitt bedre.",
            "Malen tas i bruk etter hvert som virksomhetene får opplæring.",
            "Ved behov",
        ] {
            assert_eq!(phrase(text), None, "{text}");
        }
    }
}
