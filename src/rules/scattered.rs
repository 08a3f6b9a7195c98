//! Findings of one sort that stand in many places of a strategy.

use crate::diag::{Diagnostic, Message, Sink};
use crate::model::ScopeId;

use super::{Context, said_once};

/// Up to so many places are reported one by one.
const FEW: usize = 3;

/// The same fault of craft in several places. A few are reported each at its place. More of them are a habit: that
/// is said once, at the strategy, with a count and the first places, so that it does not drown what else was found.
pub(crate) struct Scattered<'a> {
    /// The strategy.
    pub scope: ScopeId,
    /// What is said of each place, the most important first.
    pub found: Vec<Diagnostic>,
    /// What is said of all of them, from how many there are. The help goes with it.
    pub many: &'a dyn Fn(usize) -> (Message, Message),
}

impl Scattered<'_> {
    /// Reports what was found.
    pub fn report(self, context: &Context<'_>, sink: &mut Sink) {
        let count = self.found.len();
        said_once::report(context, self.scope, self.found, count > FEW, || (self.many)(count), sink);
    }
}
