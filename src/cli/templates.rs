//! The templates that a command makes pages with.

use std::path::Path;

use super::error::UserError;
use super::ui::Ui;
use super::workspace::must_be_folder;
use crate::edition::templates::{TemplateFaults, Templates};
use crate::render::Engine;
use crate::source::as_place;
use crate::workspace::Settings;
use crate::world::Disk;

/// The templates that the command line or the settings name, and the engine with them. Says which files are of no use.
pub fn load(
    given: Option<&Path>,
    workspace: &Path,
    settings: &Settings,
    ui: &Ui,
) -> anyhow::Result<(Templates, Engine)> {
    let templates = find(given, workspace, settings)?;
    templates.warnings().iter().for_each(|warning| ui.note(warning));
    let engine = templates.engine(&settings.theme).map_err(|error| TemplateFaults::new(&templates, &error))?;
    Ok((templates, engine))
}

/// Those in the folder that the command line names, else in the one that the settings name.
pub fn find(given: Option<&Path>, workspace: &Path, settings: &Settings) -> Result<Templates, UserError> {
    let Some(folder) = given else { return Templates::of(settings, &Disk::new(workspace)) };
    must_be_folder(folder)?;
    Templates::read(&Disk::new(folder), "", &as_place(folder))
}
