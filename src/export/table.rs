//! The plan's tables as CSV: UTF-8, with the decimal sign of the plan's language. Unless the settings say otherwise, in
//! the form that Norwegian Excel opens by a double click: with a byte order mark, and semicolons.

use csv::{Terminator, WriterBuilder};

use crate::format::CsvForm;
use crate::locale::{Locale, Value};
use crate::view::{Content, DataView, Edition, Mark, Matrix, NumberData, PlanView};

/// Tells Excel that a file is UTF-8.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Characters that make a cell a formula, or hide one, in Excel and its like; the wide forms count there as well.
const FORMULA_MARKS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A table: its file, and its rows with the head first.
struct Table {
    file: &'static str,
    rows: Vec<Vec<String>>,
}

/// The tables of a plan: names of files, and their content. A table without rows is left out.
///
/// # Errors
/// None that a view can give; those of the writer.
pub fn tables(view: &PlanView, form: CsvForm) -> csv::Result<Vec<(&'static str, Vec<u8>)>> {
    let tabular = Tabular { locale: &Locale::for_code(view.language), is_internal: view.edition == Edition::Internal };
    let matrix = view.chapters.iter().find_map(|chapter| match &chapter.content {
        Content::Matrix(matrix) => Some(matrix),
        _ => None,
    });
    let tables = [
        Some(tabular.measures(&view.data)),
        Some(tabular.indicators(&view.data)),
        matrix.map(|matrix| tabular.audiences(matrix)),
        Some(tabular.coverage(&view.data)),
    ];
    let filled = tables.into_iter().flatten().filter(|table| table.rows.len() > 1);
    filled.map(|table| Ok((table.file, written(&table.rows, form)?))).collect()
}

/// The files of the tables that a plan has.
pub fn names(view: &PlanView) -> Vec<&'static str> {
    let has_matrix = view.chapters.iter().any(|chapter| matches!(&chapter.content, Content::Matrix(_)));
    let tables = [
        ("measures.csv", !view.data.measures.is_empty()),
        ("indicators.csv", !view.data.indicators.is_empty()),
        ("audiences.csv", has_matrix),
        ("coverage.csv", !view.data.demands.is_empty()),
    ];
    tables.into_iter().filter(|(_, is_filled)| *is_filled).map(|(file, _)| file).collect()
}

fn written(rows: &[Vec<String>], form: CsvForm) -> csv::Result<Vec<u8>> {
    let start = if form.byte_order_mark { BYTE_ORDER_MARK.to_vec() } else { Vec::new() };
    let mut writer = WriterBuilder::new().delimiter(form.separator).terminator(Terminator::CRLF).from_writer(start);
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// A cell with an author's words, which no spreadsheet takes for a formula.
fn words(text: &str) -> String {
    let begins = text.starts_with(FORMULA_MARKS) || text.trim_start().starts_with(FORMULA_MARKS);
    if begins { format!("'{text}") } else { text.to_owned() }
}

fn list(texts: &[String]) -> String {
    words(&texts.join("; "))
}

fn maybe(text: Option<&String>) -> String {
    text.map(|text| words(text)).unwrap_or_default()
}

struct Tabular<'a> {
    locale: &'a Locale,
    is_internal: bool,
}

impl Tabular<'_> {
    fn measures(&self, data: &DataView) -> Table {
        let head = [
            "table-id",
            "field-title",
            "field-goals",
            "field-measure-owner",
            "field-start",
            "field-by",
            "field-cost",
            "table-currency",
            "field-status",
        ];
        let rows = data.measures.iter().map(|measure| {
            let row = vec![
                measure.id.clone(),
                words(&measure.title),
                list(&measure.goals),
                maybe(measure.owner.as_ref()),
                measure.start.clone().unwrap_or_default(),
                measure.by.clone().unwrap_or_default(),
                self.number(measure.cost.as_ref()),
                measure.currency.unwrap_or_default().to_owned(),
                maybe(measure.status.as_ref()),
            ];
            self.marked(row, &measure.marks)
        });
        self.table("measures.csv", &head, rows)
    }

    fn indicators(&self, data: &DataView) -> Table {
        let head = [
            "table-id",
            "field-title",
            "table-number-kind",
            "table-comparison",
            "table-value",
            "field-unit",
            "table-day",
            "table-words",
        ];
        let rows = data.indicators.iter().flat_map(|indicator| {
            // An indicator without numbers has a row all the same.
            let none = indicator.numbers.is_empty().then_some(None);
            indicator.numbers.iter().map(Some).chain(none).map(|number| {
                let mut row = vec![indicator.id.clone(), words(&indicator.title)];
                row.extend(number.map_or_else(Default::default, |number| self.cells(number)));
                self.marked(row, &indicator.marks)
            })
        });
        self.table("indicators.csv", &head, rows)
    }

    fn cells(&self, number: &NumberData) -> [String; 6] {
        [
            self.locale.label(&format!("table-{}", number.kind)),
            self.comparison(number),
            self.number(number.value.as_ref()),
            maybe(number.unit.as_ref()),
            number.day.clone().unwrap_or_default(),
            words(&number.words),
        ]
    }

    /// Audiences down, channels across.
    fn audiences(&self, matrix: &Matrix) -> Table {
        let head = [self.locale.label("table-id"), self.locale.label("kind-audience")].into_iter();
        let head = head.chain(matrix.channels.iter().map(|channel| words(&channel.text)));
        let rows = matrix.rows.iter().map(|row| {
            let id = row.audience.href.as_deref().unwrap_or_default().trim_start_matches('#');
            let cells = row.cells.iter().map(|reached| self.locale.label(if *reached { "yes" } else { "no" }));
            let cells = [id.to_owned(), words(&row.audience.text)].into_iter().chain(cells);
            self.marked(cells.collect(), &[])
        });
        let rows = std::iter::once(self.headed(head.collect())).chain(rows);
        Table { file: "audiences.csv", rows: rows.collect() }
    }

    fn coverage(&self, data: &DataView) -> Table {
        let head = [
            "table-id",
            "kind-document",
            "kind-demand",
            "field-title",
            "field-status",
            "text-answered-by",
            "table-reason",
        ];
        let rows = data.demands.iter().map(|demand| {
            let row = vec![
                demand.id.clone(),
                words(&demand.document),
                words(&demand.demand),
                words(&demand.title),
                words(&demand.state_label),
                list(&demand.answers),
                maybe(demand.reason.as_ref()),
            ];
            self.marked(row, &[])
        });
        self.table("coverage.csv", &head, rows)
    }

    fn table(&self, file: &'static str, head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Table {
        let head = self.headed(head.iter().map(|key| self.locale.label(key)).collect());
        Table { file, rows: std::iter::once(head).chain(rows).collect() }
    }

    /// The head of a table. The last column of the internal edition says that it is internal.
    fn headed(&self, mut head: Vec<String>) -> Vec<String> {
        head.extend(self.is_internal.then(|| self.locale.label("page-internal")));
        head
    }

    fn marked(&self, mut row: Vec<String>, marks: &[Mark]) -> Vec<String> {
        let said: Vec<_> = marks.iter().map(|mark| mark.text.clone()).collect();
        row.extend(self.is_internal.then(|| list(&said)));
        row
    }

    /// A number with the decimal sign of the language and nothing else, so that it is one to a spreadsheet.
    fn number(&self, number: Option<&String>) -> String {
        number.map(|number| number.replace('.', &self.locale.label("number-decimal-mark"))).unwrap_or_default()
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_become_a_formula() {
        for text in ["=1+1", "+47", "-5", "@SUM(A1)", "\t=1", " =1", "\u{a0}=1", "＝1", "\r=1", "\n@a"] {
            assert_eq!(words(text), format!("'{text}"));
        }
        assert_eq!(words("Svar innen 3 dager"), "Svar innen 3 dager");
        assert_eq!(words("−5 %"), "−5 %");
    }
}
