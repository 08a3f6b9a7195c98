//! The values of an indicator.

use crate::model::entity::Indicator;
use crate::model::value::Unit;

/// The unit of an indicator: its own, or else the one that its values are written with.
pub fn unit(indicator: &Indicator) -> Option<&Unit> {
    let own = indicator.unit.as_ref().map(|unit| &unit.value);
    let baseline = indicator.baseline.as_ref().and_then(|baseline| baseline.value.as_ref());
    let targets = indicator.targets.iter().flat_map(|target| target.comparison().values());
    let readings = indicator.readings.iter().map(|reading| &reading.value);
    let mut written = baseline.into_iter().chain(targets).chain(readings);
    own.or_else(|| written.find_map(|value| value.unit.as_ref()))
}
