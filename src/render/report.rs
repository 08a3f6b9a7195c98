//! Status reports: one page, or one text, for a plan.

use super::{Engine, TemplateError};
use crate::export::text;
use crate::format::{File, Format};
use crate::locale::Locale;
use crate::view::ReportView;

/// Renders one report in those of `formats` that have a template.
///
/// # Errors
/// What is wrong with the templates.
pub fn report(engine: &Engine, view: &ReportView, formats: &[Format]) -> Result<Vec<File>, TemplateError> {
    let page = engine.page(view, Locale::for_code(view.language), &[], formats)?;
    let mut files = Vec::new();
    for format in formats {
        let (name, content) = match format {
            Format::Html => ("report.html", page.render("report/report.html")?),
            Format::Text => ("report.txt", text::tidy(&page.render("report/report.txt")?)),
            _ => continue,
        };
        files.push(File { path: format!("{}/{name}", view.id), bytes: content.into_bytes() });
    }
    Ok(files)
}
