//! Finding phrases in texts.

use std::ops::Range;

use crate::prose;

/// Numbers as words. "En" and "ett" are articles too.
const NUMBERS: [&str; 14] =
    ["to", "tre", "fire", "fem", "seks", "sju", "syv", "åtte", "ni", "ti", "tolv", "hundre", "halvparten", "ingen"];

/// A text as a row of words in lower case, each with its place.
#[derive(Debug)]
pub struct Wording {
    words: Vec<(Range<usize>, String)>,
}

impl Wording {
    /// The words of `text`.
    pub fn new(text: &str) -> Self {
        let word = |(at, word): (usize, &str)| (at..at + word.len(), word.to_lowercase());
        Self { words: prose::words(text).map(word).collect() }
    }

    /// The word at this index; empty past the end.
    pub fn word(&self, nth: usize) -> &str {
        self.words.get(nth).map_or("", |(_, word)| word)
    }

    /// All words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|(_, word)| &**word)
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// How many words `phrase` has, if the text has them from word `nth` on; `*` stands for any one word.
    pub fn stands_at(&self, nth: usize, phrase: &str) -> Option<usize> {
        let count = phrase.split(' ').count();
        let fits = |(offset, wanted): (usize, &str)| wanted == "*" || self.word(nth + offset) == wanted;
        (nth + count <= self.words.len() && phrase.split(' ').enumerate().all(fits)).then_some(count)
    }

    /// Whether there is a number, in digits or as a word. A year tells when, and not how many.
    pub fn has_number(&self) -> bool {
        let is_year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        let is_number = |word: &str| {
            word.starts_with(|first: char| first.is_ascii_digit()) && !word.split(['-', '–', '/']).all(is_year)
        };
        self.words().any(|word| is_number(word) || NUMBERS.contains(&word))
    }

    /// The place of the first of `phrases` that the text contains.
    pub fn find(&self, phrases: &[&str]) -> Option<Range<usize>> {
        let at = |nth: usize| phrases.iter().find_map(|phrase| Some(nth..nth + self.stands_at(nth, phrase)?));
        self.bytes((0..self.words.len()).find_map(at)?)
    }

    /// The bytes that consecutive words take up.
    pub fn bytes(&self, words: Range<usize>) -> Option<Range<usize>> {
        let (first, last) = (self.words.get(words.start)?, self.words.get(words.end.checked_sub(1)?)?);
        Some(first.0.start..last.0.end)
    }
}
