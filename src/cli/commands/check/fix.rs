//! `stratc check --fix`: the certain fixes are made before the plans are judged.

use std::mem::ManuallyDrop;
use std::path::Path;

use jiff::civil::Date;

use crate::cli::error::{UserError, not_replaced};
use crate::cli::outcome::Outcome;
use crate::cli::strategy::{chosen, concerns, narrow};
use crate::cli::ui::Ui;
use crate::cli::workspace::{must_hold_plans, seen_from_here};
use crate::compile::Compilation;
use crate::diag::say;
use crate::fix::{AppliedFix, ChangedFile, FixedSources, fix_sources, fix_wanted, unified};
use crate::world::replace::ReplaceError;
use crate::world::{Disk, World as _};

/// Fixes the workspace in `folder`, says what was done, and gives the plans as they are then.
pub fn fixed(
    folder: &Path,
    as_of: Option<Date>,
    strategy: Option<&str>,
    ui: &Ui,
) -> Result<ManuallyDrop<Compilation>, UserError> {
    let disk = Disk::new(folder);
    let FixedSources { compilation, fixes: applied, files } = fix_some(&disk, as_of, strategy);
    must_hold_plans(&compilation, folder)?;
    compilation.sources.iter().for_each(|(_, source)| disk.clear_beside(source.path()));
    let here = seen_from_here(folder);
    let mut unwritten = Vec::new();
    for file in &files {
        if let Err(reason) = write(&disk, file) {
            unwritten.push(file.path.as_str());
            ui.note_error(&not_replaced(&format!("{here}{}", file.path), &reason));
        }
    }
    applied.iter().filter(|fix| !unwritten.contains(&fix.path.as_str())).for_each(|fix| show(fix, &here, ui));
    if !unwritten.is_empty() {
        return Err(UserError::with_help(
            say!("not everything was corrected"),
            say!("see above, and run \"stratc check --fix\" again"),
        ));
    }
    if !applied.is_empty() {
        ui.note(&say!("Corrected: {count}, in files: {files}.", count = applied.len(), files = files.len()));
    }
    Ok(ManuallyDrop::new(compilation))
}

/// Shows what fixing the workspace in `folder` would change, and says how the plans would be then.
pub fn shown(folder: &Path, as_of: Option<Date>, strategy: Option<&str>, ui: &Ui) -> anyhow::Result<Outcome> {
    let FixedSources { mut compilation, fixes: applied, files } = fix_some(&Disk::new(folder), as_of, strategy);
    must_hold_plans(&compilation, folder)?;
    if let Some(name) = strategy {
        let scope = chosen(&compilation, name)?;
        narrow(&mut compilation, scope);
    }
    let here = seen_from_here(folder);
    ui.print(&files.iter().map(|file| unified(file, &here)).collect::<String>())?;
    applied.iter().for_each(|fix| show(fix, &here, ui));
    ui.note(&match applied.len() {
        0 => say!("There is nothing that stratc can correct by itself."),
        count => say!("Nothing was written. Without --diff, these would be corrected: {count}.", count),
    });
    Ok(Outcome::of(&compilation))
}

/// Fixes the sources of one strategy and of what it stands on, or all.
fn fix_some(disk: &Disk, as_of: Option<Date>, strategy: Option<&str>) -> FixedSources {
    match strategy {
        Some(name) => fix_wanted(disk, as_of, &|found, compilation| concerns(found, compilation, name)),
        None => fix_sources(disk, as_of),
    }
}

/// The file's own bytes are compared, a byte order mark included: it is no part of a source's text.
fn write(disk: &Disk, file: &ChangedFile) -> Result<(), ReplaceError> {
    const MARK: &str = "\u{feff}";
    let found = disk.read(&file.path).map_err(|fault| ReplaceError::Unreadable(fault.kind))?;
    let mark = if found.starts_with(MARK.as_bytes()) { MARK } else { "" };
    let [old, new] = [&file.before, &file.after].map(|text| format!("{mark}{text}"));
    disk.replace(&file.path, old.as_bytes(), new.as_bytes())
}

/// Says what was corrected. `here` is the folder of the workspace, as seen from the current one.
fn show(fix: &AppliedFix, here: &str, ui: &Ui) {
    ui.note(&say!(
        "{path}:{line}:{column}: {old} → {new} ({code}: {message})",
        path = format!("{here}{}", fix.path),
        line = fix.line.to_string(),
        column = fix.column.to_string(),
        old = &fix.old,
        new = &fix.new,
        code = fix.code.id,
        message = &fix.message
    ));
}
