//! Where the files of findings are said to be: as seen from the current folder, in every format.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::read::value;
use super::{FORMATS, Said, many};
use crate::support::{STRATEGY, Workspace, command};

/// A folder with the faulty plan in two workspaces.
fn two() -> Workspace {
    let both = Workspace::empty();
    for folder in ["planer/a", "planer/b"] {
        copy(many().root(), &both.path(folder));
    }
    both
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("folders can be made");
    for entry in std::fs::read_dir(from).expect("the folder can be listed") {
        let path = entry.expect("entries can be read").path();
        let target = to.join(path.file_name().expect("a file has a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(path, target).expect("files can be copied");
        }
    }
}

/// What check says in a folder, with these further arguments.
fn check_in(folder: &Path, args: &[&str]) -> String {
    let output = command(folder).arg("check").args(args).output().expect("the program starts");
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

fn paths(said: &[Said]) -> BTreeSet<&str> {
    said.iter().map(|said| said.2.as_str()).collect()
}

#[test]
fn every_format_names_files_as_seen_from_the_current_folder() {
    let both = two();
    let absolute = both.path("planer/a").display().to_string();
    for (format, read) in FORMATS {
        let plain = read(&check_in(&both.path("planer/a"), &["--format", format]));
        assert!(!plain.is_empty() && paths(&plain).iter().all(|path| path.starts_with("strategies/")), "{format}");
        for (here, workspace, prefix) in [
            ("", "planer/a", "planer/a/"),
            ("", "./planer/b/../a/", "planer/a/"),
            ("", &absolute, "planer/a/"),
            ("planer", "a", "a/"),
            ("planer/b", "../a", ""),
            ("planer/a/strategies/plan", "../..", ""),
        ] {
            let found = read(&check_in(&both.path(here), &["--format", format, "-C", workspace]));
            let seen =
                |(code, level, path, line, message): Said| (code, level, format!("{prefix}{path}"), line, message);
            let expected: Vec<_> = plain.iter().cloned().map(seen).collect();
            assert_eq!(found, expected, "{format}, {workspace} from {here}");
        }
    }
}

/// Notes are places too, and so are the lines that `pretty` draws.
#[test]
fn no_format_names_a_file_in_any_other_way() {
    let both = two();
    for format in ["pretty", "short", "sarif", "github", "gitlab", "junit", "markdown"] {
        let text = check_in(&both.path(""), &["--format", format, "-C", "planer/a"]);
        let places = text.matches("strategies/plan/").count();
        assert!(places > 5 && text.matches("planer/a/strategies/plan/").count() == places, "{format}: {text}");
    }
}

#[test]
fn programs_get_the_path_in_the_workspace_too() {
    let found = value(&check_in(two().root(), &["--format", "json", "-C", "planer/a"]));
    let findings = found.as_array().expect("it is a list");
    let of_notes = findings.iter().flat_map(|finding| finding["notes"].as_array().expect("there is a list"));
    let places: Vec<_> = findings.iter().chain(of_notes).map(|holder| &holder["place"]).collect();
    assert!(places.len() > findings.len(), "some findings have notes");
    for place in places {
        let [path, source] = ["path", "source"].map(|key| place[key].as_str().expect("it is text"));
        assert_eq!(path, format!("planer/a/{source}"));
    }
}

#[test]
fn findings_of_one_workspace_are_told_from_those_of_another() {
    let both = two();
    let fingerprints = |folder: &str, workspace: &str| -> Vec<Value> {
        let found = value(&check_in(&both.path(folder), &["--format", "gitlab", "-C", workspace]));
        found.as_array().expect("it is a list").iter().map(|finding| finding["fingerprint"].clone()).collect()
    };
    let (a, b, top) = (fingerprints("", "planer/a"), fingerprints("", "planer/b"), fingerprints("planer/a", "."));
    let all: BTreeSet<_> = [&a, &b, &top].into_iter().flatten().map(Value::to_string).collect();
    assert_eq!(all.len(), a.len() + b.len() + top.len());
    assert_eq!(top, fingerprints("planer/b", "."), "a folder's own path is no part of it");
}

/// Services that have seen findings know them again: this is what the first version called one.
#[test]
fn a_workspace_at_the_top_keeps_its_fingerprints() {
    let workspace = Workspace::new().with("strategies/plan/a.yaml", "goals:\n  a: {title: A, owner: x}\n");
    let found = value(&workspace.run(&["check", "--format", "gitlab"]).out);
    // SHA-256 of "R001", "element", "plan/a" and "1", with zero bytes between them.
    let expected = "e8328a3579c5d7272075f394e08c5f4cd2844b108e6ff4ce637185e15341ba8a";
    assert_eq!(found[0]["fingerprint"], expected);
}

#[test]
fn sarif_has_a_category_for_each_workspace() {
    let both = two();
    let category = |folder: &str, workspace: &str| {
        let log = value(&check_in(&both.path(folder), &["--format", "sarif", "-C", workspace]));
        log["runs"][0]["automationDetails"]["id"].clone()
    };
    assert_eq!(category("", "planer/a"), "stratc/planer/a/");
    assert_eq!(category("", "planer/b"), "stratc/planer/b/");
    assert_eq!(category("planer/a", "."), "stratc/");
}

#[test]
fn a_baseline_that_the_command_line_names_is_seen_from_here_as_well() {
    let both = Workspace::empty().with("planer/a/strategies/plan/strategy.yaml", STRATEGY);
    both.run(&["check", "-C", "planer/a", "--write-baseline", "--baseline", "kjent.yaml"]);
    both.write("kjent.yaml", both.read("kjent.yaml") + "\nplan/a:\n  M001: 1\n");
    for (baseline, expected) in [("kjent.yaml", "kjent.yaml:"), ("./kjent.yaml", "./kjent.yaml:")] {
        let run = both.run(&["check", "-C", "planer/a", "--format", "short", "--baseline", baseline]);
        assert!(run.out.starts_with(expected), "{run:?}");
    }
}

#[test]
fn corrections_are_named_and_applied_from_here() {
    let both = Workspace::empty().with("planer/a/strategies/plan/strategy.yaml", STRATEGY.replace("title:", "titel:"));
    let run = both.run(&["check", "-C", "planer/a", "--fix", "--diff"]);
    let file = "planer/a/strategies/plan/strategy.yaml";
    assert!(run.out.starts_with(&format!("--- a/{file}\n+++ b/{file}\n")), "{}", run.out);
    assert!(run.err.starts_with(&format!("{file}:3:3: titel → title ")), "{}", run.err);
    let run = both.run(&["check", "-C", "planer/a", "--fix"]);
    assert!(run.err.starts_with(&format!("{file}:3:3: titel → title ")), "{}", run.err);
}

#[test]
fn other_commands_show_errors_in_the_same_way() {
    for command in [&["build"][..], &["report", "--as-of", "2026-T2"]] {
        let run = two().run(&[command, &["-C", "planer/a"]].concat());
        assert!(run.err.contains("--> planer/a/strategies/plan/"), "{command:?}: {}", run.err);
    }
}
