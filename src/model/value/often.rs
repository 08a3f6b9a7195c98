//! How often something happens, as people say it, for suggesting how it is written here.

use super::terms::{cardinal, ordinal};
use super::{Interval, Recurrence, Respelt};

/// Intervals by their names, and as adverbs.
const NAMES: [(Interval, &[&str], &[&str]); 7] = [
    (
        Interval::Day,
        &["dag", "dagen", "dager", "dagar", "døgn", "døgnet", "day", "days", "beaivvi"],
        &["daglig", "dagleg", "daily"],
    ),
    (
        Interval::Week,
        &["uke", "uken", "uka", "uker", "veke", "veka", "veker", "week", "weeks", "vahku"],
        &["ukentlig", "vekentleg", "ukevis", "weekly"],
    ),
    (
        Interval::Month,
        &["måned", "måneden", "måneder", "månad", "månaden", "månader", "mnd", "month", "months", "mánu"],
        &["månedlig", "månadleg", "månedsvis", "månadsvis", "monthly"],
    ),
    (
        Interval::Quarter,
        &["kvartal", "kvartalet", "kvartaler", "quarter", "quarters", "kvartála"],
        &["kvartalsvis", "quarterly"],
    ),
    (Interval::Tertial, &["tertial", "tertialet", "tertialer", "tertials", "tertiála"], &["tertialvis", "tertialsvis"]),
    (
        Interval::HalfYear,
        &["halvår", "halvåret", "half-year", "half-years", "jahkebeali"],
        &["halvårlig", "halvårleg", "halvårsvis", "half-yearly", "semi-annually", "semiannually"],
    ),
    (
        Interval::Year,
        &["år", "året", "year", "years", "jagi"],
        &["årlig", "årleg", "årvis", "yearly", "annually", "annual"],
    ),
];

const EVERY: [&str; 7] = ["hver", "hvert", "kvar", "kvart", "every", "each", "juohke"];
const IN_A: [&str; 12] = ["i", "per", "pr", "om", "a", "an", "in", "each", "hver", "hvert", "kvar", "kvart"];

impl Recurrence {
    /// Reads what people say: `hvert år`, `årlig`, `annethvert år`, `hver 6. måned`, `to ganger i året`, `yearly`.
    pub fn respelt(text: &str) -> Option<Respelt<Self>> {
        let text = text.trim().to_lowercase();
        let words: Vec<_> = text.split_whitespace().map(|word| word.trim_end_matches(['.', ','])).collect();
        let value = match words[..] {
            [adverb] => every(1, adverbial(adverb)?),
            [each, name] if EVERY.contains(&each) => every(1, named(name)?),
            [each, nth, name] if EVERY.contains(&each) => every(nth_of(nth)?, named(name)?),
            ["annenhver" | "annethvert" | "annakvar" | "annakvart" | "annankvar", name] => every(2, named(name)?),
            [count, name] if count_of(count).is_some() => every(count_of(count)?, named(name)?),
            ["once", within, name] if IN_A.contains(&within) => every(1, named(name)?),
            ["twice", within, name] if IN_A.contains(&within) => times(2, named(name)?)?,
            [count, "gang" | "ganger" | "gong" | "gonger" | "time" | "times", ref rest @ ..] => {
                let (name, _) =
                    rest.split_last().filter(|(_, between)| between.iter().all(|word| IN_A.contains(word)))?;
                times(count_of(count)?, named(name).or_else(|| adverbial(name))?)?
            }
            _ => return None,
        };
        Some(Respelt { value, certain: true })
    }
}

const fn every(every: u16, unit: Interval) -> Recurrence {
    Recurrence::Every { every, unit }
}

/// So many times in an interval, where that is an interval too.
fn times(count: u16, within: Interval) -> Option<Recurrence> {
    let unit = match (count, within) {
        (1, within) => within,
        (2, Interval::Year) => Interval::HalfYear,
        (3, Interval::Year) => Interval::Tertial,
        (4, Interval::Year) | (2, Interval::HalfYear) => Interval::Quarter,
        (12, Interval::Year) | (6, Interval::HalfYear) | (4, Interval::Tertial) | (3, Interval::Quarter) => {
            Interval::Month
        }
        (7, Interval::Week) => Interval::Day,
        _ => return None,
    };
    Some(every(1, unit))
}

fn nth_of(word: &str) -> Option<u16> {
    ordinal(word).or_else(|| count_of(word))
}

fn count_of(word: &str) -> Option<u16> {
    let digits = word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse().ok()).flatten();
    digits.filter(|count| *count > 0).or_else(|| cardinal(word))
}

fn named(word: &str) -> Option<Interval> {
    NAMES.iter().find(|(_, names, _)| names.contains(&word)).map(|(interval, ..)| *interval)
}

fn adverbial(word: &str) -> Option<Interval> {
    NAMES.iter().find(|(.., adverbs)| adverbs.contains(&word)).map(|(interval, ..)| *interval)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn respelt(text: &str) -> String {
        Recurrence::respelt(text).map_or("-".to_owned(), |found| found.value.to_string())
    }

    #[test]
    fn what_people_say_is_understood() {
        let table = [
            ("hvert år", "year"),
            ("Kvart år", "year"),
            ("årlig", "year"),
            ("årleg", "year"),
            ("månedlig", "month"),
            ("kvartalsvis", "quarter"),
            ("hver 6. måned", "6 months"),
            ("hvert annet år", "2 years"),
            ("annethvert år", "2 years"),
            ("hvert fjerde år", "4 years"),
            ("hver fjortende dag", "14 days"),
            ("to ganger i året", "half-year"),
            ("4 gonger i året", "quarter"),
            ("en gang per måned", "month"),
            ("én gang årlig", "year"),
            ("2 år", "2 years"),
            ("seks måneder", "6 months"),
            ("twice a year", "half-year"),
            ("every other year", "2 years"),
            ("yearly", "year"),
            ("juohke jagi", "year"),
        ];
        for (text, expected) in table {
            assert_eq!(respelt(text), expected, "{text}");
        }
    }

    #[test]
    fn what_says_no_interval_is_left_alone() {
        for text in ["", "ved behov", "fem ganger i året", "2 ganger", "år", "hver", "ofte", "0 år", "neste år", "i år"]
        {
            assert_eq!(respelt(text), "-", "{text}");
        }
    }
}
