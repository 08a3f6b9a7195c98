//! Elements that were divided or put together.
//!
//! Only strong evidence counts: the words of the old title are found again in the titles of the parts, and each part
//! has some of them that no other part has. A part whose title has other words too must also say the same in its text,
//! or belong to the same elements: a new goal that is named like others is no part of any.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::features::words_of;
use super::found::Identity;
use crate::diff::share::share;
use crate::diff::version::{Node, Version};
use crate::model::Tag;
use crate::model::entity::Common;
use crate::prose::significant;
use crate::view::ElementRecord;

/// The share of a part's words that must come from the whole.
const FROM_WHOLE: f64 = 0.66;
/// The share of the whole's words that the parts must have together.
const COVERED: f64 = 0.8;
/// The share of the words of a part's texts that must come from those of the whole, to speak for it.
const FROM_TEXT: f64 = 0.66;
/// A word that more of the free elements have than this is not used to find parts.
const COMMON: usize = 16;

/// Which wholes are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wholes {
    /// Those that are not in the other version: an element that two new ones share must not be taken for one of them.
    Gone,
    /// Those that are still there, too.
    All,
}

/// Finds the splits and the mergers: the same thing, looked at from either version.
pub fn find(identity: &mut Identity, (old, new): (&Version<'_>, &Version<'_>), wholes: Wholes) {
    for plan in 0..old.plans.len() {
        let Some(partner) = identity.new_plan(plan) else { continue };
        let (splits, mergers) = families(identity, (old, plan), (new, partner), wholes);
        // What would be both divided and part of something else is not certain to be either.
        let (parts, sources) = (parts_of(&splits), parts_of(&mergers));
        let are_apart = |(whole, parts): &(&Node, &Vec<Node>), others: &Divided, of_others: &BTreeSet<Node>| {
            !of_others.contains(whole) && !parts.iter().any(|part| others.contains_key(part))
        };
        for (whole, parts) in splits.iter().filter(|found| are_apart(found, &mergers, &sources)) {
            parts.iter().for_each(|part| identity.splits.add(*whole, *part));
        }
        for (whole, sources) in mergers.iter().filter(|found| are_apart(found, &splits, &parts)) {
            sources.iter().for_each(|part| identity.merges.add(*whole, *part));
        }
    }
}

fn parts_of(divided: &Divided) -> BTreeSet<Node> {
    divided.values().flatten().copied().collect()
}

/// The splits and the mergers of a plan, each found for itself.
fn families(
    identity: &Identity,
    (old, plan): (&Version<'_>, usize),
    (new, partner): (&Version<'_>, usize),
    wholes: Wholes,
) -> (Divided, Divided) {
    let free_old: Vec<_> = old.nodes_of(plan).filter(|node| identity.is_free_old(*node)).collect();
    let free_new: Vec<_> = new.nodes_of(partner).filter(|node| identity.is_free_new(*node)).collect();
    let can_be = |is_kept: bool, is_free: bool| is_free || (is_kept && wholes == Wholes::All);
    let divisible =
        old.nodes_of(plan).filter(|node| can_be(identity.forth[*node].is_some(), identity.is_free_old(*node)));
    let made = new.nodes_of(partner).filter(|node| can_be(identity.back[*node].is_some(), identity.is_free_new(*node)));
    let splits = divided((old, divisible), (new, &free_new), &|node| identity.forth[node].map(|pair| pair.new));
    let mergers = divided((new, made), (old, &free_old), &|node| identity.back[node].map(|pair| pair.old));
    (splits, mergers)
}

/// Wholes with their parts.
type Divided = BTreeMap<Node, Vec<Node>>;

/// The elements of `wholes` whose words are found again in several: the one that they are paired with, if any, and some
/// of the `free` ones of the other version.
fn divided(
    (version, wholes): (&Version<'_>, impl Iterator<Item = Node>),
    (other, free): (&Version<'_>, &[Node]),
    partner: &dyn Fn(Node) -> Option<Node>,
) -> Divided {
    let mut found = BTreeMap::new();
    if free.is_empty() {
        return found;
    }
    let index = Index::new(other, free);
    for whole in wholes.filter(|whole| !version.is_root(*whole)) {
        let element = version.element(whole);
        let kept = partner(whole).map(|kept| other.element(kept));
        // One that keeps its title has given nothing away.
        if kept.is_some_and(|kept| kept.title == element.title) {
            continue;
        }
        let neighbours = neighbours(version, whole).filter_map(|(field, node)| Some((field, partner(node)?)));
        let parts = index.parts(&Whole::new(element, kept, neighbours.collect()));
        if !parts.is_empty() {
            found.insert(whole, parts);
        }
    }
    // A part of several wholes is not certain to be part of any.
    let mut counts: BTreeMap<Node, usize> = BTreeMap::new();
    found.values().flatten().for_each(|part| *counts.entry(*part).or_default() += 1);
    found.retain(|_, parts| parts.iter().all(|part| counts.get(part) == Some(&1)));
    found
}

/// What an element refers to, apart from its owner and its section, which very different elements share.
fn neighbours<'a>(version: &'a Version<'_>, node: Node) -> impl Iterator<Item = (&'a str, Node)> {
    let kind = version.element(node).declared();
    let is_shared = move |name: &str| {
        let field = kind.and_then(|kind| kind.field(name));
        field.is_some_and(|field| field.is(Tag::Owner) || field.id == Common::SECTION)
    };
    let references = version.references(node).filter(move |(field, _)| !is_shared(field));
    references.filter_map(move |(field, key)| Some((field, version.resolve(version.nodes[node].0, key)?)))
}

/// An element that may have been divided.
struct Whole<'a> {
    element: &'a ElementRecord,
    /// The words of its title.
    words: Words,
    /// Those of the title that it has in the other version, if it is still there.
    kept: Option<Words>,
    /// What it refers to, by the places in the other version.
    neighbours: BTreeSet<(&'a str, Node)>,
}

type Words = BTreeSet<String>;

impl<'a> Whole<'a> {
    fn new(element: &'a ElementRecord, kept: Option<&ElementRecord>, neighbours: BTreeSet<(&'a str, Node)>) -> Self {
        Self { element, words: title(element), kept: kept.map(title), neighbours }
    }

    fn is_kept(&self, word: &str) -> bool {
        self.kept.as_ref().is_some_and(|kept| kept.contains(word))
    }

    /// Whether an element of the other version can be a part by its title: most of its words are those of the whole.
    /// One that has all words of the whole is no part, but the same thing again.
    fn can_have(&self, part: Node, version: &Version<'_>, own: &Words) -> bool {
        let element = version.element(part);
        let from_whole = own.intersection(&self.words).count();
        element.kind == self.element.kind
            && from_whole < self.words.len()
            && share(from_whole, own.len()) >= FROM_WHOLE
            && (from_whole == own.len() || self.meets(part, version))
    }

    /// Whether more than the title speaks for a part.
    fn meets(&self, part: Node, version: &Version<'_>) -> bool {
        let (whole, own) = (words_of(self.element), words_of(version.element(part)));
        share(own.intersection(&whole).count(), own.len()) >= FROM_TEXT
            || neighbours(version, part).any(|neighbour| self.neighbours.contains(&neighbour))
    }
}

/// The free elements by the words of their titles.
struct Index<'a> {
    version: &'a Version<'a>,
    places: HashMap<String, Vec<Node>>,
}

impl<'a> Index<'a> {
    fn new(version: &'a Version<'a>, free: &[Node]) -> Self {
        let mut places: HashMap<String, Vec<Node>> = HashMap::new();
        for node in free {
            for word in title(version.element(*node)) {
                places.entry(word).or_default().push(*node);
            }
        }
        Self { version, places }
    }

    /// The free elements that have become part of a whole, beside what it is now itself.
    fn parts(&self, whole: &Whole<'_>) -> Vec<Node> {
        let left = whole.words.iter().filter(|word| !whole.is_kept(word));
        let found = left.filter_map(|word| self.places.get(word)).filter(|nodes| nodes.len() <= COMMON).flatten();
        let found: BTreeSet<Node> = found.copied().collect();
        let named = found.into_iter().map(|node| (node, title(self.version.element(node))));
        let parts: Vec<_> = named.filter(|(node, own)| whole.can_have(*node, self.version, own)).collect();
        let parts = with_words_of_their_own(whole, &parts);
        let least = if whole.kept.is_some() { 1 } else { 2 };
        let is_covered = |word: &&String| whole.is_kept(word) || parts.iter().any(|(_, own)| own.contains(*word));
        let covered = whole.words.iter().filter(is_covered).count();
        let is_kin = whole.kept.is_none() || whole.words.iter().any(|word| whole.is_kept(word));
        if parts.len() < least || share(covered, whole.words.len()) < COVERED || !is_kin {
            return Vec::new();
        }
        parts.into_iter().map(|(node, _)| node).collect()
    }
}

/// The parts that have a word of the whole that no other part has, nor the whole as it is now.
fn with_words_of_their_own<'a>(whole: &Whole<'_>, parts: &'a [(Node, Words)]) -> Vec<(Node, &'a Words)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    parts.iter().flat_map(|(_, own)| own).for_each(|word| *counts.entry(word).or_default() += 1);
    let is_own = |word: &String| whole.words.contains(word) && !whole.is_kept(word) && counts.get(&**word) == Some(&1);
    parts.iter().filter(|(_, own)| own.iter().any(is_own)).map(|(node, own)| (*node, own)).collect()
}

fn title(element: &ElementRecord) -> Words {
    significant(&element.title).collect()
}
