//! A file that a user names, wherever it lies.

use std::fs;
use std::path::Path;

use super::ReadErrorKind;
use super::disk::read_up_to;
use super::walk::io_fault;

/// The largest file that is read: larger than any published plan.
pub const MAX_SINGLE_FILE_BYTES: u64 = 256 * 1024 * 1024;

/// The contents of the file at `path`. Links are followed; a pipe or a device is not opened.
///
/// # Errors
/// Where it is missing, unreadable, not a regular file, or larger than [`MAX_SINGLE_FILE_BYTES`].
pub fn read(path: &Path) -> Result<Vec<u8>, ReadErrorKind> {
    let place = fs::canonicalize(path).map_err(|error| io_fault(&error))?;
    read_up_to(&place, MAX_SINGLE_FILE_BYTES)
}

/// Whether there is a file at this path.
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}
