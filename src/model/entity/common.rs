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
        /// What the element is called. In a Markdown file the first heading gives it.
        title: Option<Line> [Elsewhere, Unrecorded] = required,
        /// What there is to say about it, in Markdown. In a Markdown file the body gives it. Words in another language say so:
        /// `[words](lang:en)`.
        text: Option<Text> [Elsewhere],
        /// The demands of governing documents that the element answers.
        covers: Vec<Ref<Demand>> [Elsewhere],
        /// The section in which the plan shows the element. Without it the plan shows it after the sections.
        section: Option<Ref<Section>> [Elsewhere],
        /// The focus areas it belongs to.
        focus_area: Vec<Ref<FocusArea>> [Belonging],
        /// Figures that the element states, typed so that they can be compared.
        figures: Vec<Figure> [Elsewhere],
        /// The ids of elements that it takes the place of and that are no longer in the plan; `plan/id` for one of another
        /// strategy. Comparisons of versions read them; no page shows them.
        replaces: Vec<Line> [History],
        /// Who may see the element, and when: `public`, `internal` or an embargo.
        visibility: Visibility [Elsewhere],
    }
}
