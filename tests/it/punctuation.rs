//! Texts as people write them, with every mark that an editor sets: whatever they are made of, each rule can read them and
//! each form can show them.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use stratc::compile::{Compilation, compile};
use stratc::diag::emit::Report;
use stratc::diag::{Diagnostic, Translator};
use stratc::diff::{Frame, compare};
use stratc::document::Document;
use stratc::export;
use stratc::format::{CsvForm, File, Format};
use stratc::mend::mend;
use stratc::prose;
use stratc::render::{self, Engine};
use stratc::source::Span;
use stratc::theme::Theme;
use stratc::view::{Edition, IndexView, PlanRecord, PlanView, ReportDays, ReportView, SideView, Visible};
use stratc::world::Memory;

use crate::properties::cases;
use crate::robust::assert_file;
use crate::support::TODAY;

/// A small plan with words of every kind in it. `@line` stands for a title or another single line, `@prose` for Markdown.
const SOURCES: [(&str, &str); 4] = [
    (
        "strategies/plan/strategy.yaml",
        "\
strategy:
  title: @line
  organisation: @line
  kind: communication-plan
  language: nb
  period: 2026–2029
  version: @line
  vision: @line
  mission: @prose
  scope: @prose
  owner: sjef
  builds_on: [lov]
  adopted: {by: @line, at: 2026-01, case: @line}
  waives: {lov/krav-2: @line}
",
    ),
    (
        "strategies/plan/alt.yaml",
        "\
roles:
  sjef: {title: @line, holder: @line, unit: @line, contact: @line}
values:
  aapen: {title: @line, text: @prose}
goals:
  svar:
    title: @line
    text: @prose
    covers: lov/krav-1
    owner: sjef
    by: 2028
    figures: [{quantity: @line, at_least: 80 %, by: 2028, note: @line}]
    indicators:
      andel:
        title: @line
        text: @prose
        unit: '%'
        source: @line
        method: @prose
        direction: increase
        baseline: {value: 61, at: 2025, note: @line}
        targets: [{at_least: 80, by: 2028, note: @line}, {words: @line, by: 2029}]
        readings: {2025-12: 63, 2026-06: 60}
      antall: {title: @line, unit: @line, targets: [{words: @line, by: 2028}]}
    measures:
      kurs:
        title: @line
        text: @prose
        deliverable: @prose
        effect: @prose
        audiences: [unge]
        channels: [nett]
        messages: [hjelp]
        owner: sjef
        start: 2026-02
        by: 2027-06
        cost: 2,5 mill. kr
        funding: @line
  under: {title: @line, text: @prose, parent: svar}
audiences:
  unge: {title: @line, text: @prose, insight: @prose, needs: @prose, do: @prose, languages: [@line, @line]}
messages:
  hjelp: {title: @line, text: @prose, audiences: [unge], proof: [@line, @line], tone: @line, call_to_action: @prose}
channels:
  nett: {title: @line, text: @prose, reaches: [unge], owner: sjef, accessibility: @prose}
risks:
  brist: {title: @line, cause: @prose, effect: @prose, mitigation: @prose, probability: high, consequence: low}
terms:
  ord: {title: @line, text: @prose, instead_of: [@line]}
reviews:
  aarlig: {title: @line, method: @prose, questions: [@line, @line], learning: @prose, every: year, next: 2027-01}
non_goals:
  ikke: {title: @line, reason: @prose}
principles:
  klart: {title: @line, text: @prose, visibility: internal}
",
    ),
    ("strategies/plan/kapitler/index.md", "---\nsection: innledning\n---\n# @title\n\n@body\n"),
    (
        "seeds/lov.yaml",
        "\
document: {id: lov, title: @line, text: @prose, publisher: @line, reference: @line}
demands:
  krav-1: {title: @line, text: @prose, category: @line, chapter: @line, place: @line}
  krav-2: {title: @line}
",
    ),
];

/// Marks, with what makes each hard: it takes several bytes, cannot be seen, changes what stands before it, runs from the
/// right, or has another length in small letters.
const MARKS: &[&str] = &[
    "…",
    "(…)",
    "[…]",
    "...",
    "–",
    "—",
    "-",
    "«",
    "»",
    "„",
    "“",
    "”",
    "‚",
    "‘",
    "’",
    "\"",
    "'",
    "§",
    "§§",
    "°",
    "½",
    "‰",
    "×",
    "−",
    "≥",
    "µ",
    "²",
    "€",
    "(",
    ")",
    ",",
    ".",
    ":",
    ";",
    "!",
    "?",
    "/",
    "%",
    "&",
    "@",
    "#",
    "+",
    "=",
    "~",
    "\u{ad}",
    "\u{a0}",
    "\u{202f}",
    "\u{200b}",
    "\u{200d}",
    "\u{2060}",
    "\u{301}",
    "\u{30a}",
    "\u{2028}",
    "🙂",
    "👩‍⚕️",
    "🇳🇴",
    "👍🏽",
    "خطة",
    "שלום",
    "ا",
    "İ",
    "ẞ",
    "ß",
    "ǅ",
    "ŉ",
    "ﬁ",
    "\u{212a}",
    "Å",
    "Ÿ",
    "Ω",
    "字",
    "①",
    "Ⅳ",
    "٣",
];

/// Words and numbers that rules look for, or look past.
const WORDS: &[&str] = &[
    "Kommunen",
    "skal",
    "svare",
    "Så",
    "på",
    "ærlig",
    "Å",
    "ikke",
    "Vi",
    "vi",
    "mål",
    "a\u{30a}pen",
    "bl.a.",
    "f.eks.",
    "ca.",
    "kl.",
    "kr.",
    "S.",
    "nr.",
    "NAV",
    "BUP",
    "HF",
    "Helse Nord HF",
    "e-post",
    "epost",
    "herunder",
    "iverksette",
    "LIS3",
    "LIS-3",
    "TBD",
    "XX",
    "fyll inn",
    "her",
    "rødt",
    "merket",
    "prosent",
    "fem",
    "ni av ti",
    "én",
    "halvannen",
    "80 %",
    "61",
    "12,5",
    "1 000",
    "15.000",
    "2027",
    "31. mars",
    "01.02.2027",
    "2026-T2",
    "912 34 567",
    "010190 12345",
    "ola@gmail.com",
    "https://a.no/å",
    "mer",
    "Andel",
    "med",
    "samme",
    "dag",
    "\\",
    "0x10",
    "STRAẞE",
    "kommunikasjonsplanleggingsprosessen",
];

/// What means something in Markdown, and what looks as if it did.
const MARKUP: &[&str] = &[
    "*",
    "**",
    "_",
    "__",
    "***",
    "`",
    "``",
    "```",
    "~~",
    "[",
    "]",
    "[[",
    "]]",
    "|",
    "\\|",
    "\\*",
    "[[svar]]",
    "[[andel#target]]",
    "[[andel#by|fristen]]",
    "[[sjef|«sjefen» …]]",
    "[her](https://a.no)",
    "[ord](lang:en)",
    "[…](#svar)",
    "![…](a.png)",
    "<b>",
    "</b>",
    "<!-- … -->",
    "<!--",
    "-->",
    "&amp;",
    "&hellip;",
    "&nGt;",
    "&",
    "<!-- stratc: allow L002, fordi … -->",
    "\n",
    "\n\n",
    "\n- ",
    "\n1. ",
    "\n> ",
    "\n# ",
    "\n### ",
    "\n\n| a | b |\n|---|---|\n| ",
    " |\n| ",
    "\n\n---\n\n",
    "  \n",
    "\r\n",
    "\n    ",
    "\t",
];

fn piece(of: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    select(of)
}

/// Words with marks among them, on one line.
fn line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => piece(WORDS), 3 => piece(MARKS), 1 => select(&["*", "**", "_", "`", "[[", "|", "\\", "<b>"][..])];
    vec((piece, any::<bool>()), 1..14).prop_map(joined).prop_filter("a line has words", |line| {
        let line = line.trim();
        !line.is_empty() && !line.contains('\u{2028}')
    })
}

/// Markdown, or what people take for it.
fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => piece(WORDS), 4 => piece(MARKS), 3 => piece(MARKUP)];
    vec((piece, any::<bool>()), 1..40).prop_map(joined)
}

/// Pieces in a row; each says whether a space follows it.
fn joined(pieces: Vec<(&'static str, bool)>) -> String {
    pieces.into_iter().flat_map(|(piece, apart)| [piece, if apart { " " } else { "" }]).collect()
}

/// What is put into the sources, in turn.
#[derive(Debug, Clone)]
struct Texts {
    lines: Vec<String>,
    prose: Vec<String>,
}

fn texts() -> impl Strategy<Value = Texts> {
    (vec(line(), 5), vec(markdown(), 7)).prop_map(|(lines, prose)| Texts { lines, prose })
}

impl Texts {
    /// The workspace that says them.
    fn world(&self) -> Memory {
        let mut lines = self.lines.iter().cycle().map(|line| quoted(line.trim()));
        let mut prose = self.prose.iter().cycle().map(|text| quoted(text));
        let mut next = |mark: &str| match mark {
            "line" => lines.next(),
            "prose" => prose.next(),
            "title" => self.lines.first().cloned(),
            _ => self.prose.first().cloned(),
        };
        SOURCES.into_iter().fold(Memory::new(TODAY), |world, (path, source)| {
            let mut parts = source.split('@');
            let first = parts.next().unwrap_or_default().to_owned();
            let text = parts.fold(first, |text, part| {
                let end = part.find(|letter: char| !letter.is_ascii_lowercase()).unwrap_or(part.len());
                let (mark, rest) = part.split_at(end);
                text + &next(mark).unwrap_or_default() + rest
            });
            world.with(path, text)
        })
    }
}

/// A text as YAML in double quotes: line breaks are escaped, nothing else but what must be.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text can be quoted")
}

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(&[]).expect("the program's own templates are sound"));

const EDITIONS: [Edition; 2] = [Edition::Public, Edition::Internal];

/// Every format that has letters for everything.
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
    compilation.diagnostics.iter().filter(|found| found.is_fault()).collect()
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
        let mended = mend(&world, None);
        assert_places(&mended.compilation);
        prop_assert!(faults(&mended.compilation).len() <= faults(&compile(&world, None)).len());
    }
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn sentences_stand_in_order_and_are_made_of_whole_characters(text in markdown()) {
        let mut end = 0;
        for sentence in prose::read(&text).sentences {
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
