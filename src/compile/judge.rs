//! Judging: every rule over the plan, and what settings and comments make of the findings.

use std::collections::HashMap;

use jiff::civil::Date;
use rayon::prelude::*;

use super::allow::Allows;
use super::subjects::Subjects;
use super::timing::{Stage, Timing};
use crate::diag::{Code, Diagnostic, Sink};
use crate::model::{Plan, Scope, ScopeId, ScopeKind};
use crate::rules::{self, Context, Levels};
use crate::source::Span;
use crate::workspace::Settings;
use crate::world::stopwatch::timed;

/// Runs the rules and gives every finding, including those of earlier stages, its subject and level. Findings that
/// comments allow are left out; comments that allow nothing are findings themselves.
pub(super) fn judge(
    subjects: &Subjects<'_>,
    settings: &Settings,
    as_of: Date,
    (mut allows, mut sink): (Allows, Sink),
    timings: &mut Vec<Timing>,
) -> Vec<Diagnostic> {
    let plan = subjects.plan();
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
        own.retain(|finding| may_be_said(finding, subjects, &errors));
        sink.absorb(own);
    }
    let judged = |sink: Sink| {
        let named = sink.finish().into_iter().map(|finding| subjects.name(finding));
        named.filter_map(|finding| levels.apply(finding)).collect::<Vec<_>>()
    };
    let mut found = judged(sink);
    found.retain(|finding| !allows.allow(finding, subjects));
    // Where something is broken, rules stay silent about more than what is broken.
    if errors.is_empty() {
        let mut unused = Sink::new();
        allows
            .unused(|code, place| levels.is_off(code, subjects.scope_of(place.file())))
            .for_each(|one| unused.push(one));
        found.extend(judged(unused));
        found.sort_by_key(|finding| (finding.span, finding.code.id));
    }
    found
}

/// Whether a rule's finding is reliable: its element could be read, and so could its whole strategy.
fn may_be_said(finding: &Diagnostic, subjects: &Subjects<'_>, errors: &Errors) -> bool {
    let Some(element) = subjects.at(finding.span).map(|id| subjects.element(id)) else { return true };
    subjects.plan().scope(element.scope).is_whole() && !errors.within(element.extent)
}

/// The spans at which the stages before the rules found errors.
struct Errors {
    places: Vec<Span>,
}

impl Errors {
    fn new(sink: &Sink) -> Self {
        // What a finding about a whole file stands for counts too, on either side.
        let summed = |error: &Diagnostic| -> Vec<_> {
            let notes = |part: &Diagnostic| part.notes.iter().map(|note| note.span).collect::<Vec<_>>();
            error.parts.iter().flat_map(|part| std::iter::once(part.span).chain(notes(part))).collect()
        };
        let mut places: Vec<_> =
            sink.errors().flat_map(|error| std::iter::once(error.span).chain(summed(error))).collect();
        places.sort_unstable();
        Self { places }
    }

    fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    fn within(&self, extent: Span) -> bool {
        let first =
            self.places.partition_point(|place| *place < Span::new(extent.file(), extent.start()..extent.start()));
        self.places.get(first).is_some_and(|place| place.file() == extent.file() && place.start() < extent.end())
    }
}

/// The levels of the workspace, and those of strategies that override them.
struct ScopedLevels {
    workspace: Levels,
    own: HashMap<Box<str>, Levels>,
}

fn levels(plan: &Plan, settings: &Settings, sink: &mut Sink) -> ScopedLevels {
    for (_, scope) in plan.strategies() {
        scope.settings.limits.iter().for_each(|limits| rules::check_limits(limits, sink));
    }
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

    /// Whether a code is off in a scope. A demand's findings have the level of the strategy that answers it, so in a
    /// governing document a code counts as off if it is off anywhere.
    fn is_off(&self, code: &Code, scope: Option<&Scope>) -> bool {
        let is_off = |levels: &Levels| levels.of(code).is_none();
        match scope.filter(|scope| scope.kind == ScopeKind::Strategy) {
            Some(scope) => is_off(self.own.get(&scope.id).unwrap_or(&self.workspace)),
            None => is_off(&self.workspace) || self.own.values().any(is_off),
        }
    }
}
