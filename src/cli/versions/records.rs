//! Plans compiled from sources, as records.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use anyhow::{anyhow, bail};
use rayon::prelude::*;

use super::super::failure::not_read_from_git;
use super::{Name, Reading, Side, Sides, Source};
use crate::compile::{Compilation, read};
use crate::diag::{Diagnostic, Family, say};
use crate::model::{ElementId, Plan, ScopeId};
use crate::source::Span;
use crate::view::{PlanRecord, Visible};
use crate::world::environment::{absolute, is_folder};
use crate::world::git::{Content, Repository};
use crate::world::{Disk, World};

impl Reading<'_> {
    /// One side.
    pub(super) fn side(self, source: &Source) -> anyhow::Result<Side> {
        match source {
            Source::WorkingTree => {
                let shown = self.workspace.display().to_string();
                self.compiled(&Disk::new(self.workspace), Name::WorkingTree, &shown)
            }
            Source::Folder(folder, only) => {
                let shown = folder.display().to_string();
                let name = only.clone().unwrap_or_else(|| name_of(folder));
                let mut side = self.compiled(&Disk::new(folder), Name::Given(name), &shown)?;
                if let Some(only) = only {
                    side.plans.retain(|plan| plan.id == *only);
                    side.about = Some(vec![only.clone()]);
                }
                Ok(side)
            }
            Source::Edition(path) => self.edition(path),
            Source::Revision(name) => self.revision(name),
        }
    }

    fn revision(self, name: &str) -> anyhow::Result<Side> {
        if !is_folder(self.workspace) {
            bail!(self.ui.say(&say!("there is no folder {path}", path = self.workspace.display().to_string())));
        }
        let fault = |error| anyhow!(self.ui.say(&not_read_from_git(&error)));
        let repository = Repository::discover(self.workspace).map_err(fault)?;
        let today = Disk::new(Path::new("")).today();
        let snapshot = repository.snapshot(name, today).map_err(fault)?;
        let side = match snapshot.content {
            Content::Workspace(world) => self.compiled(&*world, Name::Given(name.to_owned()), name)?,
            Content::File { path, bytes } => self.published(&[(path, bytes)])?,
        };
        Ok(Side { day: Some(snapshot.day), name: Name::Given(name.to_owned()), ..side })
    }

    fn compiled(self, world: &dyn World, name: Name, shown: &str) -> anyhow::Result<Side> {
        let compilation = read(world, self.as_of);
        if compilation.sources.iter().next().is_none() {
            bail!(self.ui.say(&say!(
                "there is no strategy in {path}; name the folder or version that holds \"strategies\"",
                path = shown
            )));
        }
        Ok(self.of(&compilation, name))
    }

    /// The side that a compiled workspace is.
    fn of(self, compilation: &Compilation, name: Name) -> Side {
        let faults: Vec<_> = compilation.diagnostics.iter().filter(|finding| finding.is_fault()).collect();
        let plan = &compilation.plan;
        let visible = Visible::new(plan, self.edition, compilation.as_of);
        let scopes: Vec<ScopeId> = plan.strategies().map(|(scope, _)| scope).collect();
        let record = |scope: &ScopeId| {
            let record = PlanRecord::new(plan, &visible, *scope, self.edition, compilation.as_of)?;
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

    /// The workspace that was compiled already, beside an earlier version of it.
    pub fn since(self, words: &str, compilation: &Compilation) -> anyhow::Result<Sides> {
        let old = self.side(&Source::named(words, self))?;
        Sides { old, new: self.of(compilation, Name::WorkingTree) }.settled(self)
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
        let folder = folder_of(plan, scope, compilation);
        let is_in = !folder.is_empty() && path.starts_with(&folder);
        let is_about = |id: &&ElementId| {
            subject.is_some_and(|(strategy, element)| *own.id == *strategy && *plan.element(**id).id == *element)
        };
        is_in && is_hidden(own.root) || is_hidden(own.elements.iter().find(is_about).copied())
    })
}

/// What readers are told of a folder: its name, and not where on somebody's machine it lies.
fn name_of(folder: &Path) -> String {
    let whole = absolute(folder).unwrap_or_else(|_| folder.to_owned());
    whole.file_name().map_or_else(|| folder.display().to_string(), |name| name.to_string_lossy().into_owned())
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
    let folder = folder_of(plan, scope, compilation);
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

/// The folder of a strategy, with `/` at its end.
fn folder_of(plan: &Plan, scope: ScopeId, compilation: &Compilation) -> String {
    let main = plan.root(scope).map(|root| compilation.sources.file(root.span.file()).path());
    let folder = main.and_then(|path| path.rsplit_once('/')).map(|(folder, _)| folder);
    folder.map(|folder| format!("{folder}/")).unwrap_or_default()
}
