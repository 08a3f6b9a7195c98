//! Plain values: keys, amounts, dates, groups.

use super::scales;
use super::sides::{FieldSides, Sides};
use crate::diff::amount::is_same;
use crate::diff::change::{Change, Reason};
use crate::model::entity::{Channel, MeasureStatus, Strategy};
use crate::model::value::{Recurrence, Unit};
use crate::model::{ChangeKind, Field, Judgement, Kind, RecordSpec, Shape, Tag, Word as _};
use crate::view::{FieldRecord, ValueRecord};

/// What became of a field with a plain value.
pub fn compare(sides: Sides<'_>, field: FieldSides<'_>) -> Option<Change> {
    if let (Some(old), Some(new)) = (field.old, field.new)
        && is_one(field.declared, &old.value, &new.value)
    {
        return None;
    }
    let kind = kind(field);
    let (judgement, reason) = judgement(sides, field, kind);
    Some(Change { reason, ..field.change(kind, judgement) })
}

/// Whether two values say the same: in other units, in other spellings, in another order.
pub fn is_one(declared: Option<&Field>, old: &ValueRecord, new: &ValueRecord) -> bool {
    let is = |tag| declared.is_some_and(|field| field.is(tag));
    let shape = declared.map(|field| field.shape);
    match (old, new) {
        (ValueRecord::Amount(one), ValueRecord::Amount(two)) => is_same(one, two),
        (ValueRecord::Key(one), ValueRecord::Key(two)) if matches!(shape, Some(Shape::Recurrence)) => {
            one == two
                || Recurrence::parse(one).is_ok_and(|one| Recurrence::parse(two).is_ok_and(|two| one.is_same(two)))
        }
        // What begins, begins on its first day; what ends or is due, on its last.
        (ValueRecord::Days(one, _), ValueRecord::Days(two, _)) if is(Tag::Begin) => one == two,
        (ValueRecord::Days(_, one), ValueRecord::Days(_, two)) if is(Tag::Due) => one == two,
        (ValueRecord::Group(one), ValueRecord::Group(two)) => is_one_group(group_of(shape), one, two),
        (ValueRecord::Groups(one), ValueRecord::Groups(two)) => {
            let spec = group_of(shape);
            let has = |groups: &[Vec<FieldRecord>], group: &[FieldRecord]| {
                groups.iter().any(|other| is_one_group(spec, group, other))
            };
            one.len() == two.len() && one.iter().all(|group| has(two, group)) && two.iter().all(|group| has(one, group))
        }
        _ => old == new,
    }
}

/// The declaration of the groups that a field holds.
fn group_of(shape: Option<Shape>) -> Option<&'static RecordSpec> {
    match shape {
        Some(Shape::Record(spec) | Shape::Records(spec)) => Some(spec),
        _ => None,
    }
}

/// Whether two groups of fields say the same; `spec` declares them. A unit of their own is ignored where they have
/// numbers, since each number names it.
pub fn is_one_group(spec: Option<&RecordSpec>, one: &[FieldRecord], two: &[FieldRecord]) -> bool {
    let has_numbers = one.iter().chain(two).any(|field| matches!(field.value, ValueRecord::Amount(_)));
    let declared = |field: &FieldRecord| spec.and_then(|spec| spec.field(&field.name));
    let is_unit = |field: &FieldRecord| declared(field).is_some_and(|field| matches!(field.shape, Shape::Unit));
    let says_itself = |field: &&FieldRecord| !(is_unit(field) && has_numbers);
    let is_in = |fields: &[FieldRecord], field: &FieldRecord| {
        let other = fields.iter().find(|other| other.name == field.name);
        other.is_some_and(|other| match (&field.value, &other.value) {
            (ValueRecord::Line(one), ValueRecord::Line(two)) if is_unit(field) => Unit::new(one) == Unit::new(two),
            (one, two) => is_one(declared(field), one, two),
        })
    };
    one.iter().filter(says_itself).all(|field| is_in(two, field))
        && two.iter().filter(says_itself).all(|field| is_in(one, field))
}

fn kind(field: FieldSides<'_>) -> ChangeKind {
    let Some(declared) = field.declared else { return ChangeKind::DetailChanged };
    match (declared.id, declared.shape) {
        _ if declared.is(Tag::Status) => ChangeKind::StatusChanged,
        (Channel::POLICY, _) => ChangeKind::ChannelPolicyChanged,
        (_, Shape::Visibility) if is_embargo(field.old) && is_embargo(field.new) => ChangeKind::EmbargoChanged,
        (_, Shape::Visibility) => ChangeKind::VisibilityChanged,
        (_, Shape::Period) => ChangeKind::PeriodChanged,
        (_, Shape::Money) => ChangeKind::CostChanged,
        (_, Shape::Records(group)) if group.fields.iter().any(|inner| matches!(inner.shape, Shape::Money)) => {
            ChangeKind::CostChanged
        }
        (Strategy::ADOPTED, _) | (_, Shape::Moment | Shape::Deadline | Shape::Recurrence) => {
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
        ChangeKind::StatusChanged if sides.new.is(Kind::Measure) => {
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
        _ => scales::judgement(field, kind),
    }
}

/// How a measure stands: on its way or done, delayed, stopped. Going from planned to done is progress, not a different
/// promise.
fn standing(field: Option<&FieldRecord>) -> i8 {
    match field.map(|field| &field.value) {
        Some(ValueRecord::Key(key)) if key == MeasureStatus::Stopped.word() => -2,
        Some(ValueRecord::Key(key)) if key == MeasureStatus::Delayed.word() => -1,
        _ => 0,
    }
}
