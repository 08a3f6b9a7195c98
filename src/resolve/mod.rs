//! Resolution: from names to a graph.

mod cycles;
mod names;
mod prose;

use crate::diag::{Code, Diagnostic, Message, Sink, codes::reference as codes, nearest, say};
use crate::model::{Draft, Kind, Link, Plan, ScopeId, Shape};
use crate::phrase::kind_name;
use crate::source::SourceMap;
use names::{Failure, Names};

/// Most suggestions made in one run. Each looks at every name, and beyond the first few hundred unresolved
/// names nobody reads them.
const MAX_SUGGESTIONS: usize = 200;

/// Resolves every reference of a draft. What cannot be resolved is reported and stays without a target.
pub fn resolve(mut draft: Draft, sources: &SourceMap, sink: &mut Sink) -> Plan {
    let names = Names::new(&draft, sink);
    let mut resolver = Resolver { names: &names, sources, sink, suggestions: MAX_SUGGESTIONS };
    let lost: Vec<Vec<_>> = draft.scopes.iter().map(|scope| scope.lost.clone()).collect();
    let scopes: Vec<_> = draft.elements.iter().map(|element| element.scope).collect();
    for (element, scope) in draft.elements.iter_mut().zip(&scopes) {
        let lost = lost.get(scope.index()).map_or(&[][..], Vec::as_slice);
        let mut on_link = |link: &mut Link, kinds: &[Kind]| resolver.link(*scope, link, kinds, lost);
        element.each_link(&mut |field, link| on_link(link, accepted(field.shape)));
        element.each_text(&mut |text| text.links.iter_mut().for_each(|prose| on_link(&mut prose.link, Kind::ALL)));
    }
    cycles::cut(&mut draft, sink);
    let plan = Plan::new(draft);
    prose::check(&plan, sink);
    plan
}

fn accepted(shape: Shape) -> &'static [Kind] {
    match shape {
        Shape::Reference { to, .. } => to,
        Shape::Waivers => &[Kind::Demand],
        _ => Kind::ALL,
    }
}

struct Resolver<'a, 's> {
    names: &'a Names,
    sources: &'a SourceMap,
    sink: &'s mut Sink,
    suggestions: usize,
}

impl Resolver<'_, '_> {
    fn link(&mut self, scope: ScopeId, link: &mut Link, kinds: &[Kind], lost: &[crate::source::Span]) {
        match self.names.find(scope, &link.name, kinds) {
            Ok(target) => link.target = Some(target),
            // What the unreadable part of a file would have defined is unknown, so the name may well be right.
            Err(Failure::Nothing) if lost.iter().any(|span| self.sources.slice(*span).contains(&*link.name)) => {}
            Err(failure) => self.report(scope, link, kinds, &failure),
        }
    }

    fn report(&mut self, scope: ScopeId, link: &Link, kinds: &[Kind], failure: &Failure) {
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
            Failure::NoSuchScope(other) => diagnostic(
                &codes::UNRESOLVED,
                say!("no strategy or governing document is called \"{name}\"", name = other.as_str()),
            )
            .help(say!("the part before the slash names a strategy's folder or a document's id")),
            Failure::WrongKind { kind, place } => diagnostic(
                &codes::WRONG_KIND,
                say!("\"{name}\" is a {kind}, which cannot stand here", name = name, kind = kind_name(*kind)),
            )
            .note(*place, say!("defined here"))
            .help(say!("write the id of a {kinds}", kinds = list_kinds(kinds))),
            Failure::Ambiguous(documents) => {
                diagnostic(&codes::AMBIGUOUS, say!("\"{name}\" is a demand of several documents", name = name))
                    .help(say!("write one of: {names}", names = qualified(documents, name)))
            }
        };
        self.sink.push(found);
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

/// Kinds as a phrase: "goal", "goal or value", "goal, value or message".
fn list_kinds(kinds: &[Kind]) -> Message {
    let mut phrases = kinds.iter().rev().map(|kind| kind_name(*kind));
    let last = phrases.next().unwrap_or_else(|| say!("element"));
    let Some(before) = phrases.next() else { return last };
    let ending = say!("{a} or {b}", a = before, b = last);
    phrases.fold(ending, |rest, kind| say!("{a}, {b}", a = kind, b = rest))
}
