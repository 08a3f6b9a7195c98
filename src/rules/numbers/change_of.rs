//! A change that is told of an indicator without the levels that it lies between.

use rust_decimal::Decimal;

use super::near::Near;
use super::series;
use super::subjects::{Titles, references};
use crate::model::entity::Measure;
use crate::model::value::KnownUnit;
use crate::model::{ElementId, Kind};
use crate::prose::{Quantity, Sense};
use crate::rules::{Context, Counted};
use crate::source::Span;

/// A change in percentage points that no two values of the indicator give.
pub struct Change<'q> {
    /// What the sentence says.
    pub quantity: &'q Quantity,
    /// The indicator.
    pub id: ElementId,
    /// The change from the baseline to the last target.
    pub whole: Decimal,
    /// Where the last target stands.
    pub place: Span,
}

/// The one change in percentage points of a sentence about one indicator, where it is none of the indicator's own. In what a
/// measure is to do, less than the whole of it may be meant.
pub fn change<'q>(
    context: &Context<'_>,
    (titles, near): (&Titles, &Near),
    counted: &Counted<'q, '_>,
) -> Option<Change<'q>> {
    let text = &*counted.sentence.text;
    let in_points = |quantity: &&Quantity| {
        text.get(quantity.unit_at..).and_then(KnownUnit::at_start) == Some(KnownUnit::PercentagePoints)
    };
    let mut changes = counted.quantities.iter().filter(in_points);
    let quantity = changes.next().filter(|_| changes.next().is_none())?;
    let is_one = quantity.sense != Sense::Difference && quantity.number.to.is_none() && quantity.bound.is_none();
    if !is_one || counted.quantities.len() > 1 || recurs(text) {
        return None;
    }
    let id = subject(context, titles, counted)
        .or_else(|| Some(near.subject(context, counted, std::slice::from_ref(&quantity.number.range))?.id))?;
    let element = context.plan.element(id);
    let own = series::of_indicator(id, element, element.indicator()?);
    let aim = own.aims.last().and_then(|aim| aim.values().next())?;
    let whole = aim.value.value.checked_sub(own.start()?.value.value)?.abs();
    if !own.unit?.value.is_per_cent() {
        return None;
    }
    let values: Vec<_> = series::values(&own).iter().map(|(value, _)| value.value).collect();
    let told = quantity.number.value.abs();
    let slack = if quantity.is_rough { Decimal::TWO } else { Decimal::ZERO };
    let is_gap = |one: Decimal, other: Decimal| {
        one.checked_sub(other).and_then(|gap| gap.abs().checked_sub(told)).is_some_and(|off| off.abs() <= slack)
    };
    let is_own = values.iter().enumerate().any(|(nth, one)| values[nth + 1..].iter().any(|other| is_gap(*one, *other)));
    let is_part = counted.writing.field.id == Measure::EFFECT && told <= whole;
    (!is_own && !is_part).then_some(Change { quantity, id, whole, place: aim.span })
}

/// Whether a change is told of every year.
pub fn recurs(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["hvert år", "kvart år", "årlig", "årleg", "per år", "i året", "every year", "a year"]
        .iter()
        .any(|words| lower.contains(words))
}

/// The indicator that a sentence is about, or the only one of the goal that it refers to.
fn subject(context: &Context<'_>, titles: &Titles, counted: &Counted<'_, '_>) -> Option<ElementId> {
    if let Some(subject) = titles.subject(context, counted) {
        return Some(subject.id);
    }
    let named = references(counted, |_| true);
    let goal = match &named[..] {
        [one, others @ ..] if others.iter().all(|other| belongs(context, other.id, one.id)) => one.id,
        _ => return None,
    };
    let mut own = context.indicators_of(goal).filter(|(_, element, _)| in_per_cent(element));
    let (id, ..) = own.next().filter(|_| own.next().is_none())?;
    let is_all = named.len() == counted.sentence.references.len() && context.plan.element(goal).kind() == Kind::Goal;
    is_all.then_some(id)
}

fn in_per_cent(element: &crate::model::Element) -> bool {
    element.indicator().and_then(|own| own.unit.as_ref()).is_some_and(|unit| unit.value.is_per_cent())
}

/// Whether an element is an indicator of a goal.
fn belongs(context: &Context<'_>, id: ElementId, goal: ElementId) -> bool {
    id == goal || context.indicators_of(goal).any(|(own, ..)| own == id)
}
