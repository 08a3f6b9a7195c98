//! Risks.

use super::{Anything, Degree, Measure, Role, kind};
use crate::model::{Ref, Text};
use crate::source::At;

kind! { "risk" in "risks";
    /// A risk: what could go wrong.
    pub struct Risk {
        /// Why it could happen.
        cause: Option<Text>,
        /// What it would do.
        effect: Option<Text>,
        /// How probable it is.
        probability: Option<At<Degree>>,
        /// How bad it would be.
        consequence: Option<At<Degree>>,
        /// What keeps it small.
        mitigation: Option<Text>,
        /// The measures that keep it small.
        measures: Vec<Ref<Measure>>,
        /// What it threatens.
        threatens: Vec<Ref<Anything>>,
        /// The role that watches it.
        owner: Option<Ref<Role>>,
    }
}
