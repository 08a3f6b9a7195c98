//! Numbers that can be compared although they are written in other units.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::model::value::unit::{Unit, same};
use crate::view::Amount;

/// Words for numbers that are parts of one: 0.25 of these is 25 %.
const SHARES: [&str; 4] = ["andel", "del", "share", "fraction"];

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Dimension {
    /// Parts of one.
    Share,
    Known(Unit),
    /// A unit as it is written.
    Other(String),
}

/// A number in the smallest unit of its dimension.
#[derive(Debug, Clone)]
pub struct Measured {
    number: Decimal,
    dimension: Dimension,
}

impl Measured {
    /// Reads an amount; `None` where its number is none, which only a foreign file can say.
    pub fn new(amount: &Amount) -> Option<Self> {
        let number: Decimal = amount.number.parse().ok()?;
        let unit = amount.unit.as_deref().map(str::trim).filter(|unit| !unit.is_empty());
        let share = |unit: &str| SHARES.contains(&unit.to_lowercase().as_str());
        let Some(unit) = unit.filter(|unit| !share(unit)) else {
            return Some(Self { number, dimension: Dimension::Share });
        };
        Some(match Unit::from_spelling(unit) {
            Some(Unit::PerCent) => {
                Self { number: number.checked_div(Decimal::ONE_HUNDRED)?, dimension: Dimension::Share }
            }
            Some(known) => {
                let smallest = known.smallest();
                let number = number.checked_mul(known.in_terms_of(smallest).unwrap_or(Decimal::ONE))?;
                Self { number, dimension: Dimension::Known(smallest) }
            }
            None => Self { number, dimension: Dimension::Other(unit.to_lowercase()) },
        })
    }

    /// Which is more; `None` where they count different things.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        let is_same = match (&self.dimension, &other.dimension) {
            (Dimension::Other(one), Dimension::Other(two)) => same(one, two),
            (one, two) => one == two,
        };
        is_same.then(|| self.number.cmp(&other.number))
    }
}

/// Which of two amounts is more; `None` where that cannot be said.
pub fn compare(one: &Amount, other: &Amount) -> Option<Ordering> {
    Measured::new(one)?.compare(&Measured::new(other)?)
}

/// Whether two amounts are one, in whatever units.
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
