//! Sums of amounts, each currency for itself.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Currency, Money};

/// The power of ten that a decimal's smallest digit can have at most.
const PLACES: u32 = Decimal::MAX_SCALE;

/// An exact sum. A decimal rounds when its digits no longer fit; this never does, so the order of the parts makes no
/// difference.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sum {
    whole: i128,
    /// In the smallest digits that a decimal has.
    fraction: i128,
}

impl Sum {
    fn add(&mut self, number: Decimal) {
        let fraction = number.fract();
        self.whole += number.trunc().mantissa();
        self.fraction += fraction.mantissa() * 10_i128.pow(PLACES - fraction.scale());
    }

    /// The sum as a decimal; `None` if it has more digits than one can hold.
    fn total(self) -> Option<Decimal> {
        let one = 10_i128.pow(PLACES);
        let whole = Decimal::try_from_i128_with_scale(self.whole + self.fraction / one, 0).ok()?;
        let fraction = Decimal::try_from_i128_with_scale(self.fraction % one, PLACES).ok()?.normalize();
        let total = whole.checked_add(fraction)?;
        (total.checked_sub(whole)? == fraction).then(|| total.normalize())
    }
}

/// What amounts come to. Currencies are never added to each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums(BTreeMap<Currency, Sum>);

impl Sums {
    /// The sum in one currency; `None` if nothing is in it, or if it has more digits than a decimal can hold.
    pub fn of(&self, currency: Currency) -> Option<Money> {
        let amount = self.0.get(&currency)?.total()?;
        Some(Money { amount, currency })
    }

    /// The sum in each currency in which there is one, in the order of [`Currency::ALL`].
    pub fn amounts(&self) -> Vec<Money> {
        self.0.keys().filter_map(|currency| self.of(*currency)).collect()
    }
}

impl FromIterator<Money> for Sums {
    fn from_iter<I: IntoIterator<Item = Money>>(amounts: I) -> Self {
        let mut sums = Self::default();
        amounts.into_iter().for_each(|money| sums.0.entry(money.currency).or_default().add(money.amount));
        sums
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn money(amount: &str, currency: Currency) -> Money {
        Money { amount: amount.parse().unwrap(), currency }
    }

    #[test]
    fn currencies_are_told_apart() {
        let sums: Sums =
            [money("0.1", Currency::Nok), money("5", Currency::Eur), money("0.2", Currency::Nok)].into_iter().collect();
        assert_eq!(sums.amounts(), [money("0.3", Currency::Nok), money("5", Currency::Eur)]);
        assert_eq!(sums.of(Currency::Usd), None);
    }

    #[test]
    fn what_does_not_fit_is_no_sum() {
        let most = Money { amount: Decimal::MAX, currency: Currency::Nok };
        let sum = |parts: &[Money]| parts.iter().copied().collect::<Sums>().of(Currency::Nok);
        assert_eq!(sum(&[most, most]), None);
        assert_eq!(sum(&[most, money("0.5", Currency::Nok)]), None);
        let least = Money { amount: Decimal::MIN, ..most };
        assert_eq!(sum(&[most, most, money("7.25", Currency::Nok), least, least]), Some(money("7.25", Currency::Nok)));
    }

    proptest! {
        #[test]
        fn sums_are_exact_in_any_order(
            parts in prop::collection::vec((any::<i64>(), 0_u32..=28, 0_usize..6), 0..40),
            turn in any::<prop::sample::Index>(),
        ) {
            let mut amounts: Vec<_> = parts
                .iter()
                .map(|(mantissa, scale, at)| Money { amount: Decimal::new(*mantissa, *scale), currency: Currency::ALL[*at] })
                .collect();
            let sums: Sums = amounts.iter().copied().collect();
            if !amounts.is_empty() {
                let at = turn.index(amounts.len());
                amounts.rotate_left(at);
            }
            amounts.reverse();
            prop_assert_eq!(&sums, &amounts.iter().copied().collect::<Sums>());
            let back = amounts.iter().map(|money| Money { amount: -money.amount, ..*money });
            let none: Sums = amounts.iter().copied().chain(back).collect();
            prop_assert!(none.amounts().iter().all(|money| money.amount.is_zero()));
        }
    }
}
