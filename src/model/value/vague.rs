//! Times as people speak of them: seasons, half-years and weeks, with a year and without.

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::terms::{is_year, month_called, number, ordinal};
use super::{Moment, Part, ValueFault};

/// The seasons in bokmål, nynorsk, English and Northern Sámi, with their first and last month. The winter of a year is the
/// one that it begins with.
const SEASONS: [(&[&str], u8, u8); 4] = [
    (&["vår", "våren", "spring", "giđđa", "giđđat"], 3, 5),
    (&["sommer", "sommeren", "sommar", "sommaren", "summer", "geassi", "geasset"], 6, 8),
    (&["høst", "høsten", "haust", "hausten", "autumn", "fall", "čakča", "čakčat"], 9, 11),
    (&["vinter", "vinteren", "winter", "dálvi", "dálvet"], 1, 2),
];

/// Words that only hold others together.
const BETWEEN: [&str; 5] = ["of", "the", "av", "i", "in"];

/// Why a text that speaks of a time is no moment. `None` for one that speaks of none. `words` are those of the text, which
/// is in lower case.
pub fn of(text: &str, words: &[&str]) -> Option<ValueFault> {
    let words: Vec<&str> = words.iter().copied().filter(|word| !BETWEEN.contains(word)).collect();
    let found = match words[..] {
        [season, year] if is_year(year) && months(season).is_some() => stretch(year, months(season)?),
        [half, year] | [year, half] if is_year(year) => stretch(year, half_called(half)?),
        [nth, "halvår" | "halvåret" | "halvdel" | "half", year] if is_year(year) => stretch(year, nth_half(nth)?),
        [nth, "half", "year", year] if is_year(year) => stretch(year, nth_half(nth)?),
        ["uke" | "veke" | "week" | "vahkku" | "uka" | "veka", week, year] if is_year(year) => {
            week_of(year, number(week)?)
        }
        _ => None,
    };
    found.or_else(|| lacks_year(text, &words).then_some(ValueFault::NoYear))
}

fn months(season: &str) -> Option<(u8, u8)> {
    SEASONS.iter().find(|(names, ..)| names.contains(&season)).map(|(_, first, last)| (*first, *last))
}

/// A half-year in one word: `h1`, `vårhalvåret`.
fn half_called(word: &str) -> Option<(u8, u8)> {
    match word {
        "h1" | "vårhalvåret" | "vårhalvår" | "vårsemesteret" => Some((1, 6)),
        "h2" | "høsthalvåret" | "høsthalvår" | "hausthalvåret" | "høstsemesteret" | "haustsemesteret" => {
            Some((7, 12))
        }
        _ => None,
    }
}

fn nth_half(nth: &str) -> Option<(u8, u8)> {
    match number(nth).map(u16::from).or_else(|| ordinal(nth))? {
        1 => Some((1, 6)),
        2 => Some((7, 12)),
        _ => None,
    }
}

fn stretch(year: &str, (first, last): (u8, u8)) -> Option<ValueFault> {
    let year = year.parse().ok()?;
    let month = |month| Some(Moment::new(year, Part::Month(month)).ok()?.to_string());
    Some(ValueFault::Stretch { first: month(first)?, last: month(last)? })
}

/// A week by its number, as calendars count them (ISO 8601).
fn week_of(year: &str, week: u8) -> Option<ValueFault> {
    let day = |weekday| {
        let date: Date = ISOWeekDate::new(year.parse().ok()?, week.cast_signed(), weekday).ok()?.date();
        let part = Part::Day(date.month().cast_unsigned(), date.day().cast_unsigned());
        Some(Moment::new(date.year(), part).ok()?.to_string())
    };
    Some(ValueFault::Stretch { first: day(Weekday::Monday)?, last: day(Weekday::Sunday)? })
}

/// Whether the text names a part of a year, and no year: `mars`, `30.06.`, `uke 12`, `våren`, `1. kvartal`.
fn lacks_year(text: &str, words: &[&str]) -> bool {
    let is_part = |word: &str| month_called(word).is_some() || months(word).is_some() || half_called(word).is_some();
    match *words {
        [part] => is_part(part) || (week_in(part).is_some()),
        [day, month] if month_called(month).is_some() => number(day).is_some(),
        [month, day] if month_called(month).is_some() => number(day).is_some(),
        [nth, "kvartal" | "tertial" | "halvår" | "quarter"] => number(nth).is_some() || ordinal(nth).is_some(),
        ["uke" | "veke" | "week" | "uka" | "veka" | "vahkku", week] => number(week).is_some(),
        [day, month] if text.contains(['.', '/']) => {
            number(day).is_some_and(|day| (1..=31).contains(&day)) && number(month).is_some_and(|month| month <= 12)
        }
        _ => false,
    }
}

/// The number of a week in one word: `u12`, `uke12`.
fn week_in(word: &str) -> Option<u8> {
    ["uke", "veke", "week", "u"].into_iter().find_map(|name| word.strip_prefix(name)).and_then(number)
}
