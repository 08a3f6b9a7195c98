//! Whether a sentence says in other words, or in another order, what a hidden element says.

use std::collections::HashMap;
use std::ops::Range;

use crate::prose::{significant, words};

/// The fewest words of a slogan or a title that is known again by nearly all of its words in a row.
const SLOGAN: usize = 5;
/// So many other words may stand between them.
const BETWEEN: usize = 3;
/// The fewest letters of a stem that carries a meaning of its own.
const LONG: usize = 6;
/// The fewest letters that two compounds have in common at their beginning, if they are about one thing.
const ROOT: usize = 7;

/// A significant word of a text as a stem, and its place.
pub type Stemmed = (Range<usize>, String);

/// The significant words of a text.
pub fn stemmed(text: &str) -> Vec<Stemmed> {
    words(text).filter_map(|(at, word)| Some((at..at + word.len(), significant(word).next()?))).collect()
}

/// Where a text has nearly all words of a title in its order: all but one, with a few others between them.
pub fn slogan(text: &str, title: &str) -> Option<Range<usize>> {
    let wanted: Vec<_> = words(title).map(|(_, word)| word.to_lowercase()).collect();
    if wanted.len() < SLOGAN {
        return None;
    }
    let all: Vec<_> = words(text).map(|(at, word)| (at..at + word.len(), word.to_lowercase())).collect();
    (0..all.len()).find_map(|first| {
        let window = &all[first..(first + wanted.len() + BETWEEN).min(all.len())];
        let matched = in_order(window, &wanted);
        let is_told = matched.len() >= SLOGAN
            || matched
                .iter()
                .filter(|nth| significant(&window[**nth].1).any(|stem| stem.chars().count() >= SLOGAN))
                .count()
                > 1;
        // It begins and ends with words of the title, so that the place is no longer than what is told.
        let (start, end) = (*matched.first()?, *matched.last()?);
        (matched.len() + 1 >= wanted.len() && is_told && start == 0).then(|| window[0].0.start..window[end].0.end)
    })
}

/// Which words of a window are those of a title in its order, each taken where it comes first.
fn in_order(window: &[(Range<usize>, String)], wanted: &[String]) -> Vec<usize> {
    let mut lengths = vec![vec![0_usize; wanted.len() + 1]; window.len() + 1];
    for one in (0..window.len()).rev() {
        for other in (0..wanted.len()).rev() {
            lengths[one][other] = if is_form(&window[one].1, &wanted[other]) {
                lengths[one + 1][other + 1] + 1
            } else {
                lengths[one + 1][other].max(lengths[one][other + 1])
            };
        }
    }
    let (mut one, mut other, mut found) = (0, 0, Vec::new());
    while one < window.len() && other < wanted.len() {
        if is_form(&window[one].1, &wanted[other]) {
            found.push(one);
            (one, other) = (one + 1, other + 1);
        } else if lengths[one + 1][other] >= lengths[one][other + 1] {
            one += 1;
        } else {
            other += 1;
        }
    }
    found
}

/// Whether two words are forms of one: "si" and "sier", "avtalen" and "avtalt".
fn is_form(one: &str, other: &str) -> bool {
    let is_longer = |long: &str, short: &str| {
        short.chars().count() > 1
            && long
                .strip_prefix(short)
                .is_some_and(|rest| matches!(rest, "r" | "er" | "en" | "et" | "ene" | "s" | "e" | "t"))
    };
    one == other || is_longer(one, other) || is_longer(other, one)
}

/// How many public elements have each stem.
pub type Known = HashMap<String, usize>;

/// Where a sentence shares so many words with a hidden one, in whatever order, that it tells the same: three at least, of
/// which a long one stands in no other public element.
pub fn sense(all: &[Stemmed], stems: &[String], known: &Known) -> Option<Range<usize>> {
    let is_same = |one: &str, other: &str| one == other || has_root(one, other);
    let shared: Vec<_> = all.iter().filter(|(_, word)| stems.iter().any(|stem| is_same(stem, word))).collect();
    let distinct = stems.iter().filter(|stem| shared.iter().any(|(_, word)| is_same(stem, word))).count();
    let is_long = |word: &str| word.chars().count() >= LONG && word.chars().all(char::is_alphabetic);
    let long = shared.iter().filter(|(_, word)| is_long(word)).count();
    let is_rare = shared.iter().any(|(_, word)| is_long(word) && known.get(word).is_none_or(|count| *count < 2));
    let is_most = 5 * distinct >= 3 * stems.len() || (long > 1 && 5 * distinct >= 2 * stems.len());
    let (first, last) = (shared.first()?, shared.last()?);
    (distinct >= 3 && is_rare && is_most && long > 0).then_some(first.0.start..last.0.end)
}

/// Whether two stems begin with the same long part: "reservekanal" and "reserveløsning".
fn has_root(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    common >= ROOT && one != other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slogans_are_known_again_in_other_forms() {
        let title = "Si det før vi sier det";
        for text in
            ["Nå kan du si det før vi sier det!", "Si det før vi gjør det.", "Du sier det før vi selv sier det."]
        {
            assert!(slogan(text, title).is_some(), "{text}");
        }
        for text in ["Du kan si hva du mener før vi bestemmer.", "Vi sier hva vi vet før vi spør.", "Si det til oss."]
        {
            assert!(slogan(text, title).is_none(), "{text}");
        }
        let risk = "Brevmalen blir dyrere enn avtalt";
        assert!(slogan("Bra, hvis ikke brevmalen kan bli dyrere enn avtalt.", risk).is_some());
        assert!(slogan("Brevmalen er klar når vi har avtalt det.", risk).is_none());
    }

    #[test]
    fn other_words_for_the_same_are_told_from_the_same_subject() {
        let stems: Vec<_> = significant("Leverandøren mener at tilpasningene ligger utenfor avtalen.").collect();
        let is_told = |text: &str| sense(&stemmed(text), &stems, &Known::new()).is_some();
        assert!(is_told("Leverandøren krever mer, fordi tilpasninger ikke er med i avtalen."));
        assert!(!is_told("Leverandøren ble sent ferdig med prøveutgaven."));
        assert!(!is_told("Vedtaket står øverst, og leverandøren får svar på avtalen."));
    }
}
