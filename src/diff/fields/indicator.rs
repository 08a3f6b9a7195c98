//! Indicators: where they stood, what they count, what was measured.

use super::sides::{Both, FieldSides, Sides};
use super::value::is_one;
use super::{text, value};
use crate::diff::amount::is_same;
use crate::diff::change::{Change, Said};
use crate::model::entity::Indicator;
use crate::model::value::Unit;
use crate::model::{ChangeKind, Judgement};
use crate::view::{Amount, ElementRecord, FieldRecord, ReadingRecord, ValueRecord};

/// What became of a field of an indicator, but for its targets.
pub fn compare(both: &Both<'_>, sides: Sides<'_>, field: FieldSides<'_>, changes: &mut Vec<Change>) {
    let is_same = field.old.zip(field.new).is_some_and(|(old, new)| is_one(field.declared, &old.value, &new.value));
    match field.id() {
        Some(Indicator::UNIT) => changes.extend(unit(sides, field)),
        Some(Indicator::READINGS) => readings(sides, field, changes),
        _ if is_same => {}
        Some(Indicator::DIRECTION) => changes.push(field.change(ChangeKind::DirectionReversed, Judgement::Changed)),
        Some(Indicator::BASELINE) => {
            if !only_the_unit_differs(sides, field) {
                changes.push(field.change(ChangeKind::BaselineCorrected, Judgement::Changed));
            }
        }
        Some(Indicator::THRESHOLDS) if only_the_unit_differs(sides, field) => {}
        _ if matches!(field.value(), Some(ValueRecord::Prose(_) | ValueRecord::Line(_))) => {
            changes.extend(text::compare(both, sides, field).map(|change| match change.judgement {
                Judgement::Neutral => change,
                _ => Change { kind: ChangeKind::MethodChanged, judgement: Judgement::Changed, reason: None, ..change },
            }));
        }
        _ => changes
            .extend(value::compare(sides, field).map(|change| Change { kind: ChangeKind::MethodChanged, ..change })),
    }
}

/// A new unit is a change only where the numbers are not the same ones converted.
fn unit(sides: Sides<'_>, field: FieldSides<'_>) -> Option<Change> {
    let (old, new) = (words(field.old).and_then(Unit::new), words(field.new).and_then(Unit::new));
    let is_one = old == new || (old.is_some() && new.is_some() && is_converted(sides));
    (!is_one).then(|| field.change(ChangeKind::UnitChanged, Judgement::Changed))
}

fn words(field: Option<&FieldRecord>) -> Option<&str> {
    match field.map(|field| &field.value) {
        Some(ValueRecord::Line(line)) => Some(line),
        _ => None,
    }
}

/// Whether the two units convert into each other, so that the numbers speak for themselves.
fn is_converted(sides: Sides<'_>) -> bool {
    let one = |element: &ElementRecord| {
        let unit = words(element.field(Indicator::UNIT.name)).map(str::to_owned);
        Amount { number: "1".to_owned(), unit }
    };
    crate::diff::amount::compare(&one(sides.old), &one(sides.new)).is_some()
}

/// Whether two values have the same numbers in units that cannot be converted: then the new unit is the one change.
fn only_the_unit_differs(sides: Sides<'_>, field: FieldSides<'_>) -> bool {
    let (Some(old), Some(new)) = (field.old, field.new) else { return false };
    differ_in_unit_alone(sides, &old.value, &new.value)
}

/// See [`only_the_unit_differs`].
pub fn differ_in_unit_alone(sides: Sides<'_>, old: &ValueRecord, new: &ValueRecord) -> bool {
    let unit_of = |element: &ElementRecord| words(element.field(Indicator::UNIT.name)).map(str::to_owned);
    let (before, after) = (unit_of(sides.old), unit_of(sides.new));
    before != after && strip(old, before.as_deref()) == strip(new, after.as_deref())
}

/// A value without the unit that the element states for all its numbers.
fn strip(value: &ValueRecord, unit: Option<&str>) -> ValueRecord {
    let amount = |amount: &Amount| Amount {
        number: amount.number.clone(),
        unit: amount.unit.clone().filter(|own| unit.is_none_or(|unit| Unit::new(own) != Unit::new(unit))),
    };
    let fields = |fields: &[FieldRecord]| -> Vec<FieldRecord> {
        let stripped = fields.iter().map(|field| FieldRecord {
            value: strip(&field.value, unit),
            words: Vec::new(),
            ..field.clone()
        });
        stripped.collect()
    };
    match value {
        ValueRecord::Amount(own) => ValueRecord::Amount(amount(own)),
        ValueRecord::Group(group) => ValueRecord::Group(fields(group)),
        other => other.clone(),
    }
}

/// Measured values, matched by their moments.
fn readings(sides: Sides<'_>, field: FieldSides<'_>, changes: &mut Vec<Change>) {
    let (old, new) = (measured(field.old), measured(field.new));
    for (reading, words) in &old {
        match new.iter().find(|(other, _)| other.last == reading.last && other.first == reading.first) {
            None => changes.push(reading_change(field, ChangeKind::ReadingRemoved, Some((reading, words)), None)),
            Some((other, _)) if is_same(&reading.value, &other.value) || is_renamed(sides, reading, other) => {}
            Some((other, now)) => {
                let pair = (Some((*reading, *words)), Some((*other, *now)));
                changes.push(reading_change(field, ChangeKind::ReadingCorrected, pair.0, pair.1));
            }
        }
    }
    for (reading, words) in &new {
        if !old.iter().any(|(other, _)| other.last == reading.last && other.first == reading.first) {
            changes.push(reading_change(field, ChangeKind::ReadingAdded, None, Some((reading, words))));
        }
    }
}

fn is_renamed(sides: Sides<'_>, one: &ReadingRecord, other: &ReadingRecord) -> bool {
    let amount = |read: &ReadingRecord| ValueRecord::Amount(read.value.clone());
    differ_in_unit_alone(sides, &amount(one), &amount(other))
}

type Measured<'a> = (&'a ReadingRecord, &'a str);

fn measured(field: Option<&FieldRecord>) -> Vec<Measured<'_>> {
    match field.map(|field| (&field.value, field.each_words())) {
        Some((ValueRecord::Readings(readings), words)) => readings.iter().zip(words).collect(),
        _ => Vec::new(),
    }
}

fn reading_change(
    field: FieldSides<'_>,
    kind: ChangeKind,
    old: Option<Measured<'_>>,
    new: Option<Measured<'_>>,
) -> Change {
    let said = |reading: Option<Measured<'_>>| {
        reading.map(|(reading, words)| Said {
            value: Some(ValueRecord::Readings(vec![reading.clone()])),
            words: words.to_owned(),
        })
    };
    let judgement = if kind == ChangeKind::ReadingAdded { Judgement::Neutral } else { Judgement::Changed };
    let item = old.or(new).map(|(reading, _)| reading.last.clone());
    Change { item, before: said(old), after: said(new), ..field.change(kind, judgement) }
}
