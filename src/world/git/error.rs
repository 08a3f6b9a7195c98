//! Why a version could not be read.

use std::fs;
use std::path::{Path, PathBuf};

use gix::revision::spec::parse::Error as Unresolved;

/// Why a version could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GitError {
    /// The folder does not exist, or is in no repository.
    NotARepository {
        /// As it was given.
        path: PathBuf,
    },
    /// Nothing has been committed yet.
    NoCommits,
    /// The repository has no such revision.
    Unknown {
        /// As it was asked for.
        revision: String,
        /// The existing branches and tags, in alphabetical order.
        known: Vec<String>,
        /// Whether the clone is shallow, so that the revision may lie beyond what was fetched.
        shallow: bool,
    },
    /// Several commits begin with these digits.
    Ambiguous {
        /// As it was asked for.
        revision: String,
        /// Their abbreviated hashes.
        commits: Vec<String>,
    },
    /// It names a file or a folder, not a commit.
    NotACommit {
        /// As it was asked for.
        revision: String,
    },
    /// It names several commits, as a range does.
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
    /// The requested file is larger than the limit.
    TooLarge {
        /// From the root of the repository.
        path: String,
        /// The limit in bytes.
        limit: u64,
    },
    /// A partial clone: git fetches older files only when it needs them.
    NotFetched {
        /// As it was asked for.
        revision: String,
    },
    /// An object of the revision is missing from the repository, or cannot be read.
    Damaged {
        /// As it was asked for.
        revision: String,
        /// What is wrong, as the git library says it.
        reason: String,
    },
    /// The repository keeps its refs in the `reftable` format.
    Reftable,
    /// Anything else.
    Other {
        /// The git library's message.
        reason: String,
    },
}

/// For developers. What users read is written by the command line, in their language.
impl std::fmt::Display for GitError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for GitError {}

/// Why no repository could be opened at `path`.
pub(super) fn not_opened(path: &Path, error: &gix::Error) -> GitError {
    if error.downcast_any_ref::<gix::discover::upwards::Error>().is_some() {
        return GitError::NotARepository { path: path.to_owned() };
    }
    GitError::Other { reason: words(error) }
}

/// Why a revision does not resolve to a commit.
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

/// The error for a revision that does not exist, with those that do.
pub(super) fn unknown(repository: &gix::Repository, revision: &str) -> GitError {
    let known = names(repository);
    if known.is_empty() && repository.head_id().is_err() {
        return GitError::NoCommits;
    }
    GitError::Unknown { revision: revision.to_owned(), known, shallow: repository.is_shallow().unwrap_or(false) }
}

/// The error for an object of a revision that cannot be read.
pub(super) fn damaged(repository: &gix::Repository, revision: &str, error: &gix::Error) -> GitError {
    let revision = revision.to_owned();
    if error.is_not_found() && is_partial(repository) {
        return GitError::NotFetched { revision };
    }
    GitError::Damaged { revision, reason: words(error) }
}

/// Whether the clone is partial: git marks each pack from a promisor remote with a `.promisor` file.
fn is_partial(repository: &gix::Repository) -> bool {
    let packs = fs::read_dir(repository.common_dir().join("objects/pack"));
    packs
        .into_iter()
        .flatten()
        .flatten()
        .any(|entry| entry.path().extension().is_some_and(|ending| ending == "promisor"))
}

/// The names of all branches and tags, in their short form.
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

/// The message of what most probably caused a library error.
pub(super) fn words(error: &gix::Error) -> String {
    error.probable_cause().to_string()
}
