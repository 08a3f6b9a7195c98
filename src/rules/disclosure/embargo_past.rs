//! D004.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Visibility;
use crate::rules::{Context, rule};

rule! {
    /// An embargo has ended, but is still in the source.
    ///
    /// The public edition shows the element from the first day of the date given.
    ///
    /// ## Why
    ///
    /// Our own judgement: The line no longer does anything, and whoever reads the source may think that the element is
    /// still hidden.
    ///
    /// ## Faulty
    ///
    /// ```yaml measures.yaml
    /// measures:
    ///   ny-mal:
    ///     title: Innføre ny mal for vedtaksbrev
    ///     visibility: {embargo: 2025-03-01}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml measures.yaml
    /// measures:
    ///   ny-mal:
    ///     title: Innføre ny mal for vedtaksbrev
    ///     visibility: {embargo: 2027-03-01}
    /// ```
    "D004", "embargo-past", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.plan.elements() {
        let Visibility::Embargo(until) = &element.common.visibility else { continue };
        if until.first_day() <= context.as_of {
            let message = say!(
                "the embargo on \"{title}\" ended on {day}",
                title = element.title(),
                day = until.first_day().to_string()
            );
            sink.push(
                Diagnostic::new(&CODE, until.span, message)
                    .help(say!("remove \"visibility:\"; everyone can see the element already")),
            );
        }
    }
}
