//! Codes that open something, or lead to a person.

use std::ops::Range;

use crate::prose::words;

/// What a code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// It opens a door, a device or a system.
    Access,
    /// It is the address of a machine.
    Machine,
    /// It leads to one person: a journal, a case of a client, a car.
    Person,
}

/// Words behind which a password or a code comes.
#[rustfmt::skip]
const OPENING: [&str; 24] = [
    "passord", "passordet", "passorda", "dørkode", "dørkoden", "portkode", "portkoden", "alarmkode", "alarmkoden", "pinkode", "pinkoden", "pin-kode", "pin-koden",
    "nøkkelkode", "nøkkelkoden", "adgangskode", "adgangskoden", "tilgangskode", "tilgangskoden", "låskode", "låskoden", "password", "wifi-passord", "kodelås",
];
/// Words behind which the number of a person's case comes.
#[rustfmt::skip]
const PERSONAL: [&str; 16] = [
    "journalnummer", "journalnr", "pasientnummer", "pasientnr", "klientnummer", "klientnr", "brukernummer", "npr-nummer", "registreringsnummer", "bilnummer",
    "skiltnummer", "regnr", "skilt", "barnevernssak", "pasientjournal", "elevnummer",
];
/// Words between such a word and what it names.
const BETWEEN: [&str; 12] = ["er", "heter", "heiter", "til", "på", "for", "nr", "nummer", "bilen", "bil", "med", "is"];

/// The codes in a text.
pub fn find(text: &str) -> Vec<(Code, Range<usize>)> {
    let all: Vec<_> = words(text).collect();
    let mut found = Vec::new();
    for (nth, (at, word)) in all.iter().enumerate() {
        let lower = word.to_lowercase();
        let named =
            || (nth + 1..(nth + 5).min(all.len())).find(|next| !BETWEEN.contains(&&*all[*next].1.to_lowercase()));
        let place = |next: usize| all[next].0..all[next].0 + all[next].1.len();
        if OPENING.contains(&&*lower) {
            let is_named = |next: &usize| is_password(all[*next].1, text, all[*next].0);
            // A telephone number may follow in the same sentence, so a password of digits stands right behind its word.
            let is_code = !lower.starts_with("pass");
            let near =
                (nth + 1..(nth + 5).min(all.len())).find(|next| is_named(next) && (is_code || is_mixed(all[*next].1)));
            let near = near.or_else(|| named().filter(is_named));
            found.extend(near.map(|next| (Code::Access, place(next))));
        } else if PERSONAL.contains(&&*lower) {
            let next = named().filter(|next| is_number(all[*next].1) || is_plate(text, &all, *next));
            found.extend(next.map(|next| (Code::Person, place(next))));
        } else if is_machine(word) && (lower_before(&all, nth) == "ip" || is_wide(word)) {
            found.push((Code::Machine, *at..at + word.len()));
        }
    }
    found
}

fn lower_before(all: &[(usize, &str)], nth: usize) -> String {
    let before = nth.checked_sub(1).map_or("", |before| all[before].1).to_lowercase();
    if before.starts_with("ip") { "ip".to_owned() } else { before }
}

/// Whether a word is a password: it has digits, or letters and signs that no word has.
fn is_password(word: &str, text: &str, at: usize) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    // A year or a number of letters is none: "passord på 12 tegn", "passord fra 2026".
    let after = text.get(at + word.len()..).unwrap_or_default().trim_start();
    let counts = [
        "tegn", "teikn", "siffer", "dager", "dagar", "bokstaver", "ganger", "måneder", "prosent", "%", "ansatte",
        "brukere",
    ]
    .iter()
    .any(|unit| after.starts_with(unit));
    let is_year = digits == 4 && word.len() == 4 && text[..at].trim_end().ends_with("fra");
    (digits > 2 || (digits > 0 && is_mixed(word))) && !counts && !is_year
}

/// Whether a word has digits and letters, and is too long for a class or the name of a room.
fn is_mixed(word: &str) -> bool {
    let has = |wanted: fn(char) -> bool| word.contains(wanted);
    has(|letter| letter.is_ascii_digit()) && has(char::is_alphabetic) && word.chars().count() > 6 && !word.contains('-')
}

fn is_number(word: &str) -> bool {
    word.chars().filter(char::is_ascii_digit).count() > 3 && !word.contains(['@'])
}

/// Whether a car's number stands at a word: "EK 12345" or "EK12345".
fn is_plate(text: &str, all: &[(usize, &str)], nth: usize) -> bool {
    let plate = |word: &str| {
        let (letters, digits) = word.split_at_checked(2).unwrap_or_default();
        letters.len() == 2
            && letters.bytes().all(|letter| letter.is_ascii_uppercase())
            && digits.len() == 5
            && digits.bytes().all(|digit| digit.is_ascii_digit())
    };
    let joined = all.get(nth + 1).map(|(_, next)| format!("{}{next}", all[nth].1));
    plate(all[nth].1) || joined.is_some_and(|joined| plate(&joined)) && text.is_char_boundary(all[nth].0)
}

/// Whether a word is the address of a machine: four numbers to 255.
fn is_machine(word: &str) -> bool {
    let parts: Vec<_> = word.split('.').collect();
    parts.len() == 4
        && parts
            .iter()
            .all(|part| part.len() < 4 && !part.is_empty() && part.parse::<u32>().is_ok_and(|number| number < 256))
}

/// Whether such numbers are those of no version and no chapter.
fn is_wide(word: &str) -> bool {
    word.split('.').filter(|part| part.len() > 1).count() > 1 && word.split('.').any(|part| part.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found() {
        for (text, code, words) in [
            ("Passordet er Fjord2026!", Code::Access, "Fjord2026"),
            ("Dørkoden til arkivet er 4711.", Code::Access, "4711"),
            ("Dørkode 4711.", Code::Access, "4711"),
            ("Serveren har 10.0.14.250 som adresse.", Code::Machine, "10.0.14.250"),
            ("IP-adressen 10.0.1.2 er åpen.", Code::Machine, "10.0.1.2"),
            ("Se journalnummer 445512.", Code::Person, "445512"),
            ("Bil med registreringsnummer EK 12345 parkerer her.", Code::Person, "EK"),
        ] {
            let found: Vec<_> = find(text).into_iter().map(|(code, range)| (code, &text[range])).collect();
            assert_eq!(found, [(code, words)], "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "Passord må ha minst 12 tegn og byttes hver 90. dag.",
            "Passord på 123 tegn er langt.",
            "Versjon 3.2.1.4 kom i mai.",
            "Se kapittel 10.2.11.4.",
            "Journalnummeret står i arkivet, i sak 2026/1445.",
            "Dørkoden får du i skranken.",
            "Passordet fra 2026 er byttet.",
            "Registreringsnummeret er ikke publisert.",
        ] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
