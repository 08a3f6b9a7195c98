//! What differs between two versions of one element, field by field.

mod deadline;
mod element;
mod family;
mod figure;
mod indicator;
mod reference;
mod target;
mod text;
mod value;

use std::collections::BTreeSet;

use super::change::{Change, ElementChanges, Said};
use super::identity::{Identity, Outcome, Pair};
use super::version::{Node, Version};
use crate::model::entity::{Common, Indicator};
use crate::model::{ChangeKind, Field, FieldId, Judgement, Tag};
use crate::view::{ElementRecord, FieldRecord, OtherElement, PlanRecord, ValueRecord};

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

/// The elements that are not compared, since what one version lacks may only not have been read.
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

/// Both versions, and which of their elements are one.
pub struct Both<'a> {
    pub identity: &'a Identity,
    pub old: &'a Version<'a>,
    pub new: &'a Version<'a>,
}

/// Two versions of an element.
#[derive(Clone, Copy)]
pub struct Sides<'a> {
    pub pair: Pair,
    pub old: &'a ElementRecord,
    pub new: &'a ElementRecord,
}

/// Two versions of a field, either of which may be missing.
#[derive(Clone, Copy)]
pub struct FieldSides<'a> {
    /// Its declaration; `None` where a published plan has a field that there is no longer.
    pub declared: Option<&'static Field>,
    pub old: Option<&'a FieldRecord>,
    pub new: Option<&'a FieldRecord>,
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

    pub fn sides(&self, pair: Pair) -> Sides<'a> {
        Sides { pair, old: self.old.element(pair.old), new: self.new.element(pair.new) }
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

    /// What differs in one field. Which function compares it is said here and nowhere else.
    fn field(&self, sides: Sides<'a>, field: FieldSides<'a>, changes: &mut Vec<Change>) {
        match field.id() {
            Some(Indicator::TARGETS) => target::compare(sides, field, changes),
            Some(Common::FIGURES) => figure::compare(field, changes),
            _ if field.is(Tag::Measuring) => indicator::compare(self, sides, field, changes),
            _ if field.is(Tag::Deadline) => changes.extend(deadline::compare(field, field.days(), None)),
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

impl Sides<'_> {
    /// The declaration of a field: that of the new kind, where the element has become one of another kind.
    fn declared(&self, name: &str) -> Option<&'static Field> {
        let of = |element: &ElementRecord| element.declared()?.field(name);
        of(self.new).or_else(|| of(self.old))
    }
}

impl<'a> FieldSides<'a> {
    /// What the field is called in its declaration.
    pub fn id(&self) -> Option<FieldId> {
        self.declared.map(|field| field.id)
    }

    /// Whether its declaration has a tag.
    pub fn is(&self, tag: Tag) -> bool {
        self.declared.is_some_and(|field| field.is(tag))
    }

    /// The value on the side that has one; the new one where both have.
    pub fn value(&self) -> Option<&'a ValueRecord> {
        self.new.or(self.old).map(|field| &field.value)
    }

    /// References can be the same although their keys differ, and differ although their keys are the same.
    fn has_references(&self) -> bool {
        matches!(
            self.value(),
            Some(
                ValueRecord::Reference(_)
                    | ValueRecord::References(_)
                    | ValueRecord::Prose(_)
                    | ValueRecord::Reasons(_)
            )
        )
    }

    /// The days on both sides: first and last.
    pub fn days(&self) -> (Option<Days<'a>>, Option<Days<'a>>) {
        (days(self.old), days(self.new))
    }

    /// The key and the label of the field.
    pub fn called(&self) -> Option<(String, String)> {
        self.new.or(self.old).map(|field| (field.name.clone(), field.label.clone()))
    }

    /// A change of the field, with what it said and says.
    pub fn change(&self, kind: ChangeKind, judgement: Judgement) -> Change {
        let mut change = Change::new(kind, judgement);
        change.field = self.called();
        change.before = self.old.map(Said::all_of);
        change.after = self.new.map(Said::all_of);
        change
    }
}

/// The first and the last day of a moment or period.
pub type Days<'a> = (&'a str, &'a str);

fn days(field: Option<&FieldRecord>) -> Option<Days<'_>> {
    match field.map(|field| &field.value) {
        Some(ValueRecord::Days(first, last)) => Some((first, last)),
        _ => None,
    }
}

impl Said {
    /// All that a field says.
    pub fn all_of(field: &FieldRecord) -> Self {
        Self { value: Some(field.value.clone()), words: field.said() }
    }

    /// Words alone.
    pub fn words(words: impl Into<String>) -> Self {
        Self { value: None, words: words.into() }
    }
}
