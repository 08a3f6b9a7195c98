//! One fault, one finding: what a fault hides is not called wrong, and nothing breaks down.

#[cfg(unix)]
use std::fs;
#[cfg(unix)]
use std::process::Command;

use super::{found, measure, run};
use crate::support::{STRATEGY, Workspace};

/// The place and code of each finding.
fn places(workspace: &Workspace) -> Vec<String> {
    let found = found(workspace);
    found.iter().filter_map(|line| line.split_once("]: ")).map(|(place, _)| format!("{place}]")).collect()
}

/// Makes a link at `path` of the workspace that leads to `target`.
#[cfg(unix)]
fn link(workspace: &Workspace, target: &str, path: &str) {
    std::os::unix::fs::symlink(target, workspace.path(path)).expect("links can be made");
}

// --- One fault, one finding ---

#[test]
fn what_an_unreadable_file_would_define_is_not_called_unresolved() {
    let workspace = Workspace::new()
        .with("strategies/plan/maal.yaml", b"goals:\n  svar: \xc5pent\n")
        .with("strategies/plan/tiltak.yaml", measure("svar"));
    assert_eq!(places(&workspace), ["strategies/plan/maal.yaml:2:9: error[S001]"]);
}

#[test]
fn what_an_unreadable_document_would_demand_is_not_called_unresolved() {
    let strategy = format!("{STRATEGY}  builds_on: lov\n");
    let workspace = Workspace::new()
        .with("seeds/lov.yaml", b"document: {title: \xc5pent}\ndemands:\n  krav-1: Svar\n")
        .with("strategies/plan/strategy.yaml", strategy)
        .with("strategies/plan/maal.yaml", "goals:\n  svar: {title: Svar, covers: [krav-1, lov/krav-1]}\n");
    assert_eq!(places(&workspace), ["seeds/lov.yaml:1:19: error[S001]"]);
}

#[test]
fn demands_in_the_unreadable_part_of_a_document_are_not_called_unresolved() {
    let strategy = format!("{STRATEGY}  builds_on: lov\n");
    let workspace = Workspace::new()
        .with("seeds/lov.yaml", "document:\n  title: Lov\ndemands:\n  krav-1: Svar: nå\n  krav-2: Hjelp\n")
        .with("strategies/plan/strategy.yaml", strategy)
        .with("strategies/plan/maal.yaml", "goals:\n  svar: {title: Svar, covers: [krav-1, krav-2, lov/krav-2]}\n");
    assert_eq!(places(&workspace), ["seeds/lov.yaml:4:15: error[S006]"]);
}

#[test]
fn another_strategys_unreadable_part_is_thought_of_too() {
    let workspace = Workspace::new()
        .with("strategies/aarsplan/strategy.yaml", STRATEGY)
        .with("strategies/aarsplan/maal.yaml", "goals:\n  a: Mål: nå\n  svar: Svar\n")
        .with("strategies/plan/tiltak.yaml", measure("aarsplan/svar"));
    assert_eq!(places(&workspace), ["strategies/aarsplan/maal.yaml:2:9: error[S006]"]);
}

#[test]
fn an_unreadable_strategy_file_is_not_said_to_lack_its_block() {
    let folder = Workspace::empty().with("strategies/plan/strategy.yaml/maal.yaml", "");
    assert_eq!(places(&folder), ["strategies/plan/strategy.yaml:1:1: error[S005]"]);
    let bytes = Workspace::empty().with("strategies/plan/strategy.yaml", b"strategy:\n  title: \xc5pent\n");
    assert_eq!(places(&bytes), ["strategies/plan/strategy.yaml:2:10: error[S001]"]);
}

#[test]
fn an_unreadable_document_is_not_said_to_lack_its_block() {
    let workspace = Workspace::new().with("seeds/lov.yaml", b"document:\n  title: \xc5pent\n");
    assert_eq!(places(&workspace), ["seeds/lov.yaml:2:10: error[S001]"]);
}

#[cfg(unix)]
#[test]
fn an_unreadable_section_is_not_said_to_lack_its_title() {
    let workspace = Workspace::new().with("strategies/plan/innledning.md", b"# \xc5pent\n");
    link(&workspace, "borte.md", "strategies/plan/mer.md");
    assert_eq!(
        places(&workspace),
        ["strategies/plan/innledning.md:1:3: error[S001]", "strategies/plan/mer.md:1:1: error[S002]"]
    );
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_outside_is_no_section_and_no_stray_file() {
    let outside = Workspace::empty();
    let workspace = Workspace::new();
    link(&workspace, &outside.root().display().to_string(), "strategies/plan/ute");
    link(&workspace, &outside.root().display().to_string(), "strategies/ute");
    assert_eq!(places(&workspace), ["strategies/plan/ute:1:1: error[S004]", "strategies/ute:1:1: error[S004]"]);
}

#[test]
fn an_element_cut_short_by_a_fault_is_not_said_to_lack_what_follows() {
    let quote = Workspace::new().with("strategies/plan/a.yaml", "goals:\n  svar:\n    by: 2027\n    title: @svar\n");
    assert_eq!(places(&quote), ["strategies/plan/a.yaml:4:12: error[S006]"]);
    let list = Workspace::new().with("strategies/plan/a.yaml", "goals:\n  svar:\n    title: Svar\n    by: [2027\n");
    assert_eq!(places(&list), ["strategies/plan/a.yaml:4:9: error[S006]"]);
}

#[test]
fn prose_that_asks_for_what_a_fault_cut_off_is_not_blamed() {
    let workspace = Workspace::new()
        .with("strategies/plan/a.yaml", "goals:\n  svar:\n    title: Svar\n    by: @2027\n")
        .with("strategies/plan/innledning.md", "# Innledning\nInnen [[svar#by]].\n");
    assert_eq!(places(&workspace), ["strategies/plan/a.yaml:4:9: error[S006]"]);
}

#[test]
fn an_unusable_id_is_one_finding_whatever_refers_to_it() {
    let workspace = Workspace::new()
        .with("strategies/plan/a.yaml", "goals:\n  Økt åpenhet:\n    title: Åpenhet\n    goals:\n      inni: Inni\n")
        .with("strategies/plan/innledning.md", "# Innledning\nSe [[oekt-aapenhet]] og [[inni#title]].\n")
        .with("strategies/plan/tiltak.yaml", measure("oekt-aapenhet, Økt åpenhet, inni"));
    assert_eq!(places(&workspace), ["strategies/plan/a.yaml:2:3: error[S015]"]);
    let other = Workspace::new()
        .with("strategies/plan/a.yaml", "goals:\n  Økt åpenhet: Åpenhet\n")
        .with("strategies/plan/tiltak.yaml", measure("borte"));
    assert_eq!(places(&other).len(), 2, "what else is wrong is said");
}

#[test]
fn an_unusable_collection_is_one_finding_whatever_refers_to_what_is_in_it() {
    for (collection, code) in
        [("gaols:\n  svar: Svar\n", "1:1: error[S013]"), ("goals:\n  - svar\n", "2:3: error[S014]")]
    {
        let workspace = Workspace::new()
            .with("strategies/plan/a.yaml", collection)
            .with("strategies/plan/tiltak.yaml", measure("svar"));
        assert_eq!(places(&workspace), [format!("strategies/plan/a.yaml:{code}")]);
    }
}

#[test]
fn an_id_given_to_two_elements_is_one_finding_whatever_refers_to_either() {
    let workspace = Workspace::new()
        .with("strategies/plan/a.yaml", "values:\n  svar: Svar\ngoals:\n  svar: {title: Svar, goals: {inni: Inni}}\n")
        .with("strategies/plan/tiltak.yaml", measure("svar, inni"))
        .with("strategies/plan/innledning.md", "# Innledning\n[[svar]] og [[inni]]\n");
    assert_eq!(places(&workspace), ["strategies/plan/a.yaml:4:3: error[R002]"]);
}

#[test]
fn an_id_given_twice_in_one_collection_is_one_finding_whatever_refers_to_what_is_in_either() {
    let workspace = Workspace::new()
        .with("strategies/plan/a.yaml", "goals:\n  a: {title: A}\n  a: {title: B, goals: {inni: Inni}}\n")
        .with("strategies/plan/tiltak.yaml", measure("a, inni"));
    assert_eq!(places(&workspace), ["strategies/plan/a.yaml:3:3: error[S010]"]);
}

#[test]
fn an_id_given_to_two_documents_is_one_finding_whatever_refers_to_their_demands() {
    let workspace = Workspace::new()
        .with("seeds/a.yaml", "document: {id: lov, title: Lov}\ndemands: {krav-1: Svar}\n")
        .with("seeds/b.yaml", "document: {id: lov, title: Lov}\ndemands: {krav-2: Hjelp}\n")
        .with("strategies/plan/strategy.yaml", format!("{STRATEGY}  builds_on: lov\n"))
        .with("strategies/plan/a.yaml", "goals:\n  a: {title: A, covers: [krav-1, krav-2, lov/krav-2]}\n");
    assert_eq!(places(&workspace), ["seeds/b.yaml:1:16: error[R002]"]);
}

// --- Nothing lost ---

#[test]
fn a_collection_right_after_an_unclosed_brace_or_quote_is_read() {
    for start in ["{title: Sjef", "\"Sjef", "[Sjef"] {
        let yaml = format!("roles:\n  sjef: {start}\nchannels:\n  torg: {{title: Torg, retning: 1}}\n");
        let workspace = Workspace::new().with("strategies/plan/a.yaml", yaml);
        let last = found(&workspace).pop();
        let expected = "strategies/plan/a.yaml:4:23: error[S013]: a channel has no field \"retning\"";
        assert_eq!(last.as_deref(), Some(expected), "after {start}");
    }
}

#[test]
fn an_alias_after_a_fault_still_knows_its_anchor() {
    let workspace = Workspace::new().with(
        "strategies/plan/a.yaml",
        "goals:\n  a: {title: A, by: &frist 2027}\nvalues:\n  ro: @ro\nmeasures:\n  t: {title: T, by: *frist}\n",
    );
    assert_eq!(places(&workspace), ["strategies/plan/a.yaml:4:7: error[S006]"]);
}

#[test]
fn an_empty_file_is_reported_as_one_with_only_a_remark_is() {
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", "");
    assert_eq!(found(&workspace), ["strategies/plan/maal.yaml:1:1: advice[S024]: this file has nothing in it"]);
}

#[cfg(unix)]
#[test]
fn settings_that_cannot_be_read_are_not_passed_over() {
    let folder = Workspace::new();
    fs::create_dir(folder.path("stratc.yaml")).expect("folders can be made");
    let gone = Workspace::new();
    link(&gone, "borte.yaml", "stratc.yaml");
    let outside = Workspace::new();
    link(&outside, "/etc/hostname", "stratc.yaml");
    let pipe = Workspace::new();
    assert!(Command::new("mkfifo").arg(pipe.path("stratc.yaml")).status().expect("mkfifo is there").success());
    let big = Workspace::new();
    fs::File::create(big.path("stratc.yaml")).and_then(|file| file.set_len(1 << 25)).expect("files can be long");
    let found = [folder, gone, outside, pipe, big].map(|workspace| places(&workspace).join(" "));
    let place = |code: &str| format!("stratc.yaml:1:1: error[{code}]");
    assert_eq!(found, ["S003", "S002", "S004", "S003", "S003"].map(place));
}

#[test]
fn a_folder_that_the_settings_name_and_nobody_made_is_reported() {
    let workspace = Workspace::new().with("stratc.yaml", "strategies: strategier\n");
    let check = run(&workspace, &["check", "--format", "short"]);
    assert_eq!(check.status, 1, "a whole strategy is passed over: {check:?}");
    assert!(check.out.starts_with("stratc.yaml:1:13: error["), "{}", check.out);
}

// --- No breakdown ---

/// Runs check, show and build, which must all end in good order.
fn assert_survives(path: &str, content: String) {
    let workspace = Workspace::new().with(path, content);
    run(&workspace, &["check"]);
    run(&workspace, &["show", "goals"]);
    run(&workspace, &["build"]);
}

#[test]
fn ten_thousand_quotations_in_each_other_break_nothing() {
    assert_survives("strategies/plan/innledning.md", format!("# Innledning\n\n{}ha\n", "> ".repeat(10_000)));
}

#[test]
fn ten_thousand_list_items_in_each_other_break_nothing() {
    assert_survives("strategies/plan/innledning.md", format!("# Innledning\n\n{}ha\n", "- ".repeat(10_000)));
}

#[test]
fn ten_thousand_stressed_words_in_each_other_break_nothing() {
    let text = format!("# Innledning\n\n{}ha{}\n", "**a _b ".repeat(5_000), "_ c**".repeat(5_000));
    assert_survives("strategies/plan/innledning.md", text);
}

#[test]
fn a_chain_of_ten_thousand_goals_breaks_nothing() {
    let goals = (1..10_000).map(|n| format!("  g{n}: {{title: G, parent: g{}}}\n", n - 1)).collect::<Vec<_>>().concat();
    assert_survives("strategies/plan/maal.yaml", format!("goals:\n  g0: G\n{goals}"));
}

#[test]
fn a_chain_of_ten_thousand_sections_breaks_nothing() {
    let sections =
        (1..10_000).map(|n| format!("  s{n}: {{title: S, parent: s{}}}\n", n - 1)).collect::<Vec<_>>().concat();
    assert_survives("strategies/plan/kapitler.yaml", format!("sections:\n  s0: S\n{sections}"));
}

#[test]
fn goals_as_deep_as_check_accepts_are_built() {
    let goals = (1..30).map(|n| format!("  g{n}: {{title: G, parent: g{}}}\n", n - 1)).collect::<Vec<_>>().concat();
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", format!("goals:\n  g0: G\n{goals}"));
    assert_eq!(run(&workspace, &["check"]).status, run(&workspace, &["build"]).status);
}

// --- Clear words ---

#[test]
fn a_faulty_template_is_said_to_be_an_error_once() {
    let workspace = Workspace::new().with("maler/html/plan.html", "{{ title | vakker }}\n");
    let err = run(&workspace, &["build", "--templates", "maler"]).err;
    assert!(err.starts_with("error[S032]: ") && err.matches("error").count() == 1, "{err}");
}
