//! Days that running text names: "mandag 5. mai 2027".

use std::ops::Range;

use super::years::month;
use crate::prose::words;

/// A day that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The day of the month, as written.
    pub day: u8,
    /// The month, 1 to 12.
    pub month: u8,
    /// The year, where one follows.
    pub year: Option<i16>,
    /// The day of the week that is written before it, with Monday as 1.
    pub weekday: Option<u8>,
    /// Its byte range, with the day of the week.
    pub range: Range<usize>,
}

/// The days of the week in bokmål, nynorsk and English.
const WEEKDAYS: [&[&str]; 7] = [
    &["mandag", "måndag", "monday"],
    &["tirsdag", "tysdag", "tuesday"],
    &["onsdag", "wednesday"],
    &["torsdag", "thursday"],
    &["fredag", "friday"],
    &["lørdag", "laurdag", "saturday"],
    &["søndag", "sunday"],
];

/// Every day in a text that is named by its number and the name of its month, in order.
pub fn days(text: &str) -> Vec<Day> {
    let words: Vec<_> = words(text).collect();
    let mut found = Vec::new();
    for (nth, (at, word)) in words.iter().enumerate().skip(1) {
        let Some(month) = month(&word.to_lowercase()) else { continue };
        let (start, number) = words[nth - 1];
        let gap = text.get(start + number.len()..*at).unwrap_or_default();
        // "5. mai", but not "kapittel 5: mai" or "15 mars".
        let Some(day) = number.parse::<u8>().ok().filter(|_| number.len() <= 2 && gap.trim() == ".") else { continue };
        let year = words
            .get(nth + 1)
            .filter(|(next, _)| text.get(at + word.len()..*next).is_some_and(|gap| gap.trim().is_empty()));
        let year = year.and_then(|(next, year)| {
            Some((next + 4, year.trim_end_matches('.').parse::<i16>().ok().filter(|_| year.len() == 4)?))
        });
        let before = nth.checked_sub(2).and_then(|before| words.get(before));
        let weekday = before.and_then(|(at, word)| {
            let is_next = text.get(at + word.len()..start).is_some_and(|gap| matches!(gap.trim(), "" | "," | "den"));
            Some((*at, weekday(word).filter(|_| is_next)?))
        });
        let end = year.map_or(at + word.len(), |(end, _)| end);
        let range = weekday.map_or(start, |(at, _)| at)..end;
        found.push(Day { day, month, year: year.map(|(_, year)| year), weekday: weekday.map(|(_, day)| day), range });
    }
    found
}

/// The day of the week of this name, with Monday as 1.
pub fn weekday(word: &str) -> Option<u8> {
    let lower = word.to_lowercase();
    let nth = WEEKDAYS.iter().position(|names| names.contains(&&*lower))?;
    u8::try_from(nth + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read() {
        let table: [(&str, &[&str]); 8] = [
            ("Møtet er mandag 5. mai 2027.", &["1 5.5.2027 mandag 5. mai 2027"]),
            ("Fristen er 30. februar.", &["30.2. 30. februar"]),
            ("innen 31. april 2027 og 1. mai", &["31.4.2027 31. april 2027", "1.5. 1. mai"]),
            ("Torsdag, 3. juni 2027", &["4 3.6.2027 Torsdag, 3. juni 2027"]),
            ("mars 2027", &[]),
            ("i 5 mai-dager", &[]),
            ("kapittel 5: Mai", &[]),
            ("100. mai", &[]),
        ];
        for (text, expected) in table {
            let show = |day: Day| {
                let weekday = day.weekday.map(|day| format!("{day} ")).unwrap_or_default();
                let year = day.year.map(|year| year.to_string()).unwrap_or_default();
                format!("{weekday}{}.{}.{year} {}", day.day, day.month, &text[day.range])
            };
            assert_eq!(days(text).into_iter().map(show).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
