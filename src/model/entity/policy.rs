//! Policies.

use super::declare::kind;
use super::role::Role;
use super::targets::Aim;
use crate::model::reference::Ref;

kind! { "policy", "a policy" in "policies" rank Ground [Promise];
    /// A policy: what the organisation has decided to adhere to.
    pub struct Policy {
        /// What it serves.
        supports: Vec<Ref<Aim>> [Support, Belonging],
        /// The role that answers for it.
        owner: Option<Ref<Role>> [Owner, Duty],
    }
}
