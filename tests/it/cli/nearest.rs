//! Without -C, a command works on the workspace around the folder that it is called in.

use std::fs;
use std::path::Path;

use crate::repo::Repo;
use stratc::source::shown;

use crate::support::{Run, STRATEGY, Workspace, command};

const GOALS: &str = "goals:\n  svar: Alle får svar\n";

fn run_in(folder: &Path, args: &[&str]) -> Run {
    Run::new(command(folder).args(args).output().expect("the program starts"))
}

#[test]
fn commands_find_the_workspace_above() {
    let workspace = Workspace::new().with("strategies/plan/kapitler/maal.yaml", GOALS).with("vedlegg/tall.csv", "");
    for folder in ["strategies", "strategies/plan", "strategies/plan/kapitler", "vedlegg"] {
        for args in [&["check"][..], &["show", "goals"], &["report"], &["build", "--format", "text"]] {
            let run = run_in(&workspace.path(folder), args);
            assert_eq!(run.status, 0, "{folder} {args:?}: {run:?}");
        }
        assert!(run_in(&workspace.path(folder), &["show", "svar"]).out.contains("Alle får svar"), "{folder}");
    }
    assert!(workspace.path("public/plan/plan.txt").exists());
    assert!(!workspace.path("strategies/plan/public").exists(), "the edition lies in the workspace");
}

#[test]
fn versions_are_compared_from_a_folder_inside_too() {
    let repo = Repo::new();
    repo.write("strategies/plan/strategy.yaml", STRATEGY);
    repo.write("strategies/plan/maal.yaml", GOALS);
    repo.commit("Planen");
    repo.write("strategies/plan/maal.yaml", "goals:\n  svar: Alle får svar i dag\n");
    let run = run_in(&repo.path("strategies/plan"), &["diff"]);
    assert_eq!((run.status, run.out), (0, repo.run(&["diff"]).out));
    let run = run_in(&repo.path("strategies/plan"), &["diff", "--exit-code"]);
    assert_eq!(run.status, 1, "{run:?}");
}

#[test]
fn the_nearest_workspace_counts() {
    let inner = "deler/helse/strategies/helse/strategy.yaml";
    let workspace = Workspace::new().with(inner, STRATEGY).with("deler/helse/strategies/helse/maal.yaml", GOALS);
    let shown = |folder: &str| run_in(&workspace.path(folder), &["show", "svar"]).status;
    assert_eq!((shown("deler/helse/strategies/helse"), shown("deler/helse"), shown("deler")), (0, 0, 2));
}

#[test]
fn settings_or_governing_documents_make_a_workspace_too() {
    let workspace = Workspace::new()
        .with("ny/stratc.yaml", "strategies: planer\n")
        .with("ny/planer/ny/strategy.yaml", STRATEGY)
        .with("ny/planer/ny/maal.yaml", GOALS)
        .with("krav/seeds/plan.yaml", "document:\n  title: Kommuneplanen\n");
    assert_eq!(run_in(&workspace.path("ny/planer/ny"), &["show", "svar"]).status, 0);
    let run = run_in(&workspace.path("krav"), &["check", "--format", "short"]);
    assert!(run.err.contains("Files: 1."), "only the documents here are read: {run:?}");
}

#[test]
fn an_option_names_the_workspace_exactly() {
    let workspace = Workspace::new();
    let run = run_in(&workspace.path("strategies/plan"), &["check", "-C", "."]);
    assert_eq!(run.status, 2, "{run:?}");
    assert!(run.err.starts_with("error: there is no strategy in "), "{run:?}");
    let root = fs::canonicalize(workspace.root()).expect("it is there");
    let advice = format!("it lies in the workspace {}; give that folder instead\n", shown(&root));
    assert!(run.err.ends_with(&advice), "{run:?}");
    assert_eq!(run_in(&workspace.path("strategies/plan"), &["check", "-C", "../.."]).status, 0);
}

#[test]
fn where_there_is_none_those_below_are_named() {
    let workspace = Workspace::empty()
        .with("helse/strategies/plan/strategy.yaml", STRATEGY)
        .with("skoler/vest/stratc.yaml", "")
        .with(".skjult/strategies/plan/strategy.yaml", STRATEGY);
    for args in
        [&["check"][..], &["build"], &["build", "--strategy", "plan"], &["show", "goals"], &["report"], &["diff", "."]]
    {
        let run = workspace.run(args);
        assert_eq!(run.status, 2, "{args:?}: {run:?}");
        let help = "there are workspaces below; choose one with -C: helse, skoler/vest\n";
        assert!(run.err.contains(help), "{args:?}: {}", run.err);
    }
}

#[test]
fn of_many_workspaces_below_a_few_are_named_and_the_others_counted() {
    let folders = ["a", "b", "c", "d", "e", "f", "g"];
    let workspace = folders.into_iter().fold(Workspace::empty(), |workspace, folder| {
        workspace.with(&format!("{folder}/strategies/plan/strategy.yaml"), STRATEGY)
    });
    let run = workspace.run(&["check"]);
    assert!(run.err.contains("choose one with -C: a, b, c, d, e and 2 more\n"), "{}", run.err);
}
