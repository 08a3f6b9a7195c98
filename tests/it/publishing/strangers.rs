//! Folders of other users inside the published one. Only the superuser can make such folders, so these tests are for those
//! who run as that user, as most build servers do.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;

use super::folders::{names, walk};
use crate::support::{Run, Workspace, command};

/// The user who publishes: nobody, by the number that most systems have.
const USER: u32 = 65_534;

/// A workspace of that user's, whose published folder holds `public/d/logo.svg` of the superuser's; `None` where it
/// cannot be made or the program cannot be run from there.
fn workspace() -> Option<Workspace> {
    let workspace = Workspace::new().with("public/index.txt", "theirs").with("public/d/logo.svg", "<svg/>");
    if fs::metadata(workspace.root()).expect("it is there").uid() != 0 {
        eprintln!("skipped: only the superuser can make folders of somebody else's");
        return None;
    }
    let strange = workspace.path("public/d");
    let own = walk(workspace.root()).into_iter().filter(|path| !path.starts_with(&strange));
    for path in own.chain([workspace.root().to_owned()]) {
        chown(&path, Some(USER), Some(USER)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    if let Err(error) = command(workspace.root()).uid(USER).gid(USER).arg("--version").output() {
        eprintln!("skipped: an ordinary user cannot run the program from where it lies: {error}");
        return None;
    }
    Some(workspace)
}

fn build(workspace: &Workspace) -> Run {
    Run::new(command(workspace.root()).uid(USER).gid(USER).arg("build").output().expect("the program starts"))
}

fn set_mode(workspace: &Workspace, path: &str, mode: u32) {
    fs::set_permissions(workspace.path(path), fs::Permissions::from_mode(mode)).expect("permissions can be set");
}

#[test]
fn a_folder_that_somebody_else_keeps_closed_is_named_and_nothing_is_left_behind() {
    let Some(workspace) = workspace() else { return };
    for mode in [0o755, 0o1777] {
        set_mode(&workspace, "public/d", mode);
        for _ in 0..2 {
            let run = build(&workspace);
            assert_eq!(run.status, 2, "{mode:o}: {}", run.err);
            assert!(run.err.contains("public/d belongs to somebody else, and you may not move"), "{}", run.err);
            assert_eq!(names(workspace.root()), ["public", "strategies"]);
            assert_eq!(names(&workspace.path("public")), ["d", "index.txt"]);
        }
    }
    fs::remove_dir_all(workspace.path("public/d")).expect("it can be removed");
    let run = build(&workspace);
    assert_eq!((run.status, names(workspace.root())), (0, vec!["public".to_owned(), "strategies".to_owned()]));
}

#[test]
fn a_folder_of_somebody_else_is_no_hindrance_where_it_is_open_or_empty() {
    let Some(workspace) = workspace() else { return };
    set_mode(&workspace, "public/d", 0o777);
    for change in ["", "levels: {off: [C]}\n"] {
        workspace.write("stratc.yaml", change);
        assert_eq!(build(&workspace).status, 0);
        assert_eq!(workspace.read("public/d/logo.svg"), "<svg/>");
        assert!(!names(workspace.root()).iter().any(|name| name.starts_with('.')));
    }
}

#[test]
fn what_an_earlier_build_could_not_clear_away_is_named() {
    let Some(workspace) = workspace() else { return };
    let (strange, left) = (workspace.path("public/d"), workspace.path(".public.stratc-new"));
    fs::create_dir(&left).expect("folders can be made");
    fs::rename(&strange, left.join("d")).expect("it can be moved");
    chown(&left, Some(USER), Some(USER)).expect("the superuser may");
    fs::create_dir(&strange).expect("folders can be made");
    fs::write(strange.join("logo.svg"), "<svg/>").expect("files can be written");
    let run = build(&workspace);
    assert_eq!(run.status, 2);
    assert!(run.err.contains(".public.stratc-new/d/logo.svg, which stratc did not make; move it"), "{}", run.err);
}
