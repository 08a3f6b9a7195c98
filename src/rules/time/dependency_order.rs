//! T004.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Measure;
use crate::model::{Element, Kind, Ref};
use crate::rules::{Context, is_over, rule};

rule! {
    /// A measure starts before one that must be finished first.
    ///
    /// The start of a measure is compared with the deadline of each measure under `depends_on`; if the measure has no
    /// start, its own deadline is used. Dates that overlap, such as a start in 2027 and a deadline in March 2027, can
    /// go together and are left alone, and so are cases where the measure that comes first is already done or stopped.
    ///
    /// ## Why
    ///
    /// Those who are to start will be waiting, or will start without what they need.
    ///
    /// Source: Project Management Institute, PMBOK Guide, on dependencies of the type finish-to-start: the second task
    /// cannot start until the first is finished.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   undersoekelse: {title: Undersøkelse blant unge, start: 2027-01-04, by: 2027-05-31}
    ///   kampanje: {title: Kampanje for unge, depends_on: undersoekelse, start: 2027-03-01, by: 2027-09-30}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   undersoekelse: {title: Undersøkelse blant unge, start: 2027-01-04, by: 2027-05-31}
    ///   kampanje: {title: Kampanje for unge, depends_on: undersoekelse, start: 2027-06-01, by: 2027-09-30}
    /// ```
    "T004", "dependency-order", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        let Some(measure) = element.measure() else { continue };
        for first in measure.depends_on.iter().filter_map(Ref::target).map(|id| context.plan.element(id)) {
            if let Some(finding) = first.measure().and_then(|before| too_early(element, measure, first, before)) {
                sink.push(finding);
            }
        }
    }
}

fn too_early(element: &Element, measure: &Measure, first: &Element, before: &Measure) -> Option<Diagnostic> {
    let end = before.due().filter(|_| !is_over(before))?;
    let begins = measure.start.as_ref();
    let at = begins.or(measure.due()).filter(|at| at.last_day() < end.first_day())?;
    let (title, other) = (element.title(), first.title());
    let (date, due) = (at.value.to_string(), end.value.to_string());
    let message = if begins.is_some() {
        say!(
            "\"{title}\" starts {date}, but \"{other}\", which it depends on, is not done until {due}",
            title,
            date,
            other,
            due
        )
    } else {
        say!(
            "\"{title}\" is due {date}, but \"{other}\", which it depends on, is not done until {due}",
            title,
            date,
            other,
            due
        )
    };
    Some(
        Diagnostic::new(&CODE, at.span, message)
            .note(end.span, say!("the other measure is due then"))
            .help(say!("start later, or finish the other measure earlier; if the two are independent, remove the other from \"depends_on\"")),
    )
}
