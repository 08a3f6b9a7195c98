//! Focus areas.

use super::{Role, kind};
use crate::model::Ref;
use crate::model::value::Period;
use crate::source::At;

kind! { "focus-area" in "focus_areas";
    /// A focus area: a field that the strategy gathers its effort in.
    pub struct FocusArea {
        /// The role that answers for it.
        owner: Option<Ref<Role>>,
        /// When it applies, where that differs from the strategy's period.
        period: Option<At<Period>>,
    }
}
