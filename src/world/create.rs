//! Making a new workspace, and the one file of a workspace that stratc itself keeps.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::path::plain_reason;

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

/// Writes `files` (path below `folder`, content). Nothing is written when any of them is there already.
pub fn create(folder: &Path, files: &[(&str, &str)]) -> Result<(), CreateError> {
    let paths: Vec<_> = files.iter().map(|(path, content)| (folder.join(path), *content)).collect();
    if let Some((path, _)) = paths.iter().find(|(path, _)| path.symlink_metadata().is_ok()) {
        return Err(CreateError::Exists(path.clone()));
    }
    for (path, content) in &paths {
        write_new(path, content).map_err(|error| refused(path, &error))?;
    }
    Ok(())
}

fn write_new(path: &Path, content: &str) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    // `create_new` never follows a link that appeared in the meantime, and never empties a file.
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(content.as_bytes())
}

/// Writes `text` to the file at `path` inside `folder`, in one step: whoever reads the file sees the old text or the new.
/// A path that leads out of the folder, by its wording or by a link, is refused.
pub fn replace(folder: &Path, path: &str, text: &str) -> Result<(), CreateError> {
    let place = if folder == Path::new(".") { PathBuf::from(path) } else { folder.join(path) };
    place_of(folder, path).and_then(|real| put(&real, text)).map_err(|error| refused(&place, &error))
}

/// Where `path` lies once links on the way are followed. The file itself is replaced, not followed.
fn place_of(folder: &Path, path: &str) -> io::Result<PathBuf> {
    let root = fs::canonicalize(folder)?;
    let place = root.join(path);
    let (Some(parent), Some(name)) = (place.parent(), place.file_name()) else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    let parent = fs::canonicalize(parent)?;
    if !parent.starts_with(&root) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    Ok(parent.join(name))
}

fn put(place: &Path, text: &str) -> io::Result<()> {
    let mut name = std::ffi::OsString::from(".");
    name.push(place.file_name().unwrap_or_default());
    name.push(format!(".{}", std::process::id()));
    let beside = place.with_file_name(name);
    let written = File::create_new(&beside).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    let placed = written.and_then(|()| fs::rename(&beside, place));
    if placed.is_err() {
        // The first error is the one to tell.
        let _ = fs::remove_file(&beside);
    }
    placed
}
