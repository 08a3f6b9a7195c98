//! Which sheets a plan has, and what stands in them.

use super::cell::Cell;
use super::sheet::Sheet;
use crate::locale::Locale;
use crate::view::{Content, FindingData, IndicatorData, Item, Mark, Matrix, MeasureData, NumberData, PlanView};

/// The sheets of a plan. The action plan is there even when it is empty: a workbook needs a sheet.
pub fn sheets(view: &PlanView, locale: &Locale) -> Vec<Sheet> {
    let mut sheets = vec![measures(view, locale)];
    sheets.extend((!view.data.indicators.is_empty()).then(|| indicators(view, locale)));
    let matrix = view.chapters.iter().find_map(|chapter| match &chapter.content {
        Content::Matrix(matrix) => Some(matrix),
        _ => None,
    });
    sheets.extend(matrix.map(|found| channels(found, locale)));
    sheets.extend((!view.data.demands.is_empty()).then(|| coverage(view, locale)));
    sheets.extend((!view.data.findings.is_empty()).then(|| findings(view, locale)));
    sheets
}

/// A sheet with a name and headings in the language of `locale`.
pub fn sheet(locale: &Locale, name: &str, headings: &[&str], rows: Vec<Vec<Cell>>) -> Sheet {
    let headings = headings.iter().map(|key| locale.label(key)).collect();
    Sheet { name: locale.label(name), headings, rows, narrow: 0..0 }
}

fn measures(view: &PlanView, locale: &Locale) -> Sheet {
    let headings = [
        "sheet-id",
        "kind-measure",
        "field-goals",
        "field-measure-owner",
        "field-start",
        "field-by",
        "field-cost",
        "sheet-currency",
        "field-status",
    ];
    let row = |measure: &MeasureData| {
        vec![
            Cell::text(&measure.id),
            marked(&measure.title, &measure.marks),
            Cell::lines(&measure.goals),
            Cell::text(measure.owner.as_deref().unwrap_or_default()),
            Cell::day(measure.start.as_deref()),
            Cell::day(measure.by.as_deref()),
            Cell::number(measure.cost.as_deref()),
            Cell::text(measure.currency.unwrap_or_default()),
            Cell::text(measure.status.as_deref().unwrap_or_default()),
        ]
    };
    sheet(locale, "chapter-measures", &headings, view.data.measures.iter().map(row).collect())
}

/// A row for each number of each indicator, and one for an indicator without any.
fn indicators(view: &PlanView, locale: &Locale) -> Sheet {
    let headings =
        ["sheet-id", "kind-indicator", "sheet-number-kind", "sheet-words", "sheet-value", "field-unit", "field-at"];
    let rows = view.data.indicators.iter().flat_map(|indicator| {
        let numbers = indicator.numbers.iter().map(|number| number_row(indicator, number, locale));
        let bare = [Cell::text(&indicator.id), marked(&indicator.title, &indicator.marks)];
        let bare = indicator.numbers.is_empty().then(|| bare.to_vec());
        numbers.chain(bare).collect::<Vec<_>>()
    });
    sheet(locale, "chapter-indicators", &headings, rows.collect())
}

fn number_row(indicator: &IndicatorData, number: &NumberData, locale: &Locale) -> Vec<Cell> {
    vec![
        Cell::text(&indicator.id),
        marked(&indicator.title, &indicator.marks),
        Cell::text(locale.label(&format!("sheet-{}", number.kind))),
        Cell::text(&number.words),
        Cell::number(number.value.as_deref()),
        Cell::text(number.unit.as_deref().unwrap_or_default()),
        Cell::day(number.day.as_deref()),
    ]
}

fn channels(matrix: &Matrix, locale: &Locale) -> Sheet {
    let (reached, gap) = (locale.label("yes"), locale.label("text-no-channel"));
    let row = |audience: &Item, cells: &[bool], is_gap: bool| {
        let cells = cells.iter().map(|is_reached| if *is_reached { Cell::text(&reached) } else { Cell::Empty });
        let remark = if is_gap { Cell::text(&gap) } else { Cell::Empty };
        [Cell::text(id(audience)), Cell::text(&audience.text)].into_iter().chain(cells).chain([remark]).collect()
    };
    let rows = matrix.rows.iter().map(|each| row(&each.audience, &each.cells, each.is_gap)).collect();
    let mut sheet = sheet(locale, "chapter-channels", &["sheet-id", "kind-audience"], rows);
    sheet.headings.extend(matrix.channels.iter().map(|channel| channel.text.clone()));
    sheet.narrow = 2..sheet.headings.len();
    sheet.headings.push(locale.label("sheet-remark"));
    sheet
}

fn coverage(view: &PlanView, locale: &Locale) -> Sheet {
    let headings = [
        "sheet-id",
        "kind-document",
        "sheet-demand-id",
        "kind-demand",
        "field-status",
        "text-answered-by",
        "field-reason",
    ];
    let rows = view.data.demands.iter().map(|demand| {
        vec![
            Cell::text(&demand.id),
            Cell::text(&demand.document),
            Cell::text(&demand.demand),
            Cell::text(&demand.title),
            Cell::text(&demand.state_label),
            Cell::lines(&demand.answers),
            Cell::text(demand.reason.as_deref().unwrap_or_default()),
        ]
    });
    sheet(locale, "chapter-coverage", &headings, rows.collect())
}

/// What was found, of which only the internal edition knows.
fn findings(view: &PlanView, locale: &Locale) -> Sheet {
    let headings = ["sheet-id", "sheet-level", "sheet-code", "sheet-found", "sheet-advice", "sheet-source"];
    let row = |finding: &FindingData| {
        vec![
            Cell::text(finding.id.as_deref().unwrap_or_default()),
            Cell::text(&finding.level_label),
            Cell::text(finding.code),
            Cell::text(&finding.message),
            Cell::lines(&finding.help),
            Cell::text(format!("{}:{}", finding.path, finding.line)),
        ]
    };
    sheet(locale, "sheet-findings", &headings, view.data.findings.iter().map(row).collect())
}

/// A title with the marks of the internal edition below it.
pub fn marked(title: &str, marks: &[Mark]) -> Cell {
    let marks = marks.iter().map(|mark| format!("[{}]", mark.text));
    Cell::lines(&[title.to_owned()].into_iter().chain(marks).collect::<Vec<_>>())
}

/// The id of an element of this plan.
fn id(item: &Item) -> &str {
    item.href.as_deref().and_then(|address| address.strip_prefix('#')).unwrap_or_default()
}
