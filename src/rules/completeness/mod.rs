//! C: whether what a plan needs is there.

mod chapters;

mod blanks;
mod forms;
mod put_off;

use super::family;
pub(super) use blanks::is_blank_tag;

family! {
    adoption_missing,
    no_challenge,
    placeholder,
    goal_without_measure,
    measure_without_deadline,
    period_missing,
    empty_section,
    risk_without_mitigation,
    term_without_definition,
    review_missing,
    non_goal_without_reason,
    document_undated,
    programme_undated,
    leftover_heading,
    hearing_unanswerable,
    reply_unanswered,
    reply_followed_nowhere,
}
