//! What lies in a folder of a version, with its links followed as [`Disk`](crate::world::Disk) follows them.

use std::collections::{BTreeMap, HashSet};
use std::ffi::OsStr;

use gix::ObjectId;
use gix::bstr::{BStr, ByteSlice as _};
use gix::objs::tree::EntryKind;

use crate::world::FaultKind;
use crate::world::path::{self, is_tool_folder};

/// How many links to folders are followed: they can multiply without any circle.
const MAX_LINKED_FOLDERS: usize = 1000;

/// How many links may lie on the way to one file, as on most systems.
const MAX_LINKS_ON_THE_WAY: usize = 40;

/// What a path leads to.
#[derive(Debug)]
pub(super) enum Found {
    /// A file whose contents have this hash.
    File(ObjectId),
    /// Something that is no file of the version.
    Fault(FaultKind),
}

/// A walk under way.
pub(super) struct Walk<'a> {
    repository: &'a gix::Repository,
    root: ObjectId,
    found: BTreeMap<String, Found>,
    pending: Vec<Folder>,
    /// Folders that links lead to. They wait until the others are done.
    linked: Vec<Folder>,
    followed: usize,
    /// The links that lead in circles. Each is told of once, by however many ways it is met.
    looping: HashSet<String>,
}

/// A folder that has not been looked into yet.
struct Folder {
    id: ObjectId,
    /// Where it lies.
    real: String,
    /// The path that it is known by, which may lead over links.
    logical: String,
    /// Where the links lie that led here.
    came_from: Vec<String>,
}

/// Where a link leads, over however many further links.
enum Target {
    File(ObjectId),
    Folder(ObjectId, String),
}

impl<'a> Walk<'a> {
    /// Everything below the folder `root`. Fails where the repository has lost a part of it.
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
            self.fault(path::join(&folder.logical, &name.to_str_lossy()), FaultKind::NameNotUtf8);
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
            EntryKind::Commit => self.fault(logical, FaultKind::Submodule),
        }
        Ok(())
    }

    /// Takes in what the link at the place `link`, in `folder`, leads to.
    fn link(&mut self, folder: &Folder, id: ObjectId, link: &str, logical: String) -> gix::Result<()> {
        match self.follow(&folder.real, id)? {
            Ok(Target::File(file)) => self.file(logical, file),
            Ok(Target::Folder(id, real)) if self.may_follow(folder, &real) => {
                self.followed += 1;
                let came_from = folder.came_from.iter().chain([&folder.real]).cloned().collect();
                self.linked.push(Folder { id, real, logical, came_from });
            }
            Ok(Target::Folder(..)) | Err(FaultKind::LinkLoop) => {
                if self.looping.insert(link.to_owned()) {
                    self.fault(logical, FaultKind::LinkLoop);
                }
            }
            Err(kind) => self.fault(logical, kind),
        }
        Ok(())
    }

    fn file(&mut self, logical: String, id: ObjectId) {
        self.found.insert(logical, Found::File(id));
    }

    /// What build tools fill is nobody's fault.
    fn fault(&mut self, logical: String, kind: FaultKind) {
        let name = logical.rsplit('/').next().unwrap_or_default();
        if !is_tool_folder(OsStr::new(name)) {
            self.found.insert(logical, Found::Fault(kind));
        }
    }

    /// Whether a link in `from` may be followed to the folder `real`: not to one that led to it.
    fn may_follow(&self, from: &Folder, real: &str) -> bool {
        let circle = from.came_from.iter().chain([&from.real]).any(|folder| is_inside(folder, real));
        !circle && self.followed < MAX_LINKED_FOLDERS
    }

    /// Follows the link `id`, which lies in the folder `real`, step by step from the root.
    fn follow(&self, real: &str, id: ObjectId) -> gix::Result<Result<Target, FaultKind>> {
        let words = self.target(id)?;
        let mut steps = steps(&words);
        steps.extend(self::steps(real));
        let leaves = FaultKind::LeavesWorkspace { target: words };
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
                return Ok(Err(FaultKind::Missing));
            };
            let id = entry.object_id();
            match entry.mode().kind() {
                EntryKind::Tree => way.push((path::join(folder, &step), id)),
                EntryKind::Link if links == MAX_LINKS_ON_THE_WAY => return Ok(Err(FaultKind::LinkLoop)),
                EntryKind::Link => {
                    links += 1;
                    steps.extend(self::steps(&self.target(id)?));
                }
                EntryKind::Commit => return Ok(Err(FaultKind::Submodule)),
                EntryKind::Blob | EntryKind::BlobExecutable if steps.is_empty() => return Ok(Ok(Target::File(id))),
                EntryKind::Blob | EntryKind::BlobExecutable => return Ok(Err(FaultKind::Missing)),
            }
        }
        Ok(way.pop().map(|(real, id)| Target::Folder(id, real)).ok_or(leaves))
    }

    /// The words of a link.
    fn target(&self, id: ObjectId) -> gix::Result<String> {
        Ok(self.repository.find_object(id)?.data.to_str_lossy().into_owned())
    }
}

/// The steps of a link or path, the first one last; "/" is the one to the root of the machine.
fn steps(path: &str) -> Vec<String> {
    let mut steps: Vec<_> = path.rsplit('/').filter(|step| !matches!(*step, "" | ".")).map(str::to_owned).collect();
    if path.starts_with('/') {
        steps.push("/".to_owned());
    }
    steps
}

/// Whether a folder is `outer` or lies in it.
fn is_inside(folder: &str, outer: &str) -> bool {
    outer.is_empty() || folder.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
