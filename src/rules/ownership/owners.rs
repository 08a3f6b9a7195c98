//! Who answers for what.

use crate::model::entity::{Responsibility, Role};
use crate::model::{Element, ElementId, Kind, Ref, Shown, Tag};
use crate::rules::{Context, is_over};
use crate::source::Span;

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

/// The first element that names a role as its owner, and where it does.
pub(super) fn first_owned<'a>(context: &Context<'a>, role: ElementId) -> Option<(&'a Element, Span)> {
    owned(context, role, |_| true)
}

/// The first element of a kind that `wanted` lets through and that names a role as its owner, and where it does. What is over is
/// left out.
pub(super) fn owned<'a>(
    context: &Context<'a>,
    role: ElementId,
    wanted: impl Fn(Kind) -> bool,
) -> Option<(&'a Element, Span)> {
    let links = context.plan.incoming(role).iter().filter(|link| link.field.is(Tag::Owner));
    links.into_iter().find_map(|link| {
        let element = context.plan.element(link.from);
        let is_wanted = wanted(element.kind()) && !element.measure().is_some_and(is_over);
        let shown = element.show().into_iter().find(|(field, _)| field.id == link.field.id).filter(|_| is_wanted)?;
        let Shown::Links(links) = shown.1 else { return None };
        Some((element, links.iter().find(|link| link.target == Some(role))?.span))
    })
}
