//! `--only` and `--deny`: what `check` shows, and what it fails for.

use super::workspace;
use crate::support::{Run, Workspace};

/// The codes in the output of a run of `check`, and its status.
fn check(workspace: &Workspace, args: &[&str]) -> (Vec<String>, i32) {
    let run = workspace.run(&[&["check", "--format", "short"], args].concat());
    (codes(&run), run.status)
}

fn codes(run: &Run) -> Vec<String> {
    let code = |line: &str| Some(line.split_once('[')?.1.split_once(']')?.0.to_owned());
    run.out.lines().filter_map(code).collect()
}

#[test]
fn only_what_is_asked_for_is_shown() {
    for (only, shown) in [
        (&["--only", "N001"][..], &["N001"][..]),
        (&["--only", "n001"], &["N001"]),
        (&["--only", "figure-differs"], &["N001"]),
        (&["--only", "M"], &["M001"]),
        (&["--only", "M,N"], &["M001", "N001"]),
        (&["--only", "M", "--only", "figure-differs"], &["M001", "N001"]),
        (&["--only", "A"], &[]),
    ] {
        assert_eq!(check(&workspace(), only).0, shown, "{only:?}");
    }
}

#[test]
fn what_is_asked_for_and_does_not_exist_is_misuse() {
    for (only, said) in [
        (
            "figure-difers",
            "error: no finding or family is called \"figure-difers\"; did you mean \"figure-differs\"?\n",
        ),
        (
            "X",
            "error: no finding or family is called \"X\"; \"stratc explain\" lists the codes, and a family is their first letter\n",
        ),
    ] {
        let run = workspace().run(&["check", "--only", only]);
        assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (2, "", said));
    }
}

#[test]
fn what_keeps_a_plan_from_being_read_is_always_shown() {
    let workspace = workspace().with("strategies/plan/feil.yaml", "roles: {sjef: Sjef, sjef: Sjef}\n");
    let (shown, status) = check(&workspace, &["--only", "A"]);
    assert_eq!((shown, status), (vec!["S010".to_owned()], 1));
}

#[test]
fn what_is_not_accepted_fails_and_keeps_its_level() {
    let advice = Workspace::new().with("strategies/plan/tom.yaml", "# ennå\n");
    for (workspace, deny, status) in [
        (workspace(), &[][..], 0),
        (workspace(), &["--deny", "warnings"], 1),
        (workspace(), &["--deny", "warning"], 1),
        (workspace(), &["--deny", "advice"], 1),
        (workspace(), &["--deny", "warnings", "--only", "A"], 0),
        (advice, &["--deny", "warnings"], 0),
    ] {
        let (_, ended) = check(&workspace, deny);
        assert_eq!(ended, status, "{deny:?}");
    }
    let run = workspace().run(&["check", "--format", "short", "--deny", "warnings"]);
    assert!(run.out.contains("warning[N001]") && !run.out.contains("error["), "{}", run.out);
    assert!(run.err.ends_with("Not accepted, because of --deny warnings: 2.\n"), "{}", run.err);
}

#[test]
fn advice_can_be_refused_as_well() {
    let advice = Workspace::new().with("strategies/plan/tom.yaml", "# ennå\n");
    assert_eq!(check(&advice, &["--deny", "advice"]), (vec!["S024".to_owned()], 1));
}

#[test]
fn a_level_that_cannot_be_denied_is_misuse() {
    assert_eq!(workspace().run(&["check", "--deny", "errors"]).status, 2);
}

#[test]
fn a_comment_for_what_is_not_asked_for_is_not_called_unused() {
    let workspace =
        workspace().with("strategies/plan/ekstra.yaml", "# stratc: allow A002, because ja\nroles: {sjef: Sjef}\n");
    assert_eq!(check(&workspace, &["--only", "N"]).0, ["N001"]);
    assert_eq!(check(&workspace, &["--only", "S"]).0, ["S026"]);
}
