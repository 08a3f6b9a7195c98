//! Forms of one word that say different things, and spellings that say the same.

use crate::prose::NEGATIONS;

/// Whether two forms of one stem differ in degree, "raskere" and "raskt", or in tense, "innførte" and "innfører". Number and
/// definite forms do not matter.
pub fn differ_in_sense(one: &str, other: &str) -> bool {
    differ_in_degree(one, other) || differ_in_degree(other, one) || is_past_of(one, other) || is_past_of(other, one)
}

/// Whether `high` is a higher degree of the adjective that `base` is a form of.
fn differ_in_degree(high: &str, base: &str) -> bool {
    let forms = |stem: &str| [stem.to_owned(), format!("{stem}t"), format!("{stem}e")];
    let of_comparative = high.strip_suffix("ere").or_else(|| high.strip_suffix("are"));
    let of_superlative = ["est", "este", "ast", "aste"].into_iter().find_map(|end| high.strip_suffix(end));
    of_comparative.is_some_and(|stem| forms(stem).iter().any(|form| form == base))
        || of_superlative.is_some_and(|stem| {
            forms(stem).iter().any(|form| form == base) || base == format!("{stem}ere") || base == format!("{stem}are")
        })
}

/// Whether `past` tells as past what `present` tells as present.
fn is_past_of(past: &str, present: &str) -> bool {
    let stem = present.strip_suffix("er").or_else(|| present.strip_suffix("ar"));
    stem.is_some_and(|stem| past.strip_prefix(stem).is_some_and(|end| matches!(end, "te" | "de" | "dde")))
}

/// What nouns, adjectives and verbs of both standards of Norwegian end in.
const ENDINGS: [&str; 38] = [
    "", "a", "e", "n", "r", "s", "t", "aa", "an", "ar", "as", "en", "er", "es", "et", "ne", "st", "te", "de", "ane",
    "ans", "ars", "ast", "ene", "ens", "ere", "ers", "est", "ets", "are", "dde", "nes", "anes", "aste", "enes", "eren",
    "erne", "este",
];

/// Whether two words with one stem are forms of one word: "planene" and "planen", not "planten" and "planen".
pub fn are_forms_of_one(one: &str, other: &str) -> bool {
    let common: usize =
        one.chars().zip(other.chars()).take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum();
    let is_ending = |word: &str| word.get(common..).is_some_and(|end| ENDINGS.contains(&end));
    one == other || (is_ending(one) && is_ending(other))
}

/// Whether two words are one, spelled in two ways: letters that changed places, a consonant too few or too many, or the two
/// standards of Norwegian. Any other letter may make another word.
pub fn is_respelled(word: &str, other: &str) -> bool {
    let is_long = |word: &str| word.chars().count() >= 6 && word.chars().all(char::is_alphabetic);
    let is_negation = |word: &str| NEGATIONS.contains(&word);
    if !is_long(word) || !is_long(other) || is_negation(word) || is_negation(other) || word == other {
        return false;
    }
    let distance = strsim::damerau_levenshtein(word, other);
    let is_very_long = word.chars().count().min(other.chars().count()) >= 9;
    distance == 1 && (is_very_long || plain(word) == plain(other) || are_swapped(word, other))
}

/// A word with single letters for double ones, and with the vowels and endings in which the standards of Norwegian differ alike.
fn plain(word: &str) -> String {
    let mut letters: Vec<char> = word.replace("sning", "sing").replace('i', "e").chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

fn are_swapped(word: &str, other: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    sorted(word) == sorted(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degree_and_tense_are_other_senses() {
        for (one, other) in [
            ("raskere", "raskt"),
            ("raskere", "raske"),
            ("tryggest", "trygg"),
            ("tryggeste", "tryggere"),
            ("innførte", "innfører"),
        ] {
            assert!(differ_in_sense(one, other) && differ_in_sense(other, one), "{one} / {other}");
        }
        for (one, other) in [
            ("innbyggere", "innbyggeren"),
            ("lærere", "lærer"),
            ("raske", "raskt"),
            ("tjenestene", "tjenester"),
            ("planen", "planene"),
        ] {
            assert!(!differ_in_sense(one, other) && !differ_in_sense(other, one), "{one} / {other}");
        }
    }

    #[test]
    fn endings_make_forms_and_other_letters_make_words() {
        assert!(are_forms_of_one("planene", "planen") && are_forms_of_one("tjeneste", "tjenester"));
        assert!(!are_forms_of_one("planten", "planen") && !are_forms_of_one("planter", "planer"));
    }

    #[test]
    fn slips_and_standards_are_one_word_and_another_letter_is_another_word() {
        for (one, other) in [
            ("tilgjengelige", "tilgjengelege"),
            ("satsing", "satsning"),
            ("kommunikasjon", "komunikasjon"),
            ("planeln", "planlen"),
        ] {
            assert!(is_respelled(one, other) && is_respelled(other, one), "{one} / {other}");
        }
        for (one, other) in [("planten", "planen"), ("hester", "fester"), ("ingenting", "ingentin"), ("barna", "borna")]
        {
            assert!(!is_respelled(one, other), "{one} / {other}");
        }
    }
}
