//! The figures that a demand requires and those that its answers state, in one comparable form.

use rust_decimal::Decimal;

use crate::model::entity::{Baseline, Common, Comparison, Figure, Indicator, Relation};
use crate::model::value::{Interval, Moment, Unit};
use crate::model::{ElementId, Plan};
use crate::source::{At, Span};

/// One number that somebody states.
#[derive(Debug, Clone)]
pub struct Stated<'a> {
    /// How it is compared; `None` for where it stood before.
    pub relation: Option<Relation>,
    /// The number.
    pub value: Decimal,
    /// Its unit, if one is given.
    pub unit: Option<&'a Unit>,
    /// The interval that it applies to.
    pub per: Option<Interval>,
    /// Its deadline.
    pub by: Option<Moment>,
    /// What is counted, in words, where that is said.
    pub quantity: Option<&'a str>,
    /// The element that states it.
    pub element: ElementId,
    /// Where it stands.
    pub span: Span,
}

impl Stated<'_> {
    /// Whether `self` says what `demanded` asks for. Deadlines are compared separately.
    pub fn agrees(&self, demanded: &Self) -> bool {
        self.relation == demanded.relation
            && self.per == demanded.per
            && self.value_for(demanded) == Some(demanded.value)
    }

    /// Whether `self` promises what is demanded or more. "Above" and "at least" the same number do not contradict each
    /// other.
    pub fn meets(&self, demanded: &Self) -> bool {
        let Some(value) = self.value_for(demanded) else { return false };
        let admitted = |(own, wanted): (Relation, Relation)| wanted.admits(demanded.value, (own, value));
        let is_same = value == demanded.value && self.side() == demanded.side();
        is_same || self.relation.zip(demanded.relation).is_some_and(admitted)
    }

    /// Whether `self` is clearly about the same thing as `demanded`, so that a different value contradicts it.
    pub fn is_about(&self, demanded: &Self) -> bool {
        let same_words = self.quantity.is_some() && self.quantity == demanded.quantity;
        // Changes are all in per cent, whatever it is that changes.
        let is_level = demanded.relation.is_none_or(Relation::is_absolute);
        let has_units = is_level && self.unit.is_some() && demanded.unit.is_some();
        let same_unit = has_units && self.value_for(demanded).is_some();
        let words_allow = self.quantity.is_none() || demanded.quantity.is_none() || same_words;
        let one_side = self.side() == demanded.side() || self.meets(demanded);
        one_side && words_allow && (same_unit || same_words)
    }

    /// Whether `self` is a step on the way to `other`, which the same element promises of the same thing for later.
    pub fn leads_to(&self, other: &Self) -> bool {
        let is_later = self.by.zip(other.by).is_some_and(|(own, other)| own.last_day() < other.last_day());
        is_later && self.element == other.element && self.quantity == other.quantity && self.side() == other.side()
    }

    /// The number in the unit of `demanded`, unconverted if one of them has no unit; `None` for another kind of unit.
    fn value_for(&self, demanded: &Self) -> Option<Decimal> {
        match self.unit.zip(demanded.unit) {
            Some((own, wanted)) if own != wanted => own.known()?.convert(self.value, wanted.known()?),
            _ => Some(self.value),
        }
    }

    /// The side from which the number is bounded, whether or not the bound itself is allowed.
    fn side(&self) -> Option<Relation> {
        self.relation.map(|relation| match relation {
            Relation::Above => Relation::AtLeast,
            Relation::Below => Relation::AtMost,
            same => same,
        })
    }
}

/// The numbers that a demand asks for.
pub fn demanded(plan: &Plan, id: ElementId) -> Vec<Stated<'_>> {
    let mut found = Vec::new();
    plan.element(id).common.figures.iter().for_each(|figure| from_figure(id, figure, &mut found));
    found
}

/// The elements that answer a demand, and the numbers that they and the indicators of their goals state.
pub fn answers(plan: &Plan, demand: ElementId) -> (Vec<ElementId>, Vec<Stated<'_>>) {
    let covering: Vec<_> = plan.referrers(demand, Common::COVERS).collect();
    let indicators = covering.iter().flat_map(|id| plan.referrers(*id, Indicator::GOALS));
    let mut stated = Vec::new();
    for id in covering.iter().copied().chain(indicators) {
        let element = plan.element(id);
        element.common.figures.iter().for_each(|figure| from_figure(id, figure, &mut stated));
        if let Some(indicator) = element.indicator() {
            let about = About { element: id, unit: indicator.unit.as_ref(), quantity: None };
            indicator.targets.iter().for_each(|target| about.compare(&target.comparison(), &mut stated));
            about.start(indicator.baseline.as_deref(), &mut stated);
        }
    }
    (covering, stated)
}

fn from_figure<'a>(element: ElementId, figure: &'a Figure, found: &mut Vec<Stated<'a>>) {
    let quantity = figure.quantity.as_ref().map(|line| &*line.value);
    let about = About { element, unit: figure.unit.as_ref(), quantity };
    about.compare(&figure.comparison(), found);
    about.start(figure.baseline.as_deref(), found);
}

/// What a group of numbers is about.
struct About<'a> {
    element: ElementId,
    unit: Option<&'a At<Unit>>,
    quantity: Option<&'a str>,
}

impl<'a> About<'a> {
    fn compare(&self, comparison: &Comparison<'a>, found: &mut Vec<Stated<'a>>) {
        let (by, per) = (comparison.by.map(|by| by.value), comparison.per.map(|per| per.value));
        found.extend(comparison.numbers().map(|number| Stated {
            relation: Some(number.relation),
            value: number.number,
            // A change has only a unit of its own, and a multiple has none.
            unit: number.unit.or(self.unit().filter(|_| number.relation.is_absolute())),
            per,
            by,
            quantity: self.quantity,
            element: self.element,
            span: number.span,
        }));
    }

    /// Where it stood before.
    fn start(&self, baseline: Option<&'a Baseline>, found: &mut Vec<Stated<'a>>) {
        found.extend(baseline.and_then(|baseline| baseline.value.as_ref()).map(|value| Stated {
            relation: None,
            value: value.value.value,
            unit: value.unit.as_ref().or(self.unit()),
            per: None,
            by: None,
            quantity: self.quantity,
            element: self.element,
            span: value.span,
        }));
    }

    fn unit(&self) -> Option<&'a Unit> {
        self.unit.map(|unit| &unit.value)
    }
}
