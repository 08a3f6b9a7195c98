//! The values of an indicator's targets.

use crate::model::entity::{Indicator, Target};
use crate::model::value::Quantity;
use crate::source::{At, Span};

/// The values that a target sets in the indicator's unit; a change and a multiple have none.
pub fn absolute(target: &Target) -> impl Iterator<Item = &At<Quantity>> {
    let Target { at_least, at_most, below, above, exactly, .. } = target;
    [at_least, at_most, below, above, exactly].into_iter().flatten()
}

/// Whether a target sets a number.
pub fn has_number(target: &Target) -> bool {
    target.change.is_some() || target.factor.is_some() || absolute(target).next().is_some()
}

/// Whether a target says anything of what is to be reached.
pub fn says_something(target: &Target) -> bool {
    has_number(target) || target.words.is_some()
}

/// The unit of an indicator: its own, or the one that its values are written with.
pub fn unit(indicator: &Indicator) -> Option<&str> {
    let own = indicator.unit.as_ref().map(|unit| &*unit.value).filter(|unit| !unit.trim().is_empty());
    let baseline = indicator.baseline.as_ref().and_then(|baseline| baseline.value.as_ref());
    let readings = indicator.readings.iter().map(|reading| &reading.value);
    let mut written = baseline.into_iter().chain(indicator.targets.iter().flat_map(absolute)).chain(readings);
    own.or_else(|| written.find_map(|value| value.unit.as_deref()))
}

/// Where a target stands.
pub fn place(target: &Target) -> Option<Span> {
    let value = absolute(target).chain(&target.change).map(|value| value.span).next();
    let factor = target.factor.as_ref().map(|factor| factor.span);
    value.or(factor).or_else(|| target.words.as_ref().map(|words| words.span))
}
