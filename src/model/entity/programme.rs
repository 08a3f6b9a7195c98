//! Programmes.

use super::declare::kind;
use super::role::Role;
use super::targets::Aim;
use crate::model::reference::Ref;
use crate::model::value::{Money, Period};
use crate::source::At;

kind! { "programme", "a programme" in "programmes" rank Part [Promise, Aim];
    /// A programme: measures that are run together under one leadership.
    pub struct Programme {
        /// The role that answers for it.
        owner: Option<Ref<Role>> [Owner, Duty],
        /// When it runs.
        period: Option<At<Period>>,
        /// What it serves.
        supports: Vec<Ref<Aim>> [Support, Belonging],
        /// What it may cost in total.
        budget: Option<At<Money>>,
    }
}
