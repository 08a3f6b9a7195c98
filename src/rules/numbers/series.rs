//! What indicators and figures promise, in one form.

use crate::diag::Message;
use crate::model::entity::{Baseline, Comparison, Direction, Figure, Indicator, Target};
use crate::model::value::{Quantity, Unit};
use crate::model::{Element, ElementId};
use crate::rules::{Context, shown};
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
    pub unit: Option<&'a At<Unit>>,
    /// Which way it is to move.
    pub direction: Option<Direction>,
    /// Where it stood.
    pub baseline: Option<&'a Baseline>,
    /// What is to be reached, in the order in which it was written.
    pub aims: Vec<Comparison<'a>>,
}

impl<'a> Series<'a> {
    /// The value of the baseline.
    pub fn start(&self) -> Option<&'a At<Quantity>> {
        self.baseline.and_then(|baseline| baseline.value.as_ref())
    }

    /// The unit of a value.
    pub fn unit_of<'v>(&'v self, value: &'v Quantity) -> Option<&'v Unit> {
        value.unit.as_ref().or(self.unit.map(|unit| &unit.value))
    }

    /// Whether two values can be compared as they are.
    pub fn same_unit(&self, one: &Quantity, other: &Quantity) -> bool {
        self.unit_of(one) == self.unit_of(other)
    }

    /// A value as messages show it.
    pub fn show(&self, value: &Quantity) -> Message {
        shown(value.value, self.unit_of(value))
    }
}

/// Everything that the strategies' own elements count or measure. What governing documents demand is not included.
pub fn all<'a>(context: &'a Context<'a>) -> impl Iterator<Item = Series<'a>> {
    context.own().flat_map(move |(id, element)| {
        let figures = element.common.figures.iter().filter(move |figure| !is_measured(context, id, figure));
        let figures = figures.map(move |figure| of_figure(id, element, figure));
        figures.chain(element.indicator().map(|indicator| of_indicator(id, element, indicator)))
    })
}

/// Whether a figure of a goal repeats what an indicator of the goal says. The two are one thing, and looked at once.
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
        aims: indicator.targets.iter().map(Target::comparison).collect(),
    }
}

/// What a figure states.
pub fn of_figure<'a>(id: ElementId, element: &'a Element, figure: &'a Figure) -> Series<'a> {
    Series {
        id,
        element,
        title: figure.quantity.as_ref().map_or_else(|| element.title(), |line| &line.value),
        unit: figure.unit.as_ref(),
        direction: figure.direction.as_ref().map(|direction| direction.value),
        baseline: figure.baseline.as_deref(),
        aims: vec![figure.comparison()],
    }
}

/// All values of a series with their places, including readings and thresholds of its indicator. Changes and factors
/// are left out.
pub fn values<'a>(series: &Series<'a>) -> Vec<(&'a Quantity, Span)> {
    let own = series.element.indicator().filter(|_| series.title == series.element.title());
    let thresholds = own.and_then(|indicator| indicator.thresholds.as_deref());
    let thresholds = thresholds.into_iter().flat_map(|limits| limits.on_track.iter().chain(&limits.off_track));
    let readings = own.into_iter().flat_map(|indicator| indicator.readings.iter().map(|reading| &reading.value));
    let aims = series.aims.iter().flat_map(Comparison::values);
    let found = series.start().into_iter().chain(aims).chain(readings).chain(thresholds);
    found.map(|at| (&at.value, at.span)).collect()
}
