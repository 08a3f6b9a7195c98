//! Symbols of states, drawn as shapes, since a typeface may lack the characters. They match those in the tables.

use super::scene::{Ink, Paint, Scene, Shape};
use crate::view::progress::IndicatorState;

/// A symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Symbol {
    /// An empty circle: not begun, or nothing known.
    Empty,
    /// A half-filled circle: under way.
    Half,
    /// A full circle: done.
    Full,
    /// A triangle pointing down: late, or behind.
    Down,
    /// A cross: abandoned, or waived.
    Cross,
    /// A diamond: a milestone, or something to watch.
    Diamond,
    /// A triangle pointing up: ahead.
    Up,
    /// A tick: reached.
    Tick,
    /// A clock: out of date.
    Clock,
    /// A dash: nothing measured.
    Dash,
}

impl Symbol {
    /// The symbol and the colour of a measure's status.
    pub fn of_status(status: Option<&str>) -> (Self, Ink) {
        match status {
            Some("done") => (Self::Full, Ink::Good),
            Some("ongoing") => (Self::Half, Ink::Brand),
            Some("delayed") => (Self::Down, Ink::Late),
            Some("stopped") => (Self::Cross, Ink::Soft),
            Some("planned") => (Self::Empty, Ink::Wait),
            _ => (Self::Empty, Ink::Soft),
        }
    }

    /// The symbol and the colour of an indicator's state.
    pub fn of_state(state: IndicatorState) -> (Self, Ink) {
        match state {
            IndicatorState::Behind => (Self::Down, Ink::Late),
            IndicatorState::Watch => (Self::Diamond, Ink::Wait),
            IndicatorState::Stale => (Self::Clock, Ink::Wait),
            IndicatorState::NoReading | IndicatorState::NotComparable => (Self::Dash, Ink::Soft),
            IndicatorState::OnTrack => (Self::Full, Ink::Good),
            IndicatorState::Ahead => (Self::Up, Ink::Good),
            IndicatorState::Reached => (Self::Tick, Ink::Good),
            IndicatorState::NotDue => (Self::Empty, Ink::Soft),
        }
    }
}

/// Draws a symbol around a centre; `radius` is in user units.
pub fn draw(scene: &mut Scene, symbol: Symbol, (x, y): (f64, f64), radius: f64, ink: Ink) {
    let outline = Paint::both(Ink::Paper, ink, 1.6);
    match symbol {
        Symbol::Empty => scene.shapes.push(Shape::Circle((x, y), radius, outline)),
        Symbol::Full => scene.shapes.push(Shape::Circle((x, y), radius, Paint::both(ink, ink, 1.6))),
        Symbol::Half => {
            scene.shapes.push(Shape::Circle((x, y), radius, outline));
            scene.shapes.push(Shape::Half((x, y), radius, ink));
        }
        Symbol::Down => {
            let corners = vec![(x - radius, y - radius * 0.8), (x + radius, y - radius * 0.8), (x, y + radius)];
            scene.shapes.push(Shape::Path(vec![corners], true, Paint::both(ink, ink, 1.0)));
        }
        Symbol::Cross => {
            let r = radius * 0.8;
            let strokes = vec![vec![(x - r, y - r), (x + r, y + r)], vec![(x - r, y + r), (x + r, y - r)]];
            scene.shapes.push(Shape::Path(strokes, false, Paint::stroke(ink, 2.2)));
        }
        Symbol::Up => {
            let corners = vec![(x - radius, y + radius * 0.8), (x + radius, y + radius * 0.8), (x, y - radius)];
            scene.shapes.push(Shape::Path(vec![corners], true, Paint::both(ink, ink, 1.0)));
        }
        Symbol::Tick => {
            let stroke = [(x - radius, y), (x - radius * 0.2, y + radius * 0.8), (x + radius, y - radius * 0.9)];
            scene.line(&stroke, Paint::stroke(ink, 2.4));
        }
        Symbol::Clock => {
            scene.shapes.push(Shape::Circle((x, y), radius, outline));
            scene.line(&[(x, y - radius * 0.6), (x, y), (x + radius * 0.5, y)], Paint::stroke(ink, 1.4));
        }
        Symbol::Dash => scene.line(&[(x - radius, y), (x + radius, y)], Paint::stroke(ink, 2.4)),
        Symbol::Diamond => {
            let corners = vec![(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
            scene.shapes.push(Shape::Path(vec![corners], true, Paint::both(ink, Ink::Paper, 1.0)));
        }
    }
}
