//! What a repeated change amounts to.

use rust_decimal::Decimal;

use super::{Interval, Moment};

/// How many whole intervals lie between the ends of two moments.
pub fn whole_intervals(every: Interval, from: Moment, by: Moment) -> i64 {
    let (from, by) = (from.last_day(), by.last_day());
    let days = (by - from).get_days().into();
    let ends_earlier = by.day() < from.day() && by != by.last_of_month();
    let years = i64::from(by.year()) - i64::from(from.year());
    let months = 12 * years + i64::from(by.month()) - i64::from(from.month()) - i64::from(ends_earlier);
    match every {
        Interval::Day => days,
        Interval::Week => days / 7,
        Interval::Month => months,
        Interval::Quarter => months / 3,
        Interval::Tertial => months / 4,
        Interval::HalfYear => months / 6,
        Interval::Year => months / 12,
    }
}

/// The most steps that are computed. By then, anything that grows or falls has gone far beyond every limit.
const MOST_STEPS: i64 = 10_000;

/// `factor` to the power of `times`, or as near to that as numbers reach.
pub fn compound(factor: Decimal, times: i64) -> Decimal {
    let enough = Decimal::from(1_000_000_000);
    let steps = (0..times.clamp(0, MOST_STEPS)).scan(Decimal::ONE, |all, _| {
        *all = all.checked_mul(factor)?;
        (*all < enough && !all.is_zero()).then_some(*all)
    });
    steps.last().unwrap_or(Decimal::ONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(every: Interval, from: &str, by: &str) -> i64 {
        whole_intervals(every, Moment::parse(from).expect("a moment"), Moment::parse(by).expect("a moment"))
    }

    #[test]
    fn whole_intervals_are_counted_from_end_to_end() {
        assert_eq!(steps(Interval::Year, "2023", "2027"), 4);
        assert_eq!(steps(Interval::Year, "2025-06-30", "2027-06-29"), 1);
        assert_eq!(steps(Interval::Month, "2026-02", "2026-03"), 1);
        assert_eq!(steps(Interval::Month, "2026-01", "2026-02"), 1);
        assert_eq!(steps(Interval::Quarter, "2026-Q1", "2027-Q1"), 4);
        assert_eq!(steps(Interval::Week, "2026-01-01", "2026-01-15"), 2);
        assert!(steps(Interval::Year, "2027", "2023") < 0);
    }

    #[test]
    fn compounding_is_exact_and_never_overflows() {
        assert_eq!(compound(Decimal::TWO, 4), Decimal::from(16));
        assert_eq!(compound(Decimal::new(11, 1), 3), Decimal::new(1331, 3));
        assert_eq!(compound(Decimal::TWO, -3), Decimal::ONE);
        assert!(compound(Decimal::TWO, 100_000) > Decimal::from(100_000_000));
        assert!(compound(Decimal::new(5, 1), 100_000) < Decimal::ONE);
    }
}
