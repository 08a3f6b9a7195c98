//! Terms.

use super::kind;
use crate::model::Line;

kind! { "term" in "terms";
    /// A term: a word with a fixed meaning in this plan. The title is the term, the text its definition.
    pub struct Term {
        /// Spellings and words that it replaces.
        instead_of: Vec<Line>,
    }
}
