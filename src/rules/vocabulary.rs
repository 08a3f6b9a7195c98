//! The words of a strategy, each with the sentences that contain it. A strategy repeats most of its words, so a rule
//! that looks for certain words need not go through every sentence.

use std::collections::HashMap;

use crate::prose::Sentence;

use super::writing::Writing;

/// A sentence, by the index of its piece of writing and its index in that.
pub type Place = (usize, usize);

/// The different words in what a strategy writes, as they are spelt.
#[derive(Debug, Default)]
pub struct Vocabulary {
    entries: Vec<(Box<str>, Vec<Place>)>,
}

/// A piece of writing with some of its sentences.
pub type Passage<'c, 'a> = (&'c Writing<'a>, Vec<&'c Sentence>);

impl Vocabulary {
    /// The words of `writings`.
    pub fn new(writings: &[Writing<'_>]) -> Self {
        let mut entries: HashMap<&str, Vec<Place>> = HashMap::new();
        for (nth, writing) in writings.iter().enumerate() {
            for (at, sentence) in writing.analysis.sentences.iter().enumerate() {
                for (_, word) in sentence.words() {
                    entries.entry(word).or_default().push((nth, at));
                }
            }
        }
        Self { entries: entries.into_iter().map(|(word, places)| (word.into(), places)).collect() }
    }

    /// The places of the sentences with a word that `wanted` lets through, in order.
    pub fn places(&self, wanted: impl Fn(&str) -> bool) -> Vec<Place> {
        let found = self.entries.iter().filter(|(word, _)| wanted(word));
        let mut places: Vec<_> = found.flat_map(|(_, places)| places).copied().collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// The sentences with a word that `wanted` lets through, in order.
    pub fn passages<'c, 'a>(&self, writings: &'c [Writing<'a>], wanted: impl Fn(&str) -> bool) -> Vec<Passage<'c, 'a>> {
        let places = self.places(wanted);
        let of_one_writing = places.chunk_by(|(a, _), (b, _)| a == b);
        let passage = |places: &[Place]| {
            let writing = writings.get(places.first()?.0)?;
            Some((writing, places.iter().filter_map(|(_, at)| writing.analysis.sentences.get(*at)).collect()))
        };
        of_one_writing.filter_map(passage).collect()
    }
}
