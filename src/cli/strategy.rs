//! `--strategy`: one plan of several, with what it stands on.

use std::collections::BTreeSet;

use super::error::{UserError, did_you_mean};
use super::lookup::scope_of;
use crate::compile::Compilation;
use crate::diag::{Diagnostic, nearest, say};
use crate::model::{Plan, Scope, ScopeId, ScopeKind};

/// The strategy with this id.
pub fn chosen(compilation: &Compilation, name: &str) -> Result<ScopeId, UserError> {
    let names: Vec<_> = compilation.plan.strategies().map(|(_, scope)| &*scope.id).collect();
    scope_of(compilation, name).ok_or_else(|| unknown(name, &names))
}

/// That no strategy is called so.
pub fn unknown(name: &str, known: &[&str]) -> UserError {
    let help = match nearest(name, known.iter().copied()) {
        Some(right) => did_you_mean(right),
        None => say!("name one of these: {names}", names = known.join(", ")),
    };
    UserError::with_help(say!("no strategy is called \"{name}\"", name), help)
}

/// Leaves out the findings that are about other strategies and documents than this one and what it stands on. What is about
/// the workspace as a whole stays.
pub fn narrow(compilation: &mut Compilation, scope: ScopeId) {
    let found = std::mem::take(&mut compilation.diagnostics);
    let reach = Reach::of(compilation, scope);
    compilation.diagnostics = found.into_iter().filter(|finding| reach.concerns(finding, compilation)).collect();
}

/// Whether a finding is about the strategy called `name` or what it stands on.
pub fn concerns(finding: &Diagnostic, compilation: &Compilation, name: &str) -> bool {
    scope_of(compilation, name).is_none_or(|scope| Reach::of(compilation, scope).concerns(finding, compilation))
}

/// A strategy, and the documents and strategies that it refers to, and those that these refer to.
struct Reach {
    /// The ids of all.
    names: BTreeSet<String>,
    /// The places of the sources of each strategy and document, and whether it belongs to these.
    places: Vec<(String, bool)>,
}

impl Reach {
    fn of(compilation: &Compilation, scope: ScopeId) -> Self {
        let plan = &compilation.plan;
        let reached = reached(plan, scope);
        let names = reached.iter().map(|index| plan.scope(ScopeId::new(*index)).id.to_string()).collect();
        let place = |(id, scope): (ScopeId, &Scope)| {
            let path = compilation.sources.file(scope.span.file()).path();
            let is_strategy = scope.kind == ScopeKind::Strategy;
            let folder = path.rsplit_once('/').filter(|_| is_strategy).map(|(folder, _)| format!("{folder}/"));
            (folder.unwrap_or_else(|| path.to_owned()), reached.contains(&id.index()))
        };
        Self { names, places: plan.scopes().map(place).collect() }
    }

    fn concerns(&self, finding: &Diagnostic, compilation: &Compilation) -> bool {
        if let Some((owner, _)) = finding.subject.as_deref().and_then(|subject| subject.split_once('/')) {
            return self.names.contains(owner);
        }
        let path = compilation.sources.file(finding.span.file()).path();
        let around = self.places.iter().filter(|(place, _)| path.starts_with(place.as_str()));
        around.max_by_key(|(place, _)| place.len()).is_none_or(|(_, is_reached)| *is_reached)
    }
}

/// The indices of the scopes that are reached by references from one.
fn reached(plan: &Plan, scope: ScopeId) -> BTreeSet<usize> {
    let mut reached = BTreeSet::from([scope.index()]);
    loop {
        let is_referred_to =
            |id| plan.incoming(id).iter().any(|link| reached.contains(&plan.element(link.from).scope.index()));
        let more =
            plan.elements().filter(|(id, element)| !reached.contains(&element.scope.index()) && is_referred_to(*id));
        let more: Vec<_> = more.map(|(_, element)| element.scope.index()).collect();
        if more.is_empty() {
            return reached;
        }
        reached.extend(more);
    }
}
