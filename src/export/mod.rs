//! Export: views → files that other programs read.
//!
//! Every format is made from the same view as the pages, so it says the same, and contains nothing that the edition may
//! not show. The same view gives the same bytes.

mod calendar;
mod catalogue;
mod coverage;
mod files;
mod json;
mod lines;
mod linked_data;
mod markdown;
mod office;
mod sitemap;
mod tables;
pub mod text;
mod write_error;

use jiff::civil::Date;
use rayon::prelude::*;

pub use calendar::calendar;
pub use coverage::{
    AnswerData, COVERAGE_VERSION, CoverageCounts, CoverageData, CoverageState, DemandCoverage, DocumentCoverage,
    SourcePlace,
};
pub use json::{
    CHANGES_VERSION, FORMAT_VERSION, changes_json, changes_schema, coverage_json, coverage_schema, json, schema,
};
pub use linked_data::linked_data;
pub use markdown::{changes as changes_markdown, markdown};
pub use tables::{DESCRIPTION as TABLES_FILE, csv};

use crate::document::Document;
use crate::format::{CsvForm, File, Format};
use crate::theme::Theme;
use crate::view::{ChangesView, Edition, IndexView, PlanView, ReportView, Site};
use write_error::WriteError;

/// The workspace's choices for formats that are written in code.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// The look of documents.
    pub theme: &'a Theme,
    /// How tables are written as CSV.
    pub csv: CsvForm,
}

/// Writes one plan in those of `formats` that are written in code, in parallel.
///
/// # Errors
/// Those of the libraries that write documents, workbooks and tables.
pub fn plan(
    view: &PlanView,
    document: &Document,
    formats: &[Format],
    options: Options<'_>,
) -> Result<Vec<File>, WriteError> {
    let written = |format: &Format| written(view, document, *format, options);
    let written: Result<Vec<_>, WriteError> = formats.par_iter().map(written).collect();
    Ok(written?.into_iter().flatten().collect())
}

/// Writes a status report in those of `formats` that are written in code: as a workbook.
///
/// # Errors
/// Those of the library that writes workbooks.
pub fn report(view: &ReportView, formats: &[Format]) -> Result<Vec<File>, WriteError> {
    if !formats.contains(&Format::Xlsx) {
        return Ok(Vec::new());
    }
    Ok(vec![File { path: format!("{}/report.xlsx", view.id), bytes: office::report(view)? }])
}

/// Writes what a new version promises differently as a Word document, whose insertions and deletions are tracked
/// changes dated `day`.
///
/// # Errors
/// Those of the library that writes ZIP archives.
pub fn changes_docx(view: &ChangesView, theme: &Theme, day: Date) -> Result<Vec<u8>, WriteError> {
    Ok(office::changes(view, theme, day)?)
}

/// Writes what describes an edition as a whole to programs: a catalogue of its plans, and a sitemap. Both contain
/// addresses and are for everybody, so they are made only where the public edition's address is known, and only of the
/// plans that search engines may list.
pub fn edition(index: &IndexView, plans: &[PlanView], site: &Site, formats: &[Format]) -> Vec<File> {
    let Some(url) = site.url.as_deref().filter(|_| index.edition == Edition::Public) else { return Vec::new() };
    let listed: Vec<_> = plans.iter().filter(|plan| !plan.publication.is_unlisted).collect();
    let catalogue = format!("{:#}\n", catalogue::catalogue(index, &listed, site, formats));
    let files = [("catalog.jsonld", catalogue), ("sitemap.xml", sitemap::sitemap(&listed, url, formats))];
    files.map(|(path, text)| File { path: path.to_owned(), bytes: text.into_bytes() }).into()
}

fn written(
    view: &PlanView,
    document: &Document,
    format: Format,
    options: Options<'_>,
) -> Result<Vec<File>, WriteError> {
    let bytes = match format {
        Format::Csv => return csv(view, options.csv),
        Format::Text => text::plan(view, document).into_bytes(),
        Format::Markdown => markdown(view, document).into_bytes(),
        Format::Json => json(view)?.into_bytes(),
        Format::Ics => calendar(view).into_bytes(),
        Format::Docx => office::document(view, document, options.theme)?,
        Format::Xlsx => office::workbook(view, document)?,
        Format::Html | Format::Print | Format::Onepage | Format::Pdf => return Ok(Vec::new()),
    };
    let file = format.file().map(|file| File { path: format!("{}/{file}", view.id), bytes });
    Ok(file.into_iter().collect())
}
