//! The trajectory of an indicator: where it stood, where it is to go, what was measured, and what was expected.

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::super::context::ViewContext;
use super::super::formatter::capitalised;
use super::super::progress::{AsOf, IndicatorProgress, IndicatorState, Path, reckoned};
use super::drawing::{Drawing, Figure, Mark, Step, Told, Trajectory};
use crate::locale::Value;
use crate::model::entity::Indicator;
use crate::model::{Element, ElementId};

/// The figure of an indicator whose way and readings are numbers that can be compared.
pub fn figure(context: &ViewContext<'_>, id: ElementId, element: &Element) -> Option<Figure> {
    let indicator = element.indicator()?;
    let progress = context.progress(indicator, AsOf::today(context.as_of));
    if progress.state == IndicatorState::NotComparable {
        return None;
    }
    let path = progress.path.as_ref()?;
    let way: Vec<_> = path.points.iter().map(|point| mark(context, indicator, point.day, point.value)).collect();
    let readings = readings(context, indicator);
    let first = way.first()?.day;
    // Where everything lies on one day, there is no way to draw.
    if way.iter().chain(&readings).all(|mark| mark.day == first) {
        return None;
    }
    let locale = context.format.locale;
    let date = context.format.date(context.as_of);
    let trajectory = Trajectory {
        says: says(context, indicator, &progress),
        state: progress.state,
        state_label: locale.label(&format!("progress-{}", progress.state.word())),
        today: context.as_of,
        today_label: locale.label_with("figure-today", &[("date", Value::Text(&date))]),
        has_start: has_start(path),
        scale: scale(context, indicator, way.iter().chain(&readings)),
        way,
        readings,
        legend: legend(context, &progress),
    };
    Some(Figure {
        of: context.anchor(id),
        title: locale.label_with("figure-trajectory", &[("indicator", Value::Text(element.title()))]),
        summary: format!("{} {}", stands(context, &trajectory.state_label), trajectory.says).trim_end().to_owned(),
        facts: told(context, &trajectory),
        left_out: None,
        drawing: Drawing::Trajectory(trajectory),
    })
}

/// What the lines and points are called. The way has no name in a plan that nobody has adopted: nothing is expected there yet.
fn legend(context: &ViewContext<'_>, progress: &IndicatorProgress<'_>) -> [String; 3] {
    let labels = ["figure-expected", "figure-measured", "figure-target"].map(|key| context.format.locale.label(key));
    let [expected, measured, target] = labels;
    [if progress.expected.is_some() { expected } else { String::new() }, measured, target]
}

fn has_start(path: &Path) -> bool {
    path.start.is_some_and(|(day, _)| day.is_some())
}

/// What was measured in the indicator's own unit, up to the day of the judgement.
fn readings(context: &ViewContext<'_>, indicator: &Indicator) -> Vec<Mark> {
    let as_of = AsOf::today(context.as_of);
    let known = indicator.readings.iter().filter(|reading| as_of.knows(reading.at.value));
    let own = known.filter(|reading| reading.value.unit.is_none() || reading.value.unit.as_ref() == indicator.unit());
    let mut marks: Vec<_> = own
        .map(|reading| mark(context, indicator, reading.at.last_day().min(context.as_of), reading.value.value.value))
        .collect();
    marks.sort_by_key(|mark| mark.day);
    marks
}

fn mark(context: &ViewContext<'_>, indicator: &Indicator, day: Date, value: Decimal) -> Mark {
    Mark { day, value, label: worded(context, indicator, value) }
}

/// The lines of a scale around some values: round numbers at equal distances, at most four.
fn scale<'a>(
    context: &ViewContext<'_>,
    indicator: &Indicator,
    marks: impl Iterator<Item = &'a Mark> + Clone,
) -> Vec<Step> {
    let values = marks.map(|mark| mark.value);
    let (Some(low), Some(high)) = (values.clone().min(), values.max()) else { return Vec::new() };
    let steps = distances().find_map(|distance| {
        let (first, last) = ((low / distance).floor(), (high / distance).ceil());
        let count = (last - first).to_u32().filter(|count| *count <= LINES)?;
        Some((0..=count).map(move |nth| (first + Decimal::from(nth)) * distance))
    });
    let label = |value: Decimal| context.format.counted(value.normalize(), indicator.unit());
    let line = |value: Decimal| Step { value, label: label(value) };
    if low == high { Vec::new() } else { steps.into_iter().flatten().map(line).collect() }
}

/// The most distances between the lines of a scale.
const LINES: u32 = 3;

/// The distances that lines of a scale may have, from the smallest on: 1, 2 and 5 of each power of ten.
fn distances() -> impl Iterator<Item = Decimal> {
    let powers = (0..=SMALLEST).rev().map(|scale| Decimal::new(1, scale));
    let larger = std::iter::successors(Some(Decimal::TEN), |power| power.checked_mul(Decimal::TEN));
    let all = powers.chain(larger);
    all.flat_map(|power| [1, 2, 5].into_iter().filter_map(move |times| power.checked_mul(Decimal::from(times))))
}

/// The decimals of the smallest distance.
const SMALLEST: u32 = 6;

/// A value in the indicator's unit.
fn worded(context: &ViewContext<'_>, indicator: &Indicator, value: Decimal) -> String {
    let number = context.format.counted(reckoned(indicator, value), indicator.unit());
    context.format.with_unit(&number, indicator.unit())
}

/// "Målt 69 % (2026), forventet da 67 %." Empty where there is neither.
fn says(context: &ViewContext<'_>, indicator: &Indicator, progress: &IndicatorProgress<'_>) -> String {
    let format = context.format;
    let expected = progress.expected.map(|point| worded(context, indicator, point.value));
    let reading = progress.actual.map(|actual| actual.reading);
    let actual = reading.map(|reading| format.quantity(&reading.value, indicator.unit()));
    let at = reading.map(|reading| format.moment(reading.at.value));
    let key = match (&actual, &expected) {
        (Some(_), Some(_)) => "figure-trajectory-both",
        (Some(_), None) => "figure-trajectory-measured",
        (None, Some(_)) => "figure-trajectory-expected",
        (None, None) => return String::new(),
    };
    let values = [("actual", actual), ("at", at), ("expected", expected)];
    let given = values.iter().filter_map(|(name, value)| Some((*name, Value::Text(value.as_deref()?))));
    format.locale.label_with(key, &given.collect::<Vec<_>>())
}

/// "I rute per 22. november 2026."
fn stands(context: &ViewContext<'_>, state: &str) -> String {
    let date = context.format.date(context.as_of);
    let state = capitalised(state);
    let values = [("state", Value::Text(&state)), ("date", Value::Text(&date))];
    context.format.locale.label_with("figure-trajectory-state", &values)
}

fn told(context: &ViewContext<'_>, trajectory: &Trajectory) -> Vec<Told> {
    let [_, measured, target] = &trajectory.legend;
    let baseline = context.format.locale.label("page-baseline");
    let line =
        |name: &str, mark: &Mark| Told::alone(format!("{name}: {} ({})", mark.label, context.format.date(mark.day)));
    let (start, targets) = trajectory.way.split_at(usize::from(trajectory.has_start).min(trajectory.way.len()));
    let start = start.iter().map(|mark| line(&baseline, mark));
    let targets = targets.iter().map(|mark| line(target, mark));
    start.chain(targets).chain(trajectory.readings.iter().map(|mark| line(measured, mark))).collect()
}
