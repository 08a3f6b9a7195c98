//! Files that are written one by one: whole or not at all, whatever becomes of the run.

use std::fs;
use std::os::unix::fs::{FileTypeExt as _, symlink};
use std::process::Command;

use crate::support::{Run, STRATEGY, Workspace};

/// A workspace with an earlier version of it in the folder `before`, and more findings and more to mend than fit into
/// the first kilobyte of a file.
fn workspace() -> Workspace {
    let goals: Vec<_> = (0..40).map(|number| format!("  maal-{number}:\n    titel: Mål nummer {number}\n")).collect();
    Workspace::empty()
        .with("before/strategies/plan/strategy.yaml", STRATEGY)
        .with("strategies/plan/strategy.yaml", STRATEGY.replace("levels: {off: [C, M", "levels: {off: [C"))
        .with("strategies/plan/maal.yaml", format!("goals:\n{}", goals.concat()))
}

/// Runs the program so that the system kills it when it has written the first kilobyte of a file.
fn killed(workspace: &Workspace, args: &[&str]) -> Run {
    let mut shell = Command::new("sh");
    shell.current_dir(workspace.root()).env_clear().env("LC_ALL", "C");
    shell.args(["-c", "ulimit -c 0; ulimit -f 1; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_stratc")]).args(args);
    Run::new(shell.output().expect("a shell starts"))
}

/// The files that only stratc makes, anywhere in the workspace.
fn hidden(workspace: &Workspace) -> Vec<String> {
    let entries = walkdir::WalkDir::new(workspace.root()).into_iter().filter_map(Result::ok);
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with('.') && name.contains("stratc")).collect()
}

#[test]
fn a_run_that_is_killed_while_it_writes_leaves_the_old_file_and_the_next_one_clears_up() {
    let table: [(&[&str], &str); 4] = [
        (&["check", "--fix"], "strategies/plan/maal.yaml"),
        (&["check", "--write-baseline"], "stratc-baseline.yaml"),
        (&["diff", "before", "-o", "changes.docx"], "changes.docx"),
        (&["diff", "before", "-o", "changes.html"], "changes.html"),
    ];
    for (args, path) in table {
        let workspace = workspace();
        let content = |path: &str| fs::read(workspace.path(path)).ok();
        let before = content(path);
        for _ in 0..3 {
            assert_eq!(killed(&workspace, args).status, -1, "{args:?}");
            assert_eq!(content(path), before, "{args:?}");
            assert_eq!(hidden(&workspace).len(), 1, "{args:?}: it was killed while it wrote, and leaves one file");
        }
        assert!(workspace.run(args).status < 2, "{args:?}");
        let new = content(path);
        assert!(new.is_some() && new != before, "{args:?}");
        assert_eq!(hidden(&workspace), [""; 0], "{args:?}");

        if before.is_none() && !args.contains(&"--write-baseline") {
            assert_eq!(killed(&workspace, args).status, -1, "{args:?}");
            assert_eq!(content(path), new, "{args:?}: an older one stays as well");
        }
    }
}

#[test]
fn what_was_left_beside_a_source_goes_away_although_there_is_nothing_to_mend_in_it() {
    let workspace = Workspace::new().with("strategies/plan/.maal.yaml.stratc-part", "goa");
    workspace.write("strategies/plan/maal.yaml", "goals: {svar: Alle får svar}\n");
    assert_eq!(workspace.run(&["check"]).status, 0);
    assert_eq!(hidden(&workspace).len(), 1, "a check alone writes nothing");
    assert_eq!(workspace.run(&["check", "--fix"]).status, 0);
    assert_eq!(hidden(&workspace), [""; 0]);
}

#[test]
fn only_files_are_replaced_and_links_lead_to_them() {
    let workspace = workspace().with("real.html", "old");
    let pipe = workspace.path("pipe.html");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo is there").success());
    symlink("pipe.html", workspace.path("to-pipe.html")).expect("links can be made");
    symlink("real.html", workspace.path("link.html")).expect("links can be made");
    for name in ["pipe.html", "to-pipe.html", "strategies"] {
        let run = workspace.run(&["diff", "before", "--format", "html", "-o", name]);
        let told =
            format!("error: {name} is not an ordinary file, so nothing was written there; choose another name\n");
        assert_eq!((run.status, run.err), (2, told));
    }
    assert!(fs::symlink_metadata(&pipe).expect("it is there").file_type().is_fifo());
    assert!(workspace.path("to-pipe.html").is_symlink());
    assert_eq!(workspace.run(&["diff", "before", "-o", "link.html"]).status, 0);
    assert!(workspace.path("link.html").is_symlink() && workspace.read("real.html").contains("<html"));
}
