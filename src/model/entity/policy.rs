//! Policies.

use super::{Aim, Role, kind};
use crate::model::Ref;

kind! { "policy" in "policies";
    /// A policy: what the organisation has decided to hold to.
    pub struct Policy {
        /// What it serves.
        supports: Vec<Ref<Aim>>,
        /// The role that answers for it.
        owner: Option<Ref<Role>>,
    }
}
