//! Drafts: elements as they were written.

use super::element::Element;
use super::reference::{ElementId, ScopeId};
use super::settings::CheckSettings;
use crate::source::Span;

/// What a scope is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScopeKind {
    /// A strategy of the workspace.
    Strategy,
    /// A governing document of the workspace.
    Document,
}

/// A strategy or a governing document: a space of ids.
#[derive(Debug, Clone)]
pub struct Scope {
    /// Its id, unique in the workspace.
    pub id: Box<str>,
    /// What it is.
    pub kind: ScopeKind,
    /// The element that stands for it: the strategy, or the document.
    pub root: Option<ElementId>,
    /// Its elements, the root first, then in the order of files and lines.
    pub elements: Vec<ElementId>,
    /// Text of the scope that could not be made into elements.
    pub lost: Vec<Span>,
    /// How findings about it are judged.
    pub settings: CheckSettings,
    /// Whether a file of the scope could not be read at all.
    pub unreadable: bool,
    /// Where its id is given, or its folder.
    pub span: Span,
}

impl Scope {
    /// Whether all of it could be read. Only then is what seems to be missing really missing.
    pub fn is_whole(&self) -> bool {
        self.lost.is_empty() && !self.unreadable
    }
}

/// All elements of a workspace, references as written.
#[derive(Debug, Default)]
pub struct Draft {
    /// Strategies and documents, by id of their folder or file.
    pub scopes: Vec<Scope>,
    /// Every element of every scope.
    pub elements: Vec<Element>,
}

impl Draft {
    /// Adds a scope without elements.
    pub fn add_scope(&mut self, scope: Scope) -> ScopeId {
        self.scopes.push(scope);
        ScopeId::new(self.scopes.len() - 1)
    }

    /// Adds an element to its scope.
    pub fn add(&mut self, element: Element) -> ElementId {
        let id = ElementId::new(self.elements.len());
        if let Some(scope) = self.scopes.get_mut(element.scope.index()) {
            scope.elements.push(id);
        }
        self.elements.push(element);
        id
    }
}
