//! What is deliberately not aimed at.

use super::declare::kind;
use crate::model::text::Text;

kind! { "non-goal", "a non-goal" in "non_goals";
    /// A non-goal: what the organisation has chosen not to prioritise.
    pub struct NonGoal {
        /// Why not.
        reason: Option<Text>,
    }
}
