//! What is internal or under embargo, on either side or on its way between, is in no byte of a public comparison.

use crate::editions::search::parts;
use crate::editions::workspace::{with_secrets, without_secrets};
use crate::support::{STRATEGY, Workspace};

const FORMATS: [&str; 6] = ["pretty", "text", "markdown", "html", "json", "docx"];

/// What a public comparison shows in every format, in small letters.
fn shown(new: &Workspace, old: &Workspace) -> Vec<(&'static str, String)> {
    let old = old.root().display().to_string();
    let each = FORMATS.map(|format| {
        let file = format!("svar.{format}");
        let run = new.run(&["diff", &old, "--as-of", "2026-11-21", "--format", format, "--output", &file]);
        assert_eq!(run.status, 0, "{format}: {}", run.err);
        let bytes = std::fs::read(new.path(&file)).expect("the comparison is there");
        std::fs::remove_file(new.path(&file)).expect("it can be taken away");
        let parts = parts(&file, &bytes).unwrap_or_else(|| vec![(file, bytes)]);
        let text: String = parts.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
        (format, format!("{text}{}", run.err).to_lowercase())
    });
    each.to_vec()
}

/// The folder of the old side is named in the answer; everything else is the plan's.
fn assert_no_secret(new: &Workspace, old: &Workspace) {
    for (format, text) in shown(new, old) {
        assert!(!text.contains("kanari"), "{format}: {text}");
    }
}

#[test]
fn secrets_of_either_side_are_in_no_public_comparison() {
    for visibility in ["internal", "{embargo: 2026-11-22}"] {
        let (secret, open) = (with_secrets(visibility), without_secrets());
        assert_no_secret(&secret, &open);
        assert_no_secret(&open, &secret);
        assert_no_secret(&secret, &with_secrets(visibility));
    }
}

#[test]
fn a_public_comparison_with_secrets_is_the_one_without() {
    let (secret, open) = (with_secrets("internal"), without_secrets());
    for (format, text) in shown(&secret, &open).into_iter().filter(|(format, _)| *format != "docx") {
        assert!(text.contains("lover det samme") || format == "json", "{format}: {text}");
        assert!(!text.contains("svekket") && !text.contains("\"kind\""), "{format}: {text}");
    }
}

/// A plan with one goal.
fn plan(goal: &str) -> Workspace {
    Workspace::empty().with("strategies/plan/strategy.yaml", STRATEGY).with(
        "strategies/plan/maal.yaml",
        format!("goals:\n  svar: {goal}\n  annet: {{title: Alle finner fram, supports: svar}}\n"),
    )
}

#[test]
fn what_becomes_internal_is_told_as_gone_with_what_was_public() {
    let old = plan("{title: Svar samme dag, by: 2027}");
    let new = plan("{title: Kanari svarer, by: 2061, text: Kanari, visibility: {internal: {basis: Kanari}}}");
    assert_no_secret(&new, &old);
    let text = shown(&new, &old);
    assert!(text.iter().all(|(format, text)| *format == "json" || text.contains("svar samme dag")), "{text:?}");
}

#[test]
fn what_becomes_public_is_told_as_new_with_what_is_public() {
    let old = plan("{title: Kanari svarer, by: 2061, text: Kanari, visibility: {embargo: 2099-01-01}}");
    let new = plan("{title: Svar samme dag, by: 2027}");
    assert_no_secret(&new, &old);
    let text = shown(&new, &old);
    assert!(text.iter().all(|(_, text)| text.contains("svar samme dag")), "{text:?}");
    assert!(text.iter().all(|(_, text)| !text.contains("2061")), "{text:?}");
}

#[test]
fn what_sources_say_of_changes_does_not_betray_what_was_hidden() {
    let old = plan("{title: Kanari svarer, visibility: internal}");
    let new = Workspace::empty()
        .with("strategies/plan/strategy.yaml", format!("{STRATEGY}  retired: {{svar: Kanari-grunn}}\n  approved_changes: {{element: svar, by: Kanari, at: 2026, why: Kanari}}\n"))
        .with("strategies/plan/maal.yaml", "goals:\n  annet: {title: Alle finner fram, replaces: svar}\n");
    assert_no_secret(&new, &old);
}

#[test]
fn the_internal_comparison_tells_what_moved_between_the_two() {
    let old = plan("{title: Svar samme dag}");
    let new = plan("{title: Svar samme dag, visibility: internal}");
    let run = new.run(&["diff", &old.root().display().to_string(), "--edition", "internal"]);
    assert!(run.out.contains("Vises ikke lenger for alle"), "{}", run.out);
    let run = old.run(&["diff", &new.root().display().to_string(), "--edition", "internal"]);
    assert!(run.out.contains("Vises nå for alle"), "{}", run.out);
}
