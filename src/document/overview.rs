//! Overviews: what the chapters after the sections show as tables.

use super::division::{Count, Counts, Heading, Part, ProsePart};
use super::fact::figures_fact;
use super::table::{Cell, Column, Grid, Holds, Row, Table};
use crate::locale::{Locale, Value};
use crate::model::entity::{Cost, Demand, Entity as _, Indicator, Measure, Role};
use crate::model::{Kind, Tag};
use crate::view::{
    AmountOfMoney, CoverageView, DemandView, Economy, EconomyLine, Fact, IndicatorRow, Item, Mark, Matrix, MeasureRow,
    RoleRow, capitalised,
};

/// The columns of a table: key, label, type of the cells, and share of the width.
type Columns<'a> = &'a [(&'static str, &'a str, Holds, usize)];

/// The table of indicators.
pub fn indicators(rows: &[IndicatorRow], anchor: &str, locale: &Locale) -> Table {
    let columns: Columns<'_> = &[
        ("title", "page-indicator", Holds::Elements, 22),
        ("goal", "page-goal", Holds::Elements, 19),
        ("baseline", "page-baseline", Holds::Words, 15),
        ("target", "page-targets", Holds::Words, 18),
        ("readings", "page-readings", Holds::Words, 15),
        ("owner", "page-owner", Holds::Elements, 16),
    ];
    let row = |row: &IndicatorRow| {
        let targets = if row.targets.is_empty() { row.direction.as_slice() } else { &row.targets };
        vec![
            title(&row.title, &row.marks),
            Cell::items(&row.goals),
            Cell::words(row.baseline.as_slice()),
            Cell::words(targets),
            Cell::words(&row.readings_in_words()),
            Cell::items(row.owner.as_slice()),
        ]
    };
    let caption = counted("page-indicators-caption", rows.len(), locale);
    table(Indicator::COLLECTION, anchor, caption, columns, rows.iter().map(row), locale)
}

/// The table of measures.
pub fn measures(rows: &[MeasureRow], anchor: &str, locale: &Locale) -> Table {
    let columns: Columns<'_> = &[
        ("title", "page-measure", Holds::Elements, 22),
        ("goal", "page-goal", Holds::Elements, 20),
        ("owner", "page-owner", Holds::Elements, 16),
        ("time", "page-period", Holds::Words, 17),
        ("cost", "page-cost", Holds::Amount, 12),
        ("state", "page-status", Holds::State, 13),
    ];
    let row = |row: &MeasureRow| {
        let status: Vec<_> = row.status.iter().map(|status| capitalised(status)).collect();
        vec![
            title(&row.title, &row.marks),
            Cell::items(&row.goals),
            Cell::items(row.owner.as_slice()),
            Cell::words(period(row, locale).as_slice()),
            Cell::words(row.cost.as_slice()),
            Cell { state: row.status_key, ..Cell::words(&status) },
        ]
    };
    let caption = counted("page-measures-caption", rows.len(), locale);
    table(Measure::COLLECTION, anchor, caption, columns, rows.iter().map(row), locale)
}

/// The period from a measure's start to its deadline, and how often it is done.
fn period(row: &MeasureRow, locale: &Locale) -> Option<String> {
    let moment = |key: &str, moment: &str| locale.label_with(key, &[("moment", Value::Text(moment))]);
    let days = match (&row.start, &row.by) {
        (Some(start), Some(by)) => Some(format!("{start} – {by}")),
        (Some(start), None) => Some(moment("page-from", start)),
        (None, Some(by)) => Some(moment("page-by", by)),
        (None, None) => None,
    };
    let said: Vec<_> = days.into_iter().chain(row.rhythm.clone()).collect();
    (!said.is_empty()).then(|| said.join(", "))
}

/// The table of what the measures cost.
pub fn economy(economy: &Economy, anchor: &str, locale: &Locale) -> Table {
    let column = |key, label, holds, share| Column { key, label, holds, share };
    let mut columns = vec![
        column("title", locale.label("economy-sum"), Holds::Elements, 22),
        column("by", locale.label("economy-by"), Holds::Words, 13),
    ];
    columns.extend(economy.years.iter().map(|year| column(Cost::YEAR.name, year.to_string(), Holds::Amount, 11)));
    let sums = [("undated", "economy-undated"), ("total", "economy-in-all"), ("granted", "economy-granted")];
    let sums = sums.into_iter().chain([("unfunded", "economy-unfunded")]);
    columns.extend(sums.map(|(key, label)| column(key, locale.label(label), Holds::Amount, 11)));
    let amount = |amount: &Option<AmountOfMoney>| {
        Cell::words(&amount.iter().map(|amount| amount.words.clone()).collect::<Vec<_>>())
    };
    let row = |line: &EconomyLine| {
        let about = [Cell::items(std::slice::from_ref(&line.title)), Cell::words(std::slice::from_ref(&line.by_label))];
        let sums = [&line.undated, &line.total, &line.granted, &line.unfunded];
        let cells = about.into_iter().chain(line.years.iter().chain(sums).map(amount));
        Row { anchor: None, cells: cells.collect() }
    };
    let rows = economy.lines.iter().map(row).collect();
    let caption = locale.label("economy-caption");
    Table { of: "economy", anchor: anchor.to_owned(), caption, columns, heads: 2, rows }.without_empty_columns()
}

/// Which channels reach which audiences.
pub fn reach(matrix: &Matrix, anchor: &str, locale: &Locale) -> Grid {
    Grid {
        anchor: anchor.to_owned(),
        caption: locale.label("page-matrix-caption"),
        audience_label: locale.label("page-audience"),
        channel_label: locale.label("kinds-channel"),
        reached: capitalised(&locale.label("yes")),
        gap: locale.label("page-gap"),
        channels: matrix.channels.clone(),
        rows: matrix.rows.clone(),
    }
}

/// The table of roles.
pub fn roles(rows: &[RoleRow], anchor: &str, locale: &Locale) -> Table {
    let columns: Columns<'_> = &[
        ("title", "page-role", Holds::Elements, 10),
        ("responsibilities", "page-answers-for", Holds::Elements, 16),
        ("owns", "page-owns", Holds::Elements, 16),
    ];
    let row = |row: &RoleRow| {
        vec![Cell::items(std::slice::from_ref(&row.role)), Cell::items(&row.responsibilities), Cell::items(&row.owns)]
    };
    table(Role::COLLECTION, anchor, locale.label("page-roles-caption"), columns, rows.iter().map(row), locale)
}

/// A governing document: what is known about it, how many of its demands are answered, and what answers each.
pub fn coverage(document: &CoverageView, locale: &Locale) -> Vec<Part> {
    let anchor = &document.anchor;
    let mut parts = vec![Part::Heading(Heading {
        level: 2,
        words: document.title.clone(),
        anchor: Some(anchor.clone()),
        marks: document.marks.clone(),
        topic: "document",
    })];
    parts.extend(document.text.map(|id| Part::Prose(ProsePart { id, below: 2 })));
    parts.extend((!document.facts.is_empty()).then(|| Part::Facts(document.facts.clone())));
    parts.push(Part::Counts(counts(document, locale)));
    parts.push(Part::Picture(anchor.clone()));
    parts.push(Part::Table(demands(document, locale)));
    parts
}

fn counts(document: &CoverageView, locale: &Locale) -> Counts {
    let counts = [
        ("total", document.total),
        ("answered", document.answered),
        ("waived", document.waived),
        ("open", document.open),
    ];
    let label = |key: &str, count: usize| counted(&format!("page-count-{key}"), count, locale);
    Counts {
        of: Demand::COLLECTION,
        words: locale.label_with("text-coverage-counts", &counts.map(|(key, count)| (key, Value::Count(count)))),
        counts: counts.map(|(key, count)| Count { key, count, label: label(key, count) }).into(),
    }
}

fn demands(document: &CoverageView, locale: &Locale) -> Table {
    let columns: Columns<'_> = &[
        ("id", "page-demand-id", Holds::Words, 11),
        ("demand", "page-demand", Holds::Words, 30),
        ("answers", "page-answered-by", Holds::Elements, 22),
    ];
    let caption = locale.label_with("page-demands-caption", &[("document", Value::Text(&document.title))]);
    let rows = document.demands.iter();
    let mut table = table(
        Demand::COLLECTION,
        &document.anchor,
        caption,
        columns,
        rows.clone().map(|each| demand(each, locale)),
        locale,
    );
    table.heads = 2;
    for (row, demand) in table.rows.iter_mut().zip(rows) {
        row.anchor = Some(demand.anchor.clone());
    }
    table
}

/// Whether a fact of a demand says where it stands in its document.
fn is_place(fact: &Fact) -> bool {
    Kind::Demand.field(fact.name).is_some_and(|field| field.is(Tag::Place))
}

fn demand(demand: &DemandView, locale: &Locale) -> Vec<Cell> {
    let id = Item { text: demand.id.clone(), href: Some(format!("#{}", demand.anchor)) };
    let place = demand.facts.iter().filter(|fact| is_place(fact));
    let place: Vec<_> = place.flat_map(|fact| fact.items.clone()).collect();
    let place = (!place.is_empty()).then(|| Fact {
        name: Demand::PLACE.name,
        label: locale.label("field-place"),
        items: place,
        prose: None,
    });
    let asked = Cell {
        marks: demand.marks.clone(),
        prose: demand.text,
        facts: figures_fact(locale, &demand.figures).into_iter().chain(place).collect(),
        ..Cell::words(std::slice::from_ref(&demand.title))
    };
    let answer = if demand.state == "answered" {
        Cell::items(&demand.answers)
    } else {
        let state = capitalised(&demand.state_label);
        Cell { state: Some(demand.state), note: demand.reason.clone(), ..Cell::words(&[state]) }
    };
    vec![Cell::items(&[id]), asked, answer]
}

fn title(title: &Item, marks: &[Mark]) -> Cell {
    Cell { marks: marks.to_vec(), ..Cell::items(std::slice::from_ref(title)) }
}

fn counted(key: &str, count: usize, locale: &Locale) -> String {
    locale.label_with(key, &[("count", Value::Count(count))])
}

/// A table of `of`, without its empty columns.
pub(super) fn table(
    of: &'static str,
    anchor: &str,
    caption: String,
    columns: Columns<'_>,
    rows: impl Iterator<Item = Vec<Cell>>,
    locale: &Locale,
) -> Table {
    let column = |(key, label, holds, share): &(&'static str, &str, Holds, usize)| Column {
        key,
        label: locale.label(label),
        holds: *holds,
        share: *share,
    };
    let columns = columns.iter().map(column).collect();
    let rows = rows.map(|cells| Row { anchor: None, cells }).collect();
    Table { of, anchor: anchor.to_owned(), caption, columns, heads: 1, rows }.without_empty_columns()
}
