//! The formats of `check`: all say the same findings in the same order, each in a form that others can read.

mod details;
mod places;
mod read;

use crate::support::{Workspace, command};

/// A finding, as far as every format says it: code, level, path, line and message.
type Said = (String, String, String, u64, String);

/// Finds the findings in the output of a format.
type Reader = fn(&str) -> Vec<Said>;

/// Every format that names the findings one by one, with how its output is read.
const FORMATS: [(&str, Reader); 7] = [
    ("json", read::json),
    ("short", read::short),
    ("sarif", read::sarif),
    ("github", read::github),
    ("gitlab", read::gitlab),
    ("junit", read::junit),
    ("markdown", read::markdown),
];

/// Where letters, line ends and bytes are hard to count.
const HARD_PATH: &str = "strategies/plan/med mellomrom/mål & tiltak, 100 %.yaml";
const HARD: &str = "goals:\r\n  svar: {title: \"Svar 🙂 på ære\", owner: kommunikasjonsjef}\r\n\
    roles:\r\n  kommunikasjonssjef: Kommunikasjonssjef\r\n";

/// Findings of every level in several files: with notes, help and a fix, on hard places, in hard words.
fn many() -> Workspace {
    let words = "goals:\n  ord:\n    title: Ord\n    owner: '@leder, <b>#12 | `x` %0A {0} :: <!-- -->'\n    \
        by: '[s](https://y.no) **@alle** <script>&amp;</script>'\n";
    Workspace::new()
        .with(HARD_PATH, HARD)
        .with("strategies/notat.md", "# Notat\n")
        .with("strategies/plan/tom.yaml", "# ennå\n")
        .with("strategies/plan/ord.yaml", words)
        .with("strategies/plan/to.yaml", "values:\n  to: Én\n  # ø\n  to: To\n")
        .with("strategies/plan/merke.yaml", "\u{feff}goals: {merke: {title: Ære, owner: sjefen}}\n")
        .with("strategies/plan/b.md", "---\ngoal: b\nby: i morgen\n---\n# Svar\nSe [[ingenting]].\n")
}

fn check(workspace: &Workspace, format: &str) -> String {
    workspace.run(&["check", "--format", format]).out
}

fn check_in_norwegian(workspace: &Workspace, format: &str) -> String {
    workspace.run(&["check", "--lang", "nb", "--format", format]).out
}

#[test]
fn all_say_the_same_findings_in_the_same_order() {
    let workspace = many();
    let expected = read::json(&check(&workspace, "json"));
    assert!(expected.len() >= 8, "there is little to compare: {expected:#?}");
    for (level, path) in
        [("error", HARD_PATH), ("warning", "strategies/notat.md"), ("advice", "strategies/plan/tom.yaml")]
    {
        assert!(expected.iter().any(|said| said.1 == level && said.2 == path), "{level} {path}: {expected:#?}");
    }
    for (format, read) in FORMATS {
        assert_eq!(read(&check(&workspace, format)), expected, "{format}");
    }
}

#[test]
fn all_say_the_same_in_norwegian() {
    let workspace = many();
    let expected = read::json(&check_in_norwegian(&workspace, "json"));
    assert_ne!(expected, read::json(&check(&workspace, "json")));
    for (format, read) in FORMATS {
        let found = read(&check_in_norwegian(&workspace, format));
        assert_eq!(found, expected, "{format}");
    }
}

#[test]
fn all_are_sound_when_there_is_nothing_to_say() {
    for (format, read) in FORMATS {
        let run = Workspace::new().run(&["check", "--format", format]);
        assert_eq!((run.status, read(&run.out)), (0, Vec::new()), "{format}");
    }
}

#[test]
fn only_what_people_read_is_summed_up_beside_the_output() {
    for (format, _) in FORMATS {
        let run = many().run(&["check", "--format", format]);
        assert_eq!((run.status, run.err.is_empty()), (1, format != "short"), "{format}: {}", run.err);
    }
}

#[test]
fn all_are_the_same_on_every_run_and_path() {
    let (here, there) = (many(), many());
    for (format, _) in FORMATS {
        let output = command(there.root()).args(["check", "--format", format]).env("RAYON_NUM_THREADS", "1").output();
        assert_eq!(check(&here, format).into_bytes(), output.expect("the program starts").stdout, "{format}");
    }
}
