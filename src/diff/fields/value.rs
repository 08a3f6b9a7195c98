//! Plain values: keys, amounts, dates, groups.

use super::{FieldSides, Sides};
use crate::diff::amount::is_same;
use crate::diff::change::{Change, Reason};
use crate::model::value::{Recurrence, Unit};
use crate::model::{ChangeKind, Judgement};
use crate::view::{FieldRecord, ValueRecord};

/// What became of a field with a plain value.
pub fn compare(sides: Sides<'_>, field: FieldSides<'_>) -> Option<Change> {
    if let (Some(old), Some(new)) = (field.old, field.new)
        && is_one(field.name, &old.value, &new.value)
    {
        return None;
    }
    let kind = kind(sides, field);
    let (judgement, reason) = judgement(sides, field, kind);
    Some(Change { reason, ..field.change(kind, judgement) })
}

/// Whether two values say the same: in other units, in other spellings, in another order.
pub fn is_one(name: &str, old: &ValueRecord, new: &ValueRecord) -> bool {
    match (old, new) {
        (ValueRecord::Amount(one), ValueRecord::Amount(two)) => is_same(one, two),
        (ValueRecord::Key(one), ValueRecord::Key(two)) if matches!(name, "cadence" | "every" | "frequency") => {
            one == two
                || Recurrence::parse(one).is_ok_and(|one| Recurrence::parse(two).is_ok_and(|two| one.is_same(two)))
        }
        // What begins, begins on its first day; what ends or is due, on its last.
        (ValueRecord::Days(one, _), ValueRecord::Days(two, _)) if matches!(name, "start" | "from") => one == two,
        (ValueRecord::Days(_, one), ValueRecord::Days(_, two))
            if matches!(name, "next" | "review" | "publish" | "by") =>
        {
            one == two
        }
        (ValueRecord::Group(one), ValueRecord::Group(two)) => is_one_group(one, two),
        (ValueRecord::Groups(one), ValueRecord::Groups(two)) => {
            let has = |groups: &[Vec<FieldRecord>], group: &[FieldRecord]| {
                groups.iter().any(|other| is_one_group(group, other))
            };
            one.len() == two.len() && one.iter().all(|group| has(two, group)) && two.iter().all(|group| has(one, group))
        }
        _ => old == new,
    }
}

/// Whether two groups of fields say the same. The unit is said by each number.
pub fn is_one_group(one: &[FieldRecord], two: &[FieldRecord]) -> bool {
    let has_numbers = one.iter().chain(two).any(|field| matches!(field.value, ValueRecord::Amount(_)));
    let says_itself = |field: &&FieldRecord| !(field.name == "unit" && has_numbers);
    let is_in = |fields: &[FieldRecord], field: &FieldRecord| {
        let other = fields.iter().find(|other| other.name == field.name);
        other.is_some_and(|other| match (&field.value, &other.value) {
            (ValueRecord::Line(one), ValueRecord::Line(two)) if field.name == "unit" => {
                Unit::new(one) == Unit::new(two)
            }
            (one, two) => is_one(&field.name, one, two),
        })
    };
    one.iter().filter(says_itself).all(|field| is_in(two, field))
        && two.iter().filter(says_itself).all(|field| is_in(one, field))
}

fn kind(sides: Sides<'_>, field: FieldSides<'_>) -> ChangeKind {
    match field.name {
        "status" => ChangeKind::StatusChanged,
        "policy" if sides.new.kind == "channel" => ChangeKind::ChannelPolicyChanged,
        "visibility" if is_embargo(field.old) && is_embargo(field.new) => ChangeKind::EmbargoChanged,
        "visibility" => ChangeKind::VisibilityChanged,
        "period" => ChangeKind::PeriodChanged,
        "cost" | "budget" => ChangeKind::CostChanged,
        "start" | "publish" | "review" | "next" | "every" | "cadence" | "frequency" | "adopted" | "at" => {
            ChangeKind::ScheduleChanged
        }
        _ => ChangeKind::DetailChanged,
    }
}

fn is_embargo(field: Option<&FieldRecord>) -> bool {
    field.is_some_and(|field| matches!(field.value, ValueRecord::Days(..)))
}

fn judgement(sides: Sides<'_>, field: FieldSides<'_>, kind: ChangeKind) -> (Judgement, Option<Reason>) {
    match kind {
        ChangeKind::StatusChanged if sides.new.kind == "measure" => {
            let (old, new) = (standing(field.old), standing(field.new));
            match new.cmp(&old) {
                std::cmp::Ordering::Less => (Judgement::Weakened, Some(Reason::FallenBack)),
                std::cmp::Ordering::Greater => (Judgement::Strengthened, Some(Reason::TakenUp)),
                std::cmp::Ordering::Equal => (Judgement::Neutral, None),
            }
        }
        ChangeKind::VisibilityChanged => match (field.old, field.new) {
            (None, Some(_)) => (Judgement::Weakened, Some(Reason::KeptBack)),
            (Some(_), None) => (Judgement::Strengthened, Some(Reason::Told)),
            _ => (Judgement::Changed, None),
        },
        _ => (Judgement::Changed, None),
    }
}

/// How a measure stands: on its way or done, delayed, stopped. From planned to done is progress, and no other promise.
fn standing(field: Option<&FieldRecord>) -> i8 {
    match field.map(|field| &field.value) {
        Some(ValueRecord::Key(key)) if key == "stopped" => -2,
        Some(ValueRecord::Key(key)) if key == "delayed" => -1,
        _ => 0,
    }
}
