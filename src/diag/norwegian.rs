//! The language's keys and words in Norwegian, for authors who think of them in their own language.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The words of `keys.txt`, as [`plain`] writes them, with what they may stand for in English.
static WORDS: LazyLock<HashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let entry = |(norwegian, english): (&'static str, Vec<_>)| (plain(norwegian), english);
    norwegian_words().map(entry).collect()
});

/// The words of `keys.txt`, each with what it may stand for in English.
pub fn norwegian_words() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let text = include_str!("../../templates/locales/nb/keys.txt");
    let lines = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    lines.flat_map(|(norwegian, english)| list(norwegian).map(move |word| (word, list(english).collect())))
}

fn list(words: &'static str) -> impl Iterator<Item = &'static str> {
    words.split(',').map(str::trim)
}

/// The English keys and words that a Norwegian one may stand for, the likeliest first; none if it is not known.
pub fn in_english(word: &str) -> &'static [&'static str] {
    WORDS.get(&plain(word)).map_or(&[], Vec::as_slice)
}

/// A word in lower case, with ae, oe and aa for æ, ø and å, and hyphens between its parts.
pub fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for letter in word.trim().chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' => plain.push_str("ae"),
            'ø' => plain.push_str("oe"),
            'å' => plain.push_str("aa"),
            ' ' | '_' => plain.push('-'),
            _ => plain.push(letter),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_letters_and_their_spellings_are_one() {
        for word in ["Målgrupper", "maalgrupper", "MÅLGRUPPER"] {
            assert_eq!(in_english(word), ["audiences", "audience"], "{word}");
        }
        assert_eq!(in_english("avhenger av"), ["depends_on"]);
        assert!(in_english("owner").is_empty());
    }

    #[test]
    fn no_norwegian_word_stands_twice() {
        let mut words: Vec<_> = norwegian_words().map(|(norwegian, _)| plain(norwegian)).collect();
        words.sort_unstable();
        let twice: Vec<_> = words.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
