//! `stratc init`.

use std::path::Path;
#[cfg(unix)]
use std::process::Command;

use crate::publishing::identities;
use crate::support::Workspace;

#[test]
fn a_new_workspace_is_sound_and_builds() {
    let workspace = Workspace::empty();
    let made = workspace.run(&["init", "ny/plan"]);
    assert_eq!((made.status, made.out.as_str()), (0, ""));
    let folder = Path::new("ny").join("plan");
    assert!(made.err.contains(&format!("stratc build -C {}", folder.display())), "{}", made.err);
    let check = workspace.run(&["check", "-C", "ny/plan"]);
    assert_eq!((check.status, check.out.as_str()), (0, ""));
    assert_eq!(workspace.run(&["build", "-C", "ny/plan"]).status, 0);
    assert!(workspace.path("ny/plan/public/index.html").is_file());
}

#[cfg(unix)]
#[test]
fn what_init_tells_to_run_can_be_pasted_whatever_the_folder_is_called() {
    let names = [".", "./", "ny", "Min kommune", "Kari's \"$HOME\" `x`; #1", "-C", "~", "økt åpenhet"];
    for folder in names.into_iter().chain(["a\u{1b}[35m\u{9b}", "tab\tnavn", "to\nlinjer"]) {
        let workspace = Workspace::empty();
        let made = workspace.run(&["init", "--", folder]);
        let (told, command) = made.err.trim_end().split_once("\nPublish it: ").expect("it says how to go on");
        assert!(!told.ends_with(".."), "{told}");
        let program = Path::new(env!("CARGO_BIN_EXE_stratc")).parent().expect("it lies in a folder");
        let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
        let mut shell = Command::new("sh");
        shell.current_dir(workspace.root()).env("PATH", path).env("HOME", "/nowhere");
        let output = shell.args(["-c", command]).output().expect("there is a shell");
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(workspace.path(folder).join("public/index.html").is_file(), "{folder}");
    }
}

#[test]
fn init_overwrites_nothing() {
    let workspace = Workspace::empty();
    workspace.run(&["init", "ny"]);
    let half_made = Workspace::empty().with("ny/seeds/kommuneplanen.yaml", "min egen");
    let taken = Workspace::empty().with("ny", "en fil");
    for workspace in [workspace, half_made, taken] {
        let before = identities(workspace.root());
        let run = workspace.run(&["init", "ny"]);
        assert_eq!((run.status, run.out.as_str()), (2, ""));
        assert!(run.err.starts_with("error: ") && run.err.contains("ny"), "{}", run.err);
        assert!(identities(workspace.root()) == before, "something was written");
    }
}

#[test]
fn init_leaves_other_files_of_the_folder_alone() {
    let workspace = Workspace::empty().with("ny/README.md", "Vår mappe");
    assert_eq!(workspace.run(&["init", "ny"]).status, 0);
    assert_eq!(workspace.read("ny/README.md"), "Vår mappe");
}

#[test]
fn a_file_in_the_place_of_the_folder_is_named() {
    let workspace = Workspace::empty().with("plan.txt", "notater");
    let run = workspace.run(&["init", "plan.txt"]);
    assert_eq!((run.status, run.err.as_str()), (2, "error: plan.txt is not a folder; choose another folder\n"));
    assert_eq!(workspace.read("plan.txt"), "notater");
}
