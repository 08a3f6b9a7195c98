//! Listing a folder of a commit, following links as [`Disk`](crate::world::Disk) does.

use std::collections::{BTreeMap, HashSet};
use std::ffi::OsStr;

use gix::ObjectId;
use gix::bstr::{BStr, ByteSlice as _};
use gix::objs::tree::EntryKind;

use crate::world::ReadErrorKind;
use crate::world::path::{self, is_tool_folder};

/// How many links to folders are followed: they can multiply even without a cycle.
const MAX_LINKED_FOLDERS: usize = 1000;

/// How many links may be followed on the way to one file, as on most systems.
const MAX_LINKS_ON_THE_WAY: usize = 40;

/// What a path leads to.
#[derive(Debug)]
pub(super) enum Found {
    /// A file, by the hash of its blob.
    File(ObjectId),
    /// Something other than a file of the commit.
    ReadError(ReadErrorKind),
}

/// A walk in progress.
pub(super) struct Walk<'a> {
    repository: &'a gix::Repository,
    root: ObjectId,
    found: BTreeMap<String, Found>,
    pending: Vec<Folder>,
    /// Folders that links point to. They are walked after all others.
    linked: Vec<Folder>,
    followed: usize,
    /// The links that form cycles. Each is reported once, however often it is met.
    looping: HashSet<String>,
}

/// A folder that has not been walked yet.
struct Folder {
    id: ObjectId,
    /// Its real path.
    real: String,
    /// The path it is known by, which may go through links.
    logical: String,
    /// The folders of the links that led here.
    came_from: Vec<String>,
}

/// Where a link finally points, through any further links.
enum Target {
    File(ObjectId),
    Folder(ObjectId, String),
}

impl<'a> Walk<'a> {
    /// Everything below the folder `root`.
    ///
    /// # Errors
    /// Where the repository has lost a part of it.
    pub(super) fn run(repository: &'a gix::Repository, root: ObjectId) -> gix::Result<BTreeMap<String, Found>> {
        let start = Folder { id: root, real: String::new(), logical: String::new(), came_from: Vec::new() };
        let mut walk = Self {
            repository,
            root,
            found: BTreeMap::new(),
            pending: vec![start],
            linked: Vec::new(),
            followed: 0,
            looping: HashSet::new(),
        };
        while let Some(folder) = walk.pending.pop().or_else(|| walk.linked.pop()) {
            let tree = repository.find_tree(folder.id)?;
            for entry in tree.iter() {
                let entry = entry?;
                walk.entry(&folder, entry.filename(), entry.mode().kind(), entry.object_id())?;
            }
        }
        Ok(walk.found)
    }

    fn entry(&mut self, folder: &Folder, name: &BStr, kind: EntryKind, id: ObjectId) -> gix::Result<()> {
        let Ok(name) = name.to_str() else {
            self.fault(path::join(&folder.logical, &name.to_str_lossy()), ReadErrorKind::NameNotUtf8);
            return Ok(());
        };
        let logical = path::join(&folder.logical, name);
        match kind {
            EntryKind::Blob | EntryKind::BlobExecutable => self.file(logical, id),
            EntryKind::Tree => {
                let (real, came_from) = (path::join(&folder.real, name), folder.came_from.clone());
                self.pending.push(Folder { id, real, logical, came_from });
            }
            EntryKind::Link => self.link(folder, id, &path::join(&folder.real, name), logical)?,
            EntryKind::Commit => self.fault(logical, ReadErrorKind::Submodule),
        }
        Ok(())
    }

    /// Adds what the link at the path `link`, in `folder`, points to.
    fn link(&mut self, folder: &Folder, id: ObjectId, link: &str, logical: String) -> gix::Result<()> {
        match self.follow(&folder.real, id)? {
            Ok(Target::File(file)) => self.file(logical, file),
            Ok(Target::Folder(id, real)) if self.may_follow(folder, &real) => {
                self.followed += 1;
                let came_from = folder.came_from.iter().chain([&folder.real]).cloned().collect();
                self.linked.push(Folder { id, real, logical, came_from });
            }
            Ok(Target::Folder(..)) | Err(ReadErrorKind::LinkLoop) => {
                if self.looping.insert(link.to_owned()) {
                    self.fault(logical, ReadErrorKind::LinkLoop);
                }
            }
            Err(kind) => self.fault(logical, kind),
        }
        Ok(())
    }

    fn file(&mut self, logical: String, id: ObjectId) {
        self.found.insert(logical, Found::File(id));
    }

    /// Faults in folders that build tools fill are not reported.
    fn fault(&mut self, logical: String, kind: ReadErrorKind) {
        let name = logical.rsplit('/').next().unwrap_or_default();
        if !is_tool_folder(OsStr::new(name)) {
            self.found.insert(logical, Found::ReadError(kind));
        }
    }

    /// Whether a link in `from` to the folder `real` may be followed: not where that would close a cycle.
    fn may_follow(&self, from: &Folder, real: &str) -> bool {
        let is_cycle = from.came_from.iter().chain([&from.real]).any(|folder| is_inside(folder, real));
        !is_cycle && self.followed < MAX_LINKED_FOLDERS
    }

    /// Resolves the link `id`, which lies in the folder `real`, component by component from the root.
    fn follow(&self, real: &str, id: ObjectId) -> gix::Result<Result<Target, ReadErrorKind>> {
        let words = self.target(id)?;
        let mut steps = steps(&words);
        steps.extend(self::steps(real));
        let leaves = ReadErrorKind::LeavesWorkspace { target: words };
        let mut way = vec![(String::new(), self.root)];
        let mut links = 1;
        while let Some(step) = steps.pop() {
            if step == "/" {
                return Ok(Err(leaves));
            }
            if step == ".." {
                way.pop();
                continue;
            }
            let Some((folder, id)) = way.last() else {
                return Ok(Err(leaves));
            };
            let tree = self.repository.find_tree(*id)?;
            let Some(entry) = tree.find_entry(step.as_bytes()) else {
                return Ok(Err(ReadErrorKind::Missing));
            };
            let id = entry.object_id();
            match entry.mode().kind() {
                EntryKind::Tree => way.push((path::join(folder, &step), id)),
                EntryKind::Link if links == MAX_LINKS_ON_THE_WAY => return Ok(Err(ReadErrorKind::LinkLoop)),
                EntryKind::Link => {
                    links += 1;
                    steps.extend(self::steps(&self.target(id)?));
                }
                EntryKind::Commit => return Ok(Err(ReadErrorKind::Submodule)),
                EntryKind::Blob | EntryKind::BlobExecutable if steps.is_empty() => return Ok(Ok(Target::File(id))),
                EntryKind::Blob | EntryKind::BlobExecutable => return Ok(Err(ReadErrorKind::Missing)),
            }
        }
        Ok(way.pop().map(|(real, id)| Target::Folder(id, real)).ok_or(leaves))
    }

    /// The text of a link.
    fn target(&self, id: ObjectId) -> gix::Result<String> {
        Ok(self.repository.find_object(id)?.data.to_str_lossy().into_owned())
    }
}

/// The components of a link or path in reverse order; "/" stands for the root of the file system.
fn steps(path: &str) -> Vec<String> {
    let mut steps: Vec<_> = path.rsplit('/').filter(|step| !matches!(*step, "" | ".")).map(str::to_owned).collect();
    if path.starts_with('/') {
        steps.push("/".to_owned());
    }
    steps
}

/// Whether `folder` is `outer` or lies inside it.
fn is_inside(folder: &str, outer: &str) -> bool {
    outer.is_empty() || folder.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
