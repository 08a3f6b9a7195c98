//! Demands of governing documents.

use super::kind;
use crate::model::{Line, Ref};

kind! { "demand" in "demands";
    /// A demand: one numbered thing that a governing document asks for. Elements answer it with `covers`.
    pub struct Demand {
        /// What the document calls it: goal, measure, fact …
        category: Option<Line>,
        /// The chapter it stands in.
        chapter: Option<Line>,
        /// Where in the document to find it.
        place: Option<Line>,
        /// Demands that it hangs together with.
        relates_to: Vec<Ref<Demand>>,
    }
}
