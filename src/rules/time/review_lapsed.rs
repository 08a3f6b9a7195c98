//! T006.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// The plan, or a step of its planning cycle, was to be reviewed, and the day has passed.
    ///
    /// The rule looks at `review` of the strategy and `next` of each review, as of the day of the check (`--as-of`). A
    /// date such as 2026-T2 has passed after its last day. Strategies that another has replaced are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: A review that was promised and did not take place is a promise that the plan has broken, and
    /// its content may no longer be right.
    ///
    /// ## Faulty
    ///
    /// ```yaml oppfoelging.yaml
    /// reviews:
    ///   tertialrapport: {title: Rapport til kommunestyret, every: tertial, next: 2026-09-25}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml oppfoelging.yaml
    /// reviews:
    ///   tertialrapport: {title: Rapport til kommunestyret, every: tertial, next: 2027-01-29}
    /// ```
    "T006", "review-lapsed", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.standing() {
        let review = context.strategy(scope).and_then(|strategy| strategy.review.as_ref());
        let title = context.plan.root(scope).map_or("", |root| root.title());
        if let Some(review) = review.filter(|review| review.last_day() < context.as_of) {
            let message = say!("\"{title}\" was to be revised by {date}", title, date = review.value.to_string());
            let help = say!("revise the plan, or set a new date under \"review\" if that has been done");
            sink.push(Diagnostic::new(&CODE, review.span, message).help(help));
        }
        for (_, element) in context.plan.of_kind(scope, Kind::Review) {
            let next = element.review().and_then(|review| review.next.as_ref());
            if let Some(next) = next.filter(|next| next.last_day() < context.as_of) {
                let message = say!(
                    "\"{title}\" was to take place next by {date}",
                    title = element.title(),
                    date = next.value.to_string()
                );
                let help = say!(
                    "set \"next\" to the coming date, and write what was learnt under \"learning\" if it took place"
                );
                sink.push(Diagnostic::new(&CODE, next.span, message).help(help));
            }
        }
    }
}
