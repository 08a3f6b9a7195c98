//! What the fuzz targets share: a small plan in memory, and everything that is made of a workspace.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use stratc::compile::{Compilation, compile};
use stratc::diag::Translator;
use stratc::diag::emit::Report;
use stratc::document::Document;
use stratc::export::{self, Options};
use stratc::format::{CsvForm, Format};
use stratc::render::{self, Engine};
use stratc::theme::Theme;
use stratc::view::{Edition, PlanView, Visible};
use stratc::world::{Memory, World};

/// The day on which it all takes place.
pub const TODAY: Date = date(2026, 11, 21);

/// A `strategy.yaml` with what every strategy has.
pub const STRATEGY: &str = "strategy: {title: Plan, organisation: Fjordvik kommune, kind: strategy, language: nb}\n";

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(&[]).expect("the program's own templates are sound"));

/// The formats that a run makes: all of them but PDF, which takes too long for many runs.
static FORMATS: LazyLock<Vec<Format>> =
    LazyLock::new(|| Format::ALL.into_iter().filter(|format| *format != Format::Pdf).collect());

/// A workspace with one sound strategy, and something for its texts to refer to.
pub fn workspace() -> Memory {
    Memory::new(TODAY)
        .with("strategies/plan/strategy.yaml", STRATEGY)
        .with("strategies/plan/roller.yaml", "roles:\n  sjef: Sjef\n")
        .with("seeds/lov.yaml", "document: {title: Lov}\ndemands:\n  krav-1: Svar\n")
}

/// Makes everything that a run can give: the findings in each form, and every file of both editions.
///
/// # Panics
/// Where a plan without faults of its own cannot be published.
pub fn everything(world: &dyn World) {
    let compilation = compile(world, None);
    let Compilation { sources, diagnostics, .. } = &compilation;
    let report = Report { sources, diagnostics, translator: &Translator::default(), folder: "" };
    drop((report.pretty(false, 100), report.short(), report.json()));
    [Edition::Public, Edition::Internal].iter().for_each(|edition| publish(&compilation, *edition));
}

fn publish(Compilation { plan, as_of, .. }: &Compilation, edition: Edition) {
    let visible = Visible::new(plan, edition, *as_of);
    let options = Options { theme: &Theme::default(), csv: CsvForm::default() };
    for (scope, _) in plan.strategies() {
        let Some(view) = PlanView::new(plan, &visible, scope, edition, *as_of) else { continue };
        let document = Document::new(&view, &[]);
        render::plan(&ENGINE, &view, &document, &FORMATS, &FORMATS).expect("a plan is rendered");
        export::plan(&view, &document, &FORMATS, options).expect("a plan is written");
    }
}
