//! The lines of a report: an indicator or a measure each.

use jiff::civil::Date;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::ReportDays;
use crate::model::entity::{Indicator, Measure, Target};
use crate::model::value::Quantity;
use crate::model::{Element, ElementId, Kind, Ref};
use crate::view::context::ViewContext;
use crate::view::fact::{reference, titles};
use crate::view::mark::{self, Mark};
use crate::view::progress::{self, IndicatorState, MeasureProgress, MeasureState};
use crate::view::rhythm::rhythm;

/// A judgement in words, with a sign, so that nobody has to see its colour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Standing {
    /// The judgement as a key: `behind`, `late`.
    pub key: &'static str,
    /// In words.
    pub label: String,
    /// A sign.
    pub symbol: &'static str,
}

/// What both kinds of lines have in common.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Subject {
    /// The element's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The titles of the goals that it measures or serves.
    pub goals: Vec<String>,
    /// The role that answers for it.
    pub owner: Option<String>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
}

/// An indicator.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorLine {
    /// The element.
    #[serde(flatten)]
    pub subject: Subject,
    /// Where it stands.
    pub standing: Standing,
    /// Where it stood on the day that the report is compared with.
    pub before: Standing,
    /// What is to be reached next, in words.
    pub target: Option<String>,
    /// What was expected on the day of the reading, in words.
    pub expected: Option<String>,
    /// What was measured last, in words.
    pub actual: Option<String>,
    /// When that was, in words.
    pub measured: Option<String>,
    /// Why it cannot be compared.
    pub note: Option<String>,
    /// What was measured since the day that the report is compared with, in words, oldest first.
    pub new_readings: Vec<String>,
    /// The numbers, for workbooks.
    pub data: IndicatorNumbers,
    /// Where it stands.
    #[serde(skip)]
    pub state: IndicatorState,
    /// How far it is from what was expected.
    #[serde(skip)]
    pub lead: Option<Decimal>,
}

/// The numbers of an indicator's line, exact and with a point as their decimal sign; days as `2026-08-31`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorNumbers {
    /// What was expected.
    pub expected: Option<String>,
    /// What was measured last.
    pub actual: Option<String>,
    /// The unit of both.
    pub unit: Option<String>,
    /// The day that the reading counts for.
    pub day: Option<String>,
}

/// A measure.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MeasureLine {
    /// The element.
    #[serde(flatten)]
    pub subject: Subject,
    /// How far along it is.
    pub standing: Standing,
    /// How far along it was on the day that the report is compared with, as far as dates tell.
    pub before: Standing,
    /// Why it is late, or what cannot be told without asking.
    pub reason: Option<String>,
    /// When it starts, in words.
    pub start: Option<String>,
    /// Its deadline, in words.
    pub by: Option<String>,
    /// That it goes on, and how often it is done, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<String>,
    /// Its first day.
    pub start_day: Option<String>,
    /// The last day of its deadline.
    pub by_day: Option<String>,
    /// Whether it is done and was due in the time that the report covers.
    pub is_newly_done: bool,
    /// How far along it is.
    #[serde(skip)]
    pub state: MeasureState,
    /// The day on which it became late.
    #[serde(skip)]
    pub late_since: Option<Date>,
}

fn subject<T, U>(context: &ViewContext<'_>, element: &Element, goals: &[Ref<T>], owner: Option<&Ref<U>>) -> Subject {
    Subject {
        id: element.id.to_string(),
        title: element.title().to_owned(),
        goals: titles(context, goals),
        owner: owner.and_then(|owner| reference(context, &owner.link)).map(|item| item.text),
        marks: mark::marks(context, element),
    }
}

/// The lines of all indicators that the edition may show.
pub fn indicators(context: &ViewContext<'_>, days: ReportDays) -> Vec<(ElementId, IndicatorLine)> {
    let lines = context.of_kind(Kind::Indicator);
    lines.filter_map(|(id, element)| Some((id, indicator(context, element, element.indicator()?, days)))).collect()
}

fn indicator(context: &ViewContext<'_>, element: &Element, own: &Indicator, days: ReportDays) -> IndicatorLine {
    let (format, unit) = (context.format, own.unit());
    let (now, before) = (days.now(), days.before());
    let progress = context.progress(own, now);
    let expected = progress.expected.map(|point| progress::reckoned(own, point.value));
    let shown = |value: Decimal| format.quantity(&Quantity { value, unit: None }, unit);
    // The next one, in whatever order they are written; where all are due, the last one.
    let deadline = |target: &&Target| (target.by.is_none(), target.by.as_ref().map(|by| by.last_day()));
    let next = own.targets.iter().filter(|target| target.by.as_ref().is_none_or(|by| by.last_day() >= days.day));
    let target =
        next.min_by_key(deadline).or(own.targets.iter().max_by_key(deadline)).map(|target| format.target(target, unit));
    let is_new = |at| now.knows(at) && !before.knows(at);
    let mut new: Vec<_> = own.readings.iter().filter(|reading| is_new(reading.at.value)).collect();
    new.sort_by_key(|reading| reading.at.value);
    let reading = progress.actual.map(|actual| actual.reading);
    let own_unit = reading.and_then(|reading| reading.value.unit.as_ref()).or(unit);
    IndicatorLine {
        subject: subject(context, element, &own.goals, own.owner.as_ref()),
        standing: standing_of(context, progress.state),
        before: standing_of(context, context.progress(own, before).state),
        target: target.filter(|target| !target.is_empty()),
        expected: expected.map(shown),
        actual: reading.map(|reading| format.quantity(&reading.value, unit)),
        measured: reading.map(|reading| format.moment(reading.at.value)),
        note: progress.obstacle.map(|obstacle| format.locale.label(&format!("obstacle-{}", obstacle.word()))),
        new_readings: new.iter().map(|reading| format.reading(reading, unit)).collect(),
        data: IndicatorNumbers {
            expected: expected.map(|value| value.to_string()),
            actual: reading.map(|reading| reading.value.value.value.normalize().to_string()),
            unit: own_unit.map(ToString::to_string),
            day: progress.actual.map(|actual| actual.day.to_string()),
        },
        state: progress.state,
        lead: progress.lead,
    }
}

fn standing_of(context: &ViewContext<'_>, state: IndicatorState) -> Standing {
    let label = context.format.locale.label(&format!("progress-{}", state.word()));
    Standing { key: state.word(), label, symbol: state.symbol() }
}

/// The lines of all measures that the edition may show, by deadline; those without one last.
pub fn measures(context: &ViewContext<'_>, days: ReportDays) -> Vec<(ElementId, MeasureLine)> {
    let lines = context.of_kind(Kind::Measure);
    let mut lines: Vec<_> =
        lines.filter_map(|(id, element)| Some((id, measure(context, element, element.measure()?, days)))).collect();
    lines.sort_by(|(_, one), (_, other)| {
        (one.by_day.is_none(), &one.by_day).cmp(&(other.by_day.is_none(), &other.by_day))
    });
    lines
}

fn measure(context: &ViewContext<'_>, element: &Element, own: &Measure, days: ReportDays) -> MeasureLine {
    let format = context.format;
    let MeasureProgress { state, lateness, since } = progress::of_measure(own, days.now());
    let standing = |state: MeasureState| {
        let label = format.locale.label(&format!("measure-progress-{}", state.word()));
        Standing { key: state.word(), label, symbol: state.symbol() }
    };
    let asks = || progress::asks_when_last_done(own, days.now()).then(|| format.locale.label("report-asks-last-done"));
    let deadline = own.due().map(|by| by.last_day());
    let was_due = deadline.is_some_and(|by| days.since < by && by <= days.day);
    MeasureLine {
        subject: subject(context, element, &own.goals, own.owner.as_ref()),
        standing: standing(state),
        before: standing(progress::of_measure(own, days.before()).state),
        reason: lateness.map(|why| format.locale.label(&format!("lateness-{}", why.word()))).or_else(asks),
        start: own.start.as_ref().map(|start| format.moment(start.value)),
        by: own.due().map(|by| format.moment(by.value)),
        rhythm: rhythm(format, own),
        start_day: own.start.as_ref().map(|start| start.first_day().to_string()),
        by_day: deadline.map(|by| by.to_string()),
        is_newly_done: state == MeasureState::Done && was_due,
        state,
        late_since: since,
    }
}
