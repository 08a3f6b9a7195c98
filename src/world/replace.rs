//! Replacing the contents of a source file atomically.

use super::disk::{Disk, read_regular};
use super::path::{self, refusal};
use super::write::{Part, clear_beside};
use super::{ReadError, ReadErrorKind};

/// Why a file was not replaced. It is unchanged.
#[derive(Debug, PartialEq, Eq)]
pub enum ReplaceError {
    /// Its contents are no longer those that were read.
    Changed,
    /// Its owner or the operating system does not allow it to be written.
    Refused {
        /// The operating system's message.
        reason: String,
    },
    /// It can no longer be read.
    Unreadable(ReadErrorKind),
}

/// For developers. What users read is written by the command line, in their language.
impl std::fmt::Display for ReplaceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for ReplaceError {}

impl From<std::io::Error> for ReplaceError {
    fn from(error: std::io::Error) -> Self {
        Self::Refused { reason: refusal(&error) }
    }
}

impl Disk {
    /// Replaces `old` by `new` in the file that `path` leads to. Links stay links, and the file keeps its permissions.
    /// Anybody reading it meanwhile gets either version, whole. A file that no longer holds `old` is somebody's newer
    /// work and is left alone.
    ///
    /// # Errors
    /// Where the file cannot be read, no longer holds `old`, or may not be written.
    pub fn replace(&self, path: &str, old: &[u8], new: &[u8]) -> Result<(), ReplaceError> {
        let unreadable = |ReadError { kind, .. }| ReplaceError::Unreadable(kind);
        let path = path::normal(path).map_err(unreadable)?;
        let (_, place) = self.find(&path).map_err(unreadable)?;
        let part = Part::write(&place, new)?;
        // As late as possible, to leave little time for somebody else to write.
        if read_regular(&place).map_err(ReplaceError::Unreadable)? != old {
            return Err(ReplaceError::Changed);
        }
        Ok(part.replace()?)
    }

    /// Removes what a killed run left beside the file that `path` leads to.
    pub fn clear_beside(&self, path: &str) {
        if let Ok((_, place)) = path::normal(path).and_then(|path| self.find(&path)) {
            clear_beside(&place);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    #[cfg(unix)]
    use std::os::unix::fs::symlink;

    use super::*;

    /// A workspace folder with the file `a.yaml`.
    fn workspace() -> (tempfile::TempDir, Disk) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("plan");
        fs::create_dir(&root).unwrap();
        fs::write(root.join("a.yaml"), "old").unwrap();
        (folder, Disk::new(root))
    }

    #[test]
    fn a_file_gets_new_words() {
        let (folder, disk) = workspace();
        assert_eq!(disk.replace("a.yaml", b"old", b"new"), Ok(()));
        assert_eq!(fs::read_to_string(folder.path().join("plan/a.yaml")).unwrap(), "new");
    }

    #[test]
    fn newer_work_is_left_alone() {
        let (folder, disk) = workspace();
        assert_eq!(disk.replace("a.yaml", b"older", b"new"), Err(ReplaceError::Changed));
        assert_eq!(fs::read_to_string(folder.path().join("plan/a.yaml")).unwrap(), "old");
        assert_eq!(fs::read_dir(folder.path().join("plan")).unwrap().count(), 1);
    }

    #[cfg(unix)]
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
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert!(matches!(disk.replace("a.yaml", b"old", b"new"), Err(ReplaceError::Refused { .. })));
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    }

    #[cfg(unix)]
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
