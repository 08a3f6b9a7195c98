//! O012.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Role;
use crate::model::{Kind, Ref};
use crate::rules::{Context, rule};

rule! {
    /// A role that answers for a measure, or carries it out, is also the one that approves it.
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
        let Some(approver) = &measure.approver else { continue };
        let is_same = |role: &Ref<Role>| role.target().is_some() && role.target() == approver.target();
        let answers = measure.owner.as_ref().is_some_and(is_same);
        if answers || measure.responsible.iter().any(is_same) {
            let message = if answers {
                say!(
                    "the role that answers for the measure \"{title}\" also approves it, so nobody else checks it",
                    title = element.title()
                )
            } else {
                say!(
                    "one of the roles that carry out the measure \"{title}\" also approves it",
                    title = element.title()
                )
            };
            sink.push(
                Diagnostic::new(&CODE, approver.link.span, message)
                    .help(say!("let another role approve, or remove \"approver:\" if no approval is needed")),
            );
        }
    }
}
