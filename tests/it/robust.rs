//! Plans that nobody thought of: each becomes a sound file in every format, or is refused in words.

use std::fs;
use std::io::{Cursor, Read as _};

use calamine::{Reader as _, Xlsx};
use quick_xml::Reader;
use quick_xml::events::Event;
use stratc::format::Format;

use crate::publishing::files;
use crate::support::{STRATEGY, Workspace};

/// Publishes in every format but PDF, whose typefaces have limits of their own, and looks at each file.
fn assert_sound(workspace: &Workspace, words: &[&str]) {
    let formats = Format::ALL.into_iter().filter(|format| *format != Format::Pdf).map(Format::word);
    let formats = formats.collect::<Vec<_>>().join(",");
    for edition in ["public", "internal"] {
        let run = workspace.run(&["build", "--as-of", "2026-11-21", "--edition", edition, "--format", &formats]);
        assert_eq!(run.status, 0, "{}", run.err);
        let folder = workspace.path(edition);
        let paths = files(&folder);
        assert!(paths.iter().any(|path| path == "plan/plan.docx"), "{paths:?}");
        for path in paths {
            let bytes = fs::read(folder.join(&path)).expect("it can be read");
            assert_file(&path, &bytes, words);
        }
    }
}

/// Whether a published file is what its name says. What people read holds `words`.
pub fn assert_file(path: &str, bytes: &[u8], words: &[&str]) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| panic!("{path} is not UTF-8"));
    let says = |text: &str| {
        let plain = text.replace(['\u{ad}', '\n'], "").replace("\r ", "").replace("&#39;", "'");
        let plain = plain.split_whitespace().collect::<String>();
        words.iter().for_each(|word| {
            let word = word.split_whitespace().collect::<String>();
            assert!(plain.contains(&word), "{path} lacks {word:.40}");
        });
    };
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "docx" => says(&parts(path, bytes)),
        "xlsx" => {
            parts(path, bytes);
            let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("it is a workbook");
            let names = book.sheet_names();
            assert!(!names.is_empty());
            names.iter().for_each(|name| drop(book.worksheet_range(name).expect("the sheet can be read")));
        }
        "json" => drop(serde_json::from_slice::<serde_json::Value>(bytes).expect("it is JSON")),
        "ics" => {
            let text = text(bytes);
            assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{path}");
        }
        "html" | "txt" | "md" if path.starts_with("plan/plan") || path == "plan/index.html" => says(&text(bytes)),
        _ => drop(text(bytes)),
    }
}

/// The text of the parts of an office file, after a look at whether each is well-formed.
fn parts(path: &str, bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let mut all = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("the part is there");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("it is text");
        let mut reader = Reader::from_str(&text);
        loop {
            match reader.read_event() {
                Ok(Event::Eof) => break,
                Ok(_) => {}
                Err(error) => panic!("{path}: part {index}: {error}"),
            }
        }
        all.push_str(&text);
    }
    all
}

fn with_elements(elements: &str) -> Workspace {
    Workspace::new().with("strategies/plan/a.yaml", elements)
}

#[test]
fn titles_of_two_thousand_characters() {
    let title = format!("Start {} slutt", "lang tittel ".repeat(166));
    assert!(title.chars().count() > 2_000);
    let unbroken = "x".repeat(2_000);
    let workspace = with_elements(&format!(
        "goals:\n  a: {{title: {title}}}\n  b: {{title: {unbroken}}}\nmeasures:\n  m: {{title: {title}, goals: a, by: 2027}}\n\
        audiences:\n  alle: {title}\nchannels:\n  nett: {{title: {unbroken}, reaches: alle}}\n"
    ));
    let strategy = STRATEGY.replace("Kommunikasjonsplan", &title).replace("Fjordvik kommune", &title);
    workspace.write("strategies/plan/strategy.yaml", format!("{strategy}  version: {unbroken}\n"));
    assert_sound(&workspace, &[&title, &unbroken]);
}

#[test]
fn text_from_right_to_left_and_emoji() {
    let (arabic, hebrew, emoji) = ("خطة التواصل", "תוכנית תקשורת", "👩🏽‍⚕️ Helse 🇳🇴");
    let workspace = with_elements(&format!(
        "goals:\n  a: {{title: {arabic}, text: 'Slik: {hebrew} (\u{202e}snudd\u{202c}) {emoji}'}}\n\
        measures:\n  m: {{title: {emoji}, goals: a, by: 2027}}\nroles:\n  r: {hebrew}\n"
    ));
    workspace.write("strategies/plan/strategy.yaml", STRATEGY.replace("Kommunikasjonsplan", arabic));
    assert_sound(&workspace, &[arabic, hebrew, emoji]);
}

#[test]
fn a_strategy_that_is_a_title_and_nothing_else() {
    for language in ["nb", "nn", "en", "se"] {
        let workspace = Workspace::new();
        let strategy = STRATEGY.replace("language: nb", &format!("language: {language}"));
        workspace.write("strategies/plan/strategy.yaml", strategy);
        assert_sound(&workspace, &["Kommunikasjonsplan", "Fjordvik kommune"]);
    }
}

#[test]
fn a_table_of_forty_channels() {
    let list = |word: &str, count: usize, more: &str| {
        let line = |index: usize| format!("  {word}-{index}: {{title: {word} nummer {index}{more}}}");
        (0..count).map(line).collect::<Vec<_>>().join("\n")
    };
    let elements = format!(
        "audiences:\n{}\nchannels:\n{}\n",
        list("gruppe", 30, ""),
        list("kanal", 40, ", reaches: [gruppe-1, gruppe-29]")
    );
    assert_sound(&with_elements(&elements), &["gruppe nummer 29", "kanal nummer 39"]);
}

#[test]
fn a_word_that_no_list_ends_and_text_that_looks_like_code() {
    let hard = "</w:t></script>]]>{{ title }}#set text(red)&amp;\\u0007";
    let workspace = with_elements(&format!("goals:\n  a: {{title: \"{hard}\", text: \"{hard}\"}}\n"));
    assert_sound(&workspace, &[]);
}
