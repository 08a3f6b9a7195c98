//! The place of elements in the graph: what they refer to, and what refers to them.

use super::features::Names;
use super::found::Identity;
use crate::diff::version::{Node, Version};

/// One end of a reference: an element, or the key of something that belongs to no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum End<'a> {
    /// By its place in the new version.
    Element(Node),
    Key(&'a str),
}

/// A reference as an element knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link<'a> {
    field: &'a str,
    is_outgoing: bool,
    end: End<'a>,
}

/// All references of a version, at both of their elements.
#[derive(Debug)]
pub struct Graph<'a>(Vec<Vec<Link<'a>>>);

impl<'a> Graph<'a> {
    pub fn new(version: &Version<'a>) -> Self {
        let mut links: Vec<Vec<Link<'a>>> = vec![Vec::new(); version.nodes.len()];
        for from in 0..version.nodes.len() {
            for (field, key) in version.references(from) {
                let target = version.resolve(version.nodes[from].0, key);
                let end = target.map_or(End::Key(key), End::Element);
                links[from].push(Link { field, is_outgoing: true, end });
                if let Some(target) = target {
                    links[target].push(Link { field, is_outgoing: false, end: End::Element(from) });
                }
            }
        }
        Self(links)
    }

    /// The links of an element that both versions know. `find` gives the place that an element has in the new one; what
    /// has none yet says nothing for or against.
    fn known(&self, node: Node, find: impl Fn(Node) -> Option<Node>) -> impl Iterator<Item = Link<'a>> {
        self.0[node].iter().filter_map(move |link| match link.end {
            End::Element(node) => find(node).map(|node| Link { end: End::Element(node), ..*link }),
            End::Key(_) => Some(*link),
        })
    }
}

/// The links of some elements, as far as both ends are known.
#[derive(Debug)]
pub struct Links {
    pub old: Vec<Vec<u32>>,
    pub new: Vec<Vec<u32>>,
    pub weights: Vec<u64>,
}

impl Links {
    /// Reads the links of the wanted elements; the others get none.
    pub fn new<'a>(identity: &Identity, old: (&Graph<'a>, &[Node]), new: (&Graph<'a>, &[Node])) -> Self {
        let mut names = Names::new();
        let mut old = read(old, &|node| identity.forth[node].map(|pair| pair.new), &mut names);
        let mut new = read(new, &|node| identity.back[node].map(|pair| pair.new), &mut names);
        let numbers = names.sorted();
        old.iter_mut().chain(&mut new).for_each(|list| numbers.renumber(list));
        Self { old, new, weights: numbers.weights }
    }
}

fn read<'a>(
    (graph, wanted): (&Graph<'a>, &[Node]),
    find: &dyn Fn(Node) -> Option<Node>,
    names: &mut Names<Link<'a>>,
) -> Vec<Vec<u32>> {
    let mut links = vec![Vec::new(); graph.0.len()];
    wanted.iter().for_each(|node| links[*node] = names.read(graph.known(*node, find)));
    links
}
