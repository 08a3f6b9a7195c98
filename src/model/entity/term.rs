//! Terms.

use super::declare::kind;
use crate::model::text::Line;

kind! { "term", "a term" in "terms" [Explanation, Untold, Everywhere];
    /// A term: a word with a fixed meaning in this plan. The title is the term, the text its definition.
    pub struct Term {
        /// Spellings and words that it replaces.
        instead_of: Vec<Line> [Verbatim],
    }
}
