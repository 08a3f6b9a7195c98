//! Figures that elements state.

use super::sides::{FieldSides, Sides};
use super::value::is_one_group;
use crate::diff::change::{Change, Reason, Said};
use crate::diff::demand::{Shift, Wanted, shift};
use crate::model::entity::{self, Relation};
use crate::model::{ChangeKind, FieldId, Judgement, Record as _};
use crate::view::{FieldRecord, ValueRecord};

/// What became of an element's figures: they are matched by what they count.
pub fn compare(sides: Sides<'_>, field: FieldSides<'_>, changes: &mut Vec<Change>) {
    let (old, new) = (figures(field.old), figures(field.new));
    let mut gone: Vec<_> = old
        .into_iter()
        .filter(|(group, _)| !new.iter().any(|(other, _)| is_one_group(Some(&entity::Figure::SPEC), group, other)))
        .collect();
    let known = figures(field.old);
    let came = new
        .into_iter()
        .filter(|(group, _)| !known.iter().any(|(other, _)| is_one_group(Some(&entity::Figure::SPEC), group, other)));
    let mut rest = Vec::new();
    for (group, words) in came {
        match gone.iter().position(|(other, _)| quantity(other) == quantity(group)) {
            Some(place) => changes.push(change(sides, field, Some(gone.remove(place)), Some((group, words)))),
            None => rest.push((group, words)),
        }
    }
    let pairs = gone.len().min(rest.len());
    let (mut gone, mut rest) = (gone.into_iter(), rest.into_iter());
    for _ in 0..pairs {
        changes.push(change(sides, field, gone.next(), rest.next()));
    }
    changes.extend(gone.map(|figure| change(sides, field, Some(figure), None)));
    changes.extend(rest.map(|figure| change(sides, field, None, Some(figure))));
}

type Figure<'a> = (&'a [FieldRecord], &'a str);

/// The figures of a field, each with its words.
fn figures(field: Option<&FieldRecord>) -> Vec<Figure<'_>> {
    match field.map(|field| (&field.value, field.each_words())) {
        Some((ValueRecord::Groups(groups), words)) => groups.iter().map(Vec::as_slice).zip(words).collect(),
        _ => Vec::new(),
    }
}

fn quantity(group: &[FieldRecord]) -> Option<&ValueRecord> {
    group.iter().find(|field| field.name == entity::Figure::QUANTITY.name).map(|field| &field.value)
}

fn change(sides: Sides<'_>, field: FieldSides<'_>, old: Option<Figure<'_>>, new: Option<Figure<'_>>) -> Change {
    let said = |figure: Option<Figure<'_>>| {
        figure.map(|(group, words)| Said { value: Some(ValueRecord::Group(group.to_vec())), words: words.to_owned() })
    };
    let (judgement, reason) = match (old, new) {
        (Some((old, _)), Some((new, _))) if sides.are_promises() && is_for_the_same(old, new) => judgement(old, new),
        _ => (Judgement::Changed, None),
    };
    let change = field.change(ChangeKind::FigureChanged, judgement);
    Change { reason, before: said(old), after: said(new), ..change }
}

/// Whether two figures count the same thing over the same time.
fn is_for_the_same(old: &[FieldRecord], new: &[FieldRecord]) -> bool {
    let value = |group: &'_ [FieldRecord], id: FieldId| {
        group.iter().find(|field| field.name == id.name).map(|field| field.value.clone())
    };
    [entity::Figure::QUANTITY, entity::Figure::PER, entity::Figure::FROM]
        .into_iter()
        .all(|id| value(old, id) == value(new, id))
}

fn judgement(old: &[FieldRecord], new: &[FieldRecord]) -> (Judgement, Option<Reason>) {
    match shift(&compared(old), &compared(new), None) {
        Shift::Less(reason) => (Judgement::Weakened, Some(reason)),
        Shift::More(reason) => (Judgement::Strengthened, Some(reason)),
        Shift::Same | Shift::Other => (Judgement::Changed, None),
    }
}

/// The numbers that a figure compares with, and how.
fn compared(group: &[FieldRecord]) -> Vec<Wanted<'_>> {
    let number = |relation: Relation| {
        let field = group.iter().find(|field| field.name == relation.key())?;
        match &field.value {
            ValueRecord::Amount(amount) => Some((relation, amount)),
            _ => None,
        }
    };
    Relation::ALL.into_iter().filter_map(number).collect()
}
