//! The tables of a plan.

use super::{Cell, Column, Days, Holds, Maker, Numbers, Table, Words};
use crate::locale::{Locale, Value};
use crate::view::{Content, Edition, FindingData, Item, Matrix, MatrixRow, MeasureData, NumberData, PlanView};

/// The tables of a plan, those without rows too. What was found in it comes last, where its edition may know that.
pub fn of_plan(view: &PlanView, locale: &Locale) -> Vec<Table> {
    let maker = Maker { locale, is_internal: view.edition == Edition::Internal };
    let matrix = view.chapters.iter().find_map(|chapter| match &chapter.content {
        Content::Matrix(matrix) => Some(matrix),
        _ => None,
    });
    let tables = [
        Some(maker.measures(view)),
        Some(maker.indicators(view)),
        matrix.map(|matrix| maker.audiences(matrix)),
        Some(maker.coverage(view)),
        Some(maker.findings(view)),
    ];
    tables.into_iter().flatten().collect()
}

/// Those that have rows.
pub fn filled(view: &PlanView, locale: &Locale) -> Vec<Table> {
    let mut tables = of_plan(view, locale);
    tables.retain(|table| !table.rows.is_empty());
    tables
}

impl Maker<'_> {
    fn measures(&self, view: &PlanView) -> Table {
        let columns = self.columns(&[
            ("table-id", Words),
            ("field-title", Words),
            ("field-goals", Words),
            ("field-measure-owner", Words),
            ("field-start", Days),
            ("field-by", Days),
            ("field-cost", Numbers),
            ("table-currency", Words),
            ("field-status", Words),
        ]);
        let row = |measure: &MeasureData| {
            vec![
                Cell::text(&measure.id),
                Cell::text(&measure.title),
                Cell::lines(measure.goals.clone()),
                Cell::maybe(measure.owner.as_deref()),
                Cell::day(measure.start.as_deref()),
                Cell::day(measure.by.as_deref()),
                Cell::number(measure.cost.as_deref()),
                Cell::maybe(measure.currency),
                Cell::maybe(measure.status.as_deref()),
            ]
        };
        let rows = view.data.measures.iter().map(|measure| (row(measure), &*measure.marks));
        self.table("chapter-measures", Some("measures.csv"), columns, rows)
    }

    /// A row for each number of each indicator, and one for an indicator without any.
    fn indicators(&self, view: &PlanView) -> Table {
        let columns = self.columns(&[
            ("table-id", Words),
            ("field-title", Words),
            ("table-number-kind", Words),
            ("table-comparison", Words),
            ("table-value", Numbers),
            ("field-unit", Words),
            ("table-day", Days),
            ("table-words", Words),
        ]);
        let rows = view.data.indicators.iter().flat_map(|indicator| {
            let none = indicator.numbers.is_empty().then_some(None);
            indicator.numbers.iter().map(Some).chain(none).map(|number| {
                let mut cells = vec![Cell::text(&indicator.id), Cell::text(&indicator.title)];
                cells.extend(number.into_iter().flat_map(|number| self.number(number)));
                (cells, &*indicator.marks)
            })
        });
        self.table("chapter-indicators", Some("indicators.csv"), columns, rows)
    }

    fn number(&self, number: &NumberData) -> [Cell; 6] {
        [
            Cell::text(self.locale.label(&format!("table-{}", number.kind))),
            Cell::text(self.comparison(number)),
            Cell::number(number.value.as_deref()),
            Cell::maybe(number.unit.as_deref()),
            Cell::day(number.day.as_deref()),
            Cell::text(&number.words),
        ]
    }

    /// "minst", "under"; nothing for what is not compared.
    fn comparison(&self, number: &NumberData) -> String {
        let key = match number.comparison {
            Some("change") => return self.locale.label("table-change"),
            Some("factor") => return self.locale.label("table-factor"),
            Some("exactly") => return self.locale.label("table-exactly"),
            Some(comparison) => format!("target-{}", comparison.replace('_', "-")),
            None => return String::new(),
        };
        self.locale.label_with(&key, &[("value", Value::Text(""))]).trim().to_owned()
    }

    /// Audiences down, channels across.
    fn audiences(&self, matrix: &Matrix) -> Table {
        let mut columns = self.columns(&[("table-id", Words), ("kind-audience", Words)]);
        let channels = matrix.channels.iter();
        columns.extend(channels.map(|channel| Column { heading: channel.text.clone(), holds: Holds::Flags }));
        columns.push(self.column(("table-remark", Words)));
        let gap = self.locale.label("text-no-channel");
        let row = |row: &MatrixRow| {
            let audience = [Cell::text(id(&row.audience)), Cell::text(&row.audience.text)].into_iter();
            let flags = row.cells.iter().map(|reached| Cell::Flag(*reached));
            let remark = if row.is_gap { Cell::text(&gap) } else { Cell::Empty };
            audience.chain(flags).chain([remark]).collect::<Vec<_>>()
        };
        let rows = matrix.rows.iter().map(|each| (row(each), &[][..]));
        self.table("chapter-channels", Some("audiences.csv"), columns, rows)
    }

    fn coverage(&self, view: &PlanView) -> Table {
        let columns = self.columns(&[
            ("table-id", Words),
            ("kind-document", Words),
            ("kind-demand", Words),
            ("field-title", Words),
            ("field-status", Words),
            ("text-answered-by", Words),
            ("table-reason", Words),
        ]);
        let rows = view.data.demands.iter().map(|demand| {
            let cells = vec![
                Cell::text(&demand.id),
                Cell::text(&demand.document),
                Cell::text(&demand.demand),
                Cell::text(&demand.title),
                Cell::text(&demand.state_label),
                Cell::lines(demand.answers.clone()),
                Cell::maybe(demand.reason.as_deref()),
            ];
            (cells, &[][..])
        });
        self.table("chapter-coverage", Some("coverage.csv"), columns, rows)
    }

    /// What was found, of which only the internal edition knows. It stands in workbooks alone.
    fn findings(&self, view: &PlanView) -> Table {
        let heads = ["table-id", "table-level", "table-code", "table-found", "table-advice", "table-source"];
        let row = |finding: &FindingData| {
            vec![
                Cell::maybe(finding.id.as_deref()),
                Cell::text(&finding.level_label),
                Cell::text(finding.code),
                Cell::text(&finding.message),
                Cell::lines(finding.help.clone()),
                Cell::text(format!("{}:{}", finding.path, finding.line)),
            ]
        };
        Table {
            name: self.locale.label("table-findings"),
            file: None,
            columns: self.columns(&heads.map(|head| (head, Words))),
            rows: view.data.findings.iter().map(row).collect(),
        }
    }
}

/// The id of an element of this plan.
fn id(item: &Item) -> &str {
    item.href.as_deref().and_then(|address| address.strip_prefix('#')).unwrap_or_default()
}
