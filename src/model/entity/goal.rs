//! Goals.

use super::challenge::Challenge;
use super::declare::kind;
use super::role::Role;
use super::targets::Aim;
use crate::model::reference::Ref;
use crate::model::value::{Moment, Period};
use crate::model::word_set::words;
use crate::source::At;

words! {
    /// Where a goal stands in the hierarchy.
    pub enum GoalLevel = "goal-level" {
        /// The overall goal that everything serves.
        Overall = "overall",
        /// A main goal.
        Main = "main",
        /// A goal.
        Goal = "goal",
        /// A part of a goal.
        Sub = "sub",
    }
}

words! {
    /// The perspective of a balanced scorecard that a goal belongs to.
    pub enum Perspective = "perspective" {
        /// Users, patients, citizens.
        Users = "users",
        /// How the work is done.
        Processes = "processes",
        /// Employees, learning and growth.
        Learning = "learning",
        /// Finances.
        Finance = "finance",
    }
}

kind! { "goal", "a goal" in "goals" rank Goal [Promise, Aim];
    /// A goal: a state that the organisation wants to reach.
    pub struct Goal {
        /// The goal it is part of. Nesting it in that goal does the same.
        parent: Option<Ref<Goal>> [Nesting, Acyclic, Elsewhere, Belonging],
        /// Where it stands in the hierarchy. If left out, a goal with a parent is a sub-goal, and one without is a
        /// goal.
        level: Option<At<GoalLevel>>,
        /// What it serves: other goals, values, strategies, documents and their demands.
        supports: Vec<Ref<Aim>> [Support, Belonging],
        /// The challenges it answers.
        addresses: Vec<Ref<Challenge>>,
        /// The role that answers for it.
        owner: Option<Ref<Role>> [Owner, Duty],
        /// When it should be reached. The last day of the moment given counts.
        by: Option<At<Moment>> [Due, Deadline],
        /// When it applies, where that differs from the strategy's period.
        period: Option<At<Period>>,
        /// The perspective of a balanced scorecard.
        perspective: Option<At<Perspective>>,
    }
}
