//! Measures and milestones in time.

use jiff::civil::Date;

use super::super::context::ViewContext;
use super::super::mark;
use super::drawing::{Drawing, Figure, Milestone, Timeline, TimelineRow, Told};
use crate::locale::Value;
use crate::model::value::Moment;
use crate::model::{Element, ElementId, Kind, Word as _};

/// The most measures in one figure.
const MEASURES: usize = 40;
/// The most milestones in one figure.
const MILESTONES: usize = 12;
/// The fewest dated measures that make a figure worth drawing.
const FEWEST: usize = 3;

/// The timeline of a strategy with dated measures.
pub fn figure(context: &ViewContext<'_>, of: &str) -> Option<Figure> {
    let locale = context.format.locale;
    let measures: Vec<_> = context.of_kind(Kind::Measure).collect();
    let mut rows: Vec<_> = measures.iter().filter_map(|(id, element)| row(context, *id, element)).collect();
    if rows.len() < FEWEST {
        return None;
    }
    // Where not all can be shown, those that are still to be done matter more.
    rows.sort_by_key(|row| (is_over(row), row.by.is_none(), row.by, row.start));
    rows.truncate(MEASURES);
    rows.sort_by_key(|row| (row.by.is_none(), row.by, row.start));
    let mut milestones = milestones(context);
    milestones.sort_by_key(|milestone| milestone.day);
    let later = milestones.len().saturating_sub(MILESTONES);
    milestones.truncate(MILESTONES);
    let left_out = left_out(context, measures.len() - rows.len(), later);
    let (from, to) = years(&rows, &milestones, context.as_of)?;
    let counts = [("count", Value::Count(rows.len())), ("milestones", Value::Count(milestones.len()))];
    let date = context.format.date(context.as_of);
    let timeline = Timeline {
        from,
        to,
        today: context.as_of,
        today_label: locale.label_with("figure-today", &[("date", Value::Text(&date))]),
        rows,
        milestones_label: locale.label("figure-milestones"),
        milestones,
    };
    Some(Figure {
        of: of.to_owned(),
        title: locale.label("figure-timeline"),
        summary: locale.label_with("figure-timeline-summary", &counts),
        facts: told(&timeline),
        left_out,
        drawing: Drawing::Timeline(timeline),
    })
}

fn is_over(row: &TimelineRow) -> bool {
    matches!(row.status, Some("done" | "stopped"))
}

fn left_out(context: &ViewContext<'_>, measures: usize, milestones: usize) -> Option<String> {
    let sentence = |key: &str, count: usize| {
        (count > 0).then(|| context.format.locale.label_with(key, &[("count", Value::Count(count))]))
    };
    let all = [sentence("figure-timeline-left-out", measures), sentence("figure-milestones-left-out", milestones)];
    let all: Vec<_> = all.into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// The first and the last year, with today's where it is near.
fn years(rows: &[TimelineRow], milestones: &[Milestone], today: Date) -> Option<(i16, i16)> {
    let days = rows.iter().flat_map(|row| [row.start, row.by]).flatten().chain(milestones.iter().map(|each| each.day));
    let years: Vec<_> = days.map(Date::year).collect();
    let (from, to) = (*years.iter().min()?, *years.iter().max()?);
    let today = today.year();
    Some((if today == from - 1 { today } else { from }, if today == to + 1 { today } else { to }))
}

fn row(context: &ViewContext<'_>, id: ElementId, element: &Element) -> Option<TimelineRow> {
    let measure = element.measure()?;
    let (start, by) = (measure.start.as_ref().map(|at| at.value), measure.due().map(|at| at.value));
    let when = when(context, start, by)?;
    Some(TimelineRow {
        title: marked(context, element),
        href: context.address(id),
        start: start.map(Moment::first_day),
        by: by.map(Moment::last_day),
        when,
        status: measure.status.as_ref().map(|status| status.value.word()),
        status_label: measure.status.as_ref().map(|status| context.format.word_of(status.value)).unwrap_or_default(),
    })
}

/// An element's title with its marks, such as that it is internal.
fn marked(context: &ViewContext<'_>, element: &Element) -> String {
    let marks = mark::marks(context, element).into_iter().map(|mark| format!(" ({})", mark.text));
    element.title().to_owned() + &marks.collect::<String>()
}

fn when(context: &ViewContext<'_>, start: Option<Moment>, by: Option<Moment>) -> Option<String> {
    let moment = |moment: Moment| context.format.moment(moment);
    let say = |key: &str, at: Moment| context.format.locale.label_with(key, &[("moment", Value::Text(&moment(at)))]);
    match (start, by) {
        (Some(start), Some(by)) => Some(format!("{} – {}", moment(start), moment(by))),
        (Some(start), None) => Some(say("page-from", start)),
        (None, Some(by)) => Some(say("page-by", by)),
        (None, None) => None,
    }
}

/// Deadlines of goals, publications, and the next steps of the planning cycle.
fn milestones(context: &ViewContext<'_>) -> Vec<Milestone> {
    let milestone = |id: ElementId, element: &Element, at: Moment, kind: &str| Milestone {
        title: marked(context, element),
        href: context.address(id),
        day: at.last_day(),
        when: context.format.moment(at),
        kind: context.format.locale.label(kind),
    };
    let goals = context.of_kind(Kind::Goal).filter_map(|(id, element)| {
        Some(milestone(id, element, element.goal()?.by.as_ref()?.value, "figure-milestone-goal"))
    });
    let published = context.of_kind(Kind::Measure).filter_map(|(id, element)| {
        Some(milestone(id, element, element.measure()?.publish.as_ref()?.value, "figure-milestone-publish"))
    });
    let reviews = context.of_kind(Kind::Review).filter_map(|(id, element)| {
        Some(milestone(id, element, element.review()?.next.as_ref()?.value, "figure-milestone-review"))
    });
    goals.chain(published).chain(reviews).collect()
}

fn told(timeline: &Timeline) -> Vec<Told> {
    let rows = timeline.rows.iter().map(|row| match row.status {
        Some(_) => Told::alone(format!("{}: {}, {}", row.title, row.when, row.status_label)),
        None => Told::alone(format!("{}: {}", row.title, row.when)),
    });
    let milestones = timeline.milestones.iter().map(|each| format!("{}: {}, {}", each.title, each.kind, each.when));
    let milestones: Vec<_> = milestones.collect();
    let label = timeline.milestones_label.clone();
    let milestones = (!milestones.is_empty()).then_some(Told { text: label, below: milestones });
    std::iter::once(Told::alone(timeline.today_label.clone())).chain(rows).chain(milestones).collect()
}
