//! Indicators.

use super::declare::kind;
use super::direction::Direction;
use super::figure::{Baseline, Target, Thresholds};
use super::goal::Goal;
use super::role::Role;
use crate::model::mapping::Reading;
use crate::model::reference::Ref;
use crate::model::text::{Line, Text};
use crate::model::value::{Recurrence, Unit};
use crate::model::word_set::words;
use crate::source::At;

words! {
    /// The link in the results chain that an indicator measures (DFØ: from resources to effects).
    pub enum Chain = "chain" {
        /// What is put in.
        Input = "input",
        /// What is done.
        Activity = "activity",
        /// What comes out.
        Output = "output",
        /// What changes for the people it is meant for.
        Outcome = "outcome",
        /// What changes in society.
        Impact = "impact",
    }
}

kind! { "indicator", "an indicator" in "indicators" rank Indicator [Promise];
    /// An indicator: a number that shows whether a goal is being reached.
    pub struct Indicator {
        /// The goals it measures. Nesting it in a goal does the same.
        goals: Vec<Ref<Goal>> [Nesting, Belonging],
        /// The link in the results chain that it measures.
        chain: Option<At<Chain>>,
        /// The unit of all its values, such as `%` or `dager`.
        unit: Option<At<Unit>> [Measuring],
        /// Which way it should move.
        direction: Option<At<Direction>> [Measuring],
        /// Where it stood when the plan was made.
        baseline: Option<Box<Baseline>> [Elsewhere, Measuring],
        /// What should be reached, and by when. Interim targets come before the final one.
        targets: Vec<Target> [Elsewhere],
        /// What was measured, and when.
        readings: Vec<Reading> [Elsewhere, Measuring],
        /// When it counts as on track, and as off track.
        thresholds: Option<Box<Thresholds>> [Measuring],
        /// Where the numbers come from.
        source: Option<Line> [Measuring],
        /// How it is measured.
        method: Option<Text> [Measuring],
        /// How often it is measured.
        frequency: Option<At<Recurrence>> [Measuring],
        /// The role that answers for the numbers.
        owner: Option<Ref<Role>> [Owner, Duty],
    }
}

impl Indicator {
    /// The unit of its values that name none.
    pub fn unit(&self) -> Option<&Unit> {
        self.unit.as_ref().map(|unit| &unit.value)
    }

    /// What is to be reached in the end: the last target that says so, or the last one where none does.
    pub fn last_target(&self) -> Option<&Target> {
        let says = |target: &&Target| target.comparison().says_something();
        self.targets.iter().rfind(says).or(self.targets.last())
    }
}
