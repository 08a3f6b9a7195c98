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
}

impl Format {
    /// Every format, in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::Html, Self::Print, Self::Text];

    /// The word for the format in settings and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Print => "print",
            Self::Text => "text",
        }
    }

    fn template(self) -> &'static str {
        match self {
            Self::Html => "html/plan.html",
            Self::Print => "print/plan.html",
            Self::Text => "text/plan.txt",
        }
    }

    fn file(self) -> &'static str {
        match self {
            Self::Html => "index.html",
            Self::Print => "print.html",
            Self::Text => "plan.txt",
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

/// Renders one plan in each of `formats`, side by side.
pub fn plan(engine: &Engine, view: &PlanView, formats: &[Format]) -> Result<Vec<File>, TemplateError> {
    let mut page = engine.page(view, Locale::for_code(view.language), &view.prose, formats)?;
    let wanted = |format: Format| formats.contains(&format);
    let (body, text) = rayon::join(
        || (wanted(Format::Html) || wanted(Format::Print)).then(|| page.render(BODY)).transpose(),
        || wanted(Format::Text).then(|| page.render(Format::Text.template())).transpose(),
    );
    if let Some(body) = body? {
        page.embed("plan_body", &body);
    }
    let text = text?.map(|text| text::tidy(&text));
    let render = |format: &Format| {
        let content = match (format, &text) {
            (Format::Text, Some(text)) => text.clone(),
            _ => page.render(format.template())?,
        };
        Ok(File { path: format!("{}/{}", view.id, format.file()), bytes: content.into_bytes() })
    };
    formats.par_iter().map(render).collect()
}

/// Renders the page that lists all plans.
pub fn index(engine: &Engine, view: &IndexView, formats: &[Format]) -> Result<File, TemplateError> {
    let page = engine.page(view, Locale::for_code(view.language), &[], formats)?;
    Ok(File { path: "index.html".to_owned(), bytes: page.render("html/index.html")?.into_bytes() })
}
