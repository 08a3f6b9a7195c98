//! Judgements: how changes are weighed against each other.

use super::change::{Change, ElementChanges};
use super::version::Node;
use crate::model::Judgement;

/// How much a judgement weighs: the smaller, the more.
pub fn weight(judgement: Judgement) -> u8 {
    match judgement {
        Judgement::Dropped => 0,
        Judgement::Weakened => 1,
        Judgement::Changed => 2,
        Judgement::Strengthened => 3,
        Judgement::Neutral => 4,
    }
}

/// The judgement of an element by all its changes. One that is weakened in one way and strengthened in another is
/// changed, since nothing says which counts for more. It is strengthened only where nothing else has changed: what nobody can
/// weigh may be worth more than what was gained. What may be worth more than what was lost is left to its readers.
pub fn together(changes: &[Change]) -> Option<Judgement> {
    let has = |judgement| changes.iter().any(|change| change.judgement == judgement);
    let judgement = match (has(Judgement::Weakened), has(Judgement::Strengthened)) {
        _ if has(Judgement::Dropped) => Judgement::Dropped,
        (true, false) => Judgement::Weakened,
        (true, true) => Judgement::Changed,
        (false, _) if has(Judgement::Changed) => Judgement::Changed,
        (false, true) => Judgement::Strengthened,
        (false, false) => Judgement::Neutral,
    };
    (!changes.is_empty()).then_some(judgement)
}

impl ElementChanges {
    /// What became of an element; `None` where nothing did.
    pub(super) fn new(old: Option<Node>, new: Option<Node>, mut changes: Vec<Change>) -> Option<Self> {
        changes.sort_by_key(|change| (weight(change.judgement), change.kind));
        let judgement = together(&changes)?;
        Some(Self { old, new, judgement, changes })
    }
}
