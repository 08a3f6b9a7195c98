//! Sentences with numbers, each read once: rules about numbers look at the same reading.

use crate::model::value::Language;
use crate::prose::{Grammar, Quantity, Sentence, is_numeral, quantities};

use super::vocabulary::{Place, Vocabulary};
use super::writing::Writing;

/// The numbers of a strategy, by the places of their sentences.
pub type Counts = Vec<(Place, Vec<Quantity>)>;

/// A sentence with numbers.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'c, 'a> {
    /// The writing that it stands in.
    pub writing: &'c Writing<'a>,
    /// The sentence.
    pub sentence: &'c Sentence,
    /// Its numbers, in order.
    pub quantities: &'c [Quantity],
}

/// How numbers are written in a language; `None` where they are not read.
pub fn grammar(language: Language) -> Option<Grammar> {
    match language {
        Language::English => Some(Grammar::English),
        Language::Bokmal | Language::Nynorsk => Some(Grammar::Norwegian),
        Language::NorthernSami => None,
    }
}

/// The numbers in what a strategy writes.
pub fn counts(writings: &[Writing<'_>], vocabulary: &Vocabulary, language: Language) -> Counts {
    let Some(grammar) = grammar(language) else { return Counts::new() };
    let read = |(nth, at): Place| {
        let sentence = writings.get(nth)?.analysis.sentences.get(at)?;
        Some(((nth, at), quantities(&sentence.text, grammar))).filter(|(_, found)| !found.is_empty())
    };
    vocabulary.places(is_numeral).into_iter().filter_map(read).collect()
}
