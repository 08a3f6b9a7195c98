//! What is deliberately not aimed at.

use super::kind;
use crate::model::Text;

kind! { "non-goal" in "non_goals";
    /// A non-goal: what the organisation has chosen not to give priority.
    pub struct NonGoal {
        /// Why not.
        reason: Option<Text>,
    }
}
