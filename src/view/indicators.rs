//! Indicators: where they stand, where they are to go, what was measured.

use schemars::JsonSchema;
use serde::Serialize;

use super::context::Context;
use super::fact::{Item, reference};
use super::{Format, Mark};
use crate::locale::Value;
use crate::model::entity::{Baseline, Figure, Indicator, Target};
use crate::model::value::{Moment, Part, Quantity};
use crate::model::{Element, ElementId, Kind, Line};
use crate::source::At;

/// A row of the table of indicators.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorRow {
    /// Where the indicator is described.
    pub title: Item,
    /// The goals it measures.
    pub goals: Vec<Item>,
    /// Its unit.
    pub unit: Option<String>,
    /// Which way it is to move, in words.
    pub direction: Option<String>,
    /// Where it stood.
    pub baseline: Option<String>,
    /// What is to be reached, interim targets first.
    pub targets: Vec<String>,
    /// What was measured, oldest first.
    pub readings: Vec<ReadingView>,
    /// The role that answers for it.
    pub owner: Option<Item>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
}

/// A measured value.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReadingView {
    /// When.
    pub at: String,
    /// What.
    pub value: String,
}

/// The rows of all indicators that the edition may show.
pub fn rows(context: &Context<'_>) -> Vec<IndicatorRow> {
    context.of_kind(Kind::Indicator).filter_map(|(id, element)| row(context, id, element)).collect()
}

/// The row of one indicator.
pub fn row(context: &Context<'_>, id: ElementId, element: &Element) -> Option<IndicatorRow> {
    let indicator = element.indicator()?;
    let (format, unit) = (context.format, unit(indicator));
    let readings = indicator.readings.iter().map(|reading| ReadingView {
        at: format.moment(reading.at.value),
        value: format.quantity(&reading.value, unit),
    });
    Some(IndicatorRow {
        title: Item { text: element.title().to_owned(), href: context.address(id) },
        goals: indicator.goals.iter().filter_map(|goal| reference(context, &goal.link)).collect(),
        unit: unit.map(str::to_owned),
        direction: indicator.direction.as_ref().map(|direction| format.word_of(direction.value)),
        baseline: indicator.baseline.as_ref().map(|baseline| baseline_phrase(format, baseline, unit)),
        targets: indicator.targets.iter().map(|target| target_phrase(format, target, unit)).collect(),
        readings: readings.collect(),
        owner: indicator.owner.as_ref().and_then(|owner| reference(context, &owner.link)),
        marks: super::element::marks(context, element),
    })
}

/// The unit of an indicator's values.
pub fn unit(indicator: &Indicator) -> Option<&str> {
    indicator.unit.as_ref().map(|unit| match &*unit.value {
        "prosent" | "pst." | "percent" => "%",
        other => other,
    })
}

/// What a target compares with, and how.
struct Compared<'a> {
    at_least: Option<&'a At<Quantity>>,
    at_most: Option<&'a At<Quantity>>,
    others: [(&'static str, Option<&'a At<Quantity>>); 3],
    change: Option<&'a At<Quantity>>,
    factor: Option<&'a At<rust_decimal::Decimal>>,
    words: Option<&'a Line>,
}

macro_rules! compared {
    ($target:expr) => {
        Compared {
            at_least: $target.at_least.as_ref(),
            at_most: $target.at_most.as_ref(),
            others: [
                ("target-below", $target.below.as_ref()),
                ("target-above", $target.above.as_ref()),
                ("target-exactly", $target.exactly.as_ref()),
            ],
            change: $target.change.as_ref(),
            factor: $target.factor.as_ref(),
            words: $target.words.as_ref(),
        }
    };
}

impl Compared<'_> {
    /// "minst 25 %", "15–20 år", "under 13,4", "−5 %", "2 ganger så mye".
    fn phrase(&self, format: Format<'_>, unit: Option<&str>) -> Option<String> {
        let say = |key: &str, value: &str| format.locale.label_with(key, &[("value", Value::Text(value))]);
        if let (Some(from), Some(to)) = (self.at_least, self.at_most) {
            let range = format!("{}–{}", format.number(from.value.value), format.number(to.value.value));
            return Some(format.with_unit(&range, to.unit.as_deref().or(unit)));
        }
        let bounds = [("target-at-least", self.at_least), ("target-at-most", self.at_most)];
        let bound = bounds.into_iter().chain(self.others).find_map(|(key, value)| Some((key, value?)));
        if let Some((key, value)) = bound {
            return Some(say(key, &format.quantity(value, unit)));
        }
        if let Some(change) = self.change {
            return Some(format.change(change));
        }
        let factor = self.factor.map(|factor| say("target-factor", &format.number(factor.value)));
        factor.or_else(|| self.words.map(|words| words.to_string()))
    }

    /// The value alone: "25 %".
    fn bare(&self, format: Format<'_>, unit: Option<&str>) -> Option<String> {
        if self.at_least.is_some() && self.at_most.is_some() {
            return self.phrase(format, unit);
        }
        let others = self.others.iter().find_map(|(_, value)| *value);
        let value = self.at_least.or(self.at_most).or(others);
        value.map(|value| format.quantity(value, unit)).or_else(|| self.phrase(format, unit))
    }
}

/// A target's value alone, as prose prints it: "25 %".
pub fn bare_value(format: Format<'_>, target: &Target, unit: Option<&str>) -> String {
    compared!(target).bare(format, unit).unwrap_or_default()
}

/// A baseline's value alone; its moment where there is no value.
pub fn bare_baseline(format: Format<'_>, baseline: &Baseline, unit: Option<&str>) -> String {
    let value = baseline.value.as_ref().map(|value| format.quantity(value, unit));
    value.or_else(|| baseline.at.as_ref().map(|at| format.moment(at.value))).unwrap_or_default()
}

/// A target in words: "minst 25 % innen 2027".
pub fn target_phrase(format: Format<'_>, target: &Target, unit: Option<&str>) -> String {
    let value = compared!(target).phrase(format, unit);
    let per = target.per.as_ref().map(|per| format.per(per.value));
    let by = target.by.as_ref().map(|by| deadline(format, by.value));
    let from = target.from.as_ref().map(|from| since(format, from.value));
    sentence([value, per, from, by], target.note.as_ref())
}

/// A baseline in words: "61 % i 2025".
pub fn baseline_phrase(format: Format<'_>, baseline: &Baseline, unit: Option<&str>) -> String {
    let value = baseline.value.as_ref().map(|value| format.quantity(value, unit));
    let at = baseline.at.as_ref().map(|at| {
        let key = match (&value, at.precision()) {
            (None, _) => "baseline-unknown",
            (Some(_), Part::Day(..)) => "baseline-on",
            (Some(_), _) => "baseline-at",
        };
        format.locale.label_with(key, &[("moment", Value::Text(&format.moment(at.value)))])
    });
    sentence([value, at, None, None], baseline.note.as_ref())
}

/// Figures in words.
pub fn figures(format: Format<'_>, figures: &[Figure]) -> Vec<String> {
    figures.iter().map(|figure| figure_phrase(format, figure)).collect()
}

/// A figure in words: "disponert bygningsmasse: 340 000 m2 (om lag)".
fn figure_phrase(format: Format<'_>, figure: &Figure) -> String {
    let unit = figure.unit.as_ref().map(|unit| &*unit.value);
    let value = compared!(figure).phrase(format, unit);
    let per = figure.per.as_ref().map(|per| format.per(per.value));
    let by = figure.by.as_ref().map(|by| match value {
        Some(_) => deadline(format, by.value),
        None => format.moment(by.value),
    });
    let from = figure.from.as_ref().map(|from| since(format, from.value));
    let baseline = figure.baseline.as_ref().map(|baseline| before(format, baseline, unit));
    let direction = figure.direction.as_ref().filter(|_| value.is_none()).map(|word| format.word_of(word.value));
    let parts = [value, per, from, by];
    let mut phrase = sentence(parts, None);
    for extra in [direction, baseline].into_iter().flatten() {
        let gap = if phrase.is_empty() { "" } else { ", " };
        phrase = format!("{phrase}{gap}{extra}");
    }
    let phrase = sentence([Some(phrase).filter(|phrase| !phrase.is_empty()), None, None, None], figure.note.as_ref());
    let quantity = figure.quantity.as_ref().map_or("", |quantity| &quantity.value);
    if phrase.is_empty() { quantity.to_owned() } else { format!("{quantity}: {phrase}") }
}

/// Where a figure stood before: "utgangspunkt 61 % i 2025", or "fra 2024" where only the moment is known.
fn before(format: Format<'_>, baseline: &Baseline, unit: Option<&str>) -> String {
    if let (None, Some(at)) = (&baseline.value, &baseline.at) {
        return format.locale.label_with("figure-since", &[("moment", Value::Text(&format.moment(at.value)))]);
    }
    let phrase = baseline_phrase(format, baseline, unit);
    format.locale.label_with("figure-baseline", &[("value", Value::Text(&phrase))])
}

fn deadline(format: Format<'_>, by: Moment) -> String {
    format.locale.label_with("target-by", &[("moment", Value::Text(&format.moment(by)))])
}

fn since(format: Format<'_>, from: Moment) -> String {
    format.locale.label_with("target-from", &[("moment", Value::Text(&format.moment(from)))])
}

fn sentence(parts: [Option<String>; 4], note: Option<&Line>) -> String {
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    match note {
        Some(note) if text.is_empty() => note.to_string(),
        Some(note) => format!("{text} ({})", &*note.value),
        None => text,
    }
}
