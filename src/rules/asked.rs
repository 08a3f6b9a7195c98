//! What rules ask again and again.

use rust_decimal::Decimal;

use crate::diag::{Message, say};
use crate::model::entity::{
    DocumentLevel, Figure, Goal, GoalLevel, Hearing, Indicator, Measure, MeasureStatus, StrategyKind, StrategyStatus,
};
use crate::model::value::{BehindNumber, Interval, Unit};
use crate::model::{Element, ElementId, Kind, KindTag, Ref, Scope, ScopeId};

use super::{Context, Writing};

impl<'a> Context<'a> {
    /// The strategies in which it is certain what nothing refers to: every reference is resolved.
    pub fn linked(&self) -> impl Iterator<Item = ScopeId> {
        self.strategies().map(|(scope, _)| scope).filter(|scope| self.is_linked(*scope))
    }

    /// The strategies that have not been replaced.
    pub fn standing(&self) -> impl Iterator<Item = (ScopeId, &'a Scope)> {
        self.strategies().filter(|(scope, _)| !self.is_replaced(*scope))
    }

    /// The strategies' own elements. Governing documents and their demands are not among them.
    pub fn own(&self) -> impl Iterator<Item = (ElementId, &'a Element)> {
        let plan = self.plan;
        let elements = self.strategies().flat_map(|(_, scope)| &scope.elements).map(|id| (*id, plan.element(*id)));
        elements.filter(|(_, element)| !element.kind().is(KindTag::Given))
    }

    /// Everything that is written in the strategies' own elements.
    pub fn written(&self) -> impl Iterator<Item = &Writing<'a>> {
        self.strategies().flat_map(|(scope, _)| self.writings(scope))
    }

    /// Whether an element of one of these kinds refers to `id`, in a field or in its prose.
    pub fn is_named_by(&self, id: ElementId, kinds: &[Kind]) -> bool {
        self.plan.incoming(id).iter().any(|link| kinds.contains(&self.plan.element(link.from).kind()))
    }

    /// Whether one of the strategies' own elements refers to `id`. Governing documents and their demands are not their own.
    pub fn is_named_by_own(&self, id: ElementId) -> bool {
        self.plan.incoming(id).iter().any(|link| !self.plan.element(link.from).kind().is(KindTag::Given))
    }

    /// Whether the text of `id` refers to an element of one of these kinds.
    pub fn tells_of(&self, id: ElementId, kinds: &[Kind]) -> bool {
        let text = self.plan.element(id).common.text.iter();
        let targets = text.flat_map(|text| &text.links).filter_map(|link| link.link.target);
        targets.into_iter().any(|target| kinds.contains(&self.plan.element(target).kind()))
    }

    /// Whether a goal has an indicator, or a figure of its own that says what is to be reached; a direction alone does not.
    pub fn is_measured(&self, goal: ElementId) -> bool {
        let says = |figure: &Figure| figure.comparison().says_something();
        self.plan.element(goal).common.figures.iter().any(says) || self.indicators_of(goal).next().is_some()
    }

    /// Whether an element answers a demand of a document. The text that the plan renders does not count: it asks for
    /// nothing, since it is the plan.
    pub fn is_asked_for(&self, element: &Element) -> bool {
        let documents = element.common.covers.iter().map(|demand| self.document_of(demand.target()?));
        documents.into_iter().any(|document| document.is_none_or(|document| !self.is_own_text(element.scope, document)))
    }

    /// The document that a demand stands in.
    pub fn document_of(&self, demand: ElementId) -> Option<&'a Element> {
        let demand = self.plan.element(demand);
        let document = demand.nested_in.or(self.plan.scope(demand.scope).root)?;
        Some(self.plan.element(document)).filter(|document| document.kind() == Kind::Document)
    }

    /// Whether a document is the text that a strategy renders, and not one that it answers: it is published by the same
    /// organisation for the same time, and its title begins with that of the strategy.
    pub fn is_own_text(&self, scope: ScopeId, document: &Element) -> bool {
        let (Some(root), Some(own)) = (self.plan.root(scope), document.document()) else { return false };
        let same = |one: &str, other: &str| one.trim().to_lowercase() == other.trim().to_lowercase();
        let publisher = own.publisher.as_ref().map(|publisher| &*publisher.value);
        let is_ours = publisher.zip(self.organisation(scope)).is_some_and(|(one, other)| same(one, other));
        let begins = document.title().to_lowercase().starts_with(&root.title().trim().to_lowercase());
        let is_for_same_time = own.period.as_ref().is_none_or(|period| self.period(scope) == Some(period.value));
        is_ours && begins && is_for_same_time
    }

    /// Whether a goal is quoted from those who give the organisation its tasks: an overall goal that rests on a document of
    /// somebody else, a title in quotation marks, or a text that calls it national or regional.
    pub fn is_set_by_others(&self, goal: &Element) -> bool {
        const CALLED: [&str; 6] =
            ["nasjonalt mål", "nasjonale mål", "regionalt mål", "statlig mål", "statleg mål", "national goal"];
        let own = self.organisation(goal.scope);
        let is_foreign = |document: &Element| {
            document.document().is_some_and(|document| {
                let level = document.level.as_ref().map(|level| level.value);
                let publisher = document.publisher.as_ref().map(|publisher| publisher.value.trim());
                let is_above = matches!(
                    level,
                    Some(DocumentLevel::International | DocumentLevel::National | DocumentLevel::Regional)
                );
                is_above && publisher.is_none_or(|publisher| own != Some(publisher))
            })
        };
        let supports = goal.goal().into_iter().flat_map(|goal| &goal.supports).filter_map(Ref::target);
        let rests = level(goal) == Some(GoalLevel::Overall)
            && supports.into_iter().any(|aim| is_foreign(self.plan.element(aim)));
        let text = goal.common.text.as_ref().map(|text| text.markdown.to_lowercase());
        rests
            || is_quotation(goal.title())
            || text.is_some_and(|text| CALLED.iter().any(|called| text.contains(called)))
    }

    /// Whether a strategy has an element of this kind.
    pub fn has(&self, scope: ScopeId, kind: Kind) -> bool {
        self.plan.of_kind(scope, kind).next().is_some()
    }

    /// The kind that a strategy gives itself.
    pub fn strategy_kind(&self, scope: ScopeId) -> Option<StrategyKind> {
        self.strategy(scope)?.kind.as_ref().map(|kind| kind.value)
    }

    /// Whether a strategy is about communication, and so has to say something about audiences and channels.
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
        self.status_of_plan(scope) == Some(StrategyStatus::Replaced)
    }

    /// Whether a strategy is out for comments.
    pub fn is_on_hearing(&self, scope: ScopeId) -> bool {
        self.status_of_plan(scope) == Some(StrategyStatus::Hearing)
    }

    /// Whether a strategy says that it has been adopted, or how.
    pub fn is_adopted(&self, scope: ScopeId) -> bool {
        let has_decision = self.strategy(scope).is_some_and(|strategy| strategy.adopted.is_some());
        match self.status_of_plan(scope) {
            Some(status) => status == StrategyStatus::Adopted,
            None => has_decision,
        }
    }

    /// Whether nothing says that a strategy has been adopted, or was once.
    pub fn is_proposed(&self, scope: ScopeId) -> bool {
        !self.is_adopted(scope) && !self.is_replaced(scope)
    }

    /// The strategies that say how they are, or were, out for comments.
    pub fn hearings(&self) -> impl Iterator<Item = (ScopeId, &'a Hearing)> {
        self.strategies().filter_map(|(scope, _)| Some((scope, self.strategy(scope)?.hearing.as_deref()?)))
    }

    fn status_of_plan(&self, scope: ScopeId) -> Option<StrategyStatus> {
        self.strategy(scope)?.status.as_ref().map(|status| status.value)
    }

    /// Whether two strategies may apply on the same day. One that does not say when it applies may apply at any time.
    pub fn meet(&self, one: ScopeId, other: ScopeId) -> bool {
        self.period(one)
            .zip(self.period(other))
            .is_none_or(|(one, other)| one.first_day() <= other.last_day() && other.first_day() <= one.last_day())
    }

    /// Whether a goal has no goals that are part of it.
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

/// Whether a heading is about goals: "Mål for virksomheten", "Miljømål 2024–2027".
pub(crate) fn names_goals(heading: &str) -> bool {
    heading.to_lowercase().split(|letter: char| !letter.is_alphanumeric()).any(is_goal_word)
}

/// Whether a word in lower case means goals, alone or as the end of a compound.
pub(crate) fn is_goal_word(word: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let is_other = ["formål", "føremål", "spørsmål"].iter().any(|other| word.contains(other));
    ends(&["mål", "målene", "måla", "goals"]) && !is_other
}

/// Whether a title is a quotation and nothing else.
pub(crate) fn is_quotation(title: &str) -> bool {
    let inside = title.trim().strip_prefix('«').and_then(|rest| rest.strip_suffix('»'));
    inside.is_some_and(|inside| !inside.contains(['«', '»']))
}

/// The level that a goal states.
pub(crate) fn level(element: &Element) -> Option<GoalLevel> {
    element.goal()?.level.as_ref().map(|level| level.value)
}

/// The status that a measure states.
pub(crate) fn status(element: &Element) -> Option<MeasureStatus> {
    status_of(element.measure()?)
}

/// The status that a measure states, without its element.
pub(crate) fn status_of(measure: &Measure) -> Option<MeasureStatus> {
    measure.status.as_ref().map(|status| status.value)
}

/// Whether a measure says that it is done or has been stopped.
pub(crate) fn is_over(measure: &Measure) -> bool {
    matches!(status_of(measure), Some(MeasureStatus::Done | MeasureStatus::Stopped))
}

/// A number and its unit, as messages show them.
pub fn shown(value: Decimal, unit: Option<&Unit>) -> Message {
    match unit {
        Some(unit) => match unit.behind_number() {
            BehindNumber::Alone(unit) => say!("{value} {unit}", value, unit),
            BehindNumber::Thousands(unit) => say!("{value} thousand {unit}", value, unit),
            BehindNumber::Times(unit) => say!("{value} × {unit}", value, unit),
        },
        None => say!("{value}", value),
    }
}

/// How often something is repeated.
pub(crate) fn every(interval: Interval) -> Message {
    match interval {
        Interval::Day => say!("every day"),
        Interval::Week => say!("every week"),
        Interval::Month => say!("every month"),
        Interval::Quarter => say!("every quarter"),
        Interval::Tertial => say!("every tertial"),
        Interval::HalfYear => say!("every half-year"),
        Interval::Year => say!("every year"),
    }
}
