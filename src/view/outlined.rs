//! What the outline of the plans leaves out of the forms that people read.

use crate::model::{Element, ElementId, Kind, OutlinePart, Plan, Ref, ScopeKind};

type Sees<'a> = &'a dyn Fn(ElementId) -> bool;

/// For each element, whether it is left out; empty if none is.
pub fn left_out(plan: &Plan, sees: Sees<'_>) -> Vec<bool> {
    if plan.outline().has_all_elements() {
        return Vec::new();
    }
    let mut marks = Marks { plan, out: plan.elements().map(|(id, _)| is_of_left_out_part(plan, id)).collect() };
    marks.deep_sections(sees);
    marks.deep_goals();
    marks.what_hangs_on_them();
    marks.emptied_sections(sees);
    marks.out
}

/// Whether an element is of a kind that is left out, or shown by an overview that is.
fn is_of_left_out_part(plan: &Plan, id: ElementId) -> bool {
    let element = plan.element(id);
    let is_foreign = plan.scope(element.scope).kind == ScopeKind::Document;
    let part = if is_foreign || element.kind() == Kind::Demand {
        Some(OutlinePart::DemandOverview)
    } else {
        OutlinePart::of(element.kind())
    };
    part.is_some_and(|part| plan.outline().leaves_out(part))
}

struct Marks<'a> {
    plan: &'a Plan,
    out: Vec<bool>,
}

impl Marks<'_> {
    fn is_out(&self, id: ElementId) -> bool {
        self.out.get(id.index()).copied().unwrap_or(false)
    }

    fn take_out(&mut self, ids: impl IntoIterator<Item = ElementId>) {
        for id in ids {
            if let Some(mark) = self.out.get_mut(id.index()) {
                *mark = true;
            }
        }
    }

    /// Sections that lie deeper than the outline goes.
    fn deep_sections(&mut self, sees: Sees<'_>) {
        let Some(depth) = self.plan.outline().depth() else { return };
        for (scope, _) in self.plan.strategies() {
            let places = self.plan.sections(scope, sees).into_iter();
            self.take_out(places.filter(|place| place.depth > depth).map(|place| place.id));
        }
    }

    /// Goals that lie deeper than the outline goes.
    fn deep_goals(&mut self) {
        let plan = self.plan;
        let Some(depth) = plan.outline().depth() else { return };
        let parent = |element: &&Element| {
            let parent = element.goal()?.parent.as_ref()?.target()?;
            Some(plan.element(parent)).filter(|parent| parent.scope == element.scope)
        };
        let levels =
            |element: &Element| std::iter::successors(Some(element), |each| parent(each)).take(depth + 1).count();
        let goals = plan.elements().filter(|(_, element)| element.kind() == Kind::Goal);
        self.take_out(goals.filter(|(_, goal)| levels(goal) > depth).map(|(id, _)| id));
    }

    /// What stands in a section that is left out, and indicators that measure only goals that are.
    fn what_hangs_on_them(&mut self) {
        let plan = self.plan;
        let hangs = |(id, element): (ElementId, &Element)| {
            let mut goals = element.indicator().into_iter().flat_map(|indicator| &indicator.goals);
            let mut goals = goals.by_ref().filter_map(Ref::target).peekable();
            let is_measure_of_none = goals.peek().is_some() && goals.all(|goal| self.is_out(goal));
            let is_in_one = plan.section_of(element).is_some_and(|section| self.is_out(section));
            (is_measure_of_none || is_in_one).then_some(id)
        };
        let found: Vec<_> = plan.elements().filter_map(hangs).collect();
        self.take_out(found);
    }

    /// Sections of which nothing but the title is left. Those that had no more in the first place stay.
    fn emptied_sections(&mut self, sees: Sees<'_>) {
        let plan = self.plan;
        for (scope, held) in plan.strategies() {
            let places = plan.sections(scope, sees);
            for place in places.iter().rev() {
                let common = &plan.element(place.id).common;
                let mut inner = held.elements.iter().copied().filter(|id| {
                    let element = plan.element(*id);
                    let around = element.section().and_then(|section| section.parent.as_ref()?.target());
                    sees(*id) && around.or_else(|| plan.section_of(element)) == Some(place.id)
                });
                let mut inner = inner.by_ref().peekable();
                let is_bare = common.text.is_none() && common.figures.is_empty() && inner.peek().is_some();
                if is_bare && inner.all(|id| self.is_out(id)) {
                    self.take_out([place.id]);
                }
            }
        }
    }
}
