//! What a strategy builds on, and how long that applies.

use crate::model::entity::StrategyStatus;
use crate::model::value::Period;
use crate::model::{Element, ScopeId};
use crate::rules::Context;
use crate::source::{At, Span};

/// A document or strategy that a strategy builds on.
pub struct Ground<'a> {
    /// The document, or the element that stands for the strategy.
    pub element: &'a Element,
    /// When it applies.
    pub period: &'a At<Period>,
    /// Where the strategy names it.
    pub named: Span,
}

/// The documents and strategies that a strategy builds on, if they have a period and no successor.
pub fn without_successor<'a>(context: &Context<'a>, scope: ScopeId) -> Vec<Ground<'a>> {
    let builds_on = context.strategy(scope).into_iter().flat_map(|strategy| &strategy.builds_on);
    let grounds = builds_on.filter_map(|built| {
        let element = context.plan.element(built.target()?);
        let (period, followed) = match (element.document(), element.strategy()) {
            (Some(document), _) => (document.period.as_ref()?, document.replaced_by.is_some()),
            (_, Some(strategy)) => {
                let status = strategy.status.as_ref().map(|status| status.value);
                (strategy.period.as_ref()?, status == Some(StrategyStatus::Replaced))
            }
            _ => return None,
        };
        (!followed).then_some(Ground { element, period, named: built.link.span })
    });
    grounds.collect()
}
