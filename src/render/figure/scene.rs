//! A drawing: shapes at coordinates, in named colours, independent of how they are serialised.
//!
//! All lengths and coordinates are SVG user units, which are CSS pixels where a figure is shown at its natural size.
//! The origin is the upper left corner, and y grows downwards.

/// A colour by its role, which a page's style or a palette resolves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Text.
    Text,
    /// Less important text, and lines that carry meaning.
    Soft,
    /// Lines that only guide the eye.
    Line,
    /// The background.
    Paper,
    /// A background set off from it.
    Panel,
    /// The accent colour.
    Brand,
    /// A background in the accent colour.
    BrandSoft,
    /// What is as it should be.
    Good,
    /// What is late or missing.
    Late,
    /// What is pending.
    Wait,
}

/// How a shape is filled and outlined.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paint {
    /// The fill, if any.
    pub fill: Option<Ink>,
    /// The outline, and its width in user units.
    pub stroke: Option<(Ink, f64)>,
    /// Whether the outline is dashed.
    pub is_dashed: bool,
}

impl Paint {
    /// A fill without an outline.
    pub fn fill(ink: Ink) -> Self {
        Self { fill: Some(ink), stroke: None, is_dashed: false }
    }

    /// An outline without a fill, `width` user units wide.
    pub fn stroke(ink: Ink, width: f64) -> Self {
        Self { fill: None, stroke: Some((ink, width)), is_dashed: false }
    }

    /// A fill with an outline `width` user units wide.
    pub fn both(fill: Ink, stroke: Ink, width: f64) -> Self {
        Self { fill: Some(fill), stroke: Some((stroke, width)), is_dashed: false }
    }

    /// The same with a dashed outline.
    pub fn dashed(self) -> Self {
        Self { is_dashed: true, ..self }
    }
}

/// The alignment of text relative to its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// It begins there.
    Start,
    /// It ends there.
    End,
}

/// The style of text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// The font size, in user units.
    pub size: f64,
    /// Whether it is bold.
    pub is_bold: bool,
    /// Whether it is in italics.
    pub is_italic: bool,
    /// Its colour.
    pub ink: Ink,
}

impl Type {
    /// Regular text of this size.
    pub const fn plain(size: f64, ink: Ink) -> Self {
        Self { size, is_bold: false, is_italic: false, ink }
    }

    /// Bold text of this size.
    pub const fn bold(size: f64, ink: Ink) -> Self {
        Self { size, is_bold: true, is_italic: false, ink }
    }

    /// The distance between baselines: 1.3 times the font size.
    pub fn leading(self) -> f64 {
        self.size * 1.3
    }
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// The x coordinate of the left edge.
    pub x: f64,
    /// The y coordinate of the upper edge.
    pub y: f64,
    /// The width.
    pub w: f64,
    /// The height.
    pub h: f64,
}

/// A shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A rectangle and the radius of its corners.
    Rect(Area, f64, Paint),
    /// Polylines, and whether each is closed.
    Path(Vec<Vec<(f64, f64)>>, bool, Paint),
    /// A circle by its centre and radius.
    Circle((f64, f64), f64, Paint),
    /// The left half of a circle, by its centre and radius.
    Half((f64, f64), f64, Ink),
    /// Lines of text.
    Words(Words),
    /// Shapes that link to an address.
    Link(String, Vec<Shape>),
}

/// Lines of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// The baseline of the first line, at its start or end as `align` says.
    pub at: (f64, f64),
    /// The lines.
    pub lines: Vec<String>,
    /// Their style.
    pub face: Type,
    /// Their alignment.
    pub align: Align,
    /// Whether they are rotated by 90° to run upwards.
    pub is_upright: bool,
}

/// A drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Its width, in user units.
    pub width: f64,
    /// Its height, in user units.
    pub height: f64,
    /// Its shapes, from back to front.
    pub shapes: Vec<Shape>,
}

impl Scene {
    /// An empty drawing, `width` user units wide.
    pub fn new(width: f64) -> Self {
        Self { width, height: 0.0, shapes: Vec::new() }
    }

    /// Adds a rectangle.
    pub fn rect(&mut self, area: Area, radius: f64, paint: Paint) {
        self.shapes.push(Shape::Rect(area, radius, paint));
    }

    /// Adds a polyline.
    pub fn line(&mut self, points: &[(f64, f64)], paint: Paint) {
        if points.len() > 1 {
            self.shapes.push(Shape::Path(vec![points.to_vec()], false, paint));
        }
    }

    /// Adds lines of text, and returns their total height.
    pub fn words(&mut self, at: (f64, f64), lines: Vec<String>, face: Type) -> f64 {
        self.aligned(at, lines, face, Align::Start)
    }

    /// Adds aligned lines of text, and returns their total height.
    pub fn aligned(&mut self, at: (f64, f64), lines: Vec<String>, face: Type, align: Align) -> f64 {
        let height = face.leading() * f64::from(u32::try_from(lines.len()).unwrap_or(u32::MAX));
        if !lines.is_empty() {
            self.shapes.push(Shape::Words(Words { at, lines, face, align, is_upright: false }));
        }
        height
    }

    /// Wraps the shapes that `draw` adds in a link, if there is an address.
    pub fn link(&mut self, href: Option<&str>, draw: impl FnOnce(&mut Self)) {
        let before = self.shapes.len();
        draw(self);
        if let Some(href) = href {
            let drawn = self.shapes.split_off(before);
            self.shapes.push(Shape::Link(href.to_owned(), drawn));
        }
    }

    /// Hatches an area with diagonal lines, one every `STEP` user units along its edges.
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
