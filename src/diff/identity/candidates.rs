//! Which elements are worth a closer look: those that share rare features.

use std::collections::{BTreeMap, HashMap};

use super::features::Features;
use crate::diff::version::Node;

/// About this many entries at most are looked up for each element, so that the whole is not quadratic.
const LOOKED_UP: usize = 256;
/// How many candidates of an element are compared closely.
const CANDIDATES: usize = 12;
/// How many of the rarest words of its title, of its texts, and of its figures an element is found by.
const RARE: usize = 8;
/// How many words of a title are paired.
const PAIRED: usize = 6;

/// What elements are found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A word or a figure.
    Said(u32),
    /// Two words of one title: much rarer than each of them.
    Words(u32, u32),
    Link(u32),
}

/// An element as it is looked up.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    pub node: Node,
    /// Only elements of one group can be the same: those of a plan and a kind.
    pub group: usize,
    pub id: &'a str,
    pub features: &'a Features,
    pub links: &'a [u32],
}

impl<'a> Entry<'a> {
    fn keys(self) -> impl Iterator<Item = (usize, Key)> + 'a {
        let Features { title, text, figures } = self.features;
        // The lower the number, the rarer the feature.
        let rare = |list: &'a [u32], many: usize| &list[..list.len().min(many)];
        let said = [rare(title, RARE), rare(text, RARE), rare(figures, RARE)].into_iter().flatten();
        let said = said.map(|number| Key::Said(*number));
        let words = rare(title, PAIRED);
        let pairs = words.iter().enumerate();
        let pairs =
            pairs.flat_map(move |(nth, one)| words[nth + 1..].iter().map(move |other| Key::Words(*one, *other)));
        let links = self.links.iter().map(|number| Key::Link(*number));
        said.chain(pairs).chain(links).map(move |key| (self.group, key))
    }
}

/// Elements of one version by their keys.
pub struct Index<'a> {
    entries: Vec<Entry<'a>>,
    places: HashMap<(usize, Key), Vec<usize>>,
}

impl<'a> Index<'a> {
    pub fn new(entries: Vec<Entry<'a>>) -> Self {
        let mut places: HashMap<_, Vec<usize>> = HashMap::new();
        for (place, entry) in entries.iter().enumerate() {
            entry.keys().for_each(|key| places.entry(key).or_default().push(place));
        }
        Self { entries, places }
    }

    /// An index by only those keys that `wanted` has.
    pub fn within(entries: Vec<Entry<'a>>, wanted: &Index<'_>) -> Self {
        let mut places: HashMap<_, Vec<usize>> = HashMap::with_capacity(wanted.places.len());
        for (place, entry) in entries.iter().enumerate() {
            let keys = entry.keys().filter(|key| wanted.places.contains_key(key));
            keys.for_each(|key| places.entry(key).or_default().push(place));
        }
        Self { entries, places }
    }

    pub fn entries(&self) -> &[Entry<'a>] {
        &self.entries
    }

    /// The elements that share most with `entry`. Rare features are looked up first, and weigh more.
    pub fn candidates(&self, entry: &Entry<'_>) -> Vec<Node> {
        let mut by_count: BTreeMap<usize, Vec<&[usize]>> = BTreeMap::new();
        for places in entry.keys().filter_map(|key| self.places.get(&key)) {
            by_count.entry(places.len()).or_default().push(places);
        }
        let mut found: HashMap<usize, usize> = HashMap::new();
        let mut looked_up = 0;
        // Equally rare features are looked up together, so that their order does not matter.
        for (count, lists) in by_count {
            looked_up += count * lists.len();
            if looked_up > LOOKED_UP && !found.is_empty() {
                break;
            }
            if count > LOOKED_UP {
                break;
            }
            for place in lists.into_iter().flatten() {
                *found.entry(*place).or_default() += 1_000_000 / count;
            }
        }
        let mut found: Vec<_> = found.into_iter().map(|(place, weight)| (weight, &self.entries[place])).collect();
        found.sort_by(|one, other| {
            other.0.cmp(&one.0).then_with(|| (one.1.id, one.1.node).cmp(&(other.1.id, other.1.node)))
        });
        found.truncate(CANDIDATES);
        found.into_iter().map(|(_, entry)| entry.node).collect()
    }
}
