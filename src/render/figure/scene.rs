//! What is drawn: shapes at places, in named colours. Nothing here knows how they are written.

/// A colour by what it stands for, so that a page or a palette can decide on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Words.
    Text,
    /// Words that matter less, and lines that carry meaning.
    Soft,
    /// Lines that only help the eye.
    Line,
    /// The ground.
    Paper,
    /// A ground set off from it.
    Panel,
    /// The accent.
    Brand,
    /// A ground in the accent.
    BrandSoft,
    /// What is as it should be.
    Good,
    /// What is late or missing.
    Late,
    /// What waits.
    Wait,
}

/// How a shape is filled and outlined.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paint {
    /// The inside.
    pub fill: Option<Ink>,
    /// The outline, and how wide it is.
    pub stroke: Option<(Ink, f64)>,
    /// Whether the outline is broken.
    pub is_dashed: bool,
}

impl Paint {
    /// Filled, without an outline.
    pub fn fill(ink: Ink) -> Self {
        Self { fill: Some(ink), stroke: None, is_dashed: false }
    }

    /// An outline around nothing.
    pub fn stroke(ink: Ink, width: f64) -> Self {
        Self { fill: None, stroke: Some((ink, width)), is_dashed: false }
    }

    /// Filled, and outlined.
    pub fn both(fill: Ink, stroke: Ink, width: f64) -> Self {
        Self { fill: Some(fill), stroke: Some((stroke, width)), is_dashed: false }
    }

    /// The same with a broken outline.
    pub fn dashed(self) -> Self {
        Self { is_dashed: true, ..self }
    }
}

/// Where words stand beside their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// They begin there.
    Start,
    /// They end there.
    End,
}

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// The size.
    pub size: f64,
    /// Whether they are bold.
    pub is_bold: bool,
    /// Whether they are in italics.
    pub is_italic: bool,
    /// Their colour.
    pub ink: Ink,
}

impl Type {
    /// Upright words.
    pub const fn plain(size: f64, ink: Ink) -> Self {
        Self { size, is_bold: false, is_italic: false, ink }
    }

    /// Bold words.
    pub const fn bold(size: f64, ink: Ink) -> Self {
        Self { size, is_bold: true, is_italic: false, ink }
    }

    /// The distance between lines.
    pub fn leading(self) -> f64 {
        self.size * 1.3
    }
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// How wide.
    pub w: f64,
    /// How high.
    pub h: f64,
}

/// Something that is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A rectangle with corners of this radius.
    Rect(Area, f64, Paint),
    /// Straight lines from point to point; several pieces, each closed or open.
    Path(Vec<Vec<(f64, f64)>>, bool, Paint),
    /// A circle around a point.
    Circle((f64, f64), f64, Paint),
    /// The left half of a circle around a point.
    Half((f64, f64), f64, Ink),
    /// Lines of words; the place is that of the first line's foot.
    Words(Words),
    /// What leads somewhere.
    Link(String, Vec<Shape>),
}

/// Lines of words.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// Where the foot of the first line is.
    pub at: (f64, f64),
    /// The lines.
    pub lines: Vec<String>,
    /// How they look.
    pub face: Type,
    /// Where they stand beside their place.
    pub align: Align,
    /// Whether they run upwards.
    pub is_upright: bool,
}

/// A drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// What is drawn, from the back to the front.
    pub shapes: Vec<Shape>,
}

impl Scene {
    /// An empty drawing.
    pub fn new(width: f64) -> Self {
        Self { width, height: 0.0, shapes: Vec::new() }
    }

    /// Adds a rectangle.
    pub fn rect(&mut self, area: Area, radius: f64, paint: Paint) {
        self.shapes.push(Shape::Rect(area, radius, paint));
    }

    /// Adds a line through points.
    pub fn line(&mut self, points: &[(f64, f64)], paint: Paint) {
        self.shapes.push(Shape::Path(vec![points.to_vec()], false, paint));
    }

    /// Adds lines of words, and says how high they are together.
    pub fn words(&mut self, at: (f64, f64), lines: Vec<String>, face: Type) -> f64 {
        self.aligned(at, lines, face, Align::Start)
    }

    /// Adds lines of words beside their place, and says how high they are together.
    pub fn aligned(&mut self, at: (f64, f64), lines: Vec<String>, face: Type, align: Align) -> f64 {
        let height = face.leading() * f64::from(u32::try_from(lines.len()).unwrap_or(u32::MAX));
        if !lines.is_empty() {
            self.shapes.push(Shape::Words(Words { at, lines, face, align, is_upright: false }));
        }
        height
    }

    /// Makes what `draw` adds a link.
    pub fn link(&mut self, href: Option<&str>, draw: impl FnOnce(&mut Self)) {
        let before = self.shapes.len();
        draw(self);
        if let Some(href) = href {
            let drawn = self.shapes.split_off(before);
            self.shapes.push(Shape::Link(href.to_owned(), drawn));
        }
    }

    /// Hatches an area with slanting lines.
    pub fn hatch(&mut self, area: Area, ink: Ink) {
        const STEP: f64 = 6.0;
        let Area { x, y, w, h } = area;
        let mut pieces = Vec::new();
        let mut offset = STEP;
        while offset < w + h {
            let from = (x + (offset - h).max(0.0), y + offset.min(h));
            let to = (x + offset.min(w), y + (offset - w).max(0.0));
            pieces.push(vec![from, to]);
            offset += STEP;
        }
        self.shapes.push(Shape::Path(pieces, false, Paint::stroke(ink, 1.2)));
    }
}
