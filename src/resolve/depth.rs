//! Chains of parents that are longer than any reader can follow.

use crate::diag::{Diagnostic, Sink, codes::reference as codes, say};
use crate::model::{Draft, ElementId, FieldId, Kind};
use crate::source::Span;

/// How deep goals, or sections, may be nested. HTML has six levels of headings; people use three or four.
const DEEPEST: usize = 10;

/// Reports what is nested too deep and moves it to the top level, so that later stages may recurse safely. Cycles must
/// have been cut before.
///
/// # Panics
/// Where a parent is not an element of `draft`.
pub fn limit(draft: &mut Draft, sink: &mut Sink) {
    for parent in Kind::ALL.iter().filter_map(|kind| kind.parent()) {
        for child in too_deep(&parents(draft, parent.id)) {
            if let Some((span, id)) = lift(draft, child, parent.id) {
                let message = say!("\"{id}\" is nested more than {limit} levels deep", id, limit = DEEPEST);
                let help = say!("give it a parent nearer the top, or none");
                sink.push(Diagnostic::new(&codes::TOO_DEEP, span, message).help(help));
            }
        }
    }
}

fn parents(draft: &mut Draft, field: FieldId) -> Vec<Option<ElementId>> {
    let mut parents = vec![None; draft.elements.len()];
    for (element, parent) in draft.elements.iter_mut().zip(&mut parents) {
        element.each_link(&mut |at, link| {
            if at.id == field {
                *parent = link.target;
            }
        });
    }
    parents
}

/// The elements whose depth is a multiple of the limit: moving these to the top leaves no chain too long.
fn too_deep(parents: &[Option<ElementId>]) -> Vec<usize> {
    let mut depths: Vec<Option<usize>> = vec![None; parents.len()];
    let mut found = Vec::new();
    for start in 0..parents.len() {
        let mut chain = Vec::new();
        let mut at = Some(start);
        while let Some(element) = at.filter(|element| depths[*element].is_none()) {
            chain.push(element);
            at = parents[element].map(ElementId::index);
        }
        let mut depth = at.and_then(|known| depths[known]);
        for element in chain.into_iter().rev() {
            let own = depth.map_or(0, |outer| outer + 1);
            let lifted = own >= DEEPEST;
            found.extend(lifted.then_some(element));
            depths[element] = Some(if lifted { 0 } else { own });
            depth = depths[element];
        }
    }
    found.sort_unstable();
    found
}

/// Takes the parent from an element. Returns the span that named it, and the element's id.
fn lift(draft: &mut Draft, child: usize, parent: FieldId) -> Option<(Span, String)> {
    let element = draft.elements.get_mut(child)?;
    let mut place = None;
    element.each_link(&mut |field, link| {
        if field.id == parent {
            link.target = None;
            place = Some(link.span);
        }
    });
    place.map(|span| (span, element.id.to_string()))
}
