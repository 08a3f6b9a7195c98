//! Opening the workspace that a command works on, and showing what is wrong with it.

use std::iter;
use std::mem::ManuallyDrop;
use std::path::{Component, Path, PathBuf};

use jiff::civil::Date;

use super::error::UserError;
use super::ui::Ui;
use crate::compile::{Compilation, compile, is_workspace, workspaces_below};
use crate::diag::emit::Report;
use crate::diag::{Diagnostic, Level, Message, say};
use crate::workspace::Settings;
use crate::world::environment::{absolute, is_folder};
use crate::world::{Disk, World};

/// The workspace that this folder is, or the nearest one above, as seen from here. Where there is none, it is this folder.
pub fn nearest() -> PathBuf {
    let here = Path::new(".");
    let depth = absolute(here).map_or(0, |path| path.ancestors().count());
    // A workspace may have governing documents alone. Above this folder, that would be too weak a sign.
    if is_folder(&here.join(Settings::default().documents.path)) {
        return here.to_owned();
    }
    let above = (1..depth).map(|steps| PathBuf::from(vec![".."; steps].join("/")));
    let mut folders = iter::once(here.to_owned()).chain(above);
    folders.find(|folder| is_workspace(&Disk::new(folder), "")).unwrap_or_else(|| here.to_owned())
}

/// So many workspaces are named.
const NAMED: usize = 5;

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
    if compilation.is_empty() {
        let usual = say!("go to the folder that holds \"strategies\", or make a workspace with \"stratc init DIR\"");
        return Err(UserError::with_help(
            say!("there is no strategy in {path}", path = from_root(folder)?),
            around(folder).or_else(|| where_to_look(compilation, &Disk::new(folder))).unwrap_or(usual),
        ));
    }
    Ok(())
}

/// What to do where the folder lies in a workspace, and is none itself.
fn around(folder: &Path) -> Option<Message> {
    let whole = without_steps_back(&absolute(folder).ok()?);
    if is_workspace(&Disk::new(&whole), "") {
        return None;
    }
    let path = whole.ancestors().skip(1).find(|above| is_workspace(&Disk::new(above), ""))?;
    Some(say!("it lies in the workspace {path}; give that folder instead", path))
}

/// What to do where nothing was read: put right what was overlooked, or choose a workspace below.
pub fn where_to_look(compilation: &Compilation, world: &dyn World) -> Option<Message> {
    let overlooked = compilation.diagnostics.iter().find_map(|found| found.help.first().cloned());
    let below = workspaces_below(world);
    let folders = below.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    let choose = || match below.len().saturating_sub(NAMED) {
        0 => say!("there are workspaces below; choose one with -C: {folders}", folders),
        more => say!("there are workspaces below; choose one with -C: {folders} and {more} more", folders, more),
    };
    overlooked.or_else(|| (!below.is_empty()).then(choose))
}

/// Fails where there is no such folder.
pub fn must_be_folder(path: &Path) -> Result<(), UserError> {
    if is_folder(path) {
        return Ok(());
    }
    let message = say!("there is no folder {path}", path);
    // No path has one on Windows: a backslash before the last quotation mark makes it part of the argument.
    if cfg!(windows) && path.to_string_lossy().contains('"') {
        return Err(UserError::with_help(message, say!("leave out the backslash before the last quotation mark")));
    }
    Err(UserError::new(message))
}

/// A path from the root of the file system on.
pub fn from_root(path: &Path) -> Result<PathBuf, UserError> {
    absolute(path).map_err(|error| UserError::new(say!("the current folder is gone")).because(error))
}

/// A folder as seen from the current one, with `/` at its end; empty where it is this one, or is not below it: then what lies
/// in it is called as in the folder itself, so that no output depends on where a workspace lies.
pub fn seen_from_here(folder: &Path) -> String {
    let plain = |path: &Path| absolute(path).map(|path| without_steps_back(&path)).ok();
    let (Some(here), Some(there)) = (plain(Path::new(".")), plain(folder)) else { return String::new() };
    let below = there.strip_prefix(here).unwrap_or(Path::new(""));
    below.components().fold(String::new(), |path, part| path + &part.as_os_str().to_string_lossy() + "/")
}

/// A path with each `..` carried out.
fn without_steps_back(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut plain, part| {
        match part {
            Component::ParentDir => _ = plain.pop(),
            part => plain.push(part),
        }
        plain
    })
}

/// The findings of a compilation in the reader's language. `folder` is that of the workspace, as seen from here.
pub fn report<'a>(compilation: &'a Compilation, folder: &'a str, ui: &'a Ui) -> Report<'a> {
    let Compilation { sources, diagnostics, .. } = compilation;
    Report { sources, diagnostics, translator: ui.translator(), folder }
}

/// Shows the errors of plans that a command cannot work with, and how many they are. What else was found is left to
/// `check`: it would name elements that the edition keeps back, and logs of build servers may be public.
pub fn show_errors(compilation: &Compilation, workspace: &Path, ui: &Ui) {
    let errors = compilation.diagnostics.iter().filter(|found| found.level == Level::Error);
    let errors: Vec<Diagnostic> = errors.cloned().collect();
    ui.findings(&Report { diagnostics: &errors, ..report(compilation, &seen_from_here(workspace), ui) });
    let count = errors.len();
    ui.note(&say!("Errors: {count}. Only these are shown here; \"stratc check\" shows all findings.", count));
}
