//! `stratc diff`, and what else compares versions: where sides come from, what the answer leaves out, how the command ends.

mod approvals;
mod files;
mod judged;
mod promises;
mod secrets;
mod since;
mod sources;

use crate::repo::Repo;
use crate::support::{Run, STRATEGY};

/// The goals of the plan that these tests change.
const GOALS: &str = "\
goals:
  svar:
    title: Innbyggerne får svar samme dag
    by: 2027
    owner: sjef
indicators:
  svar-andel:
    title: Andel med svar samme dag
    goals: svar
    unit: '%'
    direction: increase
    targets: [{at_least: 80, by: 2027}]
roles: {sjef: Kommunikasjonssjef}
";

/// A repository with the plan, committed.
fn repo() -> Repo {
    let repo = Repo::new();
    repo.write("strategies/plan/strategy.yaml", STRATEGY);
    repo.write("strategies/plan/maal.yaml", GOALS);
    repo.commit("Planen");
    repo
}

/// The same with a lower target in the folder, not committed.
fn weakened() -> Repo {
    let repo = repo();
    repo.write("strategies/plan/maal.yaml", GOALS.replace("at_least: 80", "at_least: 70"));
    repo
}

/// Runs `diff`, which must come to an answer.
fn diff(repo: &Repo, args: &[&str]) -> Run {
    let run = repo.run(&[&["diff"], args].concat());
    assert!(run.status < 2, "{}", run.err);
    run
}

const LOWERED: &str = "Måltallet er senket: minst 70\u{a0}% innen 2027 (før minst 80\u{a0}% innen 2027).";

/// The text without the breaks of lines.
fn unwrapped(text: &str) -> String {
    text.split(['\n', ' ']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn without_words_the_last_commit_is_compared_with_the_folder() {
    let run = diff(&weakened(), &[]);
    assert!(unwrapped(&run.out).contains(LOWERED), "{}", run.out);
    assert!(run.out.contains("den siste lagrede versjonen") && run.out.contains("arbeidsmappen"), "{}", run.out);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
}

#[test]
fn a_plan_that_promises_the_same_is_said_to() {
    let repo = repo();
    let run = diff(&repo, &[]);
    assert!(run.out.contains("Den nye versjonen lover det samme som den gamle."), "{}", run.out);
    assert_eq!(diff(&repo, &["--exit-code"]).status, 0);
    // The same in different YAML, in another file and in another order.
    repo.write("strategies/plan/maal.yaml", "roles:\n  sjef: {title: Kommunikasjonssjef}   # samme\n");
    repo.write(
        "strategies/plan/flyttet.yaml",
        GOALS.replace("roles: {sjef: Kommunikasjonssjef}\n", "").replace("by: 2027\n", "by: 2027-12-31\n"),
    );
    let run = diff(&repo, &["--exit-code"]);
    assert_eq!(run.status, 0, "{}", run.out);
    assert!(run.out.contains("2 elementer står i andre filer og sier det samme som før."), "{}", run.out);
}

#[test]
fn the_status_says_whether_anything_is_promised_differently() {
    let repo = weakened();
    assert_eq!(diff(&repo, &["--exit-code"]).status, 1);
    assert_eq!(diff(&repo, &["--fail-on", "weakened"]).status, 1);
    assert_eq!(diff(&repo, &["--fail-on", "dropped"]).status, 0);
    repo.write("strategies/plan/maal.yaml", "roles: {sjef: Kommunikasjonssjef}\n");
    assert_eq!(diff(&repo, &["--fail-on", "dropped"]).status, 1);
    assert_eq!(diff(&repo, &["--fail-on", "weakened"]).status, 1);
}

#[test]
fn a_file_is_written_whole_and_the_screen_says_where() {
    let repo = weakened();
    for format in ["pretty", "text", "markdown", "html", "json", "docx"] {
        let file = format!("svar/{format}.out");
        let run = diff(&repo, &["--format", format, "--output", &file]);
        assert_eq!(run.out, "", "{format}");
        assert!(run.err.contains(&file), "{}", run.err);
        assert!(repo.path(&file).metadata().expect("the file is there").len() > 100, "{format}");
    }
    let run = repo.run(&["diff", "--format", "docx"]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("name a file with --output"), "{}", run.err);
}

#[test]
fn the_same_sides_give_the_same_bytes() {
    let repo = weakened();
    for format in ["text", "markdown", "html", "json"] {
        assert_eq!(diff(&repo, &["--format", format]).out, diff(&repo, &["--format", format]).out, "{format}");
    }
}

#[test]
fn comparing_writes_nothing() {
    let repo = weakened();
    let before = listing(&repo);
    for args in [&["HEAD"][..], &["HEAD", "HEAD"], &["HEAD", "--format", "html"], &["finnes-ikke"]] {
        repo.run(&[&["diff"], args].concat());
    }
    repo.run(&["check", "--since", "HEAD"]);
    assert_eq!(before, listing(&repo));
}

/// Every file with its bytes and the time of its last change.
fn listing(repo: &Repo) -> Vec<(String, std::time::SystemTime, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(repo.root()).sort_by_file_name() {
        let entry = entry.expect("the folder can be listed");
        let changed = entry.metadata().expect("it can be looked at").modified().expect("it has a time");
        let bytes = std::fs::read(entry.path()).unwrap_or_default();
        found.push((entry.path().display().to_string(), changed, bytes));
    }
    found
}
