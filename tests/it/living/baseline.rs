//! The baseline: an old plan is taken in as it is, and only what is new is shown.

use std::fs;

use snapbox::{assert_data_eq, str};

use super::{DOCUMENT, GOALS, workspace};
use crate::support::{STRATEGY, Workspace};

/// What `check` shows, a line each.
fn shown(workspace: &Workspace, args: &[&str]) -> Vec<String> {
    let run = workspace.run(&[&["check", "--format", "short"], args].concat());
    assert!(run.status < 2, "{run:?}");
    run.out.lines().map(|line| line.trim_start_matches("strategies/plan/").to_owned()).collect()
}

/// A workspace with a baseline that its settings name.
fn adopted() -> Workspace {
    let workspace = workspace().with("stratc.yaml", "baseline: kjent.yaml\n");
    assert_eq!(workspace.run(&["check", "--write-baseline"]).status, 0);
    workspace
}

const FILE: &str = "stratc-baseline.yaml";

#[test]
fn its_path_is_told_as_seen_from_here() {
    let workspace = Workspace::empty().with("Min kommune/strategies/plan/strategy.yaml", STRATEGY);
    let from_here = format!("Min kommune/{FILE}");
    let run = workspace.run(&["check", "-C", "Min kommune", "--write-baseline"]);
    assert!(run.err.contains(&format!("Written: {from_here}. ")), "{}", run.err);
    assert!(run.err.contains(&format!("Add \"baseline: {FILE}\" to stratc.yaml")), "{}", run.err);
    workspace.write("Min kommune/stratc.yaml", "baseline: kjent.yaml\n");
    let run = workspace.run(&["check", "-C", "Min kommune"]);
    assert!(run.err.contains("there is no baseline Min kommune/kjent.yaml; "), "{}", run.err);
}

#[test]
fn it_is_written_for_people_to_read_and_compare() {
    let workspace = workspace().with("strategies/notat med mellomrom.md", "# Notat\n");
    let run = workspace.run(&["check", "--write-baseline"]);
    assert_eq!((run.status, run.out.as_str()), (0, ""));
    assert_data_eq!(
        run.err,
        str![[r#"
No findings. Files: 5.
Written: stratc-baseline.yaml. Findings that are known from now on: 3.
Add "baseline: stratc-baseline.yaml" to stratc.yaml, so that everybody's check uses it.

"#]]
    );
    assert_data_eq!(
        workspace.read(FILE),
        str![[r#"
# stratc baseline: findings that were known when this file was written, by element and code, with their number.
# "stratc check" leaves them out and shows only new ones. "stratc check --write-baseline" rewrites the file.
# You may remove lines or lower a number; the findings they stood for are then shown again.
#
# Funn som var kjent da denne filen ble skrevet. «stratc check» viser bare det som er nytt.

plan/andel-svar:
  N001: 1

plan/tillit:
  M001: 1

"strategies/notat med mellomrom.md":
  C003: 1

"#]]
    );
}

#[test]
fn it_writes_one_file_and_nothing_else() {
    let workspace = workspace();
    let before = workspace.read("strategies/plan/maal.yaml");
    workspace.run(&["check", "--write-baseline"]);
    let mut names: Vec<_> = fs::read_dir(workspace.root())
        .expect("the folder can be listed")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a plain name"))
        .collect();
    names.sort();
    assert_eq!(names, [FILE, "strategies"]);
    assert_eq!(workspace.read("strategies/plan/maal.yaml"), before);
}

#[test]
fn what_is_known_is_not_shown() {
    let run = adopted().run(&["check"]);
    assert_eq!((run.status, run.out.as_str()), (0, ""));
    assert_eq!(run.err, "No findings. Files: 5.\nKnown from kjent.yaml, and not shown: 2.\n");
}

#[test]
fn it_is_used_only_where_somebody_names_it() {
    let workspace = workspace();
    workspace.run(&["check", "--write-baseline"]);
    assert_eq!(shown(&workspace, &[]).len(), 2);
    let file = workspace.path(FILE).display().to_string();
    assert_eq!(shown(&workspace, &["--baseline", &file]), [""; 0]);
    workspace.write("stratc.yaml", format!("baseline: {FILE}\n"));
    assert_eq!(shown(&workspace, &[]), [""; 0]);
}

#[test]
fn another_file_can_be_written_and_used() {
    let workspace = workspace();
    let file = workspace.path("andre.yaml").display().to_string();
    let run = workspace.run(&["check", "--write-baseline", "--baseline", &file]);
    assert_eq!(run.status, 0, "{run:?}");
    assert!(!workspace.path(FILE).exists());
    assert_eq!(shown(&workspace, &["--baseline", &file]), [""; 0]);
}

#[test]
fn moving_lines_and_files_changes_nothing() {
    let workspace = adopted();
    workspace.write("strategies/plan/maal.yaml", "# Målene er flyttet.\n");
    workspace.write("strategies/plan/nye/maal.yaml", format!("\n\n# Målene\n{GOALS}"));
    assert_eq!(shown(&workspace, &[]), ["maal.yaml:1:1: advice[S024]: this file has nothing in it"]);
}

#[test]
fn what_is_new_is_shown() {
    let workspace = adopted();
    workspace.write("strategies/plan/maal.yaml", GOALS.replace("  svar:", "  nytt: Et nytt mål\n  svar:"));
    assert_eq!(
        shown(&workspace, &[]),
        ["maal.yaml:3:3: warning[M001]: no indicator shows whether the goal \"Et nytt mål\" is reached"]
    );
}

/// Four goals that nothing measures, which is said once, at the strategy.
const FOUR: &str =
    "goals:\n  en: Alle får svar\n  to: Ingen må vente\n  tre: Brevene er korte\n  fire: Kartet er nytt\n";

#[test]
fn of_a_finding_that_stands_for_many_only_what_is_new_is_shown() {
    let workspace = adopted();
    workspace.write("strategies/plan/maal.yaml", FOUR);
    let run = workspace.run(&["check", "--write-baseline"]);
    assert!(run.err.contains("known from now on: 1."), "{}", run.err);
    assert_eq!(shown(&workspace, &[]), [""; 0]);
    workspace.write("strategies/plan/maal.yaml", format!("{FOUR}  fem: Skiltene er nye\n"));
    assert_eq!(
        shown(&workspace, &[]),
        ["maal.yaml:6:3: warning[M001]: no indicator shows whether the goal \"Skiltene er nye\" is reached"]
    );
    let (fewer, _) = FOUR.split_once("  fire").expect("it is there");
    workspace.write("strategies/plan/maal.yaml", fewer);
    let run = shown(&workspace, &[]);
    assert!(matches!(&run[..], [stale] if stale.contains("\"plan/fire\" no longer has the finding M001")), "{run:?}");
}

#[test]
fn a_baseline_of_a_broken_plan_is_said_to_be_incomplete() {
    let workspace = workspace().with("strategies/plan/mer.yaml", "goals: {nytt: {title: Nytt, owner: ingen}}\n");
    let run = workspace.run(&["check", "--write-baseline"]);
    assert!(run.err.contains("While there are errors, stratc cannot see everything."), "{}", run.err);
}

#[test]
fn more_of_the_same_at_an_element_shows_all_of_it() {
    let workspace = adopted();
    let second = "      krav-2:\n        title: Ni av ti får svar samme dag\n        figures: [{quantity: besvart samme dag, at_least: 90, unit: \"%\", by: 2028}]\n";
    workspace.write("strategies/plan/dokumenter.yaml", format!("{DOCUMENT}{second}"));
    workspace.write("strategies/plan/maal.yaml", GOALS.replace("covers: krav-1", "covers: [krav-1, krav-2]"));
    let shown = shown(&workspace, &[]);
    assert_eq!(shown.len(), 2, "{shown:?}");
    assert!(shown.iter().all(|line| line.contains("N001")), "{shown:?}");
}

#[test]
fn what_is_no_longer_so_is_pointed_at_in_the_baseline() {
    let workspace = adopted();
    workspace.write("kjent.yaml", workspace.read("kjent.yaml").replace("M001: 1", "M001: 2"));
    workspace.write("strategies/plan/maal.yaml", GOALS.replace("at_least: 70", "at_least: 80"));
    assert_data_eq!(
        workspace.run(&["check"]).out,
        str![[r#"
advice[S030]: "plan/andel-svar" no longer has the finding N001
 --> kjent.yaml:8:3
  |
8 |   N001: 1
  |   ^^^^
  |
  = help: run "stratc check --write-baseline" to rewrite the baseline, or correct this line

advice[S030]: "plan/tillit" no longer has M001 2 times, only 1
  --> kjent.yaml:11:3
   |
11 |   M001: 2
   |   ^^^^
   |
   = help: run "stratc check --write-baseline" to rewrite the baseline, or correct this line


"#]]
    );
    workspace.run(&["check", "--write-baseline"]);
    assert_eq!(shown(&workspace, &[]), [""; 0]);
}

#[test]
fn what_is_not_asked_for_is_not_called_stale() {
    let workspace = adopted();
    workspace.write("strategies/plan/maal.yaml", "goals: {svar: {title: Svar, covers: krav-1}}\n");
    let stale = |args: &[&str]| shown(&workspace, args).iter().filter(|line| line.contains("S030")).count();
    assert_eq!((stale(&[]), stale(&["--only", "M"]), stale(&["--only", "A"])), (2, 1, 0));
    assert_eq!(stale(&["--only", "baseline-stale"]), 2);
}

#[test]
fn while_something_is_broken_nothing_is_called_stale() {
    let workspace = adopted();
    workspace.write("strategies/plan/maal.yaml", "goals: {svar: {title: Svar, owner: ingen}}\n");
    let shown = shown(&workspace, &[]);
    assert!(
        shown.iter().any(|line| line.contains("R001")) && !shown.iter().any(|line| line.contains("S030")),
        "{shown:?}"
    );
}

#[test]
fn errors_are_never_known() {
    let strict = "levels: {error: [N001]}\nbaseline: kjent.yaml\n";
    let workspace = workspace().with("stratc.yaml", strict);
    workspace.write("strategies/plan/strategy.yaml", STRATEGY.replace(", N001, N002", ""));
    workspace
        .write("strategies/plan/strategy.yaml", workspace.read("strategies/plan/strategy.yaml").replace(" N,", ""));
    let run = workspace.run(&["check", "--write-baseline", "--format", "short"]);
    assert_eq!(run.status, 1);
    assert!(run.out.contains("error[N001]"), "{}", run.out);
    assert!(!workspace.read("kjent.yaml").contains("N001"));
}

#[test]
fn a_baseline_does_not_let_errors_be_published() {
    let workspace = adopted();
    workspace.write("strategies/plan/feil.yaml", "roles: {sjef: {title: Sjef, titel: Sjef}}\n");
    assert_eq!(workspace.run(&["check", "--write-baseline"]).status, 1);
    assert_eq!(workspace.run(&["check"]).status, 1);
    assert_eq!(workspace.run(&["build"]).status, 1);
}

#[test]
fn a_baseline_that_cannot_be_used_is_a_fault_of_the_surroundings() {
    let workspace = workspace().with("stratc.yaml", "baseline: kjent.yaml\n");
    let said = |workspace: &Workspace| {
        let run = workspace.run(&["check"]);
        assert_eq!((run.status, run.out.as_str()), (2, ""));
        run.err
    };
    let again = "correct it, or write it again: stratc check --write-baseline";
    assert_eq!(said(&workspace), "error: there is no baseline kjent.yaml; write it: stratc check --write-baseline\n");
    for (content, why) in [
        (&b"plan/tillit:\n  M001: mange\n"[..], "(line 2): \"M001\" must be followed by a whole number above zero"),
        (b"plan/tillit: M001\n", "(line 1): below this there must be codes, each with a number"),
        (b"plan/tillit: {\n", "(line 1): a bracket that opens here or above is not closed, or a comma is missing"),
    ] {
        workspace.write("kjent.yaml", content);
        assert_eq!(said(&workspace), format!("error: the baseline kjent.yaml cannot be used {why}; {again}\n"));
    }
    workspace.write("kjent.yaml", b"\xff");
    assert_eq!(said(&workspace), "error: the baseline kjent.yaml cannot be read: it is not UTF-8 text\n");
    workspace.write("stratc.yaml", "baseline: strategies\n");
    assert_eq!(said(&workspace), "error: the baseline strategies cannot be read: it is not an ordinary file\n");
}

#[test]
fn a_file_that_is_no_baseline_is_not_written_over() {
    let workspace = workspace().with("stratc.yaml", "baseline: strategies/plan/maal.yaml\n");
    let run = workspace.run(&["check", "--write-baseline"]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("strategies/plan/maal.yaml is there already and is not a baseline"), "{}", run.err);
    assert_eq!(workspace.read("strategies/plan/maal.yaml"), GOALS);
}

#[test]
fn a_baseline_that_people_have_broken_can_be_written_anew() {
    let workspace = adopted();
    workspace.write("kjent.yaml", format!("{}<<<<<<< HEAD\n", workspace.read("kjent.yaml")));
    assert_eq!(workspace.run(&["check"]).status, 2);
    assert_eq!(workspace.run(&["check", "--write-baseline"]).status, 0);
    assert_eq!(shown(&workspace, &[]), [""; 0]);
}

#[test]
#[cfg(unix)]
fn settings_cannot_have_files_written_outside_the_workspace() {
    let outside = Workspace::empty();
    let workspace = workspace().with("stratc.yaml", "baseline: ute/kjent.yaml\n");
    std::os::unix::fs::symlink(outside.root(), workspace.path("ute")).expect("links can be made");
    let run = workspace.run(&["check", "--write-baseline"]);
    assert_eq!(run.status, 2, "{run:?}");
    assert!(!outside.path("kjent.yaml").exists());
}

#[test]
fn in_a_workspace_whose_strategies_lie_in_its_root_the_baseline_is_no_source() {
    let workspace = Workspace::empty()
        .with("stratc.yaml", "strategies: .\n")
        .with("plan/strategy.yaml", STRATEGY)
        .with("notat.md", "# Notat\n");
    workspace.run(&["check", "--write-baseline"]);
    assert_eq!(shown(&workspace, &[]).len(), 1, "the note is in no plan");
    workspace.write("stratc.yaml", format!("strategies: .\nbaseline: {FILE}\n"));
    assert_eq!(shown(&workspace, &[]), [""; 0]);
}

#[test]
fn writing_for_some_findings_only_is_misuse() {
    assert_eq!(workspace().run(&["check", "--write-baseline", "--only", "N"]).status, 2);
}

/// Mending a fault is a good thing, and must stop nobody's pipeline.
#[test]
fn what_is_stale_is_advice() {
    let workspace = adopted();
    workspace.write("strategies/plan/maal.yaml", GOALS.replace("at_least: 70", "at_least: 80"));
    assert_eq!(workspace.run(&["check", "--deny", "warnings"]).status, 0);
    assert_eq!(workspace.run(&["check", "--deny", "advice"]).status, 1);
    workspace.write("stratc.yaml", "baseline: kjent.yaml\nlevels: {off: [baseline-stale]}\n");
    assert_eq!(workspace.run(&["check", "--deny", "advice"]).status, 0);
}
