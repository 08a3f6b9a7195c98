//! What can go wrong while publishing, with what a person needs to put it right.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::super::path::{plain_reason, refusal};

/// Why an edition was not published. The published folder is unchanged, except as [`Stranded`](Self::Stranded) says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublishError {
    /// An artifact's path cannot be published.
    BadPath {
        /// As the artifact has it.
        path: String,
    },
    /// Two artifacts need the same path, or one needs as a folder what the other needs as a file.
    Clash {
        /// The artifact that found its path taken.
        path: String,
    },
    /// The edition needs a path where something lies that stratc did not make.
    Collision {
        /// What lies there.
        path: PathBuf,
    },
    /// Something other than a folder lies where a folder is needed.
    NotAFolder {
        /// Its path.
        path: PathBuf,
    },
    /// The folder is the root of the file system, or is or contains the workspace.
    Forbidden {
        /// The folder, as it was resolved.
        path: PathBuf,
    },
    /// The folder is or contains a mount point, so it cannot be replaced.
    Mount {
        /// The mount point.
        path: PathBuf,
    },
    /// A folder in it belongs to another user and is closed to us, so its content could not be moved to the new
    /// edition.
    Closed {
        /// The folder.
        path: PathBuf,
    },
    /// Another program has a file of it open, or the folder itself, and keeps it from being replaced.
    InUse {
        /// What is open.
        path: PathBuf,
    },
    /// Another run is publishing beside this one.
    Busy {
        /// The folder in which both publish.
        path: PathBuf,
    },
    /// The record of what stratc made is in a format that this version cannot read.
    BadManifest {
        /// The manifest.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A folder that an earlier run left behind holds something that stratc did not make and cannot put back.
    Leftover {
        /// What is left there.
        path: PathBuf,
    },
    /// Something could not be read.
    Unreadable {
        /// Its path.
        path: PathBuf,
        /// The operating system's message.
        reason: String,
    },
    /// Something could not be written or removed.
    Unwritable {
        /// Its path.
        path: PathBuf,
        /// The operating system's message.
        reason: String,
    },
    /// The old edition had been moved aside, the new one could not take its place, and the old one could not be put
    /// back. The next run does so first.
    Stranded {
        /// Where the old edition lies now.
        path: PathBuf,
        /// The operating system's message.
        reason: String,
    },
}

impl PublishError {
    pub(super) fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self::Unreadable { path: path.to_owned(), reason: plain_reason(error) }
    }

    pub(super) fn unwritable(path: &Path, error: &io::Error) -> Self {
        Self::Unwritable { path: path.to_owned(), reason: refusal(error) }
    }
}

/// For developers. What users read is written by the command line, in their language.
impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for PublishError {}
