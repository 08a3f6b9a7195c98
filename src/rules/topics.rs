//! Whether titles are about one thing, although no reference says so.
//!
//! Plans in prose often leave to readers what a field would say. Before a rule says that something is missing, it can ask
//! whether a title shows that it is there.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::Element;
use crate::prose;

/// So many words that two titles have in common make it likely that they are about one thing. Our own choice.
const SHARED: usize = 2;
/// A title of a single word tells its topic only if the word has this many letters when stemmed. Our own choice.
const LONG: usize = 8;

/// Titles, by the words that carry their meaning.
#[derive(Debug, Default)]
pub(crate) struct Topics<'a> {
    /// The elements whose titles have a word, and how many such words each title has.
    by_word: HashMap<String, Vec<(&'a str, usize)>>,
}

impl<'a> Topics<'a> {
    /// The topics of elements.
    pub fn of(elements: impl IntoIterator<Item = &'a Element>) -> Self {
        let mut by_word: HashMap<String, Vec<_>> = HashMap::new();
        for element in elements {
            let words = stems(element.title());
            let count = words.len();
            words.into_iter().for_each(|word| by_word.entry(word).or_default().push((&*element.id, count)));
        }
        Self { by_word }
    }

    /// Whether another element is likely to be about the same as `element`: the titles have two words that carry meaning in
    /// common, or all of the shorter one, if that is a single long word.
    pub fn tell_of(&self, element: &Element) -> bool {
        let words = stems(element.title());
        let mut shared: BTreeMap<&str, usize> = BTreeMap::new();
        for word in &words {
            let others = self.by_word.get(word).into_iter().flatten().filter(|(id, _)| *id != &*element.id);
            for &(id, count) in others {
                let is_whole = words.len().min(count) == 1 && word.chars().count() >= LONG;
                *shared.entry(id).or_default() += if is_whole { SHARED } else { 1 };
            }
        }
        shared.values().any(|count| *count >= SHARED)
    }
}

fn stems(title: &str) -> BTreeSet<String> {
    prose::significant(title).collect()
}
