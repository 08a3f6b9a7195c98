//! Opening the workspace that a command works on, and showing what is wrong with it.

use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::error::UserError;
use super::ui::Ui;
use crate::compile::{Compilation, compile};
use crate::diag::emit::Report;
use crate::diag::{Diagnostic, Level, codes, say};
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
    if is_empty(compilation) {
        let usual = || say!("go to the folder that holds \"strategies\", or make a workspace with \"stratc init DIR\"");
        let overlooked = compilation.diagnostics.iter().find_map(|found| found.help.first().cloned());
        return Err(UserError::with_help(
            say!("there is no strategy in {path}", path = from_root(folder)?),
            overlooked.unwrap_or_else(usual),
        ));
    }
    Ok(())
}

/// Whether nothing was read, apart from what was reported as overlooked.
pub fn is_empty(compilation: &Compilation) -> bool {
    let overlooked = compilation.diagnostics.iter().filter(|found| found.code.id == codes::source::OVERLOOKED.id);
    let overlooked: Vec<_> = overlooked.map(|found| found.span.file()).collect();
    compilation.sources.iter().all(|(file, _)| overlooked.contains(&file))
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

/// Shows the errors of plans that a command cannot work with, and how many they are. What else was found is left to
/// `check`: it would name elements that the edition keeps back, and logs of build servers may be public.
pub fn show_errors(compilation: &Compilation, ui: &Ui) {
    let errors = compilation.diagnostics.iter().filter(|found| found.level == Level::Error);
    let errors: Vec<Diagnostic> = errors.cloned().collect();
    ui.findings(&Report { diagnostics: &errors, ..report(compilation, ui) });
    let count = errors.len();
    ui.note(&say!("Errors: {count}. Only these are shown here; \"stratc check\" shows all findings.", count));
}
