//! Coverage of a document's demands: a bar for the whole document and one for each of its parts.
//!
//! Segments for answered demands are filled, those for waived ones hatched, and those for open ones empty with a heavy
//! outline.

use super::scene::{Align, Area, Ink, Paint, Scene, Type};
use super::text_width;
use crate::view::{Bar, CoverageBars};

const LABEL: Type = Type::plain(13.0, Ink::Text);
const TOTAL: Type = Type::bold(13.0, Ink::Text);
const SMALL: Type = Type::plain(12.0, Ink::Soft);
/// The height of a bar, in user units.
const BAR: f64 = 16.0;
/// The narrowest segment of a bar, in user units: one open demand among hundreds must be visible.
const PIECE: f64 = 6.0;

/// Draws the bars in a figure `width` user units wide. Lengths are proportional to the number of demands; the parts
/// share one scale, in which the longest fills the width for bars.
pub fn draw(bars: &CoverageBars, width: f64) -> Scene {
    let mut scene = Scene::new(width);
    let mut y = legend(&mut scene, &bars.states, bars.total.counts);
    y = bar(&mut scene, &bars.total, TOTAL, total(&bars.total), y);
    let longest = bars.parts.iter().map(total).max().unwrap_or_default();
    for part in &bars.parts {
        y = bar(&mut scene, part, LABEL, longest, y);
    }
    scene.height = y + 2.0;
    scene
}

fn total(bar: &Bar) -> usize {
    bar.counts.iter().sum()
}

fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The legend, with the number of demands in each state. Returns the y coordinate below it.
fn legend(scene: &mut Scene, states: &[String; 3], counts: [usize; 3]) -> f64 {
    let (mut x, mut y) = (1.0, 1.0);
    for (index, (state, count)) in states.iter().zip(counts).enumerate() {
        let words = text_width::lines(&format!("{state}: {count}"), SMALL.size, false, scene.width - 30.0, 1);
        let wide = words.iter().map(|line| text_width::width(line, SMALL.size, false)).fold(0.0, f64::max);
        if x > 1.0 && x + 22.0 + wide > scene.width {
            (x, y) = (1.0, y + 22.0);
        }
        piece(scene, index, Area { x, y, w: 16.0, h: 14.0 });
        scene.words((x + 22.0, y + 11.5), words, SMALL);
        x += 22.0 + wide + 20.0;
    }
    y + 28.0
}

/// A bar with its label. `longest` is the number of demands that a bar of full length stands for. Returns the y
/// coordinate below it.
fn bar(scene: &mut Scene, bar: &Bar, face: Type, longest: usize, y: f64) -> f64 {
    let is_narrow = scene.width < 500.0;
    let (left, right) = if is_narrow { (1.0, scene.width - 66.0) } else { (scene.width * 0.4, scene.width * 0.88) };
    let room = if is_narrow { scene.width - 2.0 } else { left - 16.0 };
    let label = text_width::lines(&bar.label, face.size, face.is_bold, room, 2);
    let height = face.leading() * float(label.len());
    scene.words((0.0, y + face.size), label, face);
    let top = if is_narrow { y + height + 3.0 } else { y };
    let unit = (right - left) / float(longest.max(1));
    let mut x = left;
    for (index, count) in bar.counts.into_iter().enumerate().filter(|(_, count)| *count > 0) {
        // Segments of the minimum width must not push the last one out of the figure.
        let w = (float(count) * unit).max(PIECE).min((right + 2.0 * PIECE - x).max(PIECE));
        piece(scene, index, Area { x, y: top, w, h: BAR });
        x += w;
    }
    let words = vec![format!("{} / {}", bar.counts[0], total(bar))];
    let face = Type { is_bold: face.is_bold, ..SMALL };
    scene.aligned((scene.width - 1.0, top + 12.5), words, face, Align::End);
    (top + BAR).max(y + height) + 8.0
}

fn piece(scene: &mut Scene, state: usize, area: Area) {
    match state {
        0 => scene.rect(area, 0.0, Paint::both(Ink::Good, Ink::Paper, 1.0)),
        1 => {
            scene.rect(area, 0.0, Paint::both(Ink::Paper, Ink::Wait, 1.2));
            scene.hatch(area, Ink::Wait);
        }
        _ => scene.rect(area, 0.0, Paint::both(Ink::Paper, Ink::Late, 2.4)),
    }
}
