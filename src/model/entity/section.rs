//! Sections of the plan.

use rust_decimal::Decimal;

use super::declare::kind;
use crate::model::reference::Ref;
use crate::source::At;

kind! { "section", "a section" in "sections" [Untold, Everywhere];
    /// A section: a piece of the plan's prose, with the elements that it presents.
    pub struct Section {
        /// The section it lies in. Nesting, or the folder of a Markdown file, says the same.
        parent: Option<Ref<Section>> [Nesting, Acyclic, Elsewhere, Belonging],
        /// Whether it, and what lies in it, goes without a number.
        unnumbered: Option<At<bool>> [Elsewhere, Unrecorded],
        /// Its place among its neighbours, smallest first. Without it, file names decide.
        order: Option<At<Decimal>> [Elsewhere, Unrecorded],
    }
}
