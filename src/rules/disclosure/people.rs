//! Whether words are about a person, or about a function.

use std::ops::Range;

use crate::prose::words;
use crate::rules::{is_first_name, is_name_of_person};

/// How words for functions end that somebody always answers for.
#[rustfmt::skip]
const FUNCTIONS: &[&str] = &[
    "vakt", "vakta", "vakten", "telefon", "telefonen", "nummer", "nummeret", "linje", "linjen", "linja", "sentral", "sentralen", "sentralbord",
    "sentralbordet", "resepsjon", "resepsjonen", "skranke", "skranken", "torg", "torget", "mottak", "mottaket", "kontor", "kontoret", "tjeneste",
    "tjenesten", "teneste", "tenesta", "beredskap", "beredskapen", "switchboard", "hotline", "helpline", "helpdesk", "desk", "support", "kundeservice",
];

/// Words with these endings that are about any telephone.
const ANY: &[&str] = &[
    "telefon", "telefonen", "nummer", "nummeret", "mobiltelefon", "mobiltelefonen", "mobilnummer", "telefonnummer",
    "mobilnummeret", "tjeneste", "kontor",
];

/// Words that say that something is a person's own.
const PRIVATE: &[&str] =
    &["privat", "private", "privatnummer", "privattelefon", "privatmobil", "hjemme", "heime", "home"];

/// Whether the sentence around `place` names a function: "Vakttelefon 912 34 567".
pub fn is_of_function(text: &str, place: &Range<usize>) -> bool {
    words(around(text, place)).any(|(_, word)| {
        let word = word.to_lowercase();
        let is_duty = word.starts_with("vakt")
            || word.starts_with("beredskap")
            || word.starts_with("presse")
            || word.starts_with("døgn");
        is_duty || (FUNCTIONS.iter().any(|ending| word.ends_with(ending)) && !ANY.contains(&&*word))
    }) || around(text, place).contains("on-call")
}

/// Whether the sentence around `place` says that it is private, or names a person.
pub fn names_person(text: &str, place: &Range<usize>) -> bool {
    let near = around(text, place);
    let is_private = |word: &str| PRIVATE.contains(&&*word.to_lowercase()) || is_first_name(word);
    words(near).any(|(_, word)| is_private(word)) || person(near).is_some()
}

/// The first name of a person in a text.
pub fn person(text: &str) -> Option<Range<usize>> {
    let all: Vec<_> = words(text).collect();
    (0..all.len()).find_map(|first| {
        [4, 3, 2].into_iter().find_map(|count| {
            let last = all.get(first + count - 1)?;
            let range = all[first].0..last.0 + last.1.len();
            text.get(range.clone()).filter(|name| is_name_of_person(name)).map(|_| range)
        })
    })
}

/// The first name by itself of a person in a text: "mora til Emil". A name behind it is one of something else.
pub fn first_name(text: &str) -> Option<Range<usize>> {
    let all: Vec<_> = words(text).collect();
    (0..all.len()).find_map(|nth| {
        let (at, name) = all[nth];
        let is_followed = all.get(nth + 1).is_some_and(|(next, word)| {
            word.starts_with(char::is_uppercase) && text.get(at + name.len()..*next) == Some(" ")
        });
        let is_behind = nth > 0 && all[nth - 1].1.starts_with(char::is_uppercase) && nth > 1;
        (is_first_name(name) && !is_followed && !is_behind).then(|| at..at + name.len())
    })
}

/// The sentence, or the line, that `place` stands in.
fn around<'a>(text: &'a str, place: &Range<usize>) -> &'a str {
    let (before, after) = (text.get(..place.start).unwrap_or_default(), text.get(place.end..).unwrap_or_default());
    let ends = [". ", "\n", "? ", "! "];
    // The full stop of "tlf. 912 34 567" ends no sentence.
    let trimmed = before.trim_end();
    let is_short =
        ["tlf.", "mob.", "mobil.", "nr.", "tel."].iter().any(|short| trimmed.to_lowercase().ends_with(short));
    let before = if is_short { trimmed.strip_suffix('.').unwrap_or(trimmed) } else { before };
    let start = ends.iter().filter_map(|end| before.rfind(end).map(|at| at + end.len())).max().unwrap_or(0);
    let end = ends.iter().filter_map(|end| after.find(end)).min().unwrap_or(after.len());
    text.get(start..place.end + end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Range<usize> {
        let at = text.find("912").expect("there is a number");
        at..at + "912 34 567".len()
    }

    #[test]
    fn a_function_has_a_number_and_a_person_too() {
        for text in [
            "Vakttelefon 912 34 567.",
            "Pressevakta: 912 34 567",
            "Ring beredskapstelefonen på 912 34 567.",
            "Innbyggertorget, 912 34 567",
        ] {
            assert!(is_of_function(text, &number(text)) && !names_person(text, &number(text)), "{text}");
        }
        for text in [
            "Ring 912 34 567.",
            "Mobilnummer 912 34 567",
            "Vakttelefonen er stengt. Ring 912 34 567",
            "Telefon: 912 34 567",
        ] {
            assert!(!is_of_function(text, &number(text)), "{text}");
        }
        for text in [
            "Kari Lunde, 912 34 567", "Pressevakt Kari Lunde, 912 34 567", "912 34 567 (privat)",
            "Marit privat, tlf. 912 34 567", "Mobil 912 34 567 (Kari)",
        ] {
            assert!(names_person(text, &number(text)), "{text}");
        }
        assert_eq!(person("Vi spør Ole Johan Vik om det."), Some(9..22));
    }
}
