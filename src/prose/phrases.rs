//! Finding set phrases in a text, all in one pass.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// Phrases that are matched as whole words, whether or not they open a sentence. Of two that begin at the same
/// position, the longer wins.
#[derive(Debug)]
pub struct Phrases {
    /// `None` only where there are no phrases.
    automaton: Option<AhoCorasick>,
    /// The index among the given phrases, for each pattern of the automaton.
    places: Vec<usize>,
    /// The longest word of each phrase in lower case, by its first letter: the word that the fewest texts contain.
    telling: BTreeMap<char, Vec<String>>,
}

impl Phrases {
    /// Prepares a search for `phrases`.
    pub fn new<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut known, mut places, mut telling) = (Vec::new(), Vec::new(), BTreeMap::<_, Vec<_>>::new());
        for (place, phrase) in phrases.into_iter().enumerate() {
            let longest = phrase.split(|letter| !is_part(letter)).max_by_key(|word| word.len());
            let longest = longest.unwrap_or_default().to_lowercase();
            longest
                .chars()
                .next()
                .into_iter()
                .for_each(|first| telling.entry(first).or_default().push(longest.clone()));
            let mut add = |spelling: String| {
                known.push(spelling);
                places.push(place);
            };
            add(phrase.to_owned());
            // The automaton ignores case only in ASCII.
            let mut letters = phrase.chars();
            if let Some(first) = letters.next().filter(|first| !first.is_ascii()) {
                add(first.to_uppercase().chain(letters).collect());
            }
        }
        // Building the fastest automaton takes longer than searching the few sentences of a strategy that have such
        // words.
        let mut builder = AhoCorasick::builder();
        let builder = builder.kind(Some(AhoCorasickKind::ContiguousNFA));
        builder.match_kind(MatchKind::LeftmostLongest).ascii_case_insensitive(true);
        Self { automaton: builder.build(known).ok(), places, telling }
    }

    /// Whether a text with this word may contain a phrase whose last word may have one of these endings. A text in
    /// which no word qualifies contains none.
    pub fn may_hold(&self, word: &str, endings: &[&str]) -> bool {
        let word = word.to_lowercase();
        word.split(|letter| !is_part(letter)).any(|part| {
            let near = part.chars().next().and_then(|first| self.telling.get(&first));
            let mut rests = near.into_iter().flatten().filter_map(|telling| part.strip_prefix(telling.as_str()));
            rests.any(|rest| endings.contains(&rest))
        })
    }

    /// The byte ranges of phrases in `text`, each with its index among those given.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, Range<usize>)> + 'a {
        self.find_with(text, &[""])
    }

    /// The same for phrases whose last word may have one of these endings.
    pub fn find_with<'a>(
        &'a self,
        text: &'a str,
        endings: &'a [&'a str],
    ) -> impl Iterator<Item = (usize, Range<usize>)> + 'a {
        let found = self.automaton.iter().flat_map(move |automaton| automaton.find_iter(text));
        found.filter_map(move |found| {
            let ending = ending(text, &found.range()).filter(|ending| endings.contains(ending))?;
            Some((*self.places.get(found.pattern().as_usize())?, found.start()..found.end() + ending.len()))
        })
    }
}

/// The rest of the word that ends the range; `None` if the word begins before the range.
fn ending<'a>(text: &'a str, range: &Range<usize>) -> Option<&'a str> {
    let (before, after) = (text.get(..range.start)?, text.get(range.end..)?);
    let rest = after.trim_start_matches(is_part);
    (!before.ends_with(is_part)).then(|| &after[..after.len() - rest.len()])
}

/// Whether a character is part of a word.
fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_whole_words_and_the_longest_phrase() {
        let phrases = Phrases::new(["om", "om lag", "årlig"]);
        let found = |text| phrases.find(text).map(|(place, range)| (place, &text[range])).collect::<Vec<_>>();
        assert_eq!(found("Om lag ti, om året"), [(1, "Om lag"), (0, "om")]);
        assert_eq!(found("Årlig omtale, som-om"), [(2, "Årlig")]);
        assert_eq!(Phrases::new([]).find("om").count(), 0);
    }

    #[test]
    fn tells_which_words_a_phrase_needs() {
        let phrases = Phrases::new(["i henhold til", "årlig", "servicetorg"]);
        for word in ["Henhold", "Årlig", "servicetorget", "svar/servicetorg"] {
            assert!(phrases.may_hold(word, &["", "et"]), "{word}");
        }
        assert!(!phrases.may_hold("i", &[""]) && !phrases.may_hold("servicetorget", &[""]));
    }

    #[test]
    fn finds_words_with_endings() {
        let phrases = Phrases::new(["servicetorg"]);
        let text = "Servicetorget, servicetorg og servicetorgleder";
        let found: Vec<_> = phrases.find_with(text, &["", "et"]).map(|(_, range)| &text[range]).collect();
        assert_eq!(found, ["Servicetorget", "servicetorg"]);
    }
}
