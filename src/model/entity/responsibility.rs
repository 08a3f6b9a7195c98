//! Responsibilities.

use super::{Anything, Role, kind};
use crate::model::Ref;

kind! { "responsibility" in "responsibilities";
    /// A responsibility: what a role has to see to.
    pub struct Responsibility {
        /// The roles that have it.
        role: Vec<Ref<Role>>,
        /// What it is about.
        concerns: Vec<Ref<Anything>>,
    }
}
