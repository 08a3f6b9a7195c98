//! The timeline: a bar for each measure, a diamond for each milestone, years along the axis, and a line for the day as
//! of which everything is judged.
//!
//! In a wide column, titles stand to the left of the bars and states to the right; in a narrow one, both stand above
//! them. All lengths are in SVG user units.

use jiff::civil::Date;

use super::scene::{Align, Area, Ink, Paint, Scene, Shape, Type};
use super::symbol::{self, Symbol};
use super::text_width;
use crate::view::{Milestone, Timeline, TimelineRow};

const TITLE: Type = Type::plain(13.0, Ink::Text);
const SMALL: Type = Type::plain(12.0, Ink::Soft);
const HEAD: Type = Type::bold(13.0, Ink::Text);
/// The height of a bar.
const BAR: f64 = 12.0;
/// The most years on the axis; in longer periods, only some years get a mark.
const MARKS: i32 = 8;

/// The axis: where time runs, and where the text goes.
struct Frame {
    /// The x coordinates of its ends.
    left: f64,
    right: f64,
    /// 1 January of the first year.
    from: Date,
    /// The length of the period, to 31 December of the last year, in days; at least 1.
    days: f64,
    is_narrow: bool,
}

impl Frame {
    fn new(timeline: &Timeline, width: f64) -> Self {
        let is_narrow = width < 500.0;
        let (left, right) = if is_narrow { (8.0, width - 8.0) } else { (width * 0.36, width * 0.79) };
        let from = Date::new(timeline.from, 1, 1).unwrap_or_default();
        let to = Date::new(timeline.to, 12, 31).unwrap_or_default();
        Self { left, right, from, days: (days(from, to) + 1.0).max(1.0), is_narrow }
    }

    /// The x coordinate of the start of a day. Days before or after the period are moved to its ends.
    fn at(&self, day: Date) -> f64 {
        let share = (days(self.from, day) / self.days).clamp(0.0, 1.0);
        self.left + share * (self.right - self.left)
    }
}

/// The days from one date to another; negative if `to` is earlier.
fn days(from: Date, to: Date) -> f64 {
    from.until(to).map_or(0.0, |span| f64::from(span.get_days()))
}

/// Draws the timeline in a figure `width` user units wide. Below 500 it is laid out for a narrow column.
pub fn draw(timeline: &Timeline, width: f64) -> Scene {
    let mut scene = Scene::new(width);
    let frame = Frame::new(timeline, width);
    let is_in = (timeline.from..=timeline.to).contains(&timeline.today.year());
    let head = if is_in { 2.0 * SMALL.leading() + 6.0 } else { SMALL.leading() + 6.0 };
    let mut y = head + 6.0;
    let mut front = Scene::new(width);
    for row in &timeline.rows {
        y = measure(&mut front, &frame, row, y);
    }
    if !timeline.milestones.is_empty() {
        y += 10.0;
        let label = text_width::lines(&timeline.milestones_label, HEAD.size, true, width, 1);
        y += front.words((0.0, y + HEAD.size), label, HEAD) + 4.0;
    }
    for each in &timeline.milestones {
        y = milestone(&mut front, &frame, each, y);
    }
    scene.height = y + 4.0;
    years(&mut scene, &frame, timeline, head);
    if is_in {
        today(&mut scene, &frame, timeline);
    }
    scene.shapes.extend(front.shapes);
    scene
}

/// Lines at the starts of years, with the years above them. `head` is the y coordinate at which the lines begin.
fn years(scene: &mut Scene, frame: &Frame, timeline: &Timeline, head: f64) {
    let (from, to) = (i32::from(timeline.from), i32::from(timeline.to));
    let step = (to - from) / MARKS + 1;
    let bottom = scene.height;
    for year in (from..=to + 1).step_by(usize::try_from(step).unwrap_or(1)) {
        let Some(day) = i16::try_from(year).ok().and_then(|year| Date::new(year, 1, 1).ok()) else { continue };
        let x = frame.at(day);
        scene.line(&[(x, head), (x, bottom)], Paint::stroke(Ink::Line, 1.0));
        if year <= to {
            scene.words((x + 3.0, head - 4.0), vec![year.to_string()], SMALL);
        }
    }
}

/// The line for the day as of which everything is judged.
fn today(scene: &mut Scene, frame: &Frame, timeline: &Timeline) {
    let x = frame.at(timeline.today);
    scene.line(&[(x, SMALL.leading()), (x, scene.height)], Paint::stroke(Ink::Late, 1.5).dashed());
    let label = text_width::lines(&timeline.today_label, SMALL.size, true, scene.width / 2.0, 1);
    let wide = label.iter().map(|line| text_width::width(line, SMALL.size, true)).fold(0.0, f64::max);
    // A label that would run over the edge is put to the left of the line.
    let align = if x + wide > scene.width { Align::End } else { Align::Start };
    scene.aligned((x, SMALL.size), label, Type::bold(SMALL.size, Ink::Late), align);
}

/// A measure. Returns the y coordinate below it.
fn measure(scene: &mut Scene, frame: &Frame, row: &TimelineRow, y: f64) -> f64 {
    let (sign, ink) = Symbol::of_status(row.status);
    let href = row.href.as_deref();
    if frame.is_narrow {
        let room = scene.width - 2.0;
        let title = text_width::lines(&row.title, TITLE.size, false, room, 2);
        let mut down = y + 4.0;
        clear(scene, y, TITLE.leading() * lines(&title) + SMALL.leading() + 6.0);
        scene.link(href, |scene| down += scene.words((0.0, down + TITLE.size), title, TITLE));
        down += state(scene, (0.0, down), (sign, ink, &row.status_label), Some(&row.when));
        bar(scene, frame, row, down + 6.0);
        return down + BAR + 14.0;
    }
    let title = text_width::lines(&row.title, TITLE.size, false, frame.left - 16.0, 2);
    let height = (TITLE.leading() * lines(&title)).max(BAR) + 12.0;
    scene.link(href, |scene| {
        scene.words((0.0, y + 4.0 + TITLE.size), title, TITLE);
    });
    let top = y + 6.0;
    bar(scene, frame, row, top);
    if !row.status_label.is_empty() {
        state(scene, (frame.right + 12.0, y + 3.0), (sign, ink, &row.status_label), None);
    }
    y + height
}

/// Clears the background of a row, `h` high, so that the lines of years and of the day do not run through its text.
fn clear(scene: &mut Scene, y: f64, h: f64) {
    scene.rect(Area { x: 0.0, y, w: scene.width, h }, 0.0, Paint::fill(Ink::Paper));
}

fn lines(lines: &[String]) -> f64 {
    f64::from(u32::try_from(lines.len()).unwrap_or(u32::MAX))
}

/// A symbol with text beside it, on one line. Returns its height.
fn state(scene: &mut Scene, (x, y): (f64, f64), state: (Symbol, Ink, &str), when: Option<&str>) -> f64 {
    let (sign, ink, label) = state;
    let words: Vec<_> = [label].into_iter().filter(|label| !label.is_empty()).chain(when).collect();
    let mut start = x;
    if !label.is_empty() {
        symbol::draw(scene, sign, (x + 6.0, y + 8.0), 5.0, ink);
        start += 17.0;
    }
    let line = text_width::lines(&words.join(" · "), SMALL.size, false, scene.width - start - 1.0, 1);
    scene.words((start, y + SMALL.size), line, SMALL)
}

/// The bar of a measure, or a mark where only its start or its deadline is known.
fn bar(scene: &mut Scene, frame: &Frame, row: &TimelineRow, y: f64) {
    let (_, ink) = Symbol::of_status(row.status);
    let end = |by: Date| by.tomorrow().map_or(frame.right, |day| frame.at(day));
    match (row.start, row.by) {
        (Some(start), Some(by)) => {
            let x = frame.at(start).min(frame.right - 4.0);
            let area = Area { x, y, w: (end(by) - x).max(4.0), h: BAR };
            filled(scene, area, row.status, ink);
        }
        (None, Some(by)) => {
            let x = end(by).clamp(frame.left + 7.0, frame.right);
            let flag = vec![(x, y), (x, y + BAR), (x - 7.0, y + BAR / 2.0)];
            scene.shapes.push(Shape::Path(vec![flag], true, Paint::both(ink, ink, 1.0)));
        }
        (Some(start), None) => {
            let (x, middle) = (frame.at(start), y + BAR / 2.0);
            scene.line(&[(x, middle), (frame.right, middle)], Paint::stroke(ink, 2.0).dashed());
            scene.line(&[(x, y), (x, y + BAR)], Paint::stroke(ink, 2.0));
        }
        (None, None) => {}
    }
}

/// States differ in the pattern of their bars, not in colour alone.
fn filled(scene: &mut Scene, area: Area, status: Option<&str>, ink: Ink) {
    match status {
        Some("done") => scene.rect(area, 2.0, Paint::both(ink, ink, 1.2)),
        Some("ongoing") => {
            scene.rect(area, 2.0, Paint::both(Ink::BrandSoft, ink, 1.5));
            let half = Area { y: area.y + area.h / 2.0, h: area.h / 2.0, ..area };
            scene.rect(half, 0.0, Paint::fill(ink));
        }
        Some("delayed") => {
            scene.rect(area, 2.0, Paint::both(Ink::Paper, ink, 1.5));
            scene.hatch(area, ink);
        }
        Some("stopped") => {
            scene.rect(area, 2.0, Paint::both(Ink::Paper, ink, 1.2).dashed());
            let middle = area.y + area.h / 2.0;
            scene.line(&[(area.x, middle), (area.x + area.w, middle)], Paint::stroke(ink, 1.2));
        }
        _ => scene.rect(area, 2.0, Paint::both(Ink::Paper, ink, 1.5)),
    }
}

/// A milestone. Returns the y coordinate below it.
fn milestone(scene: &mut Scene, frame: &Frame, each: &Milestone, y: f64) -> f64 {
    let x = frame.at(each.day).clamp(frame.left + 6.0, frame.right - 6.0);
    let room = if frame.is_narrow { scene.width - 2.0 } else { frame.left - 16.0 };
    let title = text_width::lines(&each.title, TITLE.size, false, room, 2);
    let what = if frame.is_narrow { format!("{}, {}", each.kind, each.when) } else { each.kind.clone() };
    let what = text_width::lines(&what, SMALL.size, false, room, 1);
    if frame.is_narrow {
        clear(scene, y, TITLE.leading() * lines(&title) + SMALL.leading() + 6.0);
    } else {
        let left = frame.right + 12.0;
        let when = text_width::lines(&each.when, SMALL.size, false, scene.width - left, 1);
        scene.words((left, y + 4.0 + SMALL.size), when, SMALL);
    }
    let mut down = y + 4.0;
    scene.link(each.href.as_deref(), |scene| down += scene.words((0.0, down + TITLE.size), title, TITLE));
    down += scene.words((0.0, down + SMALL.size), what, SMALL);
    let middle = if frame.is_narrow { down + 10.0 } else { y + 12.0 };
    symbol::draw(scene, Symbol::Diamond, (x, middle), 7.0, Ink::Brand);
    if frame.is_narrow { down + 22.0 } else { down + 8.0 }
}
