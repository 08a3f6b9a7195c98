//! D003.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Visibility;
use crate::rules::{Context, rule};

rule! {
    /// An element is internal without a date for reconsidering that, or the date has passed.
    ///
    /// The date of an element is compared with the day of the check; a year or a month counts to its last day. An
    /// element inside an internal one needs no date of its own.
    ///
    /// ## Why
    ///
    /// Reasons for withholding something rarely last: a contract is signed, a case is closed. Without a date it stays
    /// hidden because nobody thinks of it.
    ///
    /// Source: offentleglova § 11: even where an exemption is allowed, the body has to consider giving access. That it
    /// needs a date is our own judgement.
    ///
    /// ## Faulty
    ///
    /// ```yaml risks.yaml
    /// risks:
    ///   malen-sprekker:
    ///     title: Brevmalen blir dyrere enn avtalt
    ///     visibility: {internal: {basis: offl. § 23 første ledd, review: 2025-01-31}}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml risks.yaml
    /// risks:
    ///   malen-sprekker:
    ///     title: Brevmalen blir dyrere enn avtalt
    ///     visibility: {internal: {basis: offl. § 23 første ledd, review: 2027-01-31}}
    /// ```
    "D003", "internal-without-review", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.plan.elements() {
        let Visibility::Internal { review, .. } = &element.common.visibility else { continue };
        let finding = match review {
            None => {
                let message =
                    say!("\"{title}\" is internal, with no date for reconsidering that", title = element.title());
                Diagnostic::new(&CODE, element.span, message)
                    .help(say!("add \"review:\" with a date beside the legal basis"))
            }
            Some(review) if review.last_day() < context.as_of => {
                let message = say!(
                    "whether \"{title}\" should stay internal was to be reconsidered by {day}",
                    title = element.title(),
                    day = review.last_day().to_string()
                );
                Diagnostic::new(&CODE, review.span, message)
                    .help(say!("remove \"visibility:\" if the reason is gone, else set a new date"))
            }
            Some(_) => continue,
        };
        sink.push(finding);
    }
}
