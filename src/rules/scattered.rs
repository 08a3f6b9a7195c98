//! Findings of one kind in many places of a strategy.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::ScopeId;

use super::{Context, said_once};

/// Up to this many places are reported one by one. Our own default.
const FEW: usize = 3;

/// The same fault of craft in several places. A few are reported one by one, each at its place. More than that are a
/// habit, which is said once, at the strategy, with a count and the first places, so that it does not drown out the
/// rest.
pub(crate) struct Scattered<'a> {
    /// The strategy.
    pub scope: ScopeId,
    /// What is said at each place, the most important first.
    pub found: Vec<Diagnostic>,
    /// What is said about all of them, given how many there are: the message and its help.
    pub many: &'a dyn Fn(usize) -> (Message, Message),
}

impl Scattered<'_> {
    /// Reports what was found.
    pub fn report(self, context: &Context<'_>, sink: &mut Sink) {
        let count = self.found.len();
        let root = context.plan.root(self.scope).filter(|_| count > FEW);
        said_once::report(root, self.found, |_| say!("here"), || (self.many)(count), sink);
    }
}
