//! `stratc init`

use std::path::{Component, PathBuf};

use clap::Args;

use crate::cli::error::UserError;
use crate::cli::outcome::Outcome;
use crate::cli::output::must_be_possible;
use crate::cli::shell::argument;
use crate::cli::ui::Ui;
use crate::diag::say;
use crate::workspace::STARTER;
use crate::world::create::{Existing, create};

/// Arguments of `init`.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// The folder to make it in
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// Makes a small sound workspace that builds at once.
pub fn run(args: &InitArgs, ui: &Ui) -> anyhow::Result<Outcome> {
    must_be_possible(&args.folder)?;
    create(&args.folder, STARTER, Existing::Refuse).map_err(UserError::from)?;
    let is_here = args.folder.components().eq([Component::CurDir]);
    if is_here {
        ui.note(&say!("Made a workspace with one small strategy in this folder."));
        ui.note(&say!("Publish it: {command}", command = "stratc build"));
    } else {
        let command = format!("stratc build -C {}", argument(&args.folder));
        ui.note(&say!("Made a workspace with one small strategy: {path}", path = &args.folder));
        ui.note(&say!("Publish it: {command}", command));
    }
    Ok(Outcome::Fine)
}
