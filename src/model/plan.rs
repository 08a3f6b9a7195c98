//! Plans: the elements of a workspace as one graph.

use super::draft::{Draft, Scope, ScopeKind};
use super::element::Element;
use super::entity::{Common, Strategy};
use super::field::{Field, FieldId, Tag};
use super::kind::Kind;
use super::outline::Outline;
use super::record::Record as _;
use super::reference::{ElementId, Ref, ScopeId};
use super::text::Line;
use crate::model::value::Language;

/// A reference seen from what it refers to.
#[derive(Debug, Clone, Copy)]
pub struct Incoming {
    /// The element that refers.
    pub from: ElementId,
    /// The field that holds the reference; for a reference in prose, the common field `text`.
    pub field: &'static Field,
}

/// Whether a demand is met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coverage {
    /// Elements cover it.
    Answered(Vec<ElementId>),
    /// Strategies waive it, with a reason.
    Waived(Vec<ElementId>),
    /// Nobody has dealt with it.
    Open,
}

/// A workspace whose references are resolved. Immutable: commands only read it.
#[derive(Debug, Default)]
pub struct Plan {
    scopes: Vec<Scope>,
    elements: Vec<Element>,
    incoming: Vec<Vec<Incoming>>,
    outline: Outline,
}

impl Plan {
    /// Makes the plan of a draft whose links have been resolved.
    pub fn new(draft: Draft) -> Self {
        let Draft { scopes, mut elements } = draft;
        let incoming = incoming(&mut elements);
        Self { scopes, elements, incoming, outline: Outline::default() }
    }

    /// The same, to be read in another order.
    #[must_use]
    pub fn with_outline(self, outline: Outline) -> Self {
        Self { outline, ..self }
    }

    /// In which order people read it, and what is left out.
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    /// All scopes, in the order of their files.
    pub fn scopes(&self) -> impl Iterator<Item = (ScopeId, &Scope)> {
        self.scopes.iter().enumerate().map(|(index, scope)| (ScopeId::new(index), scope))
    }

    /// All strategies.
    pub fn strategies(&self) -> impl Iterator<Item = (ScopeId, &Scope)> {
        self.scopes().filter(|(_, scope)| scope.kind == ScopeKind::Strategy)
    }

    /// The scope with this id.
    ///
    /// # Panics
    /// Where the id comes from another plan that has more scopes.
    pub fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.index()]
    }

    /// All elements.
    pub fn elements(&self) -> impl Iterator<Item = (ElementId, &Element)> {
        self.elements.iter().enumerate().map(|(index, element)| (ElementId::new(index), element))
    }

    /// The element with this id.
    ///
    /// # Panics
    /// Where the id comes from another plan that has more elements.
    pub fn element(&self, id: ElementId) -> &Element {
        &self.elements[id.index()]
    }

    /// The elements of one kind in a scope, in the order in which they were written.
    pub fn of_kind(&self, scope: ScopeId, kind: Kind) -> impl Iterator<Item = (ElementId, &Element)> {
        let elements = self.scope(scope).elements.iter().map(|id| (*id, self.element(*id)));
        elements.filter(move |(_, element)| element.kind() == kind)
    }

    /// What refers to an element.
    pub fn incoming(&self, id: ElementId) -> &[Incoming] {
        self.incoming.get(id.index()).map_or(&[], Vec::as_slice)
    }

    /// The elements that refer to `id` in a field.
    pub fn referrers(&self, id: ElementId, field: FieldId) -> impl Iterator<Item = ElementId> {
        self.incoming(id).iter().filter(move |link| link.field.id == field).map(|link| link.from)
    }

    /// The elements that refer to `id` in a field with a tag.
    pub fn tagged_referrers(&self, id: ElementId, tag: Tag) -> impl Iterator<Item = ElementId> {
        self.incoming(id).iter().filter(move |link| link.field.is(tag)).map(|link| link.from)
    }

    /// What an element belongs to, and cannot be shown without.
    pub fn owners(&self, id: ElementId) -> Vec<ElementId> {
        let element = self.element(id);
        let root = self.scope(element.scope).root.filter(|root| *root != id);
        let goal = element.goal().and_then(|goal| goal.parent.as_ref()?.target());
        let section = element.section().and_then(|section| section.parent.as_ref()?.target());
        [root, element.nested_in, goal, section, element.shown_in()].into_iter().flatten().collect()
    }

    /// The element that stands for a scope.
    pub fn root(&self, scope: ScopeId) -> Option<&Element> {
        self.scope(scope).root.map(|root| self.element(root))
    }

    /// The language a scope is written in; bokmål where nothing is said.
    pub fn language(&self, scope: ScopeId) -> Language {
        let strategy = self.root(scope).and_then(Element::strategy);
        strategy.and_then(|strategy| strategy.language.as_ref()).map_or_else(Language::default, |at| at.value)
    }

    /// What has become of a demand, counting only the elements that `sees` lets through.
    pub fn coverage(&self, demand: ElementId, sees: &dyn Fn(ElementId) -> bool) -> Coverage {
        let distinct = |field: FieldId| {
            let mut found: Vec<_> = self.referrers(demand, field).filter(|id| sees(*id)).collect();
            found.dedup();
            found
        };
        let answered = distinct(Common::COVERS);
        if !answered.is_empty() {
            return Coverage::Answered(answered);
        }
        let waived = distinct(Strategy::WAIVES);
        if waived.is_empty() { Coverage::Open } else { Coverage::Waived(waived) }
    }

    /// Why a strategy departs from a demand, where it does and says so.
    pub fn waiver_reason(&self, scope: ScopeId, demand: ElementId) -> Option<&Line> {
        let strategy = self.root(scope).and_then(Element::strategy)?;
        strategy.waives.iter().find(|waiver| waiver.demand.target == Some(demand))?.reason.as_ref()
    }

    /// The documents that a strategy has to answer: those it builds on, then those it describes itself.
    pub fn documents_of(&self, scope: ScopeId) -> Vec<ElementId> {
        let strategy = self.root(scope).and_then(Element::strategy);
        let built_on = strategy.into_iter().flat_map(|strategy| &strategy.builds_on).filter_map(Ref::target);
        let built_on = built_on.filter(|target| self.element(*target).kind() == Kind::Document);
        let mut documents: Vec<_> = built_on.collect();
        for (own, _) in self.of_kind(scope, Kind::Document) {
            if !documents.contains(&own) {
                documents.push(own);
            }
        }
        documents
    }

    /// The demands of a document, in its order.
    pub fn demands_of(&self, document: ElementId) -> Vec<ElementId> {
        let element = self.element(document);
        let scope = self.scope(element.scope);
        let is_root = scope.root == Some(document);
        let belongs = |id: &ElementId| {
            let demand = self.element(*id);
            demand.kind() == Kind::Demand
                && (demand.nested_in == Some(document) || (is_root && demand.nested_in.is_none()))
        };
        scope.elements.iter().copied().filter(belongs).collect()
    }
}

/// Inverts all references. One in prose counts as a reference of the field `text`.
fn incoming(elements: &mut [Element]) -> Vec<Vec<Incoming>> {
    let prose = Common::SPEC.field(Common::TEXT.name);
    let mut incoming: Vec<Vec<Incoming>> = Vec::new();
    incoming.resize_with(elements.len(), Vec::new);
    for (index, element) in elements.iter_mut().enumerate() {
        let from = ElementId::new(index);
        let mut add = |target: Option<ElementId>, field: &'static Field| {
            if let Some(list) = target.and_then(|target| incoming.get_mut(target.index())) {
                list.push(Incoming { from, field });
            }
        };
        element.each_link(&mut |field, link| add(link.target, field));
        element.each_text(&mut |text| {
            for link in &text.links {
                prose.into_iter().for_each(|field| add(link.link.target, field));
            }
        });
    }
    incoming
}
