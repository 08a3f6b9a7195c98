//! The change log: the last chapter of a published plan.

use std::io::Read as _;

use stratc::document::Document;
use stratc::export::{self, Options};
use stratc::format::{CsvForm, Format};
use stratc::render::{self, Engine};
use stratc::theme::Theme;
use stratc::view::{ChangeLog, Edition, FindingData, PlanView, Visible};

use super::view;
use crate::support::{STRATEGY, TODAY, compile_files};

const GOALS: &str = "goals:\n  svar: {title: Alle får svar, measures: {vakt: {title: Felles vakt, by: 2027}}}\n";

fn plan(log: Option<ChangeLog>) -> PlanView {
    let compilation =
        compile_files(&[("strategies/plan/strategy.yaml", STRATEGY), ("strategies/plan/maal.yaml", GOALS)]);
    assert!(!compilation.has_errors());
    let plan = &compilation.plan;
    let visible = Visible::new(plan, Edition::Internal, TODAY);
    let (scope, _) = plan.strategies().next().expect("there is one strategy");
    PlanView::new(plan, &visible, scope, Edition::Internal, TODAY).expect("it can be shown").with_changes(log)
}

/// Every file of the plan by its path, those of office programs unpacked.
fn files(view: &PlanView) -> Vec<(String, String)> {
    let formats: Vec<_> = Format::ALL.into_iter().filter(|format| *format != Format::Pdf).collect();
    let engine = Engine::new(&[]).expect("the templates are sound");
    let mut files =
        render::plan(&engine, view, &Document::new(view, &[]), &formats, &formats).expect("it can be rendered");
    let options = Options { theme: &Theme::default(), csv: CsvForm::default() };
    files.extend(export::plan(view, &Document::new(view, &[]), &formats, options).expect("it can be written"));
    files.into_iter().map(|file| (file.path.clone(), text_of(&file.path, file.bytes))).collect()
}

fn text_of(path: &str, bytes: Vec<u8>) -> String {
    if !path.ends_with("docx") {
        return String::from_utf8_lossy(&bytes).into_owned();
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a document is an archive");
    let mut text = String::new();
    let mut part = archive.by_name("word/document.xml").expect("it has a text");
    part.read_to_string(&mut text).expect("it is text");
    text
}

/// Without soft hyphens, tags, escapes and line ends.
fn plain(text: &str) -> String {
    let words = text.replace(['\u{ad}', '\\'], "").replace('\n', " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_log_is_the_last_chapter_of_every_format_for_readers() {
    let view = plan(Some(view::log()));
    let last = view.contents.last().expect("there are contents");
    assert_eq!((&*last.anchor, &*last.title, last.depth), ("_changes", "Endringer siden versjon 1.2", 1));
    let files = files(&view);
    for file in ["index.html", "print.html", "plan.txt", "plan.md", "plan.docx"] {
        let (_, text) = files.iter().find(|(path, _)| path.ends_with(file)).expect("it is made");
        let text = plain(text);
        for words in [
            "Endringer siden versjon 1.2",
            "Tre elementer er endret.",
            "Digital først",
            "Andel konsultasjoner på video og telefon",
            "Måltallet for 2027 er satt ned fra 25 % til 20 %.",
            "Tiltaket er nytt.",
        ] {
            assert!(text.contains(words), "{words} is not in {file}:\n{text}");
        }
        assert!(!text.contains("uten lenger") && !text.contains("slettet"), "{file} has words of texts");
        assert!(text.rfind("Tiltaket er nytt.") > text.rfind("Felles vakt, by"), "{file}");
    }
}

#[cfg(feature = "pdf")]
#[test]
fn the_log_is_the_last_chapter_of_the_pdf() {
    use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

    let view = plan(Some(view::log()));
    let engine = Engine::new(&[]).expect("the templates are sound");
    let data = export::json(&view).expect("it can be written");
    let bytes = render::pdf(&engine, &view, &Document::new(&view, &[]), data).expect("it can be typeset").bytes;
    let report = validate_pdf_bytes(&bytes, &ValidationOptions::default().profile(ValidationProfile::PdfUa1));
    let failures = report.expect("the validator can read it").failures;
    assert!(failures.is_empty(), "{failures:?}");
    let text = plain(&crate::pdf::read::Pdf::open(&bytes).text());
    for words in ["Endringer siden versjon 1.2", "Andel konsultasjoner på video og telefon", "Tiltaket er nytt."] {
        assert!(text.contains(words), "{words} is not in the PDF:\n{text}");
    }
}

#[test]
fn the_table_of_contents_leads_to_the_log() {
    for (path, text) in files(&plan(Some(view::log()))) {
        if path.ends_with("index.html") || path.ends_with("print.html") {
            assert!(text.contains("<a href=\"#_changes\">Endringer siden versjon 1.2</a>"), "{path}");
            assert_eq!(text.matches("id=\"_changes\"").count(), 1, "{path}");
        }
    }
}

#[test]
fn the_log_is_neither_on_the_sheet_nor_in_tables() {
    for (path, text) in files(&plan(Some(view::log()))) {
        if path.ends_with("onepage.html") || path.ends_with("csv") || path.ends_with("ics") {
            assert!(!text.contains("Tiltaket er nytt"), "{path}");
        }
    }
}

#[test]
fn without_a_log_nothing_is_there_of_it() {
    let without = plan(None);
    assert_eq!(files(&without), files(&plan(Some(view::log())).with_changes(None)));
    for (path, text) in files(&without) {
        assert!(!text.contains("_changes") && !text.contains("judgement"), "{path}");
    }
}

#[test]
fn the_log_is_part_of_the_data_and_no_part_of_the_checksum() {
    let (with, without) = (plan(Some(view::log())), plan(None));
    assert_eq!(with.provenance.digest, without.provenance.digest);
    let json: serde_json::Value =
        serde_json::from_str(&export::json(&with).expect("it can be written")).expect("it is JSON");
    assert_eq!(json["plan"]["changes"]["title"], "Endringer siden versjon 1.2");
    assert_eq!(json["plan"]["changes"]["groups"][0]["elements"][0]["changes"][0]["kind"], "target-lowered");
}

#[test]
fn findings_are_no_part_of_the_checksum_whichever_comes_first() {
    let first = plan(None).with_findings(vec![finding()]).with_changes(Some(view::log()));
    let last = plan(Some(view::log())).with_findings(vec![finding()]);
    assert_eq!(first.provenance.digest, last.provenance.digest);
    assert_eq!(first.data.findings.len(), 1);
}

fn finding() -> FindingData {
    FindingData {
        id: None,
        level: "advice",
        level_label: "råd".to_owned(),
        code: "C001",
        message: "Planen sier ikke hvem den gjelder for".to_owned(),
        help: Vec::new(),
        path: "strategies/plan/strategy.yaml".to_owned(),
        line: 1,
    }
}
