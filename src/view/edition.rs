//! Editions, and what each may show.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::outlined;
use crate::model::{ElementId, Plan};

/// For whom a plan is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Edition {
    /// For everyone: without what is internal or under embargo.
    Public,
    /// For the organisation: everything, marked on every page.
    Internal,
}

impl Edition {
    /// The key of what plans call it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Public => "page-edition-public",
            Self::Internal => "page-edition-internal",
        }
    }
}

/// The elements that an edition may show. Nothing becomes part of a view before it is asked for here.
#[derive(Debug)]
pub struct Visible {
    shown: Vec<bool>,
    /// What the outline of the plans leaves out; empty if that is nothing.
    left_out: Vec<bool>,
}

impl Visible {
    /// Decides for every element of a plan, as of a day.
    ///
    /// An element is hidden when it says so itself, and when something it belongs to is hidden: the element it
    /// is nested in, its parent or section, or the strategy or document as a whole.
    pub fn new(plan: &Plan, edition: Edition, as_of: Date) -> Self {
        let own = plan
            .elements()
            .map(|(_, element)| edition == Edition::Internal || element.common.visibility.is_public(as_of));
        let mut visible = Self { shown: own.collect(), left_out: Vec::new() };
        if edition == Edition::Public {
            visible.spread(plan);
        }
        visible.left_out = outlined::left_out(plan, &|id| visible.sees(id));
        visible
    }

    /// Hides what belongs to something hidden, inwards, until nothing changes.
    fn spread(&mut self, plan: &Plan) {
        let owners: Vec<_> = plan.elements().map(|(id, _)| plan.owners(id)).collect();
        loop {
            let hidden: Vec<_> = owners
                .iter()
                .enumerate()
                .filter(|(index, owners)| self.shown[*index] && owners.iter().any(|owner| !self.sees(*owner)))
                .map(|(index, _)| index)
                .collect();
            if hidden.is_empty() {
                return;
            }
            hidden.into_iter().for_each(|index| self.shown[index] = false);
        }
    }

    /// Whether forms that people read describe an element. The others have all that the edition may show.
    pub fn tells(&self, id: ElementId) -> bool {
        self.sees(id) && !self.left_out.get(id.index()).copied().unwrap_or(false)
    }

    /// Whether the edition may show an element.
    pub fn sees(&self, id: ElementId) -> bool {
        self.shown.get(id.index()).copied().unwrap_or(false)
    }
}
