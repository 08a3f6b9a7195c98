//! What a plan says of its earlier versions: ids that are gone, and changes that were approved.

use super::{run, shown};
use crate::support::{STRATEGY, Workspace};

/// A workspace whose strategy has these fields besides.
fn plan(fields: &str) -> Workspace {
    Workspace::new()
        .with("strategies/plan/strategy.yaml", format!("{STRATEGY}{fields}"))
        .with("strategies/plan/maal.yaml", "goals:\n  svar: {title: Alle får svar}\n")
}

/// The first line of each error, and of each warning about names.
fn headlines(workspace: &Workspace) -> Vec<String> {
    let is_asked = |line: &&str| line.starts_with("error[") || line.starts_with("warning[R");
    shown(workspace).lines().filter(is_asked).map(str::to_owned).collect()
}

#[test]
fn an_id_that_is_retired_cannot_be_used_again_wherever_it_stands() {
    let expected = "error[R009]: \"svar\" is the id of an element that was taken out, and ids are never used again";
    let workspace = plan("  retired: {svar: Kommunen svarer ikke lenger.}\n");
    assert_eq!(headlines(&workspace), [expected]);
    let shown = shown(&workspace);
    assert!(shown.contains("taken out here") && shown.contains("strategies/plan/maal.yaml:2:3"), "{shown}");
    workspace.write("strategies/plan/maal.yaml", "values:\n  svar: Svar\n");
    assert_eq!(headlines(&workspace), [expected], "another kind is no excuse");
    workspace.write("strategies/plan/maal.yaml", "values:\n  svar-2: Svar\n");
    assert_eq!(headlines(&workspace), [""; 0]);
}

#[test]
fn an_id_that_is_retired_in_one_strategy_is_free_in_another() {
    let workspace = plan("  retired: {gammel: Det er gjort.}\n")
        .with("strategies/nabo/strategy.yaml", STRATEGY)
        .with("strategies/nabo/maal.yaml", "goals:\n  gammel: {title: Alle får svar}\n");
    assert_eq!(headlines(&workspace), [""; 0]);
}

#[test]
fn what_is_replaced_cannot_still_be_there() {
    let goals =
        |replaces: &str| format!("goals:\n  svar: Svar\n  raskt-svar: {{title: Raskt svar, replaces: {replaces}}}\n");
    let said = |name: &str, place: &str| {
        vec![format!("warning[R010]: \"{name}\" is listed under \"replaces\", but is still in {place}")]
    };
    let workspace = plan("").with("strategies/gammel/strategy.yaml", STRATEGY);
    workspace.write("strategies/gammel/maal.yaml", "goals:\n  svar: Svar\n");
    for (replaces, expected) in [
        ("svar", said("svar", "the plan")),
        ("raskt-svar", said("raskt-svar", "the plan")),
        ("[borte, plan/svar]", said("plan/svar", "the plan")),
        ("gammel/svar", said("gammel/svar", "its plan")),
        ("[borte, gammel/borte, finnes-ikke/svar]", Vec::new()),
    ] {
        workspace.write("strategies/plan/maal.yaml", goals(replaces));
        assert_eq!(headlines(&workspace), expected, "{replaces}");
    }
}

#[test]
fn an_element_of_a_strategy_that_has_been_followed_may_be_replaced_while_it_is_there() {
    let workspace = plan("")
        .with("strategies/gammel/strategy.yaml", format!("{STRATEGY}  status: replaced\n"))
        .with("strategies/gammel/maal.yaml", "goals:\n  svar: Svar\n")
        .with("strategies/plan/maal.yaml", "goals:\n  raskt-svar: {title: Raskt svar, replaces: gammel/svar}\n");
    assert_eq!(headlines(&workspace), [""; 0]);
}

#[test]
fn a_title_in_the_place_of_an_id_is_said_to_be_none() {
    let wrong = |name: &str| vec![format!("error[S015]: \"{name}\" cannot be an id")];
    assert_eq!(headlines(&plan("  retired: {Alle får svar: Det er gjort.}\n")), wrong("Alle får svar"));
    assert_eq!(headlines(&plan("  replaces: [Alle får svar]\n")), wrong("Alle får svar"));
    assert_eq!(headlines(&plan("  replaces: [plan/2024/svar]\n")), wrong("plan/2024/svar"));
    let approval = |element: &str| {
        plan(&format!(
            "  approved_changes: [{{element: {element}, by: Kommunestyret, at: 2026-03-31, why: Færre ansatte}}]\n"
        ))
    };
    assert_eq!(headlines(&approval("Alle får svar")), wrong("Alle får svar"));
    assert_eq!(headlines(&approval("borte")), [""; 0]);
}

#[test]
fn a_change_that_does_not_exist_gets_the_right_one_or_the_way_to_them() {
    let approval = |change: &str| {
        plan(&format!(
            "  approved_changes: [{{element: svar, change: {change}, by: X, at: 2026, why: Færre ansatte}}]\n"
        ))
    };
    let near = shown(&approval("target-lowerd"));
    assert!(near.contains("= help: did you mean \"target-lowered\"?"), "{near}");
    let far = shown(&approval("lavere"));
    assert!(far.contains("= help: write one of the words that \"stratc explain changes\" lists"), "{far}");
}

#[test]
fn what_no_page_shows_cannot_be_printed_in_prose() {
    for (reference, field) in [("svar#replaces", "replaces"), ("plan#retired", "retired")] {
        let workspace = plan("  retired: {borte: Det er gjort.}\n");
        workspace.write("strategies/plan/maal.yaml", "goals:\n  svar: {title: Svar, replaces: borte}\n");
        workspace.write("strategies/plan/om.md", format!("# Om\n\nFør: [[{reference}]].\n"));
        let expected = format!("error[R006]: \"{field}\" is never shown to readers, so it cannot be printed here");
        assert_eq!(headlines(&workspace), [expected]);
        assert_eq!(run(&workspace, &["build"]).status, 1);
    }
}

#[test]
fn persons_are_protected_there_too_and_the_words_are_their_authors_own() {
    let approval =
        "  approved_changes: [{element: svar, by: Kari på 912 34 567, at: 2026, why: Fordi fordi herunder}]\n";
    let workspace = plan(&format!("  retired: {{borte: Skriv til kari@gmail.com om om dette.}}\n{approval}"));
    let all = "levels: {warning: [L, D]}";
    let strategy = workspace.read("strategies/plan/strategy.yaml");
    let (_, strategy) = strategy.split_once('\n').expect("the first line says which rules rest");
    workspace.write("strategies/plan/strategy.yaml", format!("{all}\n{strategy}"));
    let shown = shown(&workspace);
    let found = shown.lines().filter(|line| line.contains("[D") || line.contains("[L"));
    assert_eq!(
        found.collect::<Vec<_>>(),
        [
            "warning[D006]: this e-mail address seems to be private",
            "warning[D006]: this looks like a person's mobile number"
        ]
    );
}
