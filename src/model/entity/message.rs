//! Messages.

use super::audience::Audience;
use super::declare::kind;
use super::role::Role;
use super::targets::Aim;
use crate::model::reference::Ref;
use crate::model::text::{Line, Text};

kind! { "message", "a message" in "messages" rank Ground [Aim];
    /// A message: what an audience should take away.
    pub struct Message {
        /// Whom it is for.
        audiences: Vec<Ref<Audience>> [Audience],
        /// What it serves.
        supports: Vec<Ref<Aim>> [Support, Belonging],
        /// What backs it up.
        proof: Vec<Line>,
        /// The role that delivers it.
        spokesperson: Option<Ref<Role>>,
        /// The tone in which it is delivered.
        tone: Option<Line>,
        /// What the audience is asked to do.
        call_to_action: Option<Text>,
        /// The message that this one is a pillar of.
        pillar_of: Option<Ref<Message>> [Acyclic],
    }
}
