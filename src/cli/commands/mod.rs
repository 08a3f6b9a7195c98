//! The commands: a file each, with its arguments and what it does.

pub mod build;
pub mod check;
pub mod completions;
pub mod explain;
pub mod fix;
pub mod init;
pub mod man;
pub mod schema;
pub mod show;

use std::mem::ManuallyDrop;
use std::path::Path;

use anyhow::{Context as _, bail};
use jiff::civil::Date;

use super::Outcome;
use super::ui::Ui;
use crate::compile::{Compilation, compile};
use crate::diag::emit::Report;
use crate::diag::{Level, Message, say};
use crate::world::Disk;

/// Compiles the workspace in `folder`. A workspace without any source is misuse, not a finding.
///
/// The compilation is never taken apart: the process ends when the command is done.
fn open(folder: &Path, as_of: Option<Date>, ui: &Ui) -> anyhow::Result<ManuallyDrop<Compilation>> {
    let compilation = compile(&Disk::new(folder), as_of);
    must_hold_plans(&compilation, folder, ui)?;
    Ok(ManuallyDrop::new(compilation))
}

/// Fails where there was nothing to compile.
fn must_hold_plans(compilation: &Compilation, folder: &Path, ui: &Ui) -> anyhow::Result<()> {
    if !folder.is_dir() {
        bail!(ui.say(&say!("there is no folder {path}", path = folder.display().to_string())));
    }
    if compilation.sources.iter().next().is_none() {
        let folder = std::path::absolute(folder).with_context(|| ui.say(&say!("the current folder is gone")))?;
        bail!(ui.say(&say!(
            "there is no strategy in {path}; go to the folder that holds \"strategies\", or make a workspace with \"stratc init DIR\"",
            path = folder.display().to_string()
        )));
    }
    Ok(())
}

/// How a command ended that judged plans.
fn outcome(compilation: &Compilation) -> Outcome {
    if compilation.has_errors() { Outcome::Findings } else { Outcome::Fine }
}

/// The findings of a compilation in the reader's language.
fn report<'a>(compilation: &'a Compilation, ui: &'a Ui) -> Report<'a> {
    Report { sources: &compilation.sources, diagnostics: &compilation.diagnostics, translator: ui.translator() }
}

/// "2 errors and 1 warning", or that there are none.
fn summary(compilation: &Compilation) -> Message {
    let count = |level: Level| compilation.diagnostics.iter().filter(|found| found.level == level).count();
    let files = compilation.sources.iter().count();
    match (count(Level::Error), count(Level::Warning), count(Level::Advice)) {
        (0, 0, 0) => say!("No findings. Files: {files}.", files = files),
        (errors, warnings, advice) => say!(
            "Errors: {errors}, warnings: {warnings}, advice: {advice}. Files: {files}.",
            errors = errors,
            warnings = warnings,
            advice = advice,
            files = files
        ),
    }
}
