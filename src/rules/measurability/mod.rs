//! M: whether anyone can tell that a goal has been reached.

mod base;
mod empty_words;
mod values;
mod verbs;
mod wording;

pub(super) use activity_goal::is_activity;

use super::family;

family! {
    goal_without_indicator,
    indicator_without_unit,
    indicator_without_baseline,
    indicator_without_target,
    target_without_deadline,
    indicator_without_source,
    indicator_without_method,
    baseline_without_value,
    change_without_base,
    threshold_unstated,
    joined_goals,
    activity_goal,
    vague_goal,
    output_only,
    advertising_value,
    count_in_per_cent,
    law_as_goal,
    all_without_all,
    negative_goal,
    activity_as_outcome,
    vague_indicator,
    vague_field,
    review_without_question,
}
