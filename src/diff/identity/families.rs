//! What is divided, and what is put together.

use std::collections::BTreeMap;

use crate::diff::version::Node;

/// Wholes of one version with their parts in the other.
#[derive(Debug, Default)]
pub struct Families {
    parts: BTreeMap<Node, Vec<Node>>,
    wholes: BTreeMap<Node, Vec<Node>>,
}

impl Families {
    pub fn add(&mut self, whole: Node, part: Node) {
        let parts = self.parts.entry(whole).or_default();
        if !parts.contains(&part) {
            parts.push(part);
            self.wholes.entry(part).or_default().push(whole);
        }
    }

    /// The parts of a whole; `None` where it is none.
    pub fn parts(&self, whole: Node) -> Option<&[Node]> {
        self.parts.get(&whole).map(Vec::as_slice)
    }

    /// The wholes that an element is a part of.
    pub fn wholes(&self, part: Node) -> &[Node] {
        self.wholes.get(&part).map_or(&[], Vec::as_slice)
    }

    pub fn is_part(&self, node: Node) -> bool {
        self.wholes.contains_key(&node)
    }
}
