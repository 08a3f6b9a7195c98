//! Opening the workspace that a command works on, and showing what is wrong with it.

use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::error::UserError;
use super::ui::Ui;
use crate::compile::{Compilation, compile};
use crate::diag::emit::{Report, summary};
use crate::diag::say;
use crate::world::Disk;
use crate::world::environment::{absolute, is_folder};

/// Compiles the workspace in `folder`. A workspace without any source is misuse, not a finding.
///
/// The compilation is never taken apart: the process ends when the command is done.
pub fn open(folder: &Path, as_of: Option<Date>) -> Result<ManuallyDrop<Compilation>, UserError> {
    let compilation = compile(&Disk::new(folder), as_of);
    must_hold_plans(&compilation, folder)?;
    Ok(ManuallyDrop::new(compilation))
}

/// Fails where there was nothing to compile.
pub fn must_hold_plans(compilation: &Compilation, folder: &Path) -> Result<(), UserError> {
    must_be_folder(folder)?;
    if compilation.sources.iter().next().is_none() {
        return Err(UserError::with_help(
            say!("there is no strategy in {path}", path = from_root(folder)?),
            say!("go to the folder that holds \"strategies\", or make a workspace with \"stratc init DIR\""),
        ));
    }
    Ok(())
}

/// Fails where there is no such folder.
pub fn must_be_folder(path: &Path) -> Result<(), UserError> {
    if is_folder(path) { Ok(()) } else { Err(UserError::new(say!("there is no folder {path}", path))) }
}

/// A path from the root of the file system on.
pub fn from_root(path: &Path) -> Result<PathBuf, UserError> {
    absolute(path).map_err(|error| UserError::new(say!("the current folder is gone")).because(error))
}

/// The findings of a compilation in the reader's language.
pub fn report<'a>(compilation: &'a Compilation, ui: &'a Ui) -> Report<'a> {
    let Compilation { sources, diagnostics, .. } = compilation;
    Report { sources, diagnostics, translator: ui.translator(), folder: "" }
}

/// Shows the findings of plans that a command cannot work with, and how many they are.
pub fn show_findings(compilation: &Compilation, ui: &Ui) {
    ui.findings(&report(compilation, ui));
    ui.note(&summary(&compilation.sources, &compilation.diagnostics));
}
