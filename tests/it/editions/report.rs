//! What is kept back is in no byte of a public report either, whatever day the report is of.

use super::{assert_same, marks_in, marks_of, tree, with_secrets, without_secrets};
use crate::support::Workspace;

fn report(workspace: &Workspace, args: &[&str]) {
    let run = workspace.run(&[&["report", "--format", "html,text,xlsx", "-o", "rapport"], args].concat());
    assert_eq!(run.status, 0, "{}", run.err);
}

#[test]
fn no_byte_of_a_public_report_bears_a_secret() {
    for visibility in ["internal", "{internal: {basis: KANARI-basis, review: 2085-01-01}}", "{embargo: 2999-01-01}"] {
        let workspace = with_secrets(visibility);
        let marks = marks_of(&workspace);
        report(&workspace, &["--as-of", "2025"]);
        let found = marks_in(&workspace.path("rapport"), &marks);
        assert!(found.is_empty(), "visibility: {visibility} leaks {found:#?}");
        let run = workspace.run(&["report"]);
        assert!(!run.out.to_lowercase().contains("kanari"), "{}", run.out);
        report(&workspace, &["--as-of", "2025", "--edition", "internal"]);
        assert!(!marks_in(&workspace.path("rapport"), &marks).is_empty());
    }
}

#[test]
fn the_public_report_is_the_one_of_a_workspace_that_never_had_secrets() {
    let (workspace, innocent) = (with_secrets("internal"), without_secrets());
    for workspace in [&workspace, &innocent] {
        report(workspace, &["--as-of", "2025-T2"]);
    }
    assert_same(&tree(&workspace.path("rapport")), &tree(&innocent.path("rapport")));
}

#[test]
fn a_report_shows_what_was_public_on_its_last_day() {
    let goals = "indicators:\n  andel: {title: Andel svar, visibility: {embargo: 2025-09-01}}\n";
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", goals);
    for (period, shown) in [("2025-T2", 0), ("2025-08-31", 0), ("2025-09-01", 1), ("2025-T3", 1), ("2025", 1)] {
        let run = workspace.run(&["report", "--as-of", period]);
        assert_eq!(run.out.contains("Andel svar"), shown == 1, "{period}: {}", run.out);
    }
}

#[test]
fn a_strategy_that_is_kept_back_is_reported_on_inside_the_organisation_only() {
    let workspace = with_secrets("internal");
    let run = workspace.run(&["report", "--strategy", "kanari-plan"]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("internal or under embargo"), "{}", run.err);
    let run = workspace.run(&["report", "--strategy", "kanari-plan", "--edition", "internal"]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.out.starts_with("Intern utg"), "{}", run.out);
}
