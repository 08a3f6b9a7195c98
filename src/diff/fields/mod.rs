//! What differs between two versions of one element, field by field.

mod deadline;
mod element;
mod family;
mod figure;
mod indicator;
mod reference;
mod scales;
mod sides;
mod target;
mod text;
mod value;

use std::collections::BTreeSet;

use sides::{Both, FieldSides, Sides};

use super::change::{Change, ElementChanges};
use super::identity::{Identity, Outcome, Pair};
use super::version::{Node, Version};
use crate::model::Tag;
use crate::model::entity::{Common, Indicator};
use crate::view::{OtherElement, PlanRecord, ValueRecord};

/// What became of one element; `None` where nothing did.
pub fn changes(outcome: &Outcome, identity: &Identity, old: &Version<'_>, new: &Version<'_>) -> Option<ElementChanges> {
    let both = Both { identity, old, new };
    if both.is_unsure(outcome) {
        return None;
    }
    match outcome {
        Outcome::Kept(pair) => ElementChanges::new(Some(pair.old), Some(pair.new), both.kept(*pair)),
        Outcome::Split { old, kept, parts } => {
            ElementChanges::new(Some(*old), kept.map(|pair| pair.new), both.divided(*old, *kept, parts))
        }
        Outcome::Merged { new, kept, parts } => {
            ElementChanges::new(kept.map(|pair| pair.old), Some(*new), both.put_together(*new, *kept, parts))
        }
        Outcome::Came { pair } => ElementChanges::new(None, Some(pair.new), both.carried(*pair, true)),
        Outcome::Went { pair } => ElementChanges::new(Some(pair.old), None, both.carried(*pair, false)),
        Outcome::Added(node) => ElementChanges::new(None, Some(*node), both.added(*node)),
        Outcome::Removed(node) => ElementChanges::new(Some(*node), None, both.removed(*node)),
    }
}

/// The elements that are not compared, since what one version seems to lack may merely not have been read.
pub fn left_out(outcomes: &[Outcome], identity: &Identity, old: &Version<'_>, new: &Version<'_>) -> Vec<OtherElement> {
    let both = Both { identity, old, new };
    let unsure = outcomes.iter().filter(|outcome| both.is_unsure(outcome));
    unsure
        .filter_map(|outcome| match outcome.nodes() {
            (_, Some(node)) => Some(element::subject(new, node)),
            (Some(node), None) => Some(element::subject(old, node)),
            (None, None) => None,
        })
        .collect()
}

/// The elements of a plan that say the same and stand in another file.
pub fn refiled(plan: usize, identity: &Identity, old: &Version<'_>, new: &Version<'_>) -> Vec<Node> {
    let is_refiled = |pair: &Pair| {
        let (before, after) = (&old.element(pair.old).file, &new.element(pair.new).file);
        !before.is_empty() && !after.is_empty() && before != after
    };
    let moved = new.nodes_of(plan).filter_map(|node| identity.pair_of_new(node)).filter(is_refiled);
    moved.map(|pair| pair.new).collect()
}

impl<'a> Both<'a> {
    /// Whether a version could not be read where an element stands, or should stand.
    fn is_unsure(&self, outcome: &Outcome) -> bool {
        let (before, after) = outcome.nodes();
        let is_faulty =
            |version: &Version<'_>, node: Option<Node>| node.is_some_and(|node| version.element(node).is_faulty);
        let is_unread = |file: &str, plan: Option<&PlanRecord>| {
            let unread = plan.map_or(&[][..], |plan| &plan.declared.unread);
            // Of a published edition it is not known which file an element stood in.
            unread.iter().any(|path| path == file) || (file.is_empty() && !unread.is_empty())
        };
        let is_missing = match (before, after) {
            (Some(node), None) => {
                let partner = self.identity.new_plan(self.old.nodes[node].0);
                is_unread(&self.old.element(node).file, partner.map(|plan| &self.new.plans[plan]))
            }
            (None, Some(node)) => {
                let partner = self.identity.old_plan(self.new.nodes[node].0);
                is_unread(&self.new.element(node).file, partner.map(|plan| &self.old.plans[plan]))
            }
            _ => false,
        };
        is_missing || is_faulty(self.old, before) || is_faulty(self.new, after)
    }

    /// All that differs between the fields of two versions of an element.
    fn fields(&self, sides: Sides<'a>) -> Vec<Change> {
        let mut names: Vec<&str> = sides.new.fields.iter().map(|field| &*field.name).collect();
        let known: BTreeSet<&str> = names.iter().copied().collect();
        names.extend(sides.old.fields.iter().map(|field| &*field.name).filter(|name| !known.contains(name)));
        let mut changes = Vec::new();
        for name in names {
            let field =
                FieldSides { declared: sides.declared(name), old: sides.old.field(name), new: sides.new.field(name) };
            if field.old.map(|field| &field.value) == field.new.map(|field| &field.value) && !field.has_references() {
                continue;
            }
            self.field(sides, field, &mut changes);
        }
        changes
    }

    /// What differs in one field. Only this function decides how a field is compared.
    fn field(&self, sides: Sides<'a>, field: FieldSides<'a>, changes: &mut Vec<Change>) {
        match field.id() {
            Some(Indicator::TARGETS) => target::compare(sides, field, changes),
            Some(Common::FIGURES) => figure::compare(sides, field, changes),
            _ if field.is(Tag::Measuring) => indicator::compare(self, sides, field, changes),
            _ if field.is(Tag::Deadline) && field.days() != (None, None) => {
                changes.extend(deadline::compare(field, field.days(), None));
            }
            _ => match field.value() {
                Some(ValueRecord::Reference(_) | ValueRecord::References(_) | ValueRecord::Reasons(_)) => {
                    reference::compare(self, sides, field, changes);
                }
                Some(ValueRecord::Prose(_) | ValueRecord::Line(_) | ValueRecord::Lines(_)) => {
                    changes.extend(text::compare(self, sides, field));
                }
                _ => changes.extend(value::compare(sides, field)),
            },
        }
    }
}
