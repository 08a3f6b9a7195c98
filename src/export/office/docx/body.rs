//! The body of a document while it is being written: paragraphs, runs, links and tables.

use std::collections::BTreeSet;

use super::bookmark;
use super::media::Media;
use super::xml::{Node, node, value};
use crate::view::{Footnote, Item, Prose};

/// A document's body so far, and what it needs from other parts of the package.
pub struct Body<'a> {
    /// The pieces of prose that it may show.
    pub prose: &'a [Prose],
    /// Paragraphs and tables.
    pub content: Vec<Node>,
    /// Targets of links that leave the document; their ids are derived from their order.
    pub addresses: Vec<String>,
    /// The first number of each numbered list.
    pub lists: Vec<u64>,
    /// The footnotes, which are a part of their own.
    pub footnotes: Vec<Node>,
    /// The footnotes of the present piece of prose that have not been written yet.
    pub due: &'a [Footnote],
    /// Whether a footnote is being written.
    pub is_below: bool,
    /// The pictures that it shows; their ids are derived from their order.
    pub media: Vec<Media>,
    /// The width that a picture may have where text is being written, in twips.
    pub room: usize,
    places: BTreeSet<&'a str>,
    annotations: usize,
}

/// The formatting of a run.
#[derive(Debug, Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a property of its own, and any may go with any")]
pub struct Look {
    /// Strong emphasis.
    pub bold: bool,
    /// Emphasis.
    pub italic: bool,
    /// Struck out: no longer valid.
    pub strike: bool,
    /// Code, shown literally.
    pub code: bool,
    /// Part of a link.
    pub link: bool,
    /// Raised or lowered, as Word calls it.
    pub script: Option<&'static str>,
}

impl Look {
    /// Strong emphasis alone.
    pub const BOLD: Self = Self { bold: true, italic: false, strike: false, code: false, link: false, script: None };
}

impl<'a> Body<'a> {
    /// An empty body, which may show `prose` and will have the link targets `places`.
    pub fn new(prose: &'a [Prose], places: BTreeSet<&'a str>) -> Self {
        Self {
            prose,
            content: Vec::new(),
            addresses: Vec::new(),
            lists: Vec::new(),
            footnotes: Vec::new(),
            due: &[],
            is_below: false,
            media: Vec::new(),
            room: 0,
            places,
            annotations: 0,
        }
    }

    /// What `write` writes, taken out of the body.
    pub fn apart(&mut self, write: impl FnOnce(&mut Self)) -> Vec<Node> {
        let outer = std::mem::take(&mut self.content);
        write(self);
        std::mem::replace(&mut self.content, outer)
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, style: &str, runs: Vec<Node>) {
        self.content.push(paragraph(style, Vec::new(), runs));
    }

    /// Adds a paragraph of plain text.
    pub fn line(&mut self, style: &str, words: &str) {
        self.paragraph(style, vec![run(words, Look::default())]);
    }

    /// Adds a heading, bookmarked as `anchor` if it has one.
    pub fn heading(&mut self, level: usize, words: &str, anchor: Option<&str>) {
        let mut runs = vec![run(words, Look::default())];
        if let Some(anchor) = anchor {
            runs = self.bookmarked(anchor, runs);
        }
        self.paragraph(&heading_style(level), runs);
    }

    /// Runs wrapped in the bookmark that links to `anchor` lead to.
    pub fn bookmarked(&mut self, anchor: &str, runs: Vec<Node>) -> Vec<Node> {
        let id = self.annotation();
        let start = node("w:bookmarkStart").with("w:id", &id).with("w:name", bookmark::name(anchor));
        let end = node("w:bookmarkEnd").with("w:id", id);
        [start].into_iter().chain(runs).chain([end]).collect()
    }

    /// A new annotation id. Bookmarks and tracked changes are numbered together.
    pub fn annotation(&mut self) -> String {
        self.annotations += 1;
        self.annotations.to_string()
    }

    /// A link to `address`; only the runs where the document has no such bookmark.
    pub fn link(&mut self, address: &str, words: Vec<Node>) -> Vec<Node> {
        let (outside, place) = match address.split_once('#') {
            Some(("", place)) if self.places.contains(place) => {
                let name = bookmark::name(place);
                return vec![node("w:hyperlink").with("w:anchor", name).with("w:history", "1").holding(words)];
            }
            Some(("", _)) => return words,
            Some((page, place)) if page.starts_with("../") => (page, Some(place)),
            _ => (address, None),
        };
        // Other plans of the edition are next to this one, in the same format.
        let outside = match outside.strip_suffix("index.html").filter(|_| outside.starts_with("../")) {
            Some(folder) => format!("{folder}{}", bookmark::FILE),
            None => outside.to_owned(),
        };
        let known = self.addresses.iter().position(|address| *address == outside);
        let number = known.unwrap_or_else(|| {
            self.addresses.push(outside);
            self.addresses.len() - 1
        });
        let mut link = node("w:hyperlink").with("r:id", link_id(number));
        if let Some(place) = place {
            link = link.with("w:anchor", bookmark::name(place));
        }
        vec![link.with("w:history", "1").holding(words)]
    }

    /// An item, as a link where it has a target.
    pub fn item(&mut self, item: &Item) -> Vec<Node> {
        match &item.href {
            Some(address) => self.link(address, vec![run(&item.text, Look { link: true, ..Look::default() })]),
            None => vec![run(&item.text, Look::default())],
        }
    }

    /// Items in a row, separated by semicolons.
    pub fn items(&mut self, items: &[Item]) -> Vec<Node> {
        let mut runs = Vec::new();
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                runs.push(run("; ", Look::default()));
            }
            runs.extend(self.item(item));
        }
        runs
    }
}

/// The relationship id of a link that leaves the document.
pub fn link_id(number: usize) -> String {
    format!("rLink{}", number + 1)
}

/// The style of a heading. There are six; deeper headings look like the sixth.
pub fn heading_style(level: usize) -> String {
    format!("Heading{}", level.clamp(1, LOWEST))
}

/// The deepest level of headings that has a style.
pub const LOWEST: usize = 6;

/// A paragraph; `properties` must be in the order that the schema of the format prescribes.
pub fn paragraph(style: &str, properties: Vec<Node>, runs: Vec<Node>) -> Node {
    let properties = node("w:pPr").and(value("w:pStyle", style)).holding(properties);
    node("w:p").and(properties).holding(runs)
}

/// Text in one formatting. Line breaks stay; soft hyphens are removed, since Word would show them.
pub fn run(words: &str, look: Look) -> Node {
    run_of("w:t", words, look)
}

/// The same, with each line in an element called `name`: deleted text is in another element than present text.
pub fn run_of(name: &'static str, words: &str, look: Look) -> Node {
    let flags = [("w:b", look.bold), ("w:i", look.italic), ("w:strike", look.strike)];
    let style = match look {
        Look { link: true, .. } => Some("Hyperlink"),
        Look { code: true, .. } => Some("Code"),
        _ => None,
    };
    let properties = style.map(|style| value("w:rStyle", style)).into_iter();
    let flags = flags.into_iter().filter(|(_, is_on)| *is_on).map(|(name, _)| node(name));
    let script = look.script.map(|script| value("w:vertAlign", script));
    let properties: Vec<_> = properties.chain(flags).chain(script).collect();
    let mut run = node("w:r");
    if !properties.is_empty() {
        run = run.and(node("w:rPr").holding(properties));
    }
    for (index, line) in words.replace('\u{ad}', "").split('\n').enumerate() {
        if index > 0 {
            run = run.and(node("w:br"));
        }
        run = run.and(node(name).with("xml:space", "preserve").text(line.trim_end_matches('\r')));
    }
    run
}
