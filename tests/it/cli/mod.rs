//! The command line: what the commands print, and how they end.

mod completions;
mod init;
mod meant;
mod narrow;
mod nearest;
mod one;
mod show;
mod terminal;

use std::process::Command;

use serde_json::Value;
use snapbox::{assert_data_eq, str};

use crate::publishing::identities;
use crate::support::{Run, STRATEGY, Workspace};

// How a command ends: 0 when all is well, 1 when a plan has errors, 2 when it could not be carried out.

#[test]
fn a_sound_plan_is_fine() {
    let run = Workspace::new().run(&["check"]);
    assert_eq!((run.status, run.out.as_str()), (0, ""));
    assert!(run.err.contains("No findings"), "{}", run.err);
}

#[test]
fn warnings_and_advice_are_no_failure() {
    let workspace =
        Workspace::new().with("strategies/notat.md", "# Notat\n").with("strategies/plan/tom.yaml", "# ennå\n");
    let run = workspace.run(&["check"]);
    assert_eq!(run.status, 0);
    assert!(run.out.contains("warning[C003]") && run.out.contains("advice[S024]"), "{}", run.out);
}

#[test]
fn errors_are_a_failure() {
    let run = faulty().run(&["check"]);
    assert_eq!(run.status, 1);
    assert!(run.out.contains("error[S010]"), "{}", run.out);
}

#[test]
fn a_warning_that_the_settings_make_an_error_is_a_failure() {
    let workspace = open_demand();
    assert_eq!(workspace.run(&["check"]).status, 0);
    workspace.write("stratc.yaml", "levels: {error: [demand-open]}\n");
    let run = workspace.run(&["check"]);
    assert_eq!(run.status, 1);
    assert!(run.out.contains("error[A001]"), "{}", run.out);
}

#[test]
fn misuse_is_told_from_findings() {
    let misuses: [&[&str]; 9] = [
        &[],
        &["frobnicate"],
        &["check", "--format", "xml"],
        &["check", "strategies"],
        &["build", "--as-of", "i morgen"],
        &["build", "--edition", "secret"],
        &["show"],
        &["--lang", "de", "check"],
        &["explain", "R001", "R002"],
    ];
    for args in misuses {
        let run = faulty().run(args);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}");
        assert!(run.err.contains("Usage:") || run.err.contains("--help"), "{args:?}: {}", run.err);
    }
}

#[test]
fn a_folder_that_is_not_there_or_holds_no_plan_is_misuse() {
    let workspace = Workspace::empty().with("tom/notat.txt", "ikke en plan");
    for given in [&["check", "-C", "borte"][..], &["build", "-C", "borte"], &["show", "goals", "-C", "borte"]] {
        let run = workspace.run(given);
        assert_eq!((run.status, run.err.as_str()), (2, "error: there is no folder borte\n"), "{given:?}");
    }
    let run = workspace.run(&["check", "-C", "tom"]);
    assert_eq!(run.status, 2);
    assert!(
        run.err.starts_with("error: there is no strategy in ") && run.err.contains("stratc init DIR"),
        "{}",
        run.err
    );
}

#[test]
fn help_and_version_go_to_standard_output() {
    let workspace = Workspace::empty();
    let run = workspace.run(&["--version"]);
    assert_eq!((run.status, run.out), (0, concat!("stratc ", env!("CARGO_PKG_VERSION"), "\n").to_owned()));
    let run = workspace.run(&["--help"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    for command in COMMANDS {
        assert!(run.out.contains(&format!("\n  {command} ")), "{command} is not in {}", run.out);
        let help = workspace.run(&[command, "--help"]);
        assert!(help.status == 0 && help.out.contains("Usage: stratc"), "{command}: {}", help.err);
    }
}

#[test]
fn a_workspace_is_named_from_anywhere() {
    let workspace = faulty();
    let here = workspace.run(&["check", "--format", "short"]);
    let root = workspace.root().display().to_string();
    let away = Workspace::empty().run(&["check", "--format", "short", "-C", &root]);
    assert_eq!((away.status, away.out), (1, here.out));
}

// What check leaves alone.

#[test]
fn check_writes_nothing() {
    for workspace in [Workspace::new(), faulty(), open_demand()] {
        let before = identities(workspace.root());
        for format in ["pretty", "short", "json", "sarif", "github", "gitlab", "junit", "markdown"] {
            workspace.run(&["check", "--format", format]);
        }
        assert!(identities(workspace.root()) == before);
    }
}

// How findings look.

#[test]
fn a_finding_shows_its_places_and_what_to_do() {
    assert_data_eq!(
        faulty().run(&["check"]).out,
        str![[r#"
error[S010]: "svar" appears twice here
 --> strategies/plan/goals.yaml:4:3
  |
2 |   svar:
  |   ---- first given here
3 |     title: Alle får svar
4 |   svar:
  |   ^^^^
  |
  = help: keep one of the two, or put what both say under one "svar"


"#]]
    );
}

#[test]
fn a_finding_is_said_in_norwegian() {
    let expected = str![[r"
feil[S010]: «svar» står to ganger her
 --> strategies/plan/goals.yaml:4:3
  |
2 |   svar:
  |   ---- første gang her
3 |     title: Alle får svar
4 |   svar:
  |   ^^^^
  |
  = hjelp: behold bare den ene, eller saml det som står begge steder, under én «svar»


"]];
    assert_data_eq!(faulty().run(&["check", "--lang", "nb"]).out, expected);
}

#[test]
fn short_json_and_pretty_say_the_same_findings() {
    let workspace = faulty_in_many_ways();
    let found: Vec<Value> =
        serde_json::from_str(&workspace.run(&["check", "--format", "json"]).out).expect("it is JSON");
    let lines = found.iter().map(|finding| {
        let text = |value: &Value| value.as_str().expect("it is text").to_owned();
        let (place, number) = (&finding["place"], |value: &Value| value.as_u64().expect("it is a number"));
        format!(
            "{}:{}:{}: {}[{}]: {}",
            text(&place["path"]),
            number(&place["line"]),
            number(&place["column"]),
            text(&finding["level"]),
            text(&finding["code"]),
            text(&finding["message"])
        )
    });
    let lines: Vec<_> = lines.collect();
    assert_eq!(workspace.run(&["check", "--format", "short"]).out.lines().collect::<Vec<_>>(), lines);
    assert!(lines.len() >= 5, "there is little to compare: {lines:?}");

    let pretty = workspace.run(&["check"]).out;
    let heads = lines.iter().map(|line| line.split_once(": ").expect("a line has a place").1);
    let shown: Vec<_> = pretty.lines().filter(|line| line.contains("]: ") && !line.starts_with(' ')).collect();
    assert_eq!(shown, heads.collect::<Vec<_>>());
}

#[test]
fn json_of_a_sound_plan_is_an_empty_list_and_nothing_else() {
    let run = Workspace::new().run(&["check", "--format", "json"]);
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "[]\n", ""));
}

// Days.

#[test]
fn a_day_can_be_a_year_a_tertial_a_quarter_or_a_month_whose_last_day_is_meant() {
    let days = [
        ("2026", "31. desember 2026"),
        ("2026-T2", "31. august 2026"),
        ("2026-Q3", "30. september 2026"),
        ("2028-02", "29. februar 2028"),
        ("2026-11-21", "21. november 2026"),
    ];
    for (given, meant) in days {
        let workspace = Workspace::new();
        assert_eq!(workspace.run(&["build", "--as-of", given]).status, 0, "--as-of {given}");
        assert!(plain(&workspace.read("public/plan/plan.txt")).contains(meant), "--as-of {given}");
    }
}

#[test]
fn a_day_that_is_none_is_refused_with_an_example() {
    for given in ["2026-T4", "2026-02-30", "21.11.2026", "i dag", ""] {
        let run = Workspace::new().run(&["build", "--as-of", given]);
        assert_eq!(run.status, 2, "--as-of {given}");
        assert!(run.err.contains("such as 2026-03-31"), "--as-of {given}: {}", run.err);
    }
}

// For the shell and the manual.

#[test]
fn completions_know_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = Workspace::empty().run(&["completions", shell]);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{shell}");
        for command in COMMANDS {
            assert!(run.out.contains(command), "{shell} does not know {command}");
        }
    }
}

#[cfg(unix)]
#[test]
fn completions_for_bash_are_a_sound_script() {
    let workspace = Workspace::empty();
    workspace.write("stratc.bash", workspace.run(&["completions", "bash"]).out);
    let run = run(Command::new("/bin/bash").current_dir(workspace.root()).args(["-n", "stratc.bash"]));
    assert_eq!((run.status, run.err.as_str()), (0, ""));
}

#[test]
fn there_is_a_manual_page_for_the_program_and_for_every_command() {
    let workspace = Workspace::empty();
    let page = workspace.run(&["man"]).out;
    assert!(page.contains(&format!(".TH stratc 1  \"stratc {}\"", env!("CARGO_PKG_VERSION"))), "{page}");
    for command in COMMANDS {
        let page = workspace.run(&["man", command]).out;
        assert!(page.contains(&format!(".TH stratc-{command} 1 ")), "{page}");
    }
    let run = workspace.run(&["man", "frobnicate"]);
    assert_eq!(run.status, 2);
    assert!(run.err.starts_with("error: there is no command \"frobnicate\""), "{}", run.err);
}

// Workspaces.

const COMMANDS: [&str; 10] =
    ["check", "build", "report", "show", "explain", "rules", "schema", "init", "completions", "man"];

/// A plan with one error.
fn faulty() -> Workspace {
    let goals = "goals:\n  svar:\n    title: Alle får svar\n  svar:\n    title: Alle får raske svar\n";
    Workspace::new().with("strategies/plan/goals.yaml", goals)
}

/// A plan with findings of every level, in several files.
fn faulty_in_many_ways() -> Workspace {
    open_demand()
        .with("strategies/notat.md", "# Notat\n")
        .with("strategies/plan/a.yaml", "goals:\n  svar: {title: Ærlig svar, owner: sjefen, by: i morgen}\n")
        .with("strategies/plan/b.md", "---\ngoal: svar\n---\n# Svar\nSe [[ingenting]].\n")
        .with("strategies/plan/c.yaml", "# ennå\n")
}

/// A plan that leaves one demand without an answer.
fn open_demand() -> Workspace {
    let document =
        "document:\n  title: Rammer\n  publisher: Fjordvik kommune\ndemands:\n  svar: Innbyggerne får svar\n";
    Workspace::new()
        .with("strategies/plan/strategy.yaml", format!("{STRATEGY}  builds_on: rammer\n"))
        .with("seeds/rammer.yaml", document)
}

/// A sound plan with something of each sort that `show` prints.
pub fn small_plan() -> Workspace {
    let document = "\
document:
  title: Rammer
  publisher: Fjordvik kommune
demands:
  svar: Innbyggerne får svar
  spraak: Språket er klart
  nynorsk: Planen er på nynorsk
";
    let goals = "\
goals:
  aapen:
    title: En åpen kommune
    goals:
      raske-svar:
        title: Alle får raske svar
        text: Gjelder alle kanaler.
        covers: svar
        owner: sjef
        indicators:
          andel: {title: Andel svar samme dag, unit: '%', targets: [{at_least: 80, by: 2028}]}
        measures:
          vakt: {title: Svarvakt, owner: sjef}
  klart-spraak: {title: Klart språk, supports: raske-svar}
roles: {sjef: Kommunikasjonssjef}
";
    let strategy = format!("{STRATEGY}  builds_on: rammer\n  waives: {{nynorsk: Kommunen er språknøytral}}\n");
    Workspace::empty()
        .with("strategies/plan/strategy.yaml", strategy)
        .with("strategies/plan/goals.yaml", goals)
        .with("seeds/rammer.yaml", document)
}

fn run(command: &mut Command) -> Run {
    Run::new(command.output().expect("the program starts"))
}

/// A text with ordinary spaces where numbers and units are kept together by others.
pub fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn every_view_of_the_plan_takes_a_day() {
    let workspace = small_plan();
    for args in
        [&["show", "raske-svar"][..], &["show", "goals"], &["show", "coverage"], &["show", "coverage", "rammer"]]
    {
        let (today, then) = (workspace.run(args), workspace.run(&[args, &["--as-of", "2026-T2"]].concat()));
        assert_eq!((then.status, then.out), (0, today.out), "{args:?}: {}", then.err);
    }
}

/// Elsewhere the shell does it.
#[cfg(windows)]
#[test]
fn wildcards_stand_for_files() {
    let workspace = Workspace::new();
    assert_eq!(workspace.run(&["build"]).status, 0);
    let run = workspace.run(&["verify", r"public\plan\*.html"]);
    assert_eq!(run.status, 0, "{run:?}");
    assert!(run.out.contains("print.html") && run.out.contains("index.html"), "{run:?}");
}

/// Elsewhere these are names like any other.
#[cfg(windows)]
#[test]
fn a_name_that_windows_has_for_something_else_is_told() {
    let workspace = Workspace::new();
    for args in [&["init", "aux"][..], &["build", "-o", "con"], &["report", "-o", r"ut\nul"]] {
        let run = workspace.run(args);
        assert_eq!(run.status, 2, "{args:?}: {run:?}");
        assert!(run.err.contains("no folder on Windows can be called "), "{args:?}: {}", run.err);
    }
}
