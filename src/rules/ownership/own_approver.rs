//! O012.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Kind, Ref};
use crate::rules::{Context, rule};

rule! {
    /// The role that answers for a measure is also the one that approves it.
    ///
    /// Measures without an approver are left alone: not everything needs one.
    ///
    /// ## Why
    ///
    /// Our own judgement: An approval is there so that somebody else looks before anything is published. Nobody sees
    /// their own mistakes.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// roles: {webredaktoer: Webredaktøren}
    /// measures:
    ///   nettsider:
    ///     title: Skrive om nettsidene
    ///     owner: webredaktoer
    ///     approver: webredaktoer
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// roles: {webredaktoer: Webredaktøren, kommunikasjonssjef: Kommunikasjonssjefen}
    /// measures:
    ///   nettsider:
    ///     title: Skrive om nettsidene
    ///     owner: webredaktoer
    ///     approver: kommunikasjonssjef
    /// ```
    "O012", "own-approver", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        let Some(measure) = element.measure() else { continue };
        let owner = measure.owner.as_ref().and_then(Ref::target);
        if let Some(approver) = measure.approver.as_ref().filter(|approver| owner.is_some() && approver.target() == owner) {
            let message = say!(
                "the role that answers for the measure \"{title}\" also approves it, so nobody else checks it",
                title = element.title()
            );
            sink.push(
                Diagnostic::new(&CODE, approver.link.span, message)
                    .help(say!("let another role approve, or remove \"approver:\" if no approval is needed")),
            );
        }
    }
}
