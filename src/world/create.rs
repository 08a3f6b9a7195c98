//! Creating files of our own: a new workspace, copies of templates, a comparison, a baseline. Each is written whole or
//! not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::path::refusal;
use super::write::Part;

/// Why a file was not created.
#[derive(Debug)]
pub enum CreateError {
    /// Something is there already, and nothing was written.
    Exists(PathBuf),
    /// What is there is a folder, a device or the like, which no file can replace.
    NotAFile(PathBuf),
    /// A file is where a folder is needed.
    NotAFolder(PathBuf),
    /// The operating system refused.
    Io {
        /// What could not be written.
        path: PathBuf,
        /// The operating system's message.
        reason: String,
    },
}

/// For developers. What users read is written by the command line, in their language.
impl std::fmt::Display for CreateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for CreateError {}

/// What to do with files that already exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Write nothing at all.
    Refuse,
    /// Replace them. Symbolic links stay, and the files they point to are replaced.
    Replace,
}

/// Writes `files` (path below `folder`, content) and creates the folders that they need.
///
/// # Errors
/// Where one of the files exists and may not be replaced, or what the operating system refuses.
pub fn create(folder: &Path, files: &[(&str, impl AsRef<[u8]>)], existing: Existing) -> Result<(), CreateError> {
    let files: Vec<_> = files.iter().map(|(path, content)| (shown(folder, path), content.as_ref())).collect();
    let mut taken = files.iter().map(|(path, _)| path).filter(|path| path.symlink_metadata().is_ok());
    if let (Existing::Refuse, Some(path)) = (existing, taken.next()) {
        return Err(CreateError::Exists(path.clone()));
    }
    files.into_iter().try_for_each(|(path, content)| {
        let place = followed(&path)?;
        if let Some(file) = place.ancestors().skip(1).find(|folder| folder.is_file()) {
            return Err(CreateError::NotAFolder(file.to_owned()));
        }
        let written =
            make_folder_of(&place).and_then(|()| Part::write(&place, content)).and_then(|part| match existing {
                Existing::Refuse => part.add(),
                Existing::Replace => part.replace(),
            });
        written.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => CreateError::Exists(path),
            _ => CreateError::Io { path, reason: refusal(&error) },
        })
    })
}

/// Writes `content` to the file at `path` inside `folder`. A path that leads out of the folder, lexically or through a
/// link, is refused; a link at `path` itself is replaced.
///
/// # Errors
/// Where the path leads out of the folder, or what the operating system refuses.
pub fn put_in(folder: &Path, path: &str, content: &[u8]) -> Result<(), CreateError> {
    let refused = |error: io::Error| CreateError::Io { path: shown(folder, path), reason: refusal(&error) };
    let written = place_of(folder, path).and_then(|place| Part::write(&place, content)).and_then(Part::replace);
    written.map_err(refused)
}

/// The path of a file in a folder, as messages show it.
fn shown(folder: &Path, path: &str) -> PathBuf {
    if folder == Path::new(".") { PathBuf::from(path) } else { folder.join(path) }
}

/// The file that `path` points to through links, or `path` itself where nothing is there.
fn followed(path: &Path) -> Result<PathBuf, CreateError> {
    match fs::canonicalize(path) {
        Ok(place) if !place.is_file() => Err(CreateError::NotAFile(path.to_owned())),
        Ok(place) => Ok(place),
        Err(_) => Ok(path.to_owned()),
    }
}

fn make_folder_of(place: &Path) -> io::Result<()> {
    place.parent().map_or(Ok(()), fs::create_dir_all)
}

/// Where `path` lies once links on the way are followed. The last component is not followed, since the file is
/// replaced.
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
