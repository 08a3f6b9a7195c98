//! What is printed, whoever reads it: a terminal or a pipe, in colour or without, in each language.

#[cfg(target_os = "linux")]
use std::process::{Command, Stdio};

use super::{faulty, faulty_in_many_ways, run, small_plan};
#[cfg(target_os = "linux")]
use crate::support::Workspace;
use crate::support::command;

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
fn a_terminal_gets_colour_unless_it_has_none_or_no_color_is_set() {
    let cases = [
        (&[][..], "check", true),
        (&[("NO_COLOR", "")], "check", true),
        (&[("NO_COLOR", "1")], "check", false),
        (&[("NO_COLOR", "1")], "check --color always", true),
        (&[("TERM", "xterm")], "check", true),
        (&[("TERM", "dumb")], "check", false),
        (&[("TERM", "dumb")], "check --color always", true),
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

fn is_coloured(text: &str) -> bool {
    text.contains("\u{1b}[")
}
