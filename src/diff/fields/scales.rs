//! Values that have an order: how often, how much money, when the public is told, what a channel is meant to become.

use std::cmp::Ordering;

use super::sides::FieldSides;
use crate::diff::amount;
use crate::diff::change::Reason;
use crate::model::entity::{ChannelPolicy, Programme, Strategy, StrategyStatus};
use crate::model::value::Recurrence;
use crate::model::{ChangeKind, Judgement, Word};
use crate::view::{FieldRecord, ValueRecord};

type Judged = (Judgement, Option<Reason>);

/// What channels are meant to become, from the least to the most.
const POLICIES: [ChannelPolicy; 4] =
    [ChannelPolicy::Retire, ChannelPolicy::Reduce, ChannelPolicy::Maintain, ChannelPolicy::Grow];

/// How far a plan binds. One that is replaced stands outside.
const STATUSES: [StrategyStatus; 3] = [StrategyStatus::Draft, StrategyStatus::Hearing, StrategyStatus::Adopted];

/// What became of a value by the order that its field has; changed where it has none.
pub fn judgement(field: FieldSides<'_>, kind: ChangeKind) -> Judged {
    let (Some(old), Some(new)) = (field.old, field.new) else { return (Judgement::Changed, None) };
    let judged = match kind {
        ChangeKind::ScheduleChanged => {
            often(old, new).map(|order| ranked(order, [Reason::LessOften, Reason::MoreOften]))
        }
        ChangeKind::CostChanged if is_frame(field) => {
            money(old, new).map(|order| ranked(order, [Reason::LessMoney, Reason::MoreMoney]))
        }
        ChangeKind::EmbargoChanged => {
            until(old, new).map(|order| ranked(order.reverse(), [Reason::ToldLater, Reason::ToldEarlier]))
        }
        ChangeKind::ChannelPolicyChanged => {
            along(&POLICIES, old, new).map(|order| ranked(order, [Reason::UsedLess, Reason::UsedMore]))
        }
        // A measure's status is judged as progress.
        ChangeKind::StatusChanged => {
            along(&STATUSES, old, new).map(|order| ranked(order, [Reason::NotAdopted, Reason::Adopted]))
        }
        _ => None,
    };
    judged.unwrap_or((Judgement::Changed, None))
}

/// Whether a field holds the money that there is, and not what something is believed to cost.
fn is_frame(field: FieldSides<'_>) -> bool {
    [Strategy::BUDGET, Programme::BUDGET].into_iter().any(|frame| field.id() == Some(frame))
}

/// How a value that went up or down is judged, with the reasons for less and for more.
fn ranked(order: Ordering, [less, more]: [Reason; 2]) -> Judged {
    match order {
        Ordering::Less => (Judgement::Weakened, Some(less)),
        Ordering::Greater => (Judgement::Strengthened, Some(more)),
        Ordering::Equal => (Judgement::Changed, None),
    }
}

/// How the new word stands to the old one along a scale; `None` where either is not on it.
fn along<W: Word + PartialEq>(scale: &[W], old: &FieldRecord, new: &FieldRecord) -> Option<Ordering> {
    let place = |field: &FieldRecord| match &field.value {
        ValueRecord::Key(key) => scale.iter().position(|word| word.word() == key),
        _ => None,
    };
    Some(place(new)?.cmp(&place(old)?))
}

/// Whether the new one comes more often.
fn often(old: &FieldRecord, new: &FieldRecord) -> Option<Ordering> {
    let recurrence = |field: &FieldRecord| match &field.value {
        ValueRecord::Key(key) => Recurrence::parse(key).ok(),
        _ => None,
    };
    recurrence(new)?.how_often(recurrence(old)?)
}

fn money(old: &FieldRecord, new: &FieldRecord) -> Option<Ordering> {
    match (&old.value, &new.value) {
        (ValueRecord::Amount(old), ValueRecord::Amount(new)) => amount::compare(new, old),
        _ => None,
    }
}

fn until(old: &FieldRecord, new: &FieldRecord) -> Option<Ordering> {
    match (&old.value, &new.value) {
        (ValueRecord::Days(_, old), ValueRecord::Days(_, new)) => Some(new.cmp(old)),
        _ => None,
    }
}
