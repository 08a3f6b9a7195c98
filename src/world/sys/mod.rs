//! What differs between operating systems: one file for each family, with the same functions.
//!
//! A caller asks for what must hold (exchanged or unchanged, replaced whole, locked until we end), and learns from the
//! error where a system cannot give it.

use std::fs;
use std::io;
use std::path::Path;

mod file_id;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
use unix as system;
#[cfg(windows)]
use windows as system;

pub(super) use file_id::FileId;
pub(super) use system::{
    FolderLock, create_private_folder, exchange, file_id, id_of, is_held, is_in_use, is_link_loop, is_mounted,
    is_unsupported, is_writable, keep_owner, kept_open, lock_folder, make_writable, may_empty, may_write, open_itself,
    remove_file, rename, symlink, sync_folder,
};

/// Renames a file without replacing another: if the new name is taken, the error is [`io::ErrorKind::AlreadyExists`].
pub(super) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    match system::rename_without_replacing(from, to) {
        Err(error) if is_unsupported(&error) => {}
        other => return other,
    }
    if fs::symlink_metadata(to).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    rename(from, to)
}

/// Removes a file if it exists.
pub(super) fn remove_if_there(path: &Path) -> io::Result<()> {
    match remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Whether the open `file` is the one at `path`. True where the system cannot tell.
pub(super) fn is_at(file: &fs::File, path: &Path) -> io::Result<bool> {
    match id_of(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        found => Ok(found? == file_id(file)?),
    }
}
