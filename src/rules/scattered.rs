//! Findings of one sort that stand in many places of a strategy.

use crate::diag::{Code, Diagnostic, Message, Sink, say};
use crate::model::{Element, ScopeId};
use crate::source::Span;

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
        let places = self.found.iter().map(|finding| finding.span);
        let finding = said_once(first.code, root, places, (self.many)(count));
        sink.push(finding.standing_for(self.found));
    }
}

/// A finding at the strategy that stands for many: it shows the first `places` and counts the others.
pub(super) fn said_once(
    code: &'static Code,
    strategy: &Element,
    mut places: impl Iterator<Item = Span>,
    (message, help): (Message, Message),
) -> Diagnostic {
    let finding = Diagnostic::new(code, strategy.span, message);
    let finding = places.by_ref().take(SHOWN).fold(finding, |finding, place| finding.note(place, say!("here")));
    match places.count() {
        0 => finding.help(help),
        others => finding.help(say!("and in {count} other places", count = others)).help(help),
    }
}
