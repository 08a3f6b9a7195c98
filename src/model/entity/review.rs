//! Reviews: the planning cycle.

use super::declare::kind;
use super::role::Role;
use super::targets::Anything;
use crate::model::reference::Ref;
use crate::model::text::{Line, Text};
use crate::model::value::{Moment, Recurrence};
use crate::source::At;

kind! { "review", "a review" in "reviews" [Promise];
    /// A step in the planning cycle: when something is planned, evaluated or revised.
    pub struct Review {
        /// How often.
        every: Option<At<Recurrence>>,
        /// When it is next due.
        next: Option<At<Moment>> [Due],
        /// How it is done.
        method: Option<Text>,
        /// The questions it asks.
        questions: Vec<Line>,
        /// The role that answers for it.
        owner: Option<Ref<Role>> [Owner, Duty],
        /// What it looks at.
        concerns: Vec<Ref<Anything>>,
        /// What was learnt last time.
        learning: Option<Text>,
    }
}
