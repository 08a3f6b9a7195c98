//! `approved_changes`: what lets a weakening through, and what does not.

use super::{GOALS, diff, repo, weakened};
use crate::repo::Repo;
use crate::support::STRATEGY;

fn approve(repo: &Repo, approval: &str) {
    repo.write("strategies/plan/strategy.yaml", format!("{STRATEGY}  approved_changes:\n    - {approval}\n"));
}

const APPROVAL: &str =
    "{element: svar-andel, change: target-lowered, by: Kommunestyret, at: 2026-06-18, why: Færre ansatte}";

#[test]
fn an_approved_weakening_is_let_through() {
    let repo = weakened();
    approve(&repo, APPROVAL);
    let run = diff(&repo, &["--fail-on", "weakened"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", run.out);
    assert!(run.out.contains("svekket"), "{}", run.out);
}

#[test]
fn an_approval_of_something_else_lets_nothing_through() {
    for other in [
        "{element: svar, by: Kommunestyret, at: 2026-06-18, why: Færre}",
        "{element: svar-andel, change: deadline-moved, by: Kommunestyret, at: 2026-06-18, why: Færre}",
    ] {
        let repo = weakened();
        approve(&repo, other);
        let run = diff(&repo, &["--fail-on", "weakened"]);
        assert_eq!(run.status, 1, "{other}");
        assert!(run.err.contains("Changes that nobody has approved: 1"), "{}", run.err);
        assert!(run.err.contains("- svar-andel in \"plan\": target-lowered"), "{}", run.err);
    }
}

#[test]
fn an_old_approval_does_not_let_the_next_weakening_through() {
    let repo = weakened();
    approve(&repo, APPROVAL);
    repo.commit("Lavere mål, godkjent");
    repo.write("strategies/plan/maal.yaml", GOALS.replace("at_least: 80", "at_least: 60"));
    assert_eq!(diff(&repo, &["--fail-on", "weakened"]).status, 1);
    // Over both steps, the approval is new.
    assert_eq!(diff(&repo, &["HEAD~1", "--fail-on", "weakened"]).status, 0);
}

#[test]
fn a_removal_is_let_through_by_the_id_that_is_gone() {
    let repo = repo();
    repo.write("strategies/plan/maal.yaml", "roles: {sjef: Kommunikasjonssjef}\n");
    approve(
        &repo,
        "{element: svar, by: Kommunestyret, at: 2026, why: Nådd}\n    - {element: svar-andel, by: Kommunestyret, at: 2026, why: Nådd}",
    );
    assert_eq!(diff(&repo, &["--fail-on", "dropped"]).status, 0);
}

#[test]
fn who_approved_is_told_inside_the_organisation_only() {
    let repo = weakened();
    approve(&repo, APPROVAL);
    for format in ["pretty", "text", "markdown", "html", "json"] {
        let public = diff(&repo, &["--format", format]).out;
        assert!(!public.contains("Kommunestyret") && !public.contains("Færre ansatte"), "{format}: {public}");
        let internal = diff(&repo, &["--format", format, "--edition", "internal"]).out;
        assert!(internal.contains("Kommunestyret") && internal.contains("Færre ansatte"), "{format}: {internal}");
    }
}
