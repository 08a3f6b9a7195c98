//! Numbers that can be compared although they are written in other units.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::model::value::{Interval, KnownUnit, Unit};
use crate::view::Amount;

/// What is counted.
#[derive(PartialEq, Eq)]
enum Counted {
    /// In a unit that others of its dimension convert into. Numbers without a unit are shares of one whole, so that
    /// 0.25 is 25 %.
    Known(KnownUnit),
    /// In another unit.
    Other(Unit),
}

/// What an amount counts, with its number in the smallest unit of its dimension; `None` where that is no number, as
/// only a foreign file can have it.
fn measured(amount: &Amount) -> Option<(Counted, Decimal)> {
    let number: Decimal = amount.number.parse().ok()?;
    let unit = amount.unit.as_deref().and_then(Unit::new);
    match unit.as_ref().map_or(Some(KnownUnit::Share(1)), Unit::known) {
        Some(known) => Some((Counted::Known(known.base()), known.convert(number, known.base())?)),
        None => Some((Counted::Other(unit?), number)),
    }
}

/// The numbers of all amounts in the smallest unit of what they count; `None` where they count different things.
pub fn in_one_unit(amounts: &[&Amount]) -> Option<Vec<Decimal>> {
    let measured: Vec<_> = amounts.iter().map(|amount| measured(amount)).collect::<Option<_>>()?;
    let is_one = measured.windows(2).all(|pair| matches!(pair, [(one, _), (other, _)] if one == other));
    is_one.then(|| measured.into_iter().map(|(_, number)| number).collect())
}

/// The amount in a year of what comes in each interval; `None` for shares, which do not add up, and for days and weeks, of
/// which a year has no whole number.
pub fn per_year(amount: &Amount, interval: Interval) -> Option<Amount> {
    let times = match interval {
        Interval::Month => 12,
        Interval::Quarter => 4,
        Interval::Tertial => 3,
        Interval::HalfYear => 2,
        Interval::Year => 1,
        Interval::Day | Interval::Week => return None,
    };
    let (counted, _) = measured(amount)?;
    let is_share =
        matches!(&counted, Counted::Known(unit) if *unit == KnownUnit::Share(1).base()) && amount.unit.is_some();
    let number: Decimal = amount.number.parse().ok()?;
    let all = number.checked_mul(Decimal::from(times))?;
    (!is_share).then(|| Amount { number: all.normalize().to_string(), unit: amount.unit.clone() })
}

/// Which of two amounts is more; `None` where that cannot be said.
pub fn compare(one: &Amount, other: &Amount) -> Option<Ordering> {
    let ((unit, one), (other_unit, other)) = (measured(one)?, measured(other)?);
    (unit == other_unit).then(|| one.cmp(&other))
}

/// Whether two amounts are the same, whatever their units.
pub fn is_same(one: &Amount, other: &Amount) -> bool {
    one == other || compare(one, other) == Some(Ordering::Equal)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Amount {
        let (number, unit) = text.split_once(' ').map_or((text, None), |(number, unit)| (number, Some(unit)));
        Amount { number: number.to_owned(), unit: unit.map(str::to_owned) }
    }

    #[test]
    fn the_same_in_other_units_is_the_same() {
        for (one, other) in [
            ("25 %", "0.25"),
            ("0.25 andel", "25 prosent"),
            ("2 uker", "14 dager"),
            ("1 år", "12 måneder"),
            ("1.5 mill. kr", "1500000 kr"),
            ("3 konto", "3 kontoer"),
        ] {
            assert!(is_same(&amount(one), &amount(other)), "{one} / {other}");
            assert!(is_same(&amount(other), &amount(one)), "{other} / {one}");
        }
    }

    #[test]
    fn what_counts_other_things_cannot_be_compared() {
        for (one, other) in [("25 %", "25 dager"), ("1 måned", "30 dager"), ("3 saker", "3 møter"), ("x", "3")] {
            assert_eq!(compare(&amount(one), &amount(other)), None, "{one} / {other}");
        }
        assert_eq!(compare(&amount("90 minutter"), &amount("2 timer")), Some(Ordering::Less));
    }
}
