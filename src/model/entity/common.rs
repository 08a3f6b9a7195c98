//! The fields of every element.

use super::{Demand, Figure, FocusArea, Section, Visibility};
use crate::model::record::record;
use crate::model::{Line, Ref, Text};

record! {
    /// The fields that an element of any kind can have.
    pub struct Common {
        /// What the element is called. In a Markdown file the first heading gives it.
        title: Option<Line> = required,
        /// What there is to say about it, in Markdown. In a Markdown file the body gives it. Words in another language say so:
        /// `[words](lang:en)`.
        text: Option<Text>,
        /// The demands of governing documents that the element answers.
        covers: Vec<Ref<Demand>>,
        /// The section in which the plan shows the element. Without it the plan shows it after the sections.
        section: Option<Ref<Section>>,
        /// The focus areas it belongs to.
        focus_area: Vec<Ref<FocusArea>>,
        /// Figures that the element states, typed so that they can be compared.
        figures: Vec<Figure>,
        /// The ids of elements that it takes the place of and that are no longer in the plan; `plan/id` for one of another
        /// strategy. Comparisons of versions read them; no page shows them.
        replaces: Vec<Line>,
        /// Who may see the element, and when: `public`, `internal` or an embargo.
        visibility: Visibility,
    }
}
