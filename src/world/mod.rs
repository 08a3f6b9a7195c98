//! The only door to the outside: files come in through a [`World`], editions go out through
//! `publish::publish`. No other module touches disk, clock or environment.
//!
//! A world is a set of files with '/'-separated paths relative to the workspace root. `Disk` reads a real folder,
//! `git::Committed` one of an earlier version, [`Memory`] holds files for tests and editors. All give the same files
//! the same paths in the same order on every machine, because everything after them must be deterministic.
//!
//! Authors are trusted with the text of their workspace, not with the machine that compiles it: a world never reads
//! outside its root, never opens a pipe or a device, never follows links in cycles and never loads a file of unbounded
//! size. It reports what it leaves out as a [`ReadError`].

#[cfg(feature = "native")]
mod clock;
#[cfg(feature = "native")]
pub mod create;
#[cfg(feature = "native")]
mod disk;
#[cfg(feature = "native")]
pub mod environment;
#[cfg(feature = "native")]
pub mod git;
mod memory;
mod overlay;
#[cfg_attr(not(feature = "native"), expect(dead_code, reason = "some of it is about paths of the operating system"))]
mod path;
#[cfg(feature = "native")]
pub mod publish;
mod read_error;
#[cfg(feature = "native")]
pub mod replace;
#[cfg(feature = "native")]
pub mod single_file;
pub mod stopwatch;
#[cfg(feature = "native")]
mod sys;
#[cfg(feature = "native")]
mod walk;
#[cfg(feature = "native")]
mod write;

#[cfg(feature = "native")]
pub use disk::Disk;
pub use memory::Memory;
pub use overlay::Overlay;
pub use path::{BUSY, DENIED, IN_USE, path_order};
pub use read_error::{ReadError, ReadErrorKind};

/// The largest file that a world reads, in bytes: far more than any text written by hand.
pub const MAX_FILE_BYTES: u64 = 16 * 1024 * 1024;

/// Where sources come from.
///
/// Paths are relative to the workspace root and separated by '/'. A path may be given with `.` or doubled separators;
/// paths that are returned never have them.
pub trait World: Sync {
    /// Every file below `folder` ("" is the whole workspace) in the order of [`path_order`], and what could not be
    /// listed. Hidden entries are left out, and so are folders called `target` and `node_modules`. Where `folder` names
    /// a file, that file alone is listed.
    fn list(&self, folder: &str) -> Listing;

    /// The names of what lies directly in `folder` ("" is the whole workspace), files and folders alike, in order. Hidden
    /// entries are left out. Where there is no such folder, or it cannot be read, there are none.
    fn entries(&self, folder: &str) -> Vec<String>;

    /// The contents of one file. A file over [`MAX_FILE_BYTES`] is refused without being read.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError>;

    /// The path of the file that `path` leads to once links are followed, so that several paths to one file can be
    /// recognised.
    ///
    /// # Errors
    /// Why no file can be read there.
    fn place(&self, path: &str) -> Result<String, ReadError>;

    /// The present day in this world. For a folder on disk it is the day in Norway.
    fn today(&self) -> jiff::civil::Date;
}

/// What lies in a folder, and what could not be listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// The paths of the files from the workspace root, '/'-separated, ordered by [`path_order`].
    pub files: Vec<String>,
    /// What was left out and why, ordered by [`path_order`].
    pub faults: Vec<ReadError>,
}

impl Listing {
    /// A listing that holds one fault and no file.
    fn of_fault(fault: ReadError) -> Self {
        Self { files: Vec::new(), faults: vec![fault] }
    }

    /// Sorts both lists into the order that [`World::list`] promises.
    fn sort(&mut self) {
        self.files.sort_by(|a, b| path_order(a, b));
        self.faults.sort_by(|a, b| path_order(&a.path, &b.path));
    }
}
