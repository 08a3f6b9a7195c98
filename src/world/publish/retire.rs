//! Removing folders that are no longer the published one, or never were.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::super::sys::{self, FileId, id_of, remove_if_there, rename};
use super::PublishError;
use super::manifest::{MANIFEST, MARK, Manifest, is_own};

/// Removes an edition that was never published. Nobody but us put anything in it.
pub(super) fn discard(staging: &Path) -> io::Result<()> {
    empty(staging, &|name| name == MARK)?;
    // The mark goes last: without it, a later run would take what is left for an old edition.
    remove_if_there(&staging.join(MARK))?;
    fs::remove_dir(staging)
}

fn empty(folder: &Path, spare: &dyn Fn(&OsStr) -> bool) -> io::Result<()> {
    sys::make_writable(folder)?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if spare(&entry.file_name()) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            empty(&path, &|_| false)?;
            fs::remove_dir(&path)?;
        } else {
            sys::remove_file(&path)?;
        }
    }
    Ok(())
}

/// Removes the folder `old`, whose place `out` has taken. Files that its manifest lists are removed. Anything else was
/// put there by somebody, perhaps while the new edition was being made: what `out` does not have yet is moved there.
/// `carried` says which file in `out` stands for each foreign one; it is unknown for a folder that a killed run left
/// behind.
///
/// Fails on a foreign file that cannot be moved to `out`, and leaves it where it is.
pub(super) fn retire(old: &Path, out: &Path, carried: Option<&BTreeMap<PathBuf, FileId>>) -> Result<(), PublishError> {
    let manifest = Manifest::read(old)?;
    let folders = manifest.as_ref().map(Manifest::folders).unwrap_or_default();
    let mut retirement = Retirement { old, out, carried, manifest, folders, left: None };
    retirement.folder(Path::new(""))?;
    if let Some(path) = retirement.left {
        return Err(PublishError::Leftover { path });
    }
    // The manifest goes last: without it, a later run would take this edition's files for foreign ones.
    remove_if_there(&old.join(MANIFEST))
        .and_then(|()| fs::remove_dir(old))
        .map_err(|error| PublishError::unwritable(old, &error))
}

struct Retirement<'a> {
    old: &'a Path,
    out: &'a Path,
    carried: Option<&'a BTreeMap<PathBuf, FileId>>,
    manifest: Option<Manifest>,
    folders: BTreeSet<PathBuf>,
    left: Option<PathBuf>,
}

/// What to do with a foreign file in an old folder.
enum Fate {
    /// The published folder has the same file, or a newer one.
    Remove,
    /// It is newer than the one in the published folder.
    Move,
    /// Only a person can decide.
    Leave,
}

impl Retirement<'_> {
    fn folder(&mut self, path: &Path) -> Result<(), PublishError> {
        let here = self.old.join(path);
        let failed = |error: io::Error| PublishError::unwritable(&here, &error);
        sys::make_writable(&here).map_err(failed)?;
        for entry in fs::read_dir(&here).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let inner = path.join(entry.file_name());
            let found = fs::symlink_metadata(entry.path()).map_err(failed)?;
            if found.is_dir() {
                self.inner_folder(&inner)?;
            } else if !is_own(&inner) {
                self.file(&inner, &found).map_err(|error| PublishError::unwritable(&entry.path(), &error))?;
            }
        }
        Ok(())
    }

    fn inner_folder(&mut self, path: &Path) -> Result<(), PublishError> {
        if !self.folders.contains(path) {
            // Somebody may have created it while the new edition was being made. Where it cannot be recreated, its
            // files cannot be moved either and stay here; an empty folder is no loss.
            let _ = fs::create_dir(self.out.join(path));
        }
        let left_before = self.left.is_some();
        self.folder(path)?;
        let here = self.old.join(path);
        match fs::remove_dir(&here) {
            Err(_) if left_before || self.left.is_some() => Ok(()),
            other => other.map_err(|error| PublishError::unwritable(&here, &error)),
        }
    }

    fn file(&mut self, path: &Path, found: &Metadata) -> io::Result<()> {
        let here = self.old.join(path);
        let listed = self.manifest.as_ref().is_some_and(|manifest| manifest.has(path));
        let fate = if listed && found.is_file() { Fate::Remove } else { self.fate(path, found)? };
        let is_cleared = match fate {
            Fate::Remove => remove_if_we_may(&here)?,
            Fate::Move => move_to(&here, &self.out.join(path)).is_ok(),
            Fate::Leave => false,
        };
        if !is_cleared {
            self.left = self.left.take().or(Some(here));
        }
        Ok(())
    }

    fn fate(&self, path: &Path, here: &Metadata) -> io::Result<Fate> {
        let place = self.out.join(path);
        let there = match fs::symlink_metadata(&place) {
            Ok(there) => there,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Fate::Move),
            Err(_) => return Ok(Fate::Leave),
        };
        let (here_id, there_id) = (id_of(&self.old.join(path))?, id_of(&place)?);
        if here_id.is_some() && here_id == there_id {
            return Ok(Fate::Remove);
        }
        if let Some(staged) = self.carried.and_then(|carried| carried.get(path)) {
            if there_id == *staged {
                // The stand-in is untouched, so this is the original of a copy, or it was put here after the stand-in
                // was made.
                return Ok(Fate::Move);
            }
            if here_id == *staged {
                // This is what stood in the published folder until somebody replaced it there.
                return Ok(Fate::Remove);
            }
        }
        let same = same_contents(&self.old.join(path), here, &place, &there)?;
        Ok(if same { Fate::Remove } else { Fate::Leave })
    }
}

/// Removes a file; false where it lies in another user's folder and we may not.
fn remove_if_we_may(path: &Path) -> io::Result<bool> {
    match sys::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(false),
        other => other.map(|()| true),
    }
}

fn move_to(from: &Path, to: &Path) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    rename(from, to)
}

fn same_contents(one: &Path, first: &Metadata, two: &Path, second: &Metadata) -> io::Result<bool> {
    if first.is_symlink() && second.is_symlink() {
        return Ok(fs::read_link(one)? == fs::read_link(two)?);
    }
    if !first.is_file() || !second.is_file() || first.len() != second.len() {
        return Ok(false);
    }
    Ok(fs::read(one)? == fs::read(two)?)
}
