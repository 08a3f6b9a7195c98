//! What a plan states as dates and numbers, for formats that sort and calculate with them.
//!
//! Dates are days (`2026-08-31`): a start is the first day of what was written, a deadline the last. Numbers are exact,
//! with a point as their decimal sign.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::ViewContext;
use super::fact::{self, Item, titles};
use super::hearing::{self, ReplyData};
use super::rhythm::{self, RepeatData};
use super::{Chapter, Content, CostData, CoverageView, FindingData, Mark, economy, mark};
use crate::model::entity::{Compared, Hearing, Indicator, Measure, MeasureStatus, Relation, Target};
use crate::model::value::{Quantity, Unit};
use crate::model::{Element, Kind, LAST_TARGET, Record as _, Shown, Tag};
use crate::source::At;

/// The dates and numbers of a plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DataView {
    /// The day as of which dates are judged.
    pub as_of: String,
    /// The measures.
    pub measures: Vec<MeasureData>,
    /// What they cost, where they tell it by year.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub costs: Vec<CostData>,
    /// The indicators.
    pub indicators: Vec<IndicatorData>,
    /// The demands of governing documents.
    pub demands: Vec<DemandData>,
    /// Deadlines, reviews, interim targets and publications.
    pub dates: Vec<DateData>,
    /// The replies to the hearing; absent where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub replies: Vec<ReplyData>,
    /// What `check` finds. Only in the internal edition.
    pub findings: Vec<FindingData>,
}

/// A measure.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MeasureData {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The titles of the goals it serves.
    pub goals: Vec<String>,
    /// The role that answers for it.
    pub owner: Option<String>,
    /// Its first day.
    pub start: Option<String>,
    /// The last day of its deadline.
    pub by: Option<String>,
    /// That it goes on, and how often it is done, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<String>,
    /// The day on which it was last done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_done: Option<String>,
    /// What it costs.
    pub cost: Option<String>,
    /// The currency of the cost: `NOK`.
    pub currency: Option<&'static str>,
    /// How far along it is, in words.
    pub status: Option<String>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
}

/// An indicator.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorData {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its numbers: the baseline, the targets, the readings.
    pub numbers: Vec<NumberData>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
}

/// A number of an indicator.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NumberData {
    /// `baseline`, `target` or `reading`.
    pub kind: &'static str,
    /// How a target compares: `at_least`, `at_most`, `below`, `above`, `exactly`, `change` or `factor`.
    pub comparison: Option<&'static str>,
    /// The number.
    pub value: Option<String>,
    /// Its unit.
    pub unit: Option<String>,
    /// The day it holds for: the last day of what was written.
    pub day: Option<String>,
    /// The same in words, as the pages say it.
    pub words: String,
}

/// A demand of a governing document, and what answers it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DemandData {
    /// The name of its place on the page, which names the document as well.
    pub id: String,
    /// The document.
    pub document: String,
    /// What the document calls the demand.
    pub demand: String,
    /// What it asks for.
    pub title: String,
    /// `answered`, `waived` or `open`.
    pub state: &'static str,
    /// The same in words.
    pub state_label: String,
    /// The titles of what answers it.
    pub answers: Vec<String>,
    /// Why nothing does.
    pub reason: Option<String>,
}

/// A date that somebody should have in the calendar.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DateData {
    /// A name that is the same in every edition: the element's id and what the date is, `nytt-nettsted.by`.
    pub id: String,
    /// The day.
    pub day: String,
    /// What it is: `by`, `every`, `next`, `review`, `publish`, `hearing` or `target`.
    pub kind: &'static str,
    /// What the plan calls that: "Frist".
    pub label: String,
    /// What the plan calls the kind of the element: "Tiltak".
    pub element: String,
    /// The element's title.
    pub title: String,
    /// What is to be reached, for a target; how to reply, for a hearing.
    pub words: Option<String>,
    /// The role that answers for it.
    pub owner: Option<String>,
    /// How it comes back, for what is done again and again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat: Option<RepeatData>,
    /// Whether it no longer applies, since the measure was stopped.
    pub is_cancelled: bool,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
}

/// The dates and numbers that the edition may show. What answers the demands stands in the chapters already.
pub fn data(context: &ViewContext<'_>, chapters: &[Chapter]) -> DataView {
    let measures = context.of_kind(Kind::Measure).filter_map(|(_, element)| measure(context, element));
    let indicators = context.of_kind(Kind::Indicator).filter_map(|(_, element)| indicator(context, element));
    let documents = chapters.iter().filter_map(|chapter| match &chapter.content {
        Content::Coverage(documents) => Some(documents),
        _ => None,
    });
    let demands = documents.flatten().flat_map(demands);
    let elements = context.plan.scope(context.scope).elements.iter().filter(|id| context.visible.sees(**id));
    let mut dates: Vec<_> = elements.flat_map(|id| dated(context, context.plan.element(*id))).collect();
    dates.sort_by(|one, other| (&one.day, &one.id).cmp(&(&other.day, &other.id)));
    DataView {
        as_of: context.as_of.to_string(),
        measures: measures.collect(),
        costs: economy::costs(context),
        indicators: indicators.collect(),
        demands: demands.collect(),
        dates,
        replies: context.of_kind(Kind::Reply).filter_map(|(_, element)| hearing::reply(context, element)).collect(),
        findings: Vec::new(),
    }
}

fn measure(context: &ViewContext<'_>, element: &Element) -> Option<MeasureData> {
    let measure = element.measure()?;
    // A cell with two currencies could not be added up; the costs tell each by itself.
    let whole = measure.whole_cost();
    let cost = whole.first().filter(|_| whole.len() == 1);
    Some(MeasureData {
        id: element.id.to_string(),
        title: element.title().to_owned(),
        goals: titles(context, &measure.goals),
        owner: owner(context, element),
        start: measure.start.as_ref().map(|start| start.first_day().to_string()),
        by: measure.due().map(|by| by.last_day().to_string()),
        rhythm: rhythm::rhythm(context.format, measure),
        last_done: measure.last_done.as_ref().map(|last| last.last_day().to_string()),
        cost: cost.map(|cost| cost.amount.normalize().to_string()),
        currency: cost.map(|cost| cost.currency.code()),
        status: measure.status.as_ref().map(|status| context.format.word_of(status.value)),
        marks: mark::marks(context, element),
    })
}

fn indicator(context: &ViewContext<'_>, element: &Element) -> Option<IndicatorData> {
    let indicator = element.indicator()?;
    Some(IndicatorData {
        id: element.id.to_string(),
        title: element.title().to_owned(),
        numbers: numbers(context, indicator),
        marks: mark::marks(context, element),
    })
}

fn numbers(context: &ViewContext<'_>, indicator: &Indicator) -> Vec<NumberData> {
    let (format, unit) = (context.format, indicator.unit());
    let number = |kind, quantity: Option<&At<Quantity>>, day: Option<String>, words: String| NumberData {
        kind,
        comparison: None,
        value: quantity.map(|quantity| quantity.value.value.normalize().to_string()),
        unit: quantity.and_then(|quantity| quantity.value.unit.as_ref()).or(unit).map(Unit::to_string),
        day,
        words,
    };
    let baseline = indicator.baseline.iter().map(|base| {
        let day = base.at.as_ref().map(|at| at.last_day().to_string());
        number(Indicator::BASELINE.name, base.value.as_ref(), day, format.baseline(base, unit))
    });
    let targets = indicator.targets.iter().flat_map(|target| {
        let day = target.by.as_ref().map(|by| by.last_day().to_string());
        let words = format.target(target, unit);
        compared(target, unit).into_iter().map(move |(comparison, value, unit)| NumberData {
            kind: LAST_TARGET,
            comparison,
            value,
            unit,
            day: day.clone(),
            words: words.clone(),
        })
    });
    let readings = indicator.readings.iter().map(|reading| {
        let day = reading.at.last_day().to_string();
        number("reading", Some(&reading.value), Some(day), format.quantity(&reading.value, unit))
    });
    baseline.chain(targets).chain(readings).collect()
}

/// How a target compares, with what number, in what unit. An interval has two, one in words alone none.
fn compared(target: &Target, unit: Option<&Unit>) -> Vec<(Option<&'static str>, Option<String>, Option<String>)> {
    let unit_of = |number: &Compared<'_>| match number.relation {
        Relation::Factor => Some("×".to_owned()),
        _ => number.unit.or(unit).map(Unit::to_string),
    };
    let number = |number: Compared<'_>| {
        (Some(number.relation.key()), Some(number.number.normalize().to_string()), unit_of(&number))
    };
    let found: Vec<_> = target.comparison().numbers().map(number).collect();
    if found.is_empty() { vec![(None, None, unit.map(Unit::to_string))] } else { found }
}

fn demands(document: &CoverageView) -> impl Iterator<Item = DemandData> {
    document.demands.iter().map(|demand| DemandData {
        id: demand.anchor.clone(),
        document: document.title.clone(),
        demand: demand.id.clone(),
        title: demand.title.clone(),
        state: demand.state,
        state_label: demand.state_label.clone(),
        answers: demand.answers.iter().map(|item| item.text.clone()).collect(),
        reason: demand.reason.clone(),
    })
}

/// The dates of an element that belong in a calendar.
fn dated(context: &ViewContext<'_>, element: &Element) -> Vec<DateData> {
    let entry = |kind: &'static str, field: &str, day: String, words: Option<String>| DateData {
        id: format!("{}.{kind}", element.id),
        day,
        kind,
        label: fact::label(context, element.kind(), field),
        element: context.format.locale.label(&format!("kind-{}", element.kind().word())),
        title: element.title().to_owned(),
        words,
        owner: owner(context, element),
        repeat: None,
        is_cancelled: is_stopped(element),
        marks: mark::marks(context, element),
    };
    let moments = element.show().into_iter().filter_map(|(field, shown)| match shown {
        Shown::Moment(moment) if field.is(Tag::Due) => {
            Some(entry(field.name, field.name, moment.last_day().to_string(), None))
        }
        Shown::Record(group) => {
            let by = group.of::<Hearing>()?.by.as_ref()?.last_day().to_string();
            let label = fact::inner_label(context, &Hearing::SPEC, Hearing::BY.name);
            Some(DateData { label, ..entry(field.name, field.name, by, hearing::how(context, &group)) })
        }
        _ => None,
    });
    let mut dates: Vec<_> = moments.collect();
    if let Some(measure) = element.measure()
        && let Some((day, repeat)) = rhythm::repeated(context, measure)
    {
        let words = rhythm::rhythm(context.format, measure);
        let label = context.format.locale.label("date-repeat");
        let date = entry(Measure::EVERY.name, Measure::EVERY.name, day, words);
        dates.push(DateData { repeat: Some(repeat), label, ..date });
    }
    for target in element.indicator().into_iter().flat_map(|indicator| &indicator.targets) {
        let Some(by) = &target.by else { continue };
        let words = context.format.target(target, element.unit());
        let mut date = entry(LAST_TARGET, Indicator::TARGETS.name, by.last_day().to_string(), Some(words));
        // Targets of an indicator are told apart by their day, so that inserting one renames no other.
        date.id = format!("{}.{}", date.id, date.day);
        let twins = dates.iter().filter(|other| other.id.starts_with(&date.id)).count();
        if twins > 0 {
            date.id = format!("{}.{}", date.id, twins + 1);
        }
        dates.push(date);
    }
    dates
}

fn is_stopped(element: &Element) -> bool {
    let status = element.measure().and_then(|measure| measure.status.as_ref());
    status.is_some_and(|status| status.value == MeasureStatus::Stopped)
}

/// The role that answers for an element.
fn owner(context: &ViewContext<'_>, element: &Element) -> Option<String> {
    let items: Vec<Item> =
        element.tagged(Tag::Owner).map(|shown| fact::items(context, &shown, None)).unwrap_or_default();
    items.into_iter().next().map(|item| item.text)
}
