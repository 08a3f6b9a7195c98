//! What the CSV files are, in a file beside them (W3C CSV on the Web): a line above the head of a table would make it
//! no table.

use std::error::Error;

use csv::ReaderBuilder;
use serde::Serialize;
use serde_json::{Value, json};

use crate::format::CsvForm;
use crate::locale::Locale;
use crate::view::{Edition, PlanView};

/// The name under which programs look for the description of the tables of a folder.
pub const FILE: &str = "csv-metadata.json";

/// The headings below which days and numbers stand.
const DAYS: [&str; 3] = ["field-start", "field-by", "table-day"];
const NUMBERS: [&str; 2] = ["field-cost", "table-value"];

/// A group of tables, in the vocabulary of the standard. Names with a colon are of other vocabularies that it knows.
#[derive(Serialize)]
struct TableGroup<'a> {
    #[serde(rename = "@context")]
    context: (&'static str, Value),
    #[serde(rename = "dc:title")]
    title: &'a str,
    #[serde(rename = "dc:publisher", skip_serializing_if = "str::is_empty")]
    publisher: &'a str,
    #[serde(rename = "schema:version", skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
    #[serde(rename = "schema:creativeWorkStatus", skip_serializing_if = "Option::is_none")]
    status: Option<&'a str>,
    #[serde(rename = "dc:accessRights")]
    edition: String,
    #[serde(rename = "dc:date")]
    date: &'a str,
    #[serde(rename = "dc:identifier")]
    mark: &'a str,
    dialect: Dialect,
    tables: Vec<Table>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    encoding: &'static str,
    delimiter: char,
    line_terminators: [&'static str; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Table {
    url: &'static str,
    table_schema: Columns,
}

#[derive(Serialize)]
struct Columns {
    columns: Vec<Column>,
}

#[derive(Serialize)]
struct Column {
    titles: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    datatype: Option<Datatype>,
}

/// What the cells of a column hold, where it is not words.
#[derive(Serialize)]
#[serde(untagged)]
enum Datatype {
    Day(&'static str),
    Number { base: &'static str, format: DecimalFormat },
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DecimalFormat {
    decimal_char: String,
}

/// Describes the plan's tables, each a file and its content.
pub fn metadata(
    view: &PlanView,
    tables: &[(&'static str, Vec<u8>)],
    form: CsvForm,
) -> Result<String, Box<dyn Error + Send + Sync>> {
    let locale = Locale::for_code(view.language);
    let described: csv::Result<Vec<_>> = tables.iter().map(|(file, bytes)| table(&locale, file, bytes, form)).collect();
    let group = TableGroup {
        context: ("http://www.w3.org/ns/csvw", json!({"@language": view.language})),
        title: &view.title,
        publisher: &view.organisation,
        version: view.version.as_deref(),
        status: view.status_label.as_deref(),
        edition: locale.label(match view.edition {
            Edition::Public => "page-edition-public",
            Edition::Internal => "page-edition-internal",
        }),
        date: &view.data.as_of,
        mark: &view.provenance.mark,
        dialect: Dialect { encoding: "utf-8", delimiter: char::from(form.separator), line_terminators: ["\r\n"] },
        tables: described?,
    };
    Ok(serde_json::to_string_pretty(&group)? + "\n")
}

fn table(locale: &Locale, url: &'static str, bytes: &[u8], form: CsvForm) -> csv::Result<Table> {
    let text = bytes.strip_prefix(super::table::BYTE_ORDER_MARK).unwrap_or(bytes);
    let mut reader = ReaderBuilder::new().delimiter(form.separator).from_reader(text);
    let columns = reader.headers()?.iter().map(|heading| column(locale, heading)).collect();
    Ok(Table { url, table_schema: Columns { columns } })
}

fn column(locale: &Locale, heading: &str) -> Column {
    let is_one_of = |keys: &[&str]| keys.iter().any(|key| locale.label(key) == heading);
    let datatype = if is_one_of(&DAYS) {
        Some(Datatype::Day("date"))
    } else if is_one_of(&NUMBERS) {
        let format = DecimalFormat { decimal_char: locale.label("number-decimal-mark") };
        Some(Datatype::Number { base: "decimal", format })
    } else {
        None
    };
    Column { titles: heading.to_owned(), datatype }
}
