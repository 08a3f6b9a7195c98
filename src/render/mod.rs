//! Rendering: views → files, through templates.

mod embedded;
mod engine;
mod escape;
mod html;
mod terminal;
mod text;

pub use engine::{Engine, TemplateError, Theme};
pub use terminal::{about_text, coverage_text, goals_text};

use rayon::prelude::*;

use crate::locale::Locale;
use crate::view::{IndexView, PlanView};

/// A form in which a plan is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One accessible web page.
    Html,
    /// A web page laid out for paper.
    Print,
    /// Plain text, 72 columns wide.
    Text,
    /// One Markdown file.
    Markdown,
    /// The whole view as JSON.
    Json,
    /// Tables for spreadsheets.
    Csv,
    /// Dates for calendars.
    Ics,
    /// A Word document.
    Docx,
    /// An Excel workbook.
    Xlsx,
}

impl Format {
    /// Every format, in the order in which they are listed.
    pub const ALL: [Self; 9] = [Self::Html, Self::Print, Self::Text, Self::Markdown, Self::Json, Self::Csv, Self::Ics, Self::Docx, Self::Xlsx];

    /// The formats that are made where nobody says which.
    pub const USUAL: [Self; 3] = [Self::Html, Self::Print, Self::Text];

    /// The word for the format in settings and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Print => "print",
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Ics => "ics",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
        }
    }

    /// The template and the file, for the formats that templates make.
    fn page(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Html => Some(("html/plan.html", "index.html")),
            Self::Print => Some(("print/plan.html", "print.html")),
            Self::Text => Some((TEXT, "plan.txt")),
            Self::Markdown | Self::Json | Self::Csv | Self::Ics | Self::Docx | Self::Xlsx => None,
        }
    }
}

/// A file of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path below the output folder.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What the pages of a plan have in common: filled in once, and put into each.
const BODY: &str = "html/body.html";
/// The plain-text edition.
const TEXT: &str = "text/plan.txt";

/// Renders one plan in each of `formats` that templates make, side by side.
pub fn plan(engine: &Engine, view: &PlanView, formats: &[Format]) -> Result<Vec<File>, TemplateError> {
    let mut page = engine.page(view, Locale::for_code(view.language), &view.prose, formats)?;
    let wanted = |format: Format| formats.contains(&format);
    let (body, text) = rayon::join(
        || (wanted(Format::Html) || wanted(Format::Print)).then(|| page.render(BODY)).transpose(),
        || wanted(Format::Text).then(|| page.render(TEXT)).transpose(),
    );
    if let Some(body) = body? {
        page.embed("plan_body", &body);
    }
    let text = text?.map(|text| text::tidy(&text));
    let render = |(template, file): (&str, &str)| {
        let content = match &text {
            Some(text) if template == TEXT => text.clone(),
            _ => page.render(template)?,
        };
        Ok(File { path: format!("{}/{file}", view.id), bytes: content.into_bytes() })
    };
    formats.par_iter().filter_map(|format| format.page()).map(render).collect()
}

/// Renders the page that lists all plans.
pub fn index(engine: &Engine, view: &IndexView, formats: &[Format]) -> Result<File, TemplateError> {
    let page = engine.page(view, Locale::for_code(view.language), &[], formats)?;
    Ok(File { path: "index.html".to_owned(), bytes: page.render("html/index.html")?.into_bytes() })
}
