//! Builds that do not come to their end: the old edition or the new one is there, whole.

use std::fs;
#[cfg(unix)]
use std::process::Command;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use super::folders::{identity, names, pages_that_say, tree};
#[cfg(unix)]
use super::{ONE_PLAN, assert_changes_nothing, run};
use super::{build, plan_that_says, say, stratc};
use crate::support::{STRATEGY, Workspace};

/// `ulimit -f` stands in for a disk that is full: writing beyond it fails. The plan's text is far longer.
#[cfg(unix)]
#[test]
fn a_disk_that_runs_full_leaves_the_old_edition_as_it_was() {
    let workspace = plan_that_says("Gammelord");
    build(&workspace);
    say(&workspace, &"Nyord ".repeat(100_000));
    let full = "trap '' XFSZ; ulimit -f 200; exec \"$0\" build --as-of 2026-11-21";
    let run = assert_changes_nothing(&workspace, &mut shell(&workspace, full));
    assert_eq!(run.status, 2);
    assert!(run.err.contains("nothing was published, and what was there before is unchanged"), "{}", run.err);
    assert!(run.err.contains("cannot be written"), "{}", run.err);
    assert_eq!(names(workspace.root()), ["public", "strategies"]);
}

/// The same, where the system ends the program at once instead of telling it.
#[cfg(unix)]
#[test]
fn a_program_that_is_ended_in_the_middle_of_a_file_leaves_the_old_edition_as_it_was() {
    let workspace = plan_that_says("Gammelord");
    build(&workspace);
    let (before, long) = (tree(&workspace.path("public")), "Nyord ".repeat(100_000));
    say(&workspace, &long);
    let killed = run(&mut shell(&workspace, "ulimit -f 200; exec \"$0\" build --as-of 2026-11-21"));
    assert_eq!(killed.status, -1, "it was to be ended by a signal: {}", killed.err);
    assert_eq!(tree(&workspace.path("public")), before);
    build(&workspace);
    assert_eq!(pages_that_say(&workspace, "Nyord"), ONE_PLAN[1..]);
    assert_eq!(names(workspace.root()), ["public", "strategies"]);
}

/// Kills builds at moments spread over the whole of their run. Two editions take turns, so that every build has
/// something to publish.
#[test]
fn a_build_that_is_killed_leaves_one_whole_edition() {
    let workspace = many_plans_that_say("Gammelord");
    let whole = ["Gammelord", "Nyord"].map(|word| {
        say(&workspace, word);
        let started = Instant::now();
        build(&workspace);
        (tree(&workspace.path("public")), started.elapsed())
    });
    workspace.write("public/robots.txt", "User-agent: *\n");
    let theirs = identity(&workspace.path("public/robots.txt"));
    let (moments, usual) = (30, whole[0].1.min(whole[1].1));

    let mut killed = 0;
    for moment in 0..moments {
        say(&workspace, if moment % 2 == 0 { "Gammelord" } else { "Nyord" });
        killed += u32::from(kill_after(&workspace, usual * moment / (moments - 5)));
        let mut found = tree(&workspace.path("public"));
        found.remove("robots.txt");
        assert!(whole.iter().any(|(edition, _)| *edition == found), "no whole edition: {:?}", found.keys());
        assert_eq!(identity(&workspace.path("public/robots.txt")), theirs);
    }
    assert!(killed > moments / 3, "only {killed} of {moments} builds were still running when they were killed");

    say(&workspace, "Sisteord");
    build(&workspace);
    assert_eq!(names(workspace.root()), ["public", "strategies"]);
    assert_eq!(identity(&workspace.path("public/robots.txt")), theirs);
    assert_eq!(pages_that_say(&workspace, "Gammelord"), [""; 0]);
}

#[test]
fn a_first_build_that_is_killed_leaves_no_half_edition() {
    let workspace = many_plans_that_say("Ord");
    let started = Instant::now();
    build(&workspace);
    let (whole, longest, moments) = (tree(&workspace.path("public")), started.elapsed(), 15);
    for moment in 0..moments {
        fs::remove_dir_all(workspace.path("public")).unwrap_or_default();
        kill_after(&workspace, longest * moment / moments);
        let found = tree(&workspace.path("public"));
        assert!(found.is_empty() || found == whole, "half an edition: {:?}", found.keys());
    }
}

/// A workspace with enough plans for a build to take its time.
fn many_plans_that_say(word: &str) -> Workspace {
    let workspace = (1..6).fold(plan_that_says(word), |workspace, number| {
        workspace.with(&format!("strategies/plan-{number}/strategy.yaml"), STRATEGY)
    });
    say(&workspace, word);
    workspace
}

/// A line of shell script in which `$0` is the program.
#[cfg(unix)]
fn shell(workspace: &Workspace, script: &str) -> Command {
    let mut shell = Command::new("/bin/sh");
    shell.current_dir(workspace.root()).env_clear().env("LC_ALL", "C").args([
        "-c",
        script,
        env!("CARGO_BIN_EXE_stratc"),
    ]);
    shell
}

/// Starts a build and kills it after `delay`; says whether it was still running then.
fn kill_after(workspace: &Workspace, delay: Duration) -> bool {
    let mut command = stratc(workspace, &["build"]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
    let started = Instant::now();
    while started.elapsed() < delay && child.try_wait().expect("it can be asked").is_none() {
        thread::yield_now();
    }
    child.kill().expect("it can be killed");
    child.wait().expect("it ends").code().is_none()
}
