//! Walking a folder on disk without ever leaving the workspace.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::path::{self, IN_USE, is_hidden, is_named_like_file, is_tool_folder, plain_reason};
use super::sys::{is_in_use, is_link_loop};
use super::{Listing, ReadError, ReadErrorKind};

/// How many links to folders one listing follows. A few links can multiply without any cycle (twenty folders that each
/// link twice to the next make a million), so detecting cycles alone is no bound.
const MAX_LINKED_FOLDERS: usize = 1000;

/// A walk in progress. walkdir itself must not follow links: it would open their targets before we can check them.
pub(super) struct Walk<'a> {
    root: &'a Path,
    listing: Listing,
    pending: Vec<Start>,
    looping: HashSet<PathBuf>,
    followed: usize,
}

/// Where a part of the walk begins: the requested folder, or the target of a link.
struct Start {
    /// Canonical, inside the root.
    real: PathBuf,
    /// The path by which the workspace knows it.
    logical: String,
    /// The canonical folders of the links that led here.
    came_from: Vec<PathBuf>,
}

impl<'a> Walk<'a> {
    /// A walk inside `root`, which must be canonical.
    pub(super) fn new(root: &'a Path) -> Self {
        Self { root, listing: Listing::default(), pending: Vec::new(), looping: HashSet::new(), followed: 0 }
    }

    /// Lists what lies below `real` (canonical, inside the root) under the path `logical`.
    pub(super) fn run(mut self, real: PathBuf, logical: String) -> Listing {
        self.pending.push(Start { real, logical, came_from: Vec::new() });
        while let Some(start) = self.pending.pop() {
            self.folder(&start);
        }
        self.listing.sort();
        self.listing
    }

    fn folder(&mut self, start: &Start) {
        // Sorted, so that where there are too many links, the same ones are followed on every machine.
        let mut walker = WalkDir::new(&start.real).sort_by_file_name().into_iter();
        while let Some(step) = walker.next() {
            match step {
                Ok(entry) => {
                    let enter = self.entry(start, &entry);
                    if !enter && entry.file_type().is_dir() {
                        walker.skip_current_dir();
                    }
                }
                Err(error) => self.refused(start, &error),
            }
        }
    }

    /// Adds one entry. False for a folder that must not be entered.
    fn entry(&mut self, start: &Start, entry: &DirEntry) -> bool {
        let below_start = entry.depth() > 0;
        if below_start && is_hidden(entry.file_name()) {
            return false;
        }
        let Some(logical) = self.logical(start, entry.path()) else {
            return false;
        };
        let kind = entry.file_type();
        if kind.is_dir() {
            let tools = below_start && is_tool_folder(entry.file_name());
            return !tools && self.may_enter(&logical);
        }
        if kind.is_symlink() {
            self.link(start, entry.path(), logical);
        } else if kind.is_file() {
            self.file(logical);
        } else {
            self.fault(logical, ReadErrorKind::NotARegularFile);
        }
        true
    }

    fn link(&mut self, start: &Start, link: &Path, logical: String) {
        // A linked `node_modules` often points outside; it is skipped like any other, not reported.
        let tools = link.file_name().is_some_and(is_tool_folder);
        if tools && fs::metadata(link).is_ok_and(|target| target.is_dir()) {
            return;
        }
        match follow(self.root, link) {
            Err(ReadErrorKind::LinkLoop) => self.link_loop(link, logical),
            Err(kind) => self.fault(logical, kind),
            Ok(real) => match fs::metadata(&real) {
                Err(error) => self.fault(logical, io_fault(&error)),
                Ok(target) if target.is_file() => self.file(logical),
                Ok(target) if target.is_dir() => self.linked_folder(start, link, real, logical),
                Ok(_) => self.fault(logical, ReadErrorKind::NotARegularFile),
            },
        }
    }

    fn linked_folder(&mut self, start: &Start, link: &Path, real: PathBuf, logical: String) {
        let mut came_from = start.came_from.clone();
        came_from.extend(link.parent().map(Path::to_owned));
        let is_cycle = came_from.iter().any(|folder| folder.starts_with(&real));
        if is_cycle || self.followed >= MAX_LINKED_FOLDERS {
            self.link_loop(link, logical);
        } else {
            self.followed += 1;
            self.pending.push(Start { real, logical, came_from });
        }
    }

    /// Reports a link that closes a cycle, once, however often it is met.
    fn link_loop(&mut self, link: &Path, logical: String) {
        if self.looping.insert(link.to_owned()) {
            self.fault(logical, ReadErrorKind::LinkLoop);
        }
    }

    /// Reports what walkdir could not open. It opens a folder before we see its name, so a folder that we would have
    /// skipped is not reported.
    fn refused(&mut self, start: &Start, error: &walkdir::Error) {
        let real = error.path().unwrap_or(&start.real);
        let name = real.file_name().unwrap_or_default();
        let below_start = error.depth() > 0;
        if below_start && (is_hidden(name) || is_tool_folder(name)) {
            return;
        }
        let Some(logical) = self.logical(start, real) else {
            return;
        };
        let is_folder = fs::symlink_metadata(real).is_ok_and(|found| found.is_dir());
        if !is_folder || self.may_enter(&logical) {
            self.fault(logical, walk_fault(error));
        }
    }

    /// Whether the folder may be entered; reports one that is named like a source file.
    fn may_enter(&mut self, logical: &str) -> bool {
        let name = logical.rsplit('/').next().unwrap_or_default();
        let refused = is_named_like_file(OsStr::new(name));
        if refused {
            self.fault(logical.to_owned(), ReadErrorKind::FolderNamedLikeFile);
        }
        !refused
    }

    /// The workspace's path for the real path `real` below `start`; a name that is not UTF-8 is reported.
    fn logical(&mut self, start: &Start, real: &Path) -> Option<String> {
        let below = real.strip_prefix(&start.real).unwrap_or(Path::new(""));
        let mut logical = start.logical.clone();
        for part in below {
            logical = path::join(&logical, &part.to_string_lossy());
        }
        if below.to_str().is_none() {
            self.fault(logical, ReadErrorKind::NameNotUtf8);
            return None;
        }
        Some(logical)
    }

    fn file(&mut self, path: String) {
        self.listing.files.push(path);
    }

    fn fault(&mut self, path: String, kind: ReadErrorKind) {
        self.listing.faults.push(ReadError::new(path, kind));
    }
}

/// The canonical path of `real` if it lies inside `root`. Only names and links are looked up on the way; nothing is
/// opened.
pub(super) fn follow(root: &Path, real: &Path) -> Result<PathBuf, ReadErrorKind> {
    let target = fs::canonicalize(real).map_err(|error| io_fault(&error))?;
    if target.starts_with(root) {
        return Ok(target);
    }
    // Name the link that leads out, as it is written: the canonical path differs between machines.
    let mut steps: Vec<&Path> = real.ancestors().collect();
    steps.reverse();
    let below_root = steps.into_iter().filter(|step| step.starts_with(root) && *step != root);
    let words = below_root
        .filter(|step| fs::canonicalize(step).is_ok_and(|place| !place.starts_with(root)))
        .find_map(|step| fs::read_link(step).ok())
        .unwrap_or(target);
    Err(ReadErrorKind::LeavesWorkspace { target: words.to_string_lossy().into_owned() })
}

/// The fault that an operating system's error stands for.
pub(super) fn io_fault(error: &io::Error) -> ReadErrorKind {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => ReadErrorKind::Missing,
        _ if is_link_loop(error) => ReadErrorKind::LinkLoop,
        _ if is_in_use(error) => ReadErrorKind::Unreadable { reason: IN_USE.to_owned() },
        _ => ReadErrorKind::Unreadable { reason: plain_reason(error) },
    }
}

fn walk_fault(error: &walkdir::Error) -> ReadErrorKind {
    match error.io_error() {
        Some(io) => io_fault(io),
        None => ReadErrorKind::LinkLoop,
    }
}
