//! Indicators.

use super::{Baseline, Goal, Reading, Role, Target, Thresholds, kind};
use crate::model::value::{Recurrence, Unit};
use crate::model::words::words;
use crate::model::{Line, Ref, Text};
use crate::source::At;

words! {
    /// The link of the results chain that an indicator measures (DFØ: from resources to effects).
    pub enum Chain = "chain" {
        /// What is put in.
        Input = "input",
        /// What is done.
        Activity = "activity",
        /// What comes out.
        Output = "output",
        /// What changes for those it is for.
        Outcome = "outcome",
        /// What changes in society.
        Impact = "impact",
    }
}

words! {
    /// Which way a number is to move.
    pub enum Direction = "direction" {
        /// Up.
        Increase = "increase",
        /// Down.
        Decrease = "decrease",
        /// Not at all.
        Maintain = "maintain",
    }
}

kind! { "indicator" in "indicators";
    /// An indicator: a number that shows whether a goal is being reached.
    pub struct Indicator {
        /// The goals it measures. Nesting in a goal says the same.
        goals: Vec<Ref<Goal>>,
        /// The link of the results chain it measures.
        chain: Option<At<Chain>>,
        /// The unit of all its values, such as `%` or `dager`.
        unit: Option<At<Unit>>,
        /// Which way it is to move.
        direction: Option<At<Direction>>,
        /// Where it stood when the plan was made.
        baseline: Option<Box<Baseline>>,
        /// What is to be reached, and by when. Interim targets come before the last.
        targets: Vec<Target>,
        /// What was measured, by moment.
        readings: Vec<Reading>,
        /// When it counts as on track, and as off track.
        thresholds: Option<Box<Thresholds>>,
        /// Where the numbers come from.
        source: Option<Line>,
        /// How it is measured.
        method: Option<Text>,
        /// How often it is measured.
        frequency: Option<At<Recurrence>>,
        /// The role that answers for the numbers.
        owner: Option<Ref<Role>>,
    }
}

impl Indicator {
    /// The unit of its values that name none.
    pub fn unit(&self) -> Option<&Unit> {
        self.unit.as_ref().map(|unit| &unit.value)
    }
}
