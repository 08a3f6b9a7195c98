//! Elements that are tied together.

use std::collections::HashMap;

use crate::model::ElementId;

/// Elements joined into sets (union–find).
#[derive(Debug, Default)]
pub(super) struct Sets {
    up: HashMap<ElementId, ElementId>,
}

impl Sets {
    /// Makes the sets of two elements one. The element that comes first in the plan stands for both.
    pub fn join(&mut self, one: ElementId, other: ElementId) {
        let (one, other) = (self.of(one), self.of(other));
        self.up.insert(one.max(other), one.min(other));
    }

    /// The element that stands for the set of `id`.
    pub fn of(&mut self, id: ElementId) -> ElementId {
        let mut root = id;
        while let Some(next) = self.up.get(&root).filter(|next| **next != root) {
            root = *next;
        }
        let mut at = id;
        while at != root {
            at = self.up.insert(at, root).unwrap_or(root);
        }
        root
    }
}
