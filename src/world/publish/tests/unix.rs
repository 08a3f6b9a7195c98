//! What only Unix has: links that anybody may make, permissions, sockets, and folders that are exchanged in one step.

use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::fs::{Mode, OFlags, openat};

use super::super::{PublishError, publish, stage};
use super::{FIRST, Place, SECOND, edition, outcome};

#[test]
fn links_sockets_and_permissions_are_kept() {
    let place = Place::with_foreign();
    symlink("robots.txt", place.at("out/link")).unwrap();
    symlink("/nowhere/at/all", place.at("out/dangling")).unwrap();
    let _socket = UnixListener::bind(place.at("out/socket")).unwrap();
    let mode = fs::Permissions::from_mode;
    fs::set_permissions(place.at("out/empty"), mode(0o750)).unwrap();
    fs::set_permissions(place.at("out/a/archive"), mode(0o555)).unwrap();
    fs::set_permissions(place.at("out"), mode(0o2751)).unwrap();
    let foreign = ["robots.txt", "a/archive/old.pdf", "link", "dangling", "socket"];
    let ids = || foreign.map(|path| place.id(&format!("out/{path}")));
    let before = ids();

    for files in [FIRST, SECOND, &[], FIRST] {
        place.publish(files).unwrap();
        assert_eq!(ids(), before);
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
fn links_lead_to_no_forbidden_place() {
    let place = Place::new();
    let to = |out: &str| publish(&place.at(out), &place.at("ws"), &[], &edition(FIRST)).unwrap_err();
    symlink("ws", place.at("alias")).unwrap();
    let error = to("alias");
    assert!(matches!(error, PublishError::Forbidden { .. }), "{error}");
    fs::write(place.at("file"), "f").unwrap();
    symlink("file", place.at("to-file")).unwrap();
    symlink("circle", place.at("circle")).unwrap();
    for out in ["to-file", "circle"] {
        let error = to(out);
        assert!(matches!(error, PublishError::NotAFolder { .. }), "{out}: {error}");
    }
    assert_eq!(fs::read(place.at("file")).unwrap(), b"f");
}

#[test]
fn a_link_in_the_way_is_a_collision() {
    let place = Place::new();
    fs::create_dir_all(place.at("out/folder")).unwrap();
    symlink("folder", place.at("out/link")).unwrap();
    let error = place.publish(&[("fine", ""), ("link/x", "")]).unwrap_err();
    assert_eq!(error, PublishError::Collision { path: place.at("out/link") });
    place.assert_tidy();
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

#[test]
fn files_are_copied_where_links_are_refused() {
    let place = Place::new();
    fs::write(place.at("from"), "text").unwrap();
    symlink("from", place.at("link")).unwrap();
    fs::set_permissions(place.at("from"), fs::Permissions::from_mode(0o640)).unwrap();
    let refuse = |_: &Path, _: &Path| Err(io::ErrorKind::PermissionDenied.into());
    let (from, to, link) = (place.at("from"), place.at("to"), place.at("to-link"));
    let id = stage::carry(&from, &to, refuse).unwrap();
    assert_eq!(id, Some(place.id("to")));
    stage::carry(&place.at("link"), &link, refuse).unwrap();
    let (old, new) = (fs::metadata(&from).unwrap(), fs::metadata(&to).unwrap());
    assert_ne!(old.ino(), new.ino());
    assert_eq!((old.mode(), old.modified().unwrap()), (new.mode(), new.modified().unwrap()));
    assert_eq!(fs::read_link(&link).unwrap(), Path::new("from"));
    assert_eq!(stage::carry(&place.at("none"), &place.at("x"), refuse).unwrap(), None);
    let taken = stage::carry(&from, &to, refuse).unwrap_err();
    assert_eq!(taken, PublishError::Collision { path: from });
}
