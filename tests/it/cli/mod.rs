//! The command line: what the commands print, and how they end.

mod show;

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use snapbox::{assert_data_eq, str};

use crate::publishing::identities;
use crate::support::{Run, STRATEGY, Workspace, command};

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
fn messages_are_in_the_language_of_the_terminal_unless_another_is_asked_for() {
    let workspace = faulty();
    let cases = [
        (&[("LC_ALL", "nb_NO.UTF-8")][..], &[][..], "feil[S010]"),
        (&[("LC_ALL", "nn_NO.UTF-8")], &[], "feil[S010]"),
        (&[("LC_ALL", ""), ("LANG", "nb_NO.UTF-8")], &[], "feil[S010]"),
        (&[("LC_ALL", ""), ("LC_MESSAGES", "no"), ("LANG", "en_GB.UTF-8")], &[], "feil[S010]"),
        (&[("LC_ALL", "C"), ("LANG", "nb_NO.UTF-8")], &[], "error[S010]"),
        (&[("LC_ALL", "de_DE.UTF-8")], &[], "error[S010]"),
        (&[("LC_ALL", "nb_NO.UTF-8")], &["--lang", "en"], "error[S010]"),
        (&[("LC_ALL", "en_GB.UTF-8")], &["--lang", "nn"], "feil[S010]"),
    ];
    for (variables, args, expected) in cases {
        let mut command = command(workspace.root());
        let run = run(command.arg("check").args(args).envs(variables.iter().copied()));
        assert!(run.out.starts_with(expected), "{variables:?} {args:?}: {}", run.out);
    }
}

#[test]
fn failures_are_said_in_norwegian_too() {
    let workspace = faulty();
    let said = [
        (&["check", "-C", "borte"][..], "feil: mappen borte finnes ikke\n"),
        (&["explain", "gaol"], "feil: ingen kode, type eller endring heter «gaol»; mente du «goal»?\n"),
    ];
    for (args, expected) in said {
        let run = workspace.run(&[args, &["--lang", "nb"]].concat());
        assert_eq!((run.status, run.err.as_str()), (2, expected), "{args:?}");
    }
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

// Colour.

#[test]
fn a_pipe_gets_no_colour_unless_it_is_asked_for() {
    let workspace = faulty();
    assert!(!is_coloured(&workspace.run(&["check"]).out));
    assert!(!is_coloured(&workspace.run(&["check", "--color", "never"]).out));
    assert!(is_coloured(&workspace.run(&["check", "--color", "always"]).out));
    assert!(is_coloured(&workspace.run(&["build", "--color", "always"]).err));
    let run = run(command(workspace.root()).args(["check", "--color", "always"]).env("NO_COLOR", "1"));
    assert!(is_coloured(&run.out), "an option outweighs NO_COLOR");
}

#[test]
fn colour_changes_no_word() {
    let workspace = faulty_in_many_ways();
    let (plain, coloured) = (workspace.run(&["check"]), workspace.run(&["check", "--color", "always"]));
    let pieces = coloured.out.split('\u{1b}').enumerate();
    let words = pieces.map(|(at, piece)| if at == 0 { piece } else { piece.split_once('m').expect("a code ends").1 });
    assert_eq!(words.collect::<String>(), plain.out);
}

/// `script` lends the program a terminal.
#[cfg(target_os = "linux")]
#[test]
fn a_terminal_gets_colour_unless_no_color_is_set() {
    let cases = [
        (&[][..], "check", true),
        (&[("NO_COLOR", "")], "check", true),
        (&[("NO_COLOR", "1")], "check", false),
        (&[("NO_COLOR", "1")], "check --color always", true),
        (&[], "check --color never", false),
    ];
    let workspace = faulty();
    for (variables, args, expected) in cases {
        let mut script = Command::new("/usr/bin/script");
        script.current_dir(workspace.root()).env_clear().env("SHELL", "/bin/sh").env("LC_ALL", "C");
        script.envs(variables.iter().copied()).stdin(Stdio::null());
        let line = format!("{} {args}", env!("CARGO_BIN_EXE_stratc"));
        let run = run(script.args(["-qec", &line, "/dev/null"]));
        assert!(run.out.contains("S010"), "{} {}", run.out, run.err);
        assert_eq!(is_coloured(&run.out), expected, "{variables:?} {args}");
    }
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

// init

#[test]
fn a_new_workspace_is_sound_and_builds() {
    let workspace = Workspace::empty();
    let made = workspace.run(&["init", "ny/plan"]);
    assert_eq!((made.status, made.out.as_str()), (0, ""));
    assert!(made.err.contains("stratc build -C ny/plan"), "{}", made.err);
    let check = workspace.run(&["check", "-C", "ny/plan"]);
    assert_eq!((check.status, check.out.as_str()), (0, ""));
    assert_eq!(workspace.run(&["build", "-C", "ny/plan"]).status, 0);
    assert!(workspace.path("ny/plan/public/index.html").is_file());
}

#[test]
fn what_init_tells_to_run_can_be_pasted_whatever_the_folder_is_called() {
    for folder in
        [".", "./", "ny", "Min kommune", "Kari's \"$HOME\" `x`; #1", "-C", "~", "økt åpenhet", "a\u{1b}[35m\u{9b}"]
    {
        let workspace = Workspace::empty();
        let made = workspace.run(&["init", "--", folder]);
        let (told, command) = made.err.trim_end().split_once("\nPublish it: ").expect("it says how to go on");
        assert!(!told.ends_with(".."), "{told}");
        let program = Path::new(env!("CARGO_BIN_EXE_stratc")).parent().expect("it lies in a folder");
        let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
        let mut bash = Command::new("bash");
        bash.current_dir(workspace.root()).env("PATH", path).env("HOME", "/nowhere");
        let output = bash.args(["-c", command]).output().expect("there is a bash");
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(workspace.path(folder).join("public/index.html").is_file(), "{folder}");
    }
}

#[test]
fn init_overwrites_nothing() {
    let workspace = Workspace::empty();
    workspace.run(&["init", "ny"]);
    let half_made = Workspace::empty().with("ny/seeds/kommuneplanen.yaml", "min egen");
    let taken = Workspace::empty().with("ny", "en fil");
    for workspace in [workspace, half_made, taken] {
        let before = identities(workspace.root());
        let run = workspace.run(&["init", "ny"]);
        assert_eq!((run.status, run.out.as_str()), (2, ""));
        assert!(run.err.starts_with("error: ") && run.err.contains("ny"), "{}", run.err);
        assert!(identities(workspace.root()) == before, "something was written");
    }
}

#[test]
fn init_leaves_other_files_of_the_folder_alone() {
    let workspace = Workspace::empty().with("ny/README.md", "Vår mappe");
    assert_eq!(workspace.run(&["init", "ny"]).status, 0);
    assert_eq!(workspace.read("ny/README.md"), "Vår mappe");
}

// Where output goes.

#[test]
fn a_reader_that_has_gone_away_is_no_failure() {
    let workspace = small_plan();
    let commands: [&[&str]; 8] = [
        &["explain"],
        &["check", "--format", "json"],
        &["show", "goals"],
        &["build"],
        &["schema"],
        &["man"],
        &["completions", "bash"],
        &["--help"],
    ];
    for args in commands {
        let (reader, writer) = std::io::pipe().expect("a pipe can be made");
        drop(reader);
        let run = run(command(workspace.root()).args(args).stdout(writer));
        assert_eq!(run.status, 0, "{args:?}: {}", run.err);
        assert!(!run.err.contains("error") && !run.err.contains("panicked"), "{args:?}: {}", run.err);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("it is there");
    let run = run(command(Workspace::empty().root()).arg("explain").stdout(full));
    assert_eq!(run.status, 2);
    assert!(run.err.starts_with("error: "), "{}", run.err);
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

fn is_coloured(text: &str) -> bool {
    text.contains("\u{1b}[")
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
