//! Governing documents.

use super::declare::kind;
use crate::model::reference::Ref;
use crate::model::text::Line;
use crate::model::value::{Moment, Period};
use crate::model::word_set::words;
use crate::source::At;

words! {
    /// Who is bound by a document.
    pub enum DocumentLevel = "document-level" {
        /// Several countries.
        International = "international",
        /// The whole country.
        National = "national",
        /// A region.
        Regional = "regional",
        /// A municipality or a place.
        Local = "local",
        /// The organisation itself.
        Organisation = "organisation",
    }
}

kind! { "document", "a governing document" in "documents" [Aim, Given];
    /// A governing document: a law, plan, assignment or agreement that the strategy has to answer.
    pub struct Document {
        /// Who published it.
        publisher: Option<Line>,
        /// Who is bound by it.
        level: Option<At<DocumentLevel>>,
        /// When it applies.
        period: Option<At<Period>>,
        /// When it was adopted or published.
        at: Option<At<Moment>>,
        /// Where it can be read.
        url: Option<Line>,
        /// Its case or document number.
        reference: Option<Line> [Verbatim],
        /// The document that replaced it.
        replaced_by: Option<Ref<Document>> [Acyclic],
    }
}
