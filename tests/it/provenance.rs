//! Every published file says what it is and what it came from, and `stratc verify` finds that out.

use std::path::Path;

use serde_json::Value;
use stratc::format::Format;
use stratc::provenance::find;

use crate::support::{Run, STRATEGY, TODAY, Workspace, build_args, built_in_formats, native};

const ELEMENTS: &str = "\
goals:
  svar: {title: Alle får svar, text: Innen tre dager.}
  lukket: {title: Anbud, text: Hemmelig., visibility: internal}
measures:
  nett: {title: Nytt nettsted, goals: svar, start: 2026-03, by: 2027, cost: 850 000.50 kr}
indicators:
  andel: {title: Andel svar, unit: '%', targets: [{at_least: 25.5, by: 2028}]}
";

/// A draft, published in every format that this build makes, in both editions.
fn published() -> Workspace {
    let draft = STRATEGY.replacen("  title:", "  version: 0.9-a\n  status: draft\n  title:", 1);
    let workspace =
        Workspace::new().with("strategies/plan/strategy.yaml", draft).with("strategies/plan/maal.yaml", ELEMENTS);
    build(&workspace, "public");
    build(&workspace, "internal");
    workspace
}

fn build(workspace: &Workspace, edition: &str) {
    let run = workspace.run(&build_args(edition, &built_in_formats(), edition));
    assert_eq!(run.status, 0, "{}", run.err);
}

/// The files of an edition, by their paths in the workspace.
fn files(workspace: &Workspace, edition: &str) -> Vec<String> {
    let names = |folder: &str| {
        let entries = std::fs::read_dir(workspace.path(folder)).expect("it was published");
        let entries = entries.map(|entry| entry.expect("it is there")).filter(|entry| entry.path().is_file());
        entries.map(|entry| format!("{folder}/{}", entry.file_name().to_string_lossy())).collect::<Vec<_>>()
    };
    let mut files = [names(edition), names(&format!("{edition}/plan"))].concat();
    files.retain(|path| !path.contains("/."));
    files.sort();
    assert!(files.len() > 10, "{files:?}");
    files
}

fn verify(workspace: &Workspace, files: &[&str]) -> Run {
    workspace.run(&[&["verify"], files].concat())
}

/// What is said of one file, in one line.
fn verdict(workspace: &Workspace, file: &str) -> (i32, String) {
    let run = verify(workspace, &[file]);
    (run.status, run.out.split("\n\n").next().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "))
}

// What matches.

#[test]
fn every_file_of_an_edition_is_told_from_its_sources() {
    let workspace = published();
    for edition in ["public", "internal"] {
        let files = files(&workspace, edition);
        let run = verify(&workspace, &files.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(run.status, 0, "{}{}", run.out, run.err);
        for file in files {
            assert!(
                run.out.contains(&format!("{}: matches its sources, byte for byte\n", native(&file))),
                "{file}: {}",
                run.out
            );
        }
        assert!(
            run.out.ends_with(
                "\nThe plan plan is made of:\n  strategies/plan/maal.yaml\n  strategies/plan/strategy.yaml\n"
            ),
            "{}",
            run.out
        );
    }
}

#[test]
fn a_file_that_was_sent_on_is_told_by_its_content() {
    let workspace = published();
    for (file, other) in [("plan.docx", "Vår plan (2).docx"), ("print.html", "vedlegg"), ("plan.md", "README.txt")] {
        let bytes = std::fs::read(workspace.path(&format!("public/plan/{file}"))).expect("it was published");
        workspace.write(&format!("innboks/{other}"), bytes);
    }
    let (status, said) = verdict(&workspace, "innboks/Vår plan (2).docx");
    assert_eq!(status, 0, "{said}");
    assert!(
        said.contains("byte for byte plan plan, version 0.9-a, public edition, as of 2026-11-21, checksum "),
        "{said}"
    );
    assert_eq!(verdict(&workspace, "innboks/README.txt").0, 0);
    // A page links to the other formats, so a page alone is compared with those of the settings.
    let all: Vec<_> = Format::ALL.into_iter().filter(|format| format.is_built_in()).map(Format::word).collect();
    workspace.write("stratc.yaml", format!("formats: [{}]\n", all.join(",")));
    assert_eq!(verdict(&workspace, "innboks/vedlegg").0, 0);
}

#[test]
fn the_mark_is_the_same_in_every_format_and_the_day_is_that_of_the_edition() {
    let workspace = published();
    let marks =
        files(&workspace, "public").into_iter().filter(|file| file.contains("/plan/") && !file.ends_with(".csv"));
    let mut marks: Vec<_> = marks
        .map(|file| {
            let bytes = std::fs::read(workspace.path(&file)).expect("it was published");
            find(&bytes).1.unwrap_or_else(|| panic!("{file} has no mark"))
        })
        .collect();
    marks.dedup();
    assert_eq!(marks.len(), 1, "{marks:?}");
    let mark = &marks[0];
    assert_eq!((mark.plan.as_deref(), mark.version.as_deref()), (Some("plan"), Some("0.9-a")));
    assert_eq!((mark.status.as_deref(), mark.is_internal, mark.as_of), (Some("draft"), false, TODAY));
}

// What does not.

#[test]
fn a_source_that_has_changed_is_named_with_what_differs() {
    let workspace = published();
    let changed = ELEMENTS.replace("Innen tre dager", "Innen fem dager").replace("andel:", "rest:");
    workspace.write("strategies/plan/maal.yaml", changed);
    let (status, said) = verdict(&workspace, "public/plan/plan.docx");
    assert_eq!(status, 1, "{said}");
    for words in [
        "does not match its sources, which say something else now",
        "changed: Alle får svar (strategies/plan/maal.yaml)",
        "new: Andel svar (strategies/plan/maal.yaml)",
        "gone: Andel svar",
    ] {
        assert!(said.contains(words), "{words} is not in: {said}");
    }
    assert!(!said.contains("Nytt nettsted"), "{said}");
    let alone = std::fs::read(workspace.path("public/plan/plan.txt")).expect("it was published");
    workspace.write("innboks/plan.txt", alone);
    let (status, said) = verdict(&workspace, "innboks/plan.txt");
    assert!(
        status == 1 && said.contains("to see what differs, put the plan.json of the same edition beside"),
        "{said}"
    );
}

#[test]
fn a_secret_that_changes_leaves_the_public_edition_as_it_was() {
    let workspace = published();
    workspace.write("strategies/plan/maal.yaml", ELEMENTS.replace("Hemmelig.", "Noe annet."));
    let public = files(&workspace, "public");
    let run = verify(&workspace, &public.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(run.status, 0, "{}", run.out);
    let (status, said) = verdict(&workspace, "internal/plan/plan.xlsx");
    assert!(status == 1 && said.contains("internal edition") && said.contains("changed: Anbud"), "{said}");
    workspace.write("strategies/plan/strategy.yaml", format!("{STRATEGY}  visibility: internal\n"));
    let (status, said) = verdict(&workspace, "public/plan/plan.ics");
    assert!(status == 1 && said.contains("keep the plan out of this edition now"), "{said}");
}

#[test]
fn a_file_that_was_changed_after_it_was_published_does_not_pass() {
    let workspace = published();
    let page = workspace.read("public/plan/index.html").replace("Alle får svar", "Ingen får svar");
    workspace.write("public/plan/index.html", page);
    let table = workspace.read("public/plan/measures.csv").replace("850000,5", "950000,5");
    workspace.write("public/plan/measures.csv", table);
    for file in ["index.html", "measures.csv"] {
        let (status, said) = verdict(&workspace, &format!("public/plan/{file}"));
        assert_eq!(status, 1, "{said}");
        assert!(said.contains("but the file is not as stratc makes it; it was changed afterwards"), "{said}");
    }
}

#[test]
fn another_version_may_make_other_bytes_and_that_is_said() {
    let workspace = published();
    let text = workspace.read("public/plan/plan.txt");
    let own = format!(";by={};", env!("CARGO_PKG_VERSION"));
    workspace.write("public/plan/plan.txt", text.replace(&own, ";by=0.0.7;"));
    let (status, said) = verdict(&workspace, "public/plan/plan.txt");
    assert!(status == 0 && said.contains("it was made by stratc 0.0.7, so this one cannot say"), "{said}");
}

// What cannot be known.

#[test]
fn what_cannot_be_known_is_said_and_why() {
    let workspace = published();
    workspace.write("junk.docx", b"PK\x03\x04 and no more");
    workspace.write("note.txt", "Se stratc: og stratc:plan;edition=public");
    workspace.write("alone.csv", std::fs::read(workspace.path("public/plan/measures.csv")).expect("it was published"));
    workspace.write("elsewhere.txt", workspace.read("public/plan/plan.txt").replace("stratc:plan;", "stratc:annen;"));
    for (file, words) in [
        ("junk.docx", "has no mark of stratc"),
        ("note.txt", "an attachment, a status report or a list for search engines, which have none"),
        ("alone.csv", "put the file csv-metadata.json of the same edition beside it"),
        ("elsewhere.txt", "came from the plan annen, which is not in this workspace"),
        ("public", &*native("is not a file; name the published files in it, such as public/index.html")),
        ("borte.html", "there is no such file"),
    ] {
        let (status, said) = verdict(&workspace, file);
        assert_eq!(status, 2, "{file}: {said}");
        assert!(said.contains(words), "{file}: {said}");
    }
    // One file about which nothing can be said does not keep anything from being said about the others.
    let run = verify(&workspace, &["junk.docx", "public/plan/plan.md"]);
    assert_eq!(run.status, 2);
    assert!(run.out.contains(&format!("{}: matches", native("public/plan/plan.md"))), "{}", run.out);
}

#[test]
fn it_is_said_in_norwegian_too() {
    let workspace = published();
    let run = workspace.run(&["--lang", "nb", "verify", "public/plan/plan.md"]);
    let file = native("public/plan/plan.md");
    let told = "stemmer med kildene, tegn for tegn\n  planen plan, versjon 0.9-a, offentlig utgave, per 2026-11-21, kontrollsum ";
    assert!(run.out.starts_with(&format!("{file}: {told}")), "{}", run.out);
}

// What files say of themselves.

#[test]
fn a_draft_says_so_in_every_form_with_version_day_edition_and_checksum() {
    let workspace = published();
    let mark = find(workspace.read("public/plan/plan.txt").as_bytes()).1.expect("it has one");
    let short = &mark.digest[..12];
    for file in ["index.html", "print.html", "plan.txt", "plan.md", "plan.ics", "csv-metadata.json", "plan.json"] {
        let text = workspace.read(&format!("public/plan/{file}")).replace("\r\n ", "").replace('\u{a0}', " ");
        for words in ["Kommunikasjonsplan", "0.9-a", "tkast", "2026", "Offentlig utgave", short] {
            assert!(text.contains(words), "{file} lacks {words}");
        }
    }
    let text = workspace.read("public/plan/plan.txt");
    let draft = "Utkast. Planen er under arbeid og er ikke vedtatt.";
    let (head, end) = (text.find(draft), text.rfind(draft));
    assert!(head.is_some() && head != end, "{text}");
}

#[test]
fn the_tables_are_described_as_csv_on_the_web_asks_for() {
    let workspace = published();
    let described: Value = serde_json::from_str(&workspace.read("public/plan/csv-metadata.json")).expect("it is JSON");
    assert_eq!(described["@context"][0], "http://www.w3.org/ns/csvw");
    assert_eq!(described["dialect"]["delimiter"], ";");
    let tables = described["tables"].as_array().expect("there are tables");
    let names: Vec<_> = tables.iter().filter_map(|table| table["url"].as_str()).collect();
    assert_eq!(names, ["measures.csv", "indicators.csv"]);
    for table in tables {
        let path = workspace.path(&format!("public/plan/{}", table["url"].as_str().expect("it has a name")));
        assert_eq!(titles(table), head(&path));
    }
    let kind = |title: &str| {
        let columns = tables[0]["tableSchema"]["columns"].as_array().expect("there are columns");
        columns.iter().find(|column| column["titles"] == title).map(|column| column["datatype"].clone())
    };
    assert_eq!(kind("Frist"), Some("date".into()));
    assert_eq!(kind("Kostnad"), Some(serde_json::json!({"base": "decimal", "format": {"decimalChar": ","}})));
    assert_eq!(kind("Tittel"), Some(Value::Null));
}

fn titles(table: &Value) -> Vec<String> {
    let columns = table["tableSchema"]["columns"].as_array().expect("there are columns");
    columns.iter().filter_map(|column| column["titles"].as_str()).map(str::to_owned).collect()
}

fn head(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).expect("it was published");
    let head = text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
    head.split(';').map(str::to_owned).collect()
}
