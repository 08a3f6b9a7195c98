//! Mappings from names to reasons: what a plan leaves out on purpose, and why.

use crate::diag::{Diagnostic, Message, Sink, codes, say};
use crate::model::Line;
use crate::source::At;
use crate::syntax::Entry;

/// A name, and its reason if one is given.
pub type WithReason = (Line, Option<Line>);

/// The entries of `waives`.
pub fn of_waivers(entries: &[Entry], sink: &mut Sink) -> Vec<WithReason> {
    read(entries, sink, |demand| {
        let message = say!("\"{demand}\" is waived without a reason", demand);
        (message, say!("write the reason after the colon; readers of the plan see it"))
    })
}

/// The entries of `retired`.
pub fn of_retirements(entries: &[Entry], sink: &mut Sink) -> Vec<WithReason> {
    read(entries, sink, |id| {
        let message = say!("\"{id}\" was taken out without a reason", id);
        (message, say!("write the reason after the colon; it is shown where versions of the plan are compared"))
    })
}

/// Reads all entries. `lacking` makes the message and help for a name without a reason.
fn read(entries: &[Entry], sink: &mut Sink, lacking: fn(&str) -> (Message, Message)) -> Vec<WithReason> {
    let entry = |Entry { key, node }: &Entry| {
        let reason = node.scalar().map(str::trim).filter(|reason| !reason.is_empty());
        if reason.is_none() {
            let (message, help) = lacking(&key.text);
            sink.push(Diagnostic::new(&codes::completeness::MISSING_FIELD, key.span, message).help(help));
        }
        (At::new(key.text.clone(), key.span), reason.map(|reason| At::new(reason.into(), node.span)))
    };
    entries.iter().map(entry).collect()
}
