//! What elements are told by: their words, their place in the graph, their figures.

use std::collections::{BTreeSet, HashMap};

use super::Identity;
use crate::diff::version::{Node, Version};
use crate::prose::significant;
use crate::view::{ElementRecord, FieldRecord, Piece, ValueRecord};

/// Whether two titles say the same, but for words of no weight and their order.
pub fn is_one_title(one: &str, other: &str) -> bool {
    let words = |title: &str| {
        let mut words: Vec<_> = significant(title).collect();
        words.sort_unstable();
        words
    };
    one == other || (words(one) == words(other) && !words(one).is_empty())
}

/// The numbers of words and other features, so that they can be compared fast.
#[derive(Debug, Default)]
pub struct Names {
    places: HashMap<String, u32>,
    /// How many elements have each feature.
    counts: Vec<u32>,
}

impl Names {
    fn number(&mut self, name: String) -> u32 {
        let next = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
        let number = *self.places.entry(name).or_insert(next);
        if number == next {
            self.counts.push(0);
        }
        number
    }

    fn numbers(&mut self, names: impl Iterator<Item = String>) -> Vec<u32> {
        let mut numbers: Vec<_> = names.map(|name| self.number(name)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        for number in &numbers {
            if let Some(count) = self.counts.get_mut(*number as usize) {
                *count += 1;
            }
        }
        numbers
    }

    /// How many elements have a feature.
    pub fn count(&self, number: u32) -> u32 {
        self.counts.get(number as usize).copied().unwrap_or(0)
    }

    /// The sum of the weights of what both have, as a share of what either has. `None` where neither has anything.
    pub fn likeness(&self, one: &[u32], other: &[u32]) -> Option<f64> {
        if one.is_empty() && other.is_empty() {
            return None;
        }
        let sum = |numbers: &mut dyn Iterator<Item = &u32>| numbers.map(|number| self.telling(*number)).sum::<f64>();
        let common = sum(&mut one.iter().filter(|number| other.binary_search(number).is_ok()));
        let all = sum(&mut one.iter()) + sum(&mut other.iter()) - common;
        (all > 0.0).then(|| common / all)
    }

    /// The weight of a feature between 0 and 1: the more elements have it, the less it tells. One that both versions have is
    /// counted twice.
    fn telling(&self, number: u32) -> f64 {
        1.0 / (1.0 + f64::from(self.count(number).div_ceil(2)).ln())
    }
}

/// The features of one element.
#[derive(Debug)]
pub struct Features {
    pub title: Vec<u32>,
    pub text: Vec<u32>,
    pub graph: Vec<u32>,
    pub figures: Vec<u32>,
}

/// What the references of one version lead to, in names that both versions share.
pub struct Graph<'a> {
    version: &'a Version<'a>,
    incoming: HashMap<Node, Vec<(&'a str, Node)>>,
}

impl<'a> Graph<'a> {
    /// Turns the references to `wanted` around.
    pub fn new(version: &'a Version<'a>, wanted: &[Node]) -> Self {
        let mut incoming: HashMap<Node, Vec<_>> = wanted.iter().map(|node| (*node, Vec::new())).collect();
        for from in 0..version.nodes.len() {
            for (field, key) in version.references(from) {
                let target = version.resolve(version.nodes[from].0, key);
                if let Some(list) = target.and_then(|target| incoming.get_mut(&target)) {
                    list.push((field, from));
                }
            }
        }
        Self { version, incoming }
    }

    /// The features of an element. `shared` gives an element of this version the name that both versions have for it.
    pub fn features(&self, node: Node, names: &mut Names, shared: &dyn Fn(Node) -> String) -> Features {
        let (plan, element) = self.version.nodes[node];
        let outgoing = self.version.references(node).map(|(field, key)| {
            let target = self.version.resolve(plan, key);
            format!("{field}→{}", target.map_or_else(|| key.to_owned(), shared))
        });
        let incoming = self.incoming.get(&node).into_iter().flatten();
        let incoming = incoming.map(|(field, from)| format!("{field}←{}", shared(*from)));
        let graph: Vec<_> = outgoing.chain(incoming).collect();
        Features {
            title: names.numbers(significant(&element.title)),
            text: names.numbers(texts(element).into_iter().flat_map(|text| significant(&text).collect::<Vec<_>>())),
            graph: names.numbers(graph.into_iter()),
            figures: names.numbers(figures(element).into_iter()),
        }
    }
}

/// The name that both versions have for an old element: that of what it has become, else one that nothing else has.
pub fn name_of_old(identity: &Identity, node: Node) -> String {
    identity.forth[node].map_or_else(|| format!("old {node}"), |pair| format!("{}", pair.new))
}

/// The name that both versions have for a new element.
pub fn name_of_new(identity: &Identity, node: Node) -> String {
    if identity.back[node].is_some() { format!("{node}") } else { format!("new {node}") }
}

/// All that an element says in words, but for its title.
pub fn texts(element: &ElementRecord) -> Vec<String> {
    let mut found = Vec::new();
    for field in &element.fields {
        match &field.value {
            ValueRecord::Line(line) => found.push(line.clone()),
            ValueRecord::Lines(lines) => found.extend(lines.iter().cloned()),
            ValueRecord::Prose(blocks) => {
                found.extend(blocks.iter().map(|block| block.iter().map(Piece::words).collect()));
            }
            _ => {}
        }
    }
    found
}

/// All numbers and dates of an element, with what they are.
fn figures(element: &ElementRecord) -> Vec<String> {
    let mut found = Vec::new();
    element.fields.iter().for_each(|field| gather(field, &field.name, &mut found));
    found
}

fn gather(field: &FieldRecord, path: &str, found: &mut Vec<String>) {
    match &field.value {
        ValueRecord::Amount(amount) => found.push(format!("{path} {}", amount.number)),
        ValueRecord::Days(_, last) => found.push(format!("{path} {last}")),
        ValueRecord::Group(fields) => {
            fields.iter().for_each(|inner| gather(inner, &format!("{path}.{}", inner.name), found))
        }
        ValueRecord::Groups(groups) => {
            for inner in groups.iter().flatten() {
                gather(inner, &format!("{path}.{}", inner.name), found);
            }
        }
        ValueRecord::Readings(readings) => {
            found.extend(readings.iter().map(|read| format!("{path} {} {}", read.last, read.value.number)));
        }
        _ => {}
    }
}

/// Whether an element is not at all what another is: no word of weight of one title is in the other, and their texts have
/// hardly a word in common. Sections are called by their files, and terms are words: of those nothing can be said.
pub fn is_something_else(one: &ElementRecord, other: &ElementRecord) -> bool {
    if matches!(one.kind.as_str(), "section" | "term" | "strategy") || one.title == one.id || other.title == other.id {
        return false;
    }
    let titles = (words([&*one.title]), words([&*other.title]));
    let has_words = !titles.0.is_empty() && !titles.1.is_empty();
    let (texts, others) = (texts(one), texts(other));
    let texts = (words(texts.iter().map(String::as_str)), words(others.iter().map(String::as_str)));
    has_words && titles.0.is_disjoint(&titles.1) && common(&texts.0, &texts.1) < FOREIGN
}

/// Texts that have a smaller share of their words in common are on different things.
const FOREIGN: f64 = 0.2;

fn words<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    texts.into_iter().flat_map(|text| significant(text).collect::<Vec<_>>()).collect()
}

fn common(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f64 {
    let number = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    let all = one.union(other).count();
    if all == 0 { 0.0 } else { number(one.intersection(other).count()) / number(all) }
}
