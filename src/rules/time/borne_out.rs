//! Whether the dates of elements bear out what sentences claim of them.

use jiff::ToSpan;
use jiff::civil::Date;

use super::claims::Claim;
use super::cues::Cue;
use super::period_outside::period_of;
use crate::model::entity::{Goal, Indicator, Measure, Review, Strategy};
use crate::model::value::{Moment, Period};
use crate::model::{Element, ElementId, Kind};
use crate::prose::{Lead, When};
use crate::rules::Context;
use crate::source::{At, Span};

/// A date that an element states.
#[derive(Debug, Clone)]
pub struct Stated {
    first: Date,
    last: Date,
    /// Where it stands.
    pub span: Span,
    /// The date as it is written.
    pub shown: String,
}

impl Stated {
    /// A moment.
    pub fn moment(at: &At<Moment>) -> Self {
        Self { first: at.first_day(), last: at.last_day(), span: at.span, shown: at.value.to_string() }
    }

    /// The moment at which a period begins, with the words of all of it.
    fn begin(at: &At<Period>) -> Self {
        let from = at.from();
        Self { first: from.first_day(), last: from.last_day(), span: at.span, shown: at.value.to_string() }
    }

    /// The moment at which a period ends, with the words of all of it.
    fn end(at: &At<Period>) -> Self {
        let to = at.to();
        Self { first: to.first_day(), last: to.last_day(), span: at.span, shown: at.value.to_string() }
    }

    /// Whether what a text says may be this date.
    pub fn is_told_by(&self, when: &When) -> bool {
        match when.lead {
            Lead::Before => self.first <= when.last,
            Lead::After => self.last >= when.first,
            // What is finished on the last day of a year is there from the first of the next.
            Lead::From => {
                self.first <= when.last && self.last.checked_add(62.days()).is_ok_and(|late| late >= when.first)
            }
            Lead::Since | Lead::Other => true,
            Lead::In | Lead::By | Lead::Until => when.meets(self.first, self.last),
        }
    }
}

/// The date of its element that a claim contradicts.
pub fn contradicted(context: &Context<'_>, claim: &Claim<'_>, is_next: bool) -> Option<Stated> {
    let element = context.plan.element(claim.id);
    let found = if let Some(measure) = element.measure() {
        of_measure(claim, measure)
    } else if let Some(goal) = element.goal() {
        of_goal(context, claim, goal)
    } else if let Some(indicator) = element.indicator() {
        of_indicator(claim, indicator)
    } else if let Some(review) = element.review() {
        of_review(claim, review, is_next)
    } else if let Some(strategy) = element.strategy() {
        of_strategy(context, claim, element, strategy)
    } else if let Some(document) = element.document() {
        match claim.cue {
            Cue::Span => of_period(claim, document.period.as_ref()?),
            Cue::Adopted => none_of(claim.when, vec![Stated::moment(document.at.as_ref()?)]),
            _ => None,
        }
    } else {
        of_period(claim, period_of(element)?)
    };
    found.filter(|_| !claim.is_part || element.measure().is_some() || is_next)
}

/// The first of these dates, if a text can mean none of them.
fn none_of(when: &When, dates: Vec<Stated>) -> Option<Stated> {
    if dates.iter().any(|date| date.is_told_by(when)) { None } else { dates.into_iter().next() }
}

fn moments(dates: &[Option<&At<Moment>>]) -> Vec<Stated> {
    dates.iter().flatten().map(|at| Stated::moment(at)).collect()
}

fn of_measure(claim: &Claim<'_>, measure: &Measure) -> Option<Stated> {
    let (start, by, publish) = (measure.start.as_ref(), measure.due(), measure.publish.as_ref());
    let when = claim.when;
    if claim.is_part {
        let end = moments(&[by, publish]).into_iter().max_by_key(|date| date.last)?;
        let is_strict = matches!(claim.cue, Cue::Done | Cue::Ready);
        let is_late = when.first > end.last && matches!(when.lead, Lead::In | Lead::By);
        return Some(end).filter(|_| is_strict && is_late);
    }
    match claim.cue {
        Cue::Done => none_of(when, moments(&[Some(by?), publish])),
        Cue::Ready => none_of(when, moments(&[Some(by?), publish, start])),
        Cue::Start => match start {
            // What is going from a day on may have been made ready until then.
            Some(start) if when.lead == Lead::From => none_of(when, moments(&[Some(start), by])),
            Some(start) => none_of(when, vec![Stated::moment(start)]),
            None => Some(Stated::moment(by?)).filter(|by| by.last < when.first && when.lead != Lead::Before),
        },
        Cue::Span if when.is_range => ends(when, Stated::moment(start?), Stated::moment(by?)),
        Cue::Span if when.lead == Lead::From => none_of(when, moments(&[start])),
        Cue::Span if when.lead == Lead::Until => none_of(when, moments(&[by])),
        Cue::Published => none_of(when, moments(&[Some(publish?), by])),
        _ => None,
    }
}

/// The end of a range that is told otherwise.
fn ends(when: &When, begin: Stated, end: Stated) -> Option<Stated> {
    if begin.first > when.first.last_of_year() || begin.last < when.first.first_of_year() {
        return Some(begin);
    }
    Some(end).filter(|end| end.first > when.last || end.last < when.last.first_of_year())
}

fn of_goal(context: &Context<'_>, claim: &Claim<'_>, goal: &Goal) -> Option<Stated> {
    if let (Cue::Span, Some(period)) = (claim.cue, &goal.period) {
        return of_period(claim, period);
    }
    let by = Stated::moment(goal.by.as_ref()?);
    let when = claim.when;
    let is_inside = goal.period.as_ref().is_some_and(|period| when.meets(period.first_day(), period.last_day()));
    let targets = context.indicators_of(claim.id).flat_map(|(.., indicator)| &indicator.targets);
    let interim = targets.filter_map(|target| target.by.as_ref()).map(Stated::moment);
    let is_done = matches!(claim.cue, Cue::Done | Cue::Ready);
    if is_done && !is_inside { none_of(when, std::iter::once(by).chain(interim).collect()) } else { None }
}

fn of_indicator(claim: &Claim<'_>, indicator: &Indicator) -> Option<Stated> {
    let due: Vec<_> =
        indicator.targets.iter().filter_map(|target| target.by.as_ref()).map(Stated::moment).rev().collect();
    let is_aim = matches!(claim.cue, Cue::Done) && claim.when.lead == Lead::By;
    if is_aim { none_of(claim.when, due) } else { None }
}

fn of_period(claim: &Claim<'_>, period: &At<Period>) -> Option<Stated> {
    let (begin, end) = (Stated::begin(period), Stated::end(period));
    let when = claim.when;
    match claim.cue {
        Cue::Done if when.lead != Lead::From => none_of(when, vec![end]),
        // What is set up in a year may begin then.
        Cue::Ready if when.lead != Lead::From => none_of(when, vec![end, begin]),
        Cue::Start => none_of(when, vec![begin]),
        Cue::Span if when.is_range => ends(when, begin, end),
        Cue::Span => match when.lead {
            Lead::From => none_of(when, vec![begin]),
            Lead::Until => none_of(when, vec![end]),
            _ => None,
        },
        _ => None,
    }
}

/// How many times a review is followed. None that matters takes place more often.
const MOST: usize = 200;

fn of_review(claim: &Claim<'_>, review: &Review, is_next: bool) -> Option<Stated> {
    let next = Stated::moment(review.next.as_ref()?);
    let when = claim.when;
    let is_time = matches!(when.lead, Lead::In | Lead::By) && !when.is_range;
    let is_over = when.last < next.first && !is_next;
    let is_one = when.meets(next.first, next.last) || (!is_next && takes_place(review, next.last, when));
    Some(next).filter(|_| is_time && !is_over && !is_one)
}

/// Whether a review takes place at a time, after the next one.
fn takes_place(review: &Review, next: Date, when: &When) -> bool {
    let Some(every) = &review.every else { return true };
    let mut days = std::iter::successors(Some(next), |day| every.after(*day)).take(MOST);
    // A month's grace: a report in the spring does not come on the same day every year.
    let near = |day: Date| {
        let (early, late) = (day.checked_sub(31.days()), day.checked_add(31.days()));
        early.ok().zip(late.ok()).is_some_and(|(early, late)| when.meets(early, late))
    };
    every.after(next).is_none() || days.any(near)
}

fn of_strategy(context: &Context<'_>, claim: &Claim<'_>, element: &Element, strategy: &Strategy) -> Option<Stated> {
    match claim.cue {
        Cue::Adopted => {
            let adopted = strategy.adopted.as_deref()?.at.as_ref()?;
            none_of(claim.when, vec![Stated::moment(adopted)]).filter(|_| claim.when.lead == Lead::In)
        }
        Cue::Revised => {
            let review = Stated::moment(strategy.review.as_ref()?);
            let reviews = context.plan.of_kind(element.scope, Kind::Review).filter_map(|(_, own)| own.review());
            let mut planned = reviews.filter_map(|own| Some((own, own.next.as_ref()?)));
            let is_borne = planned.any(|(own, next)| {
                claim.when.meets(next.first_day(), next.last_day())
                    || (own.every.is_some() && takes_place(own, next.last_day(), claim.when))
            });
            none_of(claim.when, vec![review]).filter(|_| !is_borne && claim.when.first >= context.as_of)
        }
        Cue::Done | Cue::Span => of_period(claim, strategy.period.as_ref()?),
        _ => None,
    }
}

/// A time in the title of an element that none of its own dates bear out.
pub fn told_by_title(context: &Context<'_>, id: ElementId, when: &When) -> Option<Stated> {
    let element = context.plan.element(id);
    let measure = element.measure();
    let by = measure.and_then(Measure::due).or_else(|| element.goal()?.by.as_ref());
    let next = element.review().and_then(|own| own.next.as_ref());
    let (start, publish) = (measure.and_then(|own| own.start.as_ref()), measure.and_then(|own| own.publish.as_ref()));
    let mut dates = moments(&[by, next, publish, start]);
    let period = period_of(element);
    dates.extend(period.map(Stated::end));
    let runs = start.zip(by).map(|(start, by)| (start.first_day(), by.last_day()));
    let runs = runs.or_else(|| period.map(|period| (period.first_day(), period.last_day())));
    if runs.is_some_and(|(first, last)| when.lead != Lead::By && when.meets(first, last)) {
        None
    } else {
        none_of(when, dates)
    }
}
