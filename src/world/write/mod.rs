//! Writing one file: whole, or not at all.
//!
//! New contents are written to a hidden file beside the old one, `.NAME.stratc-part`, which is then renamed over it.
//! Readers see either the old contents or the new. If the run is killed or the disk is full, the old contents stay.
//!
//! There is one such name for each file, so that the next run to write it clears away what a killed run left. A running
//! program holds a lock on its hidden file, which the operating system releases when it ends: only an unlocked one is
//! removed.

use std::ffi::OsString;
use std::fs::{self, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::sys;

/// How many times to check whether another run has finished writing the same file. With the pause between them they
/// take one second in all.
const ATTEMPTS: usize = 20;
const PAUSE: Duration = Duration::from_millis(50);

/// New contents beside the file they are to replace. Unless they do, dropping this removes them.
#[derive(Debug)]
pub(super) struct Part {
    path: PathBuf,
    place: PathBuf,
    /// The file at `path`, locked for as long as it is open.
    file: Option<File>,
    is_placed: bool,
}

impl Part {
    /// Writes `contents` beside `place` and syncs them, with the owner and permissions of the file at `place`, if there
    /// is one. If `place` is a link it is not followed.
    ///
    /// # Errors
    /// Whatever the system refuses; also [`io::ErrorKind::PermissionDenied`] where the file at `place` is
    /// write-protected although its folder would let it be replaced, and [`io::ErrorKind::ResourceBusy`] where another
    /// run has been writing the same file for a second.
    pub(super) fn write(place: &Path, contents: &[u8]) -> io::Result<Self> {
        let like = replaceable(place)?;
        let path = beside(place)?;
        let mut part = Self { file: Some(claim(&path)?), path, place: place.to_owned(), is_placed: false };
        part.fill(contents, like.as_ref())?;
        Ok(part)
    }

    fn fill(&mut self, contents: &[u8], like: Option<&Metadata>) -> io::Result<()> {
        let Some(file) = &mut self.file else { return Ok(()) };
        file.write_all(contents)?;
        if let Some(like) = like {
            // The owner first: changing the owner can clear permission bits.
            sys::keep_owner(&self.path, like);
            file.set_permissions(like.permissions())?;
        }
        file.sync_all()
    }

    /// Replaces the file at `place`.
    pub(super) fn replace(self) -> io::Result<()> {
        self.placed_by(sys::rename)
    }

    /// Takes the free name `place`; where it is taken, the error is [`io::ErrorKind::AlreadyExists`].
    pub(super) fn add(self) -> io::Result<()> {
        self.placed_by(sys::rename_new)
    }

    fn placed_by(mut self, rename: fn(&Path, &Path) -> io::Result<()>) -> io::Result<()> {
        self.file = self.file.take().and_then(sys::kept_open);
        rename(&self.path, &self.place).map_err(|error| match error.kind() {
            // Another run took it for a leftover.
            io::ErrorKind::NotFound => io::ErrorKind::ResourceBusy.into(),
            _ => error,
        })?;
        self.is_placed = true;
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Once it is in place, the hidden name may already belong to another run.
        if !self.is_placed {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Removes what a killed run left beside the file at `place`. Failure is ignored: it concerns only the next writer of
/// that file, who is told.
pub(super) fn clear_beside(place: &Path) {
    let _ = beside(place).and_then(|path| clear(&path));
}

/// The hidden name beside `place`.
fn beside(place: &Path) -> io::Result<PathBuf> {
    let mut name = OsString::from(".");
    name.push(place.file_name().ok_or(io::ErrorKind::InvalidInput)?);
    name.push(".stratc-part");
    Ok(place.with_file_name(name))
}

/// The file at `place` that is to be replaced, if there is one. A rename needs no permission on the file itself, but
/// its owner may have made it read-only.
fn replaceable(place: &Path) -> io::Result<Option<Metadata>> {
    let found = match fs::symlink_metadata(place) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        found => found?,
    };
    if !found.is_file() {
        return Ok(None);
    }
    if found.permissions().readonly() || !sys::may_write(place) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    Ok(Some(found))
}

/// Creates the file `path` and locks it.
fn claim(path: &Path) -> io::Result<File> {
    for _ in 0..ATTEMPTS {
        match OpenOptions::new().write(true).create_new(true).open(path) {
            // Before it was locked, another run may have taken it for a leftover.
            Ok(file) if is_free(&file)? && sys::is_at(&file, path)? => return Ok(file),
            Ok(_) => {}
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            Err(_) if clear(path)? => {}
            Err(_) => std::thread::sleep(PAUSE),
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

/// Removes what a killed run left at `path`, if anything. False where a running program is writing it.
fn clear(path: &Path) -> io::Result<bool> {
    let file = match sys::open_itself(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        // A link, which stratc never creates there.
        Err(error) if fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink()) => {
            return fs::remove_file(path).map(|()| true).map_err(|_| error);
        }
        Err(error) => return Err(error),
    };
    if !is_free(&file)? {
        return Ok(false);
    }
    if sys::is_at(&file, path)? {
        sys::remove_if_there(path)?;
    }
    Ok(true)
}

/// Locks a file, unless another run holds its lock. Where the file system has no locks, every file counts as free: then
/// two runs that write the same file at once can collide, and one of them fails.
fn is_free(file: &File) -> io::Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) if sys::is_unsupported(&error) => Ok(true),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

#[cfg(test)]
mod tests;
