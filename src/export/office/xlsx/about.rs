//! The last sheet: what the workbook is, for those who have nothing else.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use crate::document::{Document, InternalNotice};
use crate::locale::Locale;
use crate::view::PlanView;

/// Writes the sheet: whether the plan is internal or not in force, then what is known about it, each with its label.
///
/// # Errors
/// Those of the library that writes workbooks.
pub fn write(sheet: &mut Worksheet, view: &PlanView, document: &Document, locale: &Locale) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_name(locale.label("table-about"))?;
    sheet.set_column_width(0, 26)?.set_column_width(1, 90)?;
    let front = &document.front;
    let notices = front.internal.iter().map(InternalNotice::line).chain(front.status.clone());
    let mut row = 0;
    for notice in notices {
        sheet.write_string_with_format(row, 0, notice, &bold)?;
        row += 1;
    }
    for (key, text) in said(view, document) {
        sheet.write_string_with_format(row, 0, locale.label(key).trim_end_matches(':'), &bold)?;
        sheet.write_string_with_format(row, 1, super::sheet::fitting(text), &words)?;
        row += 1;
    }
    Ok(())
}

fn said<'a>(view: &'a PlanView, document: &'a Document) -> Vec<(&'static str, &'a str)> {
    let said = [
        ("field-title", Some(view.title.as_str())),
        ("field-organisation", Some(view.organisation.as_str())),
        ("field-version", view.version.as_deref()),
        ("field-status", view.status_label.as_deref()),
        ("table-edition", Some(document.end.edition.as_str())),
        ("field-as-of", Some(view.as_of.as_str())),
        ("page-checksum", Some(view.provenance.digest.as_str())),
    ];
    said.into_iter().filter_map(|(key, text)| Some((key, text.filter(|text| !text.is_empty())?))).collect()
}
