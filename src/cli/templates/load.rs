//! The templates that a command makes pages with.

use std::path::Path;

use super::faults::TemplateFaults;
use super::set::Templates;
use crate::cli::ui::Ui;
use crate::render::Engine;
use crate::workspace::Settings;

/// The templates that the command line or the settings name, and the engine with them. Says which files are of no use.
pub fn load(
    given: Option<&Path>,
    workspace: &Path,
    settings: &Settings,
    ui: &Ui,
) -> anyhow::Result<(Templates, Engine)> {
    let templates = Templates::find(given, workspace, settings)?;
    templates.warnings().iter().for_each(|warning| ui.note(warning));
    let engine = templates.engine(&settings.theme).map_err(|error| TemplateFaults::new(&templates, &error))?;
    Ok((templates, engine))
}
