//! Years in running text, and which number is said of which.

use std::ops::Range;

use super::is_month;
use crate::prose::words;

/// A year that a text names, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// The year.
    pub year: i16,
    /// The first and the last of the months that are meant.
    pub months: (u8, u8),
    /// Whether what is said is said of it, and not only compared with it, as in "since 2025".
    pub is_meant: bool,
    /// Its byte range.
    pub range: Range<usize>,
}

/// Words that come before a year that something is compared with.
const SINCE: &[&str] =
    &["siden", "sidan", "fra", "frå", "enn", "etter", "mot", "før", "since", "from", "than", "after"];
/// Words between such a word and the year.
const BETWEEN: &[&str] = &[
    "i", "utgangen", "slutten", "løpet", "begynnelsen", "starten", "av", "våren", "høsten", "sommeren", "første",
    "andre", "tredje", "fjerde", "året", "nivået",
];
/// Words that come right before a year of which something is said.
const OF: &[&str] = &[
    "i", "innen", "innan", "ved", "av", "for", "per", "pr", "til", "året", "år", "våren", "høsten", "hausten",
    "sommeren", "sommaren", "vinteren", "vår", "høst", "haust", "sommer", "vinter", "og", "gjennom", "tertial",
    "kvartal", "halvår", "mot", "in", "by", "year", "of",
];

/// Every year in a text, in order. Numbers in ranges and dates in figures are not among them.
pub fn named_years(text: &str) -> Vec<Time> {
    let words: Vec<_> = words(text).collect();
    let mut found = Vec::new();
    for (nth, (at, word)) in words.iter().enumerate() {
        let bare = word.trim_end_matches('.');
        let year = bare.parse::<i16>().ok().filter(|year| bare.len() == 4 && (1900..=2100).contains(year));
        let Some(year) = year.filter(|_| !is_amount(text, at + bare.len()) && !is_in_range(text, *at..at + bare.len()))
        else {
            continue;
        };
        let before: Vec<_> = words[nth.saturating_sub(4)..nth].iter().map(|(_, word)| word.to_lowercase()).collect();
        let (months, taken) = months(&before);
        let rest = &before[..before.len() - taken];
        let compared = rest.iter().rev().find(|word| !BETWEEN.contains(&&***word));
        let is_compared = compared.is_some_and(|word| SINCE.contains(&&**word));
        let is_named = taken == 0 && rest.last().is_some_and(|word| !OF.contains(&&**word));
        found.push(Time { year, months, is_meant: !is_compared && !is_named, range: *at..at + bare.len() });
    }
    found
}

/// Whether what follows says that four figures are an amount.
pub(super) fn is_amount(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let next = words(rest).next().map(|(_, word)| word.to_lowercase()).unwrap_or_default();
    rest.trim_start().starts_with('%') || matches!(&*next, "prosent" | "kroner" | "kr" | "percent")
}

/// Whether a year is one end of a range.
fn is_in_range(text: &str, own: Range<usize>) -> bool {
    let dash = ['–', '-'];
    let before = text.get(..own.start).is_some_and(|before| before.trim_end().ends_with(dash));
    let after = text.get(own.end..).and_then(|after| after.trim_start().strip_prefix(dash));
    before || after.is_some_and(|after| after.trim_start().starts_with(|first: char| first.is_ascii_digit()))
}

/// The months that the words before a year name, and how many words that takes.
fn months(before: &[String]) -> ((u8, u8), usize) {
    let word = |back: usize| before.len().checked_sub(back).and_then(|at| before.get(at)).map_or("", String::as_str);
    let last = word(1);
    if let Some(month) = month(last) {
        let day = word(2).trim_end_matches('.').parse::<u8>().is_ok();
        return ((month, month), if day { 2 } else { 1 });
    }
    let length = match last {
        "tertial" | "tertialet" => 4,
        "kvartal" | "kvartalet" => 3,
        "halvår" | "halvåret" => 6,
        _ => return ((1, 12), 0),
    };
    match ordinal(word(2)).filter(|nth| nth * length <= 12) {
        Some(nth) => (((nth - 1) * length + 1, nth * length), 2),
        None => ((1, 12), 1),
    }
}

pub(super) fn ordinal(word: &str) -> Option<u8> {
    match word.trim_end_matches('.') {
        "første" | "fyrste" | "1" => Some(1),
        "andre" | "annet" | "2" => Some(2),
        "tredje" | "3" => Some(3),
        "fjerde" | "4" => Some(4),
        _ => None,
    }
}

/// The number of a month by its Norwegian or English name.
pub fn month(word: &str) -> Option<u8> {
    const STARTS: &[&str] = &["jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "o", "nov", "de"];
    let nth = STARTS.iter().position(|start| word.starts_with(start)).filter(|_| is_month(word))?;
    u8::try_from(nth + 1).ok()
}

/// The time of which the number at `own` is said, between the end of the number before it and the start of the one after it.
pub(super) fn time_of(text: &str, times: &[Time], own: &Range<usize>, (from, to): (usize, usize)) -> Option<Time> {
    let follows = |time: &&Time| {
        let between = text.get(own.end..time.range.start).unwrap_or_default();
        let is_apart = between.contains([',', ';', ':', '–']) || between.contains(" og ") || between.contains(" mens ");
        (own.end..to).contains(&time.range.start) && !is_apart
    };
    let after = times.iter().find(follows);
    let before = || times.iter().rfind(|time| (from..own.start).contains(&time.range.start));
    after.or_else(before).filter(|time| time.is_meant).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_told_from_what_they_are_compared_with() {
        let table: [(&str, &[&str]); 13] = [
            ("I 2025 var andelen 61 prosent", &["2025 1-12 of"]),
            ("I andre tertial 2026 var andelen", &["2026 5-8 of"]),
            ("i 2. tertial 2026", &["2026 5-8 of"]),
            ("innen utgangen av juni 2027", &["2027 6-6 of"]),
            ("innen 30. juni 2027", &["2027 6-6 of"]),
            ("fra 61 til 69 prosent siden 2025", &["2025 1-12 not"]),
            ("høyere enn i 2025", &["2025 1-12 not"]),
            ("fra 2025 til 2028", &["2025 1-12 not", "2028 1-12 of"]),
            ("siden våren 2026", &["2026 1-12 not"]),
            ("Strategi 2020 sier", &["2020 1-12 not"]),
            ("planen 2026–2029", &[]),
            ("2000 kroner", &[]),
            ("2025: 61 prosent", &["2025 1-12 of"]),
        ];
        for (text, expected) in table {
            let show = |time: Time| {
                format!(
                    "{} {}-{} {}",
                    time.year,
                    time.months.0,
                    time.months.1,
                    if time.is_meant { "of" } else { "not" }
                )
            };
            assert_eq!(named_years(text).into_iter().map(show).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
