//! Judgements of indicators and measures, each of a plan that says little else.

use proptest::prelude::*;

use super::*;
use crate::compile::{Compilation, compile};
use crate::locale::Locale;
use crate::model::value::Language;
use crate::world::Memory;

const TODAY: Date = jiff::civil::date(2026, 11, 21);

/// A past day as it is looked back at, or today where `day` is not past.
fn looking_back(day: Date) -> AsOf {
    AsOf { day: day.min(TODAY), is_today: day >= TODAY }
}

fn plan(collection: &str, fields: &str) -> Compilation {
    let strategy = "strategy: {title: Plan, organisation: Fjordvik, kind: communication-plan, language: nb}\n";
    let world = Memory::new(TODAY)
        .with("strategies/p/strategy.yaml", strategy)
        .with("strategies/p/a.yaml", format!("{collection}:\n  x: {{title: X, {fields}}}\n"));
    compile(&world, None)
}

fn with_indicator<T>(fields: &str, look: impl Fn(&Indicator) -> T) -> T {
    let compilation = plan("indicators", fields);
    let mut found = compilation.plan.elements().filter_map(|(_, element)| element.indicator());
    look(found.next().expect("there is an indicator"))
}

/// "behind, 70 on 2026-12-31": the state, and what was expected.
fn judged(fields: &str, day: &str) -> String {
    with_indicator(fields, |indicator| {
        let as_of = looking_back(Moment::parse(day).expect("a moment").last_day());
        let progress = of_indicator(indicator, as_of);
        let expected =
            progress.expected.map(|point| format!(", {} on {}", point.value.round_dp(2).normalize(), point.day));
        format!("{}{}", progress.state.word(), expected.unwrap_or_default())
    })
}

fn check(table: &[(&str, &str, &str)]) {
    for (fields, day, expected) in table {
        assert_eq!(judged(fields, day), *expected, "{fields} as of {day}");
    }
}

#[test]
fn a_reading_is_held_against_the_straight_way_to_the_target() {
    let way = "baseline: {value: 50, at: 2024-12-31}, targets: [{at_least: 70, by: 2026-12-31}]";
    let at = |reading: &str| judged(&format!("{way}, readings: {{2025-12-31: {reading}}}"), "2025");
    assert_eq!(at("60"), "on-track, 60 on 2025-12-31");
    // A tenth of the way of 20 is 2, and 2 is still within it.
    assert_eq!(at("58"), "on-track, 60 on 2025-12-31");
    assert_eq!(at("57.9"), "behind, 60 on 2025-12-31");
    assert_eq!(at("62"), "on-track, 60 on 2025-12-31");
    assert_eq!(at("62.1"), "ahead, 60 on 2025-12-31");
    assert_eq!(at("70"), "reached, 60 on 2025-12-31");
}

#[test]
fn less_can_be_better() {
    let way = "baseline: {value: 20, at: 2024}, targets: [{at_most: 10, by: 2026}]";
    check(&[
        (&format!("{way}, readings: {{2025: 15}}"), "2025", "on-track, 15 on 2025-12-31"),
        (&format!("{way}, readings: {{2025: 17}}"), "2025", "behind, 15 on 2025-12-31"),
        (&format!("{way}, readings: {{2025: 13}}"), "2025", "ahead, 15 on 2025-12-31"),
        (&format!("{way}, readings: {{2025: 10}}"), "2025", "reached, 15 on 2025-12-31"),
    ]);
}

#[test]
fn a_target_that_is_due_is_met_or_missed() {
    let way = "baseline: {value: 50, at: 2023}, targets: [{at_least: 60, by: 2024}, {above: 70, by: 2025}]";
    check(&[
        (&format!("{way}, readings: {{2024: 59.9}}"), "2024", "behind, 60 on 2024-12-31"),
        (&format!("{way}, readings: {{2024: 60}}"), "2024", "on-track, 60 on 2024-12-31"),
        (&format!("{way}, readings: {{2025: 70}}"), "2025", "behind, 70 on 2025-12-31"),
        (&format!("{way}, readings: {{2025: 70.1}}"), "2025", "reached, 70 on 2025-12-31"),
    ]);
}

#[test]
fn changes_and_multiples_are_reckoned_from_their_level() {
    let base = "unit: dager, baseline: {value: 40, at: 2024}";
    check(&[
        (
            &format!("{base}, targets: [{{change: -50 %, by: 2026}}], readings: {{2025: 30}}"),
            "2025",
            "on-track, 30 on 2025-12-31",
        ),
        (
            &format!("{base}, targets: [{{change: -4 dager, by: 2026}}], readings: {{2025: 40}}"),
            "2025",
            "behind, 38 on 2025-12-31",
        ),
        (
            &format!("{base}, targets: [{{factor: 2, by: 2026}}], readings: {{2025: 60}}"),
            "2025",
            "on-track, 60 on 2025-12-31",
        ),
        (
            &format!("{base}, targets: [{{factor: 2, per: year, by: 2026}}], readings: {{2025: 60}}"),
            "2025",
            "behind, 100 on 2025-12-31",
        ),
        (
            "targets: [{change: -50 %, from: 2024, by: 2026}], readings: {2024: 40, 2025: 30}",
            "2025",
            "on-track, 30 on 2025-12-31",
        ),
        ("targets: [{change: -50 %, from: 2023, by: 2026}], readings: {2024: 40, 2025: 30}", "2025", "not-comparable"),
    ]);
}

#[test]
fn what_is_to_be_kept_is_on_track_as_long_as_it_is() {
    let kept = "baseline: {value: 85, at: 2024}, targets: [{at_least: 80, by: 2027}]";
    let interval = "baseline: {value: 5, at: 2024}, targets: [{at_least: 4, at_most: 8, by: 2027}]";
    check(&[
        (&format!("{kept}, readings: {{2025: 81}}"), "2025", "on-track, 80 on 2025-12-31"),
        (&format!("{kept}, readings: {{2025: 79}}"), "2025", "behind, 80 on 2025-12-31"),
        (&format!("{interval}, readings: {{2025: 4.1}}"), "2025", "on-track, 5 on 2025-12-31"),
        (&format!("{interval}, readings: {{2025: 9}}"), "2025", "behind, 5 on 2025-12-31"),
        (
            "baseline: {value: 2, at: 2024}, targets: [{at_least: 4, at_most: 8, by: 2026}], readings: {2025: 9}",
            "2025",
            "behind, 3 on 2025-12-31",
        ),
    ]);
}

#[test]
fn thresholds_of_the_plan_come_before_the_straight_way_but_not_before_the_deadline() {
    let way = "baseline: {value: 20, at: 2024}, targets: [{at_most: 10, by: 2026}], thresholds: {on_track: 14, off_track: 16}";
    check(&[
        (&format!("{way}, readings: {{2025: 14}}"), "2025", "on-track, 15 on 2025-12-31"),
        (&format!("{way}, readings: {{2025: 15}}"), "2025", "watch, 15 on 2025-12-31"),
        (&format!("{way}, readings: {{2025: 16}}"), "2025", "behind, 15 on 2025-12-31"),
        (&format!("{way}, readings: {{2026-11-21: 14}}"), "2026-11-21", "on-track, 10.55 on 2026-11-21"),
        (
            "targets: [{words: bedre}], thresholds: {on_track: 70, off_track: 60}, readings: {2025: 71}",
            "2025",
            "on-track",
        ),
        (
            "baseline: {value: 20, at: 2023}, targets: [{at_most: 10, by: 2025}], thresholds: {on_track: 14, off_track: 16}, readings: {2025: 12}",
            "2025",
            "behind, 10 on 2025-12-31",
        ),
    ]);
}

#[test]
fn an_old_reading_tells_nothing_unless_it_was_the_last_to_be_asked_for() {
    let way = "frequency: tertial, baseline: {value: 50, at: 2024}, targets: [{at_least: 60, by: 2025}]";
    check(&[
        (&format!("{way}, readings: {{2025-T1: 55}}"), "2025-10-30", "ahead, 53.29 on 2025-04-30"),
        (&format!("{way}, readings: {{2025-T1: 55}}"), "2025-10-31", "stale, 53.29 on 2025-04-30"),
        (&format!("{way}, readings: {{2025: 60}}"), "2026-11-21", "reached, 60 on 2025-12-31"),
        ("targets: [{at_least: 60, by: 2030}], readings: {2024: 50}", "2026-06-30", "not-due"),
        ("targets: [{at_least: 60, by: 2030}], readings: {2024: 50}", "2026-07-01", "stale"),
    ]);
}

#[test]
fn what_cannot_be_judged_says_so() {
    check(&[
        (
            "baseline: {value: 5, at: 2023}, targets: [{at_least: 8, by: 2027}]",
            "2026",
            "no-reading, 7.17 on 2026-11-21",
        ),
        ("baseline: {value: 5, at: 2025}, targets: [{at_least: 8, by: 2028}]", "2026", "not-due, 5.89 on 2026-11-21"),
        ("unit: dager, targets: [{at_least: 8 timer, by: 2027}], readings: {2025: 7}", "2025", "not-comparable"),
        ("readings: {2025: 7}", "2025", "not-comparable"),
        ("targets: [{words: bedre}], readings: {2025: 7}", "2025", "not-comparable"),
        ("targets: [{at_least: 8, by: 2027}], readings: {2025: 7}", "2025", "not-due"),
    ]);
    let obstacle = |fields: &str| with_indicator(fields, |own| of_indicator(own, AsOf::today(TODAY)).obstacle);
    assert_eq!(obstacle("readings: {2025: 7}"), Some(Obstacle::NoTarget));
    assert_eq!(obstacle("targets: [{words: bedre}], readings: {2025: 7}"), Some(Obstacle::Words));
    assert_eq!(obstacle("unit: dager, targets: [{at_least: 8 timer}], readings: {2025: 7}"), Some(Obstacle::Unit));
    assert_eq!(obstacle("unit: dager, targets: [{at_least: 8}], readings: {2025: 7 timer}"), Some(Obstacle::Unit));
    assert_eq!(obstacle("targets: [{factor: 2}], readings: {2025: 7}"), Some(Obstacle::NoBase));
    assert_eq!(obstacle("targets: [{at_least: 8}], readings: {2025: 7}"), None);
}

#[test]
fn a_day_in_the_past_knows_no_reading_that_came_later() {
    let way = "baseline: {value: 50, at: 2024}, targets: [{at_least: 70, by: 2026}], readings: {2025: 60, 2026: 71}";
    check(&[
        (way, "2025-12-30", "not-due, 59.97 on 2025-12-30"),
        (way, "2025", "on-track, 60 on 2025-12-31"),
        (way, "2026-T2", "on-track, 60 on 2025-12-31"),
        // Today the number for the current year may be there already.
        (way, "2026-11-21", "reached, 68.9 on 2026-11-21"),
        (way, "2026", "reached, 68.9 on 2026-11-21"),
    ]);
}

#[test]
fn measures_are_judged_by_their_status_and_dates() {
    use MeasureState::{Done, Late, Ongoing, Planned, Stopped, Unstated};
    let table = [
        ("status: planned, start: 2026-12, by: 2027", "2026-11-21", Planned, None),
        ("status: planned, start: 2026-10, by: 2027", "2026-11-21", Late, Some(Lateness::Start)),
        ("status: planned, start: 2026, by: 2027", "2026-11-21", Planned, None),
        ("status: ongoing, start: 2026-01, by: 2027", "2026-11-21", Ongoing, None),
        ("status: ongoing, start: 2026-01, by: 2026-11-21", "2026-11-21", Ongoing, None),
        ("status: ongoing, start: 2026-01, by: 2026-11-20", "2026-11-21", Late, Some(Lateness::Deadline)),
        ("status: ongoing, start: 2026-06, by: 2027", "2026-T1", Planned, None),
        ("status: delayed, by: 2027", "2026-11-21", Late, Some(Lateness::Said)),
        ("status: delayed, by: 2025", "2026-11-21", Late, Some(Lateness::Deadline)),
        ("status: done, start: 2026-06, by: 2026-08", "2026-T2", Done, None),
        ("status: done, start: 2026-06, by: 2026-08", "2026-T1", Planned, None),
        ("status: done, start: 2026-12", "2026-11-21", Done, None),
        ("status: stopped, by: 2025", "2026-11-21", Stopped, None),
        ("by: 2025", "2026-11-21", Unstated, None),
        ("by: ongoing, status: ongoing, every: quarter, last_done: 2026-04-01", "2026-07-31", Ongoing, None),
        ("by: løpende, every: quarter, last_done: 2026-04-01", "2026-11-21", Late, Some(Lateness::Repetition)),
        (
            "every: quarter, status: ongoing, last_done: 2026-04-01, by: 2025",
            "2026-11-21",
            Late,
            Some(Lateness::Deadline),
        ),
        ("every: quarter, status: stopped, last_done: 2025-04-01", "2026-11-21", Stopped, None),
        ("every: quarter, status: ongoing, last_done: 2026-12-01", "2026-11-21", Ongoing, None),
        ("start: 2027", "2026-11-21", Planned, None),
    ];
    for (fields, day, state, lateness) in table {
        let compilation = plan("measures", fields);
        let mut found = compilation.plan.elements().filter_map(|(_, element)| element.measure());
        let as_of = looking_back(Moment::parse(day).expect("a moment").last_day());
        let progress = of_measure(found.next().expect("there is a measure"), as_of);
        assert_eq!((progress.state, progress.lateness), (state, lateness), "{fields} as of {day}");
    }
}

#[test]
fn the_report_asks_when_what_comes_again_was_last_done() {
    let table = [
        ("every: quarter, start: 2026-01, status: ongoing", true),
        ("every: quarter, start: 2026-08, status: ongoing", false),
        ("every: quarter, start: 2026-01, status: ongoing, last_done: 2026-10", false),
        ("every: quarter, start: 2026-01, status: planned", false),
        ("every: quarter, status: ongoing", false),
        ("start: 2026-01, status: ongoing", false),
    ];
    for (fields, asks) in table {
        let compilation = plan("measures", fields);
        let mut found = compilation.plan.elements().filter_map(|(_, element)| element.measure());
        let as_of = AsOf::today(Moment::parse("2026-11-21").expect("a moment").last_day());
        assert_eq!(asks_when_last_done(found.next().expect("there is a measure"), as_of), asks, "{fields}");
    }
}

#[test]
fn every_judgement_has_a_word_in_every_language() {
    let indicators = IndicatorState::ALL.map(|state| format!("progress-{}", state.word()));
    let measures = MeasureState::ALL.map(|state| format!("measure-progress-{}", state.word()));
    let reasons = [Lateness::Deadline, Lateness::Start, Lateness::Repetition, Lateness::Said]
        .map(|why| format!("lateness-{}", why.word()));
    let obstacles = [Obstacle::NoTarget, Obstacle::Words, Obstacle::Unit, Obstacle::NoBase];
    let obstacles = obstacles.map(|why| format!("obstacle-{}", why.word()));
    for locale in Language::ALL.map(Locale::of) {
        for key in indicators.iter().chain(&measures).chain(&reasons).chain(&obstacles) {
            assert!(locale.has(key), "{key}");
        }
    }
}

#[test]
fn the_lists_of_states_are_in_the_order_of_the_states() {
    assert!(IndicatorState::ALL.is_sorted() && MeasureState::ALL.is_sorted());
}

/// A number as an author may write it, however large.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("0".to_owned()),
        (-1000_i32..1000).prop_map(|number| number.to_string()),
        Just("79228162514264337593543950335".to_owned()),
        Just("-79228162514264337593543950335".to_owned()),
        Just("0.0000000000000000000000000001".to_owned()),
    ]
}

fn moment() -> impl Strategy<Value = String> {
    prop_oneof!["[1-9][0-9]{3}", "202[0-9]-T[1-3]", "202[0-9]-(0[1-9]|1[0-2])-(0[1-9]|2[0-8])"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_numbers_and_days_make_it_fall(
        base in number(),
        goals in proptest::collection::vec((0_usize..9, number(), moment()), 0..4),
        readings in proptest::collection::btree_map(moment(), number(), 0..4),
        from in moment(),
        day in moment(),
    ) {
        let words = ["at_least", "at_most", "above", "below", "exactly", "change", "factor", "per: year, factor", "per: day, change"];
        let targets: Vec<_> = goals.iter().map(|(word, value, by)| format!("{{{}: {value}, by: {by}}}", words[*word])).collect();
        let readings: Vec<_> = readings.iter().map(|(at, value)| format!("{at}: {value}")).collect();
        let fields = format!(
            "baseline: {{value: {base}, at: {from}}}, targets: [{}], readings: {{{}}}, thresholds: {{on_track: {base}, off_track: 1}}",
            targets.join(", "), readings.join(", ")
        );
        judged(&fields, &day);
    }
}
