//! `--baseline` and `--write-baseline`: findings that are known, and are not shown again.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::Args;

use super::selection::Selection;
use crate::baseline::{Baseline, is_baseline};
use crate::cli::error::UserError;
use crate::cli::output::folder_of;
use crate::cli::shell::argument;
use crate::cli::workspace::seen_from_here;
use crate::compile::Compilation;
use crate::diag::codes::allowed::BASELINE_STALE;
use crate::diag::{Arg, Diagnostic, Level, Message, say};
use crate::source::{self, SourceFile};
use crate::workspace::BASELINE_FILE;
use crate::world::create::put_in;
use crate::world::{Disk, ReadErrorKind, World as _};

/// Which findings are known.
#[derive(Debug, Args)]
pub struct BaselineArgs {
    /// Leave out the findings that this file knows; without it, the file that stratc.yaml names under "baseline:"
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Write all present findings but errors into the baseline, so that they are known from now on
    #[arg(long, conflicts_with = "only")]
    write_baseline: bool,
}

/// The command that writes the baseline of the settings.
const WRITE: &str = "stratc check --write-baseline";

/// Where a baseline lies.
struct BaselineFile {
    /// The folder that it is looked for in, and that it never leaves.
    folder: PathBuf,
    /// Its path in there.
    path: String,
    /// Its path as findings in it show it: like those of the sources, from the workspace on.
    source: String,
    /// Its path as seen from here.
    shown: String,
    /// The command that writes it.
    command: String,
}

impl BaselineArgs {
    /// Leaves out what is known or not asked for, and adds what is known and no longer so. Gives what there is to say of
    /// it.
    pub fn apply(
        &self,
        compilation: &mut Compilation,
        selection: &Selection,
        workspace: &Path,
    ) -> Result<Vec<Message>, UserError> {
        let named = self.place(compilation, workspace);
        let mut notes = Vec::new();
        if self.write_baseline {
            let place = named.unwrap_or_else(|| inside(workspace, BASELINE_FILE));
            notes.push(write(&place, compilation)?);
            notes.extend(self.advice(&place, compilation));
            notes.extend(incomplete(compilation));
            hide(&place, compilation, selection)?;
        } else if let Some(place) = named {
            let count = hide(&place, compilation, selection)?;
            notes.extend(
                (count > 0).then(|| say!("Known from {path}, and not shown: {count}.", path = place.shown, count)),
            );
        } else {
            selection.narrow(compilation);
        }
        Ok(notes)
    }

    fn place(&self, compilation: &Compilation, workspace: &Path) -> Option<BaselineFile> {
        let Some(path) = &self.baseline else {
            return compilation.settings.baseline.as_deref().map(|path| inside(workspace, path));
        };
        let folder = folder_of(path);
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let command = format!("{} --baseline {}", write_command(workspace), argument(path));
        let shown = source::shown(path);
        let up = "../".repeat(seen_from_here(workspace).matches('/').count());
        // Places in findings have `/` on every system.
        let steps: Vec<_> = path.iter().map(OsStr::to_string_lossy).collect();
        let from_workspace = if path.is_absolute() { shown.clone() } else { format!("{up}{}", steps.join("/")) };
        Some(BaselineFile { folder: folder.to_owned(), path: name, source: from_workspace, shown, command })
    }

    /// How to let everybody use a baseline that nothing names yet.
    fn advice(&self, place: &BaselineFile, compilation: &Compilation) -> Option<Message> {
        let unnamed = compilation.settings.baseline.is_none() && self.baseline.is_none();
        unnamed.then(|| {
            say!("Add \"baseline: {path}\" to stratc.yaml, so that everybody's check uses it.", path = &place.path)
        })
    }
}

/// That a plan with errors shows less than it will when they are mended.
fn incomplete(compilation: &Compilation) -> Option<Message> {
    let is_broken = compilation.diagnostics.iter().any(Diagnostic::is_source_error);
    is_broken.then(|| {
        say!("While there are errors, stratc cannot see everything. Correct them, and write the baseline once more.")
    })
}

/// The command that writes the baseline of a workspace, from the current folder.
fn write_command(workspace: &Path) -> String {
    if workspace == Path::new(".") { WRITE.to_owned() } else { format!("{WRITE} -C {}", argument(workspace)) }
}

fn inside(workspace: &Path, path: &str) -> BaselineFile {
    let from_here = workspace.join(path);
    BaselineFile {
        folder: workspace.to_owned(),
        path: path.to_owned(),
        source: path.to_owned(),
        shown: source::shown(from_here.strip_prefix("./").unwrap_or(&from_here)),
        command: write_command(workspace),
    }
}

/// The text of a baseline; `None` where there is none.
fn read(place: &BaselineFile) -> Result<Option<String>, UserError> {
    let unreadable =
        |reason: Arg| UserError::new(say!("the baseline {path} cannot be read: {reason}", path = &place.shown, reason));
    match Disk::new(&place.folder).read(&place.path) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Ok(Some(text)),
            Err(_) => Err(unreadable(say!("it is not UTF-8 text").into())),
        },
        Err(fault) => match fault.kind {
            ReadErrorKind::Missing => Ok(None),
            ReadErrorKind::Unreadable { reason } => Err(unreadable(reason.into())),
            ReadErrorKind::LeavesWorkspace { .. } => Err(unreadable(say!("it leads out of the workspace").into())),
            _ => Err(unreadable(say!("it is not an ordinary file").into())),
        },
    }
}

fn write(place: &BaselineFile, compilation: &Compilation) -> Result<Message, UserError> {
    let there = read(place)?;
    if there.is_some_and(|text| !text.trim().is_empty() && !is_baseline(&text)) {
        return Err(UserError::with_help(
            say!("{path} is there already and is not a baseline, so nothing was written", path = &place.shown),
            say!("choose another file with --baseline"),
        ));
    }
    let baseline = Baseline::of(&compilation.diagnostics, &compilation.sources);
    put_in(&place.folder, &place.path, baseline.text().as_bytes())?;
    Ok(say!(
        "Written: {path}. Findings that are known from now on: {count}.",
        path = &place.shown,
        count = compilation.diagnostics.iter().filter(|finding| finding.level != Level::Error).count()
    ))
}

/// Leaves out what a baseline knows; says how many findings that were.
fn hide(place: &BaselineFile, compilation: &mut Compilation, selection: &Selection) -> Result<usize, UserError> {
    let Some(text) = read(place)? else {
        return Err(UserError::with_help(
            say!("there is no baseline {path}", path = &place.shown),
            say!("write it: {command}", command = &place.command),
        ));
    };
    let file = compilation.sources.add(SourceFile::new(place.source.as_str(), text));
    let baseline = Baseline::read(file, compilation.sources.file(file).text()).map_err(|fault| {
        UserError::with_help(
            say!(
                "the baseline {path} cannot be used (line {line}): {reason}",
                path = &place.shown,
                line = compilation.sources.start(fault.span).line,
                reason = fault.message
            ),
            say!("correct it, or write it again: {command}", command = &place.command),
        )
    })?;
    let wants = |code: &str| selection.wants(code) || selection.wants(BASELINE_STALE.id);
    let stale = baseline.stale(&compilation.diagnostics, &compilation.sources, &wants);
    selection.narrow(compilation);
    let found = std::mem::take(&mut compilation.diagnostics);
    let before = found.len();
    let mut shown = baseline.unknown(&found, &compilation.sources);
    let hidden = before.saturating_sub(shown.len());
    shown.extend(stale.into_iter().filter_map(|finding| compilation.settings.levels.apply(finding)));
    compilation.diagnostics = shown;
    Ok(hidden)
}
