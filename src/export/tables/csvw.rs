//! A description of the CSV files, in a file beside them (W3C CSV on the Web): a line above the header row would make
//! them unreadable as tables.

use serde::Serialize;
use serde_json::{Value, json};

use super::Holds;
use crate::format::CsvForm;
use crate::locale::Locale;
use crate::view::PlanView;

/// The file name under which the standard has programs look for the metadata of the tables in a folder.
pub const FILE: &str = "csv-metadata.json";

/// A group of tables, in the vocabulary of the standard. Names with a colon come from other vocabularies, whose
/// prefixes the standard predefines.
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
    tables: Vec<Described>,
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
struct Described {
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

/// The datatype of a column, where it is not text.
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

/// Describes those of the plan's tables that are files.
///
/// # Errors
/// None that a view can cause; only the serialiser's own.
pub fn metadata(
    view: &PlanView,
    tables: &[super::Table],
    form: CsvForm,
    locale: &Locale,
) -> Result<String, serde_json::Error> {
    let group = TableGroup {
        context: ("http://www.w3.org/ns/csvw", json!({"@language": view.language})),
        title: &view.title,
        publisher: &view.organisation,
        version: view.version.as_deref(),
        status: view.status_label.as_deref(),
        edition: locale.label(view.edition.label()),
        date: &view.data.as_of,
        mark: &view.provenance.mark,
        dialect: Dialect { encoding: "utf-8", delimiter: char::from(form.separator), line_terminators: ["\r\n"] },
        tables: tables.iter().filter_map(|table| described(table, locale)).collect(),
    };
    Ok(serde_json::to_string_pretty(&group)? + "\n")
}

fn described(table: &super::Table, locale: &Locale) -> Option<Described> {
    let columns = table.columns.iter().map(|column| column_of(column, locale)).collect();
    Some(Described { url: table.file?, table_schema: Columns { columns } })
}

fn column_of(column: &super::Column, locale: &Locale) -> Column {
    let datatype = match column.holds {
        Holds::Words | Holds::Flags => None,
        Holds::Days => Some(Datatype::Day("date")),
        Holds::Numbers => {
            let format = DecimalFormat { decimal_char: locale.marks().decimal.to_owned() };
            Some(Datatype::Number { base: "decimal", format })
        }
    };
    Column { titles: column.name().to_owned(), datatype }
}
