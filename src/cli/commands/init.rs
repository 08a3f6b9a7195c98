//! `stratc init`

use std::path::PathBuf;

use anyhow::anyhow;
use clap::Args;

use super::super::Outcome;
use super::super::failure::not_created;
use super::super::ui::Ui;
use crate::diag::say;
use crate::world::create::{Existing, create};

/// Arguments of `init`.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// The folder to make it in
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

macro_rules! starter {
    ($($path:literal,)+) => {
        &[$(($path, include_str!(concat!("../../../templates/init/", $path)))),+]
    };
}

/// The files of a new workspace.
const STARTER: &[(&str, &str)] = starter! {
    "stratc.yaml",
    "seeds/kommuneplanen.yaml",
    "strategies/min-strategi/strategy.yaml",
    "strategies/min-strategi/maal.yaml",
    "strategies/min-strategi/kommunikasjon.yaml",
    "strategies/min-strategi/kapitler/01-innledning.md",
    "strategies/min-strategi/kapitler/02-maal.md",
};

/// Makes a small sound workspace that builds at once.
pub fn run(args: &InitArgs, ui: &Ui) -> anyhow::Result<Outcome> {
    create(&args.folder, STARTER, Existing::Refuse).map_err(|error| anyhow!(ui.say(&not_created(&error))))?;
    let folder = args.folder.display().to_string();
    ui.note(&say!("Made a workspace with one small strategy in {path}.", path = folder.as_str()));
    ui.note(&say!("Publish it: stratc build -C {path}", path = folder.as_str()));
    Ok(Outcome::Fine)
}
