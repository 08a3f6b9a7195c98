//! The tables of a plan as an Excel workbook, to sort, filter and calculate with.
//!
//! Every cell is text, a number or a date: what authors write is never a formula.

mod about;
mod maker;
mod sheet;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::properties::Properties;
use crate::document::Document;
use crate::export::tables::{self, Table};
use crate::locale::Locale;
use crate::view::{PlanView, ReportView};

/// Makes the workbook. It has a sheet for each table of the plan that has rows, and always the first one, since a
/// workbook needs a sheet, and the last, which says what it is.
///
/// # Errors
/// Those of the library that writes workbooks.
pub fn workbook(view: &PlanView, document: &Document) -> Result<Vec<u8>, XlsxError> {
    let locale = &Locale::for_code(document.language);
    let properties = Properties::new(view, document);
    let tables = tables::of_plan(view, locale).into_iter().enumerate();
    let shown = tables.filter(|(place, table)| *place == 0 || !table.rows.is_empty()).map(|(_, table)| table);
    let mut workbook = written(&shown.collect::<Vec<_>>(), &properties, locale)?;
    about::write(workbook.add_worksheet(), view, document, locale)?;
    Ok(maker::unnamed(workbook.save_to_buffer()?))
}

/// Makes the workbook of a status report: indicators, measures, changes.
///
/// # Errors
/// Those of the library that writes workbooks.
pub fn report(view: &ReportView, locale: &Locale) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = written(&tables::of_report(view, locale), &Properties::of_report(view, locale), locale)?;
    Ok(maker::unnamed(workbook.save_to_buffer()?))
}

fn written(tables: &[Table], properties: &Properties, locale: &Locale) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&document_properties(properties)?);
    let yes = locale.label("yes");
    for table in tables {
        sheet::write(table, workbook.add_worksheet(), properties, &yes)?;
    }
    Ok(workbook)
}

fn document_properties(properties: &Properties) -> Result<DocProperties, XlsxError> {
    let day = properties.day;
    let (month, date) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    let created = ExcelDateTime::from_ymd(day.year().unsigned_abs(), month, date)?;
    let mut said = DocProperties::new()
        .set_title(&properties.title)
        .set_subject(&properties.subject)
        .set_author(properties.organisation.as_deref().unwrap_or_default())
        .set_company(properties.organisation.as_deref().unwrap_or_default())
        .set_category(&properties.edition)
        .set_comment(properties.marks.join(" "))
        .set_creation_datetime(&created);
    if let Some(status) = &properties.status {
        said = said.set_status(status);
    }
    for (name, value) in properties.custom() {
        said = said.set_custom_property(name, value);
    }
    Ok(said.set_custom_property(&properties.language_label, properties.language))
}
