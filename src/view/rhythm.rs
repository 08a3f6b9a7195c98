//! Measures that go on, or are done again and again.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::ViewContext;
use super::formatter::Formatter;
use crate::model::entity::Measure;
use crate::model::value::Step;
use crate::model::{Deadline, Ref};

/// How a date in a calendar comes back.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RepeatData {
    /// What is counted: `day` or `month`.
    pub unit: &'static str,
    /// How many of them lie between one time and the next.
    pub interval: u32,
    /// The last day on which it can come: that of the measure, of its programme or of the plan.
    pub until: Option<String>,
}

/// That a measure goes on, and how often it is done: `løpende, hvert kvartal`.
pub fn rhythm(format: Formatter<'_>, measure: &Measure) -> Option<String> {
    let ongoing = matches!(measure.by, Some(Deadline::Ongoing(_))).then(|| format.locale.label("deadline-ongoing"));
    let every = measure.every.as_ref().map(|every| format.recurrence(every.value));
    let said: Vec<_> = ongoing.into_iter().chain(every).collect();
    (!said.is_empty()).then(|| said.join(", "))
}

/// The first day on which a measure is due again, and how that day comes back until it ends. `None` for what is not done
/// again, or where nothing says from when.
pub fn repeated(context: &ViewContext<'_>, measure: &Measure) -> Option<(String, RepeatData)> {
    let root = context.plan.scope(context.scope).root.map(|root| context.plan.element(root));
    let plan = root.and_then(|root| root.strategy()?.period.as_ref());
    let first = measure.next(plan.map(|period| period.first_day()))?;
    let programme = measure.programme.as_ref().and_then(Ref::target);
    let programme = programme.filter(|id| context.visible.sees(*id)).map(|id| context.plan.element(id));
    let programme = programme.and_then(|element| element.programme()?.period.as_ref());
    let ends = measure.due().map(|by| by.last_day()).or(programme.or(plan).map(|period| period.last_day()));
    let (unit, interval) = match measure.every.as_ref()?.step()? {
        Step::Days(days) => ("day", days),
        Step::Months(months) => ("month", months),
    };
    let is_in_time = ends.is_none_or(|ends| first <= ends);
    let until = ends.map(|ends| ends.to_string());
    is_in_time.then(|| (first.to_string(), RepeatData { unit, interval, until }))
}
