//! One version of a workspace's plans, with its elements numbered consecutively.

use std::collections::{HashMap, HashSet};

use crate::model::entity::Common;
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
    /// The plans by their ids.
    numbers: HashMap<&'a str, usize>,
    places: HashMap<(usize, &'a str), Node>,
    /// The demands that something in each plan covers.
    covered: HashSet<(usize, &'a str)>,
}

impl<'a> Version<'a> {
    /// Numbers the elements of all plans consecutively.
    pub fn new(plans: &'a [PlanRecord]) -> Self {
        let (mut nodes, mut starts) = (Vec::new(), Vec::new());
        let (mut numbers, mut places, mut covered) = (HashMap::new(), HashMap::new(), HashSet::new());
        // Where several have one id, which is an error in the sources, references mean the first.
        for (number, plan) in plans.iter().enumerate() {
            starts.push(nodes.len());
            numbers.entry(&*plan.id).or_insert(number);
            for element in &plan.elements {
                places.entry((number, &*element.id)).or_insert(nodes.len());
                covered.extend(element.references(Common::COVERS.name).iter().map(|demand| (number, &**demand)));
                nodes.push((number, element));
            }
        }
        Self { plans, nodes, starts, numbers, places, covered }
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
    pub fn find(&self, plan: usize, id: &str) -> Option<Node> {
        self.places.get(&(plan, id)).copied()
    }

    /// Whether anything in a plan covers a demand.
    pub fn covers(&self, plan: usize, demand: &str) -> bool {
        self.covered.contains(&(plan, demand))
    }

    /// The plan with an id.
    pub fn plan(&self, id: &str) -> Option<usize> {
        self.numbers.get(id).copied()
    }

    /// What a key in the record of `plan` means: an own id, `plan/id`, or another plan's id. `None` where it is
    /// something that belongs to no plan, such as a demand of a governing document.
    pub fn resolve(&self, plan: usize, key: &str) -> Option<Node> {
        match key.split_once('/') {
            Some((plan, id)) => self.find(self.plan(plan)?, id),
            None => self.find(plan, key).or_else(|| self.root(self.plan(key)?)),
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
