//! The making of an edition's files: for `build`, which publishes them, and `verify`, which compares them.

mod findings;

use std::error::Error;

use rayon::prelude::*;

use super::versions::Reading;
use crate::compile::Compilation;
use crate::diff::compare;
use crate::document::Document;
use crate::export;
use crate::format::{File, Format};
use crate::model::ScopeId;
use crate::render::{self, Engine, RenderError};
use crate::view::{Edition, IndexView, Item, PlanView, Site, Visible};
use crate::workspace::{self, Settings};

/// What the edition shows of every plan, in the order of the plans.
pub fn views(compilation: &Compilation, edition: Edition) -> Vec<PlanView> {
    let Compilation { plan, as_of, .. } = compilation;
    let visible = Visible::new(plan, edition, *as_of);
    let scopes: Vec<ScopeId> = plan.strategies().map(|(scope, _)| scope).collect();
    let view = |scope: &ScopeId| {
        let view = PlanView::new(plan, &visible, *scope, edition, *as_of)?;
        Some(match edition {
            Edition::Public => view,
            Edition::Internal => view.with_findings(findings::findings(compilation, *scope)),
        })
    };
    scopes.par_iter().filter_map(view).collect()
}

/// The same, each with what has changed since the version called `since`.
pub fn views_since(reading: Reading<'_>, since: &str, compilation: &Compilation) -> anyhow::Result<Vec<PlanView>> {
    let sides = reading.since(since, compilation)?;
    sides.warnings().iter().for_each(|warning| reading.ui.note(warning));
    let comparison = compare(&sides.old.plans, &sides.new.plans);
    let log = |view: &PlanView| {
        let known_as = sides.known_as(&view.id, view.language);
        comparison.log(&view.id, &known_as, reading.edition)
    };
    let views = views(compilation, reading.edition).into_iter();
    Ok(views.map(|view| (log(&view), view)).map(|(log, view)| view.with_changes(log)).collect())
}

/// The place where the plans are published, as pages speak of it.
pub fn site(settings: &Settings) -> Site {
    let workspace::Site { url, contact, accessibility, licence } = settings.site.clone();
    Site { url, contact: contact.map(Item::contact), accessibility, licence }
}

/// What files are made with.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    /// What the workspace has chosen.
    pub settings: &'a Settings,
    /// The templates.
    pub engine: &'a Engine,
    /// What to make.
    pub formats: &'a [Format],
    /// The formats that the edition has: pages lead to those.
    pub published: &'a [Format],
}

impl Making<'_> {
    /// Every file of the edition, plans side by side. `made` is called after each plan.
    pub fn edition(
        &self,
        views: &[PlanView],
        index: &IndexView,
        made: &(dyn Fn() + Sync),
    ) -> Result<Vec<File>, RenderError> {
        if let Some(missing) = self.formats.iter().find(|format| !format.is_built_in()) {
            return Err(RenderError::NotBuiltIn(*missing));
        }
        let page = render::index(self.engine, index, self.published).map_err(RenderError::Template);
        let around = export::edition(index, views, self.engine.site(), self.published);
        let index = page.map(|page| [vec![page], around].concat());
        let plans = views.par_iter().map(|view| self.plan(view).inspect(|_| made()));
        let plans: Vec<_> = rayon::iter::once(index).chain(plans).collect();
        Ok(render::all(plans)?.concat())
    }

    /// The files of one plan, its formats side by side.
    pub fn plan(&self, view: &PlanView) -> Result<Vec<File>, RenderError> {
        let document = Document::new(view, &self.settings.theme.footer);
        let options = export::Options { theme: &self.settings.theme, csv: self.settings.csv };
        let pages = || render::plan(self.engine, view, &document, self.formats, self.published);
        let others = || rayon::join(pages, || export::plan(view, &document, self.formats, options));
        let (pdf, (pages, data)) = rayon::join(|| self.pdf(view, &document), others);
        let rendered = render::all(vec![pages, pdf])?.concat();
        let data = data.map_err(|error| not_exported(view, &*error))?;
        Ok([rendered, data].concat())
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

fn not_exported(view: &PlanView, error: &dyn Error) -> RenderError {
    RenderError::Export { plan: view.id.clone(), reason: error.to_string() }
}
