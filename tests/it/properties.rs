//! What holds for any source whatever: nothing panics, and the same sources always give the same bytes.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rayon::ThreadPoolBuilder;
use stratc::compile::{Compilation, compile};
use stratc::diag::Translator;
use stratc::diag::emit::Report;
use stratc::document::Document;
use stratc::export::{self, Options};
use stratc::format::{CsvForm, File, Format};
use stratc::render::{self, Engine};
use stratc::theme::Theme;
use stratc::view::{Edition, IndexView, PlanView, Visible};
use stratc::world::Memory;

use crate::support::{STRATEGY, TODAY, Workspace};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(&[]).expect("the program's own templates are sound"));

/// The sources of a small real strategy and of the document it answers, by their paths.
pub static REAL: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let mut files = Vec::new();
    collect("strategies/fjordvik-kommunikasjonsplan", &mut files);
    collect("seeds/fjordvik-kommunikasjonspolitikk.yaml", &mut files);
    files
});

/// The real sources as they are read one at a time.
fn real_file() -> impl Strategy<Value = (String, String)> {
    select(REAL.as_slice())
}

/// Adds the file at `path`, or all files below it, in order.
pub fn collect(path: &str, files: &mut Vec<(String, String)>) {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if place.is_file() {
        files.push((path.to_owned(), fs::read_to_string(&place).expect("real sources are text")));
        return;
    }
    let entries = fs::read_dir(&place).expect("the folder is there").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<_> = entries.map(|name| name.into_string().expect("a plain name")).collect();
    names.sort();
    names.iter().for_each(|name| collect(&format!("{path}/{name}"), files));
}

/// A workspace around one file: a sound strategy, and an element or two for it to refer to.
fn around(path: &str, content: &[u8]) -> Memory {
    Memory::new(TODAY)
        .with("strategies/plan/strategy.yaml", STRATEGY)
        .with("strategies/plan/roller.yaml", "roles:\n  sjef: Sjef\n")
        .with("strategies/plan/kapitler/index.md", "# Kapittel\nSe [[sjef]].\n")
        .with("seeds/lov.yaml", "document: {title: Lov}\ndemands:\n  krav-1: Svar\n")
        .with(path, content)
}

/// The real strategy, one of its files replaced.
pub fn real_with(path: &str, content: &str) -> Memory {
    REAL.iter().fold(Memory::new(TODAY), |world, (path, text)| world.with(path, text.as_str())).with(path, content)
}

/// Everything that a run can give: the findings in every form, and every file of both editions.
#[derive(Debug, PartialEq)]
struct Everything {
    findings: [String; 3],
    files: Vec<File>,
}

fn everything(world: &Memory) -> Everything {
    let compilation = compile(world, None);
    let files = [Edition::Public, Edition::Internal].map(|edition| edition_of(&compilation, edition));
    Everything { findings: findings(&compilation), files: files.concat() }
}

fn findings(compilation: &Compilation) -> [String; 3] {
    let translator = Translator::default();
    let Compilation { sources, diagnostics, .. } = compilation;
    let report = Report { sources, diagnostics, translator: &translator, folder: "" };
    [report.pretty(false, 100), report.short(), report.json()]
}

fn edition_of(compilation: &Compilation, edition: Edition) -> Vec<File> {
    let Compilation { plan, as_of, .. } = compilation;
    let visible = Visible::new(plan, edition, *as_of);
    let view = |(scope, _)| PlanView::new(plan, &visible, scope, edition, *as_of);
    let views: Vec<_> = plan.strategies().filter_map(view).collect();
    let index = IndexView::new(&views.iter().collect::<Vec<_>>(), edition, *as_of);
    let mut files = vec![render::index(&ENGINE, &index, &Format::USUAL).expect("the list of plans is rendered")];
    for view in &views {
        files.extend(
            render::plan(&ENGINE, view, &Document::new(view, &[]), &Format::USUAL, &Format::USUAL)
                .expect("a plan is rendered"),
        );
        let options = Options { theme: &Theme::default(), csv: CsvForm::default() };
        files
            .extend(export::plan(view, &Document::new(view, &[]), &Format::USUAL, options).expect("a plan is written"));
    }
    files
}

/// Where a source file may lie.
fn any_place() -> impl Strategy<Value = &'static str> {
    select(vec![
        "stratc.yaml", "seeds/lov.yaml", "strategies/plan/strategy.yaml", "strategies/plan/maal.yaml",
        "strategies/plan/kapitler/index.md", "strategies/plan/kapitler/02-mer.md",
    ])
}

/// Pieces that sources are made of, so that random text gets past the first line.
const PIECES: &[&str] = &[
    "strategy:", "document:", "demands:", "goals:", "indicators:", "measures:", "sections:", "messages:", "title: ",
    "parent: ", "goals: ", "owner: ", "covers: ", "targets: ", "baseline: ", "readings: ", "figures: ", "visibility: ",
    "embargo: ", "internal", "language: ", "period: ", "by: ", "a", "b", "a:", "b:", "sjef", "krav-1", "lov/", "2027",
    "2026-T2", "2024–2027", "13,4", "1e999", "-0", "99999999999999999999999999999", "5 %", "at_least: ", "factor: ",
    "change: ", "value: ", "per: week", "&x ", "*x", "!!str ", "!å ", "<<: ", "---", "...", "|\n", ">-\n", "[", "]",
    "{", "}", "\"", "'", "- ", "? ", "# ", "## ", "[[", "]]", "[[a]]", "[^1]", "[^1]: ", "[^a]: ", "    ", "# 2. Ord",
    "se kapittel 4", "[[a#title]]", "[[b|ord]]", "| a | b |\n|---|---|\n", "> ", "1. ", "```\n", "<b>", "](",
    "# stratc: allow A001, because ja", "<!-- stratc: ", "-->", "**", "\n", "\n  ", "\n    ", "\n      ", "\r\n", "\t",
    "\u{feff}", "\u{2028}", "\u{202e}", "æøå", "👩‍👩‍👧", "\0",
];

fn any_piece() -> impl Strategy<Value = String> {
    prop_oneof![4 => select(PIECES).prop_map(str::to_owned), 1 => ".{0,8}"]
}

/// One slip of the hand.
#[derive(Debug, Clone)]
enum Slip {
    DeleteLetters(Index, usize),
    DeleteLine(Index),
    DoubleLine(Index),
    SwapLines(Index, Index),
    Insert(Index, String),
    Truncate(Index),
}

fn any_slip() -> impl Strategy<Value = Slip> {
    prop_oneof![
        (any::<Index>(), 1..40_usize).prop_map(|(at, count)| Slip::DeleteLetters(at, count)),
        any::<Index>().prop_map(Slip::DeleteLine),
        any::<Index>().prop_map(Slip::DoubleLine),
        (any::<Index>(), any::<Index>()).prop_map(|(a, b)| Slip::SwapLines(a, b)),
        (any::<Index>(), any_piece()).prop_map(|(at, piece)| Slip::Insert(at, piece)),
        any::<Index>().prop_map(Slip::Truncate),
    ]
}

fn slipped(text: &str, slip: &Slip) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let count = lines.len();
    if count == 0 {
        return text.to_owned();
    }
    match slip {
        Slip::DeleteLetters(at, most) => {
            let at = at.index(letters.len());
            letters.drain(at..letters.len().min(at + most));
            return letters.iter().collect();
        }
        Slip::Insert(at, piece) => {
            let at = at.index(letters.len());
            letters.splice(at..at, piece.chars());
            return letters.iter().collect();
        }
        Slip::DeleteLine(at) => drop(lines.remove(at.index(count))),
        Slip::DoubleLine(at) => lines.insert(at.index(count), lines[at.index(count)]),
        Slip::SwapLines(a, b) => lines.swap(a.index(count), b.index(count)),
        Slip::Truncate(at) => lines.truncate(at.index(count)),
    }
    lines.concat()
}

/// A real file after a few slips, with its path.
pub fn slipped_file() -> impl Strategy<Value = (String, String)> {
    (real_file(), vec(any_slip(), 1..6)).prop_map(|((path, text), slips)| {
        let text = slips.iter().fold(text, |text, slip| slipped(&text, slip));
        (path, text)
    })
}

/// What a world gives when `threads` share the work.
fn with_threads(world: &Memory, threads: usize) -> Everything {
    let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
    pool.install(|| everything(world))
}

/// How many cases are run; no file of failures is kept.
pub fn cases(cases: u32) -> ProptestConfig {
    // Findings of earlier runs belong in a test of their own, not in a file beside the sources.
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn no_bytes_make_the_program_panic(path in any_place(), bytes in vec(any::<u8>(), 0..200)) {
        everything(&around(path, &bytes));
    }

    #[test]
    fn no_text_makes_the_program_panic(path in any_place(), text in "\\PC{0,200}") {
        everything(&around(path, text.as_bytes()));
    }

    #[test]
    fn no_heap_of_pieces_makes_the_program_panic(path in any_place(), pieces in vec(any_piece(), 0..60)) {
        everything(&around(path, pieces.concat().as_bytes()));
    }
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn no_slip_in_a_real_file_makes_the_program_panic((path, text) in slipped_file()) {
        let name = path.rsplit('/').next().expect("a path has a name");
        let folder = if path.starts_with("seeds/") { "seeds" } else { "strategies/plan" };
        everything(&around(&format!("{folder}/{name}"), text.as_bytes()));
    }
}

proptest! {
    #![proptest_config(cases(3))]

    #[test]
    fn a_real_strategy_with_slips_gives_the_same_on_any_number_of_threads((path, text) in slipped_file()) {
        let world = real_with(&path, &text);
        let alone = with_threads(&world, 1);
        prop_assert_eq!(&with_threads(&world, 4), &alone);
        prop_assert_eq!(&everything(&world), &alone);
    }
}

#[test]
fn what_init_writes_is_sound_and_builds_in_any_folder_and_language() {
    for (folder, language) in [("plan", "en"), ("Min plan", "nb"), ("økt-åpenhet/ny", "nn")] {
        let workspace = Workspace::empty();
        let made = workspace.run(&["init", folder, "--lang", language]);
        assert_eq!((made.status, made.out.as_str()), (0, ""), "{made:?}");
        let checked = workspace.run(&["check", "-C", folder]);
        assert_eq!((checked.status, checked.out.as_str(), checked.err.as_str()), (0, "", "No findings. Files: 7.\n"));
        let built = workspace.run(&["build", "-C", folder, "--lang", language]);
        assert_eq!(built.status, 0, "{built:?}");
        for page in ["index.html", "min-strategi/index.html", "min-strategi/print.html", "min-strategi/plan.txt"] {
            assert!(!workspace.read(&format!("{folder}/public/{page}")).trim().is_empty(), "{folder}: {page} is empty");
        }
    }
}
