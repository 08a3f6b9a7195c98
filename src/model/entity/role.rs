//! Roles.

use super::declare::kind;
use crate::model::reference::Ref;
use crate::model::text::Line;

kind! { "role", "a role" in "roles" [Everywhere];
    /// A role: who answers for something, by function and not by name.
    pub struct Role {
        /// Who holds the role, where a name is published.
        holder: Option<Line> [Verbatim],
        /// The role that stands in for it.
        deputy: Option<Ref<Role>>,
        /// The part of the organisation it belongs to.
        unit: Option<Line>,
        /// How to reach it at work.
        contact: Option<Line> [Verbatim],
    }
}
