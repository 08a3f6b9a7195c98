//! Programmes.

use super::{Aim, Role, kind};
use crate::model::Ref;
use crate::model::value::{Money, Period};
use crate::source::At;

kind! { "programme" in "programmes";
    /// A programme: measures run together under one leadership.
    pub struct Programme {
        /// The role that answers for it.
        owner: Option<Ref<Role>>,
        /// When it runs.
        period: Option<At<Period>>,
        /// What it serves.
        supports: Vec<Ref<Aim>>,
        /// What it may cost in all.
        budget: Option<At<Money>>,
    }
}
