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
fn a_path_that_only_windows_can_follow_is_corrected() {
    let workspace = Workspace::empty()
        .with("stratc.yaml", "strategies: mine\\planer\noutput: 'nett\\ut'\n")
        .with("mine/planer/plan/strategy.yaml", STRATEGY);
    assert_eq!(
        found(&workspace),
        [
            "stratc.yaml:1:13: error[S043]: mine\\planer has backslashes, which separate folders on Windows alone",
            "stratc.yaml:2:9: error[S043]: nett\\ut has backslashes, which separate folders on Windows alone",
        ],
        "the folder is found all the same"
    );
    assert_eq!(workspace.run(&["check", "--fix"]).status, 0);
    assert_eq!(workspace.read("stratc.yaml"), "strategies: mine/planer\noutput: 'nett/ut'\n");
}

#[test]
fn a_path_that_leads_out_of_the_workspace_is_refused() {
    for (setting, path) in [
        ("documents", "C:/krav"),
        ("documents", "/srv/krav"),
        ("documents", "../krav"),
        ("strategies", "../"),
        ("templates", "~/maler"),
        ("baseline", "//server/deling/b.yaml"),
        ("theme", "{logo: {file: /srv/logo.svg, alt: Logo}}"),
    ] {
        let found = found(&with_settings(format!("{setting}: {path}\n")));
        assert_eq!(found.len(), 1, "{setting}: {found:?}");
        assert!(found[0].contains("S043") && found[0].ends_with("is not a path inside the workspace"), "{found:?}");
    }
    for place in ["C:\\nett", "C:/nett", "~/nett", "\\\\server\\nett"] {
        let found = found(&with_settings(format!("output: '{place}'\n")));
        let said = format!("stratc.yaml:1:9: error[S043]: {place} is a place that only some machines have");
        assert_eq!(found, [said], "no fix can make it one that all have");
    }
    let back = found(&with_settings("documents: ..\\krav\n"));
    assert_eq!(back, ["stratc.yaml:1:12: error[S043]: ..\\krav is not a path inside the workspace"], "it is told once");
    let output = with_settings("output: ../nett\n");
    assert_eq!(found(&output), [""; 0], "what is published may lie elsewhere");
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
