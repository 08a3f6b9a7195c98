//! Texts as people write them, with every mark that an editor sets: whatever they are made of, each rule can read them and
//! each form can show them.

mod texts;

use std::sync::LazyLock;

use proptest::prelude::*;
use stratc::compile::{Compilation, compile};
use stratc::diag::emit::Report;
use stratc::diag::{Diagnostic, Translator};
use stratc::diff::{Frame, compare};
use stratc::document::Document;
use stratc::export;
use stratc::fix::fix_sources;
use stratc::format::{CsvForm, File, Format};
use stratc::prose;
use stratc::render::{self, Engine};
use stratc::source::Span;
use stratc::theme::Theme;
use stratc::view::{Edition, IndexView, PlanRecord, PlanView, ReportDays, ReportView, SideView, Visible};

use crate::properties::cases;
use crate::robust::assert_file;
use crate::support::TODAY;
use texts::{markdown, texts};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(&[]).expect("the program's own templates are sound"));

const EDITIONS: [Edition; 2] = [Edition::Public, Edition::Internal];

/// Every format that can show any character.
fn formats() -> Vec<Format> {
    Format::ALL.into_iter().filter(|format| *format != Format::Pdf).collect()
}

fn plans(compilation: &Compilation, edition: Edition) -> Vec<PlanView> {
    let Compilation { plan, as_of, .. } = compilation;
    let visible = Visible::new(plan, edition, *as_of);
    plan.strategies().filter_map(|(scope, _)| PlanView::new(plan, &visible, scope, edition, *as_of)).collect()
}

/// The files that `build` makes of an edition.
fn built(compilation: &Compilation, edition: Edition) -> Vec<File> {
    let views = plans(compilation, edition);
    let formats = formats();
    let index = IndexView::new(&views.iter().collect::<Vec<_>>(), edition, compilation.as_of);
    let mut files = vec![render::index(&ENGINE, &index, &formats).expect("the list of plans is rendered")];
    let options = export::Options { theme: &compilation.settings.theme, csv: CsvForm::default() };
    for view in &views {
        let document = Document::new(view, &[]);
        files.extend(render::plan(&ENGINE, view, &document, &formats, &formats).expect("a plan is rendered"));
        files.extend(export::plan(view, &document, &formats, options).expect("a plan is exported"));
    }
    files
}

/// The files that `report` makes of an edition.
fn reported(compilation: &Compilation, edition: Edition) -> Vec<File> {
    let Compilation { plan, as_of, .. } = compilation;
    let days = ReportDays::new(None, None, *as_of).expect("today can be reported on");
    let visible = Visible::new(plan, edition, *as_of);
    let views = plan.strategies().filter_map(|(scope, _)| ReportView::new(plan, &visible, scope, edition, days));
    let made = views.flat_map(|view| {
        let pages = render::report(&ENGINE, &view, &formats()).expect("a report is rendered");
        [pages, export::report(&view, &formats()).expect("a report is exported")].concat()
    });
    made.collect()
}

fn records(compilation: &Compilation, edition: Edition) -> Vec<PlanRecord> {
    plans(compilation, edition).into_iter().map(|view| view.record).collect()
}

/// What `diff` makes of two versions, in every form.
fn compared(old: &[PlanRecord], new: &[PlanRecord]) -> Vec<File> {
    let side = |name: &str| SideView { name: name.to_owned(), date: None };
    let frame =
        Frame { edition: Edition::Public, before: side("før …"), after: side("etter"), omissions: Vec::new() };
    let view = compare(old, new).view(frame);
    let file = |path: &str, bytes: Vec<u8>| File { path: path.to_owned(), bytes };
    let mut files = render::changes(&ENGINE, &view, &[Format::Html, Format::Text]).expect("a comparison is rendered");
    files.push(file("changes.txt", render::changes_for_terminal(&view, true, 80).into_bytes()));
    files.push(file("changes.md", export::changes_markdown(&view).into_bytes()));
    files.push(file("changes.json", export::changes_json(&view).expect("it can be written").into_bytes()));
    let paper = export::changes_docx(&view, &Theme::default(), TODAY).expect("it can be written");
    files.push(file("changes.docx", paper));
    files
}

/// Whether every place that a finding names begins and ends with whole characters.
fn assert_places(compilation: &Compilation) {
    let Compilation { sources, diagnostics, .. } = compilation;
    let is_whole = |span: Span| sources.file(span.file()).text().get(span.range()).is_some();
    for found in diagnostics {
        let notes = found.notes.iter().map(|note| note.span);
        let fix = found.fix.iter().map(|fix| fix.span);
        let cut = std::iter::once(found.span).chain(notes).chain(fix).find(|span| !is_whole(*span));
        assert_eq!(cut, None, "{}: {:?}", found.code.id, found.message);
    }
    let translator = Translator::default();
    let report = Report { sources, diagnostics, translator: &translator, folder: "" };
    let forms = [report.pretty(false, 100), report.short(), report.json(), report.github(), report.gitlab()];
    assert!(forms.iter().all(|form| form.is_empty() == diagnostics.is_empty() || !form.is_empty()));
}

fn assert_sound(files: &[File]) {
    assert!(!files.is_empty());
    files.iter().for_each(|file| assert_file(&file.path, &file.bytes, &[]));
}

fn faults(compilation: &Compilation) -> Vec<&Diagnostic> {
    compilation.diagnostics.iter().filter(|found| found.is_source_error()).collect()
}

proptest! {
    #![proptest_config(cases(10))]

    #[test]
    fn every_rule_reads_it_and_every_form_shows_it(texts in texts()) {
        let compilation = compile(&texts.world(), None);
        assert_places(&compilation);
        for edition in EDITIONS {
            assert_sound(&built(&compilation, edition));
            assert_sound(&reported(&compilation, edition));
        }
    }

    #[test]
    fn two_versions_of_it_are_compared_in_every_form(before in texts(), after in texts()) {
        let [before, after] = [before, after].map(|texts| records(&compile(&texts.world(), None), Edition::Internal));
        assert_sound(&compared(&before, &after));
        prop_assert!(compare(&after, &after).is_empty());
    }
}

proptest! {
    #![proptest_config(cases(6))]

    #[test]
    fn corrections_keep_the_rest_of_it(texts in texts()) {
        let world = texts.world();
        let fixed = fix_sources(&world, None);
        assert_places(&fixed.compilation);
        prop_assert!(faults(&fixed.compilation).len() <= faults(&compile(&world, None)).len());
    }
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn sentences_stand_in_order_and_are_made_of_whole_characters(text in markdown()) {
        let mut end = 0;
        for sentence in prose::analyse(&text).sentences {
            let whole = sentence.whole();
            prop_assert!(text.get(whole.clone()).is_some_and(|whole| !whole.is_empty()), "{:?}", sentence.text);
            prop_assert!(end <= whole.start, "{:?}", sentence.text);
            end = whole.start;
            for (at, word) in sentence.words() {
                prop_assert!(text.get(sentence.place(at..at + word.len())).is_some(), "{word:?}");
            }
        }
    }
}
