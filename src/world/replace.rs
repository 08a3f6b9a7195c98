//! Replacing what a file says, in one step: a source file, or the one file of a workspace that stratc itself keeps.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::create::CreateError;
use super::disk::{Disk, read_regular};
use super::path::{self, plain_reason};
use super::{Fault, FaultKind};

/// Why a file was not replaced. It is as it was.
#[derive(Debug, PartialEq, Eq)]
pub enum ReplaceError {
    /// It says something else than when it was read.
    Changed,
    /// It may not be written, as its owner or the system says.
    Refused {
        /// In the system's own words.
        reason: String,
    },
    /// It cannot be read any more.
    Unreadable(FaultKind),
}

/// For developers. What people read is said by the command line, in their language.
impl std::fmt::Display for ReplaceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for ReplaceError {}

impl Disk {
    /// Puts `new` in the place of `old` in the file that `path` leads to. Links stay links, and the file keeps its
    /// permissions. Whoever reads it meanwhile gets the one or the other, whole. A file that no longer holds `old` is
    /// somebody's newer work and is left alone.
    pub fn replace(&self, path: &str, old: &[u8], new: &[u8]) -> Result<(), ReplaceError> {
        let unreadable = |Fault { kind, .. }| ReplaceError::Unreadable(kind);
        let path = path::normal(path).map_err(unreadable)?;
        let (_, place) = self.find(&path).map_err(unreadable)?;
        let refused = |error: &io::Error| ReplaceError::Refused { reason: plain_reason(error) };
        let metadata = fs::metadata(&place).map_err(|error| refused(&error))?;
        if metadata.permissions().readonly() {
            return Err(refused(&io::ErrorKind::PermissionDenied.into()));
        }
        let beside = Beside::new(&place).map_err(|error| refused(&error))?;
        beside.write(new, Some(&metadata)).map_err(|error| refused(&error))?;
        // As late as can be, so that little time is left for somebody else to write.
        if read_regular(&place).map_err(ReplaceError::Unreadable)? != old {
            return Err(ReplaceError::Changed);
        }
        fs::rename(&beside.path, &place).map_err(|error| refused(&error))
    }
}

/// Writes `content` to the file at `path` inside `folder`, in one step: whoever reads the file sees the old content or the new.
/// A path that leads out of the folder, by its wording or by a link, is refused.
pub fn put_in(folder: &Path, path: &str, content: &[u8]) -> Result<(), CreateError> {
    let place = if folder == Path::new(".") { PathBuf::from(path) } else { folder.join(path) };
    let refused = |error: io::Error| CreateError::Io { path: place.clone(), reason: plain_reason(&error) };
    place_of(folder, path).and_then(|real| put(&real, content)).map_err(refused)
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

fn put(place: &Path, content: &[u8]) -> io::Result<()> {
    let beside = Beside::new(place)?;
    beside.write(content, None)?;
    fs::rename(&beside.path, place)
}

/// A hidden file beside the one to be replaced, gone again when it has not taken its place.
struct Beside {
    path: PathBuf,
}

impl Beside {
    fn new(place: &Path) -> io::Result<Self> {
        let name = place.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
        let path = place.with_file_name(format!(".{name}.stratc-{}", std::process::id()));
        // What a run that was killed left behind, whose number has come round again.
        let _ = fs::remove_file(&path);
        Ok(Self { path })
    }

    /// Writes the file, with the owner and the permissions of the one before, where there is one.
    fn write(&self, contents: &[u8], like: Option<&fs::Metadata>) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).open(&self.path)?;
        file.write_all(contents)?;
        if let Some(like) = like {
            give_owner(&file, like);
            file.set_permissions(like.permissions())?;
        }
        file.sync_all()
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // After the rename there is nothing of that name.
        let _ = fs::remove_file(&self.path);
    }
}

/// The owner and group of the file before, as far as the system lets us.
#[cfg(unix)]
fn give_owner(file: &File, like: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    let _ = fchown(file, Some(like.uid()), Some(like.gid()));
}

#[cfg(not(unix))]
fn give_owner(_file: &File, _like: &fs::Metadata) {}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    /// A workspace folder with the file `a.yaml`.
    fn workspace() -> (tempfile::TempDir, Disk) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("plan");
        fs::create_dir(&root).unwrap();
        fs::write(root.join("a.yaml"), "old").unwrap();
        (folder, Disk::new(root))
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_gets_new_words_and_keeps_its_permissions() {
        let (folder, disk) = workspace();
        let path = folder.path().join("plan/a.yaml");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        assert_eq!(disk.replace("a.yaml", b"old", b"new"), Ok(()));
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        assert_eq!(names(&folder.path().join("plan")), ["a.yaml"]);
    }

    #[test]
    fn newer_work_is_left_alone() {
        let (folder, disk) = workspace();
        assert_eq!(disk.replace("a.yaml", b"older", b"new"), Err(ReplaceError::Changed));
        assert_eq!(fs::read_to_string(folder.path().join("plan/a.yaml")).unwrap(), "old");
        assert_eq!(names(&folder.path().join("plan")), ["a.yaml"]);
    }

    #[test]
    fn a_link_stays_and_what_it_leads_to_is_written() {
        let (folder, disk) = workspace();
        let link = folder.path().join("plan/b.yaml");
        symlink("a.yaml", &link).unwrap();
        assert_eq!(disk.replace("b.yaml", b"old", b"new"), Ok(()));
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(folder.path().join("plan/a.yaml")).unwrap(), "new");
    }

    #[test]
    fn a_file_that_is_not_to_be_written_is_not() {
        let (folder, disk) = workspace();
        let path = folder.path().join("plan/a.yaml");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        assert!(matches!(disk.replace("a.yaml", b"old", b"new"), Err(ReplaceError::Refused { .. })));
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    }

    #[test]
    fn nothing_outside_the_workspace_is_written() {
        let (folder, disk) = workspace();
        let outside = folder.path().join("outside.yaml");
        fs::write(&outside, "old").unwrap();
        symlink("../outside.yaml", folder.path().join("plan/out.yaml")).unwrap();
        for path in ["out.yaml", "../outside.yaml"] {
            assert!(matches!(disk.replace(path, b"old", b"new"), Err(ReplaceError::Unreadable(_))), "{path}");
        }
        assert_eq!(fs::read_to_string(&outside).unwrap(), "old");
    }
}
