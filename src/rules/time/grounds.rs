//! What a strategy relies on, and how long that applies.

use crate::model::entity::StrategyStatus;
use crate::model::value::Period;
use crate::model::{Element, ElementId, Ref, ScopeId};
use crate::rules::Context;
use crate::source::{At, Span};

/// A document or strategy that another strategy relies on.
pub struct Ground<'a> {
    /// The document or strategy itself.
    pub element: &'a Element,
    /// When it applies, where it says so.
    pub period: Option<&'a At<Period>>,
    /// Where the strategy first says that it relies on it.
    pub named: Span,
    /// Whether something has taken its place.
    pub replaced: Replaced<'a>,
}

/// Whether something has taken the place of a document or strategy.
pub enum Replaced<'a> {
    /// Nothing says so.
    No,
    /// It has been replaced; by what is not said.
    Yes,
    /// By this one, which applies by now as far as the plan says.
    By(&'a Element),
    /// By this one, which does not apply yet.
    Later,
    /// By one that the strategy relies on too.
    ByAnotherGround,
}

/// What a strategy builds on, and the documents whose demands it answers or which its goals support. The text that it
/// renders is left out.
pub fn grounds<'a>(context: &Context<'a>, scope: ScopeId) -> Vec<Ground<'a>> {
    let named = named(context, scope);
    let ids: Vec<_> = named.iter().map(|(id, _)| *id).collect();
    named.into_iter().filter_map(|(id, span)| ground(context, id, span, &ids)).collect()
}

/// Each of them once, with where it is named first.
fn named(context: &Context<'_>, scope: ScopeId) -> Vec<(ElementId, Span)> {
    let plan = context.plan;
    let builds_on = context.strategy(scope).into_iter().flat_map(|strategy| &strategy.builds_on);
    let builds_on = builds_on.filter_map(|built| Some((built.target()?, built.link.span)));
    let elements = || plan.scope(scope).elements.iter().map(|id| plan.element(*id));
    let covered = elements().flat_map(|element| &element.common.covers).filter_map(|demand| {
        let target = plan.element(demand.target()?);
        Some((target.nested_in.or(plan.scope(target.scope).root)?, demand.link.span))
    });
    let by_policies = elements().filter_map(Element::policy).flat_map(|policy| &policy.supports);
    let supported = elements().filter_map(Element::goal).flat_map(|goal| &goal.supports).chain(by_policies);
    let supported = supported.filter_map(|aim| Some((aim.target()?, aim.link.span)));
    let mut found: Vec<(ElementId, Span)> = Vec::new();
    for (id, span) in builds_on.chain(covered).chain(supported) {
        let element = plan.element(id);
        let is_ground = element.document().is_some() || element.strategy().is_some();
        let is_own = context.is_own_text(scope, element);
        if is_ground && !is_own && !found.iter().any(|(known, _)| *known == id) {
            found.push((id, span));
        }
    }
    found
}

fn ground<'a>(context: &Context<'a>, id: ElementId, named: Span, all: &[ElementId]) -> Option<Ground<'a>> {
    let element = context.plan.element(id);
    if let Some(document) = element.document() {
        let successor = document.replaced_by.as_ref().and_then(Ref::target);
        let replaced = successor.map_or(Replaced::No, |successor| {
            let is_ground = all.contains(&successor);
            let successor = context.plan.element(successor);
            let begins = successor.document().and_then(|document| document.period.as_ref());
            match begins.is_some_and(|period| period.first_day() > context.as_of) {
                _ if is_ground => Replaced::ByAnotherGround,
                true => Replaced::Later,
                false => Replaced::By(successor),
            }
        });
        return Some(Ground { element, period: document.period.as_ref(), named, replaced });
    }
    let strategy = element.strategy()?;
    let is_replaced = strategy.status.as_ref().is_some_and(|status| status.value == StrategyStatus::Replaced);
    let replaced = if is_replaced { Replaced::Yes } else { Replaced::No };
    Some(Ground { element, period: strategy.period.as_ref(), named, replaced })
}
