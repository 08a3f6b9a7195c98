//! Making a new workspace.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::path::plain_reason;
use super::replace::put_in;

/// Why a workspace could not be made.
#[derive(Debug)]
pub enum CreateError {
    /// Something is there already, and nothing was written.
    Exists(PathBuf),
    /// The operating system refused.
    Io {
        /// What could not be written.
        path: PathBuf,
        /// Its words.
        reason: String,
    },
}

/// For developers. What people read is said by the command line, in their language.
impl std::fmt::Display for CreateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for CreateError {}

fn refused(path: &Path, error: &io::Error) -> CreateError {
    CreateError::Io { path: path.to_owned(), reason: plain_reason(error) }
}

/// What to do with files that are there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Write nothing at all.
    Refuse,
    /// Put the new ones in their place.
    Replace,
}

/// Writes `files` (path below `folder`, content).
pub fn create(folder: &Path, files: &[(&str, impl AsRef<[u8]>)], existing: Existing) -> Result<(), CreateError> {
    let paths: Vec<_> = files.iter().map(|(path, content)| (folder.join(path), content.as_ref())).collect();
    let there = paths.iter().map(|(path, _)| path).filter(|path| path.symlink_metadata().is_ok());
    for path in there {
        match existing {
            Existing::Refuse => return Err(CreateError::Exists(path.clone())),
            Existing::Replace => {}
        }
    }
    for ((path, content), (name, _)) in paths.iter().zip(files) {
        // The old one stays until the new one is whole.
        if path.symlink_metadata().is_ok() {
            put_in(folder, name, content)?;
        } else {
            write_new(path, content).map_err(|error| refused(path, &error))?;
        }
    }
    Ok(())
}

fn write_new(path: &Path, content: &[u8]) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    // `create_new` never follows a link that appeared in the meantime, and never empties a file.
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(content)
}
