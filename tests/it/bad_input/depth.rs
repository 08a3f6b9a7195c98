//! Collections and aliases that go too deep: they are stopped at their place, and in good time.

use super::syntax::with_goals;
use super::{found, measure};
use crate::support::Workspace;

#[test]
fn aliases_that_explode_are_stopped_where_they_become_too_many() {
    let mut bomb = "x:\n  - &l1 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n".to_owned();
    for level in 1..9 {
        let alias = format!("*l{level}");
        bomb.push_str(&format!("  - &l{} [{}]\n", level + 1, [alias.as_str(); 10].join(", ")));
    }
    let workspace =
        with_goals(bomb + "goals:\n  svar: Alle får svar\n").with("strategies/plan/tiltak.yaml", measure("svar"));
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/maal.yaml:1:1: error[S013]: a strategy has no collection \"x\"",
            "strategies/plan/maal.yaml:6:10: error[S009]: the aliases of this file expand to too much",
        ]
    );
}

#[test]
fn an_alias_inside_what_it_refers_to_is_pointed_at() {
    let workspace = with_goals("goals:\n  svar: &svar\n    title: Alle får svar\n    supports: [*svar]\n");
    assert_eq!(
        found(&workspace),
        ["strategies/plan/maal.yaml:4:16: error[S006]: this alias is inside what it refers to"]
    );
}

#[test]
fn an_alias_without_its_anchor_is_pointed_at() {
    let workspace = with_goals("goals:\n  svar:\n    title: Alle får svar\n    by: *frist\n");
    assert_eq!(
        found(&workspace),
        ["strategies/plan/maal.yaml:4:9: error[S006]: \
          a value that starts with * is an alias, and there is no such anchor"]
    );
}

#[test]
fn ten_thousand_lists_in_brackets_are_too_deep() {
    let yaml = format!("x: {}{}\ngoals:\n  svar: Alle får svar\n", "[".repeat(10_000), "]".repeat(10_000));
    let workspace = with_goals(yaml).with("strategies/plan/tiltak.yaml", measure("svar"));
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/maal.yaml:1:1: error[S013]: a strategy has no collection \"x\"",
            "strategies/plan/maal.yaml:1:68: error[S008]: lists and mappings are nested too deeply here",
        ]
    );
}

#[test]
fn ten_thousand_mappings_in_braces_are_too_deep() {
    let yaml = format!("x: {}1{}\ngoals:\n  svar: Alle får svar\n", "{a: ".repeat(10_000), "}".repeat(10_000));
    let workspace = with_goals(yaml).with("strategies/plan/tiltak.yaml", measure("svar"));
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/maal.yaml:1:1: error[S013]: a strategy has no collection \"x\"",
            "strategies/plan/maal.yaml:1:260: error[S008]: lists and mappings are nested too deeply here",
        ]
    );
}

#[test]
fn ten_thousand_lists_with_dashes_are_too_deep() {
    let yaml = format!("x:\n  {}ha\ngoals:\n  svar: Alle får svar\n", "- ".repeat(10_000));
    let workspace = with_goals(yaml).with("strategies/plan/tiltak.yaml", measure("svar"));
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/maal.yaml:1:1: error[S013]: a strategy has no collection \"x\"",
            "strategies/plan/maal.yaml:2:129: error[S008]: lists and mappings are nested too deeply here",
        ]
    );
}

#[test]
fn mappings_indented_ever_further_are_too_deep() {
    let lines: Vec<_> = (0..2_000).map(|depth| format!("{}x:\n", " ".repeat(depth))).collect();
    let workspace = with_goals(lines.concat() + "goals:\n  svar: Alle får svar\n")
        .with("strategies/plan/tiltak.yaml", measure("svar"));
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/maal.yaml:1:1: error[S013]: a strategy has no collection \"x\"",
            "strategies/plan/maal.yaml:65:65: error[S008]: lists and mappings are nested too deeply here",
        ]
    );
}

#[test]
fn ten_thousand_brackets_in_front_matter_are_too_deep() {
    let text = format!("---\ngoal: svar\nowner: {}\n---\n# Alle får svar\n", "[".repeat(10_000));
    let workspace = Workspace::new().with("strategies/plan/svar.md", text);
    assert_eq!(
        found(&workspace),
        ["strategies/plan/svar.md:3:72: error[S008]: lists and mappings are nested too deeply here"]
    );
}
