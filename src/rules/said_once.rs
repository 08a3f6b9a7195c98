//! Saying once what would otherwise be said many times.

use crate::diag::{Diagnostic, Message, Sink};
use crate::model::Element;

/// Reports findings of one code about a strategy: each at its place or, with a `root`, a single finding at that
/// element that points to all places and stands for them: how many of them are shown, emitters decide. `label` says
/// what stands at a place, by its number. `words` are the message of the single finding and its help.
pub(super) fn report(
    root: Option<&Element>,
    found: Vec<Diagnostic>,
    label: impl Fn(usize) -> Message,
    words: impl FnOnce() -> (Message, Message),
    sink: &mut Sink,
) {
    let (Some(root), Some(first)) = (root, found.first()) else {
        return found.into_iter().for_each(|finding| sink.push(finding));
    };
    let (message, help) = words();
    let finding = Diagnostic::new(first.code, root.span, message);
    let places = found.iter().enumerate();
    let finding = places.fold(finding, |finding, (nth, each)| finding.note(each.span, label(nth)));
    sink.push(finding.help(help).standing_for(found));
}
