//! C008.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::Measure;
use crate::model::{Element, Kind, Ref};
use crate::rules::{Context, Gathered, is_over, lacking, rule};

rule! {
    /// A measure does not say when it is to be done.
    ///
    /// The deadline can be given in `by` or `publish`, or follow from the `period` of the measure's programme. A measure
    /// that goes on says so with `by: ongoing`, and one that is done again and again with `every`. Measures that are done
    /// or stopped are left alone. A strategy in which most measures have no deadline gets one finding
    /// with a count.
    ///
    /// ## Why
    ///
    /// Without a deadline, those who do the work cannot plan it, those who wait for it cannot either, and nobody can
    /// say that it is late.
    ///
    /// Source: Digdir, Prosjektveiviseren, "Planlegge tiltak", on measures for the stakeholders of a project: a plan says
    /// at least what is to be done, by whom, when, and with what expected effect.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   felles-vakt: Felles vakt for chat og telefon
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   felles-vakt:
    ///     title: Felles vakt for chat og telefon
    ///     by: 2027-06-30
    /// ```
    "C008", "measure-without-deadline", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (missing, of) = lacking(context, scope, Kind::Measure, |_, element| {
            let measure = element.measure().filter(|measure| !is_over(measure))?;
            Some(!has_deadline(context, measure))
        });
        Gathered { scope, missing, of, one: &one, many: &many }.report(context, sink);
    }
}

fn has_deadline(context: &Context<'_>, measure: &Measure) -> bool {
    let programme = measure.programme.as_ref().and_then(Ref::target).map(|id| context.plan.element(id));
    let period = programme.and_then(|element| element.programme()?.period.as_ref());
    measure.by.is_some() || measure.every.is_some() || measure.publish.is_some() || period.is_some()
}

fn one(measure: &Element) -> Diagnostic {
    let message = say!("the measure \"{title}\" has no deadline", title = measure.title());
    Diagnostic::new(&CODE, measure.span, message)
        .help(say!("add \"by:\" with the date on which it is to be done, or with the word \"ongoing\" if it goes on"))
}

fn many(count: usize, of: usize) -> (Message, Message) {
    (
        if count == of {
            say!("none of the {of} measures that are not over has a deadline", of)
        } else {
            say!("{count} of the {of} measures that are not over have no deadline", count, of)
        },
        say!("begin with those that others wait for, and give each a \"by:\""),
    )
}
