//! Where an edition goes: finding the folder, locking out other runs, and repairing what a killed run left.

use std::ffi::{OsStr, OsString};
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::super::sys::{FolderLock, lock_folder, remove_if_there, rename};
use super::PublishError;
use super::manifest::MARK;
use super::retire::{discard, retire};

/// How many links in a row may lead to a published folder; as many as Linux follows.
const MAX_LINKS: usize = 40;

/// The published folder and the names beside it, all in the same parent folder.
#[derive(Debug)]
pub(super) struct Site {
    parent: PathBuf,
    out: PathBuf,
    staging: PathBuf,
    old: PathBuf,
}

impl Site {
    /// Resolves `out` through any links, and refuses places that no edition may replace. Creates the missing folders
    /// above `out`.
    pub(super) fn locate(out: &Path, workspace: &Path, sources: &[PathBuf]) -> Result<Self, PublishError> {
        let workspace = fs::canonicalize(workspace).map_err(|error| PublishError::unreadable(workspace, &error))?;
        let out = resolve(out)?;
        let sources = sources.iter().filter_map(|folder| fs::canonicalize(folder).ok());
        if sources.into_iter().any(|folder| out.starts_with(&folder) || folder.starts_with(&out)) {
            return Err(PublishError::Forbidden { path: out });
        }
        let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else {
            return Err(PublishError::Forbidden { path: out });
        };
        if workspace.starts_with(&out) {
            return Err(PublishError::Forbidden { path: out });
        }
        let beside = |what: &str| parent.join(hidden_name(name, what));
        Ok(Self { parent: parent.to_owned(), staging: beside("new"), old: beside("old"), out })
    }

    /// The folder that holds the published one.
    pub(super) fn parent(&self) -> &Path {
        &self.parent
    }

    /// The published folder.
    pub(super) fn out(&self) -> &Path {
        &self.out
    }

    /// Where the new edition is made, and where the old one is after the exchange.
    pub(super) fn staging(&self) -> &Path {
        &self.staging
    }

    /// Where the old edition is put if the file system cannot exchange folders.
    pub(super) fn old(&self) -> &Path {
        &self.old
    }

    /// Keeps other runs out of the parent folder until the lock is dropped. The operating system releases the lock of a
    /// run that is killed.
    pub(super) fn lock(&self) -> Result<FolderLock, PublishError> {
        let lock = lock_folder(&self.parent).map_err(|error| PublishError::unwritable(&self.parent, &error))?;
        lock.ok_or_else(|| PublishError::Busy { path: self.parent.clone() })
    }

    /// Repairs what a killed run left: puts an old edition back where no new one took its place, discards a half-made
    /// edition, and finishes emptying an old one. The lock must be held.
    pub(super) fn recover(&self) -> Result<(), PublishError> {
        self.put_back()?;
        // The mark must go before the folder becomes an old edition, which would otherwise be taken for a half-made
        // one.
        unmark(&self.out).map_err(|error| PublishError::unwritable(&self.out, &error))?;
        self.clear(&self.old)?;
        self.clear(&self.staging)
    }

    /// Puts an old edition back where no new one took its place. The lock must be held.
    pub(super) fn put_back(&self) -> Result<(), PublishError> {
        if look(&self.out)?.is_none() && look(&self.old)?.is_some_and(|found| found.is_dir()) {
            rename(&self.old, &self.out).map_err(|error| PublishError::unwritable(&self.out, &error))?;
        }
        Ok(())
    }

    fn clear(&self, leftover: &Path) -> Result<(), PublishError> {
        let Some(found) = look(leftover)? else {
            return Ok(());
        };
        if !found.is_dir() {
            return Err(PublishError::Leftover { path: leftover.to_owned() });
        }
        if look(&leftover.join(MARK))?.is_some() {
            return discard(leftover).map_err(|error| PublishError::unwritable(leftover, &error));
        }
        retire(leftover, &self.out, None)
    }
}

/// Removes the mark from a folder that has been published.
pub(super) fn unmark(folder: &Path) -> io::Result<()> {
    remove_if_there(&folder.join(MARK))
}

/// The metadata of `path` itself, not of what it links to; `None` where nothing is there.
pub(super) fn look(path: &Path) -> Result<Option<Metadata>, PublishError> {
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(PublishError::unreadable(path, &error)),
    }
}

/// The canonical path of `out`, whether it exists or not. Links are followed by hand because their target may be
/// missing, namely when a killed run has left it to be put back.
fn resolve(out: &Path) -> Result<PathBuf, PublishError> {
    let mut path = out.to_owned();
    for _ in 0..MAX_LINKS {
        let Some(found) = look(&path)? else {
            return resolve_missing(&path);
        };
        if found.is_symlink() {
            let words = fs::read_link(&path).map_err(|error| PublishError::unreadable(&path, &error))?;
            path = path.parent().unwrap_or(Path::new("")).join(words);
        } else if found.is_dir() {
            return fs::canonicalize(&path).map_err(|error| PublishError::unreadable(&path, &error));
        } else {
            return Err(PublishError::NotAFolder { path });
        }
    }
    Err(PublishError::NotAFolder { path: out.to_owned() })
}

fn resolve_missing(path: &Path) -> Result<PathBuf, PublishError> {
    let Some(name) = path.file_name() else {
        return Err(PublishError::NotAFolder { path: path.to_owned() });
    };
    let parent = match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    let canonical = fs::create_dir_all(parent).and_then(|()| fs::canonicalize(parent));
    match canonical {
        Ok(parent) => Ok(parent.join(name)),
        Err(error) => Err(PublishError::unwritable(parent, &error)),
    }
}

fn hidden_name(name: &OsStr, what: &str) -> OsString {
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(".stratc-");
    hidden.push(what);
    hidden
}
