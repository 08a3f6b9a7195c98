//! `--strategy`: one plan of several.

use std::fs;

use serde_json::Value;

use crate::support::{STRATEGY, Workspace};

fn titled(title: &str) -> String {
    STRATEGY.replace("Kommunikasjonsplan", title)
}

/// Two plans, of which one builds on a document.
fn two() -> Workspace {
    Workspace::empty()
        .with("strategies/en/strategy.yaml", format!("{}  builds_on: rammer\n", titled("Plan en")))
        .with("strategies/to/strategy.yaml", titled("Plan to"))
        .with("seeds/rammer.yaml", "document:\n  title: Rammer\n  publisher: Kommunen\n")
}

const BROKEN: &str = "goals:\n  svar: {titel: Svar}\n";

#[test]
fn check_tells_of_the_strategy_and_what_it_stands_on() {
    let workspace = two()
        .with("strategies/en/a.yaml", BROKEN)
        .with("strategies/to/a.yaml", BROKEN)
        .with("seeds/rammer.yaml", "document:\n  titel: Rammer\n  publisher: Kommunen\n")
        .with("stratc.yaml", "levels: {off: [X999]}\n");
    let files = |args: &[&str]| {
        let run = workspace.run(&[&["check", "--format", "json"], args].concat());
        let found: Vec<Value> = serde_json::from_str(&run.out).expect("it is JSON");
        let errors = found.iter().filter(|found| found["level"] == "error");
        let mut paths: Vec<_> =
            errors.map(|found| found["place"]["path"].as_str().unwrap_or_default().to_owned()).collect();
        paths.dedup();
        (run.status, paths)
    };
    let [document, settings, one, other] =
        ["seeds/rammer.yaml", "stratc.yaml", "strategies/en/a.yaml", "strategies/to/a.yaml"];
    assert_eq!(files(&[]), (1, [document, settings, one, other].map(str::to_owned).into()));
    assert_eq!(files(&["--strategy", "en"]), (1, [document, settings, one].map(str::to_owned).into()));
    assert_eq!(files(&["--strategy", "to"]), (1, [settings, other].map(str::to_owned).into()));
}

#[test]
fn only_what_belongs_to_the_strategy_is_fixed() {
    let workspace = two().with("strategies/en/a.yaml", BROKEN).with("strategies/to/a.yaml", BROKEN);
    let run = workspace.run(&["check", "--fix", "--strategy", "en"]);
    assert_eq!(run.status, 0, "{run:?}");
    assert!(workspace.read("strategies/en/a.yaml").contains("title:"));
    assert_eq!(workspace.read("strategies/to/a.yaml"), BROKEN);
}

#[test]
fn a_sound_plan_is_built_beside_a_broken_one_which_stays_as_it_was_published() {
    let workspace = two();
    assert_eq!(workspace.run(&["build"]).status, 0);
    workspace.write("strategies/en/strategy.yaml", titled("Ny plan en"));
    workspace.write("strategies/to/strategy.yaml", titled("Ny plan to"));
    workspace.write("strategies/to/a.yaml", BROKEN);
    let before = fs::read(workspace.path("public/to/index.html")).expect("it is published");
    assert_eq!(workspace.run(&["build"]).status, 1);
    let run = workspace.run(&["build", "--strategy", "en"]);
    assert_eq!(run.status, 0, "{run:?}");
    assert!(!run.out.contains("public/to/"), "only what was made is listed: {}", run.out);
    assert!(workspace.read("public/en/plan.txt").contains("Ny plan en"));
    assert_eq!(fs::read(workspace.path("public/to/index.html")).ok(), Some(before));
    let index = workspace.read("public/index.html");
    assert!(index.contains("Ny plan en") && index.contains("Plan to") && !index.contains("Ny plan to"), "{index}");
}

/// Where folders cannot be exchanged, a run may be killed when the old edition has been moved aside and no new one is there.
#[test]
fn what_a_killed_run_moved_aside_comes_back_whatever_the_next_one_does() {
    let workspace = two();
    assert_eq!(workspace.run(&["build"]).status, 0);
    let aside = || fs::rename(workspace.path("public"), workspace.path(".public.stratc-old")).expect("it can be moved");
    aside();
    assert_eq!(workspace.run(&["build", "--strategy", "en"]).status, 0);
    assert!(workspace.path("public/to/index.html").exists(), "the other plan is not lost");
    aside();
    workspace.write("strategies/to/a.yaml", BROKEN);
    assert_eq!(workspace.run(&["build"]).status, 1);
    assert!(workspace.path("public/to/index.html").exists() && !workspace.path(".public.stratc-old").exists());
}

#[test]
fn the_list_of_plans_leads_to_what_is_published() {
    let workspace = two();
    assert_eq!(workspace.run(&["build", "--strategy", "en"]).status, 0);
    let index = workspace.read("public/index.html");
    assert!(index.contains("Plan en") && !index.contains("Plan to"), "{index}");
    assert_eq!(workspace.run(&["build", "--strategy", "to", "--format", "text,markdown"]).status, 0);
    let index = workspace.read("public/index.html");
    assert!(index.contains("to/plan.txt") && index.contains("en/plan.txt"), "{index}");
    assert!(!index.contains("plan.md") && !index.contains("/index.html"), "only forms that both have: {index}");
    assert!(workspace.path("public/en/index.html").exists() && !workspace.path("public/to/index.html").exists());
}

#[test]
fn a_plan_that_may_no_longer_be_shown_is_not_left_lying() {
    let workspace = two();
    assert_eq!(workspace.run(&["build"]).status, 0);
    workspace.write("strategies/to/strategy.yaml", format!("{}  visibility: internal\n", titled("Plan to")));
    let run = workspace.run(&["build", "--strategy", "en"]);
    assert_eq!(run.status, 2, "{run:?}");
    assert!(run.err.contains("holds the plan \"to\"") && run.err.contains("without --strategy"), "{}", run.err);
    let run = workspace.run(&["build", "--strategy", "to"]);
    assert!(run.status == 2 && run.err.contains("add --edition internal"), "{run:?}");
    let run = workspace.run(&["build", "--strategy", "en", "--edition", "internal", "--output", "public"]);
    assert!(run.status == 2 && run.err.contains("holds another edition"), "{run:?}");
}

#[test]
fn a_strategy_that_is_not_there_is_named() {
    for args in
        [&["check", "--strategy", "enn"][..], &["build", "--strategy", "enn"], &["check", "--fix", "--strategy", "enn"]]
    {
        let run = two().run(args);
        assert_eq!(run.status, 2, "{args:?}: {run:?}");
        assert!(run.err.contains("no strategy is called \"enn\"; did you mean \"en\"?"), "{}", run.err);
    }
}
