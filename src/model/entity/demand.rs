//! Demands of governing documents.

use super::declare::kind;
use crate::model::reference::Ref;
use crate::model::text::Line;

kind! { "demand", "a demand" in "demands" within Document [Aim, Given];
    /// A demand: one numbered requirement of a governing document. Elements answer it with `covers`.
    pub struct Demand {
        /// What the document calls it: goal, measure, fact …
        category: Option<Line> [Place],
        /// The chapter it stands in.
        chapter: Option<Line> [Place],
        /// Where in the document to find it.
        place: Option<Line> [Place],
        /// Demands that it is related to.
        relates_to: Vec<Ref<Demand>>,
    }
}
