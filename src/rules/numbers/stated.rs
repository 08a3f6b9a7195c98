//! The figures that a demand requires and those that its answers state, in one comparable form.

use rust_decimal::Decimal;

use crate::model::entity::{Baseline, Figure, Target};
use crate::model::value::{Interval, Moment, Quantity, normalise_unit};
use crate::model::{Element, ElementId, Kind, Line, Plan};
use crate::source::{At, Span};

/// How a value is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// The value or more.
    AtLeast,
    /// The value or less.
    AtMost,
    /// Less than the value.
    Below,
    /// More than the value.
    Above,
    /// The value.
    Exactly,
    /// A change in per cent.
    Change,
    /// A multiple.
    Factor,
    /// Where it stood before.
    Baseline,
}

impl Comparison {
    /// Whether two comparisons speak of the same bound, so that different values contradict each other.
    fn same_bound(self, other: Self) -> bool {
        let bound = |comparison| match comparison {
            Self::Above => Self::AtLeast,
            Self::Below => Self::AtMost,
            same => same,
        };
        bound(self) == bound(other)
    }
}

/// One number that somebody states.
#[derive(Debug, Clone, PartialEq)]
pub struct Stated {
    /// How it is compared.
    pub comparison: Comparison,
    /// The number.
    pub value: Decimal,
    /// Its unit, if one is given.
    pub unit: Option<Box<str>>,
    /// The interval it counts for.
    pub per: Option<Interval>,
    /// Its deadline.
    pub by: Option<Moment>,
    /// What is counted, in words, where that is said.
    pub quantity: Option<Box<str>>,
    /// Where it stands.
    pub span: Span,
}

impl Stated {
    /// Whether `self` says what `demanded` asks for; deadlines are looked at apart.
    pub fn agrees(&self, demanded: &Self) -> bool {
        let unit = self.unit.is_none() || demanded.unit.is_none() || self.unit == demanded.unit;
        self.comparison == demanded.comparison && self.value == demanded.value && unit && self.per == demanded.per
    }

    /// Whether `self` promises more than is demanded, so that the demand is met all the same.
    pub fn is_stricter(&self, demanded: &Self) -> bool {
        match self.comparison {
            Comparison::AtLeast | Comparison::Above => self.value >= demanded.value,
            Comparison::AtMost | Comparison::Below => self.value <= demanded.value,
            // The larger step in the same direction.
            Comparison::Change => {
                let same_way = self.value.is_sign_negative() == demanded.value.is_sign_negative();
                same_way && self.value.abs() >= demanded.value.abs()
            }
            Comparison::Exactly | Comparison::Factor | Comparison::Baseline => false,
        }
    }

    /// Whether `self` plainly speaks of the same thing as `demanded`, so that another value contradicts it.
    pub fn is_about(&self, demanded: &Self) -> bool {
        let same_words = self.quantity.is_some() && self.quantity == demanded.quantity;
        let same_unit = self.unit.is_some() && self.unit == demanded.unit;
        let words_allow = self.quantity.is_none() || demanded.quantity.is_none() || same_words;
        self.comparison.same_bound(demanded.comparison) && words_allow && (same_unit || same_words)
    }
}

/// The numbers that a demand asks for.
pub fn demanded(demand: &Element) -> Vec<Stated> {
    let mut found = Vec::new();
    demand.common.figures.iter().for_each(|figure| from_figure(figure, &mut found));
    found
}

/// The elements that answer a demand, and the numbers that they and the indicators of their goals state.
pub fn answers(plan: &Plan, demand: ElementId) -> (Vec<ElementId>, Vec<Stated>) {
    let covering: Vec<_> = plan.referrers(demand, "covers").collect();
    let of_goals = covering.iter().flat_map(|id| plan.referrers(*id, "goals"));
    let indicators = of_goals.filter(|id| plan.element(*id).kind() == Kind::Indicator);
    let mut stated = Vec::new();
    for id in covering.iter().copied().chain(indicators) {
        let element = plan.element(id);
        element.common.figures.iter().for_each(|figure| from_figure(figure, &mut stated));
        if let Some(indicator) = element.indicator() {
            let unit = indicator.unit.as_ref();
            indicator.targets.iter().for_each(|target| from_target(target, unit, &mut stated));
            from_baseline(indicator.baseline.as_deref(), unit, None, &mut stated);
        }
    }
    (covering, stated)
}

fn from_figure(figure: &Figure, found: &mut Vec<Stated>) {
    let Figure { at_least, at_most, below, above, exactly, change, factor, unit, by, per, baseline, quantity, .. } =
        figure;
    let values = [at_least, at_most, below, above, exactly, change];
    let quantity = quantity.as_ref().map(|line| line.value.clone());
    let about = About { unit: unit.as_ref(), by: by.as_ref(), per: per.as_ref(), quantity: quantity.clone() };
    push(values, factor.as_ref(), &about, found);
    from_baseline(baseline.as_deref(), unit.as_ref(), quantity, found);
}

fn from_target(target: &Target, unit: Option<&Line>, found: &mut Vec<Stated>) {
    let Target { at_least, at_most, below, above, exactly, change, factor, by, per, .. } = target;
    let about = About { unit, by: by.as_ref(), per: per.as_ref(), quantity: None };
    push([at_least, at_most, below, above, exactly, change], factor.as_ref(), &about, found);
}

fn from_baseline(
    baseline: Option<&Baseline>,
    unit: Option<&Line>,
    quantity: Option<Box<str>>,
    found: &mut Vec<Stated>,
) {
    let Some(value) = baseline.and_then(|baseline| baseline.value.as_ref()) else { return };
    let about = About { unit, by: None, per: None, quantity };
    found.push(about.state(Comparison::Baseline, value.value.value, value.unit.as_deref(), value.span));
}

/// What stands around a value.
struct About<'a> {
    unit: Option<&'a Line>,
    by: Option<&'a At<Moment>>,
    per: Option<&'a At<Interval>>,
    quantity: Option<Box<str>>,
}

impl About<'_> {
    fn state(&self, comparison: Comparison, value: Decimal, own_unit: Option<&str>, span: Span) -> Stated {
        let relative = matches!(comparison, Comparison::Change | Comparison::Factor);
        let unit = own_unit.or(self.unit.map(|unit| &*unit.value)).filter(|_| !relative).and_then(normalise_unit);
        let (by, per) = (self.by.map(|by| by.value), self.per.map(|per| per.value));
        Stated { comparison, value, unit, per, by, quantity: self.quantity.clone(), span }
    }
}

const COMPARISONS: [Comparison; 6] = [
    Comparison::AtLeast,
    Comparison::AtMost,
    Comparison::Below,
    Comparison::Above,
    Comparison::Exactly,
    Comparison::Change,
];

fn push(values: [&Option<At<Quantity>>; 6], factor: Option<&At<Decimal>>, about: &About<'_>, found: &mut Vec<Stated>) {
    for (comparison, value) in COMPARISONS.into_iter().zip(values) {
        found.extend(value.iter().map(|at| about.state(comparison, at.value.value, at.unit.as_deref(), at.span)));
    }
    found.extend(factor.map(|at| about.state(Comparison::Factor, at.value, None, at.span)));
}
