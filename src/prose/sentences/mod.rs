//! Sentences: where they end, which words they have, and how hard they are to read.

use std::ops::Range;

use ends::ends;
pub use words::{INSERTED, words};

mod abbreviations;
mod ends;
mod words;

/// The kind of block that a sentence is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph,
    /// An item of a list.
    Item,
    /// A heading, or a title.
    Heading,
    /// A cell of a table.
    Cell,
    /// A block of code, which has no sentences.
    Code,
}

/// A sentence, or a piece of text that stands by itself, such as a heading.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// The text as readers see it, without Markdown's markup. [`INSERTED`] stands for what is not known here.
    pub text: String,
    /// The kind of block that it is in.
    pub block: Block,
    /// The references in it.
    pub references: Vec<Reference>,
    /// Maps its text to the Markdown, in order.
    stretches: Vec<Stretch>,
    /// The byte ranges of its words. They are kept because many rules iterate over them.
    words: Box<[(u32, u32)]>,
}

/// A reference to an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The id, followed by `#field` if a field is asked for.
    pub target: String,
    /// The byte offset of its first word, or of its placeholder, in the sentence's text.
    pub at: usize,
    /// The byte after its last word, or after its placeholder.
    pub end: usize,
}

impl Reference {
    /// The same in the part `range` of its text.
    fn within(&self, range: &Range<usize>) -> Self {
        let shift = |at: usize| at.min(range.end) - range.start;
        Self { target: self.target.clone(), at: shift(self.at), end: shift(self.end) }
    }
}

/// A piece of a sentence's text and the piece of Markdown that it was made from.
#[derive(Debug, Clone)]
struct Stretch {
    /// The byte offset in the text at which it begins. It extends to the next stretch.
    at: usize,
    /// The byte range of the Markdown.
    source: Range<usize>,
    /// Whether the bytes are the same in both. They differ for an entity, a line break or a reference.
    verbatim: bool,
}

impl Stretch {
    /// The rest of it from the byte `at` of the text, as the beginning of a sentence.
    fn from(&self, at: usize) -> Self {
        let skipped = if self.verbatim { at - self.at } else { 0 };
        Self { at: 0, source: self.source.start + skipped..self.source.end, verbatim: self.verbatim }
    }
}

impl Sentence {
    /// Its words, with their byte offsets in the text. See [`words`].
    pub fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        let word = |(start, end): &(u32, u32)| (*start as usize, &self.text[*start as usize..*end as usize]);
        self.words.iter().map(word)
    }

    /// The number of its words. A reference whose text is inserted later counts as one.
    pub fn word_count(&self) -> usize {
        self.words.len()
    }

    /// The byte range of the Markdown for the byte range `range` of the text. A stretch that is spelt differently in
    /// the Markdown, such as an entity, is included as a whole.
    pub fn place(&self, range: Range<usize>) -> Range<usize> {
        let start = self.source(range.start).start;
        let end = if range.is_empty() { start } else { self.source(range.end - 1).end };
        start..end.max(start)
    }

    /// The byte range of the whole sentence in the Markdown.
    pub fn whole(&self) -> Range<usize> {
        let skipped = self.text.len() - self.text.trim_start().len();
        self.place(skipped..self.text.trim_end().len().max(skipped))
    }

    /// The byte range of the Markdown that the byte `at` of the text was made from.
    fn source(&self, at: usize) -> Range<usize> {
        let Some(stretch) = stretch_at(&self.stretches, at) else { return 0..0 };
        if !stretch.verbatim {
            return stretch.source.clone();
        }
        let byte = stretch.source.start + (at - stretch.at);
        byte..byte + 1
    }
}

fn stretch_at(stretches: &[Stretch], at: usize) -> Option<&Stretch> {
    let after = stretches.partition_point(|stretch| stretch.at <= at);
    stretches.get(after.checked_sub(1)?)
}

/// A piece of a block.
#[derive(Debug)]
pub(super) enum Run {
    /// Text, and whether it has the same bytes in the Markdown.
    Words { text: String, range: Range<usize>, verbatim: bool },
    /// The end of a line.
    Space(Range<usize>),
    /// Something whose text is not known here.
    Inserted { range: Range<usize>, target: Option<String> },
    /// The end of a reference whose text was the preceding runs.
    Reference { range: Range<usize>, target: String },
}

/// A piece of plain text as one sentence, such as a title.
pub fn sentence(text: &str) -> Sentence {
    let stretches = vec![Stretch { at: 0, source: 0..text.len(), verbatim: true }];
    let (references, words) = (Vec::new(), found_words(text));
    Sentence { text: text.to_owned(), block: Block::Heading, references, stretches, words }
}

/// Splits a block into its sentences.
pub(super) fn split(runs: &[Run], block: Block, sentences: &mut Vec<Sentence>) {
    let whole = join(runs, block);
    let ends = if matches!(block, Block::Paragraph | Block::Item) { ends(&whole.text) } else { Vec::new() };
    let mut start = 0;
    for end in ends.into_iter().chain([whole.text.len()]) {
        if !whole.text[start..end].trim().is_empty() {
            sentences.push(part(&whole, start..end));
        }
        start = end;
    }
}

fn join(runs: &[Run], block: Block) -> Sentence {
    let (references, stretches, words) = (Vec::new(), Vec::new(), Box::default());
    let mut whole = Sentence { text: String::new(), block, references, stretches, words };
    for run in runs {
        let at = whole.text.len();
        let (source, verbatim) = match run {
            Run::Words { text, range, verbatim } => {
                whole.text.push_str(text);
                (range, *verbatim)
            }
            Run::Space(range) => {
                whole.text.push(' ');
                (range, false)
            }
            Run::Inserted { range, target } => {
                whole.text.push(INSERTED);
                let end = at + INSERTED.len_utf8();
                whole.references.extend(target.clone().map(|target| Reference { target, at, end }));
                (range, false)
            }
            Run::Reference { range, target } => {
                let mut inside = whole.stretches.iter().filter(|stretch| range.contains(&stretch.source.start));
                let at = inside.next().map_or(at, |first| first.at);
                whole.references.push(Reference { target: target.clone(), at, end: whole.text.len() });
                continue;
            }
        };
        whole.stretches.push(Stretch { at, source: source.clone(), verbatim });
    }
    whole
}

fn part(whole: &Sentence, range: Range<usize>) -> Sentence {
    let shift = |at: usize| at - range.start;
    let first = stretch_at(&whole.stretches, range.start).map(|stretch| stretch.from(range.start));
    let inner = whole.stretches.iter().filter(|stretch| range.contains(&stretch.at) && stretch.at > range.start);
    let inner = inner.map(|stretch| Stretch { at: shift(stretch.at), ..stretch.clone() });
    let references = whole.references.iter().filter(|reference| range.contains(&reference.at));
    Sentence {
        words: found_words(&whole.text[range.clone()]),
        text: whole.text[range.clone()].to_owned(),
        block: whole.block,
        references: references.map(|found| found.within(&range)).collect(),
        stretches: first.into_iter().chain(inner).collect(),
    }
}

fn found_words(text: &str) -> Box<[(u32, u32)]> {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    words(text).map(|(at, word)| (number(at), number(at + word.len()))).collect()
}

/// Words with more letters than this are long.
const LONG: usize = 6;

/// The readability index LIX of running text: the number of words per sentence, plus the percentage of long words (more
/// than six letters). `None` for a text with fewer than `least` words.
///
/// Source: C.-H. Björnsson, Läsbarhet (1968). In Norwegian, 40–50 is considered medium and over 60 very hard.
pub fn lix(sentences: &[Sentence], least: usize) -> Option<usize> {
    let running = || sentences.iter().filter(|sentence| matches!(sentence.block, Block::Paragraph | Block::Item));
    let total: usize = running().map(Sentence::word_count).sum();
    if total < least.max(1) {
        return None;
    }
    let letters = |word: &str| word.chars().filter(|letter| letter.is_alphanumeric()).count();
    let long = running().flat_map(Sentence::words).filter(|(_, word)| letters(word) > LONG).count();
    let count = running().count();
    // Rounded only once, at the end, since both terms may be fractions.
    Some((2 * (total * total + 100 * long * count) / (total * count)).div_ceil(2))
}

#[cfg(test)]
mod tests;
