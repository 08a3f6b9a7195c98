//! `check --since`, `build --since` and `verify --since`.

use super::{GOALS, repo, weakened};
use crate::support::STRATEGY;

#[test]
fn an_id_that_stands_for_something_else_is_found() {
    let repo = repo();
    repo.write(
        "strategies/plan/maal.yaml",
        GOALS.replace("title: Innbyggerne får svar samme dag", "title: Elevene lærer nynorsk på skolen"),
    );
    assert_eq!(repo.run(&["check"]).out, "");
    let run = repo.run(&["check", "--since", "HEAD", "--format", "short"]);
    assert!(run.out.contains("warning[R011]"), "{}{}", run.out, run.err);
    assert!(run.out.contains("\"svar\" stands for \"Elevene lærer nynorsk på skolen\" now"), "{}", run.out);
    assert!(run.out.starts_with("strategies/plan/maal.yaml:2:3"), "{}", run.out);
}

#[test]
fn an_id_whose_element_has_become_another_kind_of_thing_is_found() {
    let repo = repo();
    let text = GOALS
        .replace("roles: {sjef: Kommunikasjonssjef}", "roles: {leder: Kommunikasjonssjef}\nterms: {sjef: Leseplan}");
    repo.write("strategies/plan/maal.yaml", text.replace("owner: sjef", "owner: leder"));
    let run = repo.run(&["check", "--since", "HEAD", "--format", "short"]);
    assert!(run.out.contains("warning[R011]"), "{}{}", run.out, run.err);
}

#[test]
fn a_promise_that_is_gone_without_a_word_is_found_and_a_word_is_enough() {
    let repo = repo();
    let goals = GOALS.split("indicators:").next().expect("there are goals");
    repo.write("strategies/plan/maal.yaml", format!("{goals}roles: {{sjef: Kommunikasjonssjef}}\n"));
    let run = repo.run(&["check", "--since", "HEAD", "--format", "short"]);
    assert!(run.out.contains("warning[R012]") && run.out.contains("svar-andel"), "{}{}", run.out, run.err);
    assert!(run.out.starts_with("strategies/plan/strategy.yaml:"), "{}", run.out);
    for word in [
        "  retired: {svar-andel: Målt annerledes}\n",
        "  approved_changes: {element: svar-andel, by: Kommunestyret, at: 2026, why: Målt annerledes}\n",
    ] {
        repo.write("strategies/plan/strategy.yaml", format!("{STRATEGY}{word}"));
        assert_eq!(repo.run(&["check", "--since", "HEAD", "--format", "short"]).out, "", "{word}");
    }
}

#[test]
fn what_was_retitled_or_renamed_is_no_reuse() {
    let repo = repo();
    repo.write(
        "strategies/plan/maal.yaml",
        GOALS.replace("Innbyggerne får svar samme dag", "Alle som spør, får svar samme dag"),
    );
    assert_eq!(repo.run(&["check", "--since", "HEAD", "--format", "short"]).out, "");
    repo.write(
        "strategies/plan/maal.yaml",
        GOALS.replace("svar:", "svar-i-dag:").replace("goals: svar\n", "goals: svar-i-dag\n"),
    );
    assert_eq!(repo.run(&["check", "--since", "HEAD", "--format", "short"]).out, "");
}

#[test]
fn these_findings_have_levels_and_baselines_like_others() {
    let repo = repo();
    repo.write(
        "strategies/plan/maal.yaml",
        GOALS.replace("Innbyggerne får svar samme dag", "Elevene lærer nynorsk på skolen"),
    );
    let check = |args: &[&str]| repo.run(&[&["check", "--since", "HEAD", "--format", "short"], args].concat());
    assert_eq!(check(&["--deny", "warnings"]).status, 1);
    assert_eq!(check(&["--only", "R012"]).out, "");
    repo.write("stratc.yaml", "levels: {off: R011}\n");
    assert_eq!(check(&[]).out, "");
}

#[test]
fn a_plan_can_be_published_with_what_has_changed() {
    let repo = weakened();
    repo.write("strategies/plan/strategy.yaml", format!("{STRATEGY}  version: '2'\n"));
    repo.git(&["stash", "--quiet"]);
    repo.write("strategies/plan/strategy.yaml", format!("{STRATEGY}  version: '1'\n"));
    repo.commit("Versjon 1");
    repo.tag("v1");
    repo.write("strategies/plan/strategy.yaml", format!("{STRATEGY}  version: '2'\n"));
    repo.write("strategies/plan/maal.yaml", GOALS.replace("at_least: 80", "at_least: 70"));
    let run = repo.run(&["build", "--since", "v1", "--format", "html,print,text,markdown,json", "--output", "ut"]);
    assert_eq!(run.status, 0, "{}", run.err);
    for file in ["index.html", "print.html", "plan.txt", "plan.md", "plan.json"] {
        let text = repo.read(&format!("ut/plan/{file}"));
        assert!(text.to_lowercase().contains("endringer siden versjon 1"), "{file}");
        assert!(text.contains("Måltallet er senket"), "{file}");
    }
    // The plan promises the same with and without its log, so its mark is the same; the files are made again with it.
    let with = repo.run(&["verify", "--since", "v1", "ut/plan/plan.txt"]);
    assert!(with.out.contains("matches its sources, byte for byte"), "{}", with.out);
    let without = repo.run(&["verify", "ut/plan/plan.txt"]);
    assert!(without.out.contains("with a change log (name its version with --since)"), "{}", without.out);
}

#[test]
fn a_plan_that_is_new_has_no_change_log() {
    let repo = repo();
    repo.write("strategies/ny/strategy.yaml", STRATEGY);
    assert_eq!(repo.run(&["build", "--since", "HEAD", "--output", "ut"]).status, 0);
    assert!(!repo.read("ut/ny/plan.txt").to_lowercase().contains("endringer siden"));
    assert!(repo.read("ut/plan/plan.txt").to_lowercase().contains("endringer siden"));
}

#[test]
fn an_unknown_version_publishes_nothing() {
    let repo = repo();
    let run = repo.run(&["build", "--since", "v9", "--output", "ut"]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("\"v9\" is neither a folder nor a version"), "{}", run.err);
    assert!(!repo.path("ut").exists());
}
