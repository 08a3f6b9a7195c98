//! The internal edition: it has every secret, marked as one, and is never where the public edition is.

use std::collections::BTreeSet;
use std::fs;

use super::search::{Squeezed, assert_same, marks_in, marks_of, tree, visible_text, words_of};
use super::workspace::{WITHOUT_RULES_ON_SECRETS, with_secrets};
use super::{FILES, build};
use crate::support::Workspace;

#[test]
fn the_internal_edition_has_every_secret_in_every_format() {
    let workspace = with_secrets("{internal: {basis: KANARI-basis, review: 2085-01-01}}");
    build(&workspace, &["--edition", "internal"]);
    // Ids need not be shown, nor the day of the next look at a secret; what is said of earlier versions must not be.
    // Nor where a reply had to go to a plan that is out of force.
    let is_over = |mark: &str| ["KANARI-reply-to", "KANARI-hearing-case"].contains(&mark);
    let need_not_be = |mark: &str| mark.starts_with("kanari-") || mark == "2085" || is_history(mark) || is_over(mark);
    for file in FILES {
        let text = internal_edition(&workspace, file);
        let marks = marks_of(&workspace).into_iter().filter(|mark| !need_not_be(mark));
        assert_eq!(marks.filter(|mark| !text.bears(mark)).collect::<Vec<_>>(), [""; 0], "{file}");
    }
}

#[test]
fn no_edition_shows_what_is_told_of_earlier_versions() {
    let workspace = with_secrets("internal");
    let history: BTreeSet<_> = marks_of(&workspace).into_iter().filter(|mark| is_history(mark)).collect();
    assert!(history.len() > 50, "{history:?}");
    build(&workspace, &["--edition", "internal"]);
    let found = marks_in(&workspace.path("internal"), &history).into_iter();
    let found: Vec<_> = found.filter(|found| !found.ends_with(": kanari")).collect();
    assert_eq!(found, [""; 0]);
}

/// Whether a mark stands in a field that only comparisons of versions read.
fn is_history(mark: &str) -> bool {
    mark.to_lowercase().starts_with("kanari-former") || ["2091", "2092"].contains(&mark)
}

/// All files of one name in the internal edition.
fn internal_edition(workspace: &Workspace, file: &str) -> Squeezed {
    let pages = tree(&workspace.path("internal")).into_iter().filter(|(path, _)| path.ends_with(file));
    Squeezed::of(&pages.map(|(path, content)| words_of(&path, &content) + "\n").collect::<String>())
}

#[test]
fn every_page_of_the_internal_edition_says_that_it_is_internal() {
    let workspace = with_secrets("internal");
    build(&workspace, &["--edition", "internal"]);
    build(&workspace, &[]);
    let pages = |folder: &str| tree(&workspace.path(folder)).into_iter().filter(|(path, _)| !path.starts_with('.'));
    let say_so = |path: &str| path.ends_with("onepage.html") || FILES.iter().any(|file| path.ends_with(file));
    for (path, content) in pages("internal").filter(|(path, _)| say_so(path)) {
        let text = words_of(&path, &content);
        let said = ["Intern utgave", "Intern utgåve"].iter().any(|words| visible_text(&text).contains(words));
        assert!(said, "internal/{path} does not say so");
    }
    for (path, content) in pages("public") {
        assert!(!words_of(&path, &content).contains("Intern utgave"), "public/{path} says that it is internal");
    }
}

#[test]
fn a_secret_is_marked_where_it_stands_with_its_basis_or_date() {
    let goals = "\
goals:
  lukket: {title: Lukket, visibility: {internal: {basis: offl. § 14}}}
  ventende: {title: Ventende, visibility: {embargo: 2026-12-01}}
";
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", goals);
    build(&workspace, &["--edition", "internal"]);
    for file in FILES {
        let path = format!("internal/plan/{file}");
        let content = fs::read(workspace.path(&path)).expect("it was published");
        let text = words_of(&path, &content).replace('\u{a0}', " ");
        assert!(text.contains("offl. § 14"), "{file} has no basis");
        assert!(text.contains("1. desember 2026"), "{file} has no date");
    }
}

#[test]
fn the_internal_edition_goes_to_a_folder_of_its_own() {
    let workspace = with_secrets("internal");
    build(&workspace, &[]);
    let before = tree(&workspace.path("public"));
    build(&workspace, &["--edition", "internal"]);
    assert_same(&tree(&workspace.path("public")), &before);
    assert!(workspace.path("internal/kanari-plan/index.html").is_file());
}

#[test]
fn the_internal_edition_never_goes_where_the_public_one_lies_however_that_is_written() {
    for output in ["internal", "x/../internal", "./internal/nett"] {
        let workspace = with_secrets("internal");
        workspace.write("stratc.yaml", format!("{}output: {output}\n", workspace.read("stratc.yaml")));
        build(&workspace, &[]);
        let public = workspace.path(output.trim_start_matches("x/../"));
        let before = tree(&public);
        build(&workspace, &["--edition", "internal"]);
        assert_same(&tree(&public), &before);
        assert!(workspace.path("internal-edition/kanari-plan/index.html").is_file(), "{output}");
    }
}

#[test]
fn a_public_folder_called_internal_does_not_get_the_internal_edition() {
    let workspace =
        with_secrets("internal").with("stratc.yaml", format!("output: internal\n{WITHOUT_RULES_ON_SECRETS}"));
    build(&workspace, &[]);
    let run = workspace.run(&["build", "--as-of", "2026-11-21", "--edition", "internal"]);
    let found = marks_in(&workspace.path("internal"), &marks_of(&workspace));
    assert!(found.is_empty(), "exit {}: the public folder has {} secrets", run.status, found.len());
}
