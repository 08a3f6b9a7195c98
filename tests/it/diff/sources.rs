//! Where sides come from, and what becomes of those that cannot be read.

use super::{GOALS, LOWERED, diff, repo, unwrapped, weakened};
use crate::support::{STRATEGY, Workspace};

#[test]
fn a_side_can_be_a_version_a_folder_a_strategy_or_a_published_edition() {
    let repo = weakened();
    repo.tag("v1");
    let old = Workspace::new().with("strategies/plan/maal.yaml", GOALS);
    assert_eq!(old.run(&["build", "--output", "ut"]).status, 0);
    let folder = old.root().display().to_string();
    let sides = [
        "HEAD".to_owned(),
        "main".to_owned(),
        "v1".to_owned(),
        "HEAD:./".to_owned(),
        folder.clone(),
        format!("{folder}/strategies/plan"),
        format!("{folder}/ut/plan/plan.json"),
        format!("{folder}/ut"),
    ];
    for side in sides {
        let run = diff(&repo, &[&side]);
        assert!(unwrapped(&run.out).contains(LOWERED), "{side}: {}", run.out);
        assert!(run.out.contains("1 svekket") || run.out.contains("1\u{a0}svekket"), "{side}: {}", run.out);
    }
}

#[test]
fn a_published_plan_kept_in_git_can_be_a_side() {
    let repo = repo();
    assert_eq!(repo.run(&["build", "--output", "utgaver"]).status, 0);
    repo.commit("Utgaven");
    repo.write("strategies/plan/maal.yaml", GOALS.replace("at_least: 80", "at_least: 70"));
    let run = diff(&repo, &["HEAD:utgaver/plan/plan.json"]);
    assert!(unwrapped(&run.out).contains(LOWERED), "{}", run.out);
}

#[test]
fn two_versions_are_compared_whatever_lies_in_the_folder() {
    let repo = weakened();
    repo.commit("Lavere mål");
    repo.write("strategies/plan/maal.yaml", "goals: [dette er ikke en plan");
    let run = diff(&repo, &["HEAD~1", "HEAD"]);
    assert!(unwrapped(&run.out).contains(LOWERED), "{}", run.out);
}

#[test]
fn one_strategy_can_be_asked_for() {
    let repo = weakened();
    repo.write("strategies/annen/strategy.yaml", STRATEGY);
    assert!(diff(&repo, &["HEAD", "--strategy", "plan"]).out.contains("svekket"));
    let run = repo.run(&["diff", "--strategy", "plann"]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("did you mean \"plan\"?"), "{}", run.err);
    let run = repo.run(&["diff", "--strategy", "budsjett"]);
    assert!(run.err.contains("name one of these: annen, plan"), "{}", run.err);
}

#[test]
fn the_name_of_the_file_says_its_format() {
    let repo = weakened();
    for (name, opening) in [("a.docx", "PK"), ("a.html", "<!DOCTYPE"), ("a.md", "## "), ("a.json", "{")] {
        let file = repo.path(name).display().to_string();
        let run = diff(&repo, &["--output", &file]);
        assert_eq!(run.status, 0, "{}", run.err);
        let bytes = std::fs::read(&file).expect("the file is there");
        assert!(bytes.starts_with(opening.as_bytes()), "{name}");
    }
}

#[test]
fn a_folder_compared_with_one_of_its_own_strategies_published_is_not_told_of_the_others() {
    let old =
        Workspace::new().with("strategies/plan/maal.yaml", GOALS).with("strategies/annen/strategy.yaml", STRATEGY);
    assert_eq!(old.run(&["build"]).status, 0);
    let run = old.run(&["diff", "public/plan/plan.json"]);
    assert!(run.out.contains("lover det samme som den gamle"), "{}", run.out);
}

#[test]
fn what_cannot_be_read_is_left_out_and_not_called_gone() {
    let repo = repo();
    repo.write("strategies/plan/maal.yaml", GOALS.replace("goals: svar", "goals: [svar"));
    let run = diff(&repo, &["--fail-on", "weakened"]);
    assert!(run.out.contains("ikke sammenlignet"), "{}", run.out);
    assert!(!run.out.contains("Tatt ut"), "{}", run.out);
    assert!(run.err.contains("Faults in the working folder: 1"), "{}", run.err);
    assert_eq!(run.status, 0, "{}", run.out);
}

#[test]
fn an_element_with_a_fault_is_left_out_and_the_others_are_compared() {
    let repo = repo();
    repo.write(
        "strategies/plan/maal.yaml",
        GOALS.replace("by: 2027\n    owner", "by: snart\n    owner").replace("80", "70"),
    );
    let run = diff(&repo, &[]);
    assert!(unwrapped(&run.out).contains(LOWERED), "{}", run.out);
    assert!(unwrapped(&run.out).contains("feil der: Innbyggerne får svar samme dag."), "{}", run.out);
    assert!(!unwrapped(&run.out).contains("frist (før"), "{}", run.out);
}

#[test]
fn a_plan_that_cannot_be_read_is_compared_on_neither_side() {
    let repo = repo();
    repo.write("strategies/plan/strategy.yaml", "strategi: [");
    let run = diff(&repo, &["--fail-on", "weakened"]);
    assert!(run.out.contains("ikke sammenlignet"), "{}", run.out);
    assert_eq!(run.status, 0);
}

#[test]
fn what_is_no_side_is_said_in_words() {
    let repo = repo();
    repo.write("tull.json", "{\"version\": 1}");
    repo.write("søppel.json", [0, 159, 146, 150]);
    repo.write("gammel.json", "{\"version\": 1, \"plan\": {\"edition\": \"public\"}}");
    repo.write("ny.json", "{\"version\": 99, \"plan\": {\"edition\": \"public\"}}");
    repo.write("intern.json", "{\"version\": 1, \"plan\": {\"edition\": \"internal\"}, \"record\": null}");
    std::fs::create_dir(repo.path("tom")).expect("a folder can be made");
    for (side, words) in [
        ("maim", "did you mean main?"),
        ("tull.json", "is not a plan that stratc published as JSON"),
        ("søppel.json", "is not a plan that stratc published as JSON"),
        ("gammel.json", "was made by an older stratc"),
        ("ny.json", "was made by a newer stratc"),
        ("intern.json", "is from the internal edition"),
        ("tom", "there is no strategy in tom"),
        ("main:tull.json", "has no tull.json"),
    ] {
        let run = repo.run(&["diff", side]);
        assert_eq!(run.status, 2, "{side}: {}", run.out);
        assert!(run.err.contains(words), "{side}: {}", run.err);
        assert_eq!(run.out, "", "{side}");
    }
}

#[test]
fn outside_git_a_folder_can_still_be_named() {
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", GOALS);
    let run = workspace.run(&["diff"]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("is not in a git repository"), "{}", run.err);
    let run = workspace.run(&["diff", "i-fjor"]);
    assert!(run.err.contains("\"i-fjor\" is no folder, and ") && !run.err.contains("go to"), "{}", run.err);
    let other = Workspace::new().with("strategies/plan/maal.yaml", GOALS.replace("80", "90"));
    let run = workspace.run(&["diff", &other.root().display().to_string()]);
    assert!(run.out.contains("svekket"), "{}", run.out);
    // Where it lies on somebody's machine is nobody's business.
    let name = other.root().file_name().expect("it has a name").to_string_lossy();
    assert!(run.out.contains(&*name) && !run.out.contains(&*other.root().display().to_string()), "{}", run.out);
}

#[test]
fn versions_of_one_plan_that_goes_by_another_name_are_compared() {
    let old = Workspace::new().with("strategies/plan/maal.yaml", GOALS);
    let new = Workspace::empty()
        .with("strategies/plan-2030/strategy.yaml", STRATEGY)
        .with("strategies/plan-2030/maal.yaml", GOALS.replace("80", "70"));
    let run = new.run(&["diff", &old.root().display().to_string()]);
    assert!(unwrapped(&run.out).contains(LOWERED), "{}", run.out);
    assert!(!run.out.contains("Nytt i planen"), "{}", run.out);
}
