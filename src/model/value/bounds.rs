//! The numbers that are good enough: from a lower bound to an upper one.

use rust_decimal::Decimal;

/// One end of [`Bounds`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// The number.
    pub value: Decimal,
    /// Whether the number itself lies outside: "under 10", not "at most 10".
    pub is_strict: bool,
}

/// All numbers between two ends, of which one or both may be open. All are in one unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bounds {
    /// Nothing less is good enough.
    pub lower: Option<Bound>,
    /// Nothing more is.
    pub upper: Option<Bound>,
}

impl Bounds {
    /// Whether `value` lies within.
    pub fn contain(self, value: Decimal) -> bool {
        let is_above = |bound: Bound| if bound.is_strict { value > bound.value } else { value >= bound.value };
        let is_below = |bound: Bound| if bound.is_strict { value < bound.value } else { value <= bound.value };
        self.lower.is_none_or(is_above) && self.upper.is_none_or(is_below)
    }

    /// Whether no number lies within.
    pub fn are_empty(self) -> bool {
        self.ends().is_some_and(|(low, high)| {
            low.value > high.value || (low.value == high.value && (low.is_strict || high.is_strict))
        })
    }

    /// The numbers that lie within both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let both = [self, other];
        let lower = both.into_iter().filter_map(|bounds| bounds.lower);
        let upper = both.into_iter().filter_map(|bounds| bounds.upper);
        Self {
            lower: lower.max_by_key(|bound| (bound.value, bound.is_strict)),
            upper: upper.min_by_key(|bound| (bound.value, !bound.is_strict)),
        }
    }

    /// Whether every number within `other` lies within these too.
    pub fn cover(self, other: Self) -> bool {
        other.are_empty() || self.and(other) == other
    }

    /// The number to reach from `start`: of two ends, the nearer one. `None` where both are open.
    pub fn nearest(self, start: Option<Decimal>) -> Option<Decimal> {
        match (self.lower, self.upper) {
            (Some(low), Some(high)) => Some(start.map_or(low.value, |start| start.max(low.value).min(high.value))),
            (one, other) => one.or(other).map(|bound| bound.value),
        }
    }

    /// Whether `value`, coming from `start`, has passed the far one of two ends.
    pub fn are_passed(self, start: Decimal, value: Decimal) -> bool {
        let passed = |(low, high): (Bound, Bound)| {
            (start < low.value && value > high.value) || (start > high.value && value < low.value)
        };
        self.ends().is_some_and(passed)
    }

    fn ends(self) -> Option<(Bound, Bound)> {
        self.lower.zip(self.upper)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bounds() -> impl Strategy<Value = Bounds> {
        let bound = || {
            proptest::option::of(
                (-3_i64..4, any::<bool>()).prop_map(|(value, is_strict)| Bound { value: value.into(), is_strict }),
            )
        };
        (bound(), bound()).prop_map(|(lower, upper)| Bounds { lower, upper })
    }

    /// Every number and every gap between two numbers that bounds of whole numbers can tell apart.
    fn numbers() -> impl Iterator<Item = Decimal> {
        (-10..=10).map(|half| Decimal::new(half * 5, 1))
    }

    proptest! {
        #[test]
        fn bounds_are_the_numbers_within(one in bounds(), other in bounds()) {
            for number in numbers() {
                prop_assert_eq!(one.and(other).contain(number), one.contain(number) && other.contain(number));
            }
            prop_assert_eq!(one.are_empty(), !numbers().any(|number| one.contain(number)));
            let is_covered = numbers().filter(|number| other.contain(*number)).all(|number| one.contain(number));
            prop_assert_eq!(one.cover(other), is_covered);
        }

        #[test]
        fn the_nearest_number_is_an_end_or_where_one_stands(bounds in bounds(), start in -4_i64..5) {
            let start = Decimal::from(start);
            let Some(nearest) = bounds.nearest(Some(start)) else {
                return Err(TestCaseError::reject("both ends are open"));
            };
            prop_assume!(!bounds.are_empty());
            let ends: Vec<_> = [bounds.lower, bounds.upper].into_iter().flatten().map(|bound| bound.value).collect();
            prop_assert!(ends.contains(&nearest) || (nearest == start && bounds.contain(start)));
            prop_assert!(!bounds.are_passed(start, nearest));
        }
    }
}
