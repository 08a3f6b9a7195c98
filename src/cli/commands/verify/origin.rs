//! Which sources a plan is made of, and which of them an element stands in.

use std::collections::BTreeSet;

use crate::cli::lookup::element_of;
use crate::compile::Compilation;
use crate::model::entity::{Indicator, Measure};
use crate::model::{ScopeId, Shown};
use crate::source::FileId;
use crate::workspace::{SETTINGS_FILE, layout};

/// The sources that a plan is made of: its own files, those of what it refers to, those of what other plans do for its
/// goals, those of the documents that it has to answer, and the settings.
pub fn sources_of(compilation: &Compilation, scope: ScopeId) -> Vec<String> {
    let Compilation { sources, settings, plan, .. } = compilation;
    let layout = layout(sources, settings);
    let own = layout.strategies.iter().find(|folder| *folder.id == *plan.scope(scope).id);
    let mut files: BTreeSet<FileId> = own.into_iter().flat_map(|folder| folder.files.iter().copied()).collect();
    for (id, element) in plan.elements() {
        for link in plan.incoming(id) {
            let from = plan.element(link.from);
            if from.scope == scope {
                files.insert(element.span.file());
            } else if element.scope == scope && [Indicator::GOALS, Measure::GOALS].contains(&link.field.id) {
                files.insert(from.span.file());
            }
        }
    }
    for document in plan.documents_of(scope) {
        files.insert(plan.element(document).span.file());
        files.extend(plan.demands_of(document).into_iter().map(|demand| plan.element(demand).span.file()));
    }
    let settings = sources.iter().filter(|(_, source)| source.path() == SETTINGS_FILE).map(|(file, _)| file);
    files.extend(settings);
    let sources = files.into_iter().map(|file| sources.file(file).path().to_owned());
    sources.chain(enclosed(compilation, scope)).collect()
}

/// The pictures and attachments that a plan's own texts name.
fn enclosed(compilation: &Compilation, scope: ScopeId) -> BTreeSet<String> {
    let plan = &compilation.plan;
    let shown = plan.scope(scope).elements.iter().flat_map(|id| plan.element(*id).show());
    let enclosures = shown.flat_map(|(_, shown)| match shown {
        Shown::Text(text) => text.enclosures.as_slice(),
        _ => &[],
    });
    enclosures.filter_map(|named| named.file.as_ref().ok()).map(|file| file.path.to_string()).collect()
}

/// The sources that the list of plans is made of: where each strategy says what it is.
pub fn sources_of_list(compilation: &Compilation) -> Vec<String> {
    let layout = layout(&compilation.sources, &compilation.settings);
    layout.strategies.iter().map(|folder| compilation.sources.file(folder.main).path().to_owned()).collect()
}

/// The source that the element with this anchor stands in, if it is the plan's own.
pub fn source_of(compilation: &Compilation, scope: ScopeId, anchor: &str) -> Option<String> {
    let found = element_of(compilation, scope, anchor)?;
    Some(compilation.sources.file(found.span.file()).path().to_owned())
}
