//! Pages: paper size, margins, headers and footers.

use super::body::{Look, paragraph, run};
use super::xml::{Node, node};
use crate::document::Layout;
use crate::export::office::properties::Properties;

/// The sides of A4 (210 mm × 297 mm), shorter first, and the margins (23 mm). All lengths are in twips, twentieths of a
/// point (1/1440 inch), which is what `w:pgSz` and `w:pgMar` take (ECMA-376 Part 1, 17.6).
const PAPER: [usize; 2] = [11906, 16838];
const MARGIN: usize = 1304;

/// The width of the text on a page in portrait, in twips.
pub const PORTRAIT_WIDTH: usize = PAPER[0] - 2 * MARGIN;

/// The orientation of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Upright.
    Portrait,
    /// Sideways, for wide tables.
    Landscape,
}

impl Orientation {
    /// The orientation for the pages of a division.
    pub fn of(layout: Layout) -> Self {
        match layout {
            Layout::Wide => Self::Landscape,
            Layout::Running | Layout::OwnPage => Self::Portrait,
        }
    }

    /// The width of the text, in twips.
    pub fn width(self) -> usize {
        match self {
            Self::Portrait => PORTRAIT_WIDTH,
            Self::Landscape => PAPER[1] - 2 * MARGIN,
        }
    }

    /// The properties of a section with this orientation, which go at its end.
    pub fn section(self) -> Node {
        let [short, long] = PAPER.map(|side| side.to_string());
        let size = node("w:pgSz");
        let size = match self {
            Self::Portrait => size.with("w:w", short).with("w:h", long),
            Self::Landscape => size.with("w:w", long).with("w:h", short).with("w:orient", "landscape"),
        };
        let margin = MARGIN.to_string();
        let margins = ["w:top", "w:right", "w:bottom", "w:left"];
        let margins = margins.into_iter().fold(node("w:pgMar"), |margins, side| margins.with(side, &margin));
        let margins = margins.with("w:header", "624").with("w:footer", "624").with("w:gutter", "0");
        let part = |name, id: &str| node(name).with("w:type", "default").with("r:id", id);
        node("w:sectPr")
            .and(part("w:headerReference", HEADER_ID))
            .and(part("w:footerReference", FOOTER_ID))
            .and(size)
            .and(margins)
    }
}

/// The relationship ids by which sections refer to their header and footer.
pub const HEADER_ID: &str = "rHeader";
/// See [`HEADER_ID`].
pub const FOOTER_ID: &str = "rFooter";

/// The header of each page: the title, and below it whether the plan is a draft or internal.
pub fn header(properties: &Properties) -> Node {
    let title = paragraph("Header", Vec::new(), vec![run(&properties.title, Look::default())]);
    let marks = properties.marks.iter().map(|mark| paragraph("HeaderMark", Vec::new(), vec![run(mark, Look::BOLD)]));
    part("w:hdr").and(title).holding(marks)
}

/// The footer of each page: whose plan it is and from when, the page number, and which edition it is.
pub fn footer(properties: &Properties) -> Node {
    let words = format!("{} · ", properties.origin().join(" · "));
    let mut runs = vec![run(&words, Look::default())];
    runs.extend(field("PAGE"));
    runs.push(run(" / ", Look::default()));
    runs.extend(field("NUMPAGES"));
    let checksum = properties.checksum.iter();
    let checksum = checksum.map(|words| paragraph("Footer", Vec::new(), vec![run(words, Look::default())]));
    part("w:ftr").and(paragraph("Footer", Vec::new(), runs)).holding(checksum)
}

fn field(instruction: &str) -> Vec<Node> {
    let mark = |kind: &str| node("w:r").and(node("w:fldChar").with("w:fldCharType", kind));
    let instruction = node("w:r").and(node("w:instrText").with("xml:space", "preserve").text(instruction));
    vec![mark("begin"), instruction, mark("separate"), run("1", Look::default()), mark("end")]
}

/// The root element of a part with text.
pub fn part(name: &'static str) -> Node {
    node(name)
        .with("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
        .with("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        .with("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
        .with("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
        .with("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture")
}
