//! Titles compared by the words that carry their meaning.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use crate::prose::{self, NEGATIONS};

/// With this many words or more, their order does not matter. With fewer it does: "svar til innbyggere" is not
/// "innbyggere til svar".
const FREE: usize = 4;
/// How many words of a title are compared. A longer title is a text, and nobody repeats that by chance.
const COMPARED: usize = 60;
/// How many letters a word must have to be taken for another spelling of a similar one. Short words are too alike.
const SPELLED: RangeInclusive<usize> = 6..=60;
/// The fewest words of a title that is nearly the same as a longer one beginning with it.
const OPENING: usize = 5;

/// The words of a title that carry its meaning, up to the number that is compared.
pub(super) fn significant(title: &str) -> Vec<String> {
    prose::significant(title).take(COMPARED).collect()
}

/// Titles seen so far, to be found again by one that is nearly the same. Two titles are nearly the same when they have
/// the same words in any form and, from four words on, in any order; when one has a single word more, or one word spelt
/// differently; or when one begins with the whole of the other.
pub(super) struct Titles<T> {
    /// The fewest words of titles that are still alike when one of them has a word more.
    least: usize,
    whole: HashMap<String, T>,
    /// Titles with one of their words left out, and that word.
    less: HashMap<String, (T, String)>,
    /// The beginnings of titles, with their words in order.
    openings: HashMap<String, T>,
    /// Whole titles, with their words in order.
    ordered: HashMap<String, T>,
}

impl<T: Copy> Titles<T> {
    /// No titles yet.
    pub fn new(least: usize) -> Self {
        let (whole, less) = (HashMap::new(), HashMap::new());
        Self { least, whole, less, openings: HashMap::new(), ordered: HashMap::new() }
    }

    /// The title seen before that is nearly the same as these words.
    pub fn find(&self, words: &[String]) -> Option<T> {
        if words.is_empty() {
            return None;
        }
        let sorted = sorted(words);
        let same = self.whole.get(&sorted.join(" ")).copied();
        same.or_else(|| self.find_near(&sorted)).or_else(|| self.find_opening(words))
    }

    fn find_near(&self, sorted: &[&str]) -> Option<T> {
        let longer =
            self.less.get(&sorted.join(" ")).filter(|(_, word)| may_be_more(word) && sorted.len() >= self.least);
        if let Some((found, _)) = longer {
            return Some(*found);
        }
        (0..sorted.len()).filter(|_| sorted.len() >= self.least).find_map(|at| {
            let (key, word) = without(sorted, at);
            let shorter = self.whole.get(&key).copied().filter(|_| may_be_more(word) && sorted.len() > self.least);
            let respelled = self.less.get(&key).filter(|(_, other)| is_respelled(word, other));
            shorter.or_else(|| respelled.map(|(found, _)| *found))
        })
    }

    fn find_opening(&self, words: &[String]) -> Option<T> {
        if words.len() < OPENING {
            return None;
        }
        let longer = self.openings.get(&words.join(" ")).copied();
        longer.or_else(|| (OPENING..words.len()).find_map(|end| self.ordered.get(&words[..end].join(" ")).copied()))
    }

    /// Adds a title. Of several that are the same, the first is kept.
    pub fn add(&mut self, words: &[String], title: T) {
        if words.is_empty() {
            return;
        }
        let sorted = sorted(words);
        self.whole.entry(sorted.join(" ")).or_insert(title);
        if sorted.len() >= self.least {
            for at in 0..sorted.len() {
                let (key, word) = without(&sorted, at);
                self.less.entry(key).or_insert_with(|| (title, word.to_owned()));
            }
        }
        if words.len() >= OPENING {
            self.ordered.entry(words.join(" ")).or_insert(title);
            for end in OPENING..words.len() {
                self.openings.entry(words[..end].join(" ")).or_insert(title);
            }
        }
    }
}

fn sorted(words: &[String]) -> Vec<&str> {
    let mut sorted: Vec<_> = words.iter().map(String::as_str).collect();
    if sorted.len() >= FREE {
        sorted.sort_unstable();
    }
    sorted
}

fn without<'a>(sorted: &[&'a str], at: usize) -> (String, &'a str) {
    let rest: Vec<_> = sorted.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, word)| *word).collect();
    (rest.join(" "), sorted[at])
}

/// Whether two titles are nearly the same although only one of them has this word.
fn may_be_more(word: &str) -> bool {
    !NEGATIONS.contains(&word) && !word.starts_with(|first: char| first.is_ascii_digit())
}

/// Whether two words are two spellings of one word.
fn is_respelled(word: &str, other: &str) -> bool {
    let is_long = |word: &str| SPELLED.contains(&word.chars().count()) && word.chars().all(char::is_alphabetic);
    word != other && is_long(word) && is_long(other) && strsim::damerau_levenshtein(word, other) == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(first: &str, second: &str) -> bool {
        let mut titles = Titles::new(5);
        titles.add(&significant(first), ());
        let found = titles.find(&significant(second)).is_some();
        let mut titles = Titles::new(5);
        titles.add(&significant(second), ());
        assert_eq!(found, titles.find(&significant(first)).is_some(), "{first} / {second}: the order matters");
        found
    }

    #[test]
    fn titles_that_say_the_same_are_found() {
        for (first, second) in [
            ("Innbyggerne får svar samme dag", "Innbyggerne får svar samme dag"),
            ("Innbyggerne får svar samme dag", "Samme dag får innbyggerne svar"),
            ("Pasientene møter åpne og trygge tjenester", "Pasienten møter trygge og åpne tjenester"),
            ("God samhandling med kommunene", "Bedre samhandling med kommunene"),
            ("Unge gir innspill før kommunestyret bestemmer", "Unge gir alltid innspill før kommunestyret bestemmer"),
            (
                "Kommunestyret følger opp satsingen på språk hvert år",
                "Kommunestyret følger opp satsningen på språk hvert år",
            ),
            (
                "«SYKEHUSET INNLANDET – SAMMEN FOR VÅR FELLES HELSETJENESTE»",
                "«Sykehuset Innlandet – Sammen for vår felles helsetjeneste – for riktig pasientbehandling»",
            ),
        ] {
            assert!(alike(first, second), "{first} / {second}");
        }
    }

    #[test]
    fn titles_that_differ_in_what_matters_are_not() {
        for (first, second) in [
            ("Flere leger er rekruttert til psykisk helsevern", "Flere psykologer er rekruttert til psykisk helsevern"),
            ("30 prosent av tjenestene er digitale i 2027", "40 prosent av tjenestene er digitale i 2027"),
            ("Flere ansatte blir værende", "Færre ansatte blir værende"),
            ("Unge gir innspill før kommunestyret bestemmer", "Unge gir ikke innspill før kommunestyret bestemmer"),
            ("Kommunen støtter frivillige lag", "Frivillige lag støtter kommunen"),
            ("Flere unge gir innspill", "Flere unge gir innspill på skolen"),
            ("Nye arbeidsformer", "Psykisk helsevern bruker teknologi og nye arbeidsformer"),
            (
                "Minst 70 prosent av epikrisene sendes ut senest én dag etter at behandlingen er avsluttet",
                "Minst 70 prosent av epikrisene i rusbehandlingen sendes ut senest én dag etter",
            ),
            ("", ""),
        ] {
            assert!(!alike(first, second), "{first} / {second}");
        }
    }
}
