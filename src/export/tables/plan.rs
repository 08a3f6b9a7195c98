//! The tables of a plan.
//!
//! An overview has the columns that readers know from the pages, in the same order and under the same labels. It
//! differs where data requires it. A row begins with an id, by which other tables and other versions refer to it. A
//! period becomes two dates and a cost an amount and a currency, since a cell with both can be neither sorted nor added
//! up. The baseline, targets and readings of an indicator are one number per row, each with its unit and day. All
//! columns are always there, even empty ones, so that programs can rely on them.

use super::{Cell, Column, Days, Head, Holds, Maker, Numbers, Table, Words};
use crate::locale::{Locale, Value};
use crate::view::{
    Content, CostData, Edition, FindingData, IndicatorData, IndicatorRow, Matrix, MatrixRow, MeasureData, NumberData,
    PlanView, ReplyData,
};

/// The tables of a plan, including those without rows. The findings come last, if the edition may show them.
pub fn of_plan(view: &PlanView, locale: &Locale) -> Vec<Table> {
    let maker = Maker { locale, is_internal: view.edition == Edition::Internal };
    let matrix = view.chapters.iter().find_map(|chapter| match &chapter.content {
        Content::Matrix(matrix) => Some(matrix),
        _ => None,
    });
    let economy = view.chapters.iter().find_map(|chapter| match &chapter.content {
        Content::Economy(economy) => Some(economy),
        _ => None,
    });
    let tables = [
        Some(maker.measures(view)),
        economy.map(|economy| maker.economy(economy)),
        (!view.data.costs.is_empty()).then(|| maker.costs(view)),
        Some(maker.indicators(view)),
        matrix.map(|matrix| maker.audiences(matrix)),
        Some(maker.coverage(view)),
        (!view.data.replies.is_empty()).then(|| maker.replies(view)),
        Some(maker.findings(view)),
    ];
    tables.into_iter().flatten().collect()
}

/// The tables that have rows.
pub fn filled(view: &PlanView, locale: &Locale) -> Vec<Table> {
    let mut tables = of_plan(view, locale);
    tables.retain(|table| !table.rows.is_empty());
    tables
}

impl Maker<'_> {
    fn measures(&self, view: &PlanView) -> Table {
        let heads = [
            ("page-goal", Words),
            ("page-owner", Words),
            ("field-start", Days),
            ("field-by", Days),
            ("field-every", Words),
            ("field-measure-last-done", Days),
            ("page-cost", Numbers),
            ("table-currency", Words),
            ("page-status", Words),
        ];
        let row = |measure: &MeasureData| {
            vec![
                Cell::text(&measure.id),
                Cell::text(&measure.title),
                Cell::lines(measure.goals.clone()),
                Cell::maybe(measure.owner.as_deref()),
                Cell::day(measure.start.as_deref()),
                Cell::day(measure.by.as_deref()),
                Cell::maybe(measure.rhythm.as_deref()),
                Cell::day(measure.last_done.as_deref()),
                Cell::number(measure.cost.as_deref()),
                Cell::maybe(measure.currency),
                Cell::maybe(measure.status.as_deref()),
            ]
        };
        let rows = view.data.measures.iter().map(|measure| (row(measure), &*measure.marks));
        self.table("chapter-measures", Some("measures.csv"), self.overview("page-measure", &heads), rows)
    }

    /// One row for each cost as it was written.
    fn costs(&self, view: &PlanView) -> Table {
        let heads = [
            ("field-year", Words),
            ("page-cost", Numbers),
            ("table-currency", Words),
            ("page-status", Words),
            ("field-funding", Words),
        ];
        let row = |cost: &CostData| {
            vec![
                Cell::text(&cost.id),
                Cell::text(&cost.title),
                // As words, since Excel would write the number of a year as it writes thousands.
                Cell::maybe(cost.year.map(|year| year.to_string()).as_deref()),
                Cell::number(Some(&cost.amount)),
                Cell::text(cost.currency),
                Cell::maybe(cost.status.as_deref()),
                Cell::maybe(cost.funding.as_deref()),
            ]
        };
        let rows = view.data.costs.iter().map(|cost| (row(cost), &*cost.marks));
        self.table("table-costs", Some("costs.csv"), self.overview("page-measure", &heads), rows)
    }

    /// The columns of an overview whose titles the pages call `title`.
    fn overview(&self, title: &str, heads: &[Head]) -> Vec<Column> {
        [self.column(("table-id", Words)), self.titles(title)].into_iter().chain(self.columns(heads)).collect()
    }

    /// One row for each number of each indicator, and one for an indicator without any.
    fn indicators(&self, view: &PlanView) -> Table {
        let heads = [
            ("page-goal", Words),
            ("table-number-kind", Words),
            ("table-comparison", Words),
            ("table-value", Numbers),
            ("field-unit", Words),
            ("table-day", Days),
            ("table-words", Words),
            ("page-owner", Words),
        ];
        let shown = view.chapters.iter().find_map(|chapter| match &chapter.content {
            Content::Indicators(rows) => Some(rows.as_slice()),
            _ => None,
        });
        let shown = shown.unwrap_or_default();
        let rows = view.data.indicators.iter().flat_map(|indicator| {
            let shown = shown.iter().find(|row| row.id == indicator.id);
            let none = indicator.numbers.is_empty().then_some(None);
            let numbers = indicator.numbers.iter().map(Some).chain(none);
            numbers.map(move |number| (self.indicator(indicator, shown, number), &*indicator.marks))
        });
        self.table("chapter-indicators", Some("indicators.csv"), self.overview("page-indicator", &heads), rows)
    }

    fn indicator(
        &self,
        indicator: &IndicatorData,
        shown: Option<&IndicatorRow>,
        number: Option<&NumberData>,
    ) -> Vec<Cell> {
        let goals = shown.into_iter().flat_map(|row| &row.goals).map(|goal| goal.text.clone());
        let owner = shown.and_then(|row| row.owner.as_ref()).map(|owner| owner.text.as_str());
        let number = number.map_or([const { Cell::Empty }; 6], |number| self.number(number));
        let about = [Cell::text(&indicator.id), Cell::text(&indicator.title), Cell::lines(goals)];
        about.into_iter().chain(number).chain([Cell::maybe(owner)]).collect()
    }

    fn number(&self, number: &NumberData) -> [Cell; 6] {
        [
            Cell::text(self.locale.label(match number.kind {
                "baseline" => "page-baseline",
                "target" => "page-targets",
                _ => "table-reading",
            })),
            Cell::text(self.comparison(number)),
            Cell::number(number.value.as_deref()),
            Cell::maybe(number.unit.as_deref()),
            Cell::day(number.day.as_deref()),
            Cell::text(&number.words),
        ]
    }

    /// "minst", "under"; empty for a number that is not a bound.
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

    /// Audiences as rows, channels as columns.
    fn audiences(&self, matrix: &Matrix) -> Table {
        let mut columns = self.columns(&[("table-id", Words), ("page-audience", Words)]);
        let channels = matrix.channels.iter();
        columns.extend(channels.map(|channel| Column {
            heading: channel.text.clone(),
            name: None,
            holds: Holds::Flags,
        }));
        columns.push(self.column(("table-remark", Words)));
        let gap = self.locale.label("page-gap");
        let row = |row: &MatrixRow| {
            let audience = [Cell::text(&row.id), Cell::text(&row.audience.text)].into_iter();
            let flags = row.cells.iter().map(|reached| Cell::Flag(*reached));
            let remark = if row.is_gap { Cell::text(&gap) } else { Cell::Empty };
            audience.chain(flags).chain([remark]).collect::<Vec<_>>()
        };
        let rows = matrix.rows.iter().map(|each| (row(each), &[][..]));
        self.table("chapter-channels", Some("audiences.csv"), columns, rows)
    }

    fn coverage(&self, view: &PlanView) -> Table {
        let before = ["table-id", "kind-document", "page-demand-id"];
        let after = ["page-status", "page-answered-by", "table-reason"];
        let [before, after] = [before, after].map(|labels| self.columns(&labels.map(|label| (label, Words))));
        let columns = before.into_iter().chain([self.titles("page-demand")]).chain(after).collect();
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

    /// The replies to the hearing. Plans without any have no such table.
    fn replies(&self, view: &PlanView) -> Table {
        let heads = [
            ("field-reply-from", Words),
            ("field-reply-at", Days),
            ("field-text", Words),
            ("field-concerns", Words),
            ("field-reply-outcome", Words),
            ("field-reply-answer", Words),
        ];
        let row = |reply: &ReplyData| {
            vec![
                Cell::text(&reply.id),
                Cell::text(&reply.title),
                Cell::maybe(reply.from.as_deref()),
                Cell::day(reply.day.as_deref()),
                Cell::maybe(reply.text.as_deref()),
                Cell::lines(reply.concerns.clone()),
                Cell::maybe(reply.outcome.as_deref()),
                Cell::maybe(reply.answer.as_deref()),
            ]
        };
        let rows = view.data.replies.iter().map(|reply| (row(reply), &*reply.marks));
        self.table("kinds-reply", Some("replies.csv"), self.overview("kind-reply", &heads), rows)
    }

    /// The findings, which only the internal edition may show. They are only in workbooks.
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
