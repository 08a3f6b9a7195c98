//! Commands and names that are nearly right: what was meant.

use super::small_plan;

#[test]
fn a_word_for_a_command_leads_to_it() {
    for (word, command) in [
        ("bygg", "build"),
        ("publiser", "build"),
        ("sjekk", "check"),
        ("vis", "show"),
        ("forklar", "explain"),
        ("sammenlign", "diff"),
        ("samanlikn", "diff"),
        ("hjelp", "help"),
        ("nytt", "init"),
        ("mål", "show goals"),
        ("compare", "diff"),
        ("chekc", "check"),
    ] {
        let run = small_plan().run(&[word]);
        assert_eq!(run.status, 2, "{word}");
        assert!(run.err.contains(&format!("did you mean \"stratc {command}\"?")), "{word}: {}", run.err);
    }
}

#[test]
fn show_understands_commands_titles_and_kinds() {
    for (name, help) in [
        ("mål", "did you mean \"stratc show goals\"?"),
        ("gaols", "did you mean \"stratc show goals\"?"),
        ("krav", "did you mean \"stratc show coverage\"?"),
        ("Alle får raske svar", "did you mean \"raske-svar\"?"),
        ("alle faar raske svr", "did you mean \"raske-svar\"?"),
        ("raske-svarr", "did you mean \"raske-svar\"?"),
        ("tiltak", "write the id of one: vakt"),
        ("Indikatorer", "write the id of one: andel"),
        ("kanal", "to read about the kind, write stratc explain channel"),
    ] {
        let run = small_plan().run(&["show", name]);
        assert_eq!(run.status, 2, "{name}");
        assert_eq!(run.err, format!("error: nothing is called \"{name}\"; {help}\n"));
    }
    let run = small_plan().run(&["show", "xyzxyz"]);
    assert_eq!(run.err, "error: nothing is called \"xyzxyz\"\n");
}

#[test]
fn explain_knows_what_pages_call_a_kind() {
    for name in ["tiltak", "Målgrupper", "Dette prioriterer vi ikke"] {
        let run = small_plan().run(&["explain", name]);
        assert!(run.status == 0 || run.err.contains("did you mean"), "{name}: {run:?}");
    }
}
