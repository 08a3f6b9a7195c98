//! Pages: paper, margins, and what stands at the head and foot of each.

use super::body::{Look, paragraph, run};
use super::xml::{Node, node};
use crate::document::Layout;
use crate::export::office::properties::Properties;

/// The shorter and the longer side of A4, and the margins, in twentieths of a point.
const PAPER: [usize; 2] = [11906, 16838];
const MARGIN: usize = 1304;

/// The width of the text on a page that stands.
pub const PORTRAIT_WIDTH: usize = PAPER[0] - 2 * MARGIN;

/// Which way a page is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It stands.
    Portrait,
    /// It lies, for wide tables.
    Landscape,
}

impl Turn {
    /// Which way the pages of a division are turned.
    pub fn of(layout: Layout) -> Self {
        match layout {
            Layout::Wide => Self::Landscape,
            Layout::Running | Layout::OwnPage => Self::Portrait,
        }
    }

    /// The width of the text.
    pub fn width(self) -> usize {
        match self {
            Self::Portrait => PORTRAIT_WIDTH,
            Self::Landscape => PAPER[1] - 2 * MARGIN,
        }
    }

    /// The end of a part of the document whose pages are turned this way.
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

/// The names by which the text knows the head and the foot of its pages.
pub const HEADER_ID: &str = "rHeader";
/// See [`HEADER_ID`].
pub const FOOTER_ID: &str = "rFooter";

/// The head of each page: the title, and below it what keeps the plan from being final or public.
pub fn header(properties: &Properties) -> Node {
    let title = paragraph("Header", Vec::new(), vec![run(&properties.title, Look::default())]);
    let marks = properties.marks.iter().map(|mark| paragraph("HeaderMark", Vec::new(), vec![run(mark, Look::BOLD)]));
    part("w:hdr").and(title).holding(marks)
}

/// The foot of each page: whose plan it is and of when, the number of the page, and which edition it is.
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

/// The outermost element of a part with text.
pub fn part(name: &'static str) -> Node {
    node(name)
        .with("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
        .with("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
}
