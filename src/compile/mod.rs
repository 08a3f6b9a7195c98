//! From a [`World`] to a [`Compilation`]: the only way through the compiler.

mod allow;
mod copies;
mod draft;
mod enclose;
mod judge;
mod load;
mod look;
mod overlooked;
mod place;
mod portable;
mod subjects;
mod timing;

use std::time::Duration;

use jiff::civil::Date;

use crate::diag::{Diagnostic, Level, Sink};
use crate::model::Plan;
use crate::resolve;
use crate::source::{Directive, SourceMap};
use crate::workspace::{self, Settings};
use crate::world::World;
use crate::world::stopwatch::timed;

use allow::Allows;
pub use load::settings;
pub use place::{is_workspace, workspaces_below};
use subjects::Subjects;
pub use timing::{Stage, Timing};

/// A workspace, compiled: what every command works on.
#[derive(Debug)]
pub struct Compilation {
    /// Every source file.
    pub sources: SourceMap,
    /// The workspace's settings.
    pub settings: Settings,
    /// The resolved model. Even if there are errors, it has everything that could be read.
    pub plan: Plan,
    /// All findings, in reading order.
    pub diagnostics: Vec<Diagnostic>,
    /// The day as of which dates are judged.
    pub as_of: Date,
    /// How long each stage took, in the order in which they ran.
    pub timings: Vec<Timing>,
}

impl Compilation {
    /// Whether any finding is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.level == Level::Error)
    }
}

/// Compiles the workspace in `world`, judging dates as of `as_of`, or by default as of the world's present day.
pub fn compile(world: &dyn World, as_of: Option<Date>) -> Compilation {
    let (mut read, directives, mut sink) = stages(world, as_of);
    let subjects = Subjects::new(&read.plan);
    let allows = Allows::read(&directives, &read.sources, &subjects, &mut sink);
    read.diagnostics = judge::judge(&subjects, &read.settings, read.as_of, (allows, sink), &mut read.timings);
    read
}

/// The same without the rules: what exists, and what could not be read. It is for callers that only need the plan.
pub fn read(world: &dyn World, as_of: Option<Date>) -> Compilation {
    let (mut read, _, sink) = stages(world, as_of);
    let subjects = Subjects::new(&read.plan);
    read.diagnostics = sink.finish().into_iter().map(|finding| subjects.name(finding)).collect();
    read
}

/// All stages but the judging.
fn stages(world: &dyn World, as_of: Option<Date>) -> (Compilation, Vec<Directive>, Sink) {
    let mut sink = Sink::new();
    let mut timings = Vec::new();
    let mut note = |stage: Stage, took: Duration| timings.push(Timing { stage, took });
    let ((sources, settings), took) = timed(|| load::load(world, &mut sink));
    note(Stage::Read, took);
    let layout = workspace::layout(&sources, &settings);
    let ((mut draft, mut directives), took) = timed(|| draft::draft(&sources, &layout, &mut sink));
    note(Stage::Parse, took);
    let (enclosed, took) = timed(|| enclose::enclose(world, &sources, &layout, &settings, &mut draft));
    portable::report_enclosed(&enclosed, &mut sink);
    note(Stage::Enclose, took);
    let (plan, took) = timed(|| resolve::resolve(draft, &sources, &mut sink).with_outline(settings.outline.clone()));
    note(Stage::Resolve, took);
    copies::gather_ids(&sources, &mut sink);
    directives.extend_from_slice(&settings.directives);
    let as_of = as_of.unwrap_or_else(|| world.today());
    let read = Compilation { sources, settings, plan, diagnostics: Vec::new(), as_of, timings };
    (read, directives, sink)
}
