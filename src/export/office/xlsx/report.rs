//! The sheets of a status report.

use super::cell::{Cell, Tone};
use super::sheet::Sheet;
use super::sheets::{marked, sheet};
use crate::locale::{Locale, Value};
use crate::view::{Change, ChangeKind, IndicatorLine, MeasureLine, ReportView, Standing, Subject};

/// The sheets, each there even when it is empty, so that those who read them by name find them.
pub fn sheets(view: &ReportView, locale: &Locale) -> Vec<Sheet> {
    vec![indicators(view, locale), measures(view, locale), changes(view, locale)]
}

fn indicators(view: &ReportView, locale: &Locale) -> Sheet {
    let headings = [
        "sheet-id",
        "kind-indicator",
        "sheet-part",
        "field-goals",
        "page-owner",
        "field-status",
        "report-actual",
        "report-expected",
        "field-unit",
        "sheet-measured-day",
        "report-target",
        "report-before",
        "sheet-remark",
    ];
    let row = |group: Option<&str>, line: &IndicatorLine| {
        let [id, title, goals, owner] = subject(&line.subject);
        vec![
            id,
            title,
            Cell::text(group.unwrap_or_default()),
            goals,
            owner,
            standing(&line.standing),
            Cell::number(line.data.actual.as_deref()),
            Cell::number(line.data.expected.as_deref()),
            Cell::text(line.data.unit.as_deref().unwrap_or_default()),
            Cell::day(line.data.day.as_deref()),
            Cell::text(line.target.as_deref().unwrap_or_default()),
            standing(&line.before),
            Cell::text(line.note.as_deref().unwrap_or_default()),
        ]
    };
    let groups = view.indicators.iter();
    let rows = groups.flat_map(|group| group.lines.iter().map(|line| row(group.title.as_deref(), line)));
    sheet(locale, "report-indicators", &headings, rows.collect())
}

fn measures(view: &ReportView, locale: &Locale) -> Sheet {
    let headings = [
        "sheet-id",
        "kind-measure",
        "sheet-part",
        "field-goals",
        "page-owner",
        "field-status",
        "field-start",
        "field-by",
        "report-before",
        "sheet-remark",
    ];
    let row = |group: Option<&str>, line: &MeasureLine| {
        let [id, title, goals, owner] = subject(&line.subject);
        vec![
            id,
            title,
            Cell::text(group.unwrap_or_default()),
            goals,
            owner,
            standing(&line.standing),
            Cell::day(line.start_day.as_deref()),
            Cell::day(line.by_day.as_deref()),
            standing(&line.before),
            Cell::text(line.reason.as_deref().unwrap_or_default()),
        ]
    };
    let groups = view.measures.iter();
    let rows = groups.flat_map(|group| group.lines.iter().map(|line| row(group.title.as_deref(), line)));
    sheet(locale, "report-measures", &headings, rows.collect())
}

fn changes(view: &ReportView, locale: &Locale) -> Sheet {
    let headings = ["sheet-id", "report-what", "sheet-kind", "report-before", "report-now", "report-new", "page-owner"];
    let row = |change: &Change| {
        let [id, title, _, owner] = subject(&change.subject);
        let kind = match change.kind {
            ChangeKind::Indicator => "kind-indicator",
            ChangeKind::Measure => "kind-measure",
        };
        let due =
            change.due.as_deref().map(|moment| locale.label_with("report-was-due", &[("moment", Value::Text(moment))]));
        let news: Vec<_> = change.readings.iter().cloned().chain(due).chain(change.reason.clone()).collect();
        vec![
            id,
            title,
            Cell::text(locale.label(kind)),
            change.before.as_ref().map_or(Cell::Empty, standing),
            standing(&change.now),
            Cell::lines(&news),
            owner,
        ]
    };
    sheet(locale, "sheet-changes", &headings, view.changes.iter().map(row).collect())
}

/// Id, title, goals and owner.
fn subject(subject: &Subject) -> [Cell; 4] {
    [
        Cell::text(&subject.id),
        marked(&subject.title, &subject.marks),
        Cell::lines(&subject.goals),
        Cell::text(subject.owner.as_deref().unwrap_or_default()),
    ]
}

fn standing(standing: &Standing) -> Cell {
    let tone = match standing.key {
        "behind" | "late" => Tone::Bad,
        "on-track" | "ahead" | "reached" | "done" => Tone::Good,
        "watch" | "stale" | "no-reading" | "not-comparable" | "unstated" => Tone::Doubtful,
        _ => Tone::Plain,
    };
    Cell::Judgement(format!("{} {}", standing.symbol, standing.label), tone)
}
