//! On a narrow terminal no line is longer than the terminal is wide, apart from paths and from lines of sources.

use super::small_plan;
use crate::support::{Run, Workspace, command};

const WIDTH: usize = 60;

fn run(workspace: &Workspace, args: &[&str]) -> Run {
    let mut command = command(workspace.root());
    Run::new(command.args(args).env("COLUMNS", WIDTH.to_string()).output().expect("the program starts"))
}

/// The lines that are too long and that could have been broken.
fn overflowing(text: &str) -> Vec<&str> {
    let is_path = |line: &str| line.split_whitespace().any(|word| word.contains('/') && word.chars().count() > 30);
    let is_too_long = |line: &&str| line.chars().count() > WIDTH && !is_path(line);
    text.lines().filter(is_too_long).collect()
}

#[test]
fn help_fits() {
    for lang in ["nb", "en"] {
        for command in [
            "check", "build", "diff", "verify", "report", "show", "explain", "rules", "schema", "templates", "init",
            "completions", "man",
        ] {
            for help in ["-h", "--help"] {
                let out = run(&Workspace::empty(), &[command, help, "--lang", lang]).out;
                assert_eq!(overflowing(&out), [""; 0], "{command} {help} {lang}");
            }
        }
    }
}

#[test]
fn what_is_shown_fits() {
    let workspace = small_plan().with(
        "strategies/plan/lang.md",
        "---\ngoal: langt\n---\n# Et mål med en tittel som er så lang at den ikke får plass på en linje\n\nEn tekst som går over flere \
         linjer, med ord etter ord etter ord, og som må brytes.\n\n- et punkt som er så langt at det må brytes på en smal skjerm\n",
    );
    for args in [
        &["show", "goals"][..],
        &["show", "coverage"],
        &["show", "langt"],
        &["show", "raske-svar"],
        &["explain"],
        &["explain", "M001"],
        &["explain", "goal", "--lang", "nb"],
        &["rules"],
        &["report"],
        &["templates"],
        &["check", "--lang", "nb"],
    ] {
        let run = run(&workspace, args);
        assert_eq!(overflowing(&format!("{}{}", run.out, run.err)), [""; 0], "{args:?}");
    }
    let shown = run(&workspace, &["show", "langt"]).out;
    assert!(shown.contains("  - et punkt som er så langt at det må brytes på en smal\n    skjerm\n"), "{shown}");
}

#[test]
fn findings_and_faults_of_commands_fit() {
    let workspace = small_plan().with(
        "strategies/plan/feil.yaml",
        "measures:\n  t:\n    title: T\n    måltall: 80\n    by: våren 2027\n    visibility: hemmelig\n    cost: 300 000–400 000 kr\n",
    );
    for lang in ["nb", "en"] {
        for args in [
            &["check"][..],
            &["build"],
            &["build", "--format", "x"],
            &["chekc"],
            &["show", "xyz"],
            &["explain", "xyz"],
            &["check", "--only", "x"],
        ] {
            let run = run(&workspace, &[args, &["--lang", lang]].concat());
            assert_eq!(overflowing(&format!("{}{}", run.out, run.err)), [""; 0], "{args:?} {lang}");
        }
    }
}
