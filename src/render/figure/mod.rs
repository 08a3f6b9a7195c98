//! Figures as SVG, drawn in code: in pages with the colours of their style, elsewhere with those of a palette.
//!
//! For a page, a figure is drawn once for wide and once for narrow columns, so that its text never has to shrink.

mod coverage;
mod goals;
mod matrix;
mod scene;
mod svg;
mod symbol;
#[cfg(test)]
mod tests;
mod text_width;
mod timeline;
mod trajectory;

use std::collections::BTreeMap;

use scene::{Scene, Shape};
use serde::Serialize;
use svg::{Look, place, xml};

use crate::theme::Palette;
use crate::view::{Drawing, Figure, Told};

/// The width of a figure in a wide column, and on paper, in SVG user units.
const WIDE: f64 = 720.0;
/// The width of a figure in a narrow column, in SVG user units.
const NARROW: f64 = 336.0;

/// A figure for the templates of pages.
#[derive(Debug, Clone, Serialize)]
pub struct Drawn {
    /// The name of the place that it illustrates.
    pub of: String,
    /// Its caption, shown above it.
    pub caption: String,
    /// Whether it is a small figure beside the text that it illustrates.
    pub is_small: bool,
    /// The facts that it shows, in words, unless they are beside it anyway.
    pub facts: Vec<Told>,
    /// What it leaves out.
    pub left_out: Option<String>,
    /// The drawings: `<svg>` elements.
    #[serde(skip)]
    pub svg: String,
}

/// Draws a figure for pages. `None` for one that pages already show as a table.
pub fn for_pages(figure: &Figure) -> Option<Drawn> {
    let drawn = Drawn {
        of: figure.of.clone(),
        caption: figure.title.clone(),
        is_small: false,
        facts: figure.facts.clone(),
        left_out: figure.left_out.clone(),
        svg: String::new(),
    };
    match &figure.drawing {
        Drawing::Reach(_) => None,
        // The baseline, the targets and the readings are listed beside it; the caption and the summary say the rest.
        Drawing::Trajectory(trajectory) => Some(Drawn {
            caption: trajectory.says.clone(),
            is_small: true,
            facts: Vec::new(),
            svg: for_columns(figure),
            ..drawn
        }),
        _ => Some(Drawn { svg: for_columns(figure), ..drawn }),
    }
}

/// The `<svg>` elements for wide and for narrow columns.
fn for_columns(figure: &Figure) -> String {
    [(WIDE, "wide"), (NARROW, "narrow")].map(|(width, class)| inline(figure, width, class)).concat()
}

/// A figure for paper.
#[derive(Debug, Clone)]
pub struct Picture {
    /// An SVG document.
    pub svg: String,
    /// Its caption, shown above it.
    pub caption: String,
    /// The text alternative.
    pub alt: String,
    /// What it leaves out.
    pub left_out: Option<String>,
    /// Whether it is a small figure beside the text that it illustrates.
    pub is_small: bool,
}

/// Draws the figures of a plan for paper, each under the name of the place that it illustrates.
pub fn for_paper(figures: &[Figure], palette: &Palette) -> BTreeMap<String, Picture> {
    let picture = |figure: &Figure| Picture {
        svg: standalone(figure, palette),
        caption: figure.title.clone(),
        alt: alternative(figure),
        left_out: figure.left_out.clone(),
        is_small: matches!(figure.drawing, Drawing::Trajectory(_)),
    };
    // What is a table on every page is one on paper too.
    let drawn = figures.iter().filter(|figure| !matches!(figure.drawing, Drawing::Reach(_)));
    drawn.map(|figure| (figure.of.clone(), picture(figure))).collect()
}

/// Everything that a figure shows, in words.
fn alternative(figure: &Figure) -> String {
    let facts = figure.facts.iter().flat_map(|told| std::iter::once(&told.text).chain(&told.below));
    let said = [&figure.title, &figure.summary].into_iter().chain(facts);
    said.map(|words| words.trim_end_matches('.')).filter(|words| !words.is_empty()).collect::<Vec<_>>().join(". ")
}

/// A figure as a standalone SVG document, with presentation attributes and without links.
pub fn standalone(figure: &Figure, palette: &Palette) -> String {
    // On paper it stands beside words.
    let mut scene = draw(figure, if matches!(figure.drawing, Drawing::Trajectory(_)) { NARROW } else { WIDE });
    scene.shapes = without_links(scene.shapes);
    let [width, height] = [scene.width, scene.height.ceil()].map(place);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n\
         <title>{}</title>\n<desc>{}</desc>\n{}</svg>\n",
        xml(&figure.title),
        xml(&figure.summary),
        svg::shapes(&scene, Look::Palette(palette))
    )
}

fn without_links(shapes: Vec<Shape>) -> Vec<Shape> {
    let plain = |shape| match shape {
        Shape::Link(_, inside) => without_links(inside),
        other => vec![other],
    };
    shapes.into_iter().flat_map(plain).collect()
}

/// The `<svg>` element of a figure. With links it has the role of a group, since the content of an image is not
/// accessible.
fn inline(figure: &Figure, width: f64, class: &str) -> String {
    let scene = draw(figure, width);
    let id = format!("{}-figure-{class}", xml(&figure.of));
    let role = if scene.shapes.iter().any(|shape| matches!(shape, Shape::Link(..))) { "group" } else { "img" };
    let [width, height] = [scene.width, scene.height.ceil()].map(place);
    format!(
        "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" role=\"{role}\" aria-labelledby=\"{id}-t\" \
         aria-describedby=\"{id}-d\">\n<title id=\"{id}-t\">{}</title>\n<desc id=\"{id}-d\">{}</desc>\n{}</svg>\n",
        xml(&figure.title),
        xml(&figure.summary),
        svg::shapes(&scene, Look::Classes)
    )
}

fn draw(figure: &Figure, width: f64) -> Scene {
    match &figure.drawing {
        Drawing::Goals(map) => goals::draw(map, width),
        Drawing::Timeline(timeline) => timeline::draw(timeline, width),
        Drawing::Reach(map) => matrix::draw(map, width),
        Drawing::Coverage(bars) => coverage::draw(bars, width),
        Drawing::Trajectory(trajectory) => trajectory::draw(trajectory, width),
    }
}
