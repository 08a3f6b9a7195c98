//! Public holidays in Norway.

use jiff::Span;
use jiff::civil::{Date, Weekday};

/// Why offices are closed on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// It is a Saturday or a Sunday.
    Weekend,
    /// It is a public holiday, or the eve of Christmas or New Year.
    Holiday,
}

/// Holidays that are on the same day of every year, as months and days, with the eves of Christmas and New Year.
const FIXED: [(i8, i8); 7] = [(1, 1), (5, 1), (5, 17), (12, 24), (12, 25), (12, 26), (12, 31)];
/// Holidays that move with Easter, as days from Easter Sunday.
const MOVING: [i64; 7] = [-3, -2, 0, 1, 39, 49, 50];

/// Whether offices are closed on a day.
pub fn closed(day: Date) -> Option<Closed> {
    let from_easter = |days: i64| easter(day.year())?.checked_add(Span::new().days(days)).ok();
    let is_fixed = FIXED.contains(&(day.month(), day.day()));
    if is_fixed || MOVING.into_iter().filter_map(from_easter).any(|holiday| holiday == day) {
        return Some(Closed::Holiday);
    }
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday).then_some(Closed::Weekend)
}

/// Easter Sunday, by the rule of the Gregorian calendar.
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    Date::new(i16::try_from(year).ok()?, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn holidays_and_weekends_are_known() {
        for (year, month, day) in [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2028, 4, 16)] {
            assert_eq!(easter(year), Some(date(year, month, day)), "{year}");
        }
        for day in [
            date(2027, 5, 17),
            date(2027, 3, 25),
            date(2027, 3, 26),
            date(2027, 5, 6),
            date(2027, 5, 17),
            date(2026, 5, 25),
        ] {
            assert_eq!(closed(day), Some(Closed::Holiday), "{day}");
        }
        assert_eq!(closed(date(2027, 6, 5)), Some(Closed::Weekend));
        assert_eq!((closed(date(2027, 6, 7)), closed(date(2027, 3, 24))), (None, None));
    }
}
