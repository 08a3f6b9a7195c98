//! What targets and figures compare with: the one reading of their fields.

use rust_decimal::Decimal;

use super::direction::Direction;
use super::figure::{Figure, Target};
use super::relation::Relation;
use crate::model::text::Line;
use crate::model::value::{Bounds, Interval, Moment, Quantity, Unit};
use crate::source::{At, Span};

/// What a target or a figure compares with, and when.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    absolute: [(Relation, Option<&'a At<Quantity>>); 5],
    /// A relative change.
    pub change: Option<&'a At<Quantity>>,
    /// A multiple.
    pub factor: Option<&'a At<Decimal>>,
    /// What stands for a number.
    pub words: Option<&'a Line>,
    /// The deadline.
    pub by: Option<&'a At<Moment>>,
    /// The interval that the number applies to.
    pub per: Option<&'a At<Interval>>,
    /// The moment that a change or a multiple is measured from.
    pub from: Option<&'a At<Moment>>,
}

/// A number that is compared with.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// How it is compared.
    pub relation: Relation,
    /// The number.
    pub number: Decimal,
    /// Its own unit, where it names one.
    pub unit: Option<&'a Unit>,
    /// Where it stands.
    pub span: Span,
}

macro_rules! comparison {
    ($($record:ident),+) => {$(
        impl $record {
            /// What it compares with.
            pub fn comparison(&self) -> Comparison<'_> {
                Comparison {
                    absolute: [
                        (Relation::AtLeast, self.at_least.as_ref()),
                        (Relation::Above, self.above.as_ref()),
                        (Relation::AtMost, self.at_most.as_ref()),
                        (Relation::Below, self.below.as_ref()),
                        (Relation::Exactly, self.exactly.as_ref()),
                    ],
                    change: self.change.as_deref(),
                    factor: self.factor.as_ref(),
                    words: self.words.as_ref(),
                    by: self.by.as_ref(),
                    per: self.per.as_ref(),
                    from: self.from.as_ref(),
                }
            }
        }
    )+};
}
comparison!(Target, Figure);

impl<'a> Comparison<'a> {
    /// The values in the unit of what is measured, each with how it is compared, lower bounds first. Changes and
    /// multiples are not among them.
    pub fn absolute(&self) -> impl Iterator<Item = (Relation, &'a At<Quantity>)> + use<'a> {
        self.absolute.into_iter().filter_map(|(relation, value)| Some((relation, value?)))
    }

    /// The values of [`Comparison::absolute`].
    pub fn values(&self) -> impl Iterator<Item = &'a At<Quantity>> + use<'a> {
        self.absolute().map(|(_, value)| value)
    }

    /// All numbers.
    pub fn numbers(&self) -> impl Iterator<Item = Compared<'a>> + use<'a> {
        let quantity = |(relation, value): (Relation, &'a At<Quantity>)| Compared {
            relation,
            number: value.value.value,
            unit: value.unit.as_ref(),
            span: value.span,
        };
        let change = self.change.map(|change| quantity((Relation::ChangeAmount, change)));
        let factor = self.factor.map(|factor| Compared {
            relation: Relation::Factor,
            number: factor.value,
            unit: None,
            span: factor.span,
        });
        self.absolute().map(quantity).chain(change).chain(factor)
    }

    /// Whether it sets a number.
    pub fn has_number(&self) -> bool {
        self.numbers().next().is_some()
    }

    /// Whether it is a change or a multiple of a level that is stated elsewhere.
    pub fn is_relative(&self) -> bool {
        self.change.is_some() || self.factor.is_some()
    }

    /// Whether it says anything of what is to be reached.
    pub fn says_something(&self) -> bool {
        self.has_number() || self.words.is_some()
    }

    /// Where it stands: the first number, else the words.
    pub fn span(&self) -> Option<Span> {
        self.numbers().next().map(|number| number.span).or_else(|| self.words.map(|words| words.span))
    }

    /// The value below which the promise is broken.
    pub fn lower(&self) -> Option<(Relation, &'a At<Quantity>)> {
        self.absolute()
            .find(|(relation, value)| relation.bounds(value.value.value).is_some_and(|all| all.lower.is_some()))
    }

    /// The value above which the promise is broken.
    pub fn upper(&self) -> Option<(Relation, &'a At<Quantity>)> {
        self.absolute()
            .find(|(relation, value)| relation.bounds(value.value.value).is_some_and(|all| all.upper.is_some()))
    }

    /// The value that is to be reached by moving this way.
    pub fn towards(&self, direction: Direction) -> Option<(Relation, &'a At<Quantity>)> {
        match direction {
            Direction::Increase => self.lower(),
            Direction::Decrease => self.upper(),
            Direction::Maintain => self.absolute().find(|(relation, _)| *relation == Relation::Exactly),
        }
    }

    /// What satisfies all of [`Comparison::absolute`], with each value converted by `number`; `None` where there are
    /// none.
    ///
    /// # Errors
    /// The first that `number` gives.
    pub fn bounds<E>(&self, number: impl Fn(&At<Quantity>) -> Result<Decimal, E>) -> Result<Option<Bounds>, E> {
        let mut all: Option<Bounds> = None;
        for (relation, value) in self.absolute() {
            let own = relation.bounds(number(value)?).unwrap_or_default();
            all = Some(all.map_or(own, |all| all.and(own)));
        }
        Ok(all)
    }

    /// The first value that `measured` fails to meet. Both must be in one unit.
    pub fn broken_by(&self, measured: Decimal) -> Option<&'a At<Quantity>> {
        let is_met = |(relation, value): &(Relation, &At<Quantity>)| {
            relation.bounds(value.value.value).is_none_or(|bounds| bounds.contain(measured))
        };
        self.absolute().find(|each| !is_met(each)).map(|(_, value)| value)
    }

    /// The change, if it is in per cent and not in another unit, such as percentage points.
    pub fn per_cent_change(&self) -> Option<&'a At<Quantity>> {
        self.change.filter(|change| change.unit.as_ref().is_some_and(Unit::is_per_cent))
    }

    /// One step of a change in per cent or of a multiple, as a multiple, and where it stands.
    pub fn step(&self) -> Option<At<Decimal>> {
        let change = self.per_cent_change().and_then(|change| {
            let part = change.value.value.checked_div(Decimal::ONE_HUNDRED)?;
            Some(At::new(part.checked_add(Decimal::ONE)?, change.span))
        });
        self.factor.copied().or(change)
    }
}
