//! What an edition shows.

use rayon::prelude::*;

use super::findings::findings;
use crate::compile::Compilation;
use crate::model::ScopeId;
use crate::view::{Edition, Item, PlanView, Site, Visible};
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
