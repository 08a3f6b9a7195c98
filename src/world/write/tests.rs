#[cfg(unix)]
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

use super::*;

/// A folder with the file `plan.docx`.
fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("plan.docx");
    fs::write(&place, "old").unwrap();
    (folder, place)
}

fn names(folder: &tempfile::TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[cfg(unix)]
#[test]
fn new_contents_keep_the_permissions_and_leave_nothing_beside() {
    let (folder, place) = folder();
    fs::set_permissions(&place, fs::Permissions::from_mode(0o640)).unwrap();
    Part::write(&place, b"new").unwrap().replace().unwrap();
    assert_eq!(fs::read(&place).unwrap(), b"new");
    assert_eq!(fs::metadata(&place).unwrap().mode() & 0o777, 0o640);
    assert_eq!(names(&folder), ["plan.docx"]);
}

#[test]
fn contents_that_never_take_their_place_are_removed() {
    let (folder, place) = folder();
    drop(Part::write(&place, b"new").unwrap());
    assert_eq!(fs::read(&place).unwrap(), b"old");
    let error = Part::write(&place, b"new").unwrap().add().unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
    assert_eq!((fs::read(&place).unwrap(), names(&folder)), (b"old".to_vec(), vec!["plan.docx".to_owned()]));
}

#[test]
fn what_a_killed_run_left_is_cleared_away() {
    let (folder, place) = folder();
    let left = folder.path().join(".plan.docx.stratc-part");
    let half = || fs::write(&left, "half").unwrap();
    #[cfg(unix)]
    let link = || symlink(folder.path().join("aim"), &left).unwrap();
    let leave: &[&dyn Fn()] = &[
        &half, #[cfg(unix)]
        &link,
    ];
    for leave in leave {
        leave();
        Part::write(&place, b"new").unwrap().replace().unwrap();
        assert_eq!((fs::read(&place).unwrap(), names(&folder)), (b"new".to_vec(), vec!["plan.docx".to_owned()]));
        leave();
        clear_beside(&place);
        assert_eq!(names(&folder), ["plan.docx"]);
    }
}

#[test]
fn what_another_run_is_writing_is_left_alone() {
    let (folder, place) = folder();
    let other = Part::write(&place, b"theirs").unwrap();
    clear_beside(&place);
    let error = Part::write(&place, b"ours").unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::ResourceBusy);
    other.replace().unwrap();
    assert_eq!((fs::read(&place).unwrap(), names(&folder)), (b"theirs".to_vec(), vec!["plan.docx".to_owned()]));
}

/// Writes once no other run does, however long a busy machine makes the others take.
#[cfg(unix)]
fn when_free(place: &Path, text: &[u8]) -> Part {
    loop {
        match Part::write(place, text) {
            Err(error) if error.kind() == io::ErrorKind::ResourceBusy => {}
            written => return written.unwrap(),
        }
    }
}

/// On Windows a run may find that another has been quicker. It says so, and what is there is whole.
#[cfg(windows)]
#[test]
fn runs_that_write_at_once_leave_something_whole() {
    let (folder, place) = folder();
    let whole = |number: usize| number.to_string().repeat(10_000);
    std::thread::scope(|scope| {
        for number in 0..4 {
            let (place, text) = (&place, whole(number));
            scope
                .spawn(move || (0..10).for_each(|_| drop(Part::write(place, text.as_bytes()).and_then(Part::replace))));
        }
    });
    let found = fs::read_to_string(&place).unwrap();
    assert!((0..4).any(|number| found == whole(number)), "{} bytes", found.len());
    clear_beside(&place);
    assert_eq!(names(&folder), ["plan.docx"]);
}

#[cfg(unix)]
#[test]
fn runs_that_write_at_once_take_turns() {
    let (folder, place) = folder();
    let whole = |number: usize| number.to_string().repeat(10_000);
    std::thread::scope(|scope| {
        for number in 0..4 {
            let (place, text) = (&place, whole(number));
            scope.spawn(move || {
                for _ in 0..25 {
                    when_free(place, text.as_bytes()).replace().unwrap();
                }
            });
        }
        for _ in 0..200 {
            let found = fs::read_to_string(&place).unwrap();
            assert!(found == "old" || (0..4).any(|number| found == whole(number)), "{} bytes", found.len());
        }
    });
    assert_eq!(names(&folder), ["plan.docx"]);
}

#[test]
fn a_file_that_is_not_to_be_written_is_not_replaced() {
    let (folder, place) = folder();
    let mut permissions = fs::metadata(&place).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&place, permissions).unwrap();
    assert_eq!(Part::write(&place, b"new").unwrap_err().kind(), io::ErrorKind::PermissionDenied);
    assert_eq!((fs::read(&place).unwrap(), names(&folder)), (b"old".to_vec(), vec!["plan.docx".to_owned()]));
}
