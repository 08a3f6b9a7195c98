//! A stretch of time between two moments.

use std::fmt;

use jiff::civil::Date;

use super::number::all_digits;
use super::{Moment, ValueFault};

/// A period, both its moments included. It never ends before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    from: Moment,
    to: Moment,
}

impl Period {
    /// The period from the first day of one moment to the last day of the other.
    ///
    /// # Errors
    /// [`ValueFault::PeriodBackwards`] if the last day comes before the first.
    pub fn new(from: Moment, to: Moment) -> Result<Self, ValueFault> {
        if to.last_day() < from.first_day() {
            return Err(ValueFault::PeriodBackwards);
        }
        Ok(Self { from, to })
    }

    /// Reads "2024–2027", "2024-2027", "2024–27", "2024-T1 – 2025-T2", or one moment, which is both ends.
    /// "2024-03" is a month and never a period.
    ///
    /// # Errors
    /// [`ValueFault::NotAPeriod`] if the text has another form, "2009–11" among them, which may be a month;
    /// [`ValueFault::NoSuchPart`] or [`ValueFault::NoSuchDate`] if an end has the form of a moment
    /// but doesn't exist; [`ValueFault::PeriodBackwards`] as in [`Period::new`].
    pub fn parse(text: &str) -> Result<Self, ValueFault> {
        let text = text.trim();
        match Moment::parse(text) {
            Ok(moment) => Self::new(moment, moment),
            Err(ValueFault::NotAMoment) => short_end(text).map_or_else(|| parse_two(text), Ok),
            // "2024-25" has the form of a month, but no year has so many.
            Err(ValueFault::NoSuchPart) if is_year_and_number(text) => short_end(text).ok_or(ValueFault::NotAPeriod),
            Err(fault) => Err(fault),
        }
    }

    /// The moment that the period begins with.
    pub const fn from(self) -> Moment {
        self.from
    }

    /// The moment that the period ends with.
    pub const fn to(self) -> Moment {
        self.to
    }

    /// The first day of the period.
    pub fn first_day(self) -> Date {
        self.from.first_day()
    }

    /// The last day of the period.
    pub fn last_day(self) -> Date {
        self.to.last_day()
    }

    /// Whether every day of the moment is in the period. For a deadline, which means its last day
    /// alone, ask [`Period::contains_day`].
    pub fn contains(self, moment: Moment) -> bool {
        self.contains_day(moment.first_day()) && self.contains_day(moment.last_day())
    }

    /// Whether the day is in the period; its first and last day are.
    pub fn contains_day(self, day: Date) -> bool {
        (self.first_day()..=self.last_day()).contains(&day)
    }
}

/// Reads two moments with a dash between them. A moment holds hyphens itself, so every dash is
/// tried; at most one leaves a moment's form on both sides, since only a year has four digits.
fn parse_two(text: &str) -> Result<Period, ValueFault> {
    for (at, dash) in text.char_indices().filter(|(_, character)| is_dash(*character)) {
        let (left, right) = (&text[..at], &text[at + dash.len_utf8()..]);
        match (Moment::parse(left), Moment::parse(right)) {
            (Err(ValueFault::NotAMoment), _) | (_, Err(ValueFault::NotAMoment)) => {}
            (from, to) => return Period::new(from?, to?),
        }
    }
    Err(ValueFault::NotAPeriod)
}

/// Reads two years of which the last is cut short: "2024–27". One that could be a month is left to the author.
fn short_end(text: &str) -> Option<Period> {
    let (at, dash) = text.char_indices().find(|(_, character)| is_dash(*character))?;
    let (year, short) = (text[..at].trim_end(), text[at + dash.len_utf8()..].trim_start());
    let is_short = short.len() == 2 && all_digits(short) && short.parse::<u8>().is_ok_and(|number| number > 12);
    let from = Moment::parse(year).ok().filter(|_| year.len() == 4 && is_short)?;
    let to = Moment::parse(&format!("{}{short}", year.get(..2)?)).ok()?;
    Period::new(from, to).ok().filter(|period| period.from() != period.to())
}

/// Hyphen, no-break hyphen, en dash, em dash and their like: authors can't see them apart.
fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '−')
}

fn is_year_and_number(text: &str) -> bool {
    text.len() == 7 && text.bytes().filter(u8::is_ascii_digit).count() == 6
}

impl fmt::Display for Period {
    /// Writes the canonical form, with an en dash, which [`Period::parse`] reads; one moment alone
    /// if it is both ends.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from == self.to { write!(f, "{}", self.from) } else { write!(f, "{}–{}", self.from, self.to) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::moment::tests::moments;
    use super::*;

    #[test]
    fn periods_are_read() {
        let table = [
            ("2024–2027", "2024–2027"),
            ("2024-2027", "2024–2027"),
            (" 2024 – 2027 ", "2024–2027"),
            ("2024\u{a0}—\u{a0}2027", "2024–2027"),
            ("2024-T1–2025-T2", "2024-T1–2025-T2"),
            ("2024-T1-2025-T2", "2024-T1–2025-T2"),
            ("2024-2027-03", "2024–2027-03"),
            ("2024-03-2027", "2024-03–2027"),
            ("2024-03-31-2024-05-01", "2024-03-31–2024-05-01"),
            ("2026", "2026"),
            ("2026-2026", "2026"),
            ("2024-03", "2024-03"),
            ("2026-03-31", "2026-03-31"),
            ("2026-03–2026", "2026-03–2026"),
            ("2024–27", "2024–2027"),
            ("2024-25", "2024–2025"),
            ("2026-H1–2027-H2", "2026-H1–2027-H2"),
            ("2026-spring–2027-autumn", "2026-spring–2027-autumn"),
            ("2026-W10–2026-W12", "2026-W10–2026-W12"),
            ("2026/2027", "2026/2027"),
            ("2026/2027–2028/2029", "2026/2027–2028/2029"),
        ];
        for (text, expected) in table {
            assert_eq!(Period::parse(text).map(|p| p.to_string()), Ok(expected.into()), "{text}");
        }
        let month = Period::parse("2024-03").unwrap();
        assert_eq!(month.from(), month.to());
    }

    #[test]
    fn faults_are_told_apart() {
        let table = [
            ("2027–2024", ValueFault::PeriodBackwards),
            ("2026-T3–2026-T2", ValueFault::PeriodBackwards),
            ("2024-T4–2025", ValueFault::NoSuchPart),
            ("2024-2027-13", ValueFault::NoSuchPart),
            ("2026-T4", ValueFault::NoSuchPart),
            ("2024–2026-02-30", ValueFault::NoSuchDate { last_day: 28 }),
            ("2026-02-30", ValueFault::NoSuchDate { last_day: 28 }),
        ];
        for (text, fault) in table {
            assert_eq!(Period::parse(text), Err(fault), "{text}");
        }
        for text in ["", "–", "2024–", "–2027", "2024–12", "2024–24", "2024–23", "2024 til 2027", "2024–2025–2026"]
        {
            assert_eq!(Period::parse(text), Err(ValueFault::NotAPeriod), "{text}");
        }
    }

    #[test]
    fn a_moment_is_contained_as_a_whole() {
        let period = Period::parse("2024-T2–2027").unwrap();
        let contains = |text: &str| period.contains(Moment::parse(text).unwrap());
        assert!(contains("2024-05-01") && contains("2025") && contains("2027"));
        assert!(!contains("2024") && !contains("2024-04-30") && !contains("2028-01"));
        assert!(period.contains_day(Moment::parse("2024").unwrap().last_day()));
    }

    proptest! {
        #[test]
        fn no_text_panics(text in any::<String>(), near in "[0-9TQ–— -]{0,24}") {
            let _ = Period::parse(&text);
            let _ = Period::parse(&near);
        }

        #[test]
        fn display_goes_round(a in moments(), b in moments()) {
            let period = Period::new(a.min(b), a.max(b)).unwrap();
            prop_assert_eq!(Period::parse(&period.to_string()), Ok(period));
            let hyphened = format!("{}-{}", period.from(), period.to());
            prop_assert_eq!(Period::parse(&hyphened), Ok(period));
            prop_assert!(period.contains_day(a.last_day()) && period.first_day() <= period.last_day());
        }
    }
}
