//! What rules ask again and again.

use rust_decimal::Decimal;

use crate::diag::{Message, say};
use crate::model::entity::{Goal, GoalLevel, Indicator, Measure, MeasureStatus, StrategyKind, StrategyStatus};
use crate::model::value::Unit;
use crate::model::{Element, ElementId, Kind, Scope, ScopeId};

use super::{Context, Writing};

impl<'a> Context<'a> {
    /// The strategies of which it can be told what nothing in them refers to.
    pub fn linked(&self) -> impl Iterator<Item = ScopeId> {
        self.strategies().map(|(scope, _)| scope).filter(|scope| self.is_linked(*scope))
    }

    /// The strategies that no other has replaced.
    pub fn standing(&self) -> impl Iterator<Item = (ScopeId, &'a Scope)> {
        self.strategies().filter(|(scope, _)| !self.is_replaced(*scope))
    }

    /// The elements of all strategies that are their own. What governing documents and their demands say is not.
    pub fn own(&self) -> impl Iterator<Item = (ElementId, &'a Element)> {
        let plan = self.plan;
        let elements = self.strategies().flat_map(|(_, scope)| &scope.elements).map(|id| (*id, plan.element(*id)));
        elements.filter(|(_, element)| !matches!(element.kind(), Kind::Document | Kind::Demand))
    }

    /// All words of all strategies' own elements.
    pub fn written(&self) -> impl Iterator<Item = &Writing<'a>> {
        self.strategies().flat_map(|(scope, _)| self.writings(scope))
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

    /// What kind of strategy it says that it is.
    pub fn strategy_kind(&self, scope: ScopeId) -> Option<StrategyKind> {
        self.strategy(scope)?.kind.as_ref().map(|kind| kind.value)
    }

    /// Whether a strategy is about communication, so that what it leaves unsaid of audiences and channels is a lack.
    pub fn is_about_communication(&self, scope: ScopeId) -> bool {
        let kind = self.strategy_kind(scope);
        matches!(kind, Some(StrategyKind::CommunicationStrategy | StrategyKind::CommunicationPlan))
    }

    /// The name of the organisation whose strategy it is.
    pub fn organisation(&self, scope: ScopeId) -> Option<&'a str> {
        self.strategy(scope)?.organisation.as_ref().map(|organisation| organisation.value.trim())
    }

    /// Whether a strategy says that another has taken its place.
    pub fn is_replaced(&self, scope: ScopeId) -> bool {
        let status = self.strategy(scope).and_then(|strategy| strategy.status.as_ref());
        status.is_some_and(|status| status.value == StrategyStatus::Replaced)
    }

    /// Whether two strategies may apply on the same day. Those that do not say when may.
    pub fn meet(&self, one: ScopeId, other: ScopeId) -> bool {
        self.period(one)
            .zip(self.period(other))
            .is_none_or(|(one, other)| one.first_day() <= other.last_day() && other.first_day() <= one.last_day())
    }

    /// Whether no goal is part of this one.
    pub fn is_lowest(&self, goal: ElementId) -> bool {
        self.plan.referrers(goal, Goal::PARENT).next().is_none()
    }

    /// The measures that are to bring a goal about.
    pub fn measures_of(&self, goal: ElementId) -> impl Iterator<Item = (ElementId, &'a Measure)> {
        let plan = self.plan;
        plan.referrers(goal, Measure::GOALS).filter_map(|id| Some((id, plan.element(id).measure()?)))
    }

    /// The indicators that measure a goal.
    pub fn indicators_of(&self, goal: ElementId) -> impl Iterator<Item = (ElementId, &'a Element, &'a Indicator)> {
        let plan = self.plan;
        plan.referrers(goal, Indicator::GOALS)
            .filter_map(|id| Some((id, plan.element(id), plan.element(id).indicator()?)))
    }
}

/// The level that a goal states.
pub(crate) fn level(element: &Element) -> Option<GoalLevel> {
    element.goal()?.level.as_ref().map(|level| level.value)
}

/// How far a measure says that it has come.
pub(crate) fn status(element: &Element) -> Option<MeasureStatus> {
    status_of(element.measure()?)
}

/// The same of the measure itself.
pub(crate) fn status_of(measure: &Measure) -> Option<MeasureStatus> {
    measure.status.as_ref().map(|status| status.value)
}

/// Whether a measure says that it is finished or given up.
pub(crate) fn is_over(measure: &Measure) -> bool {
    matches!(status_of(measure), Some(MeasureStatus::Done | MeasureStatus::Stopped))
}

/// A number and its unit, as messages show them.
pub fn shown(value: Decimal, unit: Option<&Unit>) -> Message {
    match unit {
        Some(unit) => say!("{value} {unit}", value = value, unit = unit.as_str()),
        None => say!("{value}", value = value),
    }
}
