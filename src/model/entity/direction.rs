//! Which way numbers move.

use crate::model::word_set::words;

words! {
    /// Which way a number should move.
    pub enum Direction = "direction" {
        /// Up.
        Increase = "increase",
        /// Down.
        Decrease = "decrease",
        /// Not at all.
        Maintain = "maintain",
    }
}
