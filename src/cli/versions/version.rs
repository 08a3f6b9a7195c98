//! Where a side comes from, as it is asked for.

use std::path::{Path, PathBuf};

use crate::workspace::{SETTINGS_FILE, STRATEGY_FILE};
use crate::world::environment::is_folder;
use crate::world::single_file::is_file;

/// The version that was last saved in git.
pub const HEAD: &str = "HEAD";

/// Where a side comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Version {
    /// The workspace as it is on disk.
    WorkingTree,
    /// Another workspace on disk, and the strategy in it that was named.
    Folder(PathBuf, Option<String>),
    /// The JSON of a published plan, or a folder with such.
    Edition(PathBuf),
    /// A version in the workspace's git repository.
    Revision(String),
}

impl Version {
    /// What the words of a command line mean: a file or folder that is there, else a version in git. A branch that has the
    /// name of a folder can be written `heads/NAME`.
    pub fn named(words: &str, workspace: &Path) -> Self {
        let path = Path::new(words);
        if is_file(path) {
            return Self::Edition(path.to_owned());
        }
        if !is_folder(path) {
            return Self::Revision(words.to_owned());
        }
        if let Some((root, id)) = strategy_folder(path) {
            return Self::Folder(root, Some(id));
        }
        match is_edition(path) {
            true => Self::Edition(path.to_owned()),
            false if is_same_folder(path, workspace) => Self::WorkingTree,
            false => Self::Folder(path.to_owned(), None),
        }
    }
}

fn is_same_folder(one: &Path, other: &Path) -> bool {
    one.components().eq(other.components())
}

/// The workspace around a strategy's folder, and the strategy's id.
fn strategy_folder(path: &Path) -> Option<(PathBuf, String)> {
    if !is_file(&path.join(STRATEGY_FILE)) {
        return None;
    }
    let id = path.file_name()?.to_str()?.to_owned();
    let is_workspace = |folder: &&Path| is_file(&folder.join(SETTINGS_FILE)) || is_folder(&folder.join("strategies"));
    // Of `strategies/x` the parents are `strategies` and the empty path, which is this folder.
    let here = |folder: &Path| if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.to_owned() };
    let around = path.ancestors().skip(1).find(|folder| is_workspace(&here(folder).as_path()));
    around.map(|folder| (here(folder), id))
}

/// Whether a folder holds what `build` made: the page that lists the plans, and no sources.
fn is_edition(path: &Path) -> bool {
    is_file(&path.join("index.html")) && !is_file(&path.join(SETTINGS_FILE)) && !is_folder(&path.join("strategies"))
}
