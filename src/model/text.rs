//! Words: single lines and prose.

use std::ops::Range;

use super::enclosure::{Enclosure, EnclosureRole};
use super::reference::Link;
use crate::source::{At, Directive, Span};

/// Plain words on one line, such as a title.
pub type Line = At<Box<str>>;

/// Prose in Markdown, with the references in it.
#[derive(Debug, Clone)]
pub struct Text {
    /// The Markdown as written, with YAML's own folding and escapes undone, and without [`Text::directives`].
    pub markdown: Box<str>,
    /// Where it stands.
    pub span: Span,
    /// How it lies there.
    pub layout: Layout,
    /// The references in the order in which they appear.
    pub links: Vec<ProseLink>,
    /// The files that it names, each once.
    pub enclosures: Vec<Enclosure>,
    /// The comments in it that are addressed to the compiler. Readers never see them.
    pub directives: Vec<Directive>,
}

/// How a text lies in its source.
#[derive(Debug, Clone)]
pub enum Layout {
    /// Byte for byte.
    Verbatim,
    /// In stretches, as when it is indented or folded: byte of the Markdown → byte of the file, in order. Empty where
    /// the layout is unknown.
    Stretches(Box<[(u32, u32)]>),
}

impl Text {
    /// Where the bytes `range` of the Markdown stand in the source, as exactly as is known.
    pub fn place(&self, range: Range<usize>) -> Span {
        if matches!(&self.layout, Layout::Stretches(stretches) if stretches.is_empty()) {
            return self.span;
        }
        let start = self.source(range.start);
        let end = if range.end > range.start { self.source(range.end - 1) + 1 } else { start };
        let (first, last) = (self.span.start(), self.span.end());
        Span::new(self.span.file(), start.clamp(first, last)..end.clamp(start.min(last), last))
    }

    /// The file that the text names by `address`.
    pub fn enclosure(&self, address: &str, role: EnclosureRole) -> Option<&Enclosure> {
        self.enclosures.iter().find(|enclosure| enclosure.role == role && *enclosure.address == *address)
    }

    fn source(&self, at: usize) -> usize {
        match &self.layout {
            Layout::Verbatim => self.span.start() + at,
            Layout::Stretches(stretches) => {
                let next = stretches.partition_point(|(own, _)| *own as usize <= at);
                let stretch = next.checked_sub(1).and_then(|nth| stretches.get(nth));
                let place = stretch.map_or(self.span.start(), |(own, there)| *there as usize + (at - *own as usize));
                // An escape may have fewer bytes than its letter.
                stretches.get(next).map_or(place, |(_, there)| place.min((*there as usize).saturating_sub(1)))
            }
        }
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.markdown == other.markdown
    }
}

/// `[[id]]`, `[[id|words]]` or `[[id#field]]`.
#[derive(Debug, Clone)]
pub struct ProseLink {
    /// What is referred to.
    pub link: Link,
    /// The field whose value is to be printed.
    pub field: Option<Box<str>>,
}
