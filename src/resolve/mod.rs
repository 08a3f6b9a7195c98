//! Resolution: from names to a graph.

mod cycles;
mod depth;
mod lost;
mod names;
mod prose;

use crate::diag::{Code, Diagnostic, Message, Sink, codes::reference as codes, nearest, say};
use crate::model::{Draft, Kind, Link, Plan, ScopeId, Shape};
use crate::phrase::{a_kind, kind_name};
use crate::source::{SourceMap, Span};
use lost::Lost;
use names::{Failure, Names};

/// Most suggestions made in one run. Each looks at every name, and beyond the first few hundred unresolved
/// names nobody reads them.
const MAX_SUGGESTIONS: usize = 200;

/// Resolves every reference of a draft. What cannot be resolved is reported and stays without a target.
pub fn resolve(mut draft: Draft, sources: &SourceMap, sink: &mut Sink) -> Plan {
    let names = Names::new(&draft, sink);
    let lost = Lost::new(&draft, sources);
    let mut resolver = Resolver { names: &names, lost: &lost, sources, sink, suggestions: MAX_SUGGESTIONS };
    let scopes: Vec<_> = draft.elements.iter().map(|element| element.scope).collect();
    let mut asked = Vec::new();
    for (element, scope) in draft.elements.iter_mut().zip(&scopes) {
        let mut on_link = |link: &mut Link, place: &Place| resolver.link(*scope, link, place);
        element.each_link(&mut |field, link| on_link(link, &Place { field: field.name, kinds: accepted(field.shape) }));
        let prose = Place { field: "text", kinds: Kind::ALL };
        element.each_text(&mut |text| {
            for found in &mut text.links {
                on_link(&mut found.link, &prose);
                asked.extend(found.field.is_some().then(|| found.clone()));
            }
        });
    }
    cycles::cut(&mut draft, sink);
    depth::limit(&mut draft, sink);
    let plan = Plan::new(draft);
    prose::check(&plan, &asked, sink);
    plan
}

fn accepted(shape: Shape) -> &'static [Kind] {
    match shape {
        Shape::Reference { to, .. } => to,
        Shape::Waivers => &[Kind::Demand],
        _ => Kind::ALL,
    }
}

/// Where a reference stands, and what may be referred to there.
struct Place {
    field: &'static str,
    kinds: &'static [Kind],
}

struct Resolver<'a, 's> {
    names: &'a Names,
    lost: &'a Lost<'a>,
    sources: &'a SourceMap,
    sink: &'s mut Sink,
    suggestions: usize,
}

impl Resolver<'_, '_> {
    fn link(&mut self, scope: ScopeId, link: &mut Link, place: &Place) {
        match self.names.find(scope, &link.name, place.kinds) {
            Ok(target) => link.target = Some(target),
            // What the unreadable part of a file would have defined is unknown, so the name may well be right.
            Err(Failure::Nothing) if self.may_be_lost(scope, &link.name) => {}
            Err(failure) => self.report(scope, link, place, &failure),
        }
    }

    fn may_be_lost(&self, scope: ScopeId, name: &str) -> bool {
        let id = name.rsplit('/').next().unwrap_or(name);
        self.names.where_to_look(scope, name).into_iter().any(|scope| self.lost.may_define(scope, id))
    }

    fn report(&mut self, scope: ScopeId, link: &Link, place: &Place, failure: &Failure) {
        let Place { field, kinds } = *place;
        let diagnostic = |code: &'static Code, message: Message| Diagnostic::new(code, link.span, message);
        let name = &*link.name;
        let found = match failure {
            Failure::Nothing => {
                let message = match kinds {
                    [kind] => say!("no {kind} is called \"{name}\"", kind = kind_name(*kind), name = name),
                    _ => say!("nothing is called \"{name}\"", name = name),
                };
                self.suggest(scope, link, kinds, diagnostic(&codes::UNRESOLVED, message))
            }
            Failure::NoSuchScope(other) => self.no_such_scope(link.span, other),
            Failure::WrongKind { kind, place } => diagnostic(
                &codes::WRONG_KIND,
                say!(
                    "\"{name}\" is {kind}, which cannot stand in \"{field}\"",
                    name = name,
                    kind = a_kind(*kind),
                    field = field
                ),
            )
            .note(*place, say!("defined here"))
            .help(say!("write the id of {kinds}", kinds = list_kinds(kinds))),
            Failure::Ambiguous(documents) => {
                diagnostic(&codes::AMBIGUOUS, say!("\"{name}\" is a demand of several documents", name = name))
                    .help(say!("write one of: {names}", names = qualified(documents, name)))
            }
        };
        self.sink.push(found);
    }

    fn no_such_scope(&self, span: Span, name: &str) -> Diagnostic {
        let message = say!("no strategy or governing document is called \"{name}\"", name = name);
        let diagnostic = Diagnostic::new(&codes::UNRESOLVED, span, message);
        match nearest(name, self.names.scopes()) {
            Some(right) => diagnostic.help(say!("did you mean \"{right}\"?", right = right)),
            None => diagnostic.help(say!("the part before the slash names a strategy's folder or a document's id")),
        }
    }

    fn suggest(&mut self, scope: ScopeId, link: &Link, kinds: &[Kind], diagnostic: Diagnostic) -> Diagnostic {
        if self.suggestions == 0 {
            return diagnostic;
        }
        self.suggestions -= 1;
        match nearest(&link.name, self.names.candidates(scope, kinds)) {
            Some(right) if self.sources.slice(link.span).trim_matches(['"', '\'']) == &*link.name => {
                diagnostic.help(say!("did you mean \"{right}\"?", right = right)).fix(link.span, right)
            }
            Some(right) => diagnostic.help(say!("did you mean \"{right}\"?", right = right)),
            None => diagnostic.help(say!("define it, or correct the name")),
        }
    }
}

fn qualified(documents: &[Box<str>], name: &str) -> String {
    documents.iter().map(|document| format!("{document}/{name}")).collect::<Vec<_>>().join(", ")
}

/// Kinds as a phrase: "a goal", "a goal or a value", "a goal, a value or a message".
fn list_kinds(kinds: &[Kind]) -> Message {
    let mut phrases = kinds.iter().rev().map(|kind| a_kind(*kind));
    let last = phrases.next().unwrap_or_else(|| say!("an element"));
    let Some(before) = phrases.next() else { return last };
    let ending = say!("{a} or {b}", a = before, b = last);
    phrases.fold(ending, |rest, kind| say!("{a}, {b}", a = kind, b = rest))
}
