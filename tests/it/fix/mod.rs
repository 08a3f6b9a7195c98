//! `check --fix`: what is certain is corrected and nothing else is touched.

mod certain;
mod typos;

use std::collections::BTreeSet;
use std::fs;
#[cfg(unix)]
use std::os::unix::fs::symlink;

use stratc::diag::norwegian_words;
use stratc::model::Kind;

#[cfg(unix)]
use crate::support::STRATEGY;
use crate::support::Workspace;

const GOALS: &str = "strategies/plan/maal.yaml";

/// Goals as somebody wrote them who was in a hurry.
const HURRIED: &str = "\
# Målene for 2027
gaols:   # de viktigste
  svar:
    title:   'Alle får svar'
    eier: kommunikasjonsjef     # ring først
    frist: 30.06.2027
    indicators:
      andel:
        tittel: Andel
        direction: øke
        targets: [ {at_least: 80,  by: 2027} ]
";

/// The same, corrected.
const CORRECTED: &str = "\
# Målene for 2027
goals:   # de viktigste
  svar:
    title:   'Alle får svar'
    owner: kommunikasjonssjef     # ring først
    by: 2027-06-30
    indicators:
      andel:
        title: Andel
        direction: increase
        targets: [ {at_least: 80,  by: 2027} ]
";

fn hurried() -> Workspace {
    Workspace::new()
        .with("strategies/plan/roller.yaml", "roles:\n  kommunikasjonssjef: Kommunikasjonssjef\n")
        .with(GOALS, HURRIED)
}

#[test]
fn what_is_certain_is_corrected_and_shown_and_the_rest_stays_as_it_is() {
    let workspace = hurried();
    let run = workspace.run(&["check", "--fix"]);
    assert_eq!(workspace.read(GOALS), CORRECTED);
    let told = "\
strategies/plan/maal.yaml:2:1: gaols → goals (S013: a strategy has no collection \"gaols\")
strategies/plan/maal.yaml:5:5: eier → owner (S013: a goal has no field \"eier\")
strategies/plan/maal.yaml:6:5: frist → by (S013: a goal has no field \"frist\")
strategies/plan/maal.yaml:9:9: tittel → title (S013: an indicator has no field \"tittel\")
strategies/plan/maal.yaml:10:20: øke → increase (S021: \"direction\" cannot be \"øke\")
strategies/plan/maal.yaml:5:12: kommunikasjonsjef → kommunikasjonssjef (R001: no role is called \"kommunikasjonsjef\")
strategies/plan/maal.yaml:6:9: 30.06.2027 → 2027-06-30 (S017: \"30.06.2027\" is not a date)
Corrected: 7, in files: 1.
No findings. Files: 3.
";
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "", told));
}

#[test]
fn a_second_run_finds_nothing_to_correct() {
    let workspace = hurried();
    workspace.run(&["check", "--fix"]);
    let run = workspace.run(&["check", "--fix"]);
    assert_eq!((run.status, run.err.as_str()), (0, "No findings. Files: 3.\n"));
    assert_eq!(workspace.read(GOALS), CORRECTED);
}

#[test]
fn a_diff_shows_the_changes_and_nothing_is_written() {
    let workspace = Workspace::new().with(GOALS, "goals:\r\n  svar:\r\n    titel: Svar\r\n    by: 2027\r\n");
    let run = workspace.run(&["check", "--fix", "--diff"]);
    let diff = "\
--- a/strategies/plan/maal.yaml
+++ b/strategies/plan/maal.yaml
@@ -1,4 +1,4 @@
 goals:\r
   svar:\r
-    titel: Svar\r
+    title: Svar\r
     by: 2027\r
";
    assert_eq!((run.status, run.out.as_str()), (0, diff));
    assert!(run.err.ends_with("Nothing was written. Without --diff, these would be corrected: 1.\n"), "{}", run.err);
    assert!(workspace.read(GOALS).contains("titel"));
    assert_eq!(workspace.run(&["check", "--diff"]).status, 2, "a diff of nothing");
}

#[test]
fn the_exit_status_is_that_of_what_is_left() {
    let workspace = Workspace::new().with(GOALS, "goals:\n  svar:\n    titel: Svar\n    by: snart\n");
    for args in [&["check", "--fix", "--diff"][..], &["check", "--fix", "--format", "json"], &["check", "--fix"]] {
        assert_eq!(workspace.run(args).status, 1, "{args:?}");
    }
}

#[test]
fn findings_for_programs_come_alone_on_standard_output() {
    let run = hurried().run(&["check", "--fix", "--format", "json"]);
    assert_eq!((run.status, run.out.as_str()), (0, "[]\n"));
}

#[test]
fn line_ends_and_the_byte_order_mark_are_kept() {
    let text = "\u{feff}# Mål\r\ngoals:\r\n  svar:\r\n    titel: Svar\r\n    eier: sjef";
    let workspace = Workspace::new().with("strategies/plan/roller.yaml", "roles: {sjef: Sjef}\n").with(GOALS, text);
    assert_eq!(workspace.run(&["check", "--fix"]).status, 0);
    let expected = "\u{feff}# Mål\r\ngoals:\r\n  svar:\r\n    title: Svar\r\n    owner: sjef";
    assert_eq!(workspace.read(GOALS), expected);
}

#[test]
fn a_file_that_may_not_be_written_stays_and_the_others_are_corrected() {
    let workspace = Workspace::new()
        .with(GOALS, "goals:\n  svar:\n    titel: Svar\n")
        .with("strategies/plan/verdier.yaml", "values:\n  ro:\n    titel: Ro\n");
    let mut permissions = fs::metadata(workspace.path(GOALS)).expect("it is there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(workspace.path(GOALS), permissions).expect("permissions can be set");
    let run = workspace.run(&["check", "--fix"]);
    assert_eq!(run.status, 2);
    assert!(
        run.err.starts_with("strategies/plan/maal.yaml cannot be written: you are not allowed to change it\n"),
        "{}",
        run.err
    );
    assert!(workspace.read(GOALS).contains("titel"));
    assert!(workspace.read("strategies/plan/verdier.yaml").contains("title"));
    assert!(!run.err.contains("maal.yaml:3"), "only what was done is told: {}", run.err);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link() {
    let workspace = Workspace::new().with("felles/verdier.yaml", "values:\n  ro:\n    titel: Ro\n");
    let link = workspace.path("strategies/plan/verdier.yaml");
    symlink("../../felles/verdier.yaml", &link).expect("links can be made");
    assert_eq!(workspace.run(&["check", "--fix"]).status, 0);
    assert!(link.is_symlink());
    assert_eq!(workspace.read("felles/verdier.yaml"), "values:\n  ro:\n    title: Ro\n");
}

#[cfg(unix)]
#[test]
fn a_file_of_two_strategies_is_corrected_once_and_only_where_both_agree() {
    let workspace = Workspace::new()
        .with("felles/tiltak.yaml", "measures:\n  kurs:\n    titel: Kurs\n    goals: svaar\n")
        .with("strategies/aarsplan/strategy.yaml", STRATEGY)
        .with(GOALS, "goals:\n  svar: Svar\n")
        .with("strategies/aarsplan/maal.yaml", "goals:\n  svaar: Svar\n");
    for plan in ["plan", "aarsplan"] {
        let link = workspace.path(&format!("strategies/{plan}/tiltak.yaml"));
        symlink("../../felles/tiltak.yaml", link).expect("links can be made");
    }
    let run = workspace.run(&["check", "--fix"]);
    assert!(run.err.contains("Corrected: 1, in files: 1."), "{}", run.err);
    assert_eq!(workspace.read("felles/tiltak.yaml"), "measures:\n  kurs:\n    title: Kurs\n    goals: svaar\n");
}

#[test]
fn a_folder_without_plans_is_misuse() {
    let run = Workspace::empty().run(&["check", "--fix"]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("there is no strategy in"), "{}", run.err);
    assert_eq!(Workspace::empty().run(&["check", "--fix", "-C", "borte"]).status, 2);
}

#[test]
fn every_english_word_for_a_norwegian_one_is_part_of_the_language() {
    let mut known: BTreeSet<String> = ["continuous", "true", "false", "target"].map(str::to_owned).into();
    known.extend(Kind::ALL.iter().map(|kind| kind.spec().word.to_owned()));
    let schema = Workspace::new().run(&["schema"]).out;
    words_of(&serde_json::from_str(&schema).expect("a schema is JSON"), &mut known);
    let english = norwegian_words().flat_map(|(_, english)| english);
    let unknown: Vec<_> = english.filter(|word| !known.contains(*word)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// The names of properties and the words of lists in a schema.
fn words_of(schema: &serde_json::Value, words: &mut BTreeSet<String>) {
    match schema {
        serde_json::Value::Object(parts) => {
            for (key, part) in parts {
                match (key.as_str(), part) {
                    ("properties", serde_json::Value::Object(fields)) => words.extend(fields.keys().cloned()),
                    ("enum" | "const", part) => strings_of(part, words),
                    _ => {}
                }
                words_of(part, words);
            }
        }
        serde_json::Value::Array(parts) => parts.iter().for_each(|part| words_of(part, words)),
        _ => {}
    }
}

fn strings_of(value: &serde_json::Value, words: &mut BTreeSet<String>) {
    let several = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    words.extend(several.iter().filter_map(|word| word.as_str().map(str::to_owned)));
}
