//! T021.

use jiff::civil::Date;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::Review;
use crate::model::value::Moment;
use crate::rules::{Context, rule};

rule! {
    /// The plan is to be revised at a time at which no review takes place.
    ///
    /// `review` of the strategy is compared with `next` of its reviews, and with what follows from how often they take place. It
    /// is borne out if one of them is due within a month of it; of those that take place more often than every year, only the
    /// next one counts. Where no review has a `next`, nothing can be compared, and plans
    /// that have been replaced or whose date has passed are left alone (T006 tells of that).
    ///
    /// ## Why
    ///
    /// Our own judgement: A date that nobody has planned work for is a hope. When it comes, the plan lapses unseen.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   review: 2027-11-30
    /// reviews:
    ///   rullering: {title: Ny gjennomgang av planen, every: 2 years, next: 2028-05-31}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   review: 2027-11-30
    /// reviews:
    ///   rullering: {title: Ny gjennomgang av planen, every: 2 years, next: 2027-11-30}
    /// ```
    "T021", "review-unplanned", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.standing() {
        let Some(review) = context.strategy(scope).and_then(|strategy| strategy.review.as_ref()) else { continue };
        let reviews: Vec<_> =
            context.plan.of_kind(scope, Kind::Review).filter_map(|(_, element)| element.review()).collect();
        let mut planned = reviews.iter().filter(|own| own.next.is_some()).peekable();
        let Some(first) = planned.peek().and_then(|own| own.next.as_ref()) else { continue };
        if review.last_day() < context.as_of || planned.any(|own| takes_place(own, review.value)) {
            continue;
        }
        let message = say!(
            "the plan is to be revised by {date}, but no review takes place then",
            date = review.value.to_string()
        );
        sink.push(
            Diagnostic::new(&CODE, review.span, message)
                .note(first.span, say!("this review is due at another time"))
                .help(say!(
                    "set \"next\" of the review in which the plan is revised, or correct \"review\" of the strategy"
                )),
        );
    }
}

/// How many times a review is followed. None that matters takes place more often.
const MOST: usize = 600;
/// How many days a review may be away from the date.
const NEAR: i32 = 31;

/// Whether a review is due at about this time, next or later.
fn takes_place(review: &Review, at: Moment) -> bool {
    let Some(next) = &review.next else { return false };
    // A report every tertial revises nothing.
    let is_rare = review.every.as_ref().is_none_or(|every| {
        let next_year = next.last_day().checked_add(jiff::Span::new().months(11)).ok();
        every.after(next.last_day()).zip(next_year).is_some_and(|(after, year)| after >= year)
    });
    let near = |day: Date| {
        let before = at.first_day().since(day).map_or(0, |span| span.get_days());
        let after = day.since(at.last_day()).map_or(0, |span| span.get_days());
        before <= NEAR && after <= NEAR
    };
    let follows = |day: &Date| review.every.as_ref().filter(|_| is_rare)?.after(*day);
    let overlaps = next.first_day() <= at.last_day() && at.first_day() <= next.last_day();
    overlaps || std::iter::successors(Some(next.last_day()), follows).take(MOST).any(near)
}
