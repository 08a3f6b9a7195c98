//! Times as people speak of them: seasons, half-years and weeks, with a year and without.

use super::terms::{is_year, month_called, number, ordinal};
use super::{Moment, Part, Season, ValueFault};

/// The seasons in bokmål, nynorsk, English and Northern Sámi.
const SEASONS: [(Season, &[&str]); 4] = [
    (Season::Spring, &["vår", "våren", "spring", "giđđa", "giđđat"]),
    (Season::Summer, &["sommer", "sommeren", "sommar", "sommaren", "summer", "geassi", "geasset"]),
    (Season::Autumn, &["høst", "høsten", "haust", "hausten", "autumn", "fall", "čakča", "čakčat"]),
    (Season::Winter, &["vinter", "vinteren", "winter", "dálvi", "dálvet"]),
];

/// What schools call their year.
const SCHOOL_YEARS: [&str; 6] = ["skoleåret", "skoleår", "skuleåret", "skuleår", "studieåret", "skuvlajahki"];

/// Words that only hold others together.
const BETWEEN: [&str; 5] = ["of", "the", "av", "i", "in"];

/// The moment of a text that speaks of a season, half-year, week or school year, or why there is none. `None` for one that
/// speaks of nothing like it. `words` are those of the text, which is in lower case.
pub fn of(text: &str, words: &[&str]) -> Option<Result<Moment, ValueFault>> {
    let words: Vec<&str> = words.iter().copied().filter(|word| !BETWEEN.contains(word)).collect();
    let part = match words[..] {
        [word, year] if is_year(year) && season(word).is_some() => Some((year, Part::Season(season(word)?))),
        [half, year] | [year, half] if is_year(year) && half_called(half).is_some() => {
            Some((year, Part::HalfYear(half_called(half)?)))
        }
        [nth, "halvår" | "halvåret" | "halvdel" | "half", year] | [nth, "half", "year", year] if is_year(year) => {
            Some((year, Part::HalfYear(nth_of(nth)?)))
        }
        ["uke" | "veke" | "week" | "vahkku" | "uka" | "veka", week, year] if is_year(year) => {
            Some((year, Part::Week(number(week)?)))
        }
        [week, year] if is_year(year) && week_in(week).is_some() => Some((year, Part::Week(week_in(week)?))),
        [name, year, next] if SCHOOL_YEARS.contains(&name) && is_year(year) => school_year(year, next),
        ["school", "year", year, next] if is_year(year) => school_year(year, next),
        _ => None,
    };
    if let Some((year, part)) = part {
        return Some(Moment::new(year.parse().ok()?, part));
    }
    lacks_year(text, &words).then_some(Err(ValueFault::NoYear))
}

fn season(word: &str) -> Option<Season> {
    SEASONS.iter().find(|(_, names)| names.contains(&word)).map(|(season, _)| *season)
}

/// A half-year in one word: `h1`, `vårhalvåret`.
fn half_called(word: &str) -> Option<u8> {
    match word {
        "h1" | "vårhalvåret" | "vårhalvår" | "vårsemesteret" => Some(1),
        "h2" | "høsthalvåret" | "høsthalvår" | "hausthalvåret" | "høstsemesteret" | "haustsemesteret" => Some(2),
        _ => None,
    }
}

fn nth_of(nth: &str) -> Option<u8> {
    number(nth).or_else(|| ordinal(nth).and_then(|nth| u8::try_from(nth).ok()))
}

/// The school year that begins in a year, if the other number is that of the next, with four digits or two.
fn school_year<'a>(year: &'a str, next: &str) -> Option<(&'a str, Part)> {
    let following = (year.parse::<u16>().ok()? + 1).to_string();
    let is_next = next == following || Some(next) == following.get(2..);
    is_next.then_some((year, Part::SchoolYear))
}

/// Whether the text names a part of a year, and no year: `mars`, `30.06.`, `uke 12`, `våren`, `1. kvartal`.
fn lacks_year(text: &str, words: &[&str]) -> bool {
    let is_part = |word: &str| month_called(word).is_some() || season(word).is_some() || half_called(word).is_some();
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
