//! `stratc rules`: everything that can be found, for people and for programs.

use serde_json::{Value, json};
use snapbox::{assert_data_eq, str};
use stratc::diag::Family;
use stratc::reference::codes;

use super::support::Workspace;

#[test]
fn the_list_has_every_code_in_order_with_its_name_level_and_what_it_is_about() {
    let list = Workspace::empty().run(&["rules"]);
    assert_eq!((list.status, list.err.as_str()), (0, ""));
    let listed: Vec<_> = list.out.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   ")).collect();
    assert_eq!(listed.len(), codes().len());
    for (line, code) in listed.iter().zip(codes()) {
        let words: Vec<_> = line.split_whitespace().collect();
        let fixable: &[_] = if code.fixable { &["fixable"] } else { &[] };
        assert_eq!(words, [&[code.id, code.name, code.level.word()], fixable].concat(), "{}", list.out);
    }
    let level_at = |line: &&str, word: &str| line.find(&format!("  {word}")).map(|at| at + 2);
    let columns = listed.iter().zip(codes()).map(|(line, code)| level_at(line, code.level.word()));
    let first = level_at(&listed[0], "error");
    assert!(first.is_some() && columns.into_iter().all(|column| column == first), "{}", list.out);
}

#[test]
fn a_family_is_listed_in_the_readers_language() {
    assert_data_eq!(
        first_lines(&Workspace::empty().run(&["rules", "a", "--lang", "nb"]).out),
        str![[r"
A: sammenheng
  A001  demand-open             advarsel
        Et krav i et styringsdokument som strategien bygger på, er verken besvart eller fraveket.
  A002  waiver-unneeded         advarsel
        Et krav er fraveket selv om et element svarer på det.
"]]
    );
}

/// A family's heading and its first two codes.
fn first_lines(list: &str) -> String {
    list.lines().take(5).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_family_can_be_asked_for_and_no_other() {
    let workspace = Workspace::empty();
    for family in Family::ALL {
        let run = workspace.run(&["rules", family.letter(), "--format", "json"]);
        let listed: Vec<Value> = serde_json::from_str(&run.out).expect("it is JSON");
        let expected = codes().into_iter().filter(|code| code.family() == Some(family)).count();
        assert_eq!(listed.len(), expected, "{}", family.letter());
        assert!(listed.iter().all(|code| code["family"] == family.letter()));
    }
    let run = workspace.run(&["rules", "X"]);
    let expected = "error: there is no family \"X\"; write one of these letters: S, R, C, M, T, N, A, F, O, L, D\n";
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (2, "", expected));
}

#[test]
fn programs_get_the_same_fields_of_every_code() {
    let listed = json_list(&Workspace::empty());
    assert_eq!(listed.len(), codes().len());
    for (entry, code) in listed.iter().zip(codes()) {
        let expected = json!({
            "code": code.id,
            "name": code.name,
            "level": code.level.word(),
            "family": code.letter(),
            "summary": entry["summary"],
            "fixable": code.fixable,
            "anchor": code.id,
            "level_here": code.level.word(),
        });
        assert_eq!(*entry, expected);
        assert!(entry["summary"].as_str().is_some_and(|summary| summary.ends_with('.')), "{entry}");
    }
}

#[test]
fn levels_of_the_workspace_are_shown_beside_those_that_hold_elsewhere() {
    let workspace = Workspace::empty().with("stratc.yaml", "levels: {error: A, off: [demand-open, S]}\n");
    assert_data_eq!(
        first_lines(&workspace.run(&["rules", "A"]).out),
        str![[r"
A: alignment
  A001  demand-open             warning, here off
        A demand of a governing document that the strategy builds on is neither answered nor waived.
  A002  waiver-unneeded         warning, here error
        A demand is waived although an element answers it.
"]]
    );
    let here = |wanted: &str| {
        let found = json_list(&workspace).into_iter().find(|code| code["code"] == wanted);
        found.and_then(|code| code["level_here"].as_str().map(str::to_owned))
    };
    let cases = [("A001", "off"), ("A002", "error"), ("N001", "warning"), ("S024", "off"), ("S001", "error")];
    for (code, level) in cases {
        assert_eq!(here(code).as_deref(), Some(level), "{code}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_misuse() {
    let run = Workspace::empty().run(&["rules", "-C", "borte"]);
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (2, "", "error: there is no folder borte\n"));
}

fn json_list(workspace: &Workspace) -> Vec<Value> {
    let run = workspace.run(&["rules", "--format", "json"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    serde_json::from_str(&run.out).expect("it is JSON")
}
