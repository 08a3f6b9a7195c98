//! Words by how they begin, which tells Norwegian ones in most of their forms.

use super::words;

/// A beginning with fewer letters than this is that of too many words. Our own choice.
const TELLING: usize = 6;

/// Whether a text has a word that begins in one of these ways, whatever its capitals. The beginnings are in lower case.
pub fn has_beginning(text: &str, beginnings: &[&str]) -> bool {
    has(text, |word| beginnings.iter().any(|beginning| word.starts_with(beginning)))
}

/// Whether a text has one of these words, whatever its capitals, or one that begins like the longer ones of them.
pub fn has_word_or_beginning(text: &str, words: &[&str]) -> bool {
    let is_it = |word: &str, wanted: &str| {
        if wanted.chars().count() < TELLING { word == wanted } else { word.starts_with(wanted) }
    };
    has(text, |word| words.iter().any(|wanted| is_it(word, wanted)))
}

fn has(text: &str, is_it: impl Fn(&str) -> bool) -> bool {
    words(text).any(|(_, word)| is_it(&word.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_by_how_they_begin() {
        assert!(has_beginning("Etter Høringen svarer vi.", &["høring"]));
        assert!(!has_beginning("Vi svarer på åhøring.", &["høring"]));
        assert!(has_word_or_beginning("Planen erstattet den gamle.", &["erstatt"]));
        assert!(has_word_or_beginning("Slik var det.", &["var"]));
        assert!(!has_word_or_beginning("Vi varsler alle.", &["var"]));
    }
}
