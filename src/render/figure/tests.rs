//! What figures must look like with any content: nothing lies outside, and no text overlaps other text.

use jiff::civil::date;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::scene::{Align, Area, Scene, Shape};
use super::{NARROW, WIDE, coverage, goals, matrix, text_width, timeline, trajectory};
use crate::view::progress::IndicatorState;
use crate::view::{
    Bar, CoverageBars, GoalMap, MapGoal, Milestone, ReachMap, Step, Timeline, TimelineRow, Trajectory, TrajectoryMark,
};

/// The area that each line of text covers.
fn lines(shapes: &[Shape]) -> Vec<(String, Area)> {
    let mut found = Vec::new();
    for shape in shapes {
        match shape {
            Shape::Link(_, inside) => found.extend(lines(inside)),
            Shape::Words(words) => {
                let (mut left, mut foot) = words.at;
                for line in &words.lines {
                    let wide = text_width::width(line, words.face.size, words.face.is_bold);
                    let size = words.face.size;
                    let area = match (words.is_upright, words.align) {
                        (true, _) => Area { x: left - size, y: foot - wide, w: size, h: wide },
                        (false, Align::Start) => Area { x: left, y: foot - size, w: wide, h: size },
                        (false, Align::End) => Area { x: left - wide, y: foot - size, w: wide, h: size },
                    };
                    found.push((line.clone(), area));
                    let down = if words.is_upright { &mut left } else { &mut foot };
                    *down += words.face.leading();
                }
            }
            _ => {}
        }
    }
    found
}

/// The extreme points of a shape.
fn reach(shape: &Shape) -> Vec<(f64, f64)> {
    match shape {
        Shape::Rect(area, ..) => vec![(area.x, area.y), (area.x + area.w, area.y + area.h)],
        Shape::Path(pieces, ..) => pieces.concat(),
        Shape::Circle((x, y), radius, _) => vec![(x - radius, y - radius), (x + radius, y + radius)],
        Shape::Half((x, y), radius, _) => vec![(x - radius, y - radius), (*x, y + radius)],
        Shape::Words(_) => Vec::new(),
        Shape::Link(_, inside) => inside.iter().flat_map(reach).collect(),
    }
}

fn assert_sound(scene: &Scene) {
    let is_in = |x: f64, y: f64| x >= -0.1 && x <= scene.width + 0.1 && y >= -0.1 && y <= scene.height + 0.1;
    for (x, y) in scene.shapes.iter().flat_map(reach) {
        assert!(is_in(x, y), "({x}, {y}) is outside of {} × {}", scene.width, scene.height);
    }
    let lines = lines(&scene.shapes);
    for (index, (line, area)) in lines.iter().enumerate() {
        let ends = is_in(area.x, area.y) && is_in(area.x + area.w, area.y + area.h);
        assert!(ends, "«{line}» at {area:?} is outside of {} × {}", scene.width, scene.height);
        for (other, there) in &lines[index + 1..] {
            let meet = area.x < there.x + there.w - 0.1
                && there.x < area.x + area.w - 0.1
                && area.y < there.y + there.h - 0.1
                && there.y < area.y + area.h - 0.1;
            assert!(!meet, "«{line}» at {area:?} and «{other}» at {there:?}");
        }
    }
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-ZÆØÅ][a-zæøå]{2,12}( [a-zæøå]{2,14}){0,8}",
        "\\PC{0,60}",
        Just("Kommunikasjonsrådgiverutdanning".repeat(70)),
        Just("مرحبا بالعالم 🎉🎉 e\u{301}".to_owned()),
    ]
}

fn goal(depth: u32) -> BoxedStrategy<MapGoal> {
    let below =
        if depth == 0 { Just(Vec::new()).boxed() } else { prop::collection::vec(goal(depth - 1), 0..5).boxed() };
    let parts = (texts(), texts(), proptest::option::of(texts()), below, proptest::option::of(texts()));
    let goal = |(label, title, counts, below, more): (String, String, Option<String>, Vec<MapGoal>, Option<String>)| {
        let more = more.filter(|_| !below.is_empty());
        MapGoal { label, title, href: Some("#svar".to_owned()), counts, below, more }
    };
    parts.prop_map(goal).boxed()
}

fn maps() -> impl Strategy<Value = GoalMap> {
    let vision = proptest::option::of((texts(), texts()));
    (vision, prop::collection::vec(goal(1), 1..8)).prop_map(|(vision, tops)| GoalMap { vision, tops })
}

fn days() -> impl Strategy<Value = jiff::civil::Date> {
    (2020_i16..2034, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

fn rows() -> impl Strategy<Value = TimelineRow> {
    let status = prop::sample::select(vec![None, Some("planned"), Some("ongoing"), Some("done"), Some("delayed")]);
    let days = (proptest::option::of(days()), proptest::option::of(days()));
    (texts(), texts(), days, status).prop_map(|(title, when, (start, by), status)| {
        let status_label = status.unwrap_or_default().to_owned();
        TimelineRow { title, href: None, start, by, when, status, status_label }
    })
}

fn timelines() -> impl Strategy<Value = Timeline> {
    let milestone = (texts(), texts(), days()).prop_map(|(title, kind, day)| Milestone {
        title,
        href: None,
        day,
        when: day.to_string(),
        kind,
    });
    let lists = (prop::collection::vec(rows(), 0..6), prop::collection::vec(milestone, 0..4));
    (lists, days(), texts()).prop_map(|((rows, milestones), today, label)| Timeline {
        from: 2020,
        to: 2033,
        today,
        today_label: label.clone(),
        rows,
        milestones_label: label,
        milestones,
    })
}

fn trajectories() -> impl Strategy<Value = Trajectory> {
    let mark = (days(), any::<i32>(), 0_u32..4, "[0-9]{1,6}( [a-zæøå]{1,20})?")
        .prop_map(|(day, value, scale, label)| TrajectoryMark { day, value: Decimal::new(value.into(), scale), label });
    let mark = mark.boxed();
    let marks = (prop::collection::vec(mark.clone(), 1..5), prop::collection::vec(mark, 0..6));
    let state = prop::sample::select(IndicatorState::ALL.to_vec());
    (marks, state, days(), any::<bool>()).prop_map(|((mut way, mut readings), state, today, has_start)| {
        way.sort_by_key(|mark| mark.day);
        readings.sort_by_key(|mark| mark.day);
        let legend = ["forventet", "målt", "måltall"].map(str::to_owned);
        let (state_label, today_label) = ("henger etter".to_owned(), "Per 22. november 2026".to_owned());
        let values = way.iter().chain(&readings).map(|mark| mark.value);
        let ends = [values.clone().min(), values.max()];
        let ends = ends.into_iter().flatten().filter(|_| ends[0] != ends[1]);
        let scale = ends.map(|value| Step { value, label: value.round().to_string() }).collect();
        let says = String::new();
        Trajectory { state, state_label, says, today, today_label, way, has_start, readings, scale, legend }
    })
}

fn bars() -> impl Strategy<Value = CoverageBars> {
    let bar = (texts(), [0_usize..900, 0..3, 0..3]);
    let bar = bar.prop_map(|(label, counts)| Bar { label, counts, words: String::new() }).boxed();
    (bar.clone(), prop::collection::vec(bar, 0..8), [texts(), texts(), texts()])
        .prop_map(|(total, parts, states)| CoverageBars { states, total, parts })
}

fn reach_maps() -> impl Strategy<Value = ReachMap> {
    (1_usize..20).prop_flat_map(|count| {
        let row = (texts(), prop::collection::vec(any::<bool>(), count));
        let lists = (prop::collection::vec(texts(), count), prop::collection::vec(row, 0..6));
        (lists, texts(), texts()).prop_map(|((channels, rows), reaches, gap)| ReachMap { channels, rows, reaches, gap })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn maps_are_sound(map in maps()) {
        assert_sound(&goals::draw(&map, WIDE));
        assert_sound(&goals::draw(&map, NARROW));
    }

    #[test]
    fn timelines_are_sound(timeline in timelines()) {
        assert_sound(&timeline::draw(&timeline, WIDE));
        assert_sound(&timeline::draw(&timeline, NARROW));
    }

    #[test]
    fn trajectories_are_sound(trajectory in trajectories()) {
        assert_sound(&trajectory::draw(&trajectory, NARROW));
    }

    #[test]
    fn bars_are_sound(bars in bars()) {
        assert_sound(&coverage::draw(&bars, WIDE));
        assert_sound(&coverage::draw(&bars, NARROW));
    }

    #[test]
    fn matrices_are_sound(map in reach_maps()) {
        assert_sound(&matrix::draw(&map, WIDE));
    }
}
