//! Control characters: wherever an author, the name of a file or a command line has them, they reach neither a terminal
//! nor a published file, and each is found at its place.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;

use stratc::source::is_control;

use crate::support::{Run, STRATEGY, Workspace, command};

/// A command to the terminal, in magenta, which the program itself never uses; a bell; a C1 character; an override of
/// the direction of text.
const STEERING: &str = "\u{1b}[35m\u{7}\u{9b}2K\u{202e}";
/// The same as YAML spells it.
const ESCAPED: &str = r"\e[35m\a\x9b2K\u202e";
/// The same as Markdown spells it.
const REFERENCES: &str = "&#27;[35m&#7;&#x9b;2K&#8238;";

/// The file with an error, whose name has control characters as well.
const BROKEN: &str = "strategies/plan/m\u{1b}[35m\u{7}\u{9b}2K\u{202e}al.yaml";

/// A plan that has such characters in all kinds of texts.
fn plan() -> String {
    format!(
        r#"goals:
  svar:
    title: "Svar{ESCAPED} nå"
    text: "Vi svarer{ESCAPED} og {REFERENCES} svarer."
    owner: leder
    by: "2027\v"
    indicators:
      andel:
        title: "Andel{ESCAPED}"
        unit: "prosent{ESCAPED}"
        method: "Telling{ESCAPED}"
        targets: [{{at_least: 80, by: 2028, note: "Merknad{ESCAPED}"}}]
        readings: {{2025: 61}}
    measures:
      brev: {{title: "Brev{ESCAPED}", status: ongoing, by: 2027, owner: leder}}
roles: {{leder: "Leder{ESCAPED}"}}
audiences: {{alle: {{title: "Alle{ESCAPED}"}}}}
channels: {{nett: {{title: "Nettsted{ESCAPED}", reaches: alle}}}}
messages: {{hoved: {{title: "Hovedbudskap{ESCAPED}", audiences: alle}}}}
"#
    )
}

/// A workspace that builds, with an earlier version of it in `before`.
fn workspace() -> Workspace {
    let strategy = STRATEGY.replace("Fjordvik kommune", &format!("\"Fjordvik{ESCAPED} kommune\""));
    let section =
        format!("# Innledning{STEERING}\n\nOm{STEERING} saken.\r\n\n| a{STEERING} | b |\n|---|---|\n| c | d |\n");
    let seed = format!("document: {{title: \"Loven{ESCAPED}\"}}\ndemands: {{krav: \"Kravet{ESCAPED}\"}}\n");
    let settings = format!("theme: {{footer: [\"Bunntekst{ESCAPED}\"]}}\n");
    Workspace::empty()
        .with("stratc.yaml", settings)
        .with("before/strategies/plan/strategy.yaml", &strategy)
        .with("before/strategies/plan/maal.yaml", plan().replace("at_least: 80", "at_least: 90").replace("nå", "snart"))
        .with("strategies/plan/strategy.yaml", strategy.clone() + "  builds_on: lov\n")
        .with("strategies/plan/maal.yaml", plan())
        .with("strategies/plan/innledning.md", section)
        .with("seeds/lov.yaml", seed)
}

/// The same with errors, in a file whose name has control characters.
fn broken() -> Workspace {
    workspace().with(BROKEN, format!("goals:\n  hjelp:\n    title: \"Hjelp{ESCAPED}\"\n    owner: \"sjef{ESCAPED}\"\n    by: \"i fjor{ESCAPED}\"\n    ti{STEERING}ttel: x\n"))
}

fn assert_plain(text: &str, what: &dyn std::fmt::Debug) {
    let found = text.chars().find(|letter| is_control(*letter));
    assert_eq!(found, None, "{what:?}: {text:?}");
    assert!(!text.contains('\r'), "{what:?}: {text:?}");
}

/// What a run printed, without the colours of the program.
fn assert_harmless(run: &Run, args: &[&str]) {
    for text in [&run.out, &run.err] {
        assert!(!text.contains("\u{1b}[35m"), "{args:?}: {text:?}");
        let mut pieces = text.split("\u{1b}[");
        let first = pieces.next().unwrap_or_default().to_owned();
        let plain = pieces.fold(first, |plain, piece| {
            let (colour, rest) = piece.split_once('m').unwrap_or_else(|| panic!("{args:?}: no colour: {piece:?}"));
            assert!(colour.bytes().all(|byte| byte.is_ascii_digit() || byte == b';'), "{args:?}: {piece:?}");
            plain + rest
        });
        assert_plain(&plain.replace("\r\n", "\n"), &args);
    }
}

#[test]
fn no_command_prints_any() {
    let steering = format!("x{STEERING}");
    let steering = steering.as_str();
    let commands: [&[&str]; 34] = [
        &["check"],
        &["check", "--color", "always"],
        &["check", "--format", "short"],
        &["check", "--format", "json"],
        &["check", "--format", "sarif"],
        &["check", "--format", "github"],
        &["check", "--format", "gitlab"],
        &["check", "--format", "junit"],
        &["check", "--format", "markdown"],
        &["check", "--since", "before"],
        &["check", "--only", steering],
        &["check", "--baseline", steering],
        &["check", "-C", steering],
        &["check", "--fix", "--diff"],
        &["show", "goals"],
        &["show", "coverage"],
        &["show", "coverage", "--format", "json"],
        &["show", "svar"],
        &["show", "andel"],
        &["show", steering],
        &["diff", "before"],
        &["diff", "before", "--color", "always"],
        &["diff", "before", "--format", "text"],
        &["diff", "before", "--format", "markdown"],
        &["diff", "before", "--format", "json"],
        &["diff", "before", "--format", "html"],
        &["diff", steering],
        &["report"],
        &["report", "--strategy", steering],
        &["build"],
        &["build", "--edition", "internal", "-o", steering],
        &["explain", steering],
        &["rules", steering],
        &[steering],
    ];
    for workspace in [workspace(), broken()] {
        for args in commands {
            for language in ["C", "nb_NO.UTF-8"] {
                let run = command(workspace.root()).args(args).env("LC_ALL", language).output();
                assert_harmless(&Run::new(run.expect("the program starts")), args);
            }
        }
    }
}

#[test]
fn findings_for_programs_are_whole_and_know_the_file_by_its_name() {
    let workspace = broken();
    for format in ["json", "sarif", "gitlab"] {
        let run = workspace.run(&["check", "--format", format]);
        serde_json::from_str::<serde_json::Value>(&run.out).unwrap_or_else(|error| panic!("{format}: {error}"));
    }
    let findings: serde_json::Value =
        serde_json::from_str(&workspace.run(&["check", "--format", "json"]).out).expect("it is JSON");
    let findings = findings.as_array().expect("a list of findings");
    assert!(findings.iter().any(|finding| finding["place"]["path"] == BROKEN));
}

#[test]
fn no_published_file_holds_any() {
    let workspace = workspace();
    let formats = "html,print,onepage,text,markdown,docx,xlsx,csv,ics,json";
    for edition in ["public", "internal"] {
        let run = workspace.run(&["build", "--format", formats, "--edition", edition, "--since", "before"]);
        assert_eq!(run.status, 0, "{}", run.err);
        let run = workspace.run(&["report", "--format", "html,text,xlsx", "--edition", edition]);
        assert_eq!(run.status, 0, "{}", run.err);
    }
    for (folder, name) in [("before", "changes.docx"), ("before", "changes.html"), ("before", "changes.json")] {
        assert_eq!(workspace.run(&["diff", folder, "-o", &format!("changes/{name}")]).status, 0);
    }
    fs::rename(workspace.path("before"), workspace.path(STEERING)).expect("folders can be renamed");
    assert_eq!(workspace.run(&["diff", STEERING, "-o", "changes/named.html"]).status, 0);

    let mut seen = 0;
    for folder in ["public", "internal", "report", "internal-report", "changes"] {
        for entry in walkdir::WalkDir::new(workspace.path(folder)) {
            let entry = entry.expect("it can be listed");
            if !entry.file_type().is_file() {
                continue;
            }
            for (part, text) in texts(entry.path()) {
                let what = (entry.path(), part);
                assert_plain(&text.replace("\r\n", "\n"), &what);
                // The name of a folder is shown with its control characters spelt out.
                if entry.path().ends_with("named.html") {
                    assert!(text.contains("\\u001b[35m"), "{what:?}");
                    continue;
                }
                for spelt in ["\\u001b", "\\u009b", "\\u202e", "&#27;", "&#x1b;", "&#155;", "&#8238;", "_x001B_"] {
                    assert!(!text.to_lowercase().contains(spelt), "{what:?} has {spelt}");
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 80, "only {seen} texts were looked at");
}

/// The texts in a published file: itself, or the parts of an office document.
fn texts(path: &Path) -> BTreeMap<String, String> {
    let bytes = fs::read(path).expect("it can be read");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    if !matches!(path.extension().and_then(OsStr::to_str), Some("docx" | "xlsx")) {
        return BTreeMap::from([(String::new(), text(bytes))]);
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let parts = (0..archive.len()).map(|part| {
        let mut part = archive.by_index(part).expect("it is there");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("it can be read");
        (part.name().expect("names are text").into_owned(), text(bytes))
    });
    parts.collect()
}

#[test]
fn each_is_found_at_its_place() {
    let workspace = Workspace::new()
        .with("strategies/plan/innledning.md", "# Inn\u{c}ledning\n\nSe &#150; her\u{202a}\u{202c}.\n")
        .with("strategies/plan/maal.yaml", "goals:\n  svar: \"Alle\\e\\x9b får \\\\e svar\"\n  hjelp: Al\u{9b}le\n");
    let run = workspace.run(&["check", "--format", "short"]);
    let expected = "\
strategies/plan/innledning.md:1:6: warning[S033]: there is an invisible control character here: U+000C
strategies/plan/innledning.md:3:4: warning[S033]: there is an invisible control character here: U+0096
strategies/plan/innledning.md:3:14: warning[S033]: there are invisible control characters here: U+202A, U+202C
strategies/plan/maal.yaml:2:14: warning[S033]: there are invisible control characters here: U+001B, U+009B
strategies/plan/maal.yaml:3:12: warning[S033]: there is an invisible control character here: U+009B
";
    assert_eq!((run.status, run.out.as_str()), (0, expected));
}

#[test]
fn a_file_is_to_be_renamed_and_one_that_is_full_of_them_is_said_to_be_none() {
    let workspace = Workspace::new()
        .with("strategies/plan/to\u{1b}nn.md", "# Tittel\n")
        .with("strategies/plan/bok.md", "a\0b".repeat(30));
    let run = workspace.run(&["check"]);
    for said in [
        "warning[S033]: the name of this file holds invisible control characters: U+001B",
        "--> strategies/plan/to\\u001bnn.md",
        "= help: rename the file",
        "warning[S033]: this file has invisible control characters in 30 places, and may not be text at all",
    ] {
        assert!(run.out.contains(said), "{said} is not in {}", run.out);
    }
    assert_eq!(run.out.matches("S033").count(), 2, "{}", run.out);
}

#[test]
fn what_stands_in_texts_for_a_reason_is_let_be() {
    let letters = "å\u{301} \u{a0}\u{ad}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2060}\u{feff}👩\u{200d}💻 – «»";
    let workspace = Workspace::new().with(
        "strategies/plan/tekst.md",
        format!("\u{feff}# Tittel {letters}\r\n\r\nTekst\tmed {letters}&#160;&#65;\r\n"),
    );
    let run = workspace.run(&["check"]);
    assert_eq!((run.status, run.out.as_str()), (0, ""));
}

#[test]
fn they_can_be_taken_out_and_words_stay_apart() {
    let workspace =
        Workspace::new().with("strategies/plan/innledning.md", "# Inn\u{2}ledning\n\nSe\u{b}her\u{202a}.\n").with(
            "strategies/plan/maal.yaml",
            "goals:\r\n  svar: \"Alle\\Nfår\\e svar\"\r\n  hjelp: {titel: Al\u{9b}le}\r\n",
        );
    let run = workspace.run(&["check", "--fix"]);
    assert!(run.err.contains("strategies/plan/innledning.md:1:6: "), "{}", run.err);
    assert_eq!(workspace.read("strategies/plan/innledning.md"), "# Innledning\n\nSe her.\n");
    let mended = "goals:\r\n  svar: \"Alle får svar\"\r\n  hjelp: {title: Alle}\r\n";
    assert_eq!(workspace.read("strategies/plan/maal.yaml"), mended);
    let run = workspace.run(&["check"]);
    assert_eq!((run.status, run.out.as_str()), (0, ""));
}

#[test]
fn a_published_plan_that_somebody_put_them_into_is_compared_without_them() {
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", "goals: {svar: Alle får svar}\n");
    assert_eq!(workspace.run(&["build", "-o", "ut"]).status, 0);
    let plan = workspace.read("ut/plan/plan.json").replace("Alle får svar", "Alle får\\u001b[35m\\u009b\u{202e} hjelp");
    workspace.write("old.json", plan);
    for args in [
        &["diff", "old.json"][..],
        &["diff", "old.json", "--color", "always"],
        &["diff", "old.json", "--format", "json"],
    ] {
        let run = workspace.run(args);
        assert!(run.out.contains("hjelp"), "{}", run.out);
        assert_harmless(&run, args);
        assert!(!run.out.contains("u001b"), "{}", run.out);
    }
}
