//! The numbers of footnotes: in the order in which readers come to them, whatever their labels are.

use std::collections::VecDeque;

use super::blocks::{Block, Explained, Footnote, FootnoteMark, Inline, Prose};

/// The footnotes of a text while it is read.
#[derive(Debug, Default)]
pub struct Footnotes {
    /// The labels seen so far. Until they are numbered, marks have places in this list.
    labels: Vec<String>,
    /// What each says, once it has been read.
    said: Vec<Option<Vec<Block>>>,
}

impl Footnotes {
    /// The mark of the footnote with this label.
    pub fn mark(&mut self, label: &str) -> FootnoteMark {
        FootnoteMark { number: self.place(label), nth: 0 }
    }

    /// Adds a footnote. The first one with a label counts.
    pub fn define(&mut self, label: &str, blocks: Vec<Block>) {
        let place = self.place(label);
        if let Some(said) = self.said.get_mut(place) {
            said.get_or_insert(blocks);
        }
    }

    fn place(&mut self, label: &str) -> usize {
        let label = label.to_lowercase();
        self.labels.iter().position(|known| *known == label).unwrap_or_else(|| {
            self.labels.push(label);
            self.said.push(None);
            self.labels.len() - 1
        })
    }

    /// The text with its footnotes numbered from the one after `before`.
    pub fn numbered(self, mut blocks: Vec<Block>, before: usize) -> Prose {
        let numbers = vec![None; self.said.len()];
        let mut numbering =
            Numbering { before, said: self.said, numbers, footnotes: Vec::new(), waiting: VecDeque::new() };
        numbering.blocks(&mut blocks, true);
        Prose { blocks, footnotes: numbering.footnotes }
    }
}

struct Numbering {
    /// How many footnotes come before the text.
    before: usize,
    said: Vec<Option<Vec<Block>>>,
    /// The place among `footnotes` of each, once it has one.
    numbers: Vec<Option<usize>>,
    footnotes: Vec<Footnote>,
    /// The footnotes whose own marks have no numbers yet.
    waiting: VecDeque<usize>,
}

impl Numbering {
    fn blocks(&mut self, blocks: &mut [Block], is_text: bool) {
        for block in blocks {
            match block {
                Block::Paragraph(inner) | Block::Heading(_, inner, _) => self.inlines(inner, is_text),
                Block::List(_, items) => items.iter_mut().for_each(|item| self.blocks(item, is_text)),
                Block::Quote(inner) => self.blocks(inner, is_text),
                Block::Notice(notice) => self.blocks(&mut notice.blocks, is_text),
                Block::Terms(terms) => terms.iter_mut().for_each(|each| self.explained(each, is_text)),
                Block::Table(head, rows, _) => {
                    let cells = head.iter_mut().chain(rows.iter_mut().flatten());
                    cells.for_each(|cell| self.inlines(cell, is_text));
                }
                Block::Code(_) | Block::Rule | Block::Figure(..) => {}
            }
        }
    }

    fn explained(&mut self, explained: &mut Explained, is_text: bool) {
        self.inlines(&mut explained.term, is_text);
        explained.meanings.iter_mut().for_each(|meaning| self.blocks(meaning, is_text));
    }

    fn inlines(&mut self, inlines: &mut [Inline], is_text: bool) {
        for inline in inlines {
            match inline {
                Inline::Footnote(mark) => {
                    *mark = self.mark(mark.number, is_text);
                    if is_text {
                        self.inside();
                    }
                }
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Strike(inner)
                | Inline::Link(_, inner)
                | Inline::Foreign(_, inner) => self.inlines(inner, is_text),
                Inline::Text(_)
                | Inline::Code(_)
                | Inline::Picture(_)
                | Inline::Raised(..)
                | Inline::Lowered(..)
                | Inline::Tick(..)
                | Inline::Break => {}
            }
        }
    }

    fn mark(&mut self, place: usize, is_text: bool) -> FootnoteMark {
        let next = self.footnotes.len();
        let at = self.numbers.get_mut(place).map_or(next, |number| *number.get_or_insert(next));
        if at == next {
            let blocks = self.said.get_mut(place).and_then(Option::take).unwrap_or_default();
            let number = self.before + next + 1;
            self.footnotes.push(Footnote { number, uses: 0, is_inner: !is_text, blocks });
            self.waiting.push_back(at);
        }
        let footnote = &mut self.footnotes[at];
        footnote.uses += 1;
        FootnoteMark { number: footnote.number, nth: footnote.uses }
    }

    /// Numbers the footnotes that the last ones of the text point to: readers come to those next.
    fn inside(&mut self) {
        while let Some(at) = self.waiting.pop_front() {
            let mut blocks = std::mem::take(&mut self.footnotes[at].blocks);
            self.blocks(&mut blocks, false);
            self.footnotes[at].blocks = blocks;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The marks of a text in order, each as its number and which of its marks it is.
    fn marks(blocks: &[Block]) -> Vec<(usize, usize)> {
        let inlines =
            blocks.iter().flat_map(|block| if let Block::Paragraph(inner) = block { &inner[..] } else { &[] });
        let marks = inlines.filter_map(|inline| match inline {
            Inline::Footnote(mark) => Some((mark.number, mark.nth)),
            _ => None,
        });
        marks.collect()
    }

    fn paragraph(footnotes: &mut Footnotes, labels: &[&str]) -> Vec<Block> {
        vec![Block::Paragraph(labels.iter().map(|label| Inline::Footnote(footnotes.mark(label))).collect())]
    }

    #[test]
    fn numbers_follow_the_reader_and_not_the_labels() {
        let mut footnotes = Footnotes::default();
        footnotes.define("1", vec![Block::Rule]);
        let inner = paragraph(&mut footnotes, &["dypt", "b"]);
        footnotes.define("b", inner);
        let text = paragraph(&mut footnotes, &["B", "1", "b"]);
        let prose = footnotes.numbered(text, 4);
        assert_eq!(marks(&prose.blocks), [(5, 1), (7, 1), (5, 3)]);
        assert_eq!(marks(&prose.footnotes[0].blocks), [(6, 1), (5, 2)]);
        let said: Vec<_> = prose.footnotes.iter().map(|footnote| (footnote.number, footnote.uses)).collect();
        assert_eq!(said, [(5, 3), (6, 1), (7, 1)]);
        assert_eq!(prose.footnotes[2].blocks, [Block::Rule]);
    }
}
