//! Export: views → files that other programs read.
//!
//! Every format is made from the same view as the pages, so it says the same, and holds nothing that the edition may
//! not show. The same view gives the same bytes.

mod calendar;
mod json;
mod markdown;
mod office;
mod table;

use std::error::Error;

use rayon::prelude::*;

pub use calendar::calendar;
pub use json::{FORMAT_VERSION, json, schema};
pub use markdown::markdown;
pub use table::tables;

use crate::format::{CsvForm, File, Format};
use crate::theme::Theme;
use crate::view::{PlanView, ReportView};

/// What a writer may say when it cannot write.
type Fault = Box<dyn Error + Send + Sync>;

/// What the workspace has chosen for files that no template makes.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// The look of documents.
    pub theme: &'a Theme,
    /// How tables are written as CSV.
    pub csv: CsvForm,
}

/// Writes one plan in each of `formats` that no template makes, side by side.
///
/// # Errors
/// Those of the libraries that write documents, workbooks and tables.
pub fn plan(view: &PlanView, formats: &[Format], options: Options<'_>) -> Result<Vec<File>, Fault> {
    let written: Result<Vec<_>, Fault> = formats.par_iter().map(|format| written(view, *format, options)).collect();
    Ok(written?.into_iter().flatten().collect())
}

/// Writes a status report in those of `formats` that no template makes: as a workbook.
///
/// # Errors
/// Those of the library that writes workbooks.
pub fn report(view: &ReportView, formats: &[Format]) -> Result<Vec<File>, Fault> {
    if !formats.contains(&Format::Xlsx) {
        return Ok(Vec::new());
    }
    Ok(vec![File { path: format!("{}/report.xlsx", view.id), bytes: office::report(view)? }])
}

fn written(view: &PlanView, format: Format, options: Options<'_>) -> Result<Vec<File>, Fault> {
    let bytes = match format {
        Format::Csv => {
            let tables = tables(view, options.csv)?.into_iter();
            return Ok(tables.map(|(name, bytes)| File { path: format!("{}/{name}", view.id), bytes }).collect());
        }
        Format::Markdown => markdown(view).into_bytes(),
        Format::Json => json(view)?.into_bytes(),
        Format::Ics => calendar(view).into_bytes(),
        Format::Docx => office::document(view, options.theme)?,
        Format::Xlsx => office::workbook(view)?,
        Format::Html | Format::Print | Format::Onepage | Format::Text | Format::Pdf => return Ok(Vec::new()),
    };
    let file = format.file().map(|file| File { path: format!("{}/{file}", view.id), bytes });
    Ok(file.into_iter().collect())
}
