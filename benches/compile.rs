//! Times the stages of the compiler over made-up workspaces: `cargo bench`.
//!
//! What the YAML parser alone takes for the same bytes stands beside them, as a measure that goes from machine to
//! machine. `STRATC_BENCH_LARGE=1` adds a workspace of 50,000 elements.
#![expect(clippy::expect_used, reason = "templates that do not fit their views leave nothing to time")]

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use granit_parser::{Parser, StrInput};
use jiff::civil::{Date, date};
use stratc::compile::{Compilation, compile};
use stratc::diag::Sink;
use stratc::document::Document;
use stratc::export::{self, Options};
use stratc::format::{CsvForm, File, Format};
use stratc::model::Limits;
use stratc::render::{self, Engine};
use stratc::rules::Context;
use stratc::theme::Theme;
use stratc::view::{Edition, PlanView, Visible};
use stratc::world::Memory;

#[path = "../examples/generate/main.rs"]
#[expect(dead_code, reason = "of the example only the workspace is used")]
mod generate;

const TODAY: Date = date(2026, 11, 21);
const PER_STRATEGY: usize = 1000;

fn main() {
    divan::main();
}

/// Sizes of workspaces, in elements.
fn sizes() -> Vec<usize> {
    let large = std::env::var_os("STRATC_BENCH_LARGE").map(|_| 50_000);
    [1000, 5000].into_iter().chain(large).collect()
}

fn files(elements: usize) -> Vec<(String, String)> {
    generate::workspace(elements, PER_STRATEGY)
}

fn world(elements: usize) -> Memory {
    files(elements).into_iter().fold(Memory::new(TODAY), |world, (path, text)| world.with(&path, text))
}

fn bytes(texts: &[String]) -> BytesCount {
    BytesCount::new(texts.iter().map(String::len).sum::<usize>())
}

/// The YAML of a workspace: whole files, and the front matter of Markdown.
fn yaml(elements: usize) -> Vec<String> {
    let front = |text: &str| text.split("---\n").nth(1).unwrap_or_default().to_owned();
    files(elements).into_iter().map(|(path, text)| if path.ends_with(".md") { front(&text) } else { text }).collect()
}

/// The parser alone, on one core: what no compiler of these bytes can be faster than.
#[divan::bench(args = sizes())]
fn events(bencher: Bencher<'_, '_>, elements: usize) {
    let texts = yaml(elements);
    let count = |text: &String| Parser::<StrInput<'_>>::new_from_str(text).flatten().count();
    bencher.counter(bytes(&texts)).bench(|| texts.iter().map(|text| count(black_box(text))).sum::<usize>());
}

/// From sources to findings.
#[divan::bench(args = sizes())]
fn check(bencher: Bencher<'_, '_>, elements: usize) {
    let world = world(elements);
    bencher.bench(|| compile(black_box(&world), None));
}

/// From the plan to what the rules find, on one core: prose taken apart, then every rule in turn. `stratc check --timings`
/// tells them apart.
#[divan::bench(args = sizes())]
fn rules(bencher: Bencher<'_, '_>, elements: usize) {
    let compilation = compile(&world(elements), None);
    bencher.bench(|| {
        let context = Context::new(black_box(&compilation.plan), TODAY, Limits::default());
        let mut sink = Sink::new();
        stratc::rules::table().for_each(|rule| (rule.check)(&context, &mut sink));
        sink
    });
}

/// From the plan to the views of all strategies.
#[divan::bench(args = sizes())]
fn view(bencher: Bencher<'_, '_>, elements: usize) {
    let compilation = compile(&world(elements), None);
    bencher.bench(|| views(black_box(&compilation)));
}

/// From the views to the files that are made where nothing is said.
#[divan::bench(args = sizes())]
fn render(bencher: Bencher<'_, '_>, elements: usize) {
    let compilation = compile(&world(elements), None);
    let (views, engine) = (views(&compilation), Engine::new(&[]).expect("the templates are sound"));
    bencher.bench(|| pages(&engine, black_box(&views), &Format::USUAL));
}

/// From the views to the web pages alone, by which the next is measured.
#[divan::bench(args = sizes())]
fn web_pages(bencher: Bencher<'_, '_>, elements: usize) {
    let compilation = compile(&world(elements), None);
    let (views, engine) = (views(&compilation), Engine::new(&[]).expect("the templates are sound"));
    bencher.bench(|| pages(&engine, black_box(&views), &[Format::Html]));
}

/// From the views to the files of all formats but PDF.
#[divan::bench(args = sizes())]
fn all_but_pdf(bencher: Bencher<'_, '_>, elements: usize) {
    let compilation = compile(&world(elements), None);
    let (views, engine) = (views(&compilation), Engine::new(&[]).expect("the templates are sound"));
    let formats: Vec<_> = Format::ALL.into_iter().filter(|format| *format != Format::Pdf).collect();
    bencher.bench(|| pages(&engine, black_box(&views), &formats));
}

fn views(compilation: &Compilation) -> Vec<PlanView> {
    let Compilation { plan, as_of, .. } = compilation;
    let visible = Visible::new(plan, Edition::Public, *as_of);
    let view = |scope| PlanView::new(plan, &visible, scope, Edition::Public, *as_of);
    plan.strategies().filter_map(|(scope, _)| view(scope)).collect()
}

fn pages(engine: &Engine, views: &[PlanView], formats: &[Format]) -> Vec<File> {
    let pages = |view: &PlanView| {
        let pages = render::plan(engine, view, &Document::new(view, &[]), formats, formats)
            .expect("the templates fit the view");
        [
            pages,
            export::plan(
                view,
                &Document::new(view, &[]),
                formats,
                Options { theme: &Theme::default(), csv: CsvForm::default() },
            )
            .expect("every view can be written"),
        ]
        .concat()
    };
    views.iter().flat_map(pages).collect()
}
