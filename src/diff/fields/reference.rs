//! References: what an element is connected with.

use std::collections::BTreeSet;

use super::sides::{Both, FieldSides, Sides};
use crate::diff::change::{Change, Reason, Said};
use crate::diff::version::Node;
use crate::model::entity::{Common, Goal, Measure, Section, Strategy};
use crate::model::{ChangeKind, Judgement, Record as _, Tag};
use crate::view::{FieldRecord, ValueRecord};

/// What a field refers to, with the words for it.
type Links<'a> = Vec<(&'a str, &'a str)>;

/// What became of a field that refers to elements. Something that only has a new id is the same; so is what was
/// divided, as long as the field refers to one of its parts.
pub fn compare(both: &Both<'_>, sides: Sides<'_>, field: FieldSides<'_>, changes: &mut Vec<Change>) {
    let (old, new) = (links(field.old), links(field.new));
    let mut named: BTreeSet<String> = BTreeSet::new();
    let mut lost = Vec::new();
    for (key, words) in &old {
        let successors = both.follow(sides.pair.old, sides.pair.new, key);
        let kept: Vec<_> = successors.into_iter().filter(|key| new.iter().any(|(other, _)| other == key)).collect();
        if kept.is_empty() {
            lost.push((*key, *words));
        } else if let Some(waiver) = waiver(field, (key, words), (&kept[0], &new)) {
            changes.push(waiver);
        }
        named.extend(kept);
    }
    let came: Links<'_> = new.iter().filter(|(key, _)| !named.contains(*key)).copied().collect();
    if is_single(field) && !is_apart(field) && !(lost.is_empty() && came.is_empty()) {
        changes.push(single(field, !lost.is_empty(), !came.is_empty()));
        return;
    }
    if field.id() == Some(Common::FOCUS_AREA) && !(lost.is_empty() && came.is_empty()) {
        changes.push(field.change(ChangeKind::FocusAreaChanged, Judgement::Neutral));
        return;
    }
    changes.extend(lost.into_iter().map(|link| each(both, sides, field, link, true)));
    changes.extend(came.into_iter().map(|link| each(both, sides, field, link, false)));
}

fn links(field: Option<&FieldRecord>) -> Links<'_> {
    let Some(field) = field else { return Vec::new() };
    match &field.value {
        ValueRecord::Reference(keys) | ValueRecord::References(keys) => {
            keys.iter().map(String::as_str).zip(field.each_words()).collect()
        }
        ValueRecord::Reasons(reasons) => reasons.iter().map(|(key, reason)| (key.as_str(), reason.as_str())).collect(),
        _ => Vec::new(),
    }
}

fn is_single(field: FieldSides<'_>) -> bool {
    matches!(field.value(), Some(ValueRecord::Reference(_)))
}

fn is_apart(field: FieldSides<'_>) -> bool {
    matches!(field.id(), Some(Common::COVERS | Strategy::WAIVES))
}

/// A demand that is still not answered, but for another reason.
fn waiver(field: FieldSides<'_>, (key, before): (&str, &str), (now, new): (&str, &Links<'_>)) -> Option<Change> {
    let after = new.iter().find(|(other, _)| *other == now).map(|(_, words)| *words)?;
    (field.id() == Some(Strategy::WAIVES) && before != after).then(|| Change {
        item: Some(key.to_owned()),
        before: Some(Said::words(before)),
        after: Some(Said::words(after)),
        ..field.change(ChangeKind::WaiverChanged, Judgement::Changed)
    })
}

/// A field that refers to one element at most.
fn single(field: FieldSides<'_>, has_lost: bool, has_come: bool) -> Change {
    let is_owner = field.is(Tag::Owner);
    let (kind, judgement, reason) = match (field.id(), has_lost, has_come) {
        (_, true, false) if is_owner => (ChangeKind::OwnerChanged, Judgement::Weakened, Some(Reason::NobodyAnswers)),
        (_, false, true) if is_owner => {
            (ChangeKind::OwnerChanged, Judgement::Strengthened, Some(Reason::SomebodyAnswers))
        }
        _ if is_owner => (ChangeKind::OwnerChanged, Judgement::Changed, None),
        (Some(Common::SECTION | Section::PARENT), ..) => (ChangeKind::Moved, Judgement::Neutral, None),
        (Some(Goal::PARENT | Measure::PROGRAMME), ..) => (ChangeKind::Moved, Judgement::Changed, None),
        (_, true, false) => (ChangeKind::RelationRemoved, Judgement::Changed, None),
        (_, false, true) => (ChangeKind::RelationAdded, Judgement::Changed, None),
        _ => (ChangeKind::DetailChanged, Judgement::Changed, None),
    };
    Change { reason, ..field.change(kind, judgement) }
}

/// One of several references that is new or gone.
fn each(both: &Both<'_>, sides: Sides<'_>, field: FieldSides<'_>, (key, words): (&str, &str), is_lost: bool) -> Change {
    let is_audience = field.is(Tag::Audience);
    let (kind, judgement, reason) = match (field.id(), is_lost) {
        (_, true) if is_audience => (ChangeKind::AudienceLost, Judgement::Weakened, Some(Reason::FewerMet)),
        (_, false) if is_audience => (ChangeKind::AudienceAdded, Judgement::Strengthened, Some(Reason::MoreMet)),
        (Some(Common::COVERS), true) if !both.new.covers(both.new.nodes[sides.pair.new].0, key) => UNCOVERED,
        (Some(Common::COVERS), false) if !both.old.covers(both.old.nodes[sides.pair.old].0, key) => COVERED,
        (Some(Strategy::WAIVES), _) => (ChangeKind::WaiverChanged, Judgement::Changed, None),
        (_, true) => (ChangeKind::RelationRemoved, Judgement::Changed, None),
        (_, false) => (ChangeKind::RelationAdded, Judgement::Changed, None),
    };
    Change { reason, ..about(field.change(kind, judgement), (key, words), is_lost) }
}

const UNCOVERED: (ChangeKind, Judgement, Option<Reason>) =
    (ChangeKind::DemandUncovered, Judgement::Weakened, Some(Reason::DemandOpen));
const COVERED: (ChangeKind, Judgement, Option<Reason>) =
    (ChangeKind::DemandCovered, Judgement::Strengthened, Some(Reason::DemandAnswered));

/// The change with the one reference that it is about.
fn about(change: Change, (key, words): (&str, &str), is_lost: bool) -> Change {
    let said = Some(Said::words(words));
    let (before, after) = if is_lost { (said, None) } else { (None, said) };
    Change { item: Some(key.to_owned()), before, after, ..change }
}

impl Both<'_> {
    /// What a key of an old element is called in the new version of the element's plan.
    pub fn follow(&self, from: usize, to: usize, key: &str) -> Vec<String> {
        let (old_plan, new_plan) = (self.old.nodes[from].0, self.new.nodes[to].0);
        let Some(target) = self.old.resolve(old_plan, key) else { return vec![key.to_owned()] };
        let successors = self.identity.successors(target);
        successors.into_iter().map(|node| self.new.key(new_plan, node)).collect()
    }

    /// The demands that a new or removed element answers and that nothing answers in the other version of its plan.
    pub fn demands(&self, node: Node, is_gone: bool) -> Vec<Change> {
        let (version, other) = if is_gone { (self.old, self.new) } else { (self.new, self.old) };
        let (plan, element) = version.nodes[node];
        let partner = if is_gone { self.identity.new_plan(plan) } else { self.identity.old_plan(plan) };
        let Some((covers, partner)) = element.field(Common::COVERS.name).zip(partner) else { return Vec::new() };
        let (old, new) = if is_gone { (Some(covers), None) } else { (None, Some(covers)) };
        let (kind, judgement, reason) = if is_gone { UNCOVERED } else { COVERED };
        let declared = Common::SPEC.field(Common::COVERS.name);
        let field = FieldSides { declared, old, new };
        let change = Change { reason, ..field.change(kind, judgement) };
        let open = links(Some(covers)).into_iter().filter(|(key, _)| !other.covers(partner, key));
        open.map(|link| about(change.clone(), link, is_gone)).collect()
    }
}
