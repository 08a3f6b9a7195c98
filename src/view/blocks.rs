//! Prose as blocks.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::EnclosedFile;

/// A piece of prose in a view, by its place among the view's pieces. Templates turn it into their own form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProseId(pub usize);

/// A piece of prose.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Prose {
    /// Its paragraphs, lists and tables.
    pub blocks: Vec<Block>,
}

/// A block of prose.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading within the prose; level 1 stands right below the heading that the prose belongs to.
    Heading(u8, Vec<Inline>),
    /// A list; an ordered one has numbers.
    List(Option<Numbers>, Vec<Vec<Block>>),
    /// A quotation.
    Quote(Vec<Block>),
    /// Lines to be shown as they are.
    Code(String),
    /// A table: its head, and its rows.
    Table(Vec<Vec<Inline>>, Vec<Vec<Vec<Inline>>>),
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
    /// The numbers of items as an author wrote them; `None` if there are none. The same number before every item
    /// leaves the counting to others.
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

    /// The number of an item that does not follow from the item before.
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
    /// A picture in a line of text.
    Picture(Picture),
    /// A new line.
    Break,
}

/// Whether a link's address may stand on a page: http, https, mailto, tel, or a place on the page itself. Files beside the
/// plan are no addresses of an author's; see [`ViewContext::attach`](super::context::ViewContext::attach).
pub fn is_safe(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    match scheme.as_deref() {
        Some("http" | "https" | "mailto" | "tel") => !address.contains(char::is_control),
        _ => address.starts_with('#'),
    }
}

/// The text of inline content, without its marks.
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
            Inline::Picture(picture) => {
                text.push_str(&[picture.words.as_str(), &picture.aside().unwrap_or_default()].concat());
            }
            Inline::Break => text.push('\n'),
        }
    }
    text
}

impl Prose {
    /// Its pictures, in order.
    pub fn pictures(&self) -> Vec<&Picture> {
        let mut found = Vec::new();
        in_blocks(&self.blocks, &mut found);
        found
    }
}

fn in_blocks<'a>(blocks: &'a [Block], found: &mut Vec<&'a Picture>) {
    for block in blocks {
        match block {
            Block::Paragraph(inner) | Block::Heading(_, inner) => in_line(inner, found),
            Block::List(_, items) => items.iter().for_each(|item| in_blocks(item, found)),
            Block::Quote(inner) => in_blocks(inner, found),
            Block::Table(head, rows) => {
                std::iter::once(head).chain(rows).flatten().for_each(|cell| in_line(cell, found));
            }
            Block::Figure(picture, _) => found.push(picture),
            Block::Code(_) | Block::Rule => {}
        }
    }
}

fn in_line<'a>(inlines: &'a [Inline], found: &mut Vec<&'a Picture>) {
    for inline in inlines {
        match inline {
            Inline::Picture(picture) => found.push(picture),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Link(_, inner)
            | Inline::Foreign(_, inner) => in_line(inner, found),
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}
