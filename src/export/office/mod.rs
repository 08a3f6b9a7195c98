//! Office formats: a Word document to continue working on, and a workbook to sort and filter.

mod docx;
mod properties;
mod xlsx;

use jiff::civil::Date;

use crate::document::Document;
use crate::locale::Locale;
use crate::theme::Theme;
use crate::view::{ChangesView, PlanView, ReportView};

/// A plan as a Word document.
///
/// # Errors
/// Those of the library that writes ZIP archives.
pub fn document(
    view: &PlanView,
    document: &Document,
    theme: &Theme,
) -> Result<Vec<u8>, impl std::error::Error + Send + Sync + use<>> {
    docx::document(view, document, theme)
}

/// What a new version promises differently as a Word document, compared on `day`.
///
/// # Errors
/// Those of the library that writes ZIP archives.
pub fn changes(
    view: &ChangesView,
    theme: &Theme,
    day: Date,
) -> Result<Vec<u8>, impl std::error::Error + Send + Sync + use<>> {
    docx::changes(view, Locale::for_code(&view.language), theme, day)
}

/// The tables of a plan as an Excel workbook.
///
/// # Errors
/// Those of the library that writes workbooks.
pub fn workbook(view: &PlanView, document: &Document) -> Result<Vec<u8>, impl std::error::Error + Send + Sync + use<>> {
    xlsx::workbook(view, document)
}

/// A status report as an Excel workbook.
///
/// # Errors
/// Those of the library that writes workbooks.
pub fn report(view: &ReportView) -> Result<Vec<u8>, impl std::error::Error + Send + Sync + use<>> {
    xlsx::report(view, Locale::for_code(view.language))
}
