//! Symbol tables, and how a name is looked up in them.

use std::collections::{HashMap, HashSet};

use crate::diag::{Diagnostic, Sink, codes::reference as codes, say};
use crate::model::{Draft, Element, ElementId, Kind, ScopeId, ScopeKind};
use crate::source::Span;

/// Why a name could not be resolved.
pub enum Failure {
    /// Nothing has the name.
    Nothing,
    /// The part before the slash names nothing.
    NoSuchScope(String),
    /// The name means an element of a kind that is not accepted.
    WrongKind {
        /// What it is.
        kind: Kind,
        /// Where it is defined.
        place: Span,
    },
    /// The name is a demand in each of these documents.
    Ambiguous(Vec<Box<str>>),
}

struct Named {
    id: ElementId,
    kind: Kind,
    place: Span,
    nested_in: Option<ElementId>,
    /// Other elements with the same id, which has been reported. A reference may mean one of them if only they are of
    /// an accepted kind.
    namesakes: Vec<(Kind, ElementId)>,
}

/// All names of a workspace.
pub struct Names {
    /// Strategies and documents, by id.
    scopes: HashMap<Box<str>, ScopeId>,
    /// The element that represents each scope.
    roots: Vec<Option<ElementId>>,
    /// The elements of each scope, by id.
    elements: Vec<HashMap<Box<str>, Named>>,
    /// The documents of the workspace that each strategy builds on.
    builds_on: Vec<Vec<ScopeId>>,
    /// The id of each scope.
    ids: Vec<Box<str>>,
    /// The ids that several strategies or documents share, which has been reported.
    shared: HashSet<Box<str>>,
}

impl Names {
    /// Collects the names of a draft and reports those that are defined twice. The first definition keeps the name.
    pub fn new(draft: &Draft, sink: &mut Sink) -> Self {
        let mut shared = HashSet::new();
        let scopes = scope_names(draft, &mut shared, sink);
        let elements = (0..draft.scopes.len()).map(|scope| element_names(draft, ScopeId::new(scope), sink)).collect();
        let roots: Vec<_> = draft.scopes.iter().map(|scope| scope.root).collect();
        let builds_on = roots.iter().map(|root| documents_below(draft, *root, &scopes)).collect();
        let ids = draft.scopes.iter().map(|scope| scope.id.clone()).collect();
        Self { scopes, roots, elements, builds_on, ids, shared }
    }

    /// The element that `name`, written in `scope`, refers to among those of the accepted `kinds`.
    ///
    /// # Errors
    /// Why it refers to nothing, or to nothing that is accepted.
    ///
    /// # Panics
    /// Where `scope` is not one of the draft's.
    pub fn find(&self, scope: ScopeId, name: &str, kinds: &[Kind]) -> Result<ElementId, Failure> {
        match name.split_once('/') {
            Some((outer, inner)) => self.find_in(scope, outer, inner, kinds),
            None => self.find_bare(scope, name, kinds),
        }
    }

    fn find_in(&self, scope: ScopeId, outer: &str, inner: &str, kinds: &[Kind]) -> Result<ElementId, Failure> {
        if let Some(other) = self.scopes.get(outer) {
            return accept(self.elements[other.index()].get(inner), kinds);
        }
        // A document that the strategy itself defines shares the strategy's ids.
        let document = self.elements[scope.index()].get(outer).filter(|named| named.kind == Kind::Document);
        let document = document.ok_or_else(|| Failure::NoSuchScope(outer.to_owned()))?;
        let demand = self.elements[scope.index()].get(inner);
        accept(demand.filter(|named| named.nested_in == Some(document.id)), kinds)
    }

    fn find_bare(&self, scope: ScopeId, name: &str, kinds: &[Kind]) -> Result<ElementId, Failure> {
        let own = accept(self.elements[scope.index()].get(name), kinds);
        if own.is_ok() {
            return own;
        }
        if let Some(other) = self.scopes.get(name)
            && let Some(root) = self.roots[other.index()]
            && accept(self.elements[other.index()].get(name), kinds).is_ok()
        {
            return Ok(root);
        }
        let demands = self.demands_called(scope, name, kinds);
        match demands.as_slice() {
            [] => own,
            [(_, demand)] => Ok(*demand),
            several => Err(Failure::Ambiguous(several.iter().map(|(id, _)| id.clone()).collect())),
        }
    }

    fn demands_called(&self, scope: ScopeId, name: &str, kinds: &[Kind]) -> Vec<(Box<str>, ElementId)> {
        if !kinds.contains(&Kind::Demand) {
            return Vec::new();
        }
        let demand = |document: &ScopeId| {
            let named = self.elements[document.index()].get(name).filter(|named| named.kind == Kind::Demand)?;
            Some((self.ids[document.index()].clone(), named.id))
        };
        self.builds_on[scope.index()].iter().filter_map(demand).collect()
    }

    /// The scopes in which `name`, written in `scope`, may be defined.
    ///
    /// # Panics
    /// Where `scope` is not one of the draft's.
    pub fn where_to_look(&self, scope: ScopeId, name: &str) -> Vec<ScopeId> {
        let named = name.split_once('/').and_then(|(outer, _)| self.scopes.get(outer).copied());
        match named {
            Some(other) => vec![other],
            None => std::iter::once(scope).chain(self.builds_on[scope.index()].iter().copied()).collect(),
        }
    }

    /// Whether another strategy or document has the same id as `scope`, so that a reference may mean either.
    pub fn is_shared(&self, scope: ScopeId) -> bool {
        self.ids.get(scope.index()).is_some_and(|id| self.shared.contains(id))
    }

    /// The strategy or document with this id.
    pub fn scope_called(&self, id: &str) -> Option<ScopeId> {
        self.scopes.get(id).copied()
    }

    /// The span at which the element of `scope` with this id is defined.
    pub fn place(&self, scope: ScopeId, id: &str) -> Option<Span> {
        self.elements.get(scope.index())?.get(id).map(|named| named.place)
    }

    /// Whether anything anywhere in the workspace has this id.
    pub fn exists(&self, id: &str) -> bool {
        self.elements.iter().any(|elements| elements.contains_key(id))
    }

    /// The ids of all strategies and documents, in a stable order.
    pub fn scopes(&self) -> Vec<&str> {
        let mut ids: Vec<_> = self.ids.iter().map(|id| &**id).collect();
        ids.sort_unstable();
        ids
    }

    /// Every name in the strategy or document called `outer` that would be accepted, in a stable order.
    pub fn candidates_in<'a>(&'a self, outer: &str, kinds: &'a [Kind]) -> Vec<&'a str> {
        let mut names: Vec<_> = self.scopes.get(outer).into_iter().flat_map(|scope| self.of(*scope, kinds)).collect();
        names.sort_unstable();
        names
    }

    fn of<'a>(&'a self, scope: ScopeId, kinds: &'a [Kind]) -> impl Iterator<Item = &'a str> {
        let named = self.elements[scope.index()].iter().filter(|(_, named)| kinds.contains(&named.kind));
        named.map(|(name, _)| &**name)
    }

    /// Every name that would be accepted in `scope`, in a stable order.
    ///
    /// # Panics
    /// Where `scope` is not one of the draft's.
    pub fn candidates<'a>(&'a self, scope: ScopeId, kinds: &'a [Kind]) -> Vec<&'a str> {
        let demands = self.builds_on[scope.index()].iter().filter(|_| kinds.contains(&Kind::Demand));
        let demands = demands.flat_map(|document| self.of(*document, kinds));
        let mut names: Vec<_> = self.of(scope, kinds).chain(demands).collect();
        if kinds.contains(&Kind::Strategy) || kinds.contains(&Kind::Document) {
            names.extend(self.ids.iter().map(|id| &**id));
        }
        names.sort_unstable();
        names
    }
}

fn accept(named: Option<&Named>, kinds: &[Kind]) -> Result<ElementId, Failure> {
    match named {
        Some(named) if kinds.contains(&named.kind) => Ok(named.id),
        Some(named) => match named.namesakes.iter().find(|(kind, _)| kinds.contains(kind)) {
            Some((_, namesake)) => Ok(*namesake),
            None => Err(Failure::WrongKind { kind: named.kind, place: named.place }),
        },
        None => Err(Failure::Nothing),
    }
}

fn scope_names(draft: &Draft, shared: &mut HashSet<Box<str>>, sink: &mut Sink) -> HashMap<Box<str>, ScopeId> {
    let mut names: HashMap<Box<str>, ScopeId> = HashMap::new();
    for (index, scope) in draft.scopes.iter().enumerate() {
        match names.get(&scope.id) {
            Some(first) => {
                let what = match scope.kind {
                    ScopeKind::Strategy => say!("strategy"),
                    ScopeKind::Document => say!("governing document"),
                };
                let message = say!("a second {what} is called \"{id}\"", what, id = &*scope.id);
                sink.push(twice(scope.span, message, draft.scopes[first.index()].span));
                shared.insert(scope.id.clone());
            }
            None => {
                names.insert(scope.id.clone(), ScopeId::new(index));
            }
        }
    }
    names
}

fn element_names(draft: &Draft, scope: ScopeId, sink: &mut Sink) -> HashMap<Box<str>, Named> {
    let ids = &draft.scopes[scope.index()].elements;
    let mut names: HashMap<Box<str>, Named> = HashMap::with_capacity(ids.len());
    for id in ids {
        let element = &draft.elements[id.index()];
        match names.get_mut(&element.id) {
            Some(first) => {
                let message = say!("the id \"{id}\" is used twice", id = &*element.id);
                sink.push(twice(element.span, message, first.place));
                first.namesakes.push((element.kind(), *id));
            }
            None => {
                names.insert(element.id.clone(), named(*id, element));
            }
        }
    }
    names
}

fn named(id: ElementId, element: &Element) -> Named {
    Named { id, kind: element.kind(), place: element.span, nested_in: element.nested_in, namesakes: Vec::new() }
}

fn twice(span: Span, message: crate::diag::Message, first: Span) -> Diagnostic {
    Diagnostic::new(&codes::DUPLICATE_ID, span, message)
        .note(first, say!("first defined here"))
        .help(say!("give one of them another id"))
}

/// The documents of the workspace that a strategy lists in `builds_on`.
fn documents_below(draft: &Draft, root: Option<ElementId>, scopes: &HashMap<Box<str>, ScopeId>) -> Vec<ScopeId> {
    let strategy = root.and_then(|root| draft.elements.get(root.index())).and_then(Element::strategy);
    let named = strategy.into_iter().flat_map(|strategy| &strategy.builds_on);
    let found = named.filter_map(|reference| scopes.get(&reference.link.name).copied());
    found.filter(|scope| draft.scopes[scope.index()].kind == ScopeKind::Document).collect()
}
