//! T016.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::Visibility;
use crate::rules::{Context, rule};

rule! {
    /// A measure is published while it is still withheld.
    ///
    /// The day of publication lies before the embargo of the measure ends. Dates that overlap are left alone, and so
    /// are measures that are kept internal without a date.
    ///
    /// ## Why
    ///
    /// Our own judgement: The public edition of the plan would still keep quiet about what everybody can see elsewhere.
    /// One of the two dates is wrong.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   kampanje:
    ///     title: Kampanjen «Si det før vi sier det»
    ///     publish: 2027-03-01
    ///     visibility: {embargo: 2027-04-01}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   kampanje:
    ///     title: Kampanjen «Si det før vi sier det»
    ///     publish: 2027-04-01
    ///     visibility: {embargo: 2027-04-01}
    /// ```
    "T016", "publish-before-embargo", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        let publish = element.measure().and_then(|measure| measure.publish.as_ref());
        if let (Some(publish), Visibility::Embargo(until)) = (publish, &element.common.visibility)
            && publish.last_day() < until.first_day()
        {
            let message = say!(
                "\"{title}\" is published {date}, but is held back until {until}",
                title = element.title(),
                date = publish.value.to_string(),
                until = until.value.to_string()
            );
            sink.push(
                Diagnostic::new(&CODE, publish.span, message)
                    .note(until.span, say!("held back until then"))
                    .help(say!("let the embargo end on the day of publication, or publish later")),
            );
        }
    }
}
