//! Sentences that name times with their years, each read once: rules about dates look at the same reading.

use crate::model::Element;
use crate::prose::{Sentence, When, calendar};

use super::vocabulary::{Place, Vocabulary};
use super::writing::Writing;

/// The times that a strategy names, by the places of their sentences.
pub type Dates = Vec<(Place, Vec<When>)>;

/// A sentence that names times.
#[derive(Debug, Clone, Copy)]
pub struct Dated<'c, 'a> {
    /// The writing that it stands in.
    pub writing: &'c Writing<'a>,
    /// The sentence.
    pub sentence: &'c Sentence,
    /// The sentence before it in the same writing.
    pub before: Option<&'c Sentence>,
    /// The times, in order.
    pub times: &'c [When],
}

/// The times in what a strategy writes.
pub fn dates(writings: &[Writing<'_>], vocabulary: &Vocabulary) -> Dates {
    let is_year = |word: &str| word.bytes().filter(u8::is_ascii_digit).count() >= 4;
    let read = |(nth, at): Place| {
        let sentence = writings.get(nth)?.analysis.sentences.get(at)?;
        Some(((nth, at), calendar(&sentence.text))).filter(|(_, found)| !found.is_empty())
    };
    vocabulary.places(is_year).into_iter().filter_map(read).collect()
}

/// Whether the title or the text of an element names a year.
pub(crate) fn names_year(element: &Element) -> bool {
    let text = element.common.text.as_ref().map_or("", |text| &*text.markdown);
    [element.title(), text].iter().any(|text| !calendar(text).is_empty())
}
