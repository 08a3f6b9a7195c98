//! Saying once what would otherwise be said many times.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::ScopeId;

use super::Context;

/// Reports findings of one code about a strategy: each at its place or, if `once` is set, a single finding at the
/// strategy that points to all places and stands for them: how many of them are shown, emitters decide. `words` are its message, with the number of places, and
/// its help.
pub(super) fn report(
    context: &Context<'_>,
    scope: ScopeId,
    found: Vec<Diagnostic>,
    once: bool,
    words: impl FnOnce() -> (Message, Message),
    sink: &mut Sink,
) {
    let root = context.plan.root(scope).filter(|_| once);
    let (Some(root), Some(first)) = (root, found.first()) else {
        return found.into_iter().for_each(|finding| sink.push(finding));
    };
    let (message, help) = words();
    let finding = Diagnostic::new(first.code, root.span, message);
    let finding = found.iter().fold(finding, |finding, each| finding.note(each.span, say!("here")));
    sink.push(finding.help(help).standing_for(found));
}
