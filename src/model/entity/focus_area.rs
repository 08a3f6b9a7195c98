//! Focus areas.

use super::declare::kind;
use super::role::Role;
use crate::model::reference::Ref;
use crate::model::value::Period;
use crate::source::At;

kind! { "focus-area", "a focus area" in "focus_areas" [Aim];
    /// A focus area: a field in which the strategy concentrates its efforts.
    pub struct FocusArea {
        /// The role that answers for it.
        owner: Option<Ref<Role>> [Owner, Duty],
        /// When it applies, where that differs from the strategy's period.
        period: Option<At<Period>>,
    }
}
