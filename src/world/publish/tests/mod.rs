//! What publishing guarantees, tried on real folders.

mod mending;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::fs::{Mode, OFlags, openat};
use tempfile::TempDir;

use super::*;

/// A workspace and a place beside it to publish to.
struct Place {
    temp: TempDir,
}

impl Place {
    fn new() -> Self {
        let temp = tempfile::tempdir().unwrap();
        fs::create_dir(temp.path().join("ws")).unwrap();
        Self { temp }
    }

    fn at(&self, path: &str) -> PathBuf {
        self.temp.path().join(path)
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
            let name = entry.path().strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
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
        let all = fs::read_dir(self.temp.path()).unwrap().map(|entry| entry.unwrap().file_name());
        let hidden: Vec<_> = all.filter(|name| name.to_str().unwrap().starts_with('.')).collect();
        assert!(hidden.is_empty(), "{hidden:?}");
        assert!(!self.at("out").join(manifest::MARK).exists());
    }

    fn inode(&self, path: &str) -> u64 {
        fs::symlink_metadata(self.at(path)).unwrap().ino()
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
    let before = (place.inode("out"), place.inode("out/index.html"));
    let mut shuffled = FIRST.to_vec();
    shuffled.reverse();
    let second = place.publish(&shuffled).unwrap();
    assert!(second.is_unchanged());
    assert_eq!(second, outcome(0, 3, 0));
    assert_eq!((place.inode("out"), place.inode("out/index.html")), before);
    fs::write(place.at("out/index.html"), "bad").unwrap();
    assert_eq!(place.publish(FIRST).unwrap(), outcome(1, 2, 0));
    assert_eq!(place.tree("out")["index.html"], b"one");
}

#[test]
fn what_stratc_did_not_make_is_kept() {
    let place = Place::new();
    fs::create_dir_all(place.at("out/empty/inner")).unwrap();
    fs::create_dir_all(place.at("out/a/archive")).unwrap();
    fs::write(place.at("out/robots.txt"), "foreign").unwrap();
    fs::write(place.at("out/a/archive/old.pdf"), "old").unwrap();
    symlink("robots.txt", place.at("out/link")).unwrap();
    symlink("/nowhere/at/all", place.at("out/dangling")).unwrap();
    let _socket = UnixListener::bind(place.at("out/socket")).unwrap();
    let mode = fs::Permissions::from_mode;
    fs::set_permissions(place.at("out/empty"), mode(0o750)).unwrap();
    fs::set_permissions(place.at("out/a/archive"), mode(0o555)).unwrap();
    fs::set_permissions(place.at("out"), mode(0o2751)).unwrap();
    let foreign = ["robots.txt", "a/archive/old.pdf", "link", "dangling", "socket"];
    let inodes = || foreign.map(|path| place.inode(&format!("out/{path}")));
    let before = inodes();

    for files in [FIRST, SECOND, &[], FIRST] {
        place.publish(files).unwrap();
        assert_eq!(inodes(), before);
        assert!(place.at("out/empty/inner").is_dir());
        assert_eq!(fs::read(place.at("out/a/archive/old.pdf")).unwrap(), b"old");
        assert_eq!(fs::metadata(place.at("out/robots.txt")).unwrap().nlink(), 1);
        let modes =
            ["out", "out/empty", "out/a/archive"].map(|path| fs::metadata(place.at(path)).unwrap().mode() & 0o7777);
        assert_eq!(modes, [0o2751, 0o750, 0o555]);
        place.assert_tidy();
    }
    fs::set_permissions(place.at("out/a/archive"), mode(0o755)).unwrap();
}

#[test]
fn collisions_are_refused() {
    let place = Place::new();
    fs::create_dir_all(place.at("out/folder")).unwrap();
    fs::write(place.at("out/logo.svg"), "mine").unwrap();
    symlink("folder", place.at("out/link")).unwrap();
    let refused = |path: &str, what: &str| {
        let error = place.publish(&[("fine", ""), (path, "")]).unwrap_err();
        assert_eq!(error, PublishError::Collision { path: place.at("out").join(what) });
    };
    let before = place.tree("out");
    refused("logo.svg", "logo.svg");
    refused("logo.svg/inner", "logo.svg");
    refused("folder", "folder");
    refused("link/x", "link");
    assert_eq!(place.tree("out"), before);
    place.assert_tidy();
    assert!(place.publish(&[("folder/x", "")]).is_ok());
}

#[test]
fn an_error_midway_leaves_the_old_edition() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    fs::write(place.at("out/foreign"), "f").unwrap();
    let (before, inode) = (place.tree("out"), place.inode("out"));
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
    assert_eq!((place.tree("out"), place.inode("out")), (before, inode));
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
    let parent = fs::canonicalize(place.temp.path()).unwrap();
    assert_eq!(error, PublishError::Busy { path: parent });
    assert_eq!(place.tree("out"), before);
    drop(lock);
    assert!(place.publish(SECOND).is_ok());
}

#[test]
fn forbidden_places_are_refused() {
    let place = Place::new();
    let (ws, root) = (place.at("ws"), place.temp.path().to_owned());
    fs::create_dir(place.at("ws/inner")).unwrap();
    symlink("ws", place.at("alias")).unwrap();
    let to = |out: &Path| publish(out, &ws, &[], &edition(FIRST));
    let outs = [&ws, &root, Path::new("/"), &place.at("alias"), &place.at("ws/inner/..")];
    for out in outs {
        let error = to(out).unwrap_err();
        assert!(matches!(error, PublishError::Forbidden { .. }), "{}: {error}", out.display());
    }
    assert_eq!(place.names("ws"), ["inner/"]);
    fs::write(place.at("file"), "f").unwrap();
    symlink("file", place.at("to-file")).unwrap();
    symlink("circle", place.at("circle")).unwrap();
    for out in ["file", "to-file", "circle"] {
        let error = to(&place.at(out)).unwrap_err();
        assert!(matches!(error, PublishError::NotAFolder { .. }), "{out}: {error}");
    }
    assert_eq!(fs::read(place.at("file")).unwrap(), b"f");
    assert!(to(&place.at("ws/build/site")).is_ok(), "a folder in the workspace, made on the way");
    assert!(publish(&place.at("x"), &place.at("gone"), &[], &[]).is_err());
}

#[test]
fn a_write_protected_folder_is_left_alone() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    fs::set_permissions(place.at("out"), fs::Permissions::from_mode(0o555)).unwrap();
    let error = place.publish(SECOND).unwrap_err();
    assert!(matches!(error, PublishError::Unwritable { .. }), "{error}");
    place.assert_tidy();
}

#[test]
fn links_to_the_folder_are_followed() {
    let place = Place::new();
    fs::create_dir_all(place.at("srv/real")).unwrap();
    symlink("srv/real", place.at("out")).unwrap();
    place.publish(FIRST).unwrap();
    assert!(fs::symlink_metadata(place.at("out")).unwrap().is_symlink());
    assert_eq!(fs::read(place.at("srv/real/index.html")).unwrap(), b"one");
    fs::rename(place.at("srv/real"), place.at("srv/.real.stratc-old")).unwrap();
    assert_eq!(place.publish(SECOND).unwrap(), outcome(2, 1, 1));
    assert_eq!(place.names("srv").iter().filter(|name| !name.contains("real/")).count(), 0);
}

/// Reads one file of the folder that `folder` has open; `None` where it has been removed meanwhile.
fn read_at(folder: &impl std::os::fd::AsFd, path: &str) -> Option<Vec<u8>> {
    let file = openat(folder, path, OFlags::RDONLY, Mode::empty()).ok()?;
    let mut bytes = Vec::new();
    io::Read::read_to_end(&mut fs::File::from(file), &mut bytes).ok()?;
    Some(bytes)
}

#[test]
fn readers_never_see_parts_of_two_editions() {
    let place = Place::new();
    let publish = |number: usize| {
        let text = number.to_string();
        place.publish(&[("version", &text), ("sub/version", &text)]).unwrap();
    };
    publish(0);
    let (out, done) = (place.at("out"), AtomicBool::new(false));
    let whole = std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut whole = 0;
            while !done.load(Ordering::Relaxed) {
                let folder = fs::File::open(&out).expect("the folder is always there");
                let outer = read_at(&folder, "version");
                let inner = read_at(&folder, "sub/version");
                if let (Some(outer), Some(inner)) = (outer, inner) {
                    assert_eq!(outer, inner);
                    whole += 1;
                }
            }
            whole
        });
        (1..200).for_each(publish);
        done.store(true, Ordering::Relaxed);
        reader.join().unwrap()
    });
    assert!(whole > 0);
}
