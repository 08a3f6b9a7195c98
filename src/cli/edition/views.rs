//! What an edition shows.

use std::path::Path;

use rayon::prelude::*;

use super::findings::findings;
use crate::cli::error::UserError;
use crate::cli::ui::Ui;
use crate::cli::versions::{ReadOptions, Sides};
use crate::compile::Compilation;
use crate::diff::compare;
use crate::model::ScopeId;
use crate::view::{Edition, Item, PlanView, Site, Visible};
use crate::workspace::{self, Settings};

/// What the edition shows of every plan, in the order of the plans; with what has changed since the version called
/// `since`, where one is named.
pub fn views(
    compilation: &Compilation,
    edition: Edition,
    since: Option<&str>,
    workspace: &Path,
    ui: &Ui,
) -> Result<Vec<PlanView>, UserError> {
    let views = without_changes(compilation, edition);
    let Some(since) = since else { return Ok(views) };
    let options = ReadOptions { workspace, edition, as_of: Some(compilation.as_of), only: None };
    let sides = Sides::since(options, since, compilation)?;
    sides.warnings().iter().for_each(|warning| ui.note(warning));
    let comparison = compare(&sides.old.plans, &sides.new.plans);
    let log = |view: &PlanView| {
        let known_as = sides.known_as(&view.id, view.language);
        comparison.log(&view.id, &known_as, edition)
    };
    Ok(views.into_iter().map(|view| (log(&view), view)).map(|(log, view)| view.with_changes(log)).collect())
}

fn without_changes(compilation: &Compilation, edition: Edition) -> Vec<PlanView> {
    let Compilation { plan, as_of, .. } = compilation;
    let visible = Visible::new(plan, edition, *as_of);
    let scopes: Vec<ScopeId> = plan.strategies().map(|(scope, _)| scope).collect();
    let view = |scope: &ScopeId| {
        let view = PlanView::new(plan, &visible, *scope, edition, *as_of)?;
        Some(match edition {
            Edition::Public => view,
            Edition::Internal => view.with_findings(findings(compilation, *scope)),
        })
    };
    scopes.par_iter().filter_map(view).collect()
}

/// The place where the plans are published, as pages speak of it.
pub fn site(settings: &Settings) -> Site {
    let workspace::Site { url, contact, accessibility, licence } = settings.site.clone();
    Site { url, contact: contact.map(Item::contact), accessibility, licence }
}
