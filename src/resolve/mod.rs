//! Name resolution: from names to a graph.

mod conflicts;
mod cycles;
mod depth;
mod history;
mod lost;
mod names;
mod prose;
mod titles;

use crate::diag::{Code, Diagnostic, Message, Sink, Suggestion, codes::reference as codes, say, suggest};
use crate::model::entity::Common;
use crate::model::value::is_undecided;
use crate::model::{Draft, Element, Kind, Link, Plan, ProseLink, ScopeId, Shape, is_valid_id};
use crate::naming::{a_kind, kind_name};
use crate::source::{SourceMap, Span};
use lost::Lost;
use names::{Failure, Names};
use titles::Titles;

/// The most suggestions made in one run. Each compares with every name, and nobody reads them beyond the first few
/// hundred unresolved names.
const MAX_SUGGESTIONS: usize = 200;

/// Resolves every reference of a draft. A reference that cannot be resolved is reported and stays without a target.
pub fn resolve(mut draft: Draft, sources: &SourceMap, sink: &mut Sink) -> Plan {
    let names = Names::new(&draft, sink);
    let (lost, titles) = (Lost::new(&draft, sources), Titles::new(&draft));
    let mut resolver =
        Resolver { names: &names, titles: &titles, lost: &lost, sources, sink, suggestions: MAX_SUGGESTIONS };
    let kinds: Vec<_> = draft.elements.iter().map(Element::kind).collect();
    let mut asked = Vec::new();
    for element in &mut draft.elements {
        let scope = element.scope;
        element.each_link(&mut |field, link| {
            resolver.link(
                scope,
                link,
                &Place {
                    field: field.name,
                    kinds: accepted(field.shape),
                    many: matches!(field.shape, Shape::Reference { many: true, .. }),
                },
            );
        });
        element.each_text(&mut |text| {
            for found in &mut text.links {
                resolver.in_prose(scope, found, &kinds);
                asked.extend(found.field.is_some().then(|| found.clone()));
            }
        });
    }
    history::check(&draft, &names, sink);
    cycles::cut(&mut draft, sink);
    depth::limit(&mut draft, sink);
    let plan = Plan::new(draft);
    prose::check(&plan, &asked, sink);
    conflicts::check(&plan, sink);
    plan
}

fn accepted(shape: Shape) -> &'static [Kind] {
    match shape {
        Shape::Reference { to, .. } => to,
        Shape::Waivers => &[Kind::Demand],
        _ => Kind::ALL,
    }
}

/// The context of a reference: its field, and what it may refer to.
struct Place {
    field: &'static str,
    kinds: &'static [Kind],
    /// Whether it may refer to several.
    many: bool,
}

struct Resolver<'a, 's> {
    names: &'a Names,
    titles: &'a Titles,
    lost: &'a Lost<'a>,
    sources: &'a SourceMap,
    sink: &'s mut Sink,
    suggestions: usize,
}

/// That a name says only that nobody knows yet which element is meant.
fn undecided(name: &str, field: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&codes::UNRESOLVED, span, say!("\"{name}\" is no id", name)).help(say!(
        "where it is not known yet, leave \"{field}\" out, and say \"{name}\" in the text",
        field,
        name
    ))
}

/// Whether a name is the number of a footnote, as word processors paste it: `[[1]](#_ftn1)`.
fn is_footnote(name: &str) -> bool {
    (1..=3).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_digit())
}

/// A list of the ids that a name has semicolons between.
fn divided(name: &str) -> Option<String> {
    let ids: Vec<_> = name.split(';').map(str::trim).collect();
    (ids.len() > 1 && ids.iter().all(|id| is_valid_id(id))).then(|| format!("[{}]", ids.join(", ")))
}

impl Resolver<'_, '_> {
    fn link(&mut self, scope: ScopeId, link: &mut Link, place: &Place) {
        match self.names.find(scope, &link.name, place.kinds) {
            Ok(target) => link.target = Some(target),
            // The part of a file that could not be parsed may define the name, so it may well be right.
            Err(Failure::Nothing) if self.may_be_lost(scope, &link.name) => {}
            Err(failure) => self.report(scope, link, place, &failure),
        }
    }

    /// A reference in prose; `kinds` are those of all elements.
    fn in_prose(&mut self, scope: ScopeId, found: &mut ProseLink, kinds: &[Kind]) {
        self.link(scope, &mut found.link, &Place { field: Common::TEXT.name, kinds: Kind::ALL, many: false });
        if let Some(kind) = found.link.target.and_then(|target| kinds.get(target.index())) {
            prose::refuse_unprintable(found, *kind, self.sources, self.sink);
        }
    }

    fn may_be_lost(&self, scope: ScopeId, name: &str) -> bool {
        let id = name.rsplit('/').next().unwrap_or(name);
        let scopes = self.names.where_to_look(scope, name);
        let is_in_doubt = |other: ScopeId| other != scope && self.names.is_shared(other);
        scopes.into_iter().any(|other| self.lost.may_define(other, id) || is_in_doubt(other))
    }

    fn report(&mut self, scope: ScopeId, link: &Link, place: &Place, failure: &Failure) {
        let Place { field, kinds, .. } = *place;
        let diagnostic = |code: &'static Code, message: Message| Diagnostic::new(code, link.span, message);
        let name = &*link.name;
        let found = match failure {
            Failure::Nothing => self.nothing(scope, link, place),
            Failure::NoSuchScope(_) if is_undecided(name) => undecided(name, field, link.span),
            Failure::NoSuchScope(other) => self.no_such_scope(scope, link, kinds, other),
            Failure::WrongKind { kind, place } => diagnostic(
                &codes::WRONG_KIND,
                say!("\"{name}\" is {kind}, which \"{field}\" cannot refer to", name, kind = a_kind(*kind), field),
            )
            .note(*place, say!("defined here"))
            .help(say!("write the id of {kinds}", kinds = list_kinds(kinds))),
            Failure::Ambiguous(documents) => {
                diagnostic(&codes::AMBIGUOUS, say!("\"{name}\" is a demand of several documents", name))
                    .help(say!("write one of: {names}", names = qualified(documents, name)))
            }
        };
        self.sink.push(found);
    }

    /// The finding for a name that nothing has.
    fn nothing(&mut self, scope: ScopeId, link: &Link, place: &Place) -> Diagnostic {
        let Place { field, kinds, many } = *place;
        let name = &*link.name;
        if is_undecided(name) {
            return undecided(name, field, link.span);
        }
        let message = match kinds {
            [kind] => say!("no {kind} is called \"{name}\"", kind = kind_name(*kind), name),
            _ => say!("nothing is called \"{name}\"", name),
        };
        let found = Diagnostic::new(&codes::UNRESOLVED, link.span, message);
        if is_footnote(name) && kinds.len() == Kind::ALL.len() {
            return found.help(say!(
                "for a footnote, write {mark} here, and {note} with its words on a line of its own",
                mark = format!("[^{name}]"),
                note = format!("[^{name}]: …")
            ));
        }
        if let Some(list) = divided(name).filter(|_| many) {
            return found.help(say!("the items of a list have commas between them: {list}", list));
        }
        match self.several(scope, name, kinds) {
            Some(ids) if many => {
                found.help(say!("write several as a list: {list}", list = format!("[{}]", ids.join(", "))))
            }
            Some(ids) => found.help(say!(
                "\"{field}\" has room for one; write the id of the one you mean: {ids}",
                field,
                ids = ids.join(", ")
            )),
            None => self.suggest(scope, link, kinds, found),
        }
    }

    /// The ids that a name stands for, where it is several with a word or a sign between them: `a og b`.
    fn several(&self, scope: ScopeId, name: &str, kinds: &[Kind]) -> Option<Vec<String>> {
        let parts: Vec<_> = [" og ", " and ", " samt ", " & ", ", ", "; "]
            .iter()
            .fold(vec![name], |parts, between| parts.into_iter().flat_map(|part| part.split(between)).collect());
        let id = |part: &str| {
            let part = part.trim();
            let titled = self.titles.ids_of(scope, part, kinds);
            match titled[..] {
                _ if self.names.find(scope, part, kinds).is_ok() => Some(part.to_owned()),
                [id] => Some(id.to_owned()),
                [] => suggest(part, self.names.candidates(scope, kinds)).map(|right| right.name.to_owned()),
                _ => None,
            }
        };
        if parts.len() < 2 { None } else { parts.into_iter().map(id).collect() }
    }

    fn no_such_scope(&self, scope: ScopeId, link: &Link, kinds: &[Kind], outer: &str) -> Diagnostic {
        let message = say!("no strategy or governing document is called \"{name}\"", name = outer);
        let diagnostic = Diagnostic::new(&codes::UNRESOLVED, link.span, message);
        let Some(right) = suggest(outer, self.names.scopes()) else {
            return diagnostic.help(say!("the part before the slash names a strategy's folder or a document's id"));
        };
        let inner = link.name.strip_prefix(outer).unwrap_or_default();
        let name = format!("{}{inner}", right.name);
        let is_there = self.names.find(scope, &name, kinds).is_ok();
        let right = Suggestion { name: &name, certain: right.certain && is_there };
        self.suggesting(diagnostic, link, right)
    }

    fn suggest(&mut self, scope: ScopeId, link: &Link, kinds: &[Kind], diagnostic: Diagnostic) -> Diagnostic {
        if self.suggestions == 0 {
            return diagnostic;
        }
        self.suggestions -= 1;
        let titled = self.titles.ids_of(scope, &link.name, kinds);
        if !titled.is_empty() {
            return self.title_for_id(link, &titled, diagnostic);
        }
        let (prefix, own) = match link.name.rsplit_once('/') {
            Some((outer, inner)) => (&link.name[..=outer.len()], inner),
            None => ("", &*link.name),
        };
        let candidates = match prefix.strip_suffix('/') {
            Some(outer) => self.names.candidates_in(outer, kinds),
            None => self.names.candidates(scope, kinds),
        };
        let Some(right) = suggest(own, candidates) else {
            return diagnostic.help(say!("define it, or correct the name"));
        };
        // The right name may be in text that could not be parsed, or in another strategy, whose name was left out.
        let is_whole = self.names.where_to_look(scope, &link.name).into_iter().all(|scope| self.lost.is_whole(scope));
        let certain = right.certain && is_whole && !self.names.exists(own);
        let name = format!("{prefix}{}", right.name);
        self.suggesting(diagnostic, link, Suggestion { name: &name, certain })
    }

    /// Somebody wrote what the page calls an element, where its id belongs.
    fn title_for_id(&self, link: &Link, ids: &[&str], diagnostic: Diagnostic) -> Diagnostic {
        let [id] = ids else {
            let ids = ids.join(", ");
            return diagnostic.help(say!("that is the title of several; write the id of the one you mean: {ids}", ids));
        };
        let span = prose::name_within(link, self.sources).unwrap_or(link.span);
        let help = say!("that is a title; write the id of the element instead: {id}", id = *id);
        diagnostic.help(help).with_fix(&link.name, id, span, self.sources.slice(span))
    }

    fn suggesting(&self, diagnostic: Diagnostic, link: &Link, right: Suggestion<'_>) -> Diagnostic {
        let span = prose::name_within(link, self.sources).unwrap_or(link.span);
        diagnostic.suggesting(right, &link.name, span, self.sources.slice(span))
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
