//! What lies in a published folder, and which of it stratc made.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::super::sys;
use super::edition::{Artifact, PublishSummary};
use super::error::PublishError;
use super::manifest::{Manifest, is_own};
use super::site::look;

/// A published folder as it is before the new edition. All paths are relative to it.
#[derive(Debug)]
pub(super) struct Survey {
    out: PathBuf,
    exists: bool,
    manifest: Option<Manifest>,
    made: BTreeSet<PathBuf>,
    foreign: BTreeSet<PathBuf>,
    folders: BTreeSet<PathBuf>,
    kept: BTreeSet<PathBuf>,
}

impl Survey {
    /// Surveys `out` without following links.
    pub(super) fn of(out: &Path) -> Result<Self, PublishError> {
        let mut survey = Self {
            out: out.to_owned(),
            exists: false,
            manifest: None,
            made: BTreeSet::new(),
            foreign: BTreeSet::new(),
            folders: BTreeSet::new(),
            kept: BTreeSet::new(),
        };
        let Some(found) = look(out)? else {
            return Ok(survey);
        };
        refuse_unreplaceable(out, &found)?;
        survey.exists = true;
        survey.manifest = Manifest::read(out)?;
        survey.walk()?;
        survey.keep();
        Ok(survey)
    }

    fn walk(&mut self) -> Result<(), PublishError> {
        for step in WalkDir::new(&self.out).min_depth(1).same_file_system(true) {
            let entry = step.map_err(|error| walk_error(&self.out, error))?;
            let path = entry.path().strip_prefix(&self.out).unwrap_or(entry.path()).to_owned();
            if entry.file_type().is_dir() {
                refuse_mount(entry.path(), &self.out)?;
                self.folders.insert(path);
            } else if is_own(&path) {
                // The manifest is written anew with every edition.
            } else if entry.file_type().is_file() && self.lists(&path) {
                self.made.insert(path);
            } else {
                // A link or pipe at a path that the manifest lists: somebody has put it there since.
                self.foreign.insert(path);
            }
        }
        Ok(())
    }

    /// Finds the folders that must exist whatever the new edition holds: those with something foreign in them, and
    /// those that no edition made.
    fn keep(&mut self) {
        let ours = self.manifest.as_ref().map(Manifest::folders).unwrap_or_default();
        let own_folders = self.folders.iter().filter(|folder| !ours.contains(*folder));
        let reasons = own_folders.chain(&self.foreign);
        let above = reasons.flat_map(|path| path.ancestors());
        self.kept = above.filter(|path| self.folders.contains(*path)).map(Path::to_owned).collect();
    }

    fn lists(&self, path: &Path) -> bool {
        self.manifest.as_ref().is_some_and(|manifest| manifest.has(path))
    }

    /// Whether the published folder is there at all.
    pub(super) fn exists(&self) -> bool {
        self.exists
    }

    /// Files, links and the like that stratc did not make.
    pub(super) fn foreign(&self) -> &BTreeSet<PathBuf> {
        &self.foreign
    }

    /// All folders, parents before children.
    pub(super) fn folders(&self) -> &BTreeSet<PathBuf> {
        &self.folders
    }

    /// The folders that every edition must have, parents before children.
    pub(super) fn kept_folders(&self) -> &BTreeSet<PathBuf> {
        &self.kept
    }

    /// Whether the published manifest is exactly `manifest`.
    pub(super) fn holds(&self, manifest: &Manifest) -> bool {
        self.manifest.as_ref() == Some(manifest)
    }

    /// What changes if `artifacts` become the edition.
    pub(super) fn compare(&self, manifest: &Manifest, artifacts: &[Artifact]) -> Result<PublishSummary, PublishError> {
        let mut outcome = PublishSummary::default();
        for artifact in artifacts {
            let path = Path::new(&artifact.path);
            if self.made.contains(path) && same_bytes(&self.out.join(path), &artifact.bytes)? {
                outcome.unchanged += 1;
            } else {
                outcome.written += 1;
            }
        }
        outcome.removed = self.made.iter().filter(|path| !manifest.has(path)).count();
        Ok(outcome)
    }

    /// Refuses to replace a folder that could not be emptied afterwards.
    pub(super) fn refuse_closed(&self) -> Result<(), PublishError> {
        let entries = self.folders.iter().chain(&self.made).chain(&self.foreign);
        let folders: BTreeSet<_> = entries.filter_map(|path| path.parent()).collect();
        for folder in folders {
            let path = self.out.join(folder);
            let found = fs::symlink_metadata(&path).map_err(|error| PublishError::unreadable(&path, &error))?;
            if !sys::may_empty(&path, &found) {
                return Err(PublishError::Closed { path });
            }
        }
        Ok(())
    }

    /// Refuses to replace a folder in which another program has something open: the system would not let it be moved.
    pub(super) fn refuse_held(&self) -> Result<(), PublishError> {
        let folders = self.folders.iter().map(|path| self.out.join(path)).chain([self.out.clone()]);
        let files = self.made.iter().chain(&self.foreign).map(|path| self.out.join(path));
        match files.chain(folders).filter(|_| self.exists).find(|path| sys::is_held(path)) {
            Some(path) => Err(PublishError::InUse { path }),
            None => Ok(()),
        }
    }

    /// Refuses an edition that needs a place where something foreign lies.
    pub(super) fn refuse_collisions(&self, artifacts: &[Artifact]) -> Result<(), PublishError> {
        for artifact in artifacts {
            let path = Path::new(&artifact.path);
            let above = path.ancestors().find(|place| self.foreign.contains(*place));
            let folder = self.kept.contains(path).then_some(path);
            if let Some(place) = above.or(folder) {
                return Err(PublishError::Collision { path: self.out.join(place) });
            }
        }
        Ok(())
    }
}

/// Refuses a folder that could not be exchanged or not be cleaned up afterwards.
fn refuse_unreplaceable(out: &Path, found: &fs::Metadata) -> Result<(), PublishError> {
    if !found.is_dir() {
        return Err(PublishError::NotAFolder { path: out.to_owned() });
    }
    if let Some(parent) = out.parent() {
        refuse_mount(out, parent)?;
    }
    if !sys::is_writable(found) {
        let denied = io::Error::from(io::ErrorKind::PermissionDenied);
        return Err(PublishError::unwritable(out, &denied));
    }
    Ok(())
}

/// Refuses mount points: exchanging the folders would carry the mount along to where the old edition is emptied.
fn refuse_mount(inner: &Path, outer: &Path) -> Result<(), PublishError> {
    match sys::is_mounted(inner, outer) {
        Ok(false) => Ok(()),
        Ok(true) => Err(PublishError::Mount { path: inner.to_owned() }),
        Err(error) => Err(PublishError::unreadable(inner, &error)),
    }
}

/// The error for what walkdir could not read below `out`.
pub(super) fn walk_error(out: &Path, error: walkdir::Error) -> PublishError {
    let path = error.path().unwrap_or(out).to_owned();
    let io = error.into_io_error().unwrap_or_else(|| io::Error::other("its links lead in a circle"));
    PublishError::unreadable(&path, &io)
}

fn same_bytes(path: &Path, bytes: &[u8]) -> Result<bool, PublishError> {
    let found = fs::symlink_metadata(path);
    let same_size = found.is_ok_and(|found| found.len() == bytes.len() as u64);
    if !same_size {
        return Ok(false);
    }
    match fs::read(path) {
        Ok(published) => Ok(published == bytes),
        Err(error) => Err(PublishError::unreadable(path, &error)),
    }
}
