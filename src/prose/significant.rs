//! The words of a text that carry its meaning.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Function words of bokmål, nynorsk and English.
#[rustfmt::skip]
const JOINING: [&str; 73] = [
    "og", "også", "samt", "eller", "men", "i", "på", "til", "av", "for", "fra", "frå", "med", "om", "ved", "hos", "mot",
    "som", "at", "å", "en", "et", "ei", "ein", "eit", "den", "det", "de", "dei", "er", "var", "blir", "vert", "ble",
    "har", "skal", "kan", "vil", "må", "vi", "vår", "vårt", "våre", "sin", "sitt", "sine", "deres", "seg",
    "kommunen", "foretaket", "virksomheten", "organisasjonen",
    "and", "or", "the", "a", "an", "of", "to", "in", "on", "with", "by", "is", "are", "will", "shall", "our", "its",
    "their", "we", "that", "be",
];

/// Words of degree, which most goals contain and which hardly distinguish them.
const DEGREE: [&str; 17] = [
    "god", "godt", "gode", "bedre", "betre", "best", "økt", "øke", "auka", "auke", "mer", "meir", "sterkere", "styrke",
    "styrket", "høy", "høyere",
];

/// Stop words: those that comparisons ignore.
static EMPTY: LazyLock<HashSet<&str>> = LazyLock::new(|| JOINING.into_iter().chain(DEGREE).collect());

/// Words that reverse the meaning. Comparisons never ignore them.
pub const NEGATIONS: [&str; 12] =
    ["ikke", "ikkje", "ingen", "inga", "ingenting", "intet", "aldri", "uten", "utan", "not", "no", "never"];

/// The fewest letters of a stem.
const STEM: usize = 4;

/// The significant words of a text, in order, in lower case and stemmed.
pub fn significant(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let words = words.map(str::to_lowercase);
    words.filter(|word| !EMPTY.contains(&**word)).map(|word| stem(&word))
}

/// The same including words of degree, which count when two wordings of one promise are compared.
pub fn weighty(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).filter(|word| !JOINING.contains(&&**word)).map(|word| stem(&word))
}

/// A word in lower case without the letters that endings consist of.
fn stem(word: &str) -> String {
    if NEGATIONS.contains(&word) || word.starts_with(|first: char| first.is_ascii_digit()) {
        return word.to_owned();
    }
    let mut letters: Vec<char> = word.chars().collect();
    while letters.len() > STEM && letters.last().is_some_and(|last| matches!(last, 'a' | 'e' | 'n' | 'r' | 's' | 't')) {
        letters.pop();
    }
    letters.into_iter().collect()
}
