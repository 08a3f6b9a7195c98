//! What is open while prose is read: tags whose end has not been seen yet, with what they hold so far.

use super::blocks::{Block, Explained, Inline, Picture, Place, Side};
use super::line::figures;

/// What an open tag collects.
#[derive(Debug, Default)]
pub struct Open {
    pub tag: Option<Wrap>,
    pub blocks: Vec<Block>,
    pub inlines: Vec<Inline>,
    pub rows: Vec<Vec<Vec<Inline>>>,
    pub items: Vec<Vec<Block>>,
    /// The numbers of the items, as written.
    pub numbers: Vec<u64>,
    pub terms: Vec<Explained>,
}

/// What becomes of a tag's content when it ends.
#[derive(Debug, Clone)]
pub enum Wrap {
    Paragraph,
    Html,
    Heading(u8, Place),
    Quote,
    Notice(&'static str),
    Terms,
    Term,
    Meaning,
    List,
    Item,
    Code,
    Table(Vec<Side>),
    Row,
    Cell,
    Footnote(String),
    Emphasis,
    Strong,
    Strike,
    Raised,
    Lowered,
    Link(Option<String>),
    Foreign(String),
    /// A picture, all but its text alternative.
    Picture(Box<Picture>),
    /// A picture that cannot be shown; its caption.
    NoPicture(Option<String>),
    /// A reference: with its own words, or with the title or value printed in their place.
    Reference {
        address: Option<String>,
        printed: Option<String>,
    },
    Plain,
}

impl Wrap {
    /// Whether it stands on lines of its own.
    pub fn is_block(&self) -> bool {
        matches!(
            self,
            Self::Paragraph
                | Self::Html
                | Self::Heading(..)
                | Self::Quote
                | Self::Notice(_)
                | Self::List
                | Self::Terms
                | Self::Code
                | Self::Table(_)
                | Self::Footnote(_)
        )
    }
}

impl Open {
    /// Loose inline content becomes a paragraph, as in the items of a tight list.
    pub fn into_blocks(mut self) -> Vec<Block> {
        self.flush();
        self.blocks
    }

    /// What comes next on the line below a picture that begins a paragraph is its caption: it stays below it.
    pub fn leave_picture(&mut self) {
        if let [Inline::Picture(_), between @ Inline::Text(_)] = &mut self.inlines[..]
            && *between == Inline::Text(" ".to_owned())
        {
            *between = Inline::Break;
        }
    }

    /// Divides the mark of a footnote from the one before it: 1 and 2 side by side would be 12. Where marks have brackets, they
    /// are apart already.
    pub fn divide_marks(&mut self) {
        if matches!(self.inlines.last(), Some(Inline::Footnote(_))) {
            self.inlines.push(Inline::Raised(",".to_owned(), String::new()));
        }
    }

    /// Makes a paragraph of the inline content so far.
    pub fn flush(&mut self) {
        if !self.inlines.is_empty() {
            self.blocks.extend(figures(std::mem::take(&mut self.inlines)));
        }
    }
}
