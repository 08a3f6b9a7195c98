//! Elements by the words of their titles.
//!
//! Plans in prose often leave to readers what a field would say. Before a rule says that something is missing, it can ask
//! whether a title shows that it is there.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::{Element, ElementId};
use crate::prose;

/// So many words that two titles have in common make it likely that they are about one thing. Our own choice.
const SHARED: usize = 2;
/// A title of a single word tells its topic only if the word has this many letters when stemmed. Our own choice.
const LONG: usize = 8;

/// Titles, by the words that carry their meaning.
#[derive(Debug, Default)]
pub(crate) struct Topics {
    /// The elements whose titles have a word, and how many such words each title has.
    by_word: HashMap<String, Vec<(ElementId, usize)>>,
}

impl Topics {
    /// The topics of elements.
    pub fn of<'a>(elements: impl IntoIterator<Item = (ElementId, &'a Element)>) -> Self {
        let mut by_word: HashMap<String, Vec<_>> = HashMap::new();
        for (id, element) in elements {
            let words = stems(element.title());
            let count = words.len();
            words.into_iter().for_each(|word| by_word.entry(word).or_default().push((id, count)));
        }
        Self { by_word }
    }

    /// Whether another element is likely to be about the same as the one at `own`: the titles have two words that carry
    /// meaning in common, or all of the shorter one, if that is a single long word.
    pub fn tell_of(&self, own: ElementId, element: &Element) -> bool {
        let words = stems(element.title());
        let mut shared: BTreeMap<ElementId, usize> = BTreeMap::new();
        for word in &words {
            for (id, count) in self.with(word).filter(|(id, _)| *id != own) {
                let is_whole = words.len().min(count) == 1 && word.chars().count() >= LONG;
                *shared.entry(id).or_default() += if is_whole { SHARED } else { 1 };
            }
        }
        shared.values().any(|count| *count >= SHARED)
    }

    /// The elements that these words name: their titles consist of them, or have all of several.
    pub fn named_by(&self, words: &BTreeSet<String>) -> Vec<ElementId> {
        let Some(first) = words.first() else { return Vec::new() };
        let has_all = |id: ElementId| words.iter().all(|word| self.with(word).any(|(other, _)| other == id));
        let named = self.with(first).filter(|(id, count)| (words.len() > 1 || *count == 1) && has_all(*id));
        named.map(|(id, _)| id).collect()
    }

    /// The elements whose titles have a word.
    pub fn all_with(&self, word: &str) -> Vec<ElementId> {
        self.with(word).map(|(id, _)| id).collect()
    }

    fn with(&self, word: &str) -> impl Iterator<Item = (ElementId, usize)> {
        self.by_word.get(word).into_iter().flatten().copied()
    }
}

/// The words of a text that carry its meaning, each once.
pub(crate) fn stems(text: &str) -> BTreeSet<String> {
    prose::significant(text).collect()
}
