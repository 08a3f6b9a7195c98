//! Prose as blocks.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::EnclosedFile;
use crate::prose::is_linked;

/// A piece of prose in a view, by its place among the view's pieces. Templates turn it into their own form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProseId(pub usize);

/// A piece of prose.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct Prose {
    /// Its paragraphs, lists and tables.
    pub blocks: Vec<Block>,
    /// The footnotes that it uses, by number.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub footnotes: Vec<Footnote>,
}

/// A footnote.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Footnote {
    /// Its number in the plan, in the order in which readers come to its first mark.
    pub number: usize,
    /// How many marks lead to it.
    pub uses: usize,
    /// Whether its first mark stands in another footnote, and not in the text.
    pub is_inner: bool,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// The mark of a footnote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FootnoteMark {
    /// The number of the footnote.
    pub number: usize,
    /// Which of its marks this is, from 1.
    pub nth: usize,
}

/// A block of prose.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading within the prose; level 1 stands right below the heading that the prose belongs to.
    Heading(u8, Vec<Inline>, Place),
    /// A list; an ordered one has numbers.
    List(Option<Numbers>, Vec<Vec<Block>>),
    /// A quotation.
    Quote(Vec<Block>),
    /// A box that stands out from the text.
    Notice(Notice),
    /// Terms with what they mean.
    Terms(Vec<Explained>),
    /// Lines to be shown as they are.
    Code(String),
    /// A table: its head, its rows, and the side at which the words of each column stand.
    Table(Vec<Vec<Inline>>, Vec<Vec<Vec<Inline>>>, Vec<Side>),
    /// A break between two thoughts.
    Rule,
    /// A picture that stands by itself, and where it leads if it does.
    Figure(Picture, Option<String>),
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Picture {
    /// What it shows, for those who do not see it.
    pub alternative: String,
    /// The words that stand in its place where there are no pictures.
    pub words: String,
    /// What is said of it to everybody.
    pub caption: Option<String>,
    /// Its media type.
    pub media_type: &'static str,
    /// Its width in pixels.
    pub width: usize,
    /// Its height in pixels.
    pub height: usize,
    /// How its pixels are to be turned, as EXIF counts it: 1 is upright.
    pub orientation: u8,
    /// The SHA-256 of its file, in hexadecimal digits.
    pub digest: String,
    /// The file.
    #[serde(skip)]
    pub file: Arc<EnclosedFile>,
}

impl Picture {
    /// The words that follow it where it stands in a line.
    pub fn aside(&self) -> Option<String> {
        self.caption.as_ref().map(|caption| format!(" ({caption})"))
    }
}

impl Prose {
    /// The names of the places of its headings.
    pub fn anchors(&self) -> Vec<&str> {
        let mut found = Vec::new();
        anchors(&self.blocks, &mut found);
        found
    }
}

fn anchors<'a>(blocks: &'a [Block], found: &mut Vec<&'a str>) {
    for block in blocks {
        if let Block::Heading(_, _, place) = block {
            found.extend(place.anchor.as_deref());
        }
        block.inside().into_iter().for_each(|inner| anchors(inner, found));
    }
}

impl Block {
    /// The lines of text that stand in it directly.
    pub fn lines(&self) -> Vec<&[Inline]> {
        match self {
            Self::Paragraph(inner) | Self::Heading(_, inner, _) => vec![inner],
            Self::Terms(terms) => terms.iter().map(|each| each.term.as_slice()).collect(),
            Self::Table(head, rows, _) => std::iter::once(head).chain(rows).flatten().map(Vec::as_slice).collect(),
            Self::List(..) | Self::Quote(_) | Self::Notice(_) | Self::Code(_) | Self::Rule | Self::Figure(..) => {
                Vec::new()
            }
        }
    }

    /// The blocks that stand in it directly.
    pub fn inside(&self) -> Vec<&[Block]> {
        match self {
            Self::List(_, items) => items.iter().map(Vec::as_slice).collect(),
            Self::Quote(inner) => vec![inner],
            Self::Notice(notice) => vec![&notice.blocks],
            Self::Terms(terms) => terms.iter().flat_map(|each| &each.meanings).map(Vec::as_slice).collect(),
            Self::Paragraph(_)
            | Self::Heading(..)
            | Self::Code(_)
            | Self::Table(..)
            | Self::Rule
            | Self::Figure(..) => Vec::new(),
        }
    }
}

/// Where a heading of prose stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Place {
    /// The name of its place on the page, if it has one.
    pub anchor: Option<String>,
    /// Whether the table of contents has a line for it.
    pub is_listed: bool,
}

/// A box that stands out from the text.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Notice {
    /// What it is for, as a key: `note`, `tip`, `important`, `warning` or `caution`.
    pub kind: &'static str,
    /// The same in words.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A term with what it means.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Explained {
    /// The term.
    pub term: Vec<Inline>,
    /// Its meanings.
    pub meanings: Vec<Vec<Block>>,
}

/// The side at which the words of a column stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Where lines begin.
    #[default]
    Start,
    /// In the middle.
    Middle,
    /// Where lines end, as numbers do.
    End,
}

/// The numbers of an ordered list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Numbers {
    /// One after the other, from this one.
    From(u64),
    /// One for each item, as written.
    Each(Vec<u64>),
}

impl Numbers {
    /// The numbers of items as an author wrote them; `None` if there are none. The same number before every item leaves
    /// the counting to the renderer.
    pub fn written(numbers: Vec<u64>) -> Option<Self> {
        let first = *numbers.first()?;
        let pairs = || numbers.iter().zip(numbers.iter().skip(1));
        let is_counted =
            pairs().all(|(one, next)| one.checked_add(1) == Some(*next)) || pairs().all(|(one, next)| one == next);
        Some(if is_counted { Self::From(first) } else { Self::Each(numbers) })
    }

    /// The number of an item, counted from 0.
    pub fn of(&self, item: usize) -> u64 {
        match self {
            Self::From(first) => first.saturating_add(item as u64),
            Self::Each(numbers) => numbers.get(item).copied().unwrap_or_default(),
        }
    }

    /// The number of an item, where it does not follow from that of the item before.
    pub fn anew(&self, item: usize) -> Option<u64> {
        let number = self.of(item);
        let follows = item.checked_sub(1).is_some_and(|before| self.of(before).saturating_add(1) == number);
        (!follows).then_some(number)
    }
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Stressed.
    Emphasis(Vec<Inline>),
    /// Strongly stressed.
    Strong(Vec<Inline>),
    /// No longer valid.
    Strike(Vec<Inline>),
    /// Shown as it is.
    Code(String),
    /// A link: where it leads, and its words. Only addresses that `is_safe` lets through get here.
    Link(String, Vec<Inline>),
    /// Words in another language: its code as BCP 47 has it, and the words.
    Foreign(String, Vec<Inline>),
    /// Here a footnote belongs.
    Footnote(FootnoteMark),
    /// Raised letters, and the same as text of one height.
    Raised(String, String),
    /// Lowered letters, and the same as text of one height.
    Lowered(String, String),
    /// The box before a task: whether it is ticked, and what that means in words.
    Tick(bool, String),
    /// A picture in a line of text.
    Picture(Picture),
    /// A new line.
    Break,
}

impl Inline {
    /// What stands in it, where it is no single piece.
    pub fn inner(&self) -> &[Self] {
        match self {
            Self::Emphasis(inner)
            | Self::Strong(inner)
            | Self::Strike(inner)
            | Self::Link(_, inner)
            | Self::Foreign(_, inner) => inner,
            Self::Text(_)
            | Self::Code(_)
            | Self::Footnote(_)
            | Self::Raised(..)
            | Self::Lowered(..)
            | Self::Tick(..)
            | Self::Picture(_)
            | Self::Break => &[],
        }
    }

    /// Whether there is a link in it, or the mark of a footnote, which is one.
    pub fn leads_somewhere(&self) -> bool {
        matches!(self, Self::Link(..) | Self::Footnote(_)) || self.inner().iter().any(Self::leads_somewhere)
    }
}

/// The box before a task.
pub fn tick(is_done: bool) -> &'static str {
    if is_done { "☑" } else { "☐" }
}

/// Whether a link's address may stand on a page: http, https, mailto, tel, or a place on the page itself. Files beside the
/// plan are no addresses of an author's; see [`ViewContext::attach`](super::context::ViewContext::attach).
pub fn is_safe(address: &str) -> bool {
    address.starts_with('#') || leads_outside(address)
}

/// Whether such an address leads out of the plans.
pub fn leads_outside(address: &str) -> bool {
    is_linked(address) && !address.contains(char::is_control)
}

/// The text of inline content, without its marks and those of footnotes.
pub fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Link(_, inner)
            | Inline::Foreign(_, inner) => text.push_str(&plain(inner)),
            Inline::Footnote(_) => {}
            Inline::Raised(_, flat) | Inline::Lowered(_, flat) => text.push_str(flat),
            Inline::Tick(is_done, _) => text.extend([tick(*is_done), " "]),
            Inline::Picture(picture) => {
                text.push_str(&[picture.words.as_str(), &picture.aside().unwrap_or_default()].concat());
            }
            Inline::Break => text.push('\n'),
        }
    }
    text
}

impl Prose {
    /// Its pictures, in no order that means anything.
    pub fn pictures(&self) -> Vec<&Picture> {
        let mut found = Vec::new();
        in_blocks(&self.blocks, &mut found);
        self.footnotes.iter().for_each(|footnote| in_blocks(&footnote.blocks, &mut found));
        found
    }
}

fn in_blocks<'a>(blocks: &'a [Block], found: &mut Vec<&'a Picture>) {
    for block in blocks {
        if let Block::Figure(picture, _) = block {
            found.push(picture);
        }
        block.lines().into_iter().for_each(|line| in_line(line, found));
        block.inside().into_iter().for_each(|inner| in_blocks(inner, found));
    }
}

fn in_line<'a>(inlines: &'a [Inline], found: &mut Vec<&'a Picture>) {
    for inline in inlines {
        if let Inline::Picture(picture) = inline {
            found.push(picture);
        }
        in_line(inline.inner(), found);
    }
}
