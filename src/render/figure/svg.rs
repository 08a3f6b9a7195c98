//! Serialising drawings as SVG: for pages, in the colours of their style, or standalone, in those of a palette.

use super::super::escape;
use super::scene::{Align, Ink, Paint, Scene, Shape, Type, Words};
use crate::theme::{Colour, Palette};

/// The typeface of figures outside pages, and fallbacks for it.
const FONT: &str = "Source Sans 3, Noto Sans, sans-serif";

fn colour(palette: &Palette, ink: Ink) -> Colour {
    match ink {
        Ink::Text => palette.ink,
        Ink::Soft => palette.soft,
        Ink::Line => palette.line,
        Ink::Paper => palette.paper,
        Ink::Panel => palette.panel,
        Ink::Brand => palette.brand,
        Ink::BrandSoft => palette.brand_soft,
        Ink::Good => palette.good,
        Ink::Late => palette.late,
        Ink::Wait => palette.wait,
    }
}

/// How colours are written.
#[derive(Clone, Copy)]
pub enum Look<'a> {
    /// As classes that the page's style gives colours to.
    Classes,
    /// As colours in the drawing itself.
    Palette(&'a Palette),
}

/// The class suffix of a colour in the page's style.
fn class(ink: Ink) -> &'static str {
    match ink {
        Ink::Text => "ink",
        Ink::Soft => "soft",
        Ink::Line => "line",
        Ink::Paper => "paper",
        Ink::Panel => "panel",
        Ink::Brand => "brand",
        Ink::BrandSoft => "brand-soft",
        Ink::Good => "good",
        Ink::Late => "late",
        Ink::Wait => "wait",
    }
}

/// The shapes of a drawing.
pub fn shapes(scene: &Scene, look: Look<'_>) -> String {
    let mut svg = String::new();
    scene.shapes.iter().for_each(|each| shape(each, look, &mut svg));
    svg
}

fn shape(shape: &Shape, look: Look<'_>, svg: &mut String) {
    match shape {
        Shape::Rect(area, radius, paint) => {
            let [x, y] = [area.x, area.y].map(place);
            // Edges are rounded rather than lengths, so that adjacent rectangles stay adjacent.
            let [w, h] =
                [(area.x, area.w), (area.y, area.h)].map(|(from, long)| place((from + long).round() - from.round()));
            let radius = if *radius > 0.0 { format!(" rx=\"{}\"", number(*radius)) } else { String::new() };
            let paint = painted(*paint, look);
            svg.push_str(&format!("<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"{radius}{paint}/>\n"));
        }
        Shape::Path(pieces, is_closed, paint) => {
            let end = if *is_closed { "Z" } else { "" };
            let data: Vec<_> = pieces.iter().map(|piece| format!("M{}{end}", points(piece))).collect();
            let data = data.concat();
            svg.push_str(&format!("<path d=\"{data}\"{}/>\n", painted(*paint, look)));
        }
        Shape::Circle((x, y), radius, paint) => {
            let [x, y, radius] = [place(*x), place(*y), number(*radius)];
            svg.push_str(&format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"{}/>\n", painted(*paint, look)));
        }
        Shape::Half((x, y), radius, ink) => {
            let [x, top, foot, radius] = [place(*x), place(y - radius), place(y + radius), number(*radius)];
            let paint = painted(Paint::fill(*ink), look);
            svg.push_str(&format!("<path d=\"M{x} {top}A{radius} {radius} 0 0 0 {x} {foot}Z\"{paint}/>\n"));
        }
        Shape::Words(line) => words(line, look, svg),
        Shape::Link(href, inside) => {
            svg.push_str(&format!("<a href=\"{}\">\n", xml(href)));
            inside.iter().for_each(|each| self::shape(each, look, svg));
            svg.push_str("</a>\n");
        }
    }
}

fn points(piece: &[(f64, f64)]) -> String {
    let points: Vec<_> = piece.iter().map(|(x, y)| format!("{} {}", place(*x), place(*y))).collect();
    points.join("L")
}

fn painted(paint: Paint, look: Look<'_>) -> String {
    let mut attributes = String::new();
    let mut classes = Vec::new();
    match (paint.fill, look) {
        (None, _) => attributes.push_str(" fill=\"none\""),
        (Some(ink), Look::Classes) => classes.push(format!("f-{}", class(ink))),
        (Some(ink), Look::Palette(palette)) => attributes.push_str(&format!(" fill=\"{}\"", colour(palette, ink))),
    }
    if let Some((ink, width)) = paint.stroke {
        match look {
            Look::Classes => classes.push(format!("s-{}", class(ink))),
            Look::Palette(palette) => attributes.push_str(&format!(" stroke=\"{}\"", colour(palette, ink))),
        }
        attributes.push_str(&format!(" stroke-width=\"{}\"", number(width)));
    }
    if paint.is_dashed {
        attributes.push_str(" stroke-dasharray=\"4 3\"");
    }
    if classes.is_empty() { attributes } else { format!(" class=\"{}\"{attributes}", classes.join(" ")) }
}

fn words(words: &Words, look: Look<'_>, svg: &mut String) {
    let (x, y) = words.at;
    let [left, foot] = [x, y].map(place);
    let turned = if words.is_upright { format!(" transform=\"rotate(-90 {left} {foot})\"") } else { String::new() };
    let face = face(words.face, words.align, look);
    svg.push_str(&format!("<text x=\"{left}\" y=\"{foot}\"{turned}{face}>"));
    match words.lines.as_slice() {
        [only] => svg.push_str(&xml(only)),
        several => {
            for (index, line) in several.iter().enumerate() {
                // The space separates the last word of a line from the first of the next when the text is copied.
                let gap = if index + 1 < several.len() { " " } else { "" };
                let down = if index == 0 { 0.0 } else { words.face.leading() };
                svg.push_str(&format!("<tspan x=\"{left}\" dy=\"{}\">{}{gap}</tspan>", number(down), xml(line)));
            }
        }
    }
    svg.push_str("</text>\n");
}

fn face(face: Type, align: Align, look: Look<'_>) -> String {
    let colour = match look {
        Look::Classes => format!(" class=\"f-{}\"", class(face.ink)),
        Look::Palette(palette) => {
            format!(" fill=\"{}\" font-family=\"{}\"", colour(palette, face.ink), xml(FONT))
        }
    };
    let align = match align {
        Align::Start => "",
        Align::End => " text-anchor=\"end\"",
    };
    let weight = if face.is_bold { " font-weight=\"600\"" } else { "" };
    let style = if face.is_italic { " font-style=\"italic\"" } else { "" };
    format!("{colour} font-size=\"{}\"{weight}{style}{align}", number(face.size))
}

/// A coordinate, rounded to a whole number: it keeps figures small, and avoids runs of four digits that look like a
/// year to somebody who searches a page.
pub fn place(place: f64) -> String {
    number(place.round())
}

/// A number rounded to one decimal.
fn number(number: f64) -> String {
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Text escaped for content and quoted attributes, without the characters that XML forbids.
pub fn xml(text: &str) -> String {
    let is_forbidden = |letter: char| match letter {
        '\t' | '\n' | '\r' => false,
        letter => letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}'),
    };
    escape::html(&text.replace(is_forbidden, ""))
}
