//! Earlier versions of a workspace, from a git repository.
//!
//! They are read in process, from the object database: neither the work tree nor the index is looked at, and nothing is
//! written. Only the repository's own configuration counts, not the user's or the environment's, so that a version is
//! the same for everybody. Nothing is fetched and no program is run.

mod committed;
mod error;
mod revision;
mod walk;

use std::fs;
use std::path::{Component, Path, PathBuf};

use gix::ThreadSafeRepository;
use gix::objs::tree::EntryKind;
use gix::open::Options;
use gix::sec::trust::Mapping;
use jiff::civil::Date;

use super::path;
use super::single_file::MAX_SINGLE_FILE_BYTES;
pub use committed::Committed;
pub use error::GitError;
use revision::Version;

/// A git repository, and where in it a workspace lies.
#[derive(Debug)]
pub struct Repository {
    inner: ThreadSafeRepository,
    /// The workspace's folder, relative to the root of the repository.
    prefix: PathBuf,
}

/// A version of the workspace, or of a file.
#[derive(Debug)]
pub struct Snapshot {
    /// The revision as it was given.
    pub name: String,
    /// The abbreviated hash of the commit: its first ten digits.
    pub commit: String,
    /// The day on which it was committed, in the committer's time zone.
    pub day: Date,
    /// Whether it was named by a tag, and so by a name that people know the version by.
    pub is_tag: bool,
    /// Its files.
    pub content: Content,
}

/// The files of a snapshot.
#[derive(Debug)]
pub enum Content {
    /// A folder: the workspace, or the one that was named.
    Workspace(Box<Committed>),
    /// A file that was named.
    File {
        /// Relative to the root of the repository, '/'-separated.
        path: String,
        /// Its contents.
        bytes: Vec<u8>,
    },
}

impl Repository {
    /// The repository that contains `folder`. It may be part of a work tree, a linked work tree, or bare.
    ///
    /// # Errors
    /// Where the folder is in no repository, or the repository cannot be read.
    pub fn discover(folder: &Path) -> Result<Self, GitError> {
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let Ok(place) = fs::canonicalize(here) else {
            return Err(GitError::NotARepository { path: here.to_owned() });
        };
        let options = Mapping { full: options(), reduced: options() };
        let found = ThreadSafeRepository::discover_opts(&place, gix::discover::upwards::Options::default(), options);
        let inner = found.map_err(|error| error::not_opened(here, &error))?;
        if inner.to_thread_local().common_dir().join("reftable").is_dir() {
            return Err(GitError::Reftable);
        }
        let root = inner.work_dir().and_then(|root| fs::canonicalize(root).ok());
        let prefix = root.and_then(|root| place.strip_prefix(root).map(Path::to_owned).ok()).unwrap_or_default();
        Ok(Self { inner, prefix })
    }

    /// The version called `name`: a branch, a tag, a hash, `HEAD~3` or anything else that git understands, optionally
    /// followed by `:` and a path from the root of the repository (`main:plans`) or from the workspace's folder
    /// (`main:./plans`).
    ///
    /// # Errors
    /// Where the revision or the path does not exist or is ambiguous, or an object cannot be read.
    pub fn snapshot(&self, name: &str, today: Date) -> Result<Snapshot, GitError> {
        let repository = self.inner.to_thread_local();
        let (revision, below) = revision::split(name);
        let version = Version::find(&repository, revision)?;
        let path = match below {
            None => self.prefix.clone(),
            Some(below) => self.path_of(below).ok_or_else(|| no_such_path(revision, Path::new(below)))?,
        };
        Ok(Snapshot {
            name: name.to_owned(),
            commit: version.hash(),
            day: version.day().map_err(|error| error::damaged(&repository, revision, &error))?,
            is_tag: version.is_tag,
            content: content(&repository, revision, &version, &path, today)?,
        })
    }

    /// A path written after a revision, relative to the root of the repository; `None` where it leads out of it.
    fn path_of(&self, below: &str) -> Option<PathBuf> {
        let starts_here =
            matches!(Path::new(below).components().next(), Some(Component::CurDir | Component::ParentDir));
        let mut path = if starts_here { self.prefix.clone() } else { PathBuf::new() };
        for part in Path::new(below).components() {
            match part {
                Component::CurDir => {}
                Component::ParentDir => path.pop().then_some(())?,
                Component::Normal(name) => path.push(name),
                Component::RootDir | Component::Prefix(_) => return None,
            }
        }
        Some(path)
    }
}

/// Reads only the repository's own configuration, and unpacks nothing larger than any file that is read.
fn options() -> Options {
    Options::isolated().cli_overrides([format!("gitoxide.objects.allocLimit={MAX_SINGLE_FILE_BYTES}")])
}

fn no_such_path(revision: &str, path: &Path) -> GitError {
    GitError::NoSuchPath { revision: revision.to_owned(), path: path.display().to_string() }
}

/// The folder or file at `path` (relative to the root of the repository) in a version.
fn content(
    repository: &gix::Repository,
    revision: &str,
    version: &Version<'_>,
    path: &Path,
    today: Date,
) -> Result<Content, GitError> {
    let lost = |error: &gix::Error| error::damaged(repository, revision, error);
    let root = version.commit.tree().map_err(|error| lost(&error))?;
    let found = if path.as_os_str().is_empty() {
        Some((EntryKind::Tree, root.id))
    } else {
        let entry = root.lookup_entry_by_path(path).map_err(|error| lost(&error))?;
        entry.map(|entry| (entry.mode().kind(), entry.object_id()))
    };
    match found {
        Some((EntryKind::Tree, folder)) => {
            let files = Committed::read(repository, folder, today).map_err(|error| lost(&error))?;
            Ok(Content::Workspace(Box::new(files)))
        }
        Some((EntryKind::Blob | EntryKind::BlobExecutable, file)) => {
            let path = path::slashed(path);
            match repository.find_object(file) {
                Ok(object) => Ok(Content::File { path, bytes: object.detach().data }),
                Err(error) if error.is_resource_exhausted() => {
                    Err(GitError::TooLarge { path, limit: MAX_SINGLE_FILE_BYTES })
                }
                Err(error) => Err(lost(&error)),
            }
        }
        Some((EntryKind::Link | EntryKind::Commit, _)) | None => Err(no_such_path(revision, path)),
    }
}
