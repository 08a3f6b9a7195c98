//! Files held in memory, for tests and for editors.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;

use jiff::civil::Date;

use super::path::{self, is_hidden, is_named_like_file, is_tool_folder};
use super::{Listing, MAX_FILE_BYTES, ReadError, ReadErrorKind, World};

/// A world made of given contents and a given day. What it lists and what it refuses agree with [`Disk`](super::Disk),
/// so that tests in memory hold for real folders too.
#[derive(Debug, Clone)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
    today: Date,
}

impl Memory {
    /// An empty world where it is always `today`.
    pub fn new(today: Date) -> Self {
        Self { files: BTreeMap::new(), today }
    }

    /// The same world with one more file; it replaces any file of that path.
    #[must_use]
    pub fn with(mut self, path: &str, contents: impl Into<Vec<u8>>) -> Self {
        // A path that leads out of the workspace is kept as written: no read or listing can reach it.
        let path = path::normal(path).unwrap_or_else(|_| path.to_owned());
        self.files.insert(path, contents.into());
        self
    }
}

impl World for Memory {
    fn list(&self, folder: &str) -> Listing {
        listing(&self.files, folder, |_| None)
    }

    fn entries(&self, folder: &str) -> Vec<String> {
        entries(&self.files, folder)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        let path = path::normal(path)?;
        let Some(contents) = self.files.get(&path) else {
            let kind = absent(&self.files, &path);
            return Err(ReadError::new(path, kind));
        };
        let bytes = size(contents);
        if bytes > MAX_FILE_BYTES {
            return Err(ReadError::new(path, ReadErrorKind::TooLarge { bytes, limit: MAX_FILE_BYTES }));
        }
        Ok(contents.clone())
    }

    fn place(&self, path: &str) -> Result<String, ReadError> {
        path::normal(path)
    }

    fn today(&self) -> Date {
        self.today
    }
}

/// Those of `files` (all there are) that a walk of `folder` on disk would find. `fault` says what is wrong with one, if
/// anything.
pub(super) fn listing<T>(
    files: &BTreeMap<String, T>,
    folder: &str,
    fault: impl Fn(&T) -> Option<ReadErrorKind>,
) -> Listing {
    let folder = match path::normal(folder) {
        Ok(folder) => folder,
        Err(fault) => return Listing::of_fault(fault),
    };
    let mut listing = Listing::default();
    let mut like_files = BTreeSet::new();
    let mut found = folder.is_empty();
    for (path, file) in files {
        let Some(below) = below(&folder, path) else {
            continue;
        };
        found = true;
        match fate(&folder, below) {
            Fate::Listed => match fault(file) {
                None => listing.files.push(path.clone()),
                Some(kind) => listing.faults.push(ReadError::new(path, kind)),
            },
            Fate::Skipped => {}
            Fate::InFolderNamedLikeFile(folder) => {
                like_files.insert(folder);
            }
        }
    }
    if !found {
        return Listing::of_fault(ReadError::new(folder, ReadErrorKind::Missing));
    }
    listing.faults.extend(like_files.into_iter().map(|path| ReadError::new(path, ReadErrorKind::FolderNamedLikeFile)));
    listing.sort();
    listing
}

/// The names of what lies directly in `folder`, where `files` are all there are.
pub(super) fn entries<T>(files: &BTreeMap<String, T>, folder: &str) -> Vec<String> {
    let Ok(folder) = path::normal(folder) else { return Vec::new() };
    let start = if folder.is_empty() { folder } else { format!("{folder}/") };
    let inside = files.range(start.clone()..).map_while(|(path, _)| path.strip_prefix(&start));
    let names: BTreeSet<&str> = inside.filter_map(|below| below.split('/').next()).collect();
    names.into_iter().filter(|name| !is_hidden(OsStr::new(name))).map(str::to_owned).collect()
}

/// What is wrong with a path that is not in `files`.
pub(super) fn absent<T>(files: &BTreeMap<String, T>, path: &str) -> ReadErrorKind {
    let is_folder = files.keys().any(|file| below(path, file).is_some());
    if is_folder { ReadErrorKind::NotARegularFile } else { ReadErrorKind::Missing }
}

/// What a listing does with one file.
enum Fate {
    Listed,
    Skipped,
    InFolderNamedLikeFile(String),
}

/// Judges the file `below` the listed `folder` as a walk would, from the top down: the first obstacle on the way
/// decides. The listed folder itself may have any name but that of a source file.
fn fate(folder: &str, below: &str) -> Fate {
    let own_name = folder.rsplit('/').next().unwrap_or_default();
    if !below.is_empty() && is_named_like_file(OsStr::new(own_name)) {
        return Fate::InFolderNamedLikeFile(folder.to_owned());
    }
    let mut way = folder.to_owned();
    let mut parts = below.split('/').peekable();
    while let Some(part) = parts.next() {
        let name = OsStr::new(part);
        let is_folder = parts.peek().is_some();
        way = path::join(&way, part);
        if is_hidden(name) && !below.is_empty() || is_folder && is_tool_folder(name) {
            return Fate::Skipped;
        }
        if is_folder && is_named_like_file(name) {
            return Fate::InFolderNamedLikeFile(way);
        }
    }
    Fate::Listed
}

/// The part of `path` below `folder`; "" where they are equal.
fn below<'a>(folder: &str, path: &'a str) -> Option<&'a str> {
    if folder.is_empty() {
        return Some(path);
    }
    let rest = path.strip_prefix(folder)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('/') }
}

fn size(contents: &[u8]) -> u64 {
    u64::try_from(contents.len()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn world() -> Memory {
        Memory::new(Date::constant(2026, 3, 31))
            .with("a.b/x.md", "dot")
            .with("a/z.yaml", "zed")
            .with("a/.hidden/y.yaml", "")
            .with("target/t.md", "")
            .with("a/node_modules/n.md", "")
            .with("a/target", "a file may be called that")
            .with("./plain//p.md", "p")
    }

    fn paths(listing: &Listing) -> Vec<&str> {
        listing.files.iter().map(String::as_str).collect()
    }

    #[test]
    fn lists_in_order_without_hidden_and_tool_folders() {
        let listing = world().list("");
        assert_eq!(paths(&listing), ["a/target", "a/z.yaml", "a.b/x.md", "plain/p.md"]);
        assert!(listing.faults.is_empty());
        assert_eq!(paths(&world().list("./a/")), ["a/target", "a/z.yaml"]);
        assert_eq!(paths(&world().list("a/z.yaml")), ["a/z.yaml"]);
        assert_eq!(paths(&world().list("target")), ["target/t.md"]);
    }

    #[test]
    fn entries_are_names_without_what_is_hidden() {
        assert_eq!(world().entries(""), ["a", "a.b", "plain", "target"]);
        assert_eq!(world().entries("./a/"), ["node_modules", "target", "z.yaml"]);
        assert!(world().entries("a/z.yaml").is_empty() && world().entries("../a").is_empty());
    }

    #[test]
    fn missing_and_leaving_folders_are_faults() {
        assert_eq!(world().list("nope").faults, [ReadError::new("nope", ReadErrorKind::Missing)]);
        assert!(world().list("a/z").files.is_empty());
        let kind = ReadErrorKind::LeavesWorkspace { target: "../a".into() };
        assert_eq!(world().list("../a").faults, [ReadError::new("../a", kind)]);
        assert!(Memory::new(Date::ZERO).list("").faults.is_empty());
    }

    #[test]
    fn folders_named_like_files_are_reported_once() {
        let world = world().with("g.yaml/one.md", "").with("g.yaml/two.md", "");
        let expected = [ReadError::new("g.yaml", ReadErrorKind::FolderNamedLikeFile)];
        assert_eq!(world.list("").faults, expected);
        let own = world.list("g.yaml");
        assert_eq!((own.files.len(), own.faults.as_slice()), (0, &expected[..]));
    }

    #[test]
    fn reads_what_is_there() {
        let world = world().with("big", vec![0; 16 * 1024 * 1024 + 1]);
        assert_eq!(world.read("a//z.yaml").unwrap(), b"zed");
        assert_eq!(world.read("x").unwrap_err().kind, ReadErrorKind::Missing);
        assert_eq!(world.read("a").unwrap_err().kind, ReadErrorKind::NotARegularFile);
        let kind = world.read("big").unwrap_err().kind;
        assert_eq!(kind, ReadErrorKind::TooLarge { bytes: MAX_FILE_BYTES + 1, limit: MAX_FILE_BYTES });
        assert_eq!(world.today(), Date::constant(2026, 3, 31));
    }
}
