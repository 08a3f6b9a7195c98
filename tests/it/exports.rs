//! The formats that other programs read: each says what the pages say, in a form that a reader of that form takes, and
//! nothing that an author wrote gets out of its place.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use ical::IcalParser;
use ical::parser::ical::component::{IcalCalendar, IcalEvent};
use serde_json::Value;
use stratc::compile::{Compilation, compile};
use stratc::document::Document;
use stratc::export::{calendar, csv, json, markdown};
use stratc::format::CsvForm;
use stratc::view::{Edition, PlanView, Visible};
use stratc::world::Disk;

use crate::schema::validate;
use crate::support::{Run, STRATEGY, TODAY, Workspace, command};

/// All formats that are asked for by name.
const ALL: &str = "html,print,text,markdown,json,csv,ics";

fn ours() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The plans of this repository in one edition.
fn plans(edition: Edition) -> Vec<PlanView> {
    let Compilation { plan, .. } = compile(&Disk::new(ours()), Some(TODAY));
    let visible = Visible::new(&plan, edition, TODAY);
    plan.strategies().filter_map(|(scope, _)| PlanView::new(&plan, &visible, scope, edition, TODAY)).collect()
}

/// Our plans in a folder, in all formats.
fn built(folder: &Path) -> Vec<PathBuf> {
    // Only one at a time can publish in a folder; this one is the test's own.
    let folder = &folder.join("ut");
    let output = folder.to_str().expect("paths are UTF-8");
    let args = ["build", "--as-of", "2026-11-21", "--format", ALL, "--output", output];
    let run = Run::new(command(ours()).args(args).output().expect("the program starts"));
    assert_eq!(run.status, 0, "{}", run.err);
    let entries = std::fs::read_dir(folder).expect("it is there").map(|entry| entry.expect("it is there").path());
    let mut folders: Vec<_> = entries.filter(|path| path.join("plan.txt").is_file()).collect();
    folders.sort();
    assert_eq!(folders.len(), 5);
    folders
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn build(workspace: &Workspace) {
    let run = workspace.run(&["build", "--as-of", "2026-11-21", "--format", ALL]);
    assert_eq!(run.status, 0, "{}", run.err);
}

// The same facts.

/// The words and numbers of a text, without what only its form asks for.
fn words(text: &str) -> BTreeSet<String> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn every_word_and_number_of_the_plain_text_stands_in_json_and_markdown() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for plan in built(folder.path()) {
        let text = read(&plan.join("plan.txt"));
        // The names of our own tables and lists are in no data, only on the pages.
        let json = words(&(read(&plan.join("plan.json")).replace("\\n", " ").replace("\\u{ad}", "")));
        let markdown = words(&read(&plan.join("plan.md")).replace(['\\', '\u{ad}'], ""));
        let text = words(&text);
        let missing: Vec<_> = text.difference(&markdown).collect();
        assert!(missing.is_empty(), "{}: the Markdown lacks {missing:?}", plan.display());
        let numbers: Vec<_> = text.iter().filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).collect();
        let missing: Vec<_> = numbers.into_iter().filter(|number| !json.contains(*number)).collect();
        assert!(missing.is_empty(), "{}: the JSON lacks {missing:?}", plan.display());
    }
}

/// Every value called `title` in a JSON tree.
fn titles<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("title").and_then(Value::as_str));
            fields.values().for_each(|inner| titles(inner, found));
        }
        Value::Array(items) => items.iter().for_each(|inner| titles(inner, found)),
        _ => {}
    }
}

#[test]
fn every_title_stands_in_every_form_that_has_all_of_the_plan() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let plain = |text: &str| {
        let text = text.replace(['\\', '\u{ad}'], "");
        text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
    };
    for plan in built(folder.path()) {
        let json: Value = serde_json::from_str(&read(&plan.join("plan.json"))).expect("it is JSON");
        let mut found = BTreeSet::new();
        titles(&json, &mut found);
        assert!(found.len() > 20, "{}: {found:?}", plan.display());
        let (text, markdown) = (plain(&read(&plan.join("plan.txt"))), plain(&read(&plan.join("plan.md"))));
        // A form for programs has the overviews that an outline leaves out.
        for title in found.into_iter().filter(|title| *title != "Indikatoroversikt").map(plain) {
            assert!(text.contains(&title), "{}: the text lacks {title:?}", plan.display());
            assert!(markdown.contains(&title), "{}: the Markdown lacks {title:?}", plan.display());
        }
    }
}

#[test]
fn title_version_status_and_day_stand_in_every_form_but_the_tables() {
    let draft = STRATEGY.replacen("  title:", "  version: 0.9-a\n  status: draft\n  title:", 1);
    let workspace = Workspace::new().with("strategies/plan/strategy.yaml", draft);
    build(&workspace);
    for file in ["plan.md", "plan.json", "plan.ics"] {
        let text = workspace.read(&format!("public/plan/{file}")).replace("\r\n ", "").replace('\u{a0}', " ");
        for words in ["Kommunikasjonsplan", "0.9-a", "tkast", "21. november 2026"] {
            assert!(text.contains(words), "{file} lacks {words}: {text}");
        }
    }
    assert!(workspace.read("public/plan/plan.ics").contains("X-WR-CALNAME:Kommunikasjonsplan (utkast)"));
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    for edition in [Edition::Public, Edition::Internal] {
        for (one, other) in plans(edition).iter().zip(&plans(edition)) {
            let document = |view| Document::new(view, &[]);
            assert_eq!(markdown(one, &document(one)), markdown(other, &document(other)));
            assert_eq!(calendar(one), calendar(other));
            assert_eq!(json(one).expect("it can be written"), json(other).expect("it can be written"));
            let tables = |view| csv(view, CsvForm::default()).expect("they can be written");
            assert_eq!(tables(one), tables(other));
        }
    }
}

#[test]
fn formats_that_nobody_asked_for_are_not_made_and_the_page_leads_to_those_that_are() {
    let workspace = Workspace::new().with("strategies/plan/a.yaml", "measures:\n  svar: {title: Svar, by: 2027}\n");
    assert_eq!(workspace.run(&["build", "--as-of", "2026-11-21"]).status, 0);
    let files = ["plan.md", "plan.ics", "measures.csv"];
    let page = workspace.read("public/plan/index.html");
    for file in files {
        assert!(!workspace.path(&format!("public/plan/{file}")).exists(), "{file}");
        assert!(!page.contains(file), "{file}");
    }
    workspace.write("stratc.yaml", format!("formats: [{ALL}]\n"));
    assert_eq!(workspace.run(&["build", "--as-of", "2026-11-21"]).status, 0);
    let page = workspace.read("public/plan/index.html");
    for file in files {
        assert!(workspace.path(&format!("public/plan/{file}")).is_file(), "{file}");
        assert!(page.contains(&format!("href=\"{file}\"")), "{file}");
    }
    let linked = page.split("href=\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(address, _)| address);
    for address in linked.filter(|address| !address.starts_with('#')) {
        assert!(workspace.path(&format!("public/plan/{address}")).is_file(), "{address} leads nowhere");
    }
}

// JSON.

#[test]
fn every_plan_keeps_to_the_published_schema() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let schema = Workspace::new().run(&["schema", "edition"]);
    let path = folder.path().join("edition.schema.json");
    std::fs::write(&path, schema.out).expect("files can be written");
    let output = folder.path().join("public");
    let files: Vec<_> = built(&output).into_iter().map(|plan| plan.join("plan.json")).collect();
    let broken = folder.path().join("broken.json");
    let text = read(&files[0]);
    std::fs::write(&broken, text.replacen("\"anchor\": \"", "\"anker\": \"", 1)).expect("files can be written");
    let arguments = [OsString::from("--schemafile"), path.into()];
    assert_eq!(validate(&arguments, &files), BTreeSet::new());
    assert_eq!(validate(&arguments, std::slice::from_ref(&broken)), BTreeSet::from([broken]));
}

#[test]
fn json_says_its_version_first_and_keeps_the_order_of_its_fields() {
    let plan = &plans(Edition::Public)[0];
    let text = json(plan).expect("it can be written");
    let places: Vec<_> =
        ["\"version\": 1", "\"plan\":", "\n  \"prose\":", "\n  \"data\":"].map(|key| text.find(key)).into();
    assert!(places.is_sorted() && places[0].is_some(), "{places:?}");
}

// Tables.

/// The rows of a table, with the head first.
fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").expect("Excel needs a byte order mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text);
    let rows = reader.records().map(|row| row.expect("all rows have the same cells"));
    rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_row_has_an_id_days_as_iso_and_numbers_as_the_language_writes_them() {
    let plan = "\
goals:
  svar: Alle får svar
measures:
  nett: {title: Nytt nettsted, goals: svar, start: 2026-T2, by: 2026-T3, cost: 850 000.50 kr, status: ongoing}
indicators:
  andel:
    title: Andel svar
    goals: svar
    unit: '%'
    baseline: {value: 11.5, at: 2023}
    targets: [{at_least: 20, at_most: 25, by: 2027}, {change: -5 %, by: 2028}]
    readings: {2025-T1: 15.5}
";
    let workspace = Workspace::new().with("strategies/plan/a.yaml", plan);
    build(&workspace);
    let table = |name: &str| rows(&std::fs::read(workspace.path(&format!("public/plan/{name}"))).expect("it is there"));
    let measures = table("measures.csv");
    assert_eq!(
        measures[0],
        [
            "Id", "Tittel", "Mål", "Ansvarlig", "Start", "Frist", "Hvor ofte", "Sist gjort", "Kostnad", "Valuta",
            "Status"
        ]
    );
    assert_eq!(
        measures[1],
        ["nett", "Nytt nettsted", "Alle får svar", "", "2026-05-01", "2026-12-31", "", "", "850000,5", "NOK", "pågår"]
    );
    let indicators = table("indicators.csv");
    assert!(indicators[1..].iter().all(|row| row[2] == "Alle får svar" && row[9].is_empty()), "{indicators:?}");
    let short: Vec<_> = indicators[1..].iter().map(|row| row[3..8].join(" ")).collect();
    assert_eq!(
        short,
        [
            "Utgangspunkt  11,5 % 2023-12-31", "Måltall minst 20 % 2027-12-31", "Måltall høyst 25 % 2027-12-31",
            "Måltall endring -5 % 2028-12-31", "Måling  15,5 % 2025-04-30",
        ]
    );
}

#[test]
fn a_cell_with_an_authors_words_is_no_formula_and_stays_one_cell() {
    let hard = "measures:\n  a: {title: '=HYPERLINK(\"https://x.no\";\"å\")', by: 2027}\n  b: {title: '@SUM(A1:A9)'}\n";
    let workspace = Workspace::new().with("strategies/plan/a.yaml", hard);
    build(&workspace);
    let found = rows(&std::fs::read(workspace.path("public/plan/measures.csv")).expect("it is there"));
    assert_eq!(found[1][1], "'=HYPERLINK(\"https://x.no\";\"å\")");
    assert_eq!(found[2][1], "'@SUM(A1:A9)");
}

#[test]
fn every_head_is_in_the_language_of_the_plan() {
    for language in ["nb", "nn", "en", "se"] {
        let strategy = STRATEGY.replace("language: nb", &format!("language: {language}"));
        let elements = "audiences:\n  alle: Alle\nchannels:\n  nett: {title: Nett, reaches: alle}\n\
            measures:\n  a: {title: A, by: 2027}\nindicators:\n  i: {title: I, targets: [{factor: 2, by: 2027}]}\n";
        let workspace =
            Workspace::new().with("strategies/plan/strategy.yaml", strategy).with("strategies/plan/a.yaml", elements);
        build(&workspace);
        for file in ["measures.csv", "indicators.csv", "audiences.csv"] {
            let bytes = std::fs::read(workspace.path(&format!("public/plan/{file}"))).expect("it is there");
            for cell in rows(&bytes).concat() {
                let is_key = ["table-", "field-", "kind-", "text-", "target-"].iter().any(|key| cell.starts_with(key));
                assert!(!is_key, "{language}/{file}: {cell}");
            }
        }
    }
}

#[test]
fn the_settings_say_what_stands_between_cells_and_whether_there_is_a_mark() {
    let workspace = Workspace::new().with("strategies/plan/a.yaml", "measures:\n  a: {title: 'Svar, nå', by: 2027}\n");
    let start = |settings: &str| {
        workspace.write("stratc.yaml", settings);
        build(&workspace);
        let bytes = std::fs::read(workspace.path("public/plan/measures.csv")).expect("it is there");
        let text = String::from_utf8(bytes).expect("it is text");
        text.lines().map(|line| line.chars().take(10).collect::<String>()).collect::<Vec<_>>()
    };
    assert_eq!(start(""), ["\u{feff}Id;Tittel", "a;Svar, nå"]);
    assert_eq!(start("csv: {separator: comma, byte_order_mark: false}\n"), ["Id,Tittel,", "a,\"Svar, n"]);
    assert_eq!(start("csv: {separator: tab}\n"), ["\u{feff}Id\tTittel", "a\tSvar, nå"]);
}

// Calendars.

/// The calendar in a text, as a parser that is not ours reads it.
fn parsed(text: &str) -> IcalCalendar {
    let mut calendars = IcalParser::new(BufReader::new(text.as_bytes()));
    let calendar = calendars.next().expect("there is a calendar").expect("it can be read");
    assert!(calendars.next().is_none());
    calendar
}

fn property(event: &IcalEvent, name: &str) -> Option<String> {
    let mut found = event.properties.iter().filter(|property| property.name == name);
    let value = found.next()?.value.clone();
    assert!(found.next().is_none(), "{name} may stand only once");
    value
}

#[test]
fn every_calendar_is_what_rfc_5545_asks_for() {
    for edition in [Edition::Public, Edition::Internal] {
        for plan in plans(edition) {
            let text = calendar(&plan);
            assert!(text.ends_with("END:VCALENDAR\r\n"));
            assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])));
            let read = parsed(&text);
            assert_eq!(read.events.len(), plan.data.dates.len());
            let has = |name: &str| read.properties.iter().filter(|property| property.name == name).count() == 1;
            assert!(has("VERSION") && has("PRODID"));
            let uids: BTreeSet<_> =
                read.events.iter().map(|event| property(event, "UID").expect("it has one")).collect();
            assert_eq!(uids.len(), read.events.len());
            for event in &read.events {
                assert_eq!(property(event, "DTSTAMP").as_deref(), Some("20261121T000000Z"));
                let day = property(event, "DTSTART").expect("it has one");
                assert!(day.len() == 8 && day.bytes().all(|digit| digit.is_ascii_digit()), "{day}");
                assert!(property(event, "SUMMARY").is_some_and(|summary| summary.contains(": ")));
            }
        }
    }
}

#[test]
fn an_event_has_the_same_uid_in_every_edition() {
    let uids = |plan: &PlanView| {
        let events = parsed(&calendar(plan)).events;
        events.iter().filter_map(|event| property(event, "UID")).collect::<BTreeSet<_>>()
    };
    for (public, internal) in plans(Edition::Public).iter().zip(&plans(Edition::Internal)) {
        assert!(uids(public).is_subset(&uids(internal)), "{}", public.id);
    }
}

#[test]
fn a_calendar_has_deadlines_reviews_targets_and_publications_on_their_last_day() {
    let plan = "\
measures:
  nett: {title: 'Nytt nettsted, fase 1', by: 2027-T1, publish: 2027-02-03, owner: sjef}
  stoppet: {title: Stoppet, by: 2027, status: stopped}
roles:
  sjef: Kommunikasjonssjef
reviews:
  aarlig: {title: Årlig gjennomgang, next: 2027-03}
indicators:
  andel: {title: Andel svar, unit: '%', targets: [{at_least: 25, by: 2028}]}
";
    let workspace = Workspace::new().with("strategies/plan/a.yaml", plan);
    build(&workspace);
    let read = parsed(&workspace.read("public/plan/plan.ics"));
    let said = |event: &IcalEvent| {
        ["UID", "DTSTART", "SUMMARY", "STATUS"].map(|name| property(event, name).unwrap_or_default()).join(" | ")
    };
    assert_eq!(
        read.events.iter().map(said).collect::<Vec<_>>(),
        [
            "plan.nett.publish@stratc | 20270203 | Publiseres: Nytt nettsted\\, fase 1 | CONFIRMED",
            "plan.aarlig.next@stratc | 20270331 | Neste gang: Årlig gjennomgang | CONFIRMED",
            "plan.nett.by@stratc | 20270430 | Frist: Nytt nettsted\\, fase 1 | CONFIRMED",
            "plan.stoppet.by@stratc | 20271231 | Frist: Stoppet | CANCELLED",
            "plan.andel.target.2028-12-31@stratc | 20281231 | Måltall: Andel svar | CONFIRMED",
        ]
    );
    let target = property(&read.events[4], "DESCRIPTION").expect("it has one").replace('\u{a0}', " ");
    assert!(target.starts_with("minst 25 % innen 2028"), "{target}");
    assert!(property(&read.events[2], "DESCRIPTION").expect("it has one").contains("Kommunikasjonssjef"));
}

// Markdown.

#[test]
fn an_authors_words_are_no_markup_in_markdown() {
    let hard = "goals:\n  a: {title: '# [x](https://y.no) <b>**&amp;** `c` | $1 ~~s~~', text: 'Slik: \\*ikke\\* 1\\. <script>'}\n";
    let workspace = Workspace::new().with("strategies/plan/a.yaml", hard);
    let run = workspace.run(&["build", "--as-of", "2026-11-21", "--format", "markdown"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let text = workspace.read("public/plan/plan.md");
    assert!(
        text.contains("\\# \\[x\\](https://y.no) \\<b\\>\\*\\*\\&amp;\\*\\* \\`c\\` \\| \\$1 \\~\\~s\\~\\~"),
        "{text}"
    );
    assert!(text.contains("Slik: \\*ikke\\* 1. \\<script\\>"), "{text}");
}
