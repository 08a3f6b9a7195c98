//! The fields of every element.

use super::demand::Demand;
use super::figure::Figure;
use super::focus_area::FocusArea;
use super::section::Section;
use crate::model::record::record;
use crate::model::reference::Ref;
use crate::model::text::{Line, Text};
use crate::model::visibility::Visibility;

record! {
    /// The fields that an element of any kind can have.
    pub struct Common {
        /// What the element is called. In a Markdown file this is the first heading.
        title: Option<Line> [Elsewhere, Unrecorded] = required,
        /// Its text, in Markdown. In a Markdown file this is the body. Mark words in another language like this:
        /// `[words](lang:en)`.
        text: Option<Text> [Elsewhere],
        /// The demands of governing documents that the element answers.
        covers: Vec<Ref<Demand>> [Elsewhere],
        /// The section in which the plan shows the element. If left out, the element comes after the sections.
        section: Option<Ref<Section>> [Elsewhere],
        /// The focus areas it belongs to.
        focus_area: Vec<Ref<FocusArea>> [Belonging],
        /// Figures that the element states, typed so that they can be compared.
        figures: Vec<Figure> [Elsewhere],
        /// The ids of the elements that it replaces and that are no longer in the plan; write `plan/id` for one in
        /// another strategy. Only comparisons of versions use them; no page shows them.
        replaces: Vec<Line> [History],
        /// Who may see the element, and when: `public`, `internal` or an embargo.
        visibility: Visibility [Elsewhere],
    }
}
