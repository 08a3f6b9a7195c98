//! What indicators and figures promise, in one form.

use rust_decimal::Decimal;

use crate::diag::{Message, say};
use crate::model::entity::{Baseline, Direction, Figure, Indicator, Target};
use crate::model::value::{Interval, Moment, Quantity, normalise_unit};
use crate::model::{Element, ElementId, Line};
use crate::rules::Context;
use crate::source::{At, Span};

/// One thing that is counted or measured: an indicator, or a figure that an element states.
pub struct Series<'a> {
    /// The indicator, or the element that states the figure.
    pub id: ElementId,
    /// The same element.
    pub element: &'a Element,
    /// What is counted or measured.
    pub title: &'a str,
    /// The unit of the values that have none of their own.
    pub unit: Option<&'a Line>,
    /// Which way it is to move.
    pub direction: Option<Direction>,
    /// Where it stood.
    pub baseline: Option<&'a Baseline>,
    /// What is to be reached, in the order in which it was written.
    pub aims: Vec<Aim<'a>>,
}

/// What one target promises. Figures have the same fields.
#[derive(Clone, Copy)]
pub struct Aim<'a> {
    /// See [`Target::at_least`].
    pub at_least: Option<&'a At<Quantity>>,
    /// See [`Target::at_most`].
    pub at_most: Option<&'a At<Quantity>>,
    /// See [`Target::below`].
    pub below: Option<&'a At<Quantity>>,
    /// See [`Target::above`].
    pub above: Option<&'a At<Quantity>>,
    /// See [`Target::exactly`].
    pub exactly: Option<&'a At<Quantity>>,
    /// See [`Target::change`].
    pub change: Option<&'a At<Quantity>>,
    /// See [`Target::factor`].
    pub factor: Option<&'a At<Decimal>>,
    /// See [`Target::by`].
    pub by: Option<&'a At<Moment>>,
    /// See [`Target::per`].
    pub per: Option<&'a At<Interval>>,
    /// See [`Target::from`].
    pub from: Option<&'a At<Moment>>,
}

macro_rules! aim_of {
    ($($type:ty),+) => {$(
        impl<'a> From<&'a $type> for Aim<'a> {
            fn from(said: &'a $type) -> Self {
                Self {
                    at_least: said.at_least.as_ref(),
                    at_most: said.at_most.as_ref(),
                    below: said.below.as_ref(),
                    above: said.above.as_ref(),
                    exactly: said.exactly.as_ref(),
                    change: said.change.as_ref(),
                    factor: said.factor.as_ref(),
                    by: said.by.as_ref(),
                    per: said.per.as_ref(),
                    from: said.from.as_ref(),
                }
            }
        }
    )+};
}
aim_of!(Target, Figure);

impl<'a> Aim<'a> {
    /// The values in the unit of what is measured. Changes and factors are not among them.
    pub fn values(&self) -> impl Iterator<Item = &'a At<Quantity>> {
        [self.at_least, self.at_most, self.below, self.above, self.exactly].into_iter().flatten()
    }

    /// The value below which the promise is broken.
    pub fn lower(&self) -> Option<&'a At<Quantity>> {
        self.at_least.or(self.above).or(self.exactly)
    }

    /// The value above which the promise is broken.
    pub fn upper(&self) -> Option<&'a At<Quantity>> {
        self.at_most.or(self.below).or(self.exactly)
    }

    /// The value that is to be reached by moving this way.
    pub fn towards(&self, direction: Direction) -> Option<&'a At<Quantity>> {
        match direction {
            Direction::Increase => self.lower(),
            Direction::Decrease => self.upper(),
            Direction::Maintain => self.exactly,
        }
    }

    /// The change in per cent. One that says it is in another unit, such as percentage points, is none.
    pub fn per_cent_change(&self) -> Option<&'a At<Quantity>> {
        self.change.filter(|change| change.unit.as_deref().is_none_or(|unit| unit == "%"))
    }
}

impl<'a> Series<'a> {
    /// The value where it stood.
    pub fn start(&self) -> Option<&'a At<Quantity>> {
        self.baseline.and_then(|baseline| baseline.value.as_ref())
    }

    /// The unit of a value, in its one spelling.
    pub fn unit_of(&self, value: &Quantity) -> Option<Box<str>> {
        value.unit.clone().or_else(|| self.unit.and_then(|unit| normalise_unit(&unit.value)))
    }

    /// Whether two values can be compared as they are.
    pub fn same_unit(&self, one: &Quantity, other: &Quantity) -> bool {
        self.unit_of(one) == self.unit_of(other)
    }

    /// A value as messages show it.
    pub fn show(&self, value: &Quantity) -> Message {
        shown(value.value, self.unit_of(value).as_deref())
    }
}

/// A number and its unit, as messages show them.
pub fn shown(value: Decimal, unit: Option<&str>) -> Message {
    match unit {
        Some(unit) => say!("{value} {unit}", value = value, unit = unit),
        None => say!("{value}", value = value),
    }
}

/// Everything that the strategies' own elements count or measure. What governing documents demand is not theirs.
pub fn all<'a>(context: &'a Context<'a>) -> impl Iterator<Item = Series<'a>> {
    context.own().flat_map(move |(id, element)| {
        let figures = element.common.figures.iter().filter(move |figure| !is_measured(context, id, figure));
        let figures = figures.map(move |figure| of_figure(id, element, figure));
        figures.chain(element.indicator().map(|indicator| of_indicator(id, element, indicator)))
    })
}

/// Whether a figure of a goal says again what an indicator of the goal says: that is one thing, looked at once.
fn is_measured(context: &Context<'_>, goal: ElementId, figure: &Figure) -> bool {
    let quantity = figure.quantity.as_ref().map(|line| line.to_lowercase());
    context.indicators_of(goal).any(|(_, element, _)| Some(element.title().to_lowercase()) == quantity)
}

/// What an indicator measures.
pub fn of_indicator<'a>(id: ElementId, element: &'a Element, indicator: &'a Indicator) -> Series<'a> {
    Series {
        id,
        element,
        title: element.title(),
        unit: indicator.unit.as_ref(),
        direction: indicator.direction.as_ref().map(|direction| direction.value),
        baseline: indicator.baseline.as_deref(),
        aims: indicator.targets.iter().map(Aim::from).collect(),
    }
}

fn of_figure<'a>(id: ElementId, element: &'a Element, figure: &'a Figure) -> Series<'a> {
    Series {
        id,
        element,
        title: figure.quantity.as_ref().map_or_else(|| element.title(), |line| &line.value),
        unit: figure.unit.as_ref(),
        direction: figure.direction.as_ref().map(|direction| direction.value),
        baseline: figure.baseline.as_deref(),
        aims: vec![Aim::from(figure)],
    }
}

/// All values of a series with their places, readings and thresholds of its indicator included. Changes and factors
/// are not among them.
pub fn values<'a>(series: &Series<'a>) -> Vec<(&'a Quantity, Span)> {
    let own = series.element.indicator().filter(|_| series.title == series.element.title());
    let thresholds = own.and_then(|indicator| indicator.thresholds.as_deref());
    let thresholds = thresholds.into_iter().flat_map(|limits| limits.on_track.iter().chain(&limits.off_track));
    let readings = own.into_iter().flat_map(|indicator| indicator.readings.iter().map(|reading| &reading.value));
    let aims = series.aims.iter().flat_map(Aim::values);
    let found = series.start().into_iter().chain(aims).chain(readings).chain(thresholds);
    found.map(|at| (&at.value, at.span)).collect()
}
