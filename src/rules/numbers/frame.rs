//! Tables that divide the budget of a plan among years.

use std::ops::Range;

use rust_decimal::Decimal;

use super::cells::Amount;
use crate::model::ScopeId;
use crate::model::value::{Currency, KnownUnit, Unit};
use crate::prose::{Cell, Table};
use crate::rules::{Context, Writing};

/// The budget of a plan by years.
pub struct Frame {
    /// Each year with its amount in kroner and the place of the year.
    pub years: Vec<(i16, Decimal, Range<usize>)>,
    /// The whole budget.
    pub whole: Decimal,
}

impl Frame {
    /// The first table of a piece of writing whose years come to the budget of the plan together.
    pub fn of(context: &Context<'_>, scope: ScopeId, writing: &Writing<'_>) -> Option<Self> {
        let budget = context.strategy(scope)?.budget.as_ref().filter(|budget| budget.currency == Currency::Nok)?;
        let language = context.plan.language(scope);
        let read = |cell: &Cell| match Amount::of(&cell.text, language) {
            Amount::Number { value, unit } => Unit::new(&unit)?.known()?.convert(value, KnownUnit::Kroner(1)),
            _ => None,
        };
        let of_table = |table: &Table| {
            let rows = table.iter().filter_map(|row| Some((year(row.first()?)?, row)));
            let years = rows.map(|(year, row)| {
                let [_, amount] = &row[..] else { return None };
                Some((year, read(amount)?, row.first()?.range.clone()))
            });
            let years = years.collect::<Option<Vec<_>>>().filter(|years| years.len() > 1)?;
            let sum = years.iter().try_fold(Decimal::ZERO, |sum, (_, amount, _)| sum.checked_add(*amount))?;
            (sum == budget.amount).then_some(Self { years, whole: sum })
        };
        writing.analysis.tables.iter().find_map(of_table)
    }

    /// What some of the years get together; `None` where one of them has no row.
    pub fn sum(&self, years: impl IntoIterator<Item = i16>) -> Option<Decimal> {
        let of = |year: i16| self.years.iter().find(|(own, ..)| *own == year).map(|(_, amount, _)| *amount);
        years.into_iter().try_fold(Decimal::ZERO, |sum, year| sum.checked_add(of(year)?))
    }
}

/// The year that a cell consists of.
fn year(cell: &Cell) -> Option<i16> {
    cell.text.trim().parse().ok().filter(|year| (1900..2200).contains(year))
}
