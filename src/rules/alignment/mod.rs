//! A: whether things hang together.

use super::family;

mod bases;
mod sets;
mod shunned;
mod wording;

family! {
    demand_open,
    waiver_unneeded,
    orphan_measure,
    orphan_indicator,
    no_anchor,
    level_skip,
    main_goal_empty,
    challenge_unanswered,
    value_unused,
    near_duplicate_goals,
    shared_values_differ,
    several_main_goal_sets,
    too_many_goals,
    perspective_gap,
    programme_empty,
    focus_area_empty,
    non_goal_contradicted,
    risk_threatens_nothing,
    stopped_dependency,
    stopped_measures_only,
    nothing_above,
    focus_areas_apart,
    challenge_unmeasured,
    said_by_two_kinds,
    alone_without,
    upside_down,
    watched_only,
    link_of_another,
    other_organisation,
    own_rule_broken,
    risk_unattended,
}
