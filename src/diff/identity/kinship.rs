//! Elements that were divided or put together.
//!
//! Only strong evidence counts: the words of the old title are found again in the titles of the parts, and each part has
//! some of them that no other part has.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Identity;
use crate::diff::version::{Node, Version};
use crate::prose::significant;
use crate::view::ElementRecord;

/// The share of a part's words that must come from the whole.
const FROM_WHOLE: f64 = 0.66;
/// The share of the whole's words that the parts must have together.
const COVERED: f64 = 0.8;
/// A word that more of the new elements have than this finds no parts.
const COMMON: usize = 16;

/// Finds the splits, then, looking the other way, the mergers.
pub fn find(identity: &mut Identity, old: &Version<'_>, new: &Version<'_>) {
    for plan in 0..old.plans.len() {
        let Some(partner) = identity.new_plan(plan) else { continue };
        let free_new = identity.unpaired_new(new, partner);
        let forth = |node: Node| identity.forth[node].map(|pair| pair.new);
        let splits = divided((old, old.nodes_of(plan)), (new, &free_new), &forth);
        let free_old = identity.unpaired_old(old, plan);
        let back = |node: Node| identity.back[node].map(|pair| pair.old);
        let merges = divided((new, new.nodes_of(partner)), (old, &free_old), &back);
        for (whole, parts) in splits {
            identity.splits.entry(whole).or_default().extend(parts);
        }
        let taken: BTreeSet<Node> = identity.splits.keys().copied().collect();
        for (whole, parts) in merges.into_iter().filter(|(_, parts)| parts.iter().all(|part| !taken.contains(part))) {
            identity.merges.entry(whole).or_default().extend(parts);
        }
    }
}

/// The elements of `wholes` whose words are found again in several: the one that they are paired with, if any, and some of
/// the `free` ones of the other version.
fn divided(
    (version, wholes): (&Version<'_>, std::ops::Range<Node>),
    (other, free): (&Version<'_>, &[Node]),
    partner: &dyn Fn(Node) -> Option<Node>,
) -> BTreeMap<Node, Vec<Node>> {
    let index = Index::new(other, free);
    let mut found = BTreeMap::new();
    let mut taken = BTreeSet::new();
    if free.is_empty() {
        return found;
    }
    for whole in wholes {
        let element = version.element(whole);
        let kept = partner(whole);
        // One that keeps its title has given nothing away.
        if version.is_root(whole) || kept.is_some_and(|kept| other.element(kept).title == element.title) {
            continue;
        }
        let parts = index.parts(element, kept.map(|kept| other.element(kept)), &taken);
        if !parts.is_empty() {
            taken.extend(parts.iter().copied());
            found.insert(whole, parts);
        }
    }
    found
}

/// The free elements by the words of their titles.
struct Index<'a> {
    version: &'a Version<'a>,
    words: HashMap<String, Vec<Node>>,
}

impl<'a> Index<'a> {
    fn new(version: &'a Version<'a>, free: &[Node]) -> Self {
        let mut words: HashMap<String, Vec<Node>> = HashMap::new();
        for node in free {
            for word in title(version.element(*node)) {
                words.entry(word).or_default().push(*node);
            }
        }
        Self { version, words }
    }

    /// The free elements that have become part of `whole`, beside the one that it is still itself.
    fn parts(&self, whole: &ElementRecord, kept: Option<&ElementRecord>, taken: &BTreeSet<Node>) -> Vec<Node> {
        let words = title(whole);
        if words.len() < 2 {
            return Vec::new();
        }
        let kept = kept.map(title);
        let found =
            words.iter().filter_map(|word| self.words.get(word)).filter(|nodes| nodes.len() <= COMMON).flatten();
        let candidates: BTreeSet<Node> = found.copied().filter(|node| !taken.contains(node)).collect();
        let mut parts: Vec<(Node, BTreeSet<String>)> = Vec::new();
        for node in candidates {
            let element = self.version.element(node);
            let own = title(element);
            let from_whole: BTreeSet<_> = own.intersection(&words).cloned().collect();
            let is_new = from_whole.iter().any(|word| {
                kept.as_ref().is_none_or(|kept| !kept.contains(word))
                    && parts.iter().all(|(_, other)| !other.contains(word))
            });
            if element.kind == whole.kind && is_new && share(from_whole.len(), own.len()) >= FROM_WHOLE {
                parts.push((node, from_whole));
            }
        }
        let least = if kept.is_some() { 1 } else { 2 };
        let mut covered: BTreeSet<_> = parts.iter().flat_map(|(_, words)| words.iter().cloned()).collect();
        covered.extend(kept.iter().flatten().filter(|word| words.contains(*word)).cloned());
        let is_kin = kept.as_ref().is_none_or(|kept| kept.iter().any(|word| words.contains(word)));
        let is_whole = share(covered.len(), words.len()) >= COVERED;
        if parts.len() < least || !is_whole || !is_kin {
            return Vec::new();
        }
        parts.into_iter().map(|(node, _)| node).collect()
    }
}

fn title(element: &ElementRecord) -> BTreeSet<String> {
    significant(&element.title).collect()
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { number(part) / number(whole) }
}
