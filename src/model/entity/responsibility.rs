//! Responsibilities.

use super::declare::kind;
use super::role::Role;
use super::targets::Anything;
use crate::model::reference::Ref;

kind! { "responsibility", "a responsibility" in "responsibilities" rank Ground [Promise];
    /// A responsibility: what a role has to see to.
    pub struct Responsibility {
        /// The roles that have it.
        role: Vec<Ref<Role>> [Duty],
        /// What it is about.
        concerns: Vec<Ref<Anything>>,
    }
}
