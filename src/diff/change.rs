//! What a comparison gives.

use super::version::{Node, Version};
use crate::model::{ChangeKind, Judgement};
use crate::view::{Approval, OtherElement, ValueRecord, WordsBlock};

/// Why a change is judged as it is. Each has a label of its own in the plan's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Less of what should rise.
    LessOfRising,
    /// More of what should rise.
    MoreOfRising,
    /// More of what should fall.
    MoreOfFalling,
    /// Less of what should fall.
    LessOfFalling,
    /// Nothing says which way the number should move.
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
    /// There is no deadline any longer.
    Undated,
    /// There is a deadline now.
    Dated,
    /// There is one target less to reach.
    FewerTargets,
    /// There is one target more to reach.
    MoreTargets,
    /// More values are good enough.
    AcceptsMore,
    /// Fewer values are good enough.
    AcceptsLess,
    /// The number stands in words only.
    InWordsOnly,
    /// The number no longer stands in words only.
    NotOnlyInWords,
    /// It depends on something.
    Conditional,
    /// It no longer depends on anything.
    Unconditional,
    /// It comes less often.
    LessOften,
    /// It comes more often.
    MoreOften,
    /// It is to be used less.
    UsedLess,
    /// It is to be used more.
    UsedMore,
    /// There is less money for it.
    LessMoney,
    /// There is more money for it.
    MoreMoney,
    /// It is no longer adopted.
    NotAdopted,
    /// It is adopted.
    Adopted,
    /// The public is told later.
    ToldLater,
    /// The public is told earlier.
    ToldEarlier,
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
    /// A picture or an attachment is another, and the words are the same.
    OtherFile,
}

impl Reason {
    /// The key of its label.
    pub const fn label(self) -> &'static str {
        match self {
            Self::LessOfRising => "reason-less-of-rising",
            Self::MoreOfRising => "reason-more-of-rising",
            Self::MoreOfFalling => "reason-more-of-falling",
            Self::LessOfFalling => "reason-less-of-falling",
            Self::DirectionUnknown => "reason-direction-unknown",
            Self::Later => "reason-later",
            Self::Earlier => "reason-earlier",
            Self::NobodyAnswers => "reason-nobody-answers",
            Self::SomebodyAnswers => "reason-somebody-answers",
            Self::NotMeasurable => "reason-not-measurable",
            Self::Measurable => "reason-measurable",
            Self::Undated => "reason-undated",
            Self::Dated => "reason-dated",
            Self::FewerTargets => "reason-fewer-targets",
            Self::MoreTargets => "reason-more-targets",
            Self::AcceptsMore => "reason-accepts-more",
            Self::AcceptsLess => "reason-accepts-less",
            Self::InWordsOnly => "reason-in-words-only",
            Self::NotOnlyInWords => "reason-not-only-in-words",
            Self::Conditional => "reason-conditional",
            Self::Unconditional => "reason-unconditional",
            Self::LessOften => "reason-less-often",
            Self::MoreOften => "reason-more-often",
            Self::UsedLess => "reason-used-less",
            Self::UsedMore => "reason-used-more",
            Self::LessMoney => "reason-less-money",
            Self::MoreMoney => "reason-more-money",
            Self::NotAdopted => "reason-not-adopted",
            Self::Adopted => "reason-adopted",
            Self::ToldLater => "reason-told-later",
            Self::ToldEarlier => "reason-told-earlier",
            Self::FewerMet => "reason-fewer-met",
            Self::MoreMet => "reason-more-met",
            Self::DemandOpen => "reason-demand-open",
            Self::DemandAnswered => "reason-demand-answered",
            Self::NoSuccessor => "reason-no-successor",
            Self::NewPromise => "reason-new-promise",
            Self::WeakerWords => "reason-weaker-words",
            Self::StrongerWords => "reason-stronger-words",
            Self::FallenBack => "reason-fallen-back",
            Self::TakenUp => "reason-taken-up",
            Self::KeptBack => "reason-kept-back",
            Self::Told => "reason-told",
            Self::OtherFile => "reason-other-file",
        }
    }
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
    /// Whether the elements were matched by likeness alone, not with certainty.
    pub is_likely: bool,
    /// Whether what was divided, or has taken in others, is still there itself.
    pub is_kept: bool,
    /// What the sources say about it: why an element was taken out.
    pub note: Option<String>,
    /// Who has let it through.
    pub approval: Option<Approval>,
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
            is_kept: false,
            note: None,
            approval: None,
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
#[derive(Debug)]
pub struct PlanComparison<'a> {
    /// The old version.
    pub old: Version<'a>,
    /// The new version.
    pub new: Version<'a>,
    /// Each plan that either version has, in the order of the new one; those that are gone last.
    pub plans: Vec<PlanChanges>,
    /// Elements that are not compared, since one of the versions could not be read there.
    pub left_out: Vec<OtherElement>,
}

impl PlanComparison<'_> {
    /// Whether the versions promise the same.
    pub fn is_empty(&self) -> bool {
        self.plans.iter().all(|plan| plan.elements.is_empty())
    }

    /// Every change, with the element that it is about.
    pub fn changes(&self) -> impl Iterator<Item = (&ElementChanges, &Change)> {
        let elements = self.plans.iter().flat_map(|plan| &plan.elements);
        elements.flat_map(|element| element.changes.iter().map(move |change| (element, change)))
    }
}
