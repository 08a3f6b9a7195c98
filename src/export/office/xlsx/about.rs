//! The last sheet: what the workbook is, for whoever has only that.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use crate::export::office::properties::Properties;
use crate::locale::Locale;
use crate::view::PlanView;

/// Writes the sheet: what keeps the plan from being final or public, then each property with its label.
pub fn write(
    sheet: &mut Worksheet,
    view: &PlanView,
    properties: &Properties,
    locale: &Locale,
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_name(locale.label("table-about"))?;
    sheet.set_column_width(0, 26)?.set_column_width(1, 90)?;
    let mut row = 0;
    for mark in &properties.marks {
        sheet.write_string_with_format(row, 0, mark, &bold)?;
        row += 1;
    }
    for (key, text) in said(view, properties) {
        sheet.write_string_with_format(row, 0, locale.label(key).trim_end_matches(':'), &bold)?;
        sheet.write_string_with_format(row, 1, super::sheet::fitting(text), &words)?;
        row += 1;
    }
    Ok(())
}

fn said<'a>(view: &'a PlanView, properties: &'a Properties) -> Vec<(&'static str, &'a str)> {
    let said = [
        ("field-title", Some(view.title.as_str())),
        ("field-organisation", Some(view.organisation.as_str())),
        ("field-version", view.version.as_deref()),
        ("field-status", view.status_label.as_deref()),
        ("table-edition", Some(properties.edition.as_str())),
        ("field-as-of", Some(view.as_of.as_str())),
        ("page-checksum", Some(view.provenance.digest.as_str())),
    ];
    said.into_iter().filter_map(|(key, text)| Some((key, text.filter(|text| !text.is_empty())?))).collect()
}
