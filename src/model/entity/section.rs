//! Sections of the plan.

use rust_decimal::Decimal;

use super::kind;
use crate::model::Ref;
use crate::source::At;

kind! { "section" in "sections" nests Section => "parent";
    /// A section: a piece of the plan's prose, with the elements that it presents.
    pub struct Section {
        /// The section it lies in. Nesting, or the folder of a Markdown file, says the same.
        parent: Option<Ref<Section>>,
        /// Whether it, and what lies in it, goes without a number.
        unnumbered: Option<At<bool>>,
        /// Its place among its neighbours, smallest first. Without it, file names decide.
        order: Option<At<Decimal>>,
    }
}
