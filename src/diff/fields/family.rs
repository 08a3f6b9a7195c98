//! Elements that were divided or put together.

use super::element::subject;
use super::sides::Both;
use crate::diff::change::Change;
use crate::diff::identity::Pair;
use crate::diff::version::{Node, Version};
use crate::model::{ChangeKind, Judgement};

impl Both<'_> {
    /// An element that has become several. A reference that one of its parts has taken over does not count as lost.
    pub fn divided(&self, old: Node, kept: Option<Pair>, parts: &[Node]) -> Vec<Change> {
        let mut changes = self.in_family(ChangeKind::Split, (self.new, parts), kept);
        if let Some(pair) = kept {
            let is_given_away = |field: &str, key: &str| {
                let names = self.follow(pair.old, pair.new, key);
                let has = |part: &Node| self.new.element(*part).references(field).iter().any(|key| names.contains(key));
                parts.iter().any(has)
            };
            changes.retain(|change| change.after.is_some() || !is_about(change, is_given_away));
        }
        changes.extend(kept.is_none().then(|| self.demands(old, true)).into_iter().flatten());
        changes.extend(parts.iter().flat_map(|part| self.demands(*part, false)));
        changes
    }

    /// Several elements that have become one. A reference taken over from one of them does not count as new.
    pub fn put_together(&self, new: Node, kept: Option<Pair>, parts: &[Node]) -> Vec<Change> {
        let mut changes = self.in_family(ChangeKind::Merged, (self.old, parts), kept);
        let is_inherited = |field: &str, key: &str| {
            let named = |part: &Node, name: &String| self.follow(*part, new, name).iter().any(|name| name == key);
            parts.iter().any(|part| self.old.element(*part).references(field).iter().any(|name| named(part, name)))
        };
        changes.retain(|change| change.before.is_some() || !is_about(change, is_inherited));
        changes.extend(kept.is_none().then(|| self.demands(new, false)).into_iter().flatten());
        changes.extend(parts.iter().flat_map(|part| self.demands(*part, true)));
        changes
    }

    /// The split or merger itself, with whatever else differs, except the title, which is bound to.
    fn in_family(
        &self,
        kind: ChangeKind,
        (version, parts): (&Version<'_>, &[Node]),
        kept: Option<Pair>,
    ) -> Vec<Change> {
        let others = parts.iter().map(|part| subject(version, *part)).collect();
        let mut changes = vec![Change { others, is_kept: kept.is_some(), ..Change::new(kind, Judgement::Changed) }];
        if let Some(pair) = kept {
            let sides = self.sides(pair);
            changes.extend(self.identity_changes(sides));
            changes.extend(self.fields(sides));
        }
        changes
    }
}

/// Whether a change is about a reference of which something holds.
fn is_about(change: &Change, holds: impl Fn(&str, &str) -> bool) -> bool {
    let field = change.field.as_ref().map(|(name, _)| &**name);
    field.zip(change.item.as_deref()).is_some_and(|(field, key)| holds(field, key))
}
