//! Numbers of chapters that somebody typed.

use crate::prose::is_counted;

/// A number that stands before the words of a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Typed<'a> {
    /// The number: "2" or "2.1".
    pub number: &'a str,
    /// The words after it.
    pub words: &'a str,
    /// Whether it can be nothing but the number of a chapter, whatever stands around the title.
    pub is_certain: bool,
}

impl Typed<'_> {
    /// Whether it is the number of a part of a chapter.
    pub fn is_of_part(&self) -> bool {
        self.number.contains('.')
    }

    /// Whether it is a letter or a Roman number.
    pub fn is_lettered(&self) -> bool {
        !self.number.starts_with(|first: char| first.is_ascii_digit())
    }

    /// Whether it cannot tell how many there are of what the words name: `4 Bakgrunn`, but not `3 Mål` or `4 Gode råd`.
    pub fn counts_nothing(&self) -> bool {
        self.is_low() && !may_be_several(self.words)
    }

    /// Whether it is a whole number that few strategies have more chapters than, and no day or share.
    pub fn is_low(&self) -> bool {
        self.number.parse().is_ok_and(|number: u8| number <= HIGHEST) && !is_counted(self.words)
    }
}

/// What opens a title in which the number is that of a chapter.
const CHAPTER: [&str; 4] = ["kapittel", "kap.", "kap", "chapter"];

/// What opens the title of a goal in which the number is that of the goal.
const GOAL: [&str; 19] = [
    "mål", "delmål", "hovedmål", "hovudmål", "overordnet mål", "overordna mål", "effektmål", "resultatmål", "undermål",
    "strategisk mål", "målsetting", "målsetjing", "målområde", "goal", "main goal", "objective", "subgoal", "sub-goal",
    "mihttu",
];

/// The highest whole number that is taken for that of a chapter without a mark behind it.
const HIGHEST: u8 = 20;

/// How words end that are the same for one and for several, and some that name several.
const ENDINGS: [&str; 38] = [
    "ansatte", "barn", "bud", "dyr", "eldre", "ende", "ere", "fjell", "folk", "frivillige", "grep", "hus", "krav",
    "kort", "land", "liv", "mål", "ord", "pluss", "prinsipp", "prosent", "punkt", "råd", "skritt", "skift", "slag",
    "spor", "språk", "steg", "svar", "tiltak", "ting", "trekk", "trinn", "tegn", "unge", "voksne", "år",
];

/// Words that end like several and name one thing.
const ONE: [&str; 6] = ["ansvar", "status", "fokus", "samarbeid", "kultur", "struktur"];

/// Whether words may name several of something: a plural by its ending or its form, or an adjective before one.
fn may_be_several(words: &str) -> bool {
    const BETWEEN: [&str; 14] =
        ["og", "for", "om", "i", "av", "på", "til", "med", "ved", "mot", "and", "of", "in", "to"];
    const ASKING: [&str; 9] = ["hva", "hvorfor", "hvem", "hvordan", "slik", "om", "vår", "vårt", "why"];
    let mut row = words.split_whitespace();
    let first = row.next().unwrap_or_default().trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let is_alone = row.next().is_none_or(|second| BETWEEN.contains(&second));
    if ASKING.contains(&&*first) {
        return false;
    }
    !is_alone
        || first.chars().count() < 3
        || !ONE.contains(&&*first)
            && (first.ends_with(['r', 's', 'a']) || ENDINGS.iter().any(|ending| first.ends_with(ending)))
}

/// The number that a title begins with, where it may be that of its chapter.
pub fn typed(title: &str) -> Option<Typed<'_>> {
    typed_after(title, &CHAPTER)
}

/// The number that the title of a goal begins with, where it may be its own: `Mål 1: …`, `M1.2 – …`, `1.2 …`.
pub fn typed_goal(title: &str) -> Option<Typed<'_>> {
    let label = title.strip_prefix(['M', 'D']).filter(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
    match label {
        Some(rest) => typed_after(rest, &[]).filter(|typed| typed.is_certain),
        None => typed_after(title, &GOAL),
    }
}

fn typed_after<'a>(title: &'a str, labels: &[&str]) -> Option<Typed<'a>> {
    let named = labels.iter().find_map(|word| {
        let (label, rest) = title.split_at_checked(word.len())?;
        (label.to_lowercase() == *word && rest.starts_with(char::is_whitespace)).then(|| rest.trim_start())
    });
    let (number, rest) = number(named.unwrap_or(title)).or_else(|| lettered(named.unwrap_or(title)))?;
    let words = rest.trim_start_matches(|letter: char| ".):–—-".contains(letter) || letter.is_whitespace());
    let between = &rest[..rest.len() - words.len()];
    let opening = words.trim_start_matches(['«', '"', '“', '”', '*']);
    if !between.ends_with(char::is_whitespace) || !opening.starts_with(char::is_uppercase) {
        return None;
    }
    let is_marked = !between.trim().is_empty() || number.contains('.') || named.is_some();
    let is_ordinal = named.is_none() && between.starts_with('.') && is_counted(opening);
    (!is_ordinal).then_some(Typed { number, words, is_certain: is_marked })
}

/// The letter or the Roman number that a text begins with, `a)` or `II.`, and what follows. One letter with a full stop may be an initial.
fn lettered(text: &str) -> Option<(&str, &str)> {
    const ROMAN: [&str; 19] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
        "XVIII", "XIX",
    ];
    let (letters, rest) = text.split_at(text.find(|letter: char| !letter.is_ascii_alphabetic())?);
    let is_roman = ROMAN.contains(&&*letters.to_ascii_uppercase());
    let is_it = match rest.chars().next()? {
        ')' => letters.len() == 1 || is_roman,
        '.' => letters.len() > 1 && is_roman && !letters.contains(|letter: char| letter.is_lowercase()),
        _ => false,
    };
    (is_it && rest[1..].starts_with(' ')).then_some((letters, rest))
}

/// The number of a chapter or of a part of one that a text begins with, and what follows. A year is none, nor is 2.0.
pub fn number(text: &str) -> Option<(&str, &str)> {
    let is_of_number = |letter: char| letter.is_ascii_digit() || letter == '.';
    let end = text.find(|letter| !is_of_number(letter)).unwrap_or(text.len());
    let number = text[..end].trim_end_matches('.');
    let is_part = |part: &str| (1..=2).contains(&part.len()) && !part.starts_with('0');
    (text[..end].len() - number.len() < 2 && number.split('.').all(is_part)).then(|| text.split_at(number.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_chapters_are_told_from_words() {
        let table = [
            ("2. Bakgrunn", "2", "Bakgrunn"),
            ("2) Bakgrunn", "2", "Bakgrunn"),
            ("2 – Bakgrunn", "2", "Bakgrunn"),
            ("2: Bakgrunn", "2", "Bakgrunn"),
            ("2.1 Om målene", "2.1", "Om målene"),
            ("2.1. Om målene", "2.1", "Om målene"),
            ("12.3.4 «Vi» og dere", "12.3.4", "«Vi» og dere"),
            ("Kapittel 3: Mål", "3", "Mål"),
            ("KAPITTEL 3 Mål", "3", "Mål"),
            ("Kap. 3 – Mål", "3", "Mål"),
            ("Chapter 3. Goals", "3", "Goals"),
            ("II. Bakgrunn", "II", "Bakgrunn"),
            ("iv) Bakgrunn", "iv", "Bakgrunn"),
            ("a) Bakgrunn", "a", "Bakgrunn"),
            ("B) Tiltak", "B", "Tiltak"),
        ];
        for (title, number, words) in table {
            assert_eq!(typed(title), Some(Typed { number, words, is_certain: true }), "{title}");
        }
        assert_eq!(typed("3 Mål"), Some(Typed { number: "3", words: "Mål", is_certain: false }));
    }

    #[test]
    fn numbers_of_goals_are_told_from_words() {
        for (title, number, words) in [
            ("Mål 1: Alle får svar", "1", "Alle får svar"),
            ("Delmål 2.1 – Alle får svar", "2.1", "Alle får svar"),
            ("Hovedmål 1. Alle får svar", "1", "Alle får svar"),
            ("M1: Alle får svar", "1", "Alle får svar"),
            ("D1.2 Alle får svar", "1.2", "Alle får svar"),
            ("1.2 Alle får svar", "1.2", "Alle får svar"),
            ("Goal 1: Everybody is answered", "1", "Everybody is answered"),
        ] {
            assert_eq!(typed_goal(title), Some(Typed { number, words, is_certain: true }), "{title}");
        }
        for title in [
            "Mål 16 i bærekraftsmålene", "Målet: Alle får svar", "17 mål", "M1 Kino", "Mål: Svar", "D-dagen",
            "Tiltak 1: Svar",
        ] {
            assert_eq!(typed_goal(title), None, "{title}");
        }
    }

    #[test]
    fn a_bare_number_before_what_is_one_thing_counts_nothing() {
        for title in [
            "4 Bakgrunn", "2 Skole", "3 Innledning", "6 Oppfølging og evaluering", "5 Hvorfor vi svarer",
            "2 Situasjonen", "20 Økonomi", "7 Ansvar", "8 Plan for skolen",
        ] {
            assert!(typed(title).is_some_and(|typed| typed.counts_nothing()), "{title}");
        }
        for title in [
            "3 Mål", "4 Gode råd", "10 Grep", "5 Satsingsområder", "7 Tiltak for skolen", "3 Goals", "12 Innbyggere",
            "8 Ansatte", "21 Bakgrunn", "17 Mai", "5 Fokusområder", "2 Delmål", "3 Barn", "9 Foreldre", "4 Pilarer",
            "6 Prinsipp",
        ] {
            assert!(!typed(title).is_some_and(|typed| typed.counts_nothing()), "{title}");
        }
    }

    #[test]
    fn a_number_that_says_something_is_no_number_of_a_chapter() {
        for title in [
            "17 bærekraftsmål", "2027 i korte trekk", "2027. Året vi fornyer oss", "10 grep", "1. mai", "1. Mai",
            "17. Mai-komiteen", "1. Kvartal 2027", "2. verdenskrig", "112-dagen", "112 – Nødnummeret", "3D",
            "3D-printing", "24/7 Service", "1:1 Samtaler", "2.0 Digitalisering", "1,5 Grader", "2...", "2.",
            "Kapittel 3", "Kapittel 3 i folkehelseloven", "Kapitteloversikt", "Mål 1: Svar", "II. verdenskrig",
            "H. Ibsen", "I. Lie", "VI svarer", "AB) Bakgrunn", "a)Bakgrunn", "I) og II)", "",
        ] {
            assert_eq!(typed(title), None, "{title}");
        }
    }
}
