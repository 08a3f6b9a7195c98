//! Judging: every rule over the plan, and what settings make of what was found.

use std::collections::HashMap;

use jiff::civil::Date;
use rayon::prelude::*;

use super::timing::{Stage, Timing};
use crate::diag::{Diagnostic, Sink};
use crate::model::{ElementId, Plan, ScopeId};
use crate::rules::{self, Context, Levels};
use crate::source::{FileId, Span};
use crate::workspace::Settings;
use crate::world::stopwatch::timed;

/// Runs the rules and gives every finding, those of the stages before included, its subject and level.
pub(super) fn judge(
    plan: &Plan,
    settings: &Settings,
    as_of: Date,
    mut sink: Sink,
    timings: &mut Vec<Timing>,
) -> Vec<Diagnostic> {
    let subjects = Subjects::new(plan);
    let levels = levels(plan, settings, &mut sink);
    let (context, took) = timed(|| Context::new(plan, as_of, settings.limits));
    timings.push(Timing { stage: Stage::Prose, took });
    let errors = Errors::new(&sink);
    let judged: Vec<_> = rules::table()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|rule| {
            let mut own = Sink::new();
            let ((), took) = timed(|| (rule.check)(&context, &mut own));
            (Timing { stage: Stage::Rule(rule.code), took }, own)
        })
        .collect();
    for (timing, mut own) in judged {
        timings.push(timing);
        own.retain(|finding| may_be_said(finding, plan, &subjects, &errors));
        sink.absorb(own);
    }
    let found = sink.finish().into_iter().map(|finding| subjects.name(plan, finding));
    found.filter_map(|finding| levels.apply(finding)).collect()
}

/// Whether what a rule found can be relied on: its element could be read, and so could all of its strategy.
fn may_be_said(finding: &Diagnostic, plan: &Plan, subjects: &Subjects, errors: &Errors) -> bool {
    let Some(element) = subjects.at(plan, finding.span) else { return true };
    plan.scope(plan.element(element).scope).is_whole() && !errors.within(plan.element(element).extent)
}

/// The elements of each file, to find the one at a place.
struct Subjects {
    by_file: HashMap<FileId, Vec<(usize, ElementId)>>,
}

impl Subjects {
    fn new(plan: &Plan) -> Self {
        let mut by_file: HashMap<FileId, Vec<(usize, ElementId)>> = HashMap::new();
        for (id, element) in plan.elements() {
            by_file.entry(element.extent.file()).or_default().push((element.extent.start(), id));
        }
        by_file.values_mut().for_each(|elements| elements.sort_unstable());
        Self { by_file }
    }

    /// The innermost element at a place.
    fn at(&self, plan: &Plan, span: Span) -> Option<ElementId> {
        let elements = self.by_file.get(&span.file())?;
        let before = elements.partition_point(|(start, _)| *start <= span.start());
        let (_, last) = elements.get(before.checked_sub(1)?)?;
        let around = std::iter::successors(Some(*last), |id| plan.element(*id).nested_in);
        around.into_iter().find(|id| plan.element(*id).extent.end() >= span.start())
    }

    /// Says what a finding is about, where the rule has not.
    fn name(&self, plan: &Plan, finding: Diagnostic) -> Diagnostic {
        match self.at(plan, finding.span).filter(|_| finding.subject.is_none()) {
            Some(id) => {
                let element = plan.element(id);
                finding.about(&plan.scope(element.scope).id, &element.id)
            }
            None => finding,
        }
    }
}

/// Where the stages before the rules found errors.
struct Errors {
    places: Vec<Span>,
}

impl Errors {
    fn new(sink: &Sink) -> Self {
        let mut places: Vec<_> = sink.errors().map(|error| error.span).collect();
        places.sort_unstable();
        Self { places }
    }

    fn within(&self, extent: Span) -> bool {
        let first =
            self.places.partition_point(|place| *place < Span::new(extent.file(), extent.start()..extent.start()));
        self.places.get(first).is_some_and(|place| place.file() == extent.file() && place.start() < extent.end())
    }
}

/// The levels of the workspace, and of the strategies that say otherwise.
struct ScopedLevels {
    workspace: Levels,
    own: HashMap<Box<str>, Levels>,
}

fn levels(plan: &Plan, settings: &Settings, sink: &mut Sink) -> ScopedLevels {
    let lists = |scope: ScopeId| plan.scope(scope).settings.levels.as_deref();
    let strategies = plan.strategies().filter_map(|(id, scope)| Some((scope.id.clone(), lists(id)?)));
    let own = strategies.map(|(id, lists)| (id, settings.levels.clone().with(lists, sink))).collect();
    ScopedLevels { workspace: settings.levels.clone(), own }
}

impl ScopedLevels {
    fn apply(&self, finding: Diagnostic) -> Option<Diagnostic> {
        let scope = finding.subject.as_deref().and_then(|subject| subject.split_once('/')).map(|(scope, _)| scope);
        scope.and_then(|scope| self.own.get(scope)).unwrap_or(&self.workspace).apply(finding)
    }
}
