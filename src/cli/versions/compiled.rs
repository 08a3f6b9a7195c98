//! Plans compiled from sources, as records.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use rayon::prelude::*;

use super::side::{Name, Side};
use crate::cli::error::UserError;
use crate::cli::workspace::where_to_look;
use crate::compile::{Compilation, read};
use crate::diag::{Arg, Diagnostic, Family, say};
use crate::model::{ElementId, Plan, ScopeId};
use crate::source::Span;
use crate::view::{Edition, PlanRecord, Visible};
use crate::world::World;

/// The workspace in a world, which is called `shown`.
pub fn compiled(world: &dyn World, as_of: Option<Date>, shown: Arg) -> Result<Compilation, UserError> {
    let compilation = read(world, as_of);
    if compilation.is_empty() {
        return Err(UserError::with_help(
            say!("there is no strategy in {path}", path = shown),
            where_to_look(&compilation, world)
                .unwrap_or_else(|| say!("name the folder or version that holds \"strategies\"")),
        ));
    }
    Ok(compilation)
}

/// The side that a compiled workspace is.
pub fn side_of(compilation: &Compilation, edition: Edition, name: Name) -> Side {
    let faults: Vec<_> = compilation.diagnostics.iter().filter(|finding| finding.is_source_error()).collect();
    let plan = &compilation.plan;
    let visible = Visible::new(plan, edition, compilation.as_of);
    let scopes: Vec<ScopeId> = plan.strategies().map(|(scope, _)| scope).collect();
    let record = |scope: &ScopeId| {
        let record = PlanRecord::new(plan, &visible, *scope, edition, compilation.as_of)?;
        Some(with_sources(record, *scope, compilation, &faults))
    };
    let concern = faults.iter().filter(|fault| !is_kept_back(fault, compilation, &visible));
    let is_lost = |scope: &ScopeId| plan.scope(*scope).root.is_none();
    Side {
        plans: scopes.par_iter().filter_map(record).collect(),
        name,
        day: None,
        lost: scopes.iter().filter(|scope| is_lost(scope)).map(|scope| plan.scope(*scope).id.to_string()).collect(),
        faults: concern.count(),
        about: None,
        is_public_only: false,
    }
}

/// Whether a fault is one of an element, or in the folder of a strategy, that the edition does not show. Whoever sees its
/// comparisons is not to learn that there is one.
fn is_kept_back(fault: &Diagnostic, compilation: &Compilation, visible: &Visible) -> bool {
    let plan = &compilation.plan;
    let is_hidden = |id: Option<ElementId>| id.is_some_and(|id| !visible.sees(id));
    let path = compilation.sources.file(fault.span.file()).path();
    let subject = fault.subject.as_deref().and_then(|subject| subject.split_once('/'));
    plan.strategies().any(|(scope, own)| {
        let is_in = compilation.folder_of(scope).is_some_and(|folder| path.starts_with(&folder));
        let is_about = |id: &&ElementId| {
            subject.is_some_and(|(strategy, element)| *own.id == *strategy && *plan.element(**id).id == *element)
        };
        is_in && is_hidden(own.root) || is_hidden(own.elements.iter().find(is_about).copied())
    })
}

/// The record of a plan with where its elements stand, and what of it could not be read.
fn with_sources(
    mut record: PlanRecord,
    scope: ScopeId,
    compilation: &Compilation,
    faults: &[&Diagnostic],
) -> PlanRecord {
    let plan = &compilation.plan;
    let path = |span: Span| compilation.sources.file(span.file()).path().to_owned();
    let folder = compilation.folder_of(scope).unwrap_or_default();
    let own: Vec<_> = faults.iter().filter(|fault| path(fault.span).starts_with(&folder)).collect();
    // What is no valid source may have held anything; other faults are those of an element.
    let of_files = own.iter().filter(|fault| fault.code.family() == Some(Family::Source)).map(|fault| path(fault.span));
    let unread: BTreeSet<_> = of_files.chain(plan.scope(scope).lost.iter().map(|span| path(*span))).collect();
    record.declared.unread = unread.into_iter().collect();
    let broken = own.iter().filter_map(|fault| fault.subject.as_deref()?.split_once('/')).map(|(_, id)| id);
    let cut_off = plan.scope(scope).lost.iter().flat_map(|lost| cut_off(plan, scope, *lost));
    let partial: BTreeSet<&str> = broken.chain(cut_off).collect();
    let elements = plan.scope(scope).elements.iter().map(|id| plan.element(*id));
    let places: HashMap<&str, Span> = elements.map(|element| (&*element.id, element.span)).collect();
    for element in &mut record.elements {
        element.is_faulty = partial.contains(&*element.id);
        element.file = places.get(&*element.id).map(|span| path(*span)).unwrap_or_default();
    }
    record
}

/// The ids of the element that was being read when what follows was lost, and of those around it.
fn cut_off(plan: &Plan, scope: ScopeId, lost: Span) -> impl Iterator<Item = &str> {
    let place = move |id: &ElementId| plan.element(*id).span;
    let own = plan.scope(scope).elements.iter().copied();
    let before = own.filter(|id| place(id).file() == lost.file() && place(id).start() <= lost.start());
    let nearest = before.max_by_key(|id| place(id).start());
    std::iter::successors(nearest, |id| plan.element(*id).nested_in).map(|id| &*plan.element(id).id)
}
