//! The files of one commit, as a world.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::sync::Mutex;

use gix::{ObjectId, ThreadSafeRepository};
use jiff::civil::Date;

use super::error::words;
use super::walk::{Found, Walk};
use crate::world::memory::{absent, entries, listing};
use crate::world::path::{self, is_named_like_file};
use crate::world::single_file::MAX_SINGLE_FILE_BYTES;
use crate::world::{Listing, MAX_FILE_BYTES, ReadError, ReadErrorKind, World};

/// The world of a folder as it was committed. What it lists and what it refuses agree with
/// [`Disk`](crate::world::Disk). Contents are read from the object database only when they are asked for.
#[derive(Debug)]
pub struct Committed {
    files: BTreeMap<String, Found>,
    objects: Objects,
    today: Date,
}

impl Committed {
    /// The folder `root`, in a world where it is `today`.
    ///
    /// # Errors
    /// Where the repository has lost a source file or one of its folders, so that no damaged version passes for an
    /// empty one.
    pub(super) fn read(repository: &gix::Repository, root: ObjectId, today: Date) -> gix::Result<Self> {
        let files = Walk::run(repository, root)?;
        for (path, found) in &files {
            if let (Found::File(id), true) = (found, is_named_like_file(OsStr::new(path)))
                && !repository.has_object(id)
            {
                // Only for the library's own error.
                repository.find_header(*id)?;
            }
        }
        Ok(Self { files, objects: Objects::new(repository), today })
    }
}

impl World for Committed {
    fn list(&self, folder: &str) -> Listing {
        listing(&self.files, folder, |found| match found {
            Found::File(_) => None,
            Found::ReadError(kind) => Some(kind.clone()),
        })
    }

    fn entries(&self, folder: &str) -> Vec<String> {
        entries(&self.files, folder)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        let path = path::normal(path)?;
        let contents = match self.files.get(&path) {
            Some(Found::File(id)) => self.objects.with(|repository| contents(repository, *id)),
            Some(Found::ReadError(kind)) => Err(kind.clone()),
            None => Err(absent(&self.files, &path)),
        };
        contents.map_err(|kind| ReadError::new(path, kind))
    }

    fn place(&self, path: &str) -> Result<String, ReadError> {
        path::normal(path)
    }

    fn today(&self) -> Date {
        self.today
    }
}

fn contents(repository: &gix::Repository, id: ObjectId) -> Result<Vec<u8>, ReadErrorKind> {
    let too_large = |bytes| ReadErrorKind::TooLarge { bytes, limit: MAX_FILE_BYTES };
    match repository.find_object(id) {
        Ok(object) => match object.data.len() as u64 {
            bytes if bytes > MAX_FILE_BYTES => Err(too_large(bytes)),
            _ => Ok(object.detach().data),
        },
        // The library unpacks nothing above the size limit that it was opened with.
        Err(error) if error.is_resource_exhausted() => {
            Err(too_large(repository.find_header(id).map_or(MAX_SINGLE_FILE_BYTES, |header| header.size())))
        }
        Err(error) => Err(ReadErrorKind::Damaged { reason: words(&error) }),
    }
}

/// The repository, shared by all threads that read from it.
#[derive(Debug)]
struct Objects {
    repository: ThreadSafeRepository,
    /// Handles not in use: opening one costs more than reading a file.
    idle: Mutex<Vec<gix::Repository>>,
}

impl Objects {
    fn new(repository: &gix::Repository) -> Self {
        Self { repository: repository.clone().into_sync(), idle: Mutex::default() }
    }

    fn with<T>(&self, act: impl FnOnce(&gix::Repository) -> T) -> T {
        let idle = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        let reader = idle.unwrap_or_else(|| self.repository.to_thread_local());
        let result = act(&reader);
        if let Ok(mut idle) = self.idle.lock() {
            idle.push(reader);
        }
        result
    }
}
