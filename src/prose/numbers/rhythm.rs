//! How often something is told to happen: "hvert kvartal", "to ganger i året".

use std::ops::Range;

use super::number_words::{self, Grammar};
use crate::prose::words;

/// How often something is told to happen, as a phrase that values of the model are written with: "3 months".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rhythm {
    /// How many intervals lie between one time and the next.
    pub every: u16,
    /// The interval, in English: "day", "week", "month", "year".
    pub unit: &'static str,
    /// Its byte range.
    pub range: Range<usize>,
}

/// Words that say all of it.
const WORDS: [(&[&str], u16, &str); 11] = [
    (&["daglig", "dagleg"], 1, "day"),
    (&["ukentlig", "ukentlige", "vekentleg", "vekentlege", "weekly"], 1, "week"),
    (&["månedlig", "månedlige", "månadleg", "månadlege", "monthly"], 1, "month"),
    (&["kvartalsvis", "kvartalsvise", "quarterly"], 3, "month"),
    (&["tertialvis", "tertialvise"], 4, "month"),
    (&["halvårlig", "halvårlige", "halvårleg", "halvårlege", "halvårsvis"], 6, "month"),
    (&["årlig", "årlige", "årleg", "årlege", "annual", "annually", "yearly"], 1, "year"),
    (&["annenhver", "annankvar"], 2, ""),
    (&["annethvert", "annakvart"], 2, ""),
    (&["hver", "kvar", "every", "each"], 1, ""),
    (&["hvert", "kvart"], 1, ""),
];

/// What an interval is called.
fn unit(word: &str) -> Option<(u16, &'static str)> {
    Some(match word {
        "dag" | "day" => (1, "day"),
        "uke" | "veke" | "week" | "mandag" | "tirsdag" | "tysdag" | "onsdag" | "torsdag" | "fredag" | "lørdag"
        | "laurdag" | "søndag" | "sundag" => (1, "week"),
        "måned" | "månad" | "month" => (1, "month"),
        "kvartal" | "quarter" => (3, "month"),
        "tertial" => (4, "month"),
        "halvår" => (6, "month"),
        "år" | "year" => (1, "year"),
        _ => return None,
    })
}

/// Every rhythm that a text tells, in order.
pub fn rhythms(text: &str) -> Vec<Rhythm> {
    let all: Vec<_> = words(text).map(|(at, word)| (at, at + word.len(), word.to_lowercase())).collect();
    let word = |nth: usize| all.get(nth).map_or("", |(.., word)| &**word);
    let mut found = Vec::new();
    for nth in 0..all.len() {
        let read = times(&word, nth).or_else(|| {
            let (_, every, own) = WORDS.iter().find(|(words, ..)| words.contains(&word(nth)))?;
            if !own.is_empty() {
                return Some((*every, *own, 1));
            }
            // "Hvert annet år", "hver 14. dag", "hvert fjerde år".
            let (count, skipped) = ordinal(word(nth + 1)).map_or((1, 0), |count| (count, 1));
            let (months, own) = unit(word(nth + 1 + skipped))?;
            Some((every.checked_mul(count)?.checked_mul(months)?, own, 2 + skipped))
        });
        if let Some((every, unit, count)) = read.filter(|(every, ..)| *every > 0) {
            let end = all.get(nth + count - 1).map_or(text.len(), |(_, end, _)| *end);
            found.push(Rhythm { every, unit, range: all[nth].0..end });
        }
    }
    found
}

/// "To ganger i året", "fire gonger i året", "én gang per måned".
fn times<'w>(word: &impl Fn(usize) -> &'w str, nth: usize) -> Option<(u16, &'static str, usize)> {
    if !matches!(word(nth + 1), "ganger" | "gonger" | "gang" | "gong") {
        return None;
    }
    let count: u16 = match word(nth) {
        "en" | "ein" | "én" | "éin" | "1" => 1,
        digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse().ok()?,
        own => number_words::read(&[own], 1, Grammar::Norwegian)?.0.try_into().ok()?,
    };
    let of_year =
        matches!((word(nth + 2), word(nth + 3)), ("i", "året") | ("per" | "pr", "år") | ("årlig" | "årleg", _));
    let of_month =
        matches!((word(nth + 2), word(nth + 3)), ("i", "måneden" | "månaden") | ("per" | "pr", "måned" | "månad"));
    let of_week = matches!((word(nth + 2), word(nth + 3)), ("i", "uka" | "uken" | "veka"));
    match () {
        () if of_year && count > 0 && 12 % count == 0 && count > 1 => Some((12 / count, "month", 4)),
        () if of_year && count == 1 => Some((1, "year", 4)),
        () if of_month && count == 1 => Some((1, "month", 4)),
        () if of_week && count == 1 => Some((1, "week", 4)),
        () => None,
    }
}

fn ordinal(word: &str) -> Option<u16> {
    match word {
        "annet" | "andre" | "anna" | "annan" | "second" => Some(2),
        "tredje" | "third" => Some(3),
        "fjerde" | "fourth" => Some(4),
        "femte" => Some(5),
        digits => digits.trim_end_matches('.').parse().ok().filter(|count| (2..=60).contains(count)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rhythms_are_read() {
        let table: [(&str, &[&str]); 16] = [
            ("hver fredag", &["1 week hver fredag"]),
            ("annenhver tirsdag", &["2 week annenhver tirsdag"]),
            ("Rapport hvert tertial", &["4 month hvert tertial"]),
            ("Årlig evaluering", &["1 year Årlig"]),
            ("to ganger i året", &["6 month to ganger i året"]),
            ("seks ganger i året, annenhver måned", &["2 month seks ganger i året", "2 month annenhver måned"]),
            ("Levekårsundersøkelsen annethvert år", &["2 year annethvert år"]),
            ("hvert fjerde år", &["4 year hvert fjerde år"]),
            ("hver 14. dag", &["14 day hver 14. dag"]),
            ("kvar månad", &["1 month kvar månad"]),
            ("én gang i året", &["1 year én gang i året"]),
            ("månedlig", &["1 month månedlig"]),
            ("Hver leder svarer", &[]),
            ("fem ganger i året", &[]),
            ("hver nettside", &[]),
            ("hvert år", &["1 year hvert år"]),
        ];
        for (text, expected) in table {
            let show = |found: Rhythm| format!("{} {} {}", found.every, found.unit, &text[found.range]);
            assert_eq!(rhythms(text).into_iter().map(show).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
