//! One version of a workspace's plans, with its elements numbered through.

use std::collections::HashMap;

use crate::view::{ElementRecord, PlanRecord, ValueRecord};

/// An element by its place in a version.
pub type Node = usize;

/// All plans of one version.
#[derive(Debug)]
pub struct Version<'a> {
    /// The plans.
    pub plans: &'a [PlanRecord],
    /// Every element, plan by plan, with the place of its plan.
    pub nodes: Vec<(usize, &'a ElementRecord)>,
    /// Where each plan's elements begin.
    starts: Vec<Node>,
    places: HashMap<(&'a str, &'a str), Node>,
}

impl<'a> Version<'a> {
    /// Numbers the elements of plans through.
    pub fn new(plans: &'a [PlanRecord]) -> Self {
        let (mut nodes, mut starts, mut places) = (Vec::new(), Vec::new(), HashMap::new());
        for (place, plan) in plans.iter().enumerate() {
            starts.push(nodes.len());
            for element in &plan.elements {
                // Where several have one id, which is an error in the sources, references mean the first.
                places.entry((&*plan.id, &*element.id)).or_insert(nodes.len());
                nodes.push((place, element));
            }
        }
        Self { plans, nodes, starts, places }
    }

    /// An element.
    pub fn element(&self, node: Node) -> &'a ElementRecord {
        self.nodes[node].1
    }

    /// The plan that an element belongs to.
    pub fn plan_of(&self, node: Node) -> &'a PlanRecord {
        &self.plans[self.nodes[node].0]
    }

    /// The element that stands for a plan itself.
    pub fn root(&self, plan: usize) -> Option<Node> {
        let start = self.starts[plan];
        (!self.plans[plan].elements.is_empty()).then_some(start)
    }

    /// Whether an element stands for its plan.
    pub fn is_root(&self, node: Node) -> bool {
        self.root(self.nodes[node].0) == Some(node)
    }

    /// The elements of a plan.
    pub fn nodes_of(&self, plan: usize) -> std::ops::Range<Node> {
        self.starts[plan]..self.starts[plan] + self.plans[plan].elements.len()
    }

    /// The element with an id in a plan.
    pub fn find(&self, plan: &str, id: &str) -> Option<Node> {
        self.places.get(&(plan, id)).copied()
    }

    /// What a key in the record of `plan` means: an own id, `plan/id`, or another plan's id. `None` where it is something
    /// that belongs to no plan, such as a demand of a governing document.
    pub fn resolve(&self, plan: usize, key: &str) -> Option<Node> {
        let own = || self.find(&self.plans[plan].id, key);
        match key.split_once('/') {
            Some((plan, id)) => self.find(plan, id),
            None => own().or_else(|| self.plans.iter().position(|other| other.id == key).and_then(|at| self.root(at))),
        }
    }

    /// What an element is called in the record of `plan`.
    pub fn key(&self, plan: usize, node: Node) -> String {
        let (own, element) = self.nodes[node];
        match (own == plan, self.is_root(node)) {
            (true, _) => element.id.clone(),
            (false, true) => self.plans[own].id.clone(),
            (false, false) => format!("{}/{}", self.plans[own].id, element.id),
        }
    }

    /// Every reference in fields of an element: the field, and the key.
    pub fn references(&self, node: Node) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.element(node).fields.iter().flat_map(|field| {
            let keys: &[String] = match &field.value {
                ValueRecord::Reference(keys) | ValueRecord::References(keys) => keys,
                _ => &[],
            };
            keys.iter().map(move |key| (&*field.name, &**key))
        })
    }
}
