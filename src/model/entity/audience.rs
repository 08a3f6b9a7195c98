//! Audiences.

use super::declare::kind;
use super::scales::{Degree, Reach};
use crate::model::text::{Line, Text};
use crate::model::word_set::words;
use crate::source::At;

words! {
    /// How an audience meets what the organisation wants.
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
        /// What keeps them from it.
        barriers: Option<Text>,
        /// What they are to know.
        know: Option<Text>,
        /// What they are to feel.
        feel: Option<Text>,
        /// What they are to do.
        r#do: Option<Text>,
        /// How much they can decide or stop.
        power: Option<At<Degree>>,
        /// How much they care.
        interest: Option<At<Degree>>,
        /// How they meet what the organisation wants.
        stance: Option<At<Stance>>,
        /// The languages they are to be met in.
        languages: Vec<Line>,
    }
}
