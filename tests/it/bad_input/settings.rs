//! A `stratc.yaml` that cannot be read or asks for what is not there.

use super::{found, run};
use crate::support::{STRATEGY, Workspace};

/// A sound workspace with these settings.
fn with_settings(yaml: impl AsRef<[u8]>) -> Workspace {
    Workspace::new().with("stratc.yaml", yaml)
}

#[test]
fn settings_that_do_not_parse_are_pointed_at() {
    assert_eq!(
        found(&with_settings("output: [\n")).last().map(String::as_str),
        Some("stratc.yaml:1:9: error[S006]: a bracket that opens here or above is not closed, or a comma is missing")
    );
}

#[test]
fn a_setting_given_twice_is_pointed_at() {
    assert_eq!(
        found(&with_settings("output: ut\noutput: public\n")),
        ["stratc.yaml:2:1: error[S010]: \"output\" appears twice here"]
    );
}

#[test]
fn settings_that_are_not_utf8_are_named() {
    assert_eq!(
        found(&with_settings(b"# for m\xe5neden\n")),
        ["stratc.yaml:1:8: error[S001]: this file is not UTF-8 text: this letter cannot be read"]
    );
}

#[test]
fn settings_with_a_byte_order_mark_count() {
    let workspace = Workspace::empty()
        .with("stratc.yaml", "\u{feff}strategies: planer\n")
        .with("planer/plan/strategy.yaml", STRATEGY.replace("title", "titel"));
    assert_eq!(found(&workspace), ["planer/plan/strategy.yaml:3:3: error[S013]: a strategy has no field \"titel\"",]);
}

#[test]
fn a_colour_that_cannot_be_read_is_reported() {
    let found = found(&with_settings("theme: {accent: teal, accent_dark: '#202020'}\n"));
    assert_eq!(found[0], "stratc.yaml:1:17: error[S021]: \"teal\" is not a colour");
    assert!(found[1].starts_with("stratc.yaml:1:36: error[D010]: \"#202020\" is hard to read"), "{}", found[1]);
}

#[test]
fn a_level_for_no_rule_is_pointed_at() {
    assert_eq!(
        found(&with_settings("levels:\n  off: [A001, Z999]\n")),
        ["stratc.yaml:2:15: error[S021]: no rule or family that can be set is called \"Z999\""]
    );
}

#[test]
fn a_folder_of_strategies_outside_the_workspace_is_refused() {
    let found = found(&with_settings("strategies: ../\n"));
    assert!(
        found.iter().any(|line| line.contains("error[S004]") && line.contains("leads out of the workspace")),
        "{found:?}"
    );
}

#[test]
fn a_format_that_is_not_made_is_named() {
    let build = run(&with_settings("formats: [html, docs]\n"), &["build"]);
    assert_eq!(build.status, 1);
    assert!(
        build.err.starts_with("error[S021]: \"docs\" is not a format that stratc can make\n --> stratc.yaml:1:17\n"),
        "{}",
        build.err
    );
}

#[test]
fn a_part_of_an_outline_that_is_none_is_named_with_the_nearest_and_so_is_a_depth_that_cannot_be_one() {
    let settings = "outline: {name: shrt, order: [audience, goal-overveiw], depth: 0}\n";
    let found = found(&with_settings(settings)).join("\n");
    for said in [
        "\"name\" cannot be \"shrt\"",
        "\"order\" cannot be \"audience\"",
        "\"order\" cannot be \"goal-overveiw\"",
        "\"depth\" must be a whole number above zero",
    ] {
        assert!(found.contains(said), "{said}: {found}");
    }
    let shown = run(&with_settings(settings), &["check"]).out;
    for right in ["short", "audiences", "goal-overview"] {
        assert!(shown.contains(right), "{right}: {shown}");
    }
}
