//! Typst → PDF, in this process; the only room that knows Typst.
//!
//! The file is tagged and keeps to PDF/UA-1 and PDF/A-2a. Typst's warnings are errors here: one of them is that a
//! typeface is missing, and then words can vanish from the pages.

mod glyphs;
mod world;

use jiff::civil::Date;
use typst::WorldExt as _;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::fault::PdfFault;
use world::Sheet;

/// Typesets `markup`. The day is the only date in the file.
pub fn typeset(markup: String, day: Date) -> Result<Vec<u8>, PdfFault> {
    let today = datetime(day);
    let sheet = Sheet::new(markup, today);
    glyphs::check(sheet.text())?;
    let typeset = typst::compile::<PagedDocument>(&sheet);
    if let Some(warning) = typeset.warnings.first() {
        return Err(fault(&sheet, warning));
    }
    let failed = |errors: &[SourceDiagnostic]| errors.first().map_or_else(PdfFault::unknown, |at| fault(&sheet, at));
    let document = typeset.output.map_err(|errors| failed(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
    let options = PdfOptions {
        creator: Smart::Custom(Some(concat!("stratc ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: today.map(Timestamp::new_utc),
        standards: standards
            .map_err(|message| PdfFault::Typesetting { reason: message.message().to_string(), at: String::new() })?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| failed(&errors))
}

/// The start of a day, as Typst writes it.
fn datetime(day: Date) -> Option<Datetime> {
    let number = |part: i8| u8::try_from(part).ok();
    Datetime::from_ymd_hms(i32::from(day.year()), number(day.month())?, number(day.day())?, 0, 0, 0)
}

/// What Typst complains of, with the line of markup.
fn fault(sheet: &Sheet, diagnostic: &SourceDiagnostic) -> PdfFault {
    let hints = diagnostic.hints.iter().map(|hint| hint.v.as_str());
    let parts: Vec<_> = std::iter::once(diagnostic.message.as_str()).chain(hints).collect();
    let at = sheet.range(diagnostic.span).map(|range| sheet.line(range.start)).unwrap_or_default();
    PdfFault::Typesetting { reason: parts.join("; "), at }
}
