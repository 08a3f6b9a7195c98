//! Times that are told without their year: "før jul", "innen 1. mars", "neste år".

use std::ops::Range;

use crate::prose::{month, season, words};

/// A time without its year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Yearless {
    /// What sort of time it is.
    pub sort: Sort,
    /// The first and the last month in which it may lie; the first is later where it goes over the turn of the year.
    pub months: (i8, i8),
    /// Its byte range.
    pub range: Range<usize>,
}

impl Yearless {
    /// Whether a month lies in it.
    pub fn holds(&self, month: i8) -> bool {
        let (first, last) = self.months;
        if first <= last { (first..=last).contains(&month) } else { month >= first || month <= last }
    }
}

/// What sort of time is told without its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Something is to be done by then.
    Deadline,
    /// Something begins then.
    Begin,
    /// Something comes back then.
    Again,
    /// A year that is reckoned from the day on which the text was written.
    Reckoned,
    /// No time that anybody could look up.
    Soon,
}

/// Words that lead up to a season, a holiday or a month.
const BY: [&str; 9] = ["innen", "innan", "før", "senest", "seinast", "løpet", "utgangen", "by", "before"];
/// Words that lead up to what begins.
const FROM: [&str; 6] = ["fra", "frå", "etter", "utpå", "from", "after"];
/// Words between the two.
const BETWEEN: [&str; 8] = ["av", "og", "med", "utgangen", "slutten", "begynnelsen", "starten", "den"];
/// Seasons as something comes back in them.
const EACH: [&str; 4] = ["hver", "kvar", "every", "each"];
/// What is reckoned from the day of writing.
const RECKONED: [&[&str]; 21] = [
    &["neste", "år"],
    &["neste", "vår"],
    &["neste", "sommer"],
    &["neste", "sommar"],
    &["neste", "høst"],
    &["neste", "haust"],
    &["neste", "vinter"],
    &["i", "fjor"],
    &["forrige", "år"],
    &["førre", "året"],
    &["i", "år"],
    &["i", "sommer"],
    &["i", "sommar"],
    &["i", "høst"],
    &["i", "haust"],
    &["i", "vinter"],
    &["inneværende", "år"],
    &["next", "year"],
    &["last", "year"],
    &["this", "year"],
    &["i", "vår"],
];
const SOON: [&[&str]; 6] = [
    &["om", "kort", "tid"],
    &["i", "nær", "framtid"],
    &["i", "nær", "fremtid"],
    &["innen", "kort", "tid"],
    &["i", "nær", "fremtiden"],
    &["snart"],
];

/// The first time in a text that is told without its year.
pub fn yearless(text: &str) -> Option<Yearless> {
    let all: Vec<_> = words(text).map(|(at, word)| (at, at + word.len(), word.to_lowercase())).collect();
    (0..all.len()).find_map(|nth| of_calendar(text, &all, nth).or_else(|| reckoned(text, &all, nth)))
}

type Word = (usize, usize, String);

fn word(all: &[Word], nth: usize) -> &str {
    all.get(nth).map_or("", |(.., word)| word)
}

/// A season, a holiday or a month with what leads up to it.
fn of_calendar(text: &str, all: &[Word], nth: usize) -> Option<Yearless> {
    let own = word(all, nth);
    let (season, month) = (season(own), month(own).map(u8::cast_signed));
    let is_month = month.is_some();
    let is_end = matches!(own, "året" | "år")
        && nth > 1
        && word(all, nth - 1) == "av"
        && matches!(word(all, nth - 2), "utgangen" | "slutten");
    if (season.is_none() && !is_month && !is_end) || has_year(text, all, nth) {
        return None;
    }
    let months = match season {
        Some(season) => season.months,
        None if is_end => (10, 12),
        None => month.map(|month| (month, month))?,
    };
    let back = |steps: usize| nth.checked_sub(steps).map_or("", |at| word(all, at));
    if EACH.contains(&back(1)) {
        return season.map(|_| Yearless { sort: Sort::Again, months, range: all[nth - 1].0..all[nth].1 });
    }
    let mut at = nth;
    while at > 0 && nth - at < 4 && (BETWEEN.contains(&word(all, at - 1)) || is_day(word(all, at - 1))) {
        at -= 1;
    }
    let lead = at.checked_sub(1).map_or("", |before| word(all, before));
    let is_season = season.is_some();
    let is_definite = own.ends_with("en")
        || own.ends_with("et")
        || own.ends_with('a')
        || season.is_some_and(|season| season.is_holiday)
        || own == "jul";
    let sort = match lead {
        _ if is_season && !is_definite => return None,
        "til" if is_season => Sort::Deadline,
        lead if BY.contains(&lead) || (is_end && matches!(word(all, at), "utgangen" | "slutten")) => Sort::Deadline,
        lead if FROM.contains(&lead) => Sort::Begin,
        "i" if is_month && nth == at => sort_by_cue(all, at.checked_sub(2)?)?,
        _ => return None,
    };
    let from = if lead == "løpet" && at > 1 && word(all, at - 2) == "i" { at - 2 } else { at.saturating_sub(1) };
    Some(Yearless { sort, months, range: all[from].0..all[nth].1 })
}

fn is_day(word: &str) -> bool {
    word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()) && !word.is_empty()
}

/// "Ferdig i juni", "starter i august".
fn sort_by_cue(all: &[Word], before: usize) -> Option<Sort> {
    let own = word(all, before);
    let starts = |words: &[&str]| words.iter().any(|start| own.starts_with(start));
    match () {
        () if starts(&[
            "ferdig", "klar", "leveres", "avslutt", "slutter", "sluttar", "fullfør", "lanseres", "frist",
        ]) =>
        {
            Some(Sort::Deadline)
        }
        () if starts(&["start", "begynn", "byrja", "oppstart", "gang", "åpner", "opnar"]) => Some(Sort::Begin),
        () => None,
    }
}

/// Whether a year follows, in four figures or in two.
fn has_year(text: &str, all: &[Word], nth: usize) -> bool {
    let Some((at, _, next)) = all.get(nth + 1) else { return false };
    let gap = text.get(all[nth].1..*at).unwrap_or_default();
    let digits = next.bytes().take_while(u8::is_ascii_digit).count();
    (gap.trim().is_empty() || matches!(gap.trim(), "-" | "–" | "’" | "'" | "(")) && digits >= 2
}

/// "Neste år", "om to år", "for to år siden", "snart".
fn reckoned(text: &str, all: &[Word], nth: usize) -> Option<Yearless> {
    let matches = |phrase: &&&[&str]| phrase.iter().enumerate().all(|(at, own)| word(all, nth + at) == *own);
    let range = |count: usize| all[nth].0..all[nth + count - 1].1;
    if let Some(phrase) = RECKONED.iter().find(matches) {
        let (own, next) = (word(all, nth), word(all, nth + phrase.len()));
        let before = nth.checked_sub(1).map_or("", |before| word(all, before));
        let is_ours = phrase[1] == "vår" && own == "i" && !is_season_of_ours(text, all, nth + 1);
        // "The budget of next year" comes back every year.
        let is_other = matches!(before, "for" | "ganger" | "gonger" | "hver")
            || next.bytes().all(|byte| byte.is_ascii_digit()) && !next.is_empty();
        return (!is_ours && !is_other).then(|| Yearless {
            sort: Sort::Reckoned,
            months: (1, 12),
            range: range(phrase.len()),
        });
    }
    if let Some(phrase) = SOON.iter().find(matches) {
        let before = nth.checked_sub(1).map_or("", |before| word(all, before));
        let next = word(all, nth + 1);
        let is_answer = phrase.len() > 1
            || matches!(next, "ferdig" | "klar" | "klart" | "på" | "i")
            || next.starts_with("start")
            || next.starts_with("lanser");
        return (before != "så" && before != "like" && is_answer).then(|| Yearless {
            sort: Sort::Soon,
            months: (1, 12),
            range: range(phrase.len()),
        });
    }
    let is_few = matches!(
        word(all, nth + 1),
        "ett" | "et" | "eitt" | "eit" | "to" | "tre" | "noen" | "nokre" | "få" | "one" | "two" | "1" | "2" | "3"
    );
    let is_span = matches!(word(all, nth + 2), "år" | "måneder" | "månader");
    let last = word(all, nth + 3);
    let count = match word(all, nth) {
        "om" if !matches!(last, "gamle" | "gammel" | "gamal" | "siden" | "sidan") => 3,
        // "A few years ago" is meant to be rough.
        "for" if matches!(last, "siden" | "sidan") && !matches!(word(all, nth + 1), "noen" | "nokre" | "få") => 4,
        _ => return None,
    };
    (is_few && is_span).then(|| Yearless { sort: Sort::Reckoned, months: (1, 12), range: range(count) })
}

/// Whether "vår" is the spring, and not what is ours: a verb or nothing follows.
fn is_season_of_ours(text: &str, all: &[Word], nth: usize) -> bool {
    let end = all.get(nth).map_or(0, |(_, end, _)| *end);
    let stops = text
        .get(end..)
        .is_none_or(|rest| rest.trim_start().is_empty() || rest.trim_start().starts_with(['.', ',', ';', ':', ')']));
    let verbs = [
        "skal", "vil", "blir", "får", "kommer", "starter", "startar", "har", "åpner", "legger", "tar", "ble", "fikk",
        "begynte", "og",
    ];
    let before = nth.checked_sub(2).map_or("", |before| word(all, before));
    (stops && nth < 8 && !before.ends_with("ene")) || verbs.contains(&word(all, nth + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_without_a_year_are_found() {
        let table = [
            ("Ferdig innen sommeren.", Some((Sort::Deadline, "innen sommeren"))),
            ("Før jul får alle svar.", Some((Sort::Deadline, "Før jul"))),
            ("Kurs hver vår", Some((Sort::Again, "hver vår"))),
            ("Vi åpner til høsten.", Some((Sort::Deadline, "til høsten"))),
            ("Fra august av svarer vi selv.", Some((Sort::Begin, "Fra august"))),
            ("Frist innen 1. mars", Some((Sort::Deadline, "innen 1. mars"))),
            ("Etter påske starter kurset.", Some((Sort::Begin, "Etter påske"))),
            ("i løpet av våren", Some((Sort::Deadline, "i løpet av våren"))),
            ("Malen er ferdig i juni.", Some((Sort::Deadline, "i juni"))),
            ("innen utgangen av året", Some((Sort::Deadline, "innen utgangen av året"))),
            ("Vi åpner neste år.", Some((Sort::Reckoned, "neste år"))),
            ("I fjor svarte vi 61 prosent.", Some((Sort::Reckoned, "I fjor"))),
            ("Klart om to år.", Some((Sort::Reckoned, "om to år"))),
            ("Det er snart klart.", Some((Sort::Soon, "snart"))),
            ("Før juli 2027", None),
            ("Åpent om sommeren", None),
            ("Vi svarer før julegata åpner.", None),
            ("Målet for juni står fast.", None),
            ("I vår kommune får alle svar.", None),
            ("Så snart vi vet mer, sier vi det.", None),
            ("våren 2027", None),
            ("innen høsten 27", None),
            ("Noe om to år gamle barn", None),
            ("Dobbelt så mange som for ti år siden", None),
        ];
        for (text, expected) in table {
            let found = yearless(text).map(|time| (time.sort, text[time.range].to_owned()));
            assert_eq!(found, expected.map(|(sort, words)| (sort, words.to_owned())), "{text}");
        }
    }
}
