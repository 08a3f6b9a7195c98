//! Words that distinguish bokmål from nynorsk. The selection is our own: common words that only one of the two has.

use super::marks::is_quoted;
use crate::model::value::Language;
use crate::prose::Sentence;

/// Words that bokmål has and nynorsk has not, in alphabetical order.
const BOKMAL: [&str; 45] = [
    "ansatte",
    "bare",
    "brukere",
    "brukerne",
    "deres",
    "disse",
    "egne",
    "en",
    "et",
    "flere",
    "fra",
    "gjør",
    "gjøre",
    "gjøres",
    "hele",
    "helt",
    "hun",
    "hva",
    "hvem",
    "hver",
    "hvert",
    "hvilke",
    "hvilken",
    "hvis",
    "hvor",
    "hvordan",
    "hvorfor",
    "ikke",
    "innbyggere",
    "innbyggerne",
    "jeg",
    "mer",
    "muligheter",
    "mye",
    "noe",
    "noen",
    "sammen",
    "selv",
    "tjenestene",
    "tjenester",
    "utfordringer",
    "virksomheten",
    "virksomheter",
    "være",
    "vært",
];

/// Words that nynorsk has and bokmål has not, in alphabetical order.
const NYNORSK: [&str; 45] = [
    "berre",
    "brukarane",
    "brukarar",
    "dei",
    "deira",
    "desse",
    "dykk",
    "eg",
    "ein",
    "eit",
    "fleire",
    "frå",
    "gjer",
    "gjerast",
    "gjere",
    "heile",
    "heilt",
    "ikkje",
    "innbyggjarane",
    "innbyggjarar",
    "kjem",
    "korleis",
    "kva",
    "kvar",
    "kvart",
    "kven",
    "kvifor",
    "meir",
    "mykje",
    "noko",
    "nokon",
    "nokre",
    "saman",
    "sjølv",
    "skulane",
    "skulen",
    "tenestene",
    "tenester",
    "tilsette",
    "utfordringar",
    "vera",
    "vere",
    "verksemda",
    "verksemder",
    "vore",
];

/// The words of a language's own standard, and those of the other; none for English.
fn lists(own: Language) -> (&'static [&'static str], &'static [&'static str]) {
    match own {
        Language::Bokmal => (&BOKMAL, &NYNORSK),
        Language::Nynorsk => (&NYNORSK, &BOKMAL),
        Language::English | Language::NorthernSami => (&[], &[]),
    }
}

/// The standard that is not `own`.
pub fn other(own: Language) -> Language {
    if own == Language::Nynorsk { Language::Bokmal } else { Language::Nynorsk }
}

/// Whether a word belongs to the other standard.
pub fn is_of_other(word: &str, own: Language) -> bool {
    lists(own).1.binary_search(&word).is_ok()
}

/// The words of the other standard in a sentence that has no words of `own`, each once. Quotations are left out.
pub fn foreign(sentence: &Sentence, own: Language) -> Vec<&str> {
    let of_own = lists(own).0;
    let mut found = Vec::new();
    for (at, word) in sentence.words() {
        if of_own.binary_search(&word).is_ok() {
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
    fn the_words_are_in_order_and_belong_to_one_standard() {
        assert!(BOKMAL.is_sorted() && NYNORSK.is_sorted());
        assert!(BOKMAL.iter().all(|word| !NYNORSK.contains(word)));
    }

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
