//! From a [`World`] to a [`Compilation`]: the one way through the compiler.

mod draft;
mod load;

use jiff::civil::Date;

use crate::diag::{Diagnostic, Level, Sink};
use crate::model::Plan;
use crate::source::SourceMap;
use crate::workspace::{self, Settings};
use crate::world::World;
use crate::{resolve, rules};

/// A workspace, compiled: what every command works on.
#[derive(Debug)]
pub struct Compilation {
    /// Every source file.
    pub sources: SourceMap,
    /// The workspace's settings.
    pub settings: Settings,
    /// The resolved model. Whole even where there are errors, as far as it could be read.
    pub plan: Plan,
    /// Everything found, in reading order.
    pub diagnostics: Vec<Diagnostic>,
    /// The day as of which dates are judged.
    pub as_of: Date,
}

impl Compilation {
    /// Whether anything found is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.level == Level::Error)
    }
}

/// Compiles the workspace that `world` holds, judging dates as of `as_of` or else of the world's own day.
pub fn compile(world: &dyn World, as_of: Option<Date>) -> Compilation {
    let mut sink = Sink::new();
    let (sources, settings) = load::load(world, &mut sink);
    let layout = workspace::layout(&sources, &settings);
    let draft = draft::draft(&sources, &layout, &mut sink);
    let plan = resolve::resolve(draft, &sources, &mut sink);
    // What could not be read may hold what a rule would miss.
    if plan.scopes().all(|(_, scope)| scope.lost.is_empty() && !scope.unreadable) {
        rules::run(&plan, &mut sink);
    }
    let diagnostics = sink.finish().into_iter().filter_map(|found| settings.levels.apply(found)).collect();
    let as_of = as_of.unwrap_or_else(|| world.today());
    Compilation { sources, settings, plan, diagnostics, as_of }
}
