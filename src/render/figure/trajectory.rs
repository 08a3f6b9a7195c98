//! The trajectory of an indicator: the expected course as a dashed line, the readings as a solid one, and a vertical
//! line for the day as of which it is judged. Its state is above, as a symbol and a word. All lengths are in SVG user
//! units.

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::scene::{Align, Area, Ink, Paint, Scene, Shape, Type};
use super::symbol::{self, Symbol};
use super::text_width;
use crate::view::{Trajectory, TrajectoryMark};

const SMALL: Type = Type::plain(12.0, Ink::Soft);
const VALUE: Type = Type::plain(12.0, Ink::Text);
/// The y coordinate of the upper edge of the plot.
const TOP: f64 = 44.0;
/// The y coordinate of the time axis.
const BOTTOM: f64 = 144.0;
/// The space below the lowest value, for its label.
const BELOW: f64 = 20.0;
/// The margin on both sides of the plot, beside the labels of its scale.
const MARGIN: f64 = 14.0;
/// The space between a label of the scale and the plot.
const GAP: f64 = 8.0;
/// The height of the figure, legend included.
const HEIGHT: f64 = 190.0;
/// The least distance between the labels of years.
const YEAR: f64 = 40.0;

/// Maps days and values to coordinates, both linearly: the first and the last day to the left and the right edge, the
/// lowest and the highest value of the scale to the bottom and the top.
struct Frame {
    from: Date,
    to: Date,
    /// The days between them; at least 1.
    days: f64,
    /// The x coordinates of the edges.
    left: f64,
    right: f64,
    /// The lowest and the highest value, in the unit of the indicator.
    low: f64,
    high: f64,
}

impl Frame {
    fn new(trajectory: &Trajectory, width: f64) -> Self {
        let marks = || trajectory.way.iter().chain(&trajectory.readings);
        let days = marks().map(|mark| mark.day);
        let (from, to) = (days.clone().min().unwrap_or_default(), days.max().unwrap_or_default());
        let values = marks().map(|mark| &mark.value).chain(trajectory.scale.iter().map(|step| &step.value)).map(float);
        let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
        let days = self::days(from, to).max(1.0);
        let labels = trajectory.scale.iter().map(|step| text_width::width(&step.label, SMALL.size, false));
        let left = labels.fold(0.0, f64::max) + if trajectory.scale.is_empty() { MARGIN } else { GAP + MARGIN };
        Self { from, to, days, left, right: width - MARGIN, low, high }
    }

    fn x(&self, day: Date) -> f64 {
        self.left + (days(self.from, day) / self.days).clamp(0.0, 1.0) * (self.right - self.left)
    }

    fn y(&self, value: &Decimal) -> f64 {
        let span = self.high - self.low;
        let share = if span > 0.0 { (float(value) - self.low) / span } else { 0.5 };
        BOTTOM - BELOW - share * (BOTTOM - BELOW - TOP - 6.0)
    }

    fn at(&self, mark: &TrajectoryMark) -> (f64, f64) {
        (self.x(mark.day), self.y(&mark.value))
    }
}

fn float(value: &Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

/// The days from one date to another; negative if `to` is earlier.
fn days(from: Date, to: Date) -> f64 {
    from.until(to).map_or(0.0, |span| f64::from(span.get_days()))
}

/// Draws the trajectory.
pub fn draw(trajectory: &Trajectory, width: f64) -> Scene {
    let mut scene = Scene::new(width);
    scene.height = HEIGHT;
    let frame = Frame::new(trajectory, width);
    scale(&mut scene, &frame, trajectory);
    years(&mut scene, &frame);
    let is_in = days(frame.from, trajectory.today) >= 0.0 && days(frame.from, trajectory.today) <= frame.days;
    if is_in {
        let x = frame.x(trajectory.today);
        scene.line(&[(x, TOP - 22.0), (x, BOTTOM)], Paint::stroke(Ink::Late, 1.2).dashed());
    }
    state(&mut scene, trajectory, is_in);
    let way: Vec<_> = trajectory.way.iter().map(|mark| frame.at(mark)).collect();
    scene.line(&way, Paint::stroke(Ink::Brand, 2.0).dashed());
    let readings: Vec<_> = trajectory.readings.iter().map(|mark| frame.at(mark)).collect();
    scene.line(&readings, Paint::stroke(Ink::Text, 2.2));
    let targets = usize::from(trajectory.has_start);
    way.iter().take(targets).for_each(|at| start(&mut scene, *at));
    way.iter().skip(targets).for_each(|at| target(&mut scene, *at));
    readings.iter().for_each(|at| reading(&mut scene, *at));
    labels(&mut scene, &frame, trajectory);
    legend(&mut scene, trajectory);
    scene
}

fn start(scene: &mut Scene, at: (f64, f64)) {
    scene.shapes.push(Shape::Circle(at, 3.0, Paint::fill(Ink::Brand)));
}

fn target(scene: &mut Scene, at: (f64, f64)) {
    scene.shapes.push(Shape::Circle(at, 4.5, Paint::both(Ink::Paper, Ink::Brand, 2.2)));
}

fn reading(scene: &mut Scene, at: (f64, f64)) {
    scene.shapes.push(Shape::Circle(at, 3.5, Paint::fill(Ink::Text)));
}

/// The state as a symbol and a word, and the day of the judgement if it is in the period and there is room.
fn state(scene: &mut Scene, trajectory: &Trajectory, is_in: bool) {
    let (sign, ink) = Symbol::of_state(trajectory.state);
    let face = Type::bold(13.0, ink);
    symbol::draw(scene, sign, (8.0, 9.0), 6.0, ink);
    let label = text_width::lines(&trajectory.state_label, face.size, true, scene.width - 24.0, 1);
    let wide = label.iter().map(|line| text_width::width(line, face.size, true)).fold(0.0, f64::max);
    scene.words((20.0, 13.5), label, face);
    let today = Type { ink: Ink::Late, ..SMALL };
    if is_in && 32.0 + wide + text_width::width(&trajectory.today_label, today.size, false) < scene.width {
        scene.aligned((scene.width - 1.0, 13.5), vec![trajectory.today_label.clone()], today, Align::End);
    }
}

/// The lines of the scale, with their values to the left.
fn scale(scene: &mut Scene, frame: &Frame, trajectory: &Trajectory) {
    for step in &trajectory.scale {
        let y = frame.y(&step.value);
        scene.line(&[(frame.left, y), (frame.right, y)], Paint::stroke(Ink::Line, 1.0));
        scene.aligned((frame.left - GAP, y + 4.0), vec![step.label.clone()], SMALL, Align::End);
    }
}

/// The time axis. A year is written below its last day, since that is where its values and targets are. Where years are
/// close together, only some are labelled.
fn years(scene: &mut Scene, frame: &Frame) {
    scene.line(&[(frame.left, BOTTOM), (frame.right, BOTTOM)], Paint::stroke(Ink::Soft, 1.0));
    let mut free = 0.0;
    for year in frame.from.year()..=frame.to.year() {
        let Ok(day) = Date::new(year, 12, 31) else { continue };
        // In the year in which the last mark lies, the label stands at its edge.
        let x = frame.x(day);
        let label = year.to_string();
        let left = (x - text_width::width(&label, SMALL.size, false) / 2.0).min(scene.width - YEAR + 8.0);
        if left < free {
            continue;
        }
        scene.line(&[(x, BOTTOM), (x, BOTTOM + 4.0)], Paint::stroke(Ink::Soft, 1.0));
        scene.words((left, BOTTOM + 17.0), vec![label], SMALL);
        free = left + YEAR;
    }
}

/// The values of the latest reading, the last target and the start, wherever the text is clear of all lines. Captions
/// and lists give them in any case.
fn labels(scene: &mut Scene, frame: &Frame, trajectory: &Trajectory) {
    let mut lines: Vec<Vec<(f64, f64)>> = Vec::new();
    for marks in [&trajectory.way, &trajectory.readings] {
        lines.push(marks.iter().map(|mark| frame.at(mark)).collect());
    }
    let today = frame.x(trajectory.today);
    lines.push(vec![(today, TOP - 22.0), (today, BOTTOM)]);
    let mut taken: Vec<Area> = Vec::new();
    let target = trajectory.way.last().filter(|_| trajectory.way.len() > usize::from(trajectory.has_start));
    let start = trajectory.way.first().filter(|_| trajectory.has_start);
    let ends = [(trajectory.readings.last(), true), (target, false), (start, false)];
    for (mark, is_bold) in ends.into_iter().filter_map(|(mark, is_bold)| Some((mark?, is_bold))) {
        let face = Type { is_bold, ..VALUE };
        let (x, y) = frame.at(mark);
        let w = text_width::width(&mark.label, face.size, is_bold);
        let free = places(x, y, w).into_iter().find(|place| {
            let is_inside = place.x >= frame.left - 4.0
                && place.x + w <= scene.width - 1.0
                && place.y >= TOP - 24.0
                && place.y + place.h <= BOTTOM - 1.0;
            let is_clear = !lines.iter().any(|line| crosses(place, line));
            is_inside && is_clear && !taken.iter().any(|other| meets(place, other))
        });
        if let Some(place) = free {
            scene.words((place.x, place.y + 11.0), vec![mark.label.clone()], face);
            taken.push(place);
        }
    }
}

/// Positions for the label, `w` wide, of a point at (`x`, `y`), the best one first.
fn places(x: f64, y: f64, w: f64) -> Vec<Area> {
    let (above, below) = (y - 20.0, y + 6.0);
    let tops = [above, below, above - 6.0, below + 3.0];
    let lefts = [x - w / 2.0, x - 9.0, x + 9.0 - w, x + 9.0, x - 9.0 - w];
    let beside = [(x + 9.0, y - 7.0), (x - 9.0 - w, y - 7.0)];
    let around = tops.into_iter().flat_map(|top| lefts.into_iter().map(move |left| (left, top)));
    around.chain(beside).map(|(x, y)| Area { x, y, w, h: 14.0 }).collect()
}

/// Whether a polyline crosses an area with its margin, tested at 100 points of each segment, which are closer together
/// than a letter is wide.
fn crosses(area: &Area, line: &[(f64, f64)]) -> bool {
    line.windows(2).any(|ends| {
        let [(x, y), (to_x, to_y)] = ends else { return false };
        (0..=100).any(|step| {
            let share = f64::from(step) / 100.0;
            covers(area, x + (to_x - x) * share, y + (to_y - y) * share)
        })
    }) || line.iter().any(|(x, y)| covers(area, *x, *y))
}

fn covers(area: &Area, x: f64, y: f64) -> bool {
    (area.x - 3.0..=area.x + area.w + 3.0).contains(&x) && (area.y - 1.0..=area.y + area.h + 1.0).contains(&y)
}

fn meets(one: &Area, other: &Area) -> bool {
    one.x < other.x + other.w + 6.0
        && other.x < one.x + one.w + 6.0
        && one.y < other.y + other.h
        && other.y < one.y + one.h
}

/// The legend, for the lines and points that are drawn.
fn legend(scene: &mut Scene, trajectory: &Trajectory) {
    let has_targets = trajectory.way.len() > usize::from(trajectory.has_start);
    let is_drawn = [trajectory.way.len() > 1, !trajectory.readings.is_empty(), has_targets];
    let y = HEIGHT - 10.0;
    let mut x = MARGIN;
    let named = trajectory.legend.iter().enumerate().filter(|(index, label)| is_drawn[*index] && !label.is_empty());
    for (index, label) in named {
        match index {
            0 => scene.line(&[(x, y), (x + 20.0, y)], Paint::stroke(Ink::Brand, 2.0).dashed()),
            1 => {
                scene.line(&[(x, y), (x + 20.0, y)], Paint::stroke(Ink::Text, 2.2));
                reading(scene, (x + 10.0, y));
            }
            _ => target(scene, (x + 10.0, y)),
        }
        let label = text_width::lines(label, SMALL.size, false, scene.width - x - 26.0, 1);
        let wide = label.iter().map(|line| text_width::width(line, SMALL.size, false)).fold(0.0, f64::max);
        scene.words((x + 25.0, y + 4.0), label, SMALL);
        x += 25.0 + wide + 14.0;
    }
}
