//! Rendering: views → files, through templates.

mod changes;
mod embedded;
mod engine;
mod error;
mod escape;
pub mod figure;
mod html;
mod hyphen;
#[cfg(feature = "pdf")]
mod pdf;
mod reference;
mod report;
mod script;
mod template_error;
mod terminal;
mod typeset;

pub use changes::{changes, changes_for_terminal};
pub use embedded::TEMPLATES;
pub use engine::Engine;
pub use error::{PdfError, RenderError};
pub use reference::template_reference;
pub use report::report;
pub use template_error::{Callable, Problem, TemplateError, TemplateFault, TemplatePlace};
pub use terminal::{about_text, coverage_text, economy_text, goals_text};

use rayon::prelude::*;

use crate::document::Document;
use crate::export;
use crate::format::{File, Format};
use crate::locale::Locale;
#[cfg(feature = "pdf")]
use crate::view::Prose;
use crate::view::{IndexView, OnePage, PlanView};

/// What the pages of a plan share: rendered once, and embedded in each.
const BODY: &str = "html/body.html";
/// The style of the parts of a PDF.
const STYLE: &str = "typst/style.typ";

/// The template of a format; `None` for formats written in code.
fn template(format: Format) -> Option<&'static str> {
    match format {
        Format::Html => Some("html/plan.html"),
        Format::Print => Some("print/plan.html"),
        Format::Onepage => Some("print/onepage.html"),
        _ => None,
    }
}

/// Renders one plan in those of `formats` that need nothing but a template, in parallel. The edition has it in each of
/// `published`, which the pages link to. A PDF needs more: see [`pdf()`].
///
/// # Errors
/// What is wrong with the templates, or the first other error.
pub fn plan(
    engine: &Engine,
    view: &PlanView,
    document: &Document,
    formats: &[Format],
    published: &[Format],
) -> Result<Vec<File>, RenderError> {
    let mut page = engine.page(view, Locale::for_code(view.language), &view.prose, published)?;
    page.insert("document", document);
    let wanted = |format: Format| formats.contains(&format);
    if wanted(Format::Onepage) {
        page.insert("sheet", &OnePage::new(view));
    }
    if wanted(Format::Html) || wanted(Format::Print) {
        page.figures(&view.drawings.iter().filter_map(figure::for_pages).collect::<Vec<_>>())?;
        let body = page.render(BODY)?;
        page.embed("plan_body", &body);
        page.embed("linked_data", &export::linked_data(view, engine.site(), published).unwrap_or_default());
    }
    let render = |format: &Format| {
        let (template, file) = template(*format).zip(format.file())?;
        let text = page.render(template).map_err(RenderError::Template);
        Some(text.map(|text| File { path: format!("{}/{file}", view.id), bytes: text.into_bytes() }))
    };
    all(formats.par_iter().filter_map(render).collect())
}

/// All files, or what is wrong with any of them: all faults in templates if there are any, else the first error.
pub fn all<T>(results: Vec<Result<T, RenderError>>) -> Result<Vec<T>, RenderError> {
    let mut files = Vec::new();
    let mut faults = TemplateError::default();
    for result in results {
        match result {
            Ok(file) => files.push(file),
            Err(RenderError::Template(error)) => faults = faults.and(error),
            Err(other) => return Err(other),
        }
    }
    if faults.faults.is_empty() { Ok(files) } else { Err(RenderError::Template(faults)) }
}

/// The Typst source from which the PDF of a plan is typeset.
///
/// # Errors
/// What is wrong with the templates.
pub fn typst(engine: &Engine, view: &PlanView, document: &Document) -> Result<String, TemplateError> {
    let page = engine.page(&document.front, Locale::for_code(view.language), &[], &[Format::Pdf])?;
    let pictures = figure::for_paper(&view.drawings, engine.palette());
    Ok(typeset::typeset(&page.typst(STYLE)?, view, document, &pictures))
}

/// Typesets the PDF of one plan. `data` is the plan as JSON, which is attached to the file.
///
/// # Errors
/// What is wrong with the templates, or why the PDF could not be typeset.
#[cfg(feature = "pdf")]
pub fn pdf(engine: &Engine, view: &PlanView, document: &Document, data: String) -> Result<File, RenderError> {
    let pictures = view.prose.iter().flat_map(Prose::pictures);
    let pictures = pictures.map(|picture| (typeset::file_name(picture), picture.file.bytes.clone())).collect();
    let sheet = pdf::Sheet::new(typst(engine, view, document)?, data, view.day).with(pictures);
    let bytes = pdf::typeset(&sheet).map_err(|fault| RenderError::Pdf { plan: view.id.clone(), fault })?;
    Ok(File { path: format!("{}/plan.pdf", view.id), bytes })
}

/// This build cannot make PDFs: always [`RenderError::NotBuiltIn`].
#[cfg(not(feature = "pdf"))]
pub fn pdf(_: &Engine, _: &PlanView, _: &Document, _: String) -> Result<File, RenderError> {
    Err(RenderError::NotBuiltIn(Format::Pdf))
}

/// Renders the page that lists all plans.
///
/// # Errors
/// What is wrong with the templates.
pub fn index(engine: &Engine, view: &IndexView, formats: &[Format]) -> Result<File, TemplateError> {
    let page = engine.page(view, Locale::for_code(view.language), &[], formats)?;
    Ok(File { path: "index.html".to_owned(), bytes: page.render("html/index.html")?.into_bytes() })
}
