//! Typst → PDF, in process; the only room that knows Typst.
//!
//! The file is tagged and follows PDF/UA-1 and PDF/A-3a. Typst's warnings are errors here: one of them is that a
//! typeface is missing, in which case text can vanish from the pages.

mod glyphs;
mod world;

use typst::WorldExt as _;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::error::PdfError;
pub use world::Sheet;

/// For how many further plans Typst's cached results are kept. Plans share text and typefaces, but without a limit a
/// workspace of many plans would need the memory of all.
const KEPT: usize = 4;

/// Typesets a sheet. Its day is the only date in the file.
///
/// # Errors
/// A character that no typeface has, or Typst's first error or warning.
pub fn typeset(sheet: &Sheet) -> Result<Vec<u8>, PdfError> {
    glyphs::check(sheet.text())?;
    let pdf = typeset_checked(sheet);
    comemo::evict(KEPT);
    pdf
}

fn typeset_checked(sheet: &Sheet) -> Result<Vec<u8>, PdfError> {
    let typeset = typst::compile::<PagedDocument>(sheet);
    if let Some(warning) = typeset.warnings.first() {
        return Err(fault(sheet, warning));
    }
    let failed = |errors: &[SourceDiagnostic]| errors.first().map_or_else(PdfError::unknown, |at| fault(sheet, at));
    let document = typeset.output.map_err(|errors| failed(&errors))?;
    glyphs::check_set(&document, sheet.text())?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_3a]);
    let options = PdfOptions {
        creator: Smart::Custom(Some(concat!("stratc ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: sheet.day().map(Timestamp::new_utc),
        standards: standards
            .map_err(|message| PdfError::Typesetting { reason: message.message().to_string(), at: String::new() })?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| failed(&errors))
}

/// Typst's error or warning, with the line of source.
fn fault(sheet: &Sheet, diagnostic: &SourceDiagnostic) -> PdfError {
    let hints = diagnostic.hints.iter().map(|hint| hint.v.as_str());
    let parts: Vec<_> = std::iter::once(diagnostic.message.as_str()).chain(hints).collect();
    let at = sheet.range(diagnostic.span).map(|range| sheet.line(range.start)).unwrap_or_default();
    PdfError::Typesetting { reason: parts.join("; "), at }
}
