//! What rules ask again and again.

use crate::model::entity::{GoalLevel, MeasureStatus, StrategyKind};
use crate::model::{Element, ElementId, Kind, ScopeId};

use super::Context;

impl Context<'_> {
    /// The strategies of which it can be told what nothing in them refers to.
    pub fn linked(&self) -> impl Iterator<Item = ScopeId> {
        self.strategies().map(|(scope, _)| scope).filter(|scope| self.is_linked(*scope))
    }

    /// Whether an element of one of these kinds refers to `id`, in a field or in its prose.
    pub fn is_named_by(&self, id: ElementId, kinds: &[Kind]) -> bool {
        self.plan.incoming(id).iter().any(|link| kinds.contains(&self.plan.element(link.from).kind()))
    }

    /// Whether the text of `id` refers to an element of one of these kinds.
    pub fn tells_of(&self, id: ElementId, kinds: &[Kind]) -> bool {
        let text = self.plan.element(id).common.text.iter();
        let targets = text.flat_map(|text| &text.links).filter_map(|link| link.link.target);
        targets.into_iter().any(|target| kinds.contains(&self.plan.element(target).kind()))
    }

    /// Whether there is an element of this kind in a strategy.
    pub fn has(&self, scope: ScopeId, kind: Kind) -> bool {
        self.plan.of_kind(scope, kind).next().is_some()
    }

    /// Whether a strategy is about communication, so that what it leaves unsaid of audiences and channels is a lack.
    pub fn is_about_communication(&self, scope: ScopeId) -> bool {
        let kind = self.strategy(scope).and_then(|strategy| strategy.kind.as_ref()).map(|kind| kind.value);
        matches!(kind, Some(StrategyKind::CommunicationStrategy | StrategyKind::CommunicationPlan))
    }
}

/// The level that a goal states.
pub(crate) fn level(element: &Element) -> Option<GoalLevel> {
    element.goal()?.level.as_ref().map(|level| level.value)
}

/// How far a measure says that it has come.
pub(crate) fn status(element: &Element) -> Option<MeasureStatus> {
    element.measure()?.status.as_ref().map(|status| status.value)
}
