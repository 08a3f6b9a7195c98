//! Amounts of money in sentences, and what elements cost.

use rust_decimal::Decimal;

use crate::model::entity::{Measure, Visibility};
use crate::model::value::{Currency, KnownUnit, Money};
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::prose::{Quantity, Sense, words};
use crate::rules::Context;
use crate::source::At;

/// What an element may cost, in kroner.
pub fn own_cost(element: &Element) -> Option<&At<Money>> {
    let cost = element.measure().and_then(|own| own.cost.as_ref());
    let budget = element.programme().and_then(|own| own.budget.as_ref());
    cost.or(budget).or_else(|| element.strategy()?.budget.as_ref()).filter(|cost| cost.currency == Currency::Nok)
}

/// What all of some measures cost; `None` where one has no cost in kroner.
pub fn sum_of(context: &Context<'_>, measures: impl IntoIterator<Item = ElementId>) -> Option<Decimal> {
    measures.into_iter().try_fold(Decimal::ZERO, |sum, id| sum.checked_add(own_cost(context.plan.element(id))?.amount))
}

/// What all measures of a strategy cost, with and without those that are not public.
pub fn sums_of_all(context: &Context<'_>, scope: ScopeId) -> Option<[Decimal; 2]> {
    let all: Vec<_> = context.plan.of_kind(scope, Kind::Measure).collect();
    let is_public =
        |(_, element): &&(ElementId, &Element)| !matches!(element.common.visibility, Visibility::Internal { .. });
    let public = sum_of(context, all.iter().filter(is_public).map(|(id, _)| *id))?;
    Some([sum_of(context, all.iter().map(|(id, _)| *id))?, public]).filter(|_| !all.is_empty())
}

/// How many years of the calendar a measure takes up, from its start to its deadline.
pub fn years_of(measure: &Measure) -> Option<i16> {
    let (start, by) = (measure.start.as_ref()?, measure.due()?);
    by.last_day().year().checked_sub(start.first_day().year())?.checked_add(1).filter(|years| *years > 0)
}

/// The amounts of a sentence in kroner, each with its value.
pub fn amounts<'q>(text: &str, quantities: &'q [Quantity]) -> Vec<(&'q Quantity, Decimal)> {
    quantities.iter().filter_map(|quantity| Some((quantity, in_kroner(text, quantity)?))).collect()
}

fn in_kroner(text: &str, quantity: &Quantity) -> Option<Decimal> {
    let unit = KnownUnit::at_start(text.get(quantity.unit_at..)?)?;
    // "En halv million" is not a million.
    let before = words(text.get(..quantity.number.range.end)?).map(|(_, word)| word.to_lowercase());
    let is_half = before.collect::<Vec<_>>().iter().rev().take(3).any(|word| word.starts_with("halv"));
    let is_money = matches!(unit, KnownUnit::Kroner(_)) && !is_half;
    unit.convert(quantity.number.value, KnownUnit::Kroner(1)).filter(|_| is_money)
}

/// Whether an amount is told as one, and not as a range, a bound, a change or the first of two.
pub fn is_plain_amount(quantity: &Quantity) -> bool {
    let is_one = quantity.number.to.is_none() && quantity.number.of.is_none() && quantity.bound.is_none();
    is_one && !quantity.leads_on && quantity.sense == Sense::Level
}

/// How far off a share may be that is told as one of a few equal parts, in per cent of the whole: "a third" is any share that is
/// nearest to it. Our own default.
pub const EQUAL_PARTS: Decimal = Decimal::from_parts(45, 0, 0, false, 1);

/// How far off an amount may be that was computed and rounded by hand, as a part of it. Our own default.
const ROUNDED: Decimal = Decimal::from_parts(6, 0, 0, false, 2);
/// The same for one that is called a rough one.
const ROUGH: Decimal = Decimal::from_parts(12, 0, 0, false, 2);

/// Whether an amount is near enough to what follows from others.
pub fn is_near(told: Decimal, right: Decimal, is_rough: bool) -> bool {
    let limit = right.abs().checked_mul(if is_rough { ROUGH } else { ROUNDED });
    told.checked_sub(right).zip(limit).is_some_and(|(off, limit)| off.abs() <= limit)
}
