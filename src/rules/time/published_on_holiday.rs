//! T020.

use jiff::civil::Date;

use super::holidays::{Closed, closed};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::Kind;
use crate::model::value::{Moment, Part, Period};
use crate::prose::{Lead, When, has_beginning};
use crate::rules::{Context, Dated, is_over, rule};
use crate::source::{At, Span};

rule! {
    /// Something is published, adopted or reviewed, or the time for replies is over, on a day on which offices are closed.
    ///
    /// The rule looks at `publish` of measures, `next` of reviews, the adoption of the plan and the last day for replies to one that
    /// has not been adopted, where they name a day, and at days in
    /// texts on which something is published, launched or adopted, or on which a meeting is held: Saturdays and Sundays, the public
    /// holidays of Norway, and the eves of Christmas and New Year. Measures that are done or have been stopped are left alone, and so
    /// are sentences that name the day of the week or tell of a celebration.
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
        let Some(publish) = day(measure.publish.as_ref()) else { continue };
        let date = || publish.value.to_string();
        let message = match closed(publish.first_day()) {
            Some(Closed::Weekend) => {
                say!("\"{title}\" is to be published on {date}, in a weekend", title = element.title(), date = date())
            }
            Some(Closed::Holiday) => say!(
                "\"{title}\" is to be published on {date}, which is a public holiday",
                title = element.title(),
                date = date()
            ),
            None => continue,
        };
        sink.push(report(publish.span, message));
    }
    for (_, element) in context.all(Kind::Review) {
        let next = day(element.review().and_then(|review| review.next.as_ref()));
        sink_closed(
            next,
            |date| say!("\"{title}\" takes place on {date}, when offices are closed", title = element.title(), date),
            sink,
        );
    }
    for (scope, hearing) in context.hearings().filter(|(scope, _)| context.is_proposed(*scope)) {
        let title = || context.plan.root(scope).map_or("", |root| root.title());
        sink_closed(
            day(hearing.by.as_ref()),
            |date| {
                say!(
                    "the last day for replies to \"{title}\" is {date}, when offices are closed",
                    title = title(),
                    date
                )
            },
            sink,
        );
    }
    for (scope, _) in context.strategies() {
        let adopted = context.strategy(scope).and_then(|strategy| strategy.adopted.as_deref()?.at.as_ref());
        let title = || context.plan.root(scope).map_or("", |root| root.title());
        sink_closed(
            day(adopted),
            |date| say!("\"{title}\" was adopted on {date}, when offices are closed", title = title(), date),
            sink,
        );
        let begins = context.period(scope).map(Period::first_day);
        context.dated(scope).for_each(|dated| in_text(&dated, begins, sink));
    }
}

/// A moment that names a day.
fn day(at: Option<&At<Moment>>) -> Option<&At<Moment>> {
    at.filter(|at| matches!(at.precision(), Part::Day(..)))
}

fn sink_closed(at: Option<&At<Moment>>, message: impl Fn(String) -> Message, sink: &mut Sink) {
    if let Some(at) = at.filter(|at| closed(at.first_day()).is_some()) {
        sink.push(report(at.span, message(at.value.to_string())));
    }
}

fn report(place: Span, message: Message) -> Diagnostic {
    Diagnostic::new(&CODE, place, message)
        .help(say!("choose a working day, or leave the day out if only the month matters"))
}

/// Beginnings of words for what is done on working days.
const WORK: [&str; 18] = [
    "møte", "lanser", "publiser", "vedtas", "vedtatt", "vedtok", "vedtek", "vedteke", "behandl", "kunngj",
    "pressekonf", "offentliggj", "opplær", "styremøte", "kommunestyremøte", "høringsmøte", "legges", "folkemøte",
];
/// Beginnings of words for what is meant to be on such a day.
const FREE: [&str; 14] = [
    "feir", "marker", "festival", "dugnad", "messe", "stengt", "fri", "helg", "lørdag", "laurdag", "søndag", "stemn",
    "konsert", "tog",
];

/// A day in a text on which something is done that needs a working day.
fn in_text(dated: &Dated<'_, '_>, begins: Option<Date>, sink: &mut Sink) {
    // "Det første er 9. mai": what takes place stands in the sentence before.
    let opening: Vec<_> = dated.sentence.words().take(2).map(|(_, word)| word.to_lowercase()).collect();
    let goes_on = opening.first().is_some_and(|word| matches!(&**word, "det" | "den" | "de" | "dei"))
        && opening
            .get(1)
            .is_some_and(|word| matches!(&**word, "første" | "fyrste" | "neste" | "siste" | "er" | "blir"));
    let before = dated.before.filter(|_| goes_on);
    let has = |starts: &[&str]| {
        has_beginning(&dated.sentence.text, starts) || before.is_some_and(|before| has_beginning(&before.text, starts))
    };
    let is_deadline = |when: &When| !matches!(when.lead, Lead::In);
    // What was before the plan is history, on whatever day it was.
    let is_history = |when: &When| begins.is_some_and(|begins| when.last.year() < begins.year());
    let days = dated.times.iter().filter(|when| when.first == when.last && !is_deadline(when) && !is_history(when));
    let free = days.filter(|when| closed(when.first).is_some());
    for when in free {
        if !has(&WORK) || has(&FREE) {
            continue;
        }
        let words = dated.sentence.text.get(when.range.clone()).unwrap_or_default().to_owned();
        sink.push(report(
            dated.writing.place(dated.sentence, when.range.clone()),
            say!("on \"{words}\" offices are closed", words),
        ));
    }
}
