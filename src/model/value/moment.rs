//! A point in time as precise as the author stated it.

use std::cmp::Ordering;
use std::fmt;

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::ValueFault;
use super::number::all_digits;

/// A year, or a part of one such as a tertial, season, week or day. As a deadline it means its last day.
///
/// Moments are ordered by their last day, then by their first: 2026 comes after 2026-Q3, and before
/// 2026-Q4, which begins later and so is the more precise statement of the same deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Moment {
    year: i16,
    part: Part,
}

/// How precise a [`Moment`] is, and which part of its year it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The whole year.
    Year,
    /// From August of the year to July of the next.
    SchoolYear,
    /// Six months: 1 or 2.
    HalfYear(u8),
    /// Four months: 1 to 3.
    Tertial(u8),
    /// Three months: 1 to 4.
    Quarter(u8),
    /// Spring, summer and autumn have three months, from March on. The winter of a year is the one that it begins with.
    Season(Season),
    /// A month: 1 to 12.
    Month(u8),
    /// A week as calendars count them (ISO 8601): 1 to 53. It may have days of the year before or after.
    Week(u8),
    /// A day: the month, 1 to 12, and the day of the month, from 1.
    Day(u8, u8),
}

/// A season of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Season {
    /// January and February.
    Winter,
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
}

impl Season {
    /// Every season, in the order of the year.
    pub const ALL: [Self; 4] = [Self::Winter, Self::Spring, Self::Summer, Self::Autumn];

    /// The word for it in sources, and in keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Winter => "winter",
            Self::Spring => "spring",
            Self::Summer => "summer",
            Self::Autumn => "autumn",
        }
    }

    /// Its first and its last month.
    pub const fn months(self) -> (u8, u8) {
        match self {
            Self::Winter => (1, 2),
            Self::Spring => (3, 5),
            Self::Summer => (6, 8),
            Self::Autumn => (9, 11),
        }
    }

    /// The one before; before the winter of a year comes the autumn of the last.
    #[must_use]
    pub fn before(self) -> Self {
        Self::ALL.into_iter().rfind(|season| season.months() < self.months()).unwrap_or(Self::Autumn)
    }
}

impl Moment {
    /// The moment of this part of this year.
    ///
    /// # Errors
    /// [`ValueFault::NotAMoment`] for a year outside 1000–9999, [`ValueFault::NoSuchPart`] for a
    /// half-year, tertial, quarter, month or week that the year hasn't, [`ValueFault::NoSuchDate`] for a day that the
    /// month hasn't.
    pub fn new(year: i16, part: Part) -> Result<Self, ValueFault> {
        if !(1000..=9999).contains(&year) {
            return Err(ValueFault::NotAMoment);
        }
        let exists = match part {
            Part::Year | Part::Season(_) => true,
            // The last year there is has no August before its July.
            Part::SchoolYear => year < 9999,
            Part::HalfYear(number) => (1..=2).contains(&number),
            Part::Week(week) => day_of_week(year, week, Weekday::Sunday).is_some(),
            Part::Tertial(number) => (1..=3).contains(&number),
            Part::Quarter(number) => (1..=4).contains(&number),
            Part::Month(month) | Part::Day(month, _) => (1..=12).contains(&month),
        };
        if !exists {
            return Err(ValueFault::NoSuchPart);
        }
        if let Part::Day(month, day) = part {
            let last_day = date(year, month, 1).days_in_month();
            if !(1..=last_day.cast_unsigned()).contains(&day) {
                return Err(ValueFault::NoSuchDate { last_day });
            }
        }
        Ok(Self { year, part })
    }

    /// Reads `2027`, `2026-H1`, `2026-T2`, `2026-Q3`, `2026-autumn`, `2026-03`, `2026-W12`, `2026-03-31` or the school
    /// year `2026/2027`; small letters will do as well.
    ///
    /// # Errors
    /// [`ValueFault::NotAMoment`] if the text has another form, else those of [`Moment::new`].
    pub fn parse(text: &str) -> Result<Self, ValueFault> {
        let (year, rest) = text.trim().split_at_checked(4).ok_or(ValueFault::NotAMoment)?;
        if !all_digits(year) {
            return Err(ValueFault::NotAMoment);
        }
        let year: i16 = year.parse().map_err(|_| ValueFault::NotAMoment)?;
        if let Some(next) = rest.strip_prefix('/') {
            let is_next = all_digits(next) && next.parse() == Ok(year + 1);
            return if is_next { Self::new(year, Part::SchoolYear) } else { Err(ValueFault::NotAMoment) };
        }
        Self::new(year, parse_part(rest.as_bytes()).ok_or(ValueFault::NotAMoment)?)
    }

    /// The year, 1000 to 9999.
    pub const fn year(self) -> i16 {
        self.year
    }

    /// How precise the moment is, and which part of the year it names.
    pub const fn precision(self) -> Part {
        self.part
    }

    /// The first day of the moment: 2026-05-01 for 2026-T2.
    pub fn first_day(self) -> Date {
        match self.part {
            Part::Day(month, day) => date(self.year, month, day),
            Part::Week(week) => day_of_week(self.year, week, Weekday::Monday).unwrap_or_default(),
            _ => date(self.year, self.months().0, 1),
        }
    }

    /// The last day of the moment, which a deadline means: 2026-08-31 for 2026-T2.
    pub fn last_day(self) -> Date {
        match self.part {
            Part::Day(month, day) => date(self.year, month, day),
            Part::Week(week) => day_of_week(self.year, week, Weekday::Sunday).unwrap_or_default(),
            Part::SchoolYear => date(self.year + 1, 7, 31),
            _ => date(self.year, self.months().1, 1).last_of_month(),
        }
    }

    /// The first and the last month of the moment in its year.
    fn months(self) -> (u8, u8) {
        match self.part {
            Part::Year | Part::Week(_) => (1, 12),
            Part::SchoolYear => (8, 12),
            Part::HalfYear(number) => (6 * number - 5, 6 * number),
            Part::Season(season) => season.months(),
            Part::Tertial(number) => (4 * number - 3, 4 * number),
            Part::Quarter(number) => (3 * number - 2, 3 * number),
            Part::Month(month) | Part::Day(month, _) => (month, month),
        }
    }
}

/// The part of the year in what follows the year's four digits. A part that no year has is
/// returned all the same; `None` is for a text of another form.
fn parse_part(rest: &[u8]) -> Option<Part> {
    match rest {
        [] => Some(Part::Year),
        [b'-', b'H' | b'h', digits @ ..] => small(digits).map(Part::HalfYear),
        [b'-', b'W' | b'w', digits @ ..] if digits.len() == 2 => small(digits).map(Part::Week),
        [b'-', b'T' | b't', digits @ ..] => small(digits).map(Part::Tertial),
        [b'-', b'Q' | b'q', digits @ ..] => small(digits).map(Part::Quarter),
        [b'-', word @ ..] if word.len() > 4 && word[0].is_ascii_alphabetic() => {
            let is_called = |season: &Season| word.eq_ignore_ascii_case(season.word().as_bytes());
            Season::ALL.into_iter().find(is_called).map(Part::Season)
        }
        [b'-', month @ ..] if month.len() == 2 => small(month).map(Part::Month),
        [b'-', m1, m2, b'-', day @ ..] if day.len() == 2 => Some(Part::Day(small(&[*m1, *m2])?, small(day)?)),
        _ => None,
    }
}

/// The number in one or more digits; one above 255 becomes 255, which no part of a year reaches.
fn small(digits: &[u8]) -> Option<u8> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let number = digits.iter().fold(0_u8, |number, digit| number.saturating_mul(10).saturating_add(digit - b'0'));
    Some(number)
}

/// The date of numbers that [`Moment::new`] has checked, so the default is never used; it is there because a value must
/// never panic.
fn date(year: i16, month: u8, day: u8) -> Date {
    Date::new(year, month.cast_signed(), day.cast_signed()).unwrap_or_default()
}

/// A day of a week, where the year has the week and the calendar the day.
fn day_of_week(year: i16, week: u8, day: Weekday) -> Option<Date> {
    Some(ISOWeekDate::new(year, i8::try_from(week).ok()?, day).ok()?.date())
}

impl fmt::Display for Moment {
    /// Writes the canonical form, which [`Moment::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        match self.part {
            Part::Year => write!(f, "{year}"),
            Part::SchoolYear => write!(f, "{year}/{}", year + 1),
            Part::HalfYear(number) => write!(f, "{year}-H{number}"),
            Part::Season(season) => write!(f, "{year}-{}", season.word()),
            Part::Week(week) => write!(f, "{year}-W{week:02}"),
            Part::Tertial(number) => write!(f, "{year}-T{number}"),
            Part::Quarter(number) => write!(f, "{year}-Q{number}"),
            Part::Month(month) => write!(f, "{year}-{month:02}"),
            Part::Day(month, day) => write!(f, "{year}-{month:02}-{day:02}"),
        }
    }
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |moment: &Self| (moment.last_day(), moment.first_day());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Any moment there is.
    pub fn moments() -> impl Strategy<Value = Moment> {
        let part = prop_oneof![
            Just(Part::Year),
            Just(Part::SchoolYear),
            (1_u8..=2).prop_map(Part::HalfYear),
            (0_usize..4).prop_map(|nth| Part::Season(Season::ALL[nth])),
            (1_u8..=52).prop_map(Part::Week),
            (1_u8..=3).prop_map(Part::Tertial),
            (1_u8..=4).prop_map(Part::Quarter),
            (1_u8..=12).prop_map(Part::Month),
            (1_u8..=12, 1_u8..=28).prop_map(|(month, day)| Part::Day(month, day)),
        ];
        (1000_i16..=9998, part).prop_map(|(year, part)| Moment::new(year, part).unwrap())
    }

    #[test]
    fn moments_span_their_days() {
        let table = [
            ("2027", "2027-01-01", "2027-12-31"),
            ("2026-T1", "2026-01-01", "2026-04-30"),
            ("2026-T2", "2026-05-01", "2026-08-31"),
            ("2026-T3", "2026-09-01", "2026-12-31"),
            ("2026-Q1", "2026-01-01", "2026-03-31"),
            ("2026-Q3", "2026-07-01", "2026-09-30"),
            ("2026-H1", "2026-01-01", "2026-06-30"),
            ("2026-H2", "2026-07-01", "2026-12-31"),
            ("2026-winter", "2026-01-01", "2026-02-28"),
            ("2026-spring", "2026-03-01", "2026-05-31"),
            ("2026-summer", "2026-06-01", "2026-08-31"),
            ("2026-autumn", "2026-09-01", "2026-11-30"),
            ("2026-W12", "2026-03-16", "2026-03-22"),
            ("2026-W01", "2025-12-29", "2026-01-04"),
            ("2026-W53", "2026-12-28", "2027-01-03"),
            ("2026/2027", "2026-08-01", "2027-07-31"),
            ("2026-02", "2026-02-01", "2026-02-28"),
            ("2028-02", "2028-02-01", "2028-02-29"),
            ("2026-03-31", "2026-03-31", "2026-03-31"),
            ("1000", "1000-01-01", "1000-12-31"),
            ("9999", "9999-01-01", "9999-12-31"),
        ];
        for (text, first, last) in table {
            let moment = Moment::parse(text).unwrap();
            assert_eq!(moment.first_day().to_string(), first, "{text}");
            assert_eq!(moment.last_day().to_string(), last, "{text}");
            assert_eq!(moment.to_string(), text);
        }
        assert_eq!(Moment::parse(" 2026-t2 ").unwrap().precision(), Part::Tertial(2));
    }

    #[test]
    fn parts_that_do_not_exist_are_told_apart() {
        for text in [
            "2026-T4", "2026-T0", "2026-T999", "2026-Q5", "2026-13", "2026-00", "2026-13-01", "2026-H3", "2025-W53",
            "2026-W00",
        ] {
            assert_eq!(Moment::parse(text), Err(ValueFault::NoSuchPart), "{text}");
        }
        let dates = [("2026-02-30", 28), ("2028-02-30", 29), ("2026-04-31", 30), ("2026-01-00", 31)];
        for (text, last_day) in dates {
            assert_eq!(Moment::parse(text), Err(ValueFault::NoSuchDate { last_day }), "{text}");
        }
        let too_late = Moment::new(2026, Part::Day(1, 200));
        assert_eq!(too_late, Err(ValueFault::NoSuchDate { last_day: 31 }));
    }

    #[test]
    fn other_texts_are_no_moments() {
        let texts = [
            "", "26", "0999", "20261", "2026-", "2026-T", "2026-3", "2026-3-1", "2026-03-1", "2026–03", "2026T1",
            "31.03.2026", "2026-03-31T10:00", "+202", "2026-2027", "våren 2026", "æøå", "2026/2028", "2026/27",
            "2026-W1", "2026-fall", "2026/",
        ];
        for text in texts {
            assert_eq!(Moment::parse(text), Err(ValueFault::NotAMoment), "{text}");
        }
    }

    #[test]
    fn order_is_by_last_then_first_day() {
        let texts = [
            "2025", "2026-01-31", "2026-winter", "2026-W12", "2026-Q1", "2026-spring", "2026-H1", "2026-T2",
            "2026-summer", "2026-Q3", "2026-autumn", "2026", "2026-H2", "2026-T3", "2026-Q4", "2026-12", "2026/2027",
            "2027-H2",
        ];
        let moments = texts.map(|text| Moment::parse(text).unwrap());
        assert!(moments.is_sorted());
        assert!(size_of::<Moment>() <= 8);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in any::<String>(), near in "[0-9]{4}[-–TQHW/0-9ø]{0,7}") {
            let _ = Moment::parse(&text);
            if let Ok(moment) = Moment::parse(&near) {
                prop_assert_eq!(moment.to_string(), near);
            }
        }

        #[test]
        fn display_goes_round(moment in moments()) {
            prop_assert_eq!(Moment::parse(&moment.to_string()), Ok(moment));
            prop_assert!(moment.first_day() <= moment.last_day());
        }

        #[test]
        fn order_agrees_with_equality(a in moments(), b in moments()) {
            prop_assert_eq!(a.cmp(&b) == Ordering::Equal, a == b);
        }
    }
}
