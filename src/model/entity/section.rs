//! Sections of the plan.

use rust_decimal::Decimal;

use super::declare::kind;
use crate::model::reference::Ref;
use crate::source::At;

kind! { "section", "a section" in "sections" [Untold, Everywhere];
    /// A section: a piece of the plan's prose, with the elements that it presents.
    pub struct Section {
        /// The section it belongs to. Nesting it there, or the folder of its Markdown file, does the same.
        parent: Option<Ref<Section>> [Nesting, Acyclic, Elsewhere, Belonging],
        /// Whether it and the sections in it go without numbers.
        unnumbered: Option<At<bool>> [Elsewhere, Unrecorded],
        /// Its place among the sections beside it, smallest first. If left out, file names decide.
        order: Option<At<Decimal>> [Elsewhere, Unrecorded],
    }
}
