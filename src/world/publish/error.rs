//! What can go wrong while publishing, with what a person needs to put it right.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::super::path::plain_reason;

/// Why an edition was not published. The published folder is as it was, except where
/// [`Stranded`](Self::Stranded) says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
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

    /// The words of the errors that pass on what the operating system or a file says.
    fn with_reason(&self, f: &mut fmt::Formatter<'_>, path: &Path, reason: &str) -> fmt::Result {
        let path = path.display();
        match self {
            Self::BadManifest { .. } => {
                write!(f, "`{path}`, the list of the files that stratc made, cannot be used: {reason}")
            }
            Self::Unreadable { .. } => write!(f, "`{path}` cannot be read: {reason}"),
            Self::Stranded { .. } => write!(
                f,
                "the new edition could not take its place ({reason}); the old one lies in `{path}` and is put back when you publish again"
            ),
            _ => write!(f, "`{path}` cannot be written: {reason}"),
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadPath { path } => write!(
                f,
                "`{}` cannot be the path of a published file: it must be relative, with names separated by '/' and no '..'",
                path.escape_debug()
            ),
            Self::Clash { path } => {
                write!(f, "two published files need the same place: `{path}` finds it taken by another")
            }
            Self::Collision { path } => write!(
                f,
                "`{}` is needed for the edition, but stratc did not make what lies there; move it, or publish to another folder",
                path.display()
            ),
            Self::NotAFolder { path } => write!(f, "`{}` is not a folder", path.display()),
            Self::Forbidden { path } => write!(
                f,
                "`{}` cannot be the published folder: it is the root of the file system or holds the workspace itself; choose a folder of its own",
                path.display()
            ),
            Self::Mount { path } => write!(
                f,
                "another file system is mounted at `{}`, so the published folder cannot be replaced in one step; publish to a folder inside it, or beside it",
                path.display()
            ),
            Self::Busy { path } => {
                write!(f, "another run is publishing in `{}`; try again when it has finished", path.display())
            }
            Self::Leftover { path } => write!(
                f,
                "`{}` was left behind by an earlier run, and stratc did not make it; move it to where it belongs and publish again",
                path.display()
            ),
            Self::BadManifest { path, reason }
            | Self::Unreadable { path, reason }
            | Self::Unwritable { path, reason }
            | Self::Stranded { path, reason } => self.with_reason(f, path, reason),
        }
    }
}

impl std::error::Error for PublishError {}
