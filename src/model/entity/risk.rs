//! Risks.

use super::declare::kind;
use super::measure::Measure;
use super::role::Role;
use super::scales::Degree;
use super::targets::Anything;
use crate::model::reference::Ref;
use crate::model::text::Text;
use crate::source::At;

kind! { "risk", "a risk" in "risks";
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
        measures: Vec<Ref<Measure>> [Belonging],
        /// What it threatens.
        threatens: Vec<Ref<Anything>> [Belonging],
        /// The role that watches it.
        owner: Option<Ref<Role>> [Owner, Duty],
    }
}
