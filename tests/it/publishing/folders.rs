//! Folders before and after: what is in them, and whether it is still the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::support::Workspace;

/// The content of each file of a folder, by its path there.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// Every file and folder below `folder`, relative to it, with '/', in order.
pub fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter().filter_map(Result::ok);
    entries.map(walkdir::DirEntry::into_path).collect()
}

pub fn relative(folder: &Path, path: &Path) -> String {
    let path = path.strip_prefix(folder).expect("it lies in the folder");
    path.to_str().expect("names are UTF-8").replace('\\', "/")
}

/// The files of an edition; without stratc's own record of them.
pub fn tree(folder: &Path) -> Tree {
    let files = walk(folder).into_iter().filter(|path| path.is_file());
    let read = files.map(|path| (relative(folder, &path), fs::read(&path).expect("it can be read")));
    read.filter(|(path, _)| !path.starts_with(".stratc-")).collect()
}

pub fn files(folder: &Path) -> Vec<String> {
    tree(folder).into_keys().collect()
}

pub fn published(workspace: &Workspace) -> Vec<String> {
    files(&workspace.path("public"))
}

/// The published files in which `words` stand.
pub fn pages_that_say(workspace: &Workspace, words: &str) -> Vec<String> {
    let says = |content: &[u8]| String::from_utf8_lossy(content).replace('\u{a0}', " ").contains(words);
    tree(&workspace.path("public")).into_iter().filter(|(_, content)| says(content)).map(|(path, _)| path).collect()
}

/// The names right below a folder, hidden ones too.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut names: Vec<_> = entries.map(|entry| relative(folder, &entry.expect("it can be read").path())).collect();
    names.sort();
    names
}

/// What tells whether a file or folder is still the same one: its number, its last change, its content.
pub type Identity = (u64, SystemTime, Vec<u8>);

pub fn identity(path: &Path) -> Identity {
    let found = fs::symlink_metadata(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let content = if found.is_file() { fs::read(path).expect("it can be read") } else { Vec::new() };
    // The time of a folder changes when something was in it for a moment; its contents are compared separately.
    let changed = if found.is_dir() { SystemTime::UNIX_EPOCH } else { found.modified().expect("times are kept") };
    (number(&found), changed, content)
}

#[cfg(unix)]
fn number(found: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(found)
}

#[cfg(not(unix))]
fn number(_: &fs::Metadata) -> u64 {
    0
}

pub fn identities(folder: &Path) -> BTreeMap<String, Identity> {
    walk(folder).into_iter().map(|path| (relative(folder, &path), identity(&path))).collect()
}

/// Copies the strategies and documents of this repository, so that much is compared; `backwards` writes the last
/// file first, which gives folders another order on most file systems.
pub fn copy_real_sources(to: &Path, backwards: bool) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources: Vec<_> = ["seeds", "strategies"].into_iter().flat_map(|folder| walk(&from.join(folder))).collect();
    sources.retain(|path| path.is_file());
    if backwards {
        sources.reverse();
    }
    for source in sources {
        let target = to.join(relative(from, &source));
        fs::create_dir_all(target.parent().expect("a file has a folder")).expect("folders can be made");
        fs::copy(&source, target).expect("files can be copied");
    }
}

pub fn assert_same(one: &Tree, other: &Tree) {
    assert!(one.len() > 4, "there is little to compare");
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    let different: Vec<_> = one.keys().filter(|path| one[*path] != other[*path]).collect();
    assert_eq!(different, [""; 0]);
}

/// Every link between the pages leads to a page that is there.
pub fn assert_links_lead_somewhere(folder: &Path) {
    let pages = tree(folder);
    for (path, content) in &pages {
        let text = String::from_utf8_lossy(content);
        let links = text.split("href=\"").skip(1).filter_map(|rest| rest.split(['"', '#']).next());
        for link in links.filter(|link| !link.is_empty() && !link.contains(':')) {
            let target = folder.join(path).parent().expect("a file has a folder").join(link);
            assert!(target.is_file(), "{path} links to {link}");
        }
    }
}
