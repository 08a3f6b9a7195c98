//! O009.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::Measure;
use crate::rules::{Context, rule};

rule! {
    /// A measure assigns roles, but nobody is accountable.
    ///
    /// In RACI, roles are responsible (`responsible`), accountable (`owner`), consulted (`consulted`) and informed
    /// (`informed`), and exactly one is accountable. The rule reports measures that use two or more of the other three
    /// and have no owner. Measures that name only who does the work, or only who is consulted, are left alone.
    ///
    /// ## Why
    ///
    /// When several are involved and nobody has the last word, each waits for the others.
    ///
    /// Source: Project Management Institute, PMBOK Guide (5th edition, 2013), on RACI: one person is accountable for
    /// each task.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// roles: {webredaktoer: Webredaktøren, jurist: Juristen}
    /// measures:
    ///   nettsider:
    ///     title: Skrive om nettsidene
    ///     responsible: webredaktoer
    ///     consulted: jurist
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// roles: {webredaktoer: Webredaktøren, jurist: Juristen}
    /// measures:
    ///   nettsider:
    ///     title: Skrive om nettsidene
    ///     owner: webredaktoer
    ///     responsible: webredaktoer
    ///     consulted: jurist
    /// ```
    "O009", "accountable-missing", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        if element.measure().is_some_and(|measure| measure.owner.is_none() && shares_out(measure)) {
            let message =
                say!("the measure \"{title}\" assigns roles, but nobody is accountable", title = element.title());
            sink.push(
                Diagnostic::new(&CODE, element.span, message)
                    .help(say!("name the one role that answers for the measure under \"owner:\"")),
            );
        }
    }
}

fn shares_out(measure: &Measure) -> bool {
    let used = [&measure.responsible, &measure.consulted, &measure.informed];
    used.into_iter().filter(|roles| !roles.is_empty()).count() >= 2
}
