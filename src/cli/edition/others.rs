//! The plans of an edition that are left as they are while one is published anew.

use std::path::Path;

use serde_json::Value;

use crate::cli::error::UserError;
use crate::diag::say;
use crate::export::TABLES_FILE;
use crate::format::Format;
use crate::view::{Edition, PlanView};
use crate::world::publish::{Artifact, published};

/// What a published folder holds of other plans.
pub struct OtherPlans {
    /// Their files.
    pub files: Vec<Artifact>,
    /// What the list of plans says of all: of the others what their published files say.
    pub listed: Vec<PlanView>,
    /// The formats that every plan has.
    pub formats: Vec<Format>,
}

impl OtherPlans {
    /// Reads the published `folder`. `views` are what the sources say of all plans, and `chosen` is published anew in
    /// `formats`.
    ///
    /// # Errors
    /// Where a plan is published there of which the edition shows nothing any more, or another edition.
    pub fn read(folder: &Path, views: &[PlanView], chosen: &str, formats: &[Format]) -> Result<Self, UserError> {
        let files = published(folder).map_err(UserError::from)?;
        let is_other = |file: &Artifact| file.path.split_once('/').is_some_and(|(plan, _)| plan != chosen);
        let files: Vec<_> = files.into_iter().filter(is_other).collect();
        let has = |plan: &str, name: &str| files.iter().any(|file| file.path.strip_prefix(plan) == Some(name));
        let is_there = |plan: &str| files.iter().any(|file| file.path.starts_with(&format!("{plan}/")));
        let is_shown = |file: &&Artifact| !views.iter().any(|view| file.path.starts_with(&format!("{}/", view.id)));
        if let Some((gone, _)) = files.iter().find(is_shown).and_then(|file| file.path.split_once('/')) {
            return Err(UserError::with_help(
                say!(
                    "{folder} holds the plan \"{plan}\", of which this edition shows nothing any more",
                    folder,
                    plan = gone
                ),
                say!("publish all plans, without --strategy"),
            ));
        }
        let mut listed = Vec::new();
        for view in views.iter().filter(|view| view.id == chosen || is_there(&view.id)) {
            let data = files.iter().find(|file| file.path.strip_prefix(&*view.id) == Some("/plan.json"));
            listed.push(as_published(view, data, folder)?);
        }
        let others: Vec<_> = listed.iter().filter(|view| view.id != chosen).collect();
        let of_all = |format: &&Format| {
            let name = format!("/{}", format.file().unwrap_or(TABLES_FILE));
            others.iter().all(|view| has(&view.id, &name))
        };
        let formats = formats.iter().filter(of_all).copied().collect();
        Ok(Self { files, listed, formats })
    }
}

/// A view that says of the plan what its published data does, as far as lists of plans say it.
fn as_published(view: &PlanView, data: Option<&Artifact>, folder: &Path) -> Result<PlanView, UserError> {
    let mut view = view.clone();
    let Some(data) = data.and_then(|data| serde_json::from_slice::<Value>(&data.bytes).ok()) else { return Ok(view) };
    let plan = &data["plan"];
    let is_internal = plan["edition"] == "internal";
    if plan.is_object() && is_internal != (view.edition == Edition::Internal) {
        return Err(UserError::with_help(
            say!("{folder} holds another edition", folder),
            say!("choose another folder with --output"),
        ));
    }
    let text = |name: &str| plan[name].as_str().map(str::to_owned);
    if let Some((title, organisation)) = text("title").zip(text("organisation")) {
        (view.title, view.organisation) = (title, organisation);
        (view.kind, view.period, view.version) = (text("kind"), text("period"), text("version"));
        (view.status_label, view.vision) = (text("status_label"), text("vision"));
    }
    Ok(view)
}
