//! The PDF: whether it is what it claims to be, and whether it says what the plan says.

pub mod read;
mod text;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use stratc::compile::{Compilation, compile};
use stratc::document::Document;
use stratc::export;
use stratc::render::{self, Engine};
use stratc::view::{Edition, PlanView, Visible};
use stratc::world::Disk;

use crate::support::{Run, STRATEGY, TODAY, Workspace, command};
use read::Pdf;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(&[]).expect("the program's own templates are sound"));
static OURS: LazyLock<Compilation> = LazyLock::new(|| compile(&Disk::new(env!("CARGO_MANIFEST_DIR")), Some(TODAY)));

/// The plans of this repository that are looked at, typeset once. The long one shows nothing that these do not.
static PLANS: LazyLock<BTreeMap<&str, Vec<u8>>> = LazyLock::new(|| {
    let plans = ["fjordvik-kommunikasjonsplan", "fjordvik-samfunnsdel", "helse-midt-norge"];
    plans.into_iter().map(|plan| (plan, rendered(&OURS, plan))).collect()
});

fn view(compilation: &Compilation, id: &str) -> PlanView {
    let visible = Visible::new(&compilation.plan, Edition::Public, TODAY);
    let view = |(scope, _)| PlanView::new(&compilation.plan, &visible, scope, Edition::Public, TODAY);
    compilation.plan.strategies().filter_map(view).find(|view| view.id == id).expect("there is such a plan")
}

fn rendered(compilation: &Compilation, id: &str) -> Vec<u8> {
    let view = view(compilation, id);
    let data = export::json(&view).expect("a view can be written");
    render::pdf(&ENGINE, &view, &Document::new(&view, &[]), data).expect("the plan can be typeset").bytes
}

fn build(workspace: &Workspace, args: &[&str]) -> Run {
    workspace.run(&[&["build", "--format", "pdf", "--as-of", "2026-11-21"], args].concat())
}

/// The PDF of the plan called `plan`.
fn built(workspace: &Workspace) -> Pdf {
    let run = build(workspace, &[]);
    assert_eq!(run.status, 0, "{}", run.err);
    Pdf::open(&std::fs::read(workspace.path("public/plan/plan.pdf")).expect("it was published"))
}

/// A build that cannot be carried out. It publishes nothing.
fn failure(workspace: &Workspace) -> Run {
    let run = build(workspace, &[]);
    assert_eq!((run.status, workspace.path("public").exists()), (2, false), "{}", run.err);
    run
}

// Standards.

#[test]
fn each_plan_keeps_to_pdf_ua_1_and_pdf_a_3a() {
    for (plan, bytes) in &*PLANS {
        for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA3a] {
            let report = validate_pdf_bytes(bytes, &ValidationOptions::default().profile(profile));
            let report = report.expect("the validator can read it");
            let failures = report.failures.iter().map(ToString::to_string);
            let failures: Vec<_> = failures.filter(|failure| !failure.starts_with(LENGTHS)).collect();
            assert_eq!(failures, [""; 0], "{plan}, {profile}");
        }
        read::assert_stream_lengths(bytes);
    }
}

/// The rule on the lengths of streams. If the last byte of a stream happens to be a carriage return, the validator counts
/// it as part of the line break after it, so lengths are checked here.
const LENGTHS: &str = "[ISO 19005-3:2012:6.1.7.1:1]";

#[test]
fn a_wrong_length_of_a_stream_is_seen() {
    let right = b"1 0 obj\n<</Length 3>>\nstream\nab\r\nendstream\nendobj\n";
    read::assert_stream_lengths(right);
    let wrong = String::from_utf8_lossy(right).replace("/Length 3", "/Length 2");
    assert!(std::panic::catch_unwind(|| read::assert_stream_lengths(wrong.as_bytes())).is_err());
}

#[test]
fn qpdf_finds_no_fault() {
    for bytes in PLANS.values() {
        assert!(Pdf::open(bytes).ask("qpdf", &["--check", "plan.pdf"]).contains("No syntax or stream encoding errors"));
    }
}

#[test]
fn every_table_has_header_cells_that_say_what_they_head() {
    for (plan, bytes) in &*PLANS {
        let structure = Pdf::open(bytes).structure();
        let tables: Vec<_> = structure.all().into_iter().filter(|tag| tag.name == "Table").collect();
        assert!(tables.len() > 2, "{plan} has {} tables", tables.len());
        for table in tables {
            let heads: Vec<_> = table.all().into_iter().filter(|tag| tag.name == "TH").collect();
            assert!(!heads.is_empty(), "{plan}: a table without header cells");
            assert!(heads.iter().all(|head| head.scope.is_some()), "{plan}: a header cell without a scope");
        }
        let scopes = structure.all().into_iter().filter_map(|tag| tag.scope.as_deref()).collect::<Vec<_>>();
        assert!(scopes.contains(&"Row") && scopes.contains(&"Column"), "{plan}: {scopes:?}");
    }
}

#[test]
fn a_long_table_may_have_links_in_its_head() {
    let rows: Vec<_> = (1..90).map(|number| format!("| Råd {number} | Kommunen svarer |")).collect();
    let rows = rows.join("\n");
    let chapter = format!("# Råd\n\n| [Rådet](https://example.no) | [[plan]] |\n|---|---|\n{rows}\n");
    let pdf = built(&Workspace::new().with("strategies/plan/kapitler/01.md", chapter));
    assert!(pdf.text().contains("Råd 89"));
}

#[test]
fn lines_may_move_to_the_next_page_behind_footnotes() {
    let lines: Vec<_> = (1..90).map(|number| format!("Linje.[^{number}]\n\n---\n\n[^{number}]: Note.")).collect();
    let pdf =
        built(&Workspace::new().with("strategies/plan/kapitler/01.md", format!("# A\n\n{}\n", lines.join("\n\n"))));
    assert!(pdf.text().contains("89"));
}

#[test]
fn all_that_is_drawn_is_told_or_marked_as_decoration() {
    for (plan, bytes) in &*PLANS {
        assert_eq!(Pdf::open(bytes).drawn_unmarked(), [""; 0], "{plan}");
    }
}

#[test]
fn the_plan_goes_with_its_pdf_as_data() {
    for (plan, bytes) in &*PLANS {
        let attached = Pdf::open(bytes).attached();
        let data = export::json(&view(&OURS, plan)).expect("a view can be written").into_bytes();
        assert!(attached == [("plan.json".to_owned(), "Data".to_owned(), data)], "{plan}");
    }
}

#[test]
fn headings_skip_no_level() {
    for (plan, bytes) in &*PLANS {
        let structure = Pdf::open(bytes).structure();
        let levels = structure.all().into_iter().filter_map(|tag| tag.name.strip_prefix('H')?.parse::<u8>().ok());
        let levels: Vec<_> = levels.collect();
        assert_eq!(levels.first(), Some(&1), "{plan}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{plan}: {levels:?}");
    }
}

#[test]
fn the_file_says_its_language_title_owner_and_day() {
    for (language, expected) in [("nb", "nb"), ("nn", "nn"), ("en", "en")] {
        let strategy = STRATEGY.replace("language: nb", &format!("language: {language}"));
        let pdf = built(&Workspace::new().with("strategies/plan/strategy.yaml", strategy));
        assert!(pdf.language().starts_with(expected), "{language}: {}", pdf.language());
        let told = pdf.ask("pdfinfo", &["-isodates", "plan.pdf"]);
        for line in ["Kommunikasjonsplan", "Fjordvik kommune", "2026-11-21T00:00:00Z", "stratc "] {
            assert!(told.contains(line), "{line} is not in {told}");
        }
    }
}

#[test]
fn pages_with_links_are_walked_in_the_order_of_the_structure() {
    for bytes in PLANS.values() {
        let pdf = Pdf::open(bytes);
        let linked: Vec<_> = pdf.each_page().into_iter().filter(|page| page.has(b"Annots")).collect();
        assert!(linked.len() > 1);
        for page in linked {
            assert_eq!(page.get(b"Tabs").and_then(lopdf::Object::as_name).ok(), Some(&b"S"[..]));
        }
        assert!(pdf.catalog().has(b"Outlines"));
    }
}

// Content.

#[test]
fn every_page_says_that_a_plan_is_a_draft_or_internal() {
    let draft = format!("{STRATEGY}  status: draft\n");
    let goals = "goals:\n  lukket: {title: Lukket mål, visibility: {internal: {basis: offl. § 14}}}\n";
    let workspace =
        Workspace::new().with("strategies/plan/strategy.yaml", draft).with("strategies/plan/maal.yaml", goals);
    let run = build(&workspace, &["--edition", "internal"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let pages = Pdf::open(&std::fs::read(workspace.path("internal/plan/plan.pdf")).expect("it was published")).pages();
    assert!(pages.len() > 2);
    for page in &pages {
        assert!(page.contains("Utkast") && page.contains("Intern utgave"), "{page}");
    }
    assert!(pages.concat().contains("offl. § 14"));
    assert!(built(&workspace).pages().iter().all(|page| page.contains("Utkast") && !page.contains("Intern")));
}

#[test]
fn pages_are_numbered_in_the_language_of_the_plan() {
    let pages = Pdf::open(&PLANS["fjordvik-samfunnsdel"]).pages();
    assert!(pages[2].contains(&format!("Side 3 av {}", pages.len())), "{}", pages[2]);
    assert!(pages[2].contains("Tall per 21. november 2026"), "{}", pages[2]);
}

// How it is made.

#[test]
fn the_same_plan_gives_the_same_bytes_anywhere_and_on_any_number_of_threads() {
    let goals = "goals:\n  svar: {title: Raskt svar}\n  hoering: {title: Flere innspill}\n";
    let made = |threads: &str, there: Workspace| {
        let there = there.with("strategies/plan/maal.yaml", goals);
        let args = ["build", "--format", "pdf", "--as-of", "2026-11-21"];
        let run = command(there.root()).args(args).env("RAYON_NUM_THREADS", threads).output();
        assert!(run.expect("the program starts").status.success());
        std::fs::read(there.path("public/plan/plan.pdf")).expect("it was published")
    };
    assert!(made("1", Workspace::new()) == made("2", Workspace::new()));
}

#[test]
fn the_colour_of_the_theme_is_that_of_the_cover() {
    let workspace = Workspace::new().with("stratc.yaml", "theme: {accent: '#7a1f3d'}\n");
    let pdf = built(&workspace);
    let picture = pdf.picture_of_the_first_page();
    assert!(picture.windows(3).any(|colour| colour == [0x7a, 0x1f, 0x3d]), "the cover has another colour");
}

/// A workspace with a style of its own: ours, with a last definition or call after it.
fn with_style(addition: &str) -> Workspace {
    let style = concat!(include_str!("../../../templates/typst/style.typ"), "\n");
    Workspace::new().with("maler/typst/style.typ", format!("{style}{addition}\n"))
}

#[test]
fn typst_can_reach_no_file_and_no_package() {
    for (line, said) in [("#read(\"/etc/passwd\")", "file not found"), ("#import \"@preview/a:0.1.0\"", "not found")] {
        let run = build(&with_style(line), &["--templates", "maler"]);
        assert_eq!((run.status, run.err.contains(said)), (2, true), "{}", run.err);
    }
}

#[test]
fn a_warning_of_typst_stops_the_build() {
    let workspace = with_style("#let colophon(words, mark) = text(font: \"Comic Sans\", fallback: false, words)");
    let run = build(&workspace, &["--templates", "maler"]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("unknown font family: comic sans") && run.err.contains("in: #"), "{}", run.err);
    assert!(!workspace.path("public").exists());
}

#[test]
fn values_in_templates_of_ones_own_are_text_wherever_they_stand() {
    let strategy = STRATEGY.replace("Kommunikasjonsplan", "'#panic() *a* \"b\"'");
    let workspace = with_style("#let colophon(words, mark) = [Her: {{ title }} og #{{ title }}]")
        .with("strategies/plan/strategy.yaml", strategy);
    let run = build(&workspace, &["--templates", "maler"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let pdf = Pdf::open(&std::fs::read(workspace.path("public/plan/plan.pdf")).expect("it was published"));
    let (_, end) =
        pdf.text().rsplit_once("Her: ").map(|(before, end)| (before.to_owned(), end.to_owned())).expect("the colophon");
    assert_eq!(end.matches("#panic() *a* \"b\"").count(), 2, "{end}");
}
