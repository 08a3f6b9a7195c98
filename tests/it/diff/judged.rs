//! Judgements that a board would contest if they were wrong.

use super::{GOALS, diff, repo, unwrapped};
use crate::support::{STRATEGY, Workspace};

/// What is said when one piece of the plan's goals is written differently.
fn said(old: &str, new: &str) -> String {
    let repo = repo();
    repo.write("strategies/plan/maal.yaml", GOALS.replace("{at_least: 80, by: 2027}", old));
    repo.commit("Før");
    repo.write("strategies/plan/maal.yaml", GOALS.replace("{at_least: 80, by: 2027}", new));
    unwrapped(&diff(&repo, &[]).out)
}

#[test]
fn numbers_that_count_for_other_intervals_are_not_held_against_each_other() {
    let said = said("{at_least: 10, per: month, by: 2027}", "{at_least: 12, per: year, by: 2027}");
    assert!(said.contains("1\u{a0}endret") && !said.contains("styrket"), "{said}");
    assert_eq!(said.matches("per år").count(), 2, "once among the weightiest, once in its place: {said}");
}

#[test]
fn targets_in_words_are_judged_by_their_words() {
    let weaker = said("{words: Alle skal få svar, by: 2027}", "{words: Alle bør få svar, by: 2027}");
    assert!(weaker.contains("1\u{a0}svekket"), "{weaker}");
}

#[test]
fn a_plan_that_says_that_a_number_shall_stay_is_not_said_to_be_silent() {
    let repo = repo();
    let kept = GOALS.replace("direction: increase", "direction: maintain");
    repo.write("strategies/plan/maal.yaml", &kept);
    repo.commit("Før");
    repo.write("strategies/plan/maal.yaml", kept.replace("at_least: 80", "at_least: 85"));
    let said = unwrapped(&diff(&repo, &[]).out);
    assert!(said.contains("1\u{a0}endret") && !said.contains("hvilken vei"), "{said}");
}

#[test]
fn what_every_plan_has_is_not_taken_for_what_went_over_from_a_plan_that_is_gone() {
    let with = |text: &str| format!("# Innledning\n\n{text}\n");
    let old = Workspace::new()
        .with("strategies/plan/innledning.md", with("Planen sier hvordan kommunen svarer."))
        .with("strategies/annen/strategy.yaml", STRATEGY.replace("Kommunikasjonsplan", "Leseplan"))
        .with("strategies/annen/innledning.md", with("Elevene leser hver dag."));
    let new = Workspace::new().with("strategies/plan/innledning.md", with("Planen sier hvordan kommunen svarer."));
    let run = new.run(&["diff", &old.root().display().to_string()]);
    assert!(run.out.contains("Leseplan") && !run.out.contains("Innledning"), "{}", run.out);
}

#[test]
fn a_plan_that_is_gone_can_be_approved_in_one_that_is_left() {
    let repo = repo();
    repo.write("strategies/annen/strategy.yaml", STRATEGY);
    repo.commit("To planer");
    std::fs::remove_dir_all(repo.path("strategies/annen")).expect("it can be taken away");
    assert_eq!(diff(&repo, &["--fail-on", "dropped"]).status, 1);
    let approval = "  approved_changes: {element: annen, by: Kommunestyret, at: 2026, why: Slått sammen}\n";
    repo.write("strategies/plan/strategy.yaml", format!("{STRATEGY}{approval}"));
    assert_eq!(diff(&repo, &["--fail-on", "dropped"]).status, 0);
}
