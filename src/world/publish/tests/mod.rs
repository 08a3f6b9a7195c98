//! What publishing guarantees, tried on real folders.

mod mending;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::super::path::slashed;
use super::super::sys::{self, FileId};
use super::*;

/// A workspace and a place beside it to publish to.
struct Place {
    /// Canonical, as errors name it.
    root: PathBuf,
    _temp: TempDir,
}

impl Place {
    fn new() -> Self {
        let temp = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(temp.path()).unwrap();
        fs::create_dir(root.join("ws")).unwrap();
        Self { root, _temp: temp }
    }

    /// The same, with files and folders in the published one that stratc did not make.
    fn with_foreign() -> Self {
        let place = Self::new();
        fs::create_dir_all(place.at("out/empty/inner")).unwrap();
        fs::create_dir_all(place.at("out/a/archive")).unwrap();
        fs::write(place.at("out/robots.txt"), "foreign").unwrap();
        fs::write(place.at("out/a/archive/old.pdf"), "old").unwrap();
        place
    }

    fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    fn publish(&self, files: &[(&str, &str)]) -> Result<PublishSummary, PublishError> {
        publish(&self.at("out"), &self.at("ws"), &[], &edition(files))
    }

    fn site(&self) -> Site {
        Site::locate(&self.at("out"), &self.at("ws"), &[]).unwrap()
    }

    /// Every file and link below `path` with its contents; folders end in '/'.
    fn tree(&self, path: &str) -> BTreeMap<String, Vec<u8>> {
        let root = self.at(path);
        let mut tree = BTreeMap::new();
        for entry in walkdir::WalkDir::new(&root).min_depth(1) {
            let entry = entry.unwrap();
            let name = slashed(entry.path().strip_prefix(&root).unwrap());
            let kind = entry.file_type();
            if kind.is_dir() {
                tree.insert(name + "/", Vec::new());
            } else if kind.is_symlink() {
                let words = fs::read_link(entry.path()).unwrap();
                tree.insert(name, words.to_str().unwrap().into());
            } else {
                tree.insert(name, fs::read(entry.path()).unwrap());
            }
        }
        tree
    }

    fn names(&self, path: &str) -> Vec<String> {
        self.tree(path).into_keys().collect()
    }

    /// Nothing may lie beside the published folder when all is well.
    fn assert_tidy(&self) {
        let all = fs::read_dir(&self.root).unwrap().map(|entry| entry.unwrap().file_name());
        let hidden: Vec<_> = all.filter(|name| name.to_str().unwrap().starts_with('.')).collect();
        assert!(hidden.is_empty(), "{hidden:?}");
        assert!(!self.at("out").join(manifest::MARK).exists());
    }

    fn id(&self, path: &str) -> FileId {
        sys::id_of(&self.at(path)).unwrap()
    }
}

fn edition(files: &[(&str, &str)]) -> Vec<Artifact> {
    let artifact = |(path, text): &(&str, &str)| Artifact { path: (*path).to_owned(), bytes: (*text).into() };
    files.iter().map(artifact).collect()
}

fn outcome(written: usize, unchanged: usize, removed: usize) -> PublishSummary {
    PublishSummary { written, unchanged, removed }
}

const FIRST: &[(&str, &str)] = &[("index.html", "one"), ("a/b/deep.css", "css"), ("gone/x", "x")];
const SECOND: &[(&str, &str)] = &[("index.html", "two"), ("a/b/deep.css", "css"), ("new/y", "y")];

#[test]
fn first_publication() {
    let place = Place::new();
    assert_eq!(place.publish(FIRST).unwrap(), outcome(3, 0, 0));
    let expected = [".stratc-manifest", "a/", "a/b/", "a/b/deep.css", "gone/", "gone/x", "index.html"];
    assert_eq!(place.names("out"), expected);
    let manifest = "stratc-manifest 1\na/b/deep.css\ngone/x\nindex.html\n";
    assert_eq!(place.tree("out")[".stratc-manifest"], manifest.as_bytes());
    place.assert_tidy();
}

#[test]
fn replacement_removes_what_the_new_edition_lacks() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    assert_eq!(place.publish(SECOND).unwrap(), outcome(2, 1, 1));
    let expected = [".stratc-manifest", "a/", "a/b/", "a/b/deep.css", "index.html", "new/", "new/y"];
    assert_eq!(place.names("out"), expected);
    assert_eq!(place.tree("out")["index.html"], b"two");
    place.assert_tidy();
}

#[test]
fn files_and_folders_may_change_places() {
    let place = Place::new();
    place.publish(&[("a", "file"), ("b/c", "inner")]).unwrap();
    assert_eq!(place.publish(&[("a/x", "inner"), ("b", "file")]).unwrap(), outcome(2, 0, 2));
    assert_eq!(place.names("out"), [".stratc-manifest", "a/", "a/x", "b"]);
}

#[test]
fn the_same_edition_writes_nothing() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    let before = (place.id("out"), place.id("out/index.html"));
    let mut shuffled = FIRST.to_vec();
    shuffled.reverse();
    let second = place.publish(&shuffled).unwrap();
    assert!(second.is_unchanged());
    assert_eq!(second, outcome(0, 3, 0));
    assert_eq!((place.id("out"), place.id("out/index.html")), before);
    fs::write(place.at("out/index.html"), "bad").unwrap();
    assert_eq!(place.publish(FIRST).unwrap(), outcome(1, 2, 0));
    assert_eq!(place.tree("out")["index.html"], b"one");
}

#[test]
fn what_stratc_did_not_make_is_kept() {
    let place = Place::with_foreign();
    let ids = || ["robots.txt", "a/archive/old.pdf"].map(|path| place.id(&format!("out/{path}")));
    let before = ids();
    for files in [FIRST, SECOND, &[], FIRST] {
        place.publish(files).unwrap();
        assert_eq!(ids(), before);
        assert!(place.at("out/empty/inner").is_dir());
        assert_eq!(fs::read(place.at("out/a/archive/old.pdf")).unwrap(), b"old");
        place.assert_tidy();
    }
}

#[test]
fn collisions_are_refused() {
    let place = Place::new();
    fs::create_dir_all(place.at("out/folder")).unwrap();
    fs::write(place.at("out/logo.svg"), "mine").unwrap();
    let refused = |path: &str, what: &str| {
        let error = place.publish(&[("fine", ""), (path, "")]).unwrap_err();
        assert_eq!(error, PublishError::Collision { path: place.at("out").join(what) });
    };
    let before = place.tree("out");
    refused("logo.svg", "logo.svg");
    refused("logo.svg/inner", "logo.svg");
    refused("folder", "folder");
    assert_eq!(place.tree("out"), before);
    place.assert_tidy();
    assert!(place.publish(&[("folder/x", "")]).is_ok());
}

#[test]
fn an_error_midway_leaves_the_old_edition() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    fs::write(place.at("out/foreign"), "f").unwrap();
    let (before, id) = (place.tree("out"), place.id("out"));
    for clash in [&[("z", ""), ("a", ""), ("a/b", "")], &[("a/b", ""), ("a", ""), ("z", "")]] {
        let error = place.publish(clash).unwrap_err();
        assert!(matches!(error, PublishError::Clash { .. }), "{error}");
    }
    let twice = place.publish(&[("a", "1"), ("a", "1")]).unwrap_err();
    assert_eq!(twice, PublishError::Clash { path: "a".into() });
    let long = "n".repeat(300);
    let error = place.publish(&[("a", ""), (&long, "")]).unwrap_err();
    assert!(matches!(error, PublishError::Unwritable { .. }), "{error}");
    let error = place.publish(&[("a", ""), ("../b", "")]).unwrap_err();
    assert_eq!(error, PublishError::BadPath { path: "../b".into() });
    assert_eq!((place.tree("out"), place.id("out")), (before, id));
    place.assert_tidy();
}

#[test]
fn an_unknown_manifest_is_refused() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    fs::write(place.at("out/.stratc-manifest"), "stratc-manifest 9\n").unwrap();
    let before = place.tree("out");
    let error = place.publish(SECOND).unwrap_err();
    assert!(matches!(error, PublishError::BadManifest { .. }), "{error}");
    assert_eq!(place.tree("out"), before);
    place.assert_tidy();
}

#[test]
fn two_runs_at_once_do_not_mix() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    let before = place.tree("out");
    let lock = place.site().lock().unwrap();
    let error = place.publish(SECOND).unwrap_err();
    assert_eq!(error, PublishError::Busy { path: place.root.clone() });
    assert_eq!(place.tree("out"), before);
    drop(lock);
    assert!(place.publish(SECOND).is_ok());
}

#[test]
fn forbidden_places_are_refused() {
    let place = Place::new();
    let ws = place.at("ws");
    fs::create_dir(place.at("ws/inner")).unwrap();
    let to = |out: &Path| publish(out, &ws, &[], &edition(FIRST));
    for out in [&ws, &place.root, Path::new("/"), &place.at("ws").join("inner").join("..")] {
        let error = to(out).unwrap_err();
        assert!(matches!(error, PublishError::Forbidden { .. }), "{}: {error}", out.display());
    }
    assert_eq!(place.names("ws"), ["inner/"]);
    fs::write(place.at("file"), "f").unwrap();
    let error = to(&place.at("file")).unwrap_err();
    assert!(matches!(error, PublishError::NotAFolder { .. }), "{error}");
    assert_eq!(fs::read(place.at("file")).unwrap(), b"f");
    assert!(to(&place.at("ws/build/site")).is_ok(), "a folder in the workspace, made on the way");
    assert!(publish(&place.at("x"), &place.at("gone"), &[], &[]).is_err());
}
