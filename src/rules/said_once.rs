//! Saying once what would otherwise be said many times.

use crate::diag::{Diagnostic, Message, Sink};
use crate::model::ScopeId;

use super::Context;

/// Reports findings of one code about a strategy: each at its place or, if `once` is set, a single finding at the
/// strategy that points to all places and stands for them: how many of them are shown, emitters decide. `label` says
/// what stands at a place, by its number. `words` are the message of the single finding and its help.
pub(super) fn report(
    context: &Context<'_>,
    scope: ScopeId,
    found: Vec<Diagnostic>,
    once: bool,
    label: impl Fn(usize) -> Message,
    words: impl FnOnce() -> (Message, Message),
    sink: &mut Sink,
) {
    let root = context.plan.root(scope).filter(|_| once);
    let (Some(root), Some(first)) = (root, found.first()) else {
        return found.into_iter().for_each(|finding| sink.push(finding));
    };
    let (message, help) = words();
    let finding = Diagnostic::new(first.code, root.span, message);
    let places = found.iter().enumerate();
    let finding = places.fold(finding, |finding, (nth, each)| finding.note(each.span, label(nth)));
    sink.push(finding.help(help).standing_for(found));
}
