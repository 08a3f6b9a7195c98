//! Audiences.

use super::declare::kind;
use super::scales::{Degree, Reach};
use crate::model::text::{Line, Text};
use crate::model::word_set::words;
use crate::source::At;

words! {
    /// Where an audience stands on what the organisation wants.
    pub enum Stance = "stance" {
        /// For it.
        Supportive = "supportive",
        /// Neither for nor against.
        Neutral = "neutral",
        /// Against it.
        Opposed = "opposed",
    }
}

kind! { "audience", "an audience" in "audiences" rank Ground;
    /// An audience: people whom the organisation wants to reach or hear.
    pub struct Audience {
        /// Inside the organisation, outside it, or both.
        scope: Option<At<Reach>>,
        /// How much they matter to this strategy.
        priority: Option<At<Degree>>,
        /// What is known about them.
        insight: Option<Text>,
        /// What they need.
        needs: Option<Text>,
        /// What stands in their way.
        barriers: Option<Text>,
        /// What they should know.
        know: Option<Text>,
        /// What they should feel.
        feel: Option<Text>,
        /// What they should do.
        r#do: Option<Text>,
        /// How much they can decide or block.
        power: Option<At<Degree>>,
        /// How much they care.
        interest: Option<At<Degree>>,
        /// Where they stand on what the organisation wants.
        stance: Option<At<Stance>>,
        /// The languages to address them in.
        languages: Vec<Line>,
    }
}
