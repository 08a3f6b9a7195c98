//! What a comparison gives.

use super::identity::Identity;
use super::version::{Node, Version};
use super::{fields, judge};
use crate::model::{ChangeKind, Judgement};
use crate::view::{OtherElement, ValueRecord, WordsBlock};

/// Why a change is judged as it is. Each has a label of its own in the plan's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Less of what shall rise.
    LessOfRising,
    /// More of what shall rise.
    MoreOfRising,
    /// More of what shall fall.
    MoreOfFalling,
    /// Less of what shall fall.
    LessOfFalling,
    /// Nothing says which way the number shall move.
    DirectionUnknown,
    /// A later date.
    Later,
    /// An earlier date.
    Earlier,
    /// Nobody answers for it any longer.
    NobodyAnswers,
    /// Somebody answers for it now.
    SomebodyAnswers,
    /// It cannot be followed up any longer.
    NotMeasurable,
    /// It can be followed up now.
    Measurable,
    /// Fewer are met.
    FewerMet,
    /// More are met.
    MoreMet,
    /// A demand is left unanswered.
    DemandOpen,
    /// A demand is answered.
    DemandAnswered,
    /// Nothing has taken its place.
    NoSuccessor,
    /// It was not promised before.
    NewPromise,
    /// The obligation is weaker.
    WeakerWords,
    /// The obligation is stronger.
    StrongerWords,
    /// The measure is late or given up.
    FallenBack,
    /// The measure is taken up again.
    TakenUp,
    /// The public is no longer told.
    KeptBack,
    /// The public is told.
    Told,
}

/// A value on one side of a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// What it says, as data.
    pub value: Option<ValueRecord>,
    /// The same in the words of the plan.
    pub words: String,
}

/// One difference between two versions of an element.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What it is.
    pub kind: ChangeKind,
    /// What became of the promise.
    pub judgement: Judgement,
    /// Why it is judged so.
    pub reason: Option<Reason>,
    /// The field that it is about, and what the plan calls it.
    pub field: Option<(String, String)>,
    /// What it is about within the field: the key of what is referred to, the day of a target or reading.
    pub item: Option<String>,
    /// What was said.
    pub before: Option<Said>,
    /// What is said now.
    pub after: Option<Said>,
    /// The other elements that it is about: the parts of a split, what was merged.
    pub others: Vec<OtherElement>,
    /// The words of a text that differ.
    pub words: Vec<WordsBlock>,
    /// Whether who or what it is was found by likeness alone, and not with certainty.
    pub is_likely: bool,
}

impl Change {
    /// A change of an element as a whole.
    pub fn new(kind: ChangeKind, judgement: Judgement) -> Self {
        Self {
            kind,
            judgement,
            reason: None,
            field: None,
            item: None,
            before: None,
            after: None,
            others: Vec::new(),
            words: Vec::new(),
            is_likely: false,
        }
    }

    /// The same change with the reason for its judgement.
    #[must_use]
    pub fn because(mut self, reason: Reason) -> Self {
        self.reason = Some(reason);
        self
    }
}

/// What became of one element.
#[derive(Debug, Clone, PartialEq)]
pub struct ElementChanges {
    /// What it was, by its place in the old version.
    pub old: Option<Node>,
    /// What it is, by its place in the new version.
    pub new: Option<Node>,
    /// What became of it as a promise: all its changes together.
    pub judgement: Judgement,
    /// What differs, weightiest first.
    pub changes: Vec<Change>,
}

/// What became of one plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanChanges {
    /// The plan's place in the old version.
    pub old: Option<usize>,
    /// Its place in the new version.
    pub new: Option<usize>,
    /// Its elements that differ, in the order of the new version; those that are gone stand where they stood.
    pub elements: Vec<ElementChanges>,
    /// Elements that say the same and stand in another source file, by their places in the new version.
    pub refiled: Vec<Node>,
}

/// What a new version promises differently.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    /// Each plan that either version has, in the order of the new one; those that are gone last.
    pub plans: Vec<PlanChanges>,
}

impl Comparison {
    /// Whether the versions promise the same.
    pub fn is_empty(&self) -> bool {
        self.plans.iter().all(|plan| plan.elements.is_empty())
    }

    /// Puts what became of elements together, plan by plan.
    pub(super) fn gather(
        changed: Vec<Option<ElementChanges>>,
        identity: &Identity,
        old: &Version<'_>,
        new: &Version<'_>,
    ) -> Self {
        let mut plans: Vec<_> = (0..new.plans.len())
            .map(|place| PlanChanges {
                old: identity.old_plan(place),
                new: Some(place),
                elements: Vec::new(),
                refiled: Vec::new(),
            })
            .collect();
        let gone = (0..old.plans.len()).filter(|place| identity.new_plan(*place).is_none());
        let first_gone = plans.len();
        let gone: Vec<_> = gone.collect();
        plans.extend(gone.iter().map(|place| PlanChanges {
            old: Some(*place),
            new: None,
            elements: Vec::new(),
            refiled: Vec::new(),
        }));
        for element in changed.into_iter().flatten() {
            let place = match (element.new, element.old) {
                (Some(node), _) => Some(new.nodes[node].0),
                (None, Some(node)) => {
                    let plan = old.nodes[node].0;
                    let nth = || gone.iter().position(|place| *place == plan).map(|nth| first_gone + nth);
                    identity.new_plan(plan).or_else(nth)
                }
                (None, None) => None,
            };
            if let Some(plan) = place.and_then(|place| plans.get_mut(place)) {
                plan.elements.push(element);
            }
        }
        for plan in &mut plans {
            if let Some(place) = plan.new {
                plan.refiled = fields::refiled(place, identity, old, new);
            }
        }
        Self { plans }
    }
}

impl ElementChanges {
    /// What became of an element; `None` where nothing did.
    pub(super) fn new(old: Option<Node>, new: Option<Node>, mut changes: Vec<Change>) -> Option<Self> {
        changes.sort_by_key(|change| (judge::weight(change.judgement), change.kind));
        let judgement = judge::together(&changes)?;
        Some(Self { old, new, judgement, changes })
    }
}
