//! The files of an edition.

use std::error::Error;

use rayon::prelude::*;

use crate::document::Document;
use crate::export;
use crate::format::{File, Format};
use crate::render::{self, Engine, RenderError};
use crate::view::{IndexView, PlanView};
use crate::workspace::Settings;

/// The formats that are asked for, else those of the settings, else the usual ones.
pub fn formats(asked: &[String], settings: &Settings) -> Vec<Format> {
    let asked: Vec<_> = asked.iter().filter_map(|word| Format::named(word)).collect();
    let wanted = [&asked, &settings.formats].into_iter().find(|wanted| !wanted.is_empty());
    let wanted = wanted.map_or(&Format::USUAL[..], Vec::as_slice);
    Format::ALL.into_iter().filter(|format| wanted.contains(format)).collect()
}

/// Makes the files of an edition from what it shows.
#[derive(Clone, Copy)]
pub struct EditionBuilder<'a> {
    /// What the workspace has chosen.
    pub settings: &'a Settings,
    /// The templates.
    pub engine: &'a Engine,
    /// What to make.
    pub formats: &'a [Format],
    /// The formats that the edition has: pages lead to those.
    pub published: &'a [Format],
}

/// The plans that an edition lists.
#[derive(Clone, Copy)]
pub struct Listing<'a> {
    /// The list as its page shows it.
    pub index: &'a IndexView,
    /// The plans.
    pub plans: &'a [PlanView],
    /// The formats that all of them have: the list leads to those.
    pub formats: &'a [Format],
}

impl EditionBuilder<'_> {
    /// The files of plans, side by side, and those that list the plans of the edition. `made` is called after each plan.
    pub fn files(
        &self,
        views: &[&PlanView],
        listing: Listing<'_>,
        made: &(dyn Fn() + Sync),
    ) -> Result<Vec<File>, RenderError> {
        if let Some(missing) = self.formats.iter().find(|format| !format.is_built_in()) {
            return Err(RenderError::NotBuiltIn(*missing));
        }
        let Listing { index, plans, formats } = listing;
        let page = render::index(self.engine, index, formats).map_err(RenderError::Template);
        let around = export::edition(index, plans, self.engine.site(), formats);
        let index = page.map(|page| [vec![page], around].concat());
        let plans = views.par_iter().map(|view| self.files_of(view).inspect(|_| made()));
        let plans: Vec<_> = rayon::iter::once(index).chain(plans).collect();
        Ok(render::all(plans)?.concat())
    }

    /// The files of one plan, its formats side by side.
    pub fn files_of(&self, view: &PlanView) -> Result<Vec<File>, RenderError> {
        let document = Document::new(view, &self.settings.theme.footer);
        let options = export::Options { theme: &self.settings.theme, csv: self.settings.csv };
        let pages = || render::plan(self.engine, view, &document, self.formats, self.published);
        let others = || rayon::join(pages, || export::plan(view, &document, self.formats, options));
        let (pdf, (pages, data)) = rayon::join(|| self.pdf(view, &document), others);
        let rendered = render::all(vec![pages, pdf])?.concat();
        let data = data.map_err(|error| not_exported(view, &*error))?;
        Ok([rendered, data, beside(view)].concat())
    }

    /// The PDF of one plan, where it is asked for. It carries the plan as JSON.
    fn pdf(&self, view: &PlanView, document: &Document) -> Result<Vec<File>, RenderError> {
        if !self.formats.contains(&Format::Pdf) {
            return Ok(Vec::new());
        }
        let data = export::json(view).map_err(|error| not_exported(view, &error))?;
        render::pdf(self.engine, view, document, data).map(|file| vec![file])
    }
}

/// The files that the texts of a plan lead to. They lie beside it in every format.
fn beside(view: &PlanView) -> Vec<File> {
    let files = view.attachments.iter();
    files.map(|file| File { path: format!("{}/{}", view.id, file.path), bytes: file.file.bytes.clone() }).collect()
}

fn not_exported(view: &PlanView, error: &dyn Error) -> RenderError {
    RenderError::Export { plan: view.id.clone(), reason: error.to_string() }
}
