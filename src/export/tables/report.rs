//! The tables of a status report.

use super::{Cell, Days, Head, Maker, Numbers, Table, Tone, Words};
use crate::locale::{Locale, Value};
use crate::view::{
    Edition, IndicatorLine, Mark, MeasureLine, Movement, MovementKind, ReportGroup, ReportView, Standing, Subject,
};

/// The tables, including empty ones, so that programs that look them up by name find them.
pub fn of_report(view: &ReportView, locale: &Locale) -> Vec<Table> {
    let maker = Maker { locale, is_internal: view.edition == Edition::Internal };
    let economy = view.economy.as_ref().map(|economy| maker.economy(economy));
    let tables = [maker.indicator_lines(view), maker.measure_lines(view), maker.changes(view)];
    tables.into_iter().chain(economy).collect()
}

/// The columns that indicators and measures share.
const SUBJECT: [Head; 5] =
    [("table-id", Words), ("field-title", Words), ("table-part", Words), ("field-goals", Words), ("page-owner", Words)];

impl Maker<'_> {
    fn indicator_lines(&self, view: &ReportView) -> Table {
        let heads = [
            ("field-status", Words),
            ("report-actual", Numbers),
            ("report-expected", Numbers),
            ("field-unit", Words),
            ("table-measured-day", Days),
            ("report-target", Words),
            ("report-before", Words),
            ("table-remark", Words),
        ];
        let row = |line: &IndicatorLine| {
            [
                standing(&line.standing),
                Cell::number(line.data.actual.as_deref()),
                Cell::number(line.data.expected.as_deref()),
                Cell::maybe(line.data.unit.as_deref()),
                Cell::day(line.data.day.as_deref()),
                Cell::maybe(line.target.as_deref()),
                standing(&line.before),
                Cell::maybe(line.note.as_deref()),
            ]
        };
        let rows = lines(&view.indicators, |line| &line.subject, row);
        self.table("report-indicators", None, self.columns(&[&SUBJECT[..], &heads].concat()), rows)
    }

    fn measure_lines(&self, view: &ReportView) -> Table {
        let heads = [
            ("field-status", Words),
            ("field-start", Days),
            ("field-by", Days),
            ("field-every", Words),
            ("report-before", Words),
            ("table-remark", Words),
        ];
        let row = |line: &MeasureLine| {
            [
                standing(&line.standing),
                Cell::day(line.start_day.as_deref()),
                Cell::day(line.by_day.as_deref()),
                Cell::maybe(line.rhythm.as_deref()),
                standing(&line.before),
                Cell::maybe(line.reason.as_deref()),
            ]
        };
        let rows = lines(&view.measures, |line| &line.subject, row);
        self.table("report-measures", None, self.columns(&[&SUBJECT[..], &heads].concat()), rows)
    }

    fn changes(&self, view: &ReportView) -> Table {
        let heads =
            ["table-id", "report-what", "table-kind", "report-before", "report-now", "report-new", "page-owner"];
        let row = |change: &Movement| {
            let kind = match change.kind {
                MovementKind::Indicator => "kind-indicator",
                MovementKind::Measure => "kind-measure",
            };
            let due = change.due.as_deref();
            let due = due.map(|moment| self.locale.label_with("report-was-due", &[("moment", Value::Text(moment))]));
            vec![
                Cell::text(&change.subject.id),
                Cell::text(&change.subject.title),
                Cell::text(self.locale.label(kind)),
                change.before.as_ref().map_or(Cell::Empty, standing),
                standing(&change.now),
                Cell::lines(change.readings.iter().cloned().chain(due).chain(change.reason.clone())),
                Cell::maybe(change.subject.owner.as_deref()),
            ]
        };
        let rows = view.changes.iter().map(|change| (row(change), &*change.subject.marks));
        self.table("table-changes", None, self.columns(&heads.map(|head| (head, Words))), rows)
    }
}

/// The rows of all groups: what each line is about, followed by what `row` says about it.
fn lines<L, const N: usize>(
    groups: &[ReportGroup<L>],
    subject: fn(&L) -> &Subject,
    row: impl Fn(&L) -> [Cell; N] + Copy,
) -> impl Iterator<Item = (Vec<Cell>, &[Mark])> {
    groups.iter().flat_map(move |group| {
        group.lines.iter().map(move |line| {
            let about = subject(line);
            let common = [
                Cell::text(&about.id),
                Cell::text(&about.title),
                Cell::maybe(group.title.as_deref()),
                Cell::lines(about.goals.clone()),
                Cell::maybe(about.owner.as_deref()),
            ];
            (common.into_iter().chain(row(line)).collect(), &*about.marks)
        })
    })
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
