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
}

/// What opens a title in which the number is that of a chapter.
const CHAPTER: [&str; 4] = ["kapittel", "kap.", "kap", "chapter"];

/// What opens the title of a goal in which the number is that of the goal.
const GOAL: [&str; 19] = [
    "mål",
    "delmål",
    "hovedmål",
    "hovudmål",
    "overordnet mål",
    "overordna mål",
    "effektmål",
    "resultatmål",
    "undermål",
    "strategisk mål",
    "målsetting",
    "målsetjing",
    "målområde",
    "goal",
    "main goal",
    "objective",
    "subgoal",
    "sub-goal",
    "mihttu",
];

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
    let (number, rest) = number(named.unwrap_or(title))?;
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
            "Mål 16 i bærekraftsmålene",
            "Målet: Alle får svar",
            "17 mål",
            "M1 Kino",
            "Mål: Svar",
            "D-dagen",
            "Tiltak 1: Svar",
        ] {
            assert_eq!(typed_goal(title), None, "{title}");
        }
    }

    #[test]
    fn a_number_that_says_something_is_no_number_of_a_chapter() {
        for title in [
            "17 bærekraftsmål",
            "2027 i korte trekk",
            "2027. Året vi fornyer oss",
            "10 grep",
            "1. mai",
            "1. Mai",
            "17. Mai-komiteen",
            "1. Kvartal 2027",
            "2. verdenskrig",
            "112-dagen",
            "112 – Nødnummeret",
            "3D",
            "3D-printing",
            "24/7 Service",
            "1:1 Samtaler",
            "2.0 Digitalisering",
            "1,5 Grader",
            "2...",
            "2.",
            "Kapittel 3",
            "Kapittel 3 i folkehelseloven",
            "Kapitteloversikt",
            "Mål 1: Svar",
            "",
        ] {
            assert_eq!(typed(title), None, "{title}");
        }
    }
}
