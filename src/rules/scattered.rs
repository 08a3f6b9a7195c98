//! Findings of one sort that stand in many places of a strategy.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::ScopeId;

use super::Context;

/// Up to so many places are reported one by one.
const FEW: usize = 3;
/// Up to so many places are shown with a finding that stands for many.
const SHOWN: usize = 5;

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
        let root = context.plan.root(self.scope).filter(|_| count > FEW);
        let (Some(root), Some(first)) = (root, self.found.first()) else {
            self.found.into_iter().for_each(|finding| sink.push(finding));
            return;
        };
        let (message, help) = (self.many)(count);
        let mut finding = Diagnostic::new(first.code, root.span, message);
        for each in self.found.iter().take(SHOWN) {
            finding = finding.note(each.span, say!("here"));
        }
        if let Some(others) = count.checked_sub(SHOWN).filter(|others| *others > 0) {
            finding = finding.help(say!("and in {count} other places", count = others));
        }
        sink.push(finding.help(help).standing_for(self.found));
    }
}
