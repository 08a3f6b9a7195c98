//! Word lists that several kinds share.

use crate::model::word_set::words;

words! {
    /// How much of something there is.
    pub enum Degree = "degree" {
        /// Much.
        High = "high",
        /// Some.
        Medium = "medium",
        /// Little.
        Low = "low",
    }
}

words! {
    /// Whether something is inside or outside the organisation.
    pub enum Reach = "reach" {
        /// Inside the organisation.
        Internal = "internal",
        /// Outside it.
        External = "external",
        /// Both inside and outside.
        Both = "both",
    }
}
