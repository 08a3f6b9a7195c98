//! Living with findings: what people allow, know, ask for and do not accept.

mod allow;
mod baseline;
mod levels;
mod properties;
mod prose;
mod selection;

use stratc::compile::Compilation;

use crate::support::{STRATEGY, Workspace, compile_files};

/// A strategy that asks for indicators, and not for answers to all demands.
fn strategy() -> String {
    STRATEGY.replace("warning: [A001, ", "warning: [M001, ")
}

/// A document that demands a figure of 80.
const DOCUMENT: &str = "\
documents:
  lov-om-svar:
    title: Lov om svar
    demands:
      krav-1:
        title: Åtte av ti får svar samme dag
        figures: [{quantity: besvart samme dag, at_least: 80, unit: \"%\", by: 2028}]
";

/// A goal that nothing measures, and an indicator with another figure than the demand's.
const GOALS: &str = "\
goals:
  tillit: Innbyggerne har tillit til kommunen
  svar:
    title: De fleste får svar samme dag
    indicators:
      andel-svar:
        title: Andel besvart samme dag
        unit: \"%\"
        targets: [{at_least: 70, by: 2028}]
        covers: krav-1
";

/// What the rules find in [`GOALS`].
const FOUND: [&str; 2] = ["maal.yaml:2 M001", "maal.yaml:9 N001"];

/// The strategy `plan` with the document and a file of its own.
fn plan(path: &str, content: &str) -> Compilation {
    compile_files(&[
        ("strategies/plan/strategy.yaml", &strategy()),
        ("strategies/plan/dokumenter.yaml", DOCUMENT),
        (&format!("strategies/plan/{path}"), content),
    ])
}

/// The same on disk, with the goals.
fn workspace() -> Workspace {
    Workspace::empty()
        .with("strategies/plan/strategy.yaml", strategy())
        .with("strategies/plan/dokumenter.yaml", DOCUMENT)
        .with("strategies/plan/maal.yaml", GOALS)
}

/// The findings as `file:line code`.
fn found(compilation: &Compilation) -> Vec<String> {
    let sources = &compilation.sources;
    let line = |span| (sources.file(stratc::source::Span::file(span)).path(), sources.start(span).line);
    let found = compilation.diagnostics.iter().map(|found| (line(found.span), found.code.id));
    found.map(|((path, line), code)| format!("{}:{line} {code}", path.rsplit('/').next().unwrap_or(path))).collect()
}
