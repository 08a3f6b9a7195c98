//! Figures that elements state.

use super::sides::FieldSides;
use super::value::is_one_group;
use crate::diff::change::{Change, Said};
use crate::model::{ChangeKind, Judgement, Record as _, entity};
use crate::view::{FieldRecord, ValueRecord};

/// What became of an element's figures: they are matched by what they count.
pub fn compare(field: FieldSides<'_>, changes: &mut Vec<Change>) {
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
            Some(place) => changes.push(change(field, Some(gone.remove(place)), Some((group, words)))),
            None => rest.push((group, words)),
        }
    }
    let pairs = gone.len().min(rest.len());
    let (mut gone, mut rest) = (gone.into_iter(), rest.into_iter());
    for _ in 0..pairs {
        changes.push(change(field, gone.next(), rest.next()));
    }
    changes.extend(gone.map(|figure| change(field, Some(figure), None)));
    changes.extend(rest.map(|figure| change(field, None, Some(figure))));
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

fn change(field: FieldSides<'_>, old: Option<Figure<'_>>, new: Option<Figure<'_>>) -> Change {
    let said = |figure: Option<Figure<'_>>| {
        figure.map(|(group, words)| Said { value: Some(ValueRecord::Group(group.to_vec())), words: words.to_owned() })
    };
    let change = field.change(ChangeKind::FigureChanged, Judgement::Changed);
    Change { before: said(old), after: said(new), ..change }
}
