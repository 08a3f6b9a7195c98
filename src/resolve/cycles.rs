//! Cycles in relations that must be acyclic.

use crate::diag::{Diagnostic, Sink, codes::reference as codes, say};
use crate::model::{Draft, ElementId, FieldId, Link, Tag, declaration};
use crate::source::Span;

/// Reports every cycle, with all its spans, and cuts it, so that later stages may follow these relations without
/// guarding against endless loops.
///
/// # Panics
/// Where a reference is resolved to an element that is not in `draft`.
pub fn cut(draft: &mut Draft, sink: &mut Sink) {
    for (_, field) in declaration::tagged(Tag::Acyclic) {
        let edges = edges(draft, field.id);
        for cycle in cycles(&edges) {
            if let (Some(last), Some(first)) = (cycle.last(), cycle.first()) {
                unlink(draft, last.0, field.id, first.0);
            }
            sink.push(describe(draft, field.name, &cycle));
        }
    }
}

/// A reference of one relation: its target and its span.
type Edge = (ElementId, Span);

fn edges(draft: &mut Draft, field: FieldId) -> Vec<Vec<Edge>> {
    let mut edges = vec![Vec::new(); draft.elements.len()];
    for (element, out) in draft.elements.iter_mut().zip(&mut edges) {
        element.each_link(&mut |at, link| {
            if at.id == field {
                out.extend(link.target.map(|target| (target, link.span)));
            }
        });
    }
    edges
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    Done,
}

/// Every cycle that a depth-first walk closes: the elements on it, each with the span of its reference.
fn cycles(edges: &[Vec<Edge>]) -> Vec<Vec<Edge>> {
    let mut states = vec![State::New; edges.len()];
    let mut found = Vec::new();
    for start in 0..edges.len() {
        if states[start] == State::New && !edges[start].is_empty() {
            walk(start, edges, &mut states, &mut found);
        }
    }
    found
}

fn walk(start: usize, edges: &[Vec<Edge>], states: &mut [State], found: &mut Vec<Vec<Edge>>) {
    // (element, next edge to try): an explicit stack, since chains may be longer than the call stack allows.
    let mut path = vec![(start, 0)];
    states[start] = State::Open;
    while let Some((at, next)) = path.last_mut() {
        let Some((target, _)) = edges[*at].get(*next) else {
            states[*at] = State::Done;
            path.pop();
            continue;
        };
        *next += 1;
        let target = target.index();
        match states[target] {
            State::Done => {}
            State::New => {
                states[target] = State::Open;
                path.push((target, 0));
            }
            State::Open => {
                let from = path.iter().position(|(element, _)| *element == target).unwrap_or_default();
                let cycle =
                    path[from..].iter().map(|(element, next)| (ElementId::new(*element), edges[*element][next - 1].1));
                found.push(cycle.collect());
            }
        }
    }
}

fn unlink(draft: &mut Draft, from: ElementId, field: FieldId, to: ElementId) {
    draft.elements[from.index()].each_link(&mut |at, link: &mut Link| {
        if at.id == field && link.target == Some(to) {
            link.target = None;
        }
    });
}

fn describe(draft: &Draft, field: &str, cycle: &[Edge]) -> Diagnostic {
    let id = |element: ElementId| &*draft.elements[element.index()].id;
    let ids = cycle.iter().chain(cycle.first()).map(|(element, _)| id(*element));
    let path = ids.collect::<Vec<_>>().join(" → ");
    let span = cycle.first().map_or_else(|| Span::start_of(crate::source::FileId::new(0)), |(_, span)| *span);
    let message = say!("these refer to each other in a circle, through \"{field}\": {path}", field, path);
    let mut diagnostic = Diagnostic::new(&codes::CYCLE, span, message);
    for (position, (_, place)) in cycle.iter().enumerate().skip(1) {
        let next = cycle.get(position + 1).or(cycle.first()).map_or("", |(element, _)| id(*element));
        diagnostic = diagnostic.note(*place, say!("… leads on to \"{id}\"", id = next));
    }
    diagnostic.help(say!("remove \"{field}\" from one of them", field))
}
