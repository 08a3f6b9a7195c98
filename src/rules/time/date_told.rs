//! T023.

use super::borne_out::{Stated, contradicted, told_by_title};
use super::claims::{Claim, Named, claims};
use super::cues::Cue;
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::Common;
use crate::model::{ElementId, Kind};
use crate::prose::{Lead, When};
use crate::rules::{Context, Dated, is_law, rule};

rule! {
    /// The text says another date than the element that it speaks of.
    ///
    /// A sentence speaks of an element if that is the only one it refers to before a time, if it has all words of its title, or,
    /// in the text of the element itself, if it begins with a word for it ("Tiltaket", "Fristen", "Det skal"). One that begins with
    /// a name for a measure that no other has ("Brevmalen er …", where the measure is `ny-brevmal`) speaks of that, unless it is
    /// done again and again. A year, season,
    /// month, day, quarter, tertial or half-year after "ferdig", "frist", "klar" or "på plass" must overlap with the deadline; one
    /// after "starter" with the start, after "gjelder" or "varer" with the period, after "publiseres" with the publication. The
    /// next time of a review, the year of a document ("språkprofilen fra 2019"), and what is said of when the plan applies, was adopted and is revised, are held against their
    /// fields too. So are months and days in titles. Seasons are taken to be long.
    ///
    /// Sentences about a part, or about what was planned once, may be or is not to be, are left alone, as are elements without
    /// these dates.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers remember the date that they have read, and the one in the field is followed up. Whoever waits
    /// for the result comes too early or too late.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, start: 2027-01-11, by: 2027-06-30}
    /// ```
    ///
    /// ```markdown kapitler/brev.md
    /// # Brev
    ///
    /// [[brevmal]] skal være ferdig i mars 2028.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, start: 2027-01-11, by: 2027-06-30}
    /// ```
    ///
    /// ```markdown kapitler/brev.md
    /// # Brev
    ///
    /// [[brevmal]] skal være ferdig [[brevmal#by]].
    /// ```
    "T023", "date-told", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let named = std::cell::OnceCell::new();
        for dated in context.dated(scope) {
            if dated.writing.field.name == Common::TITLE.name {
                title(context, &dated, sink);
                continue;
            }
            editions(context, &dated, sink);
            let named = named.get_or_init(|| Named::new(context, scope));
            for claim in claims(context, &dated, named) {
                let is_next = dated.sentence.text.to_lowercase().contains("neste ");
                if let Some(stated) = contradicted(context, &claim, is_next) {
                    sink.push(report(context, &dated, &claim, &stated));
                }
            }
        }
    }
}

fn report(context: &Context<'_>, dated: &Dated<'_, '_>, claim: &Claim<'_>, stated: &Stated) -> Diagnostic {
    let title = context.plan.element(claim.id).title();
    let range = claim.when.range.clone();
    let told = dated.sentence.text.get(range.clone()).unwrap_or_default().to_lowercase();
    let date = || stated.shown.clone();
    let message = match claim.cue {
        Cue::Done | Cue::Ready => say!(
            "the text says that \"{title}\" is to be done \"{told}\", but its own date is {date}",
            title,
            told,
            date = date()
        ),
        Cue::Start => say!(
            "the text says that \"{title}\" begins \"{told}\", but its own date is {date}",
            title,
            told,
            date = date()
        ),
        Cue::Span => say!(
            "the text says that \"{title}\" applies \"{told}\", but its own date is {date}",
            title,
            told,
            date = date()
        ),
        Cue::Published => say!(
            "the text says that \"{title}\" is published \"{told}\", but its own date is {date}",
            title,
            told,
            date = date()
        ),
        Cue::Adopted => say!(
            "the text says that \"{title}\" was adopted \"{told}\", but its own date is {date}",
            title,
            told,
            date = date()
        ),
        Cue::Revised => say!(
            "the text says that \"{title}\" is revised \"{told}\", but its own date is {date}",
            title,
            told,
            date = date()
        ),
        Cue::Next => say!(
            "the text says that \"{title}\" takes place \"{told}\", but its own date is {date}",
            title,
            told,
            date = date()
        ),
    };
    finding(dated, range, message, stated)
}

fn finding(dated: &Dated<'_, '_>, range: std::ops::Range<usize>, message: Message, stated: &Stated) -> Diagnostic {
    Diagnostic::new(&CODE, dated.writing.place(dated.sentence, range), message)
        .note(stated.span, say!("the field says this"))
        .help(say!("find out which of the two is right, and correct the other; \"[[id#field]]\" writes what the field says by itself"))
}

/// Whether N023 looks at the years in titles of this kind.
fn has_years(kind: Kind) -> bool {
    matches!(kind, Kind::Goal | Kind::Measure | Kind::Indicator)
}

/// A month or a day in a title.
fn title(context: &Context<'_>, dated: &Dated<'_, '_>, sink: &mut Sink) {
    let id: ElementId = dated.writing.element;
    let element = context.plan.element(id);
    let [when] = dated.times else { return };
    let told = dated.sentence.text.get(when.range.clone()).unwrap_or_default().to_lowercase();
    let is_time = ["i ", "innen ", "innan ", "før ", "til ", "by ", "in "].iter().any(|start| told.starts_with(start));
    let is_year = when.first.day_of_year() == 1 && when.last == when.first.last_of_year();
    if when.is_range
        || !is_time
        || (is_year && has_years(element.kind()))
        || !matches!(when.lead, Lead::In | Lead::By | Lead::Before)
    {
        return;
    }
    let Some(stated) = told_by_title(context, id, when) else { return };
    let message = say!(
        "the title of \"{title}\" says \"{told}\", but its own date is {date}",
        title = element.title(),
        told,
        date = stated.shown.clone()
    );
    sink.push(finding(dated, when.range.clone(), message, &stated));
}

/// Words such as "the profile from 2019" in or right behind a reference to a document of another year.
fn editions(context: &Context<'_>, dated: &Dated<'_, '_>, sink: &mut Sink) {
    for one in &dated.sentence.references {
        let Some(element) = dated.writing.target(&one.target).map(|id| context.plan.element(id)) else { continue };
        let Some(at) = element.document().and_then(|own| own.at.as_ref()) else { continue };
        let is_near = |when: &&When| {
            (one.at..=one.end + 1).contains(&when.range.start) && when.lead == Lead::From && !when.is_range
        };
        let Some(when) = dated.times.iter().find(is_near) else { continue };
        // A law comes into force a year or two after it was adopted.
        let is_same = (i32::from(when.first.year()) - i32::from(at.first_day().year())).abs()
            <= i32::from(is_law(element.title())) * 2;
        let begins = element
            .document()
            .and_then(|own| own.period.as_ref())
            .is_some_and(|period| period.first_day().year() == when.first.year());
        if !is_same && !begins {
            let told = dated.sentence.text.get(when.range.clone()).unwrap_or_default().to_owned();
            let message = say!(
                "the text says that \"{title}\" is \"{told}\", but its own date is {date}",
                title = element.title(),
                told,
                date = at.value.to_string()
            );
            sink.push(finding(dated, when.range.clone(), message, &Stated::moment(at)));
        }
    }
}
