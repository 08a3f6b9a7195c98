//! Why a version could not be read.

use std::fs;
use std::path::{Path, PathBuf};

use gix::revision::spec::parse::Error as Unresolved;

/// Why a version could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GitError {
    /// The folder is not there, or lies in no repository.
    NotARepository {
        /// As it was given.
        path: PathBuf,
    },
    /// Nothing has been committed yet.
    NoCommits,
    /// The repository knows no such revision.
    Unknown {
        /// As it was asked for.
        revision: String,
        /// The branches and tags that there are, in alphabetical order.
        known: Vec<String>,
        /// Whether only the newest history has been fetched, so that it may lie beyond.
        shallow: bool,
    },
    /// Several commits begin with these digits.
    Ambiguous {
        /// As it was asked for.
        revision: String,
        /// The beginnings of their hashes.
        commits: Vec<String>,
    },
    /// A file or folder, and no commit.
    NotACommit {
        /// As it was asked for.
        revision: String,
    },
    /// A range of commits, or all but some.
    Several {
        /// As it was asked for.
        revision: String,
    },
    /// The revision has no such folder or file.
    NoSuchPath {
        /// As it was asked for.
        revision: String,
        /// From the root of the repository.
        path: String,
    },
    /// The file that was asked for is larger than any that is read.
    TooLarge {
        /// From the root of the repository.
        path: String,
        /// The largest size that is read.
        limit: u64,
    },
    /// The clone was made without old files, which git fetches when it needs them.
    NotFetched {
        /// As it was asked for.
        revision: String,
    },
    /// Something of the revision is missing in the repository, or cannot be read.
    Damaged {
        /// As it was asked for.
        revision: String,
        /// What is wrong, in the words of the git library.
        reason: String,
    },
    /// The repository keeps its branches in the format `reftable`.
    Reftable,
    /// Anything else.
    Other {
        /// The words of the git library.
        reason: String,
    },
}

/// For developers. What people read is said by the command line, in their language.
impl std::fmt::Display for GitError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for GitError {}

/// Why there is no repository to read from at `path`.
pub(super) fn not_opened(path: &Path, error: &gix::Error) -> GitError {
    if error.downcast_any_ref::<gix::discover::upwards::Error>().is_some() {
        return GitError::NotARepository { path: path.to_owned() };
    }
    GitError::Other { reason: words(error) }
}

/// Why a revision leads to no commit.
pub(super) fn not_resolved(repository: &gix::Repository, revision: &str, error: &gix::Error) -> GitError {
    if let Some(Unresolved::AmbiguousPrefix { candidates, .. }) = error.downcast_any_ref::<Unresolved>() {
        let commits = candidates.iter().map(|(hash, _)| hash.to_string()).collect();
        return GitError::Ambiguous { revision: revision.to_owned(), commits };
    }
    if error.is_corrupted() {
        return damaged(repository, revision, error);
    }
    unknown(repository, revision)
}

/// That there is no such revision, and which there are.
pub(super) fn unknown(repository: &gix::Repository, revision: &str) -> GitError {
    let known = names(repository);
    if known.is_empty() && repository.head_id().is_err() {
        return GitError::NoCommits;
    }
    GitError::Unknown { revision: revision.to_owned(), known, shallow: repository.is_shallow().unwrap_or(false) }
}

/// That something of a revision cannot be read.
pub(super) fn damaged(repository: &gix::Repository, revision: &str, error: &gix::Error) -> GitError {
    let revision = revision.to_owned();
    if error.is_not_found() && is_partial(repository) {
        return GitError::NotFetched { revision };
    }
    GitError::Damaged { revision, reason: words(error) }
}

/// Whether the clone leaves things at the server until they are needed: git marks each pack that came from there.
fn is_partial(repository: &gix::Repository) -> bool {
    let packs = fs::read_dir(repository.common_dir().join("objects/pack"));
    packs
        .into_iter()
        .flatten()
        .flatten()
        .any(|entry| entry.path().extension().is_some_and(|ending| ending == "promisor"))
}

/// The names of all branches and tags, as people write them.
fn names(repository: &gix::Repository) -> Vec<String> {
    let Ok(references) = repository.references() else {
        return Vec::new();
    };
    let kinds = [references.local_branches(), references.tags(), references.remote_branches()];
    let all = kinds.into_iter().flatten().flatten().filter_map(Result::ok);
    let mut names: Vec<String> = all.map(|reference| reference.name().shorten().to_string()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// What an error of the library comes down to.
pub(super) fn words(error: &gix::Error) -> String {
    error.probable_cause().to_string()
}
