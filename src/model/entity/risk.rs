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
        /// What it would lead to.
        effect: Option<Text>,
        /// How likely it is.
        probability: Option<At<Degree>>,
        /// How bad it would be.
        consequence: Option<At<Degree>>,
        /// What reduces it.
        mitigation: Option<Text>,
        /// The measures that reduce it.
        measures: Vec<Ref<Measure>> [Belonging],
        /// What it threatens.
        threatens: Vec<Ref<Anything>> [Belonging],
        /// The role that monitors it.
        owner: Option<Ref<Role>> [Owner, Duty],
    }
}
