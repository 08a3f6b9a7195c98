//! Replies to a hearing.

use super::declare::kind;
use super::targets::Anything;
use crate::model::reference::Ref;
use crate::model::text::{Line, Text};
use crate::model::value::Moment;
use crate::model::word_set::words;
use crate::source::At;

words! {
    /// What came of a reply to a hearing.
    pub enum ReplyOutcome = "reply-outcome" {
        /// The plan does what it asks for.
        Followed = "followed",
        /// The plan does some of it.
        PartlyFollowed = "partly-followed",
        /// The plan does not do it.
        NotFollowed = "not-followed",
        /// It asks for nothing that the plan could do.
        Noted = "noted",
    }
}

kind! { "reply", "a reply" in "replies" [Given];
    /// A reply to the hearing: what somebody asks for, and what the organisation answers. The title says in a few words what
    /// it is about, and the text what it asks for.
    pub struct Reply {
        /// Whom it is from. Name private persons only if they know that their names are published.
        from: Option<Line> [Verbatim],
        /// When it came.
        at: Option<At<Moment>>,
        /// The elements that it is about.
        concerns: Vec<Ref<Anything>>,
        /// What came of it.
        outcome: Option<At<ReplyOutcome>> [Own],
        /// What the organisation answers.
        answer: Option<Text> [Own],
    }
}
