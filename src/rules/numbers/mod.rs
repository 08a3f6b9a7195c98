//! N: whether numbers are possible and agree with each other.

mod cells;
mod change_of;
mod costs;
mod counted_kinds;
mod counted_lists;
mod counted_own;
mod dearest;
mod facts;
mod frame;
mod frame_share;
mod joint_cost;
mod known;
mod last_target;
mod mentions;
mod near;
mod series;
mod stated;
mod subgoals;
mod subjects;
mod unit_cost;

use super::family;

family! {
    figure_differs, figure_missing, target_direction, target_met, compounding, interim_order, parts_exceed_sum,
    subgoal_stricter, subgoal_weaker, targets_differ, prose_contradicts, share_out_of_range, unit_conflict,
    status_mismatch, threshold_order, evaluation_unfunded, nothing_left, interval_empty,
    currencies, table_sum, count_told, change_told, title_told, terms_told, share_of_few, outside_scale,
    shares_of_whole, rate_told, figure_told, sums_told, multiple_told, length_told, amounts_told, frame_years,
    years_differ, cost_outside,
}
