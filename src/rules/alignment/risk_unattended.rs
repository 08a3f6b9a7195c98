//! A031.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Degree, MeasureStatus};
use crate::model::{Element, Kind, Ref};
use crate::rules::{Context, is_over, rule, status};

rule! {
    /// Nothing is being done any more against a risk: its measures have been stopped or are done.
    ///
    /// The rule looks at risks with measures, all of which say that they are over. Where all are done and none was stopped, the risk
    /// is left alone if it is called improbable: then they have worked.
    ///
    /// ## Why
    ///
    /// Our own judgement: The list of risks reassures whoever reads that something is done about them. Nobody looks up how those
    /// measures went.
    ///
    /// ## Faulty
    ///
    /// ```yaml plan.yaml
    /// measures:
    ///   svarrobot: {title: Prøve en svarrobot, status: stopped}
    /// risks:
    ///   faa-paa-vakt: {title: For få kan ta vakter, measures: svarrobot}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml plan.yaml
    /// measures:
    ///   svarrobot: {title: Prøve en svarrobot, status: stopped}
    ///   felles-vakt: {title: Felles vakt for chat og telefon, status: ongoing}
    /// risks:
    ///   faa-paa-vakt: {title: For få kan ta vakter, measures: [svarrobot, felles-vakt]}
    /// ```
    "A031", "risk-unattended", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Risk) {
        let Some(risk) = element.risk() else { continue };
        let measures: Option<Vec<_>> = risk.measures.iter().map(Ref::target).collect();
        let measures: Vec<&Element> =
            measures.unwrap_or_default().into_iter().map(|id| context.plan.element(id)).collect();
        let are_over = measures.iter().all(|own| own.measure().is_some_and(is_over));
        let stopped = measures.iter().find(|own| status(own) == Some(MeasureStatus::Stopped));
        let is_likely = risk.probability.as_ref().is_some_and(|degree| degree.value != Degree::Low);
        let Some(last) = stopped.or(measures.last().filter(|_| is_likely)).filter(|_| are_over) else { continue };
        let message = match stopped {
            Some(_) => say!("\"{title}\" was to be met by a measure that has been stopped", title = element.title()),
            None => say!(
                "nothing is done any more about \"{title}\", which the plan still calls likely",
                title = element.title()
            ),
        };
        sink.push(
            Diagnostic::new(&CODE, element.span, message)
                .note(last.span, say!("this measure is over"))
                .help(say!("add a measure that goes on, or say anew how likely the risk is")),
        );
    }
}
