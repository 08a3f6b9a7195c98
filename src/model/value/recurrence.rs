//! How often something happens.

use std::cmp::Ordering;
use std::fmt;

use jiff::Span;
use jiff::civil::Date;

use super::ValueFault;
use super::number::all_digits;

/// A stretch of the calendar, from the shortest to the longest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Interval {
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// A calendar month.
    Month,
    /// Three months.
    Quarter,
    /// Four months.
    Tertial,
    /// Six months.
    HalfYear,
    /// Twelve months.
    Year,
}

impl Interval {
    // Not called ALL, so that it doesn't hide the constant of the trait that the rest of the model implements for this
    // type.
    pub(in crate::model) const IN_ORDER: [Self; 7] =
        [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::Tertial, Self::HalfYear, Self::Year];

    /// What an author may write: the word of every interval, from the shortest to the longest.
    pub const WORDS: &[&str] = &{
        let mut words = [""; Self::IN_ORDER.len()];
        let mut index = 0;
        while index < words.len() {
            words[index] = Self::IN_ORDER[index].word();
            index += 1;
        }
        words
    };

    /// The word for the interval in a strategy: `half-year`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Tertial => "tertial",
            Self::HalfYear => "half-year",
            Self::Year => "year",
        }
    }

    /// How long it is: a number of days (`true`), or of months, which have no fixed number of days.
    const fn length(self) -> (u32, bool) {
        match self {
            Self::Day => (1, true),
            Self::Week => (7, true),
            Self::Month => (1, false),
            Self::Quarter => (3, false),
            Self::Tertial => (4, false),
            Self::HalfYear => (6, false),
            Self::Year => (12, false),
        }
    }

    /// The interval of this word in the singular, spaces around it aside; `None` if there is none.
    pub fn from_word(word: &str) -> Option<Self> {
        let word = word.trim();
        Self::IN_ORDER.into_iter().find(|interval| interval.word() == word)
    }
}

/// The length of an interval, for calendars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many days.
    Days(u32),
    /// So many months, which have no fixed number of days.
    Months(u32),
}

/// How often something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Recurrence {
    /// Once in so many intervals.
    Every {
        /// How many intervals lie between one time and the next: at least 1 as parsed.
        every: u16,
        /// The interval that is counted.
        unit: Interval,
    },
    /// All the time.
    Continuous,
}

impl Recurrence {
    /// Reads "year", "6 months", "half-year", "every 2 years" or "continuous"; singular, plural and
    /// capitals are all one. Twelve months and a year stay what the author wrote.
    ///
    /// # Errors
    /// [`ValueFault::TooLarge`] for a count above 65 535; [`ValueFault::NotARecurrence`] for every
    /// other text, a count of zero included.
    pub fn parse(text: &str) -> Result<Self, ValueFault> {
        let text = text.to_lowercase();
        let mut words: Vec<&str> = text.split_whitespace().collect();
        if words == ["continuous"] {
            return Ok(Self::Continuous);
        }
        if words.len() > 1 && words.first() == Some(&"every") {
            words.remove(0);
        }
        let (count, word) = match words[..] {
            [word] => (1, word),
            [count, word] => (parse_count(count)?, word),
            _ => return Err(ValueFault::NotARecurrence),
        };
        let singular = word.strip_suffix('s').unwrap_or(word);
        let unit = Interval::from_word(singular).ok_or(ValueFault::NotARecurrence)?;
        Ok(Self::Every { every: count, unit })
    }

    /// Whether this comes more or less often than `other`. `None` where that depends on the month: four weeks and a month.
    pub fn how_often(self, other: Self) -> Option<Ordering> {
        let shortest_and_longest = |recurrence: Self| match recurrence {
            Self::Continuous => (0, 0),
            Self::Every { every, unit } => match unit.length() {
                (count, true) => (u32::from(every) * count, u32::from(every) * count),
                (count, false) => (u32::from(every) * count * 28, u32::from(every) * count * 31),
            },
        };
        let (own, others) = (shortest_and_longest(self), shortest_and_longest(other));
        match () {
            () if self.is_same(other) => Some(Ordering::Equal),
            () if own.1 < others.0 => Some(Ordering::Greater),
            () if own.0 > others.1 => Some(Ordering::Less),
            () => self.in_one_kind(other),
        }
    }

    /// The same where both count days, or both months.
    fn in_one_kind(self, other: Self) -> Option<Ordering> {
        let (Self::Every { every: one, unit }, Self::Every { every: two, unit: other }) = (self, other) else {
            return None;
        };
        let ((own, days), (others, other_days)) = (unit.length(), other.length());
        (days == other_days).then(|| (u32::from(two) * others).cmp(&(u32::from(one) * own)))
    }

    /// Whether both come equally often, whatever they are counted in: two weeks are 14 days, a half-year six months.
    pub fn is_same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Every { every: one, unit }, Self::Every { every: two, unit: other }) => {
                let total = |every: u16, (count, days): (u32, bool)| (u32::from(every) * count, days);
                total(one, unit.length()) == total(two, other.length())
            }
            _ => self == other,
        }
    }

    /// The day on which the successor of one on `last` is due. `None` for what happens all the time.
    pub fn after(self, last: Date) -> Option<Date> {
        let Self::Every { every, unit } = self else { return None };
        let every = i64::from(every);
        let interval: Span = match unit {
            Interval::Day => Span::new().try_days(every).ok()?,
            Interval::Week => Span::new().try_weeks(every).ok()?,
            _ => Span::new().try_months(self.months()).ok()?,
        };
        last.checked_add(interval).ok()
    }

    /// The day after which the successor of one on `last` counts as missing: it is due an interval later, with a grace
    /// of half an interval, but at least a month. `None` for what happens all the time.
    pub fn missing_after(self, last: Date) -> Option<Date> {
        let grace = Span::new().try_months((self.months() / 2).max(1)).ok()?;
        self.after(last)?.checked_add(grace).ok()
    }

    /// How long one interval is: a number of months, or else of days. `None` for what happens all the time.
    pub fn step(self) -> Option<Step> {
        let Self::Every { every, unit } = self else { return None };
        let count = |length: u32| length * u32::from(every);
        Some(match unit.length() {
            (days, true) => Step::Days(count(days)),
            (months, false) => Step::Months(count(months)),
        })
    }

    /// How many months it is long; none where it is counted in days.
    fn months(self) -> i64 {
        match self {
            Self::Every { every, unit } => match unit.length() {
                (_, true) => 0,
                (months, false) => i64::from(months) * i64::from(every),
            },
            Self::Continuous => 0,
        }
    }
}

fn parse_count(text: &str) -> Result<u16, ValueFault> {
    // `parse` alone would also take "+2".
    if !all_digits(text) {
        return Err(ValueFault::NotARecurrence);
    }
    match text.parse() {
        Ok(0) => Err(ValueFault::NotARecurrence),
        Ok(count) => Ok(count),
        Err(_) => Err(ValueFault::TooLarge),
    }
}

impl fmt::Display for Recurrence {
    /// Writes the canonical form, which [`Recurrence::parse`] reads: "year", "6 months",
    /// "continuous".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Every { every: 1, unit } => f.write_str(unit.word()),
            Self::Every { every, unit } => write!(f, "{every} {}s", unit.word()),
            Self::Continuous => f.write_str("continuous"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn recurrences_are_read() {
        let table = [
            ("year", "year"),
            (" 1 year ", "year"),
            ("6 months", "6 months"),
            ("6 month", "6 months"),
            ("4 years", "4 years"),
            ("half-year", "half-year"),
            ("2 half-years", "2 half-years"),
            ("every 2 years", "2 years"),
            ("Every\u{a0}week", "week"),
            ("12 months", "12 months"),
            ("continuous", "continuous"),
        ];
        for (text, expected) in table {
            let shown = Recurrence::parse(text).map(|recurrence| recurrence.to_string());
            assert_eq!(shown, Ok(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn other_texts_are_refused() {
        let texts = [
            "", "every", "0 months", "-1 months", "+2 years", "1.5 years", "yearly", "årlig", "s", "every every year",
            "2 years 6 months", "every continuous", "years 2", "yearss",
        ];
        for text in texts {
            assert_eq!(Recurrence::parse(text), Err(ValueFault::NotARecurrence), "{text}");
        }
        assert_eq!(Recurrence::parse("65536 days"), Err(ValueFault::TooLarge));
    }

    #[test]
    fn what_comes_equally_often_is_the_same() {
        let every = |text: &str| Recurrence::parse(text).unwrap();
        for (one, other) in
            [("2 weeks", "14 days"), ("half-year", "6 months"), ("year", "3 tertials"), ("year", "year")]
        {
            assert!(every(one).is_same(every(other)), "{one} / {other}");
        }
        for (one, other) in [("4 weeks", "month"), ("continuous", "day"), ("year", "365 days")] {
            assert!(!every(one).is_same(every(other)), "{one} / {other}");
        }
    }

    #[test]
    fn what_comes_more_often_is_known_unless_it_depends_on_the_month() {
        let how_often =
            |one: &str, two: &str| Recurrence::parse(one).unwrap().how_often(Recurrence::parse(two).unwrap());
        assert_eq!(how_often("tertial", "half-year"), Some(Ordering::Greater));
        assert_eq!(how_often("year", "month"), Some(Ordering::Less));
        assert_eq!(how_often("12 months", "year"), Some(Ordering::Equal));
        assert_eq!(how_often("continuous", "day"), Some(Ordering::Greater));
        assert_eq!(how_often("week", "month"), Some(Ordering::Greater));
        assert_eq!(how_often("30 days", "month"), None);
    }

    #[test]
    fn what_follows_is_missing_half_an_interval_after_it_was_due() {
        let table = [
            ("2025-12-31", "year", "2027-06-30"),
            ("2026-08-31", "month", "2026-10-30"),
            ("2026-04-30", "tertial", "2026-10-30"),
            ("2026-05-31", "2 years", "2029-05-31"),
            ("2026-11-01", "week", "2026-12-08"),
        ];
        for (last, frequency, missing) in table {
            let day = Recurrence::parse(frequency).unwrap().missing_after(last.parse().unwrap());
            assert_eq!(day, Some(missing.parse().unwrap()), "{last} {frequency}");
        }
        assert_eq!(Recurrence::Continuous.missing_after(Date::MIN), None);
        assert_eq!(Recurrence::Every { every: 1, unit: Interval::Year }.missing_after(Date::MAX), None);
    }

    #[test]
    fn words_go_round() {
        let words = ["day", "week", "month", "quarter", "tertial", "half-year", "year"];
        assert_eq!(Interval::WORDS, words);
        for interval in Interval::IN_ORDER {
            assert_eq!(Interval::from_word(interval.word()), Some(interval));
        }
        assert_eq!(Interval::from_word("years"), None);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in any::<String>(), near in "(every )?[0-9 ]{0,7}[a-z-]{0,9}") {
            let _ = Recurrence::parse(&text);
            let _ = Recurrence::parse(&near);
        }

        #[test]
        fn display_goes_round(every in 1_u16.., index in 0_usize..7) {
            let recurrence = Recurrence::Every { every, unit: Interval::IN_ORDER[index] };
            prop_assert_eq!(Recurrence::parse(&recurrence.to_string()), Ok(recurrence));
        }
    }
}
