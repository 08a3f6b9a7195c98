//! Sentences in the other standard of Norwegian, by words that only one of the two has.

use super::marks::is_quoted;
use super::standard_words::is_surely_of_other;
use crate::model::value::Language;
use crate::prose::Sentence;

/// Words of bokmål that nynorsk has not. One alone may be a name or a word of a dialect, so it tells only beside others.
const BOKMAL: [&str; 7] = ["bare", "deres", "egne", "en", "et", "hele", "helt"];

/// The same for words of nynorsk that bokmål has not.
const NYNORSK: [&str; 9] = ["dykk", "eg", "heile", "heilt", "kjem", "kvar", "kvart", "tilsette", "vera"];

/// Whether only `standard` has a word.
fn is_of(word: &str, standard: Language) -> bool {
    let more = match standard {
        Language::Bokmal => &BOKMAL[..],
        Language::Nynorsk => &NYNORSK[..],
        Language::English | Language::NorthernSami => return false,
    };
    more.contains(&word) || is_surely_of_other(word, other(standard))
}

/// The standard that is not `own`.
pub fn other(own: Language) -> Language {
    if own == Language::Nynorsk { Language::Bokmal } else { Language::Nynorsk }
}

/// Whether a word belongs to the other standard.
pub fn is_of_other(word: &str, own: Language) -> bool {
    matches!(own, Language::Bokmal | Language::Nynorsk) && is_of(word, other(own))
}

/// The words of the other standard in a sentence that has no words of `own`, each once. Quotations are left out.
pub fn foreign(sentence: &Sentence, own: Language) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, word) in sentence.words() {
        if is_of(word, own) {
            return Vec::new();
        }
        if is_of_other(word, own) && !found.contains(&word) && !is_quoted(&sentence.text, at) {
            found.push(word);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose;

    #[test]
    fn a_sentence_is_foreign_where_it_has_words_of_the_other_standard_only() {
        let table = [
            ("Vi veit ikkje kva dei vil.", Language::Bokmal, 3),
            ("Vi veit ikkje hva de vil.", Language::Bokmal, 0),
            ("Vi vet ikke hva de vil.", Language::Bokmal, 0),
            ("Vi vet ikke hva de vil.", Language::Nynorsk, 2),
            ("Planen heiter «Ikkje berre ord, men noko meir».", Language::Bokmal, 0),
            ("Plans are in English.", Language::English, 0),
        ];
        for (text, own, expected) in table {
            assert_eq!(foreign(&prose::sentence(text), own).len(), expected, "{text}");
        }
    }
}
