//! Reviews: the planning cycle.

use super::{Anything, Role, kind};
use crate::model::value::{Moment, Recurrence};
use crate::model::{Line, Ref, Text};
use crate::source::At;

kind! { "review" in "reviews";
    /// A step of the planning cycle: when something is planned, evaluated or revised.
    pub struct Review {
        /// How often.
        every: Option<At<Recurrence>>,
        /// When next.
        next: Option<At<Moment>>,
        /// How it is done.
        method: Option<Text>,
        /// What is asked.
        questions: Vec<Line>,
        /// The role that answers for it.
        owner: Option<Ref<Role>>,
        /// What it looks at.
        concerns: Vec<Ref<Anything>>,
        /// What was learnt last time.
        learning: Option<Text>,
    }
}
