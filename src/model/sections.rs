//! The order and the numbers of sections.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::element::Element;
use super::kind::Kind;
use super::plan::Plan;
use super::reference::{ElementId, ScopeId};

/// A section in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionPlace {
    /// The section.
    pub id: ElementId,
    /// How deep it lies; 1 is outermost.
    pub depth: usize,
    /// Its number, "6.1"; none when it goes without.
    pub number: Option<String>,
}

impl Plan {
    /// The sections of a strategy in the order in which they are read, as numbered for whoever may see those that `sees`
    /// lets through.
    pub fn sections(&self, scope: ScopeId, sees: &dyn Fn(ElementId) -> bool) -> Vec<SectionPlace> {
        let mut walker = Walker { plan: self, below: self.below(scope, sees), places: Vec::new() };
        walker.walk(None, 1, Some(""));
        walker.places
    }

    /// The section that presents an element: its own, or that of what it is nested in.
    pub fn section_of(&self, element: &Element) -> Option<ElementId> {
        let outer = std::iter::successors(Some(element), |element| Some(self.element(element.nested_in?)));
        let mut sections = outer.filter_map(Element::shown_in);
        sections.next()
    }

    /// Sections by the section they lie in.
    fn below(&self, scope: ScopeId, sees: &dyn Fn(ElementId) -> bool) -> HashMap<Option<ElementId>, Vec<ElementId>> {
        let mut sections: Vec<_> = self.of_kind(scope, Kind::Section).filter(|(id, _)| sees(*id)).collect();
        sections.sort_by_key(|(id, _)| self.order(*id));
        let mut below: HashMap<Option<ElementId>, Vec<ElementId>> = HashMap::new();
        for (id, element) in sections {
            let parent = element.section().and_then(|section| section.parent.as_ref()?.target());
            below.entry(parent).or_default().push(id);
        }
        below
    }

    /// Sections with an `order` come first; the others follow in the order of their files.
    fn order(&self, id: ElementId) -> (bool, Option<Decimal>) {
        let order = self.element(id).section().and_then(|section| section.order.as_ref()).map(|order| order.value);
        (order.is_none(), order)
    }
}

struct Walker<'a> {
    plan: &'a Plan,
    below: HashMap<Option<ElementId>, Vec<ElementId>>,
    places: Vec<SectionPlace>,
}

impl Walker<'_> {
    /// Adds the sections below `parent`. `prefix` opens their numbers; below one without a number none has any.
    fn walk(&mut self, parent: Option<ElementId>, depth: usize, prefix: Option<&str>) {
        let mut count = 0;
        for id in self.below.remove(&parent).unwrap_or_default() {
            let section = self.plan.element(id).section();
            let is_unnumbered = section.and_then(|section| section.unnumbered.as_ref()).is_some_and(|at| at.value);
            let number = prefix.filter(|_| !is_unnumbered).map(|prefix| {
                count += 1;
                format!("{prefix}{count}")
            });
            let inner = number.as_ref().map(|number| format!("{number}."));
            self.places.push(SectionPlace { id, depth, number });
            self.walk(Some(id), depth + 1, inner.as_deref());
        }
    }
}
