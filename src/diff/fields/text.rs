//! Words: lines and prose.

use super::sides::{Both, FieldSides, Sides};
use crate::diff::align::align;
use crate::diff::change::{Change, Reason, Said};
use crate::diff::wording::verdict;
use crate::diff::words;
use crate::model::entity::Strategy;
use crate::model::{ChangeKind, Judgement, Kind};
use crate::view::{FieldRecord, Piece, ValueRecord};

/// What became of a field that holds words.
pub fn compare(both: &Both<'_>, sides: Sides<'_>, field: FieldSides<'_>) -> Option<Change> {
    let (old, new) = (blocks(field.old), blocks(field.new));
    let follow = |key: &str| {
        let (id, field) = key.split_once('#').map_or((key, None), |(id, field)| (id, Some(field)));
        let named = both.follow(sides.pair.old, sides.pair.new, id).into_iter();
        named.map(|key| field.map_or_else(|| key.clone(), |field| format!("{key}#{field}"))).collect()
    };
    let (aligned_old, aligned_new) = align(&old, &new, &follow);
    let differing = words::compare(&aligned_old, &aligned_new);
    if differing.is_empty() {
        return other_file(sides, field);
    }
    let (judgement, reason) = match (old.is_empty(), new.is_empty()) {
        (false, false) => sides.weighed(verdict(&own_words(&aligned_old), &own_words(&aligned_new))),
        _ => (Judgement::Changed, None),
    };
    let kind = kind(sides, field, judgement);
    // A version's own number is no promise.
    let (judgement, reason) =
        if field.id() == Some(Strategy::VERSION) { (Judgement::Neutral, None) } else { (judgement, reason) };
    let mut change = Change { reason, words: differing, ..field.change(kind, judgement) };
    let said = |field: Option<&FieldRecord>, words: String| {
        field.map(|field| Said { value: Some(field.value.clone()), words })
    };
    change.before = said(field.old, plain(&old));
    change.after = said(field.new, plain(&new));
    Some(change)
}

/// The change of a text whose words are the same and whose pictures or attachments are others. A version that was published
/// without their digests says nothing about them.
fn other_file(sides: Sides<'_>, field: FieldSides<'_>) -> Option<Change> {
    let (old, new) = (files(field.old), files(field.new));
    let is_other = !old.is_empty() && !new.is_empty() && old != new;
    is_other
        .then(|| field.change(kind(sides, field, Judgement::Changed), Judgement::Changed).because(Reason::OtherFile))
}

/// The digests of the files of a field.
fn files(field: Option<&FieldRecord>) -> Vec<&str> {
    let Some(ValueRecord::Prose(blocks)) = field.map(|field| &field.value) else { return Vec::new() };
    let mut found = Vec::new();
    for piece in blocks.iter().flatten() {
        if let Piece::File(digest) = piece {
            found.push(digest.as_str());
        }
    }
    found
}

fn kind(sides: Sides<'_>, field: FieldSides<'_>, judgement: Judgement) -> ChangeKind {
    match field.value() {
        _ if judgement == Judgement::Neutral => ChangeKind::Wording,
        _ if sides.new.is(Kind::Message) => ChangeKind::MessageChanged,
        Some(ValueRecord::Line(_) | ValueRecord::Lines(_)) if field.id() != Some(Strategy::VISION) => {
            ChangeKind::DetailChanged
        }
        _ => ChangeKind::TextChanged,
    }
}

/// The words of a field as blocks of pieces. Lines in a list have no order.
fn blocks(field: Option<&FieldRecord>) -> Vec<Vec<Piece>> {
    let piece = |line: &String| vec![Piece::Text(line.clone())];
    match field.map(|field| &field.value) {
        Some(ValueRecord::Prose(blocks)) => {
            let is_file = |block: &&Vec<Piece>| block.iter().all(|piece| matches!(piece, Piece::File(_)));
            blocks.iter().filter(|block| !is_file(block)).cloned().collect()
        }
        Some(ValueRecord::Line(line)) => vec![piece(line)],
        Some(ValueRecord::Lines(lines)) => {
            let mut lines: Vec<_> = lines.iter().collect();
            lines.sort_unstable();
            lines.into_iter().map(piece).collect()
        }
        _ => Vec::new(),
    }
}

/// A text without what it prints of other elements, whose changes are reported for them.
fn own_words(blocks: &[Vec<Piece>]) -> String {
    let own = |piece: &Piece| match piece {
        Piece::Printed(key, _) => Piece::Text(key.clone()),
        other => other.clone(),
    };
    plain(&blocks.iter().map(|block| block.iter().map(own).collect()).collect::<Vec<_>>())
}

fn plain(blocks: &[Vec<Piece>]) -> String {
    let block = |block: &Vec<Piece>| block.iter().map(Piece::words).collect::<String>();
    blocks.iter().map(block).collect::<Vec<_>>().join("\n")
}
