//! What can go wrong while publishing, with what a person needs to put it right.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::super::path::plain_reason;

/// Why an edition was not published. The published folder is as it was, except where
/// [`Stranded`](Self::Stranded) says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublishError {
    /// An artifact's path is not one that can be published.
    BadPath {
        /// As the artifact has it.
        path: String,
    },
    /// Two artifacts need the same place: the same path, or one a folder where the other is a file.
    Clash {
        /// The artifact that found its place taken.
        path: String,
    },
    /// The edition needs a place where something lies that stratc did not make.
    Collision {
        /// What lies there.
        path: PathBuf,
    },
    /// Something other than a folder lies where a folder must be.
    NotAFolder {
        /// What it is.
        path: PathBuf,
    },
    /// The folder is the root of the file system, or is or holds the workspace.
    Forbidden {
        /// The folder, as it was resolved.
        path: PathBuf,
    },
    /// The folder is, or holds, a place where another file system is mounted, so it cannot be replaced.
    Mount {
        /// Where it is mounted.
        path: PathBuf,
    },
    /// A folder in it belongs to somebody else, who lets nobody else change what lies there. It could not follow the
    /// edition to its new folder.
    Closed {
        /// The folder.
        path: PathBuf,
    },
    /// Another run is publishing beside this one.
    Busy {
        /// The folder in which both publish.
        path: PathBuf,
    },
    /// The record of what stratc made is not one that this version can read.
    BadManifest {
        /// The manifest.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A folder that an earlier run left holds something that stratc did not make and cannot put back.
    Leftover {
        /// What is left there.
        path: PathBuf,
    },
    /// Something could not be read.
    Unreadable {
        /// What.
        path: PathBuf,
        /// The operating system's words.
        reason: String,
    },
    /// Something could not be written or removed.
    Unwritable {
        /// What.
        path: PathBuf,
        /// The operating system's words.
        reason: String,
    },
    /// The new edition could not take the place of the old one, which had been moved aside and could not
    /// be put back. The next run puts it back first.
    Stranded {
        /// Where the old edition lies now.
        path: PathBuf,
        /// The operating system's words.
        reason: String,
    },
}

impl PublishError {
    pub(super) fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self::Unreadable { path: path.to_owned(), reason: plain_reason(error) }
    }

    pub(super) fn unwritable(path: &Path, error: &io::Error) -> Self {
        Self::Unwritable { path: path.to_owned(), reason: plain_reason(error) }
    }
}

/// For developers. What people read is said by the command line, in their language.
impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for PublishError {}
