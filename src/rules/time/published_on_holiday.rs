//! T020.

use super::holidays::{Closed, closed};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::value::Part;
use crate::rules::{Context, is_over, rule};

rule! {
    /// Something is to be published on a day on which offices are closed.
    ///
    /// The rule looks at `publish` of measures, where it names a day: Saturdays and Sundays, the public holidays of Norway, and the
    /// eves of Christmas and New Year. Measures that are done or have been stopped are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Nobody is there to answer those who ask, or to correct what is wrong. Often the day was reckoned and not
    /// chosen.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   rapport: {title: Ny rapport om klarspråk, by: 2027-05-14, publish: 2027-05-17}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   rapport: {title: Ny rapport om klarspråk, by: 2027-05-14, publish: 2027-05-18}
    /// ```
    "T020", "published-on-holiday", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        let Some(measure) = element.measure().filter(|measure| !is_over(measure)) else { continue };
        let Some(publish) = measure.publish.as_ref().filter(|at| matches!(at.precision(), Part::Day(..))) else { continue };
        let date = || publish.value.to_string();
        let message = match closed(publish.first_day()) {
            Some(Closed::Weekend) => say!("\"{title}\" is to be published on {date}, in a weekend", title = element.title(), date = date()),
            Some(Closed::Holiday) => say!("\"{title}\" is to be published on {date}, which is a public holiday", title = element.title(), date = date()),
            None => continue,
        };
        sink.push(Diagnostic::new(&CODE, publish.span, message).help(say!("choose a working day, or leave the day out if only the month matters")));
    }
}
