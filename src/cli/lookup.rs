//! Finding in a compiled workspace what people and files call by name.

use crate::compile::Compilation;
use crate::model::{Element, ScopeId};

/// The strategy with this id.
pub fn scope_of(compilation: &Compilation, strategy: &str) -> Option<ScopeId> {
    compilation.plan.strategies().find(|(_, scope)| *scope.id == *strategy).map(|(id, _)| id)
}

/// The element of a strategy with this id.
pub fn element_of<'a>(compilation: &'a Compilation, scope: ScopeId, id: &str) -> Option<&'a Element> {
    let plan = &compilation.plan;
    plan.scope(scope).elements.iter().map(|found| plan.element(*found)).find(|element| *element.id == *id)
}

/// The folder of a strategy, with `/` at its end; `None` where its main file cannot be read, or lies in no folder.
pub fn folder_of(compilation: &Compilation, scope: ScopeId) -> Option<String> {
    let root = compilation.plan.root(scope)?;
    let (folder, _) = compilation.sources.file(root.span.file()).path().rsplit_once('/')?;
    Some(format!("{folder}/"))
}
