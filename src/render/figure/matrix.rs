//! Audiences × channels: a dot where a channel reaches an audience, and a hatched row where none does.

use super::scene::{Align, Area, Ink, Paint, Scene, Shape, Type, Words};
use super::text_width;
use crate::view::ReachMap;

const LABEL: Type = Type::plain(13.0, Ink::Text);
const GAP: Type = Type::bold(12.0, Ink::Late);
/// The height reserved for the rotated names of the channels, in user units.
const HEAD: f64 = 150.0;
/// The height of a row, in user units.
const ROW: f64 = 40.0;

/// Draws the matrix in a figure `width` user units wide. Audiences take 30 per cent of it, and the channels share the
/// rest equally.
pub fn draw(map: &ReachMap, width: f64) -> Scene {
    let mut scene = Scene::new(width);
    let left = width * 0.3;
    let count = f64::from(u32::try_from(map.channels.len()).unwrap_or(u32::MAX)).max(1.0);
    let step = (width - left - 1.0) / count;
    heads(&mut scene, &map.channels, left, step);
    let mut y = HEAD + 8.0;
    for (audience, cells) in &map.rows {
        scene.line(&[(0.0, y), (width, y)], Paint::stroke(Ink::Line, 1.0));
        let lines = text_width::lines(audience, LABEL.size, false, left - 12.0, 2);
        let offset = if lines.len() > 1 { 5.0 } else { 12.0 };
        scene.words((0.0, y + offset + LABEL.size - 1.0), lines, LABEL);
        if cells.contains(&true) {
            let reached = cells.iter().enumerate().filter(|(_, reached)| **reached);
            for (index, _) in reached {
                let column = f64::from(u32::try_from(index).unwrap_or(u32::MAX));
                let at = (left + step * (column + 0.5), y + ROW / 2.0);
                scene.shapes.push(Shape::Circle(at, 6.0, Paint::fill(Ink::Brand)));
            }
        } else {
            gap(&mut scene, &map.gap, Area { x: left, y: y + 5.0, w: width - left - 1.0, h: ROW - 10.0 });
        }
        y += ROW;
    }
    scene.line(&[(0.0, y), (width, y)], Paint::stroke(Ink::Line, 1.0));
    scene.shapes.push(Shape::Circle((7.0, y + 16.0), 6.0, Paint::fill(Ink::Brand)));
    let legend = text_width::lines(&map.reaches, 12.0, false, width - 24.0, 1);
    scene.words((20.0, y + 20.0), legend, Type::plain(12.0, Ink::Soft));
    scene.height = y + 28.0;
    scene
}

/// The names of the channels, rotated to run upwards. `left` is the left edge of the first column, and `step` the width
/// of each.
fn heads(scene: &mut Scene, channels: &[String], left: f64, step: f64) {
    let face = Type::plain(12.0, Ink::Text);
    let mut x = left;
    for channel in channels {
        let most = if step >= 2.4 * face.size { 2 } else { 1 };
        let lines = text_width::lines(channel, face.size, false, HEAD - 4.0, most);
        let offset = if lines.len() > 1 { -3.0 } else { 4.0 };
        let at = (x + step / 2.0 + offset, HEAD);
        if !lines.is_empty() {
            scene.shapes.push(Shape::Words(Words { at, lines, face, align: Align::Start, is_upright: true }));
        }
        x += step;
    }
}

/// A row for an audience that no channel reaches: text on plain ground between hatched ends.
fn gap(scene: &mut Scene, gap: &str, area: Area) {
    scene.rect(area, 0.0, Paint::stroke(Ink::Late, 1.2));
    let lines = text_width::lines(gap, GAP.size, true, area.w - 60.0, 1);
    let end = 22.0_f64.min(area.w / 4.0);
    scene.hatch(Area { w: end, ..area }, Ink::Late);
    scene.hatch(Area { x: area.x + area.w - end, w: end, ..area }, Ink::Late);
    scene.words((area.x + end + 8.0, area.y + 19.5), lines, GAP);
}
