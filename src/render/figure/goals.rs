//! The strategy map: the vision on top, goals below it, and subgoals beside each goal.
//!
//! A line runs from the vision down the left edge to every goal. In a wide column, goals without subgoals stand side by
//! side, and subgoals stand to the right of their goal; in a narrow one everything is in one column.
//!
//! All lengths are in SVG user units. Boxes are stacked from the top: the height of each follows from its lines of
//! text, which are laid out before it is drawn.

use super::scene::{Area, Ink, Paint, Scene, Shape, Type};
use super::text_width;
use crate::view::{GoalMap, MapGoal};

/// The x coordinate of the line on the left.
const SPINE: f64 = 6.0;
/// The x coordinate of the goals.
const INDENT: f64 = 18.0;
/// The gap between boxes.
const GAP: f64 = 14.0;
/// The padding inside boxes.
const PAD: f64 = 10.0;
/// The number of goals side by side in a wide column.
const ACROSS: usize = 3;
const LABEL: Type = Type::plain(12.0, Ink::Soft);
const TITLE: Type = Type::bold(13.5, Ink::Text);
const LOWER: Type = Type::plain(13.5, Ink::Text);
const VISION: Type = Type { size: 18.0, is_bold: false, is_italic: true, ink: Ink::Text };
/// The style of connecting lines.
const TIE: Paint = Paint { fill: None, stroke: Some((Ink::Soft, 1.3)), is_dashed: false };

/// Draws the map in a figure `width` user units wide. Below 500 it is laid out for a narrow column.
pub fn draw(map: &GoalMap, width: f64) -> Scene {
    let mut scene = Scene::new(width);
    let is_narrow = width < 500.0;
    let mut y = map.vision.as_ref().map_or(1.0, |vision| self::vision(&mut scene, vision) + GAP);
    let top = y - GAP;
    let mut last = top;
    let (parents, others): (Vec<_>, Vec<_>) = map.tops.iter().partition(|top| !top.below.is_empty());
    for parent in parents {
        last = y + LABEL.leading();
        y = if is_narrow { stacked(&mut scene, parent, y) } else { beside(&mut scene, parent, y) } + GAP;
    }
    for row in others.chunks(if is_narrow { 1 } else { ACROSS }) {
        let tie = y;
        y = if is_narrow { alone(&mut scene, row[0], y) } else { row_of(&mut scene, row, y) } + GAP;
        last = if is_narrow { tie + LABEL.leading() } else { tie };
    }
    match map.vision {
        Some(_) => scene.line(&[(SPINE, top), (SPINE, last.max(top))], TIE),
        // There is nothing above the goals that they could be connected to.
        None => scene.shapes.retain(|shape| !is_tie_to_spine(shape)),
    }
    scene.height = y - GAP + 1.0;
    scene
}

fn is_tie_to_spine(shape: &Shape) -> bool {
    matches!(shape, Shape::Path(pieces, ..) if pieces.iter().flatten().any(|(x, _)| *x <= SPINE))
}

/// The vision. Returns the y coordinate below it.
fn vision(scene: &mut Scene, (label, vision): &(String, String)) -> f64 {
    let room = scene.width - 2.0 * PAD - 2.0;
    let lines = text_width::lines(vision, VISION.size, false, room, 4);
    let height = LABEL.leading() + VISION.leading() * count(&lines) + 2.0 * PAD;
    let area = Area { x: 1.0, y: 1.0, w: scene.width - 2.0, h: height };
    scene.rect(area, 6.0, Paint::both(Ink::BrandSoft, Ink::Brand, 1.5));
    let label = text_width::lines(label, LABEL.size, false, room, 1);
    let down = scene.words((1.0 + PAD, 1.0 + PAD + LABEL.size), label, LABEL);
    scene.words((1.0 + PAD, 1.0 + PAD + down + VISION.size), lines, VISION);
    area.y + area.h
}

/// The number of lines, for calculating heights.
fn count(lines: &[String]) -> f64 {
    f64::from(u32::try_from(lines.len()).unwrap_or(u32::MAX))
}

/// A goal in a box. Its text is split into lines first, since the height of the box depends on them.
struct Card<'a> {
    goal: &'a MapGoal,
    label: Vec<String>,
    title: Vec<String>,
    counts: Vec<String>,
    face: Type,
}

impl<'a> Card<'a> {
    fn new(goal: &'a MapGoal, width: f64, face: Type) -> Self {
        let room = width - 2.0 * PAD;
        Self {
            goal,
            label: text_width::lines(&goal.label, LABEL.size, false, room, 1),
            title: text_width::lines(&goal.title, face.size, face.is_bold, room, 4),
            counts: goal
                .counts
                .iter()
                .flat_map(|counts| text_width::lines(counts, LABEL.size, false, room, 2))
                .collect(),
            face,
        }
    }

    fn height(&self) -> f64 {
        let labels = LABEL.leading() * (count(&self.label) + count(&self.counts));
        labels + self.face.leading() * count(&self.title) + 2.0 * PAD - 2.0
    }

    fn draw(&self, scene: &mut Scene, area: Area) {
        let is_upper = self.face.is_bold;
        let paint =
            if is_upper { Paint::both(Ink::Panel, Ink::Brand, 1.5) } else { Paint::both(Ink::Paper, Ink::Soft, 1.0) };
        scene.link(self.goal.href.as_deref(), |scene| {
            scene.rect(area, 5.0, paint);
            let x = area.x + PAD;
            let mut y = area.y + PAD;
            y += scene.words((x, y + LABEL.size - 2.0), self.label.clone(), LABEL);
            y += scene.words((x, y + self.face.size - 2.0), self.title.clone(), self.face);
            scene.words((x, y + LABEL.size - 1.0), self.counts.clone(), LABEL);
        });
    }
}

/// A goal with its subgoals to its right. Returns the y coordinate below both.
fn beside(scene: &mut Scene, parent: &MapGoal, y: f64) -> f64 {
    let (x, w) = (INDENT, (scene.width - INDENT) / 3.0);
    let card = Card::new(parent, w, TITLE);
    let right = x + w + 2.0 * GAP;
    let (below, bottom) = column(scene, parent, Area { x: right, y, w: scene.width - right - 1.0, h: 0.0 });
    let height = card.height().max(bottom - y);
    let tie = y + LABEL.leading();
    scene.line(&[(SPINE, tie), (x, tie)], TIE);
    let bracket = right - GAP;
    scene.line(&[(x + w, tie), (right, tie)], TIE);
    if let [_, .., last] = below.as_slice() {
        scene.line(&[(bracket, tie), (bracket, *last)], TIE);
    }
    below.iter().skip(1).for_each(|at| scene.line(&[(bracket, *at), (right, *at)], TIE));
    card.draw(scene, Area { x, y, w, h: card.height() });
    y + height
}

/// The subgoals of a goal, in a column from the corner of `from` and with its width. Returns the y coordinates at which
/// they are connected to the goal, and the one below the column.
fn column(scene: &mut Scene, parent: &MapGoal, from: Area) -> (Vec<f64>, f64) {
    let mut ties = Vec::new();
    let mut y = from.y;
    for goal in &parent.below {
        let card = Card::new(goal, from.w, LOWER);
        let area = Area { y, h: card.height(), ..from };
        card.draw(scene, area);
        ties.push(y + LABEL.leading());
        y += area.h + 8.0;
    }
    if let Some(more) = &parent.more {
        let lines = text_width::lines(more, LABEL.size, false, from.w - PAD, 2);
        y += scene.words((from.x + PAD, y + LABEL.size), lines, LABEL) + 8.0;
    }
    (ties, y - 8.0)
}

/// A goal with its subgoals below it, indented. Returns the y coordinate below both.
fn stacked(scene: &mut Scene, parent: &MapGoal, y: f64) -> f64 {
    let bottom = alone(scene, parent, y);
    let x = INDENT + 2.0 * GAP;
    let from = Area { x, y: bottom + 8.0, w: scene.width - x - 1.0, h: 0.0 };
    let (below, end) = column(scene, parent, from);
    let bracket = INDENT + GAP;
    if let Some(last) = below.last() {
        scene.line(&[(bracket, bottom), (bracket, *last)], TIE);
    }
    below.iter().for_each(|at| scene.line(&[(bracket, *at), (x, *at)], TIE));
    end
}

/// A goal in a row of its own. Returns the y coordinate below it.
fn alone(scene: &mut Scene, goal: &MapGoal, y: f64) -> f64 {
    let w = scene.width - INDENT - 1.0;
    let card = Card::new(goal, w, TITLE);
    let tie = y + LABEL.leading();
    scene.line(&[(SPINE, tie), (INDENT, tie)], TIE);
    card.draw(scene, Area { x: INDENT, y, w, h: card.height() });
    y + card.height()
}

/// Goals side by side below a line that leads to each. Returns the y coordinate below them.
fn row_of(scene: &mut Scene, goals: &[&MapGoal], y: f64) -> f64 {
    let across = f64::from(u32::try_from(ACROSS).unwrap_or(1));
    let w = (scene.width - INDENT - 1.0 - GAP * (across - 1.0)) / across;
    let cards: Vec<_> = goals.iter().map(|goal| Card::new(goal, w, TITLE)).collect();
    let h = cards.iter().map(Card::height).fold(0.0, f64::max);
    let mut x = INDENT;
    let mut ties = Vec::new();
    for card in &cards {
        let middle = x + w / 2.0;
        ties.push(vec![(SPINE, y), (middle, y), (middle, y + 8.0)]);
        card.draw(scene, Area { x, y: y + 8.0, w, h });
        x += w + GAP;
    }
    scene.shapes.push(Shape::Path(ties, false, TIE));
    y + 8.0 + h
}
