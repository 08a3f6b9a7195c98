//! Messages.

use super::{Aim, Audience, Role, kind};
use crate::model::{Line, Ref, Text};

kind! { "message" in "messages";
    /// A message: what an audience is to take with it.
    pub struct Message {
        /// Whom it is for.
        audiences: Vec<Ref<Audience>>,
        /// What it serves.
        supports: Vec<Ref<Aim>>,
        /// What proves it.
        proof: Vec<Line>,
        /// The role that says it.
        spokesperson: Option<Ref<Role>>,
        /// How it is said.
        tone: Option<Line>,
        /// What the audience is asked to do.
        call_to_action: Option<Text>,
        /// The message that this one is a pillar of.
        pillar_of: Option<Ref<Message>>,
    }
}
