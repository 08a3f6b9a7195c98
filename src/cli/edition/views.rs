//! What an edition shows, and what has changed in it.

use std::path::Path;

use crate::cli::error::UserError;
use crate::cli::ui::Ui;
use crate::cli::versions::{ReadOptions, Sides};
use crate::compile::Compilation;
use crate::diff::compare;
use crate::edition;
use crate::view::{Edition, PlanView};

/// What the edition shows of every plan, in the order of the plans; with what has changed since the version called
/// `since`, where one is named.
pub fn views(
    compilation: &Compilation,
    edition: Edition,
    since: Option<&str>,
    workspace: &Path,
    ui: &Ui,
) -> Result<Vec<PlanView>, UserError> {
    let views = edition::views(compilation, edition);
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
