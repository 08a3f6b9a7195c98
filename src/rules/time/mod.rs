//! T: whether dates and periods fit together.

mod borne_out;
mod claims;
mod cues;
mod grounds;
mod holidays;
mod hours;
mod yearless;

use super::family;

family! {
    date_order, outside_period, child_late, dependency_order, overdue, review_lapsed, plan_lapsed, document_ended,
    document_ends_inside, period_outside, funding_ends, horizons, reading_future, reading_stale, adopted_late,
    publish_before_embargo, status_against_start, impossible_day, season_told, published_on_holiday, review_unplanned,
    measured_too_seldom, date_told, tense_told, impossible_time, title_period, ground_unsettled, order_told, hours_differ,
    rhythm_told, review_far_off, replaced_named, hearing_over, hearing_short,
}
