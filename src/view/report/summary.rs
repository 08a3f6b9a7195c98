//! The first page of a report: how many are in each state, and what most needs attention.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::lines::{IndicatorLine, MeasureLine, Standing};
use crate::view::Formatter;
use crate::view::progress::{IndicatorState, MeasureState};

/// How many elements are in each state.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Summary {
    /// Indicators by state; states without any are left out.
    pub indicators: Vec<Count>,
    /// Measures by state; states without any are left out.
    pub measures: Vec<Count>,
    /// How many indicators there are.
    pub indicator_total: usize,
    /// How many measures there are.
    pub measure_total: usize,
    /// The indicators that are most behind, at most five.
    pub behind: Vec<IndicatorLine>,
    /// The measures that are most overdue, at most five.
    pub late: Vec<MeasureLine>,
}

/// How many elements are in one state.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Count {
    /// The state.
    pub standing: Standing,
    /// How many.
    pub count: usize,
}

/// What one role answers for.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OwnerLine {
    /// The role; none for what nobody answers for.
    pub owner: Option<String>,
    /// How many indicators.
    pub indicators: usize,
    /// How many of them are behind.
    pub behind: usize,
    /// How many of them lack a reading that counts.
    pub unmeasured: usize,
    /// How many measures.
    pub measures: usize,
    /// How many of them are late.
    pub late: usize,
}

/// How many are named on the first page.
const NAMED: usize = 5;

/// Counts, and picks what is most behind.
pub fn summary(format: Formatter<'_>, indicators: &[&IndicatorLine], measures: &[&MeasureLine]) -> Summary {
    let counted = |prefix: &str, (key, symbol): (&'static str, &'static str), count: usize| {
        let label = format.locale.label(&format!("{prefix}-{key}"));
        (count > 0).then_some(Count { standing: Standing { key, label, symbol }, count })
    };
    let indicator_counts = IndicatorState::ALL.iter().filter_map(|state| {
        let count = indicators.iter().filter(|line| line.state == *state).count();
        counted("progress", (state.word(), state.symbol()), count)
    });
    let measure_counts = MeasureState::ALL.iter().filter_map(|state| {
        let count = measures.iter().filter(|line| line.state == *state).count();
        counted("measure-progress", (state.word(), state.symbol()), count)
    });
    let mut behind: Vec<_> = indicators.iter().filter(|line| line.state == IndicatorState::Behind).collect();
    behind.sort_by_key(|line| line.lead);
    let mut late: Vec<_> = measures.iter().filter(|line| line.state == MeasureState::Late).collect();
    late.sort_by_key(|line| (line.late_since.is_none(), line.late_since));
    Summary {
        indicators: indicator_counts.collect(),
        measures: measure_counts.collect(),
        indicator_total: indicators.len(),
        measure_total: measures.len(),
        behind: behind.into_iter().take(NAMED).map(|line| (*line).clone()).collect(),
        late: late.into_iter().take(NAMED).map(|line| (*line).clone()).collect(),
    }
}

/// What each role answers for: whoever has most to look after first, then by name; what nobody answers for last.
pub fn owners(indicators: &[&IndicatorLine], measures: &[&MeasureLine]) -> Vec<OwnerLine> {
    let mut lines: BTreeMap<Option<String>, OwnerLine> = BTreeMap::new();
    let mut count = |owner: &Option<String>, add: &dyn Fn(&mut OwnerLine)| {
        let none = || OwnerLine { owner: owner.clone(), indicators: 0, behind: 0, unmeasured: 0, measures: 0, late: 0 };
        add(lines.entry(owner.clone()).or_insert_with(none));
    };
    for line in indicators {
        count(&line.subject.owner, &|owner| {
            owner.indicators += 1;
            owner.behind += usize::from(line.state == IndicatorState::Behind);
            owner.unmeasured += usize::from(matches!(line.state, IndicatorState::Stale | IndicatorState::NoReading));
        });
    }
    for line in measures {
        count(&line.subject.owner, &|owner| {
            owner.measures += 1;
            owner.late += usize::from(line.state == MeasureState::Late);
        });
    }
    let mut lines: Vec<_> = lines.into_values().collect();
    lines.sort_by_key(|line| (line.owner.is_none(), Reverse(line.behind + line.late), Reverse(line.unmeasured)));
    lines
}
