//! Which strategies still stand.

use crate::model::entity::StrategyStatus;
use crate::model::{Scope, ScopeId};
use crate::rules::Context;

/// The strategies that no other has replaced.
pub fn standing<'a>(context: &Context<'a>) -> impl Iterator<Item = (ScopeId, &'a Scope)> {
    context.strategies().filter(|(scope, _)| !is_replaced(context, *scope))
}

/// Whether a strategy says that another has taken its place.
pub fn is_replaced(context: &Context<'_>, scope: ScopeId) -> bool {
    let status = context.strategy(scope).and_then(|strategy| strategy.status.as_ref());
    status.is_some_and(|status| status.value == StrategyStatus::Replaced)
}
