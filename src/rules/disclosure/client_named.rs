//! D021.

use std::ops::Range;

use super::people::{first_name, person};
use crate::diag::{Diagnostic, Sink, say};
use crate::prose::words;
use crate::rules::{Context, rule};

rule! {
    /// A text names a pupil, a patient or somebody else whom the organisation serves.
    ///
    /// The rule looks for a word for such a person right before or behind a name with a first name that is common in Norway:
    /// "eleven Jonas", "pasienten Berit Solvang", "Emil, elev i 7. klasse". "Bruker" is a verb too, so it counts where it
    /// begins a sentence or has its article. Other names are not found. The message never repeats the name.
    ///
    /// ## Why
    ///
    /// That somebody is a patient, or a child at a certain school, is theirs to tell. A plan lies open for years, and needs
    /// no name to say what they said.
    ///
    /// Source: the General Data Protection Regulation (personvernforordningen), article 5(1)(c): no more personal data
    /// than the purpose requires.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Pasienten Berit Solvang forsto ikke brevet.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Flere pasienter forsto ikke brevet.
    /// ```
    "D021", "client-named", Warning, check
}

/// Those whom an organisation serves, with and without the article.
#[rustfmt::skip]
const CLIENTS: [&str; 27] = [
    "eleven", "elev", "pasienten", "pasient", "brukeren", "bruker", "brukaren", "brukar", "beboeren", "beboer", "bebuaren", "klienten", "klient", "barnehagebarnet", "fosterbarnet",
    "fosterbarn", "søkeren", "søker", "skoleeleven", "sosialhjelpsmottakeren", "asylsøkeren", "asylsøker", "flyktningen", "flyktning", "pupil", "patient", "client",
];
/// Those of them that are also verbs: "kommunen bruker Kari Lunde".
const VERBS: [&str; 3] = ["bruker", "brukar", "søker"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let may_name = |word: &str| CLIENTS.contains(&&*word.to_lowercase());
    for (writing, sentences) in context.strategies().flat_map(|(scope, _)| context.passages(scope, may_name)) {
        for sentence in sentences {
            let Some(range) = named(&sentence.text) else { continue };
            let message = say!("this names a person whom the organisation serves");
            let found = Diagnostic::new(&CODE, writing.place(sentence, range), message);
            sink.push(found.help(say!("leave out the name, and write \"one of the pupils\" or the like")));
        }
    }
}

/// The name of somebody who is served, right behind the word for it or before it.
fn named(text: &str) -> Option<Range<usize>> {
    let all: Vec<_> = words(text).collect();
    all.iter().enumerate().find_map(|(nth, (at, word))| {
        let lower = word.to_lowercase();
        let before = nth.checked_sub(1).map_or("", |before| all[before].1);
        let is_noun = !VERBS.contains(&&*lower) || nth == 0 || matches!(before, "en" | "vår" | "tidligere" | "ein");
        if !CLIENTS.contains(&&*lower) || !is_noun {
            return None;
        }
        let behind = at + word.len() + 1;
        let rest = text.get(behind..).filter(|_| text[..behind].ends_with(' '));
        let next =
            rest.and_then(|rest| name(rest).filter(|name| name.start == 0)).map(|name| behind..behind + name.end);
        next.or_else(|| {
            let first = text.get(..*at)?.strip_suffix(", ")?;
            name(first).filter(|name| name.end == first.len())
        })
    })
}

/// The first name of a person in a text, alone or with others.
fn name(text: &str) -> Option<Range<usize>> {
    person(text).or_else(|| first_name(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_are_served_are_found_by_name() {
        for (text, found) in [
            ("Eleven Jonas i 7. klasse skrev om det.", "Jonas"),
            ("Vi spurte pasienten Berit Solvang om brevet.", "Berit Solvang"),
            ("Bruker Nils Dahl ringte.", "Nils Dahl"),
            ("Dette sa Emilie, elev i 7. klasse.", "Emilie"),
        ] {
            assert_eq!(named(text).map(|range| &text[range]), Some(found), "{text}");
        }
    }

    #[test]
    fn names_of_others_are_left_alone() {
        for text in [
            "Kommunen bruker Kari Lunde som møteleder.",
            "Eleven og Kari Lunde møttes.",
            "Elevene i Marias klasse svarte.",
            "Kari Lunde er leder for elevrådet.",
            "Pasienten får svar samme dag.",
            "Elev- og lærlingombudet Kari Lunde svarer.",
        ] {
            assert_eq!(named(text), None, "{text}");
        }
    }
}
