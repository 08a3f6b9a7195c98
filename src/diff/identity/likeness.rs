//! Pairs of elements that say the same under other ids.
//!
//! The thresholds were measured on made-up plans (`cargo run --release --example renames`). `LIKE` lies where a higher
//! one begins to lose elements with a new id and a new title, and a lower one to take new elements for ones that are
//! gone: at 0.5 more than three times as many as at 0.6. With what a title alone can say, `PLAIN` is reached by the
//! same title only, and by a reworded one if the text and the place in the graph are the same. Near-duplicates are kept
//! apart by the margin, not by the thresholds.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use super::candidates::{Entry, Index};
use super::features::Corpus;
use super::found::{How, Identity, Pair};
use super::kinship::{self, Wholes};
use super::links::{Graph, Links};
use super::score::{Score, score};
use crate::diff::version::{Node, Version};

/// From this likeness on, two elements may be one.
const LIKE: f64 = 0.6;
/// From this likeness on, with what is left unsaid counted as doubt, they are one if nothing else is nearly as similar.
const PLAIN: f64 = 0.7;
/// How much better than any other candidate one must be …
const MARGIN: f64 = 0.1;
/// … or how much closer to being identical: what differs is at most this share of what differs from the next one.
const NEARER: f64 = 0.5;
/// Each round knows more of the graph than the one before. More rounds than this find next to nothing.
const ROUNDS: usize = 8;

/// Pairs what is left, the plain cases first, since they reveal more of the graph around the others.
pub fn pair(identity: &mut Identity, old: &Version<'_>, new: &Version<'_>) {
    let (gone, came) = open(identity, old, new);
    if gone.is_empty() || came.is_empty() {
        return;
    }
    let matcher = Matcher::new(identity, old, new);
    let (mut found, mut least) = (Vec::new(), Least::Plain);
    for _ in 0..ROUNDS {
        let pairs = matcher.round(identity, least);
        if pairs.is_empty() && least == Least::Like {
            break;
        }
        if pairs.is_empty() {
            kinship::find(identity, (old, new), Wholes::Gone);
        }
        least = if pairs.is_empty() { Least::Like } else { Least::Plain };
        for (old, new) in pairs {
            identity.add(Pair { old, new, how: How::Likeness });
            found.push((old, new));
        }
    }
    for (old, new) in matcher.certain(identity, found) {
        identity.add(Pair { old, new, how: How::Content });
    }
}

/// The elements that may still be found in the other version.
fn open(identity: &Identity, old: &Version<'_>, new: &Version<'_>) -> (Vec<Node>, Vec<Node>) {
    let is_gone = |node: &Node| identity.is_free_old(*node) && identity.new_plan(old.nodes[*node].0).is_some();
    let has_come = |node: &Node| identity.is_free_new(*node) && identity.old_plan(new.nodes[*node].0).is_some();
    ((0..old.nodes.len()).filter(is_gone).collect(), (0..new.nodes.len()).filter(has_come).collect())
}

/// How alike elements must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Least {
    Plain,
    Like,
}

impl Least {
    fn is_reached(self, score: Score) -> bool {
        match self {
            Self::Plain => score.sure >= PLAIN,
            Self::Like => score.alike >= LIKE,
        }
    }
}

/// What the elements of two versions are compared by.
struct Matcher<'a> {
    versions: (&'a Version<'a>, &'a Version<'a>),
    corpus: Corpus,
    graphs: (Graph<'a>, Graph<'a>),
    /// The group of each element.
    groups: (Vec<usize>, Vec<usize>),
}

impl<'a> Matcher<'a> {
    fn new(identity: &Identity, old: &'a Version<'a>, new: &'a Version<'a>) -> Self {
        let mut numbers: HashMap<(Option<usize>, &str, usize), usize> = HashMap::new();
        let mut group = |partner: Option<usize>, kind: &'a str, alone: usize| {
            let next = numbers.len();
            *numbers.entry((partner, kind, alone)).or_insert(next)
        };
        let old_groups = old.nodes.iter().map(|(plan, element)| match identity.new_plan(*plan) {
            Some(partner) => group(Some(partner), &element.kind, 0),
            None => group(None, &element.kind, 1),
        });
        let old_groups = old_groups.collect();
        let new_groups = new.nodes.iter().map(|(plan, element)| match identity.old_plan(*plan) {
            Some(_) => group(Some(*plan), &element.kind, 0),
            None => group(None, &element.kind, 2),
        });
        let new_groups = new_groups.collect();
        let graphs = (Graph::new(old), Graph::new(new));
        Self { versions: (old, new), corpus: Corpus::new(old, new), graphs, groups: (old_groups, new_groups) }
    }

    fn of_old<'b>(&'b self, links: &'b Links, nodes: Vec<Node>) -> Vec<Entry<'b>> {
        let entry = |node: Node| Entry {
            node,
            group: self.groups.0[node],
            id: &self.versions.0.element(node).id,
            features: &self.corpus.old[node],
            links: &links.old[node],
        };
        nodes.into_iter().map(entry).collect()
    }

    fn of_new<'b>(&'b self, links: &'b Links, nodes: Vec<Node>) -> Vec<Entry<'b>> {
        let entry = |node: Node| Entry {
            node,
            group: self.groups.1[node],
            id: &self.versions.1.element(node).id,
            features: &self.corpus.new[node],
            links: &links.new[node],
        };
        nodes.into_iter().map(entry).collect()
    }

    /// The pairs whose elements are clearly each other's best candidates.
    fn round(&self, identity: &Identity, least: Least) -> Vec<(Node, Node)> {
        let (gone, came) = open(identity, self.versions.0, self.versions.1);
        let links = Links::new(identity, (&self.graphs.0, &gone), (&self.graphs.1, &came));
        let (gone, came) = (Index::new(self.of_old(&links, gone)), Index::new(self.of_new(&links, came)));
        let scored = self.scored(&links, candidates((&gone, &came), (&gone, &came)));
        let best = Best::of(&scored);
        let is_pair = |(pair, score): &&Scored| least.is_reached(*score) && best.are_clear(*pair, *score);
        scored.iter().filter(is_pair).map(|(pair, _)| *pair).collect()
    }

    fn scored(&self, links: &Links, pairs: Vec<(Node, Node)>) -> Vec<Scored> {
        pairs.into_par_iter().map(|(old, new)| ((old, new), score(&self.corpus, links, old, new))).collect()
    }

    /// Those of the pairs that are plain, and neither of whose elements is nearly as similar to any other, paired or
    /// not.
    fn certain(&self, identity: &Identity, pairs: Vec<(Node, Node)>) -> Vec<(Node, Node)> {
        let (old, new): (Vec<_>, Vec<_>) =
            ((0..self.versions.0.nodes.len()).collect(), (0..self.versions.1.nodes.len()).collect());
        let links = Links::new(identity, (&self.graphs.0, &old), (&self.graphs.1, &new));
        let (gone, came): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
        let (gone, came) = (Index::new(self.of_old(&links, gone)), Index::new(self.of_new(&links, came)));
        let all = (Index::within(self.of_old(&links, old), &came), Index::within(self.of_new(&links, new), &gone));
        let mut rivals = candidates((&gone, &came), (&all.0, &all.1));
        rivals.extend(&pairs);
        rivals.sort_unstable();
        rivals.dedup();
        let scored = self.scored(&links, rivals);
        let best = Best::of(&scored);
        let pairs: BTreeSet<_> = pairs.into_iter().collect();
        let is_certain = |(pair, score): &&Scored| {
            pairs.contains(pair) && Least::Plain.is_reached(*score) && best.are_clear(*pair, *score)
        };
        scored.iter().filter(is_certain).map(|(pair, _)| *pair).collect()
    }
}

/// An old element and a new one, and how alike they are.
type Scored = ((Node, Node), Score);

/// The candidates of old and new elements among those of the other version.
fn candidates((gone, came): (&Index<'_>, &Index<'_>), (old, new): (&Index<'_>, &Index<'_>)) -> Vec<(Node, Node)> {
    let of_old = |entry: &Entry<'_>| new.candidates(entry).into_iter().map(|new| (entry.node, new)).collect::<Vec<_>>();
    let of_new = |entry: &Entry<'_>| old.candidates(entry).into_iter().map(|old| (old, entry.node)).collect::<Vec<_>>();
    let forth = gone.entries().par_iter().flat_map_iter(of_old);
    let back = came.entries().par_iter().flat_map_iter(of_new);
    let mut pairs: Vec<_> = forth.chain(back).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The best candidates of old elements and of new ones.
struct Best {
    of_old: BTreeMap<Node, Leader>,
    of_new: BTreeMap<Node, Leader>,
}

/// The best candidate of an element, and how alike it and the next one are.
struct Leader {
    first: Node,
    top: f64,
    next: f64,
}

impl Best {
    fn of(scored: &[Scored]) -> Self {
        let mut best = Self { of_old: BTreeMap::new(), of_new: BTreeMap::new() };
        for ((old, new), score) in scored {
            Leader::see(&mut best.of_old, *old, (*new, score.alike));
            Leader::see(&mut best.of_new, *new, (*old, score.alike));
        }
        best
    }

    /// Whether each of two elements is clearly the best candidate of the other.
    fn are_clear(&self, (old, new): (Node, Node), score: Score) -> bool {
        let is_clear = |leader: Option<&Leader>, node| leader.is_some_and(|leader| leader.is_clear(node, score.alike));
        is_clear(self.of_old.get(&old), new) && is_clear(self.of_new.get(&new), old)
    }
}

impl Leader {
    fn see(leaders: &mut BTreeMap<Node, Self>, own: Node, (candidate, alike): (Node, f64)) {
        let leader = leaders.entry(own).or_insert(Self { first: candidate, top: 0.0, next: 0.0 });
        if alike > leader.top {
            (leader.first, leader.next, leader.top) = (candidate, leader.top, alike);
        } else if alike > leader.next {
            leader.next = alike;
        }
    }

    /// Whether a candidate is the best, by a margin or by being much nearer.
    fn is_clear(&self, candidate: Node, alike: f64) -> bool {
        let is_nearer = alike > self.next && 1.0 - alike <= (1.0 - self.next) * NEARER;
        self.first == candidate && (alike - self.next >= MARGIN || is_nearer)
    }
}
