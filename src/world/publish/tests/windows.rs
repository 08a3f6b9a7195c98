//! What only Windows has: files that nobody may move while a program has them open.

use std::fs::{self, File, OpenOptions};
use std::os::windows::fs::OpenOptionsExt;

use super::super::PublishError;
use super::{FIRST, Place, SECOND};

/// Sharing as Word asks for it: others may read, but neither write nor delete.
const FILE_SHARE_READ: u32 = 1;

fn held(place: &Place, path: &str) -> File {
    OpenOptions::new().read(true).share_mode(FILE_SHARE_READ).open(place.at(path)).unwrap()
}

#[test]
fn what_another_program_has_open_is_named_and_nothing_changes() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    fs::write(place.at("out/notes.docx"), "somebody's").unwrap();
    let before = place.tree("out");
    for path in ["index.html", "notes.docx"] {
        let open = held(&place, &format!("out/{path}"));
        let error = place.publish(SECOND).unwrap_err();
        assert_eq!(error, PublishError::InUse { path: place.at("out").join(path) });
        drop(open);
        assert_eq!(place.tree("out"), before);
        place.assert_tidy();
    }
    assert!(place.publish(SECOND).is_ok());
}

#[test]
fn an_edition_that_is_the_same_may_be_open() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    let _open = held(&place, "out/index.html");
    assert!(place.publish(FIRST).unwrap().is_unchanged());
}

#[test]
fn files_that_are_read_only_are_kept_and_replaced() {
    let place = Place::new();
    place.publish(FIRST).unwrap();
    fs::write(place.at("out/robots.txt"), "foreign").unwrap();
    for path in ["out/robots.txt", "out/gone/x"] {
        let mut permissions = fs::metadata(place.at(path)).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(place.at(path), permissions).unwrap();
    }
    place.publish(SECOND).unwrap();
    assert!(fs::metadata(place.at("out/robots.txt")).unwrap().permissions().readonly());
    assert_eq!(fs::read(place.at("out/robots.txt")).unwrap(), b"foreign");
    assert!(!place.at("out/gone/x").exists());
    place.assert_tidy();
}
