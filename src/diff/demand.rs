//! How much a target or a figure demands: which values keep what it promises.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::Reason;
use super::amount::in_one_unit;
use crate::model::entity::{Direction, Relation};
use crate::model::value::{Bound, Bounds};
use crate::view::Amount;

/// A number that is compared with, and how.
pub type Wanted<'a> = (Relation, &'a Amount);

/// What became of a demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// The same values keep it.
    Same,
    /// It is easier to keep.
    Less(Reason),
    /// It is harder to keep.
    More(Reason),
    /// Other values keep it, or nothing says which.
    Other,
}

/// What became of a demand where the value should move `way`; without a way, what keeps both sides is compared. Bounds on the
/// same side of the value say the way themselves.
pub fn shift(old: &[Wanted<'_>], new: &[Wanted<'_>], way: Option<Direction>) -> Shift {
    let Some((old, new)) = bounds(old, new) else { return Shift::Other };
    if old == new {
        return Shift::Same;
    }
    match way.or_else(|| common_way(old, new)) {
        Some(Direction::Increase) => match least(old).cmp(&least(new)) {
            Ordering::Less => Shift::More(Reason::MoreOfRising),
            Ordering::Greater => Shift::Less(Reason::LessOfRising),
            // Whether there is a bound on the other side says nothing of how much is wanted.
            Ordering::Equal => Shift::Other,
        },
        Some(Direction::Decrease) => match most(old).cmp(&most(new)) {
            Ordering::Less => Shift::Less(Reason::MoreOfFalling),
            Ordering::Greater => Shift::More(Reason::LessOfFalling),
            Ordering::Equal => Shift::Other,
        },
        _ => by_inclusion(old, new),
    }
}

/// Values that keep one demand and not the other make it the easier one.
fn by_inclusion(old: Bounds, new: Bounds) -> Shift {
    match (old.cover(new), new.cover(old)) {
        (true, false) => Shift::More(Reason::AcceptsLess),
        (false, true) => Shift::Less(Reason::AcceptsMore),
        _ => Shift::Other,
    }
}

/// The values that keep each demand, in one unit; `None` where the units differ in kind, or a number is relative.
fn bounds(old: &[Wanted<'_>], new: &[Wanted<'_>]) -> Option<(Bounds, Bounds)> {
    let amounts: Vec<_> = old.iter().chain(new).map(|(_, amount)| *amount).collect();
    let numbers = in_one_unit(&amounts)?;
    let (before, after) = numbers.split_at_checked(old.len())?;
    let all = |compared: &[Wanted<'_>], numbers: &[Decimal]| {
        let each = compared.iter().zip(numbers).map(|((how, _), number)| how.bounds(*number));
        each.collect::<Option<Vec<_>>>().map(|each| each.into_iter().fold(Bounds::default(), Bounds::and))
    };
    Some((all(old, before)?, all(new, after)?))
}

fn common_way(old: Bounds, new: Bounds) -> Option<Direction> {
    let both = [old, new];
    if both.iter().all(|bounds| bounds.lower.is_some() && bounds.upper.is_none()) {
        return Some(Direction::Increase);
    }
    both.iter().all(|bounds| bounds.lower.is_none() && bounds.upper.is_some()).then_some(Direction::Decrease)
}

/// The least value that is good enough, for comparison with others; no bound comes before all.
fn least(bounds: Bounds) -> (bool, Decimal, bool) {
    bounds.lower.map_or_else(Default::default, |Bound { value, is_strict }| (true, value, is_strict))
}

/// The greatest value that is good enough; no bound comes after all.
fn most(bounds: Bounds) -> (bool, Decimal, bool) {
    bounds.upper.map_or((true, Decimal::ZERO, false), |Bound { value, is_strict }| (false, value, !is_strict))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Relation::{Above, AtLeast, AtMost, ChangeAmount, Exactly};

    fn amounts(side: &[(Relation, i64)]) -> Vec<(Relation, Amount)> {
        side.iter().map(|(how, number)| (*how, Amount { number: number.to_string(), unit: None })).collect()
    }

    fn borrowed(side: &[(Relation, Amount)]) -> Vec<Wanted<'_>> {
        side.iter().map(|(how, amount)| (*how, amount)).collect()
    }

    fn shifted(old: &[(Relation, i64)], new: &[(Relation, i64)], way: Option<Direction>) -> Shift {
        let (old, new) = (amounts(old), amounts(new));
        shift(&borrowed(&old), &borrowed(&new), way)
    }

    #[test]
    fn bounds_on_one_side_say_the_way() {
        assert_eq!(shifted(&[(AtLeast, 6)], &[(AtLeast, 4)], None), Shift::Less(Reason::LessOfRising));
        assert_eq!(shifted(&[(AtLeast, 6)], &[(Above, 6)], None), Shift::More(Reason::MoreOfRising));
        assert_eq!(shifted(&[(AtMost, 6)], &[(AtMost, 9)], None), Shift::Less(Reason::MoreOfFalling));
        assert_eq!(shifted(&[(AtMost, 6)], &[(AtMost, 6)], None), Shift::Same);
    }

    #[test]
    fn a_wider_set_of_values_demands_less() {
        let (narrow, wide) = ([(AtLeast, 4), (AtMost, 8)], [(AtLeast, 2), (AtMost, 10)]);
        assert_eq!(shifted(&narrow, &wide, None), Shift::Less(Reason::AcceptsMore));
        assert_eq!(shifted(&wide, &narrow, None), Shift::More(Reason::AcceptsLess));
        assert_eq!(shifted(&[(Exactly, 70)], &[(AtLeast, 60), (AtMost, 80)], None), Shift::Less(Reason::AcceptsMore));
        assert_eq!(shifted(&[(Exactly, 70)], &[(Exactly, 80)], None), Shift::Other);
    }

    #[test]
    fn where_the_way_is_known_the_nearer_end_decides() {
        let up = Some(Direction::Increase);
        assert_eq!(shifted(&[(AtLeast, 80)], &[(Exactly, 70)], up), Shift::Less(Reason::LessOfRising));
        assert_eq!(shifted(&[(AtLeast, 80)], &[(AtLeast, 60), (AtMost, 80)], up), Shift::Less(Reason::LessOfRising));
        assert_eq!(shifted(&[(AtLeast, 80)], &[(AtLeast, 80), (AtMost, 90)], up), Shift::Other);
        let down = Some(Direction::Decrease);
        assert_eq!(shifted(&[(AtMost, 30)], &[(Exactly, 20)], down), Shift::More(Reason::LessOfFalling));
    }

    #[test]
    fn relative_numbers_are_not_judged() {
        assert_eq!(shifted(&[(ChangeAmount, 10)], &[(AtLeast, 10)], None), Shift::Other);
    }
}
