//! Who answers for what.

use crate::model::entity::{Responsibility, Role};
use crate::model::{Element, ElementId, Kind, Ref};
use crate::rules::Context;

/// The role that an element of any kind names as its owner.
pub(super) fn owner(element: &Element) -> Option<&Ref<Role>> {
    let owner = match element.kind() {
        Kind::Goal => &element.goal()?.owner,
        Kind::Measure => &element.measure()?.owner,
        Kind::Indicator => &element.indicator()?.owner,
        Kind::Channel => &element.channel()?.owner,
        _ => return None,
    };
    owner.as_ref()
}

/// Whether an element is covered by a responsibility that somebody has.
pub(super) fn is_somebodys(context: &Context<'_>, id: ElementId) -> bool {
    let mut concerning = context
        .plan
        .referrers(id, Responsibility::CONCERNS)
        .filter_map(|from| context.plan.element(from).responsibility());
    concerning.any(|responsibility| !responsibility.role.is_empty())
}
