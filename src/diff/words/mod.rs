//! Texts compared sentence by sentence, and word by word within those that differ.

use std::collections::{BTreeSet, HashMap};
use std::ptr;

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};

use super::share::share;
use crate::view::{Operation, Piece, WordsBlock, WordsSegment};

/// Two sentences are versions of one when they share at least this much of their words.
const ALIKE: f64 = 0.5;
/// Up to this many removed sentences are compared with as many new ones; where there are more, only in their order.
const COMPARED: usize = 60;

/// The blocks in which words differ, in the order of the new text.
pub fn compare(old: &[Vec<Piece>], new: &[Vec<Piece>]) -> Vec<WordsBlock> {
    let (before, after) = (sentences(old), sentences(new));
    let keys = |sentences: &[Sentence]| sentences.iter().map(|sentence| sentence.key.clone()).collect::<Vec<_>>();
    let (old_keys, new_keys) = (keys(&before), keys(&after));
    if old_keys == new_keys {
        return Vec::new();
    }
    let mut writer = Writer::default();
    let operations = capture_diff_slices(Algorithm::Myers, &old_keys, &new_keys);
    let moves = Moves::find(&operations, &old_keys, &new_keys);
    for operation in &operations {
        let (gone, came) = (&before[operation.old_range()], &after[operation.new_range()]);
        match operation.tag() {
            DiffTag::Equal => gone.iter().zip(came).for_each(|(old, new)| writer.same(old, new)),
            _ => hunk(gone, came, &moves, &mut writer),
        }
    }
    writer.finish()
}

/// Sentences that are gone and sentences that are new, in one place: each in the order of its own version, and what is
/// gone before what has come instead.
fn hunk(gone: &[Sentence], came: &[Sentence], moves: &Moves<'_>, writer: &mut Writer) {
    let stays = |sentence: &&Sentence| !moves.has(&sentence.key);
    let (left, right): (Vec<_>, Vec<_>) = (gone.iter().filter(stays).collect(), came.iter().filter(stays).collect());
    let pairs = pairs(&left, &right);
    let mut pairs = pairs.iter().map(|(old, new)| (left[*old], right[*new])).peekable();
    let mut gone = gone.iter().peekable();
    for sentence in came {
        let next = pairs.peek().copied();
        while let Some(old) = gone.next_if(|old| next.is_none_or(|(partner, _)| !ptr::eq(*old, partner))) {
            writer.gone(old, moves);
        }
        match next {
            Some((partner, new)) if ptr::eq(new, sentence) => {
                gone.next();
                pairs.next();
                writer.pair(partner, sentence);
            }
            _ => writer.came(sentence, moves),
        }
    }
    gone.for_each(|old| writer.gone(old, moves));
}

/// Which removed sentences are earlier versions of which new ones; never crosswise.
fn pairs(gone: &[&Sentence], came: &[&Sentence]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let is_long = gone.len().max(came.len()) > COMPARED;
    for (new, sentence) in came.iter().enumerate() {
        let first = pairs.last().map_or(0, |(old, _)| old + 1);
        let candidates = if is_long { first.max(new)..gone.len().min(first.max(new) + 1) } else { first..gone.len() };
        let scored = candidates.map(|old| (old, alike(gone[old], sentence)));
        let best = scored.filter(|(_, score)| *score >= ALIKE).fold(
            None,
            |best: Option<(usize, f64)>, (old, score)| match best {
                Some((_, top)) if top >= score => best,
                _ => Some((old, score)),
            },
        );
        pairs.extend(best.map(|(old, _)| (old, new)));
    }
    pairs
}

/// The share of words that two sentences have in common, in any order.
fn alike(one: &Sentence, other: &Sentence) -> f64 {
    let mut left: HashMap<&str, i32> = HashMap::new();
    one.words.iter().for_each(|word| *left.entry(&word.key).or_default() += 1);
    let common = other.words.iter().filter(|word| {
        left.get_mut(&*word.key).is_some_and(|count| {
            *count -= 1;
            *count >= 0
        })
    });
    2.0 * share(common.count(), one.words.len() + other.words.len())
}

/// Sentences that are gone in one place and new in another.
struct Moves<'a>(BTreeSet<&'a str>);

impl<'a> Moves<'a> {
    fn find(operations: &[DiffOp], old: &'a [String], new: &'a [String]) -> Self {
        let changed = || operations.iter().filter(|operation| operation.tag() != DiffTag::Equal);
        let gone: BTreeSet<&str> =
            changed().flat_map(|operation| &old[operation.old_range()]).map(String::as_str).collect();
        let came = changed().flat_map(|operation| &new[operation.new_range()]).map(String::as_str);
        Self(came.filter(|key| gone.contains(key) && key.contains(' ')).collect())
    }

    fn has(&self, key: &str) -> bool {
        self.0.contains(key)
    }
}

/// A word, with what follows it up to the next one.
#[derive(Debug)]
struct Word {
    /// What it is compared by.
    key: String,
    text: String,
}

#[derive(Debug)]
struct Sentence {
    /// The block that it stands in.
    block: usize,
    /// What it is compared by.
    key: String,
    words: Vec<Word>,
}

fn sentences(blocks: &[Vec<Piece>]) -> Vec<Sentence> {
    let mut found = Vec::new();
    for (block, pieces) in blocks.iter().enumerate() {
        let mut open: Vec<Word> = Vec::new();
        for word in words(pieces) {
            let is_end =
                word.text.trim_end().ends_with(['.', '!', '?', ':']) && word.text.ends_with(char::is_whitespace);
            open.push(word);
            if is_end {
                found.push(Sentence::new(block, std::mem::take(&mut open)));
            }
        }
        if !open.is_empty() {
            found.push(Sentence::new(block, open));
        }
    }
    found
}

impl Sentence {
    fn new(block: usize, words: Vec<Word>) -> Self {
        let key = words.iter().map(|word| &*word.key).collect::<Vec<_>>().join(" ");
        Self { block, key, words }
    }

    fn text(&self) -> String {
        self.words.iter().map(|word| &*word.text).collect()
    }
}

fn words(pieces: &[Piece]) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Printed(key, words) => found.push(Word { key: format!("\u{fffc}{key}"), text: words.clone() }),
            other => found.extend(split(other.words())),
        }
    }
    found
}

/// The words of a text. Several spaces count as one.
fn split(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    for part in text.split_inclusive(char::is_whitespace) {
        match found.last_mut() {
            Some(last) if part.trim().is_empty() && last.text.ends_with(char::is_whitespace) => {
                last.text.push_str(part);
            }
            _ => found.push(Word { key: part.trim().to_owned(), text: part.to_owned() }),
        }
    }
    found
}

/// The blocks as they are written, one open at a time.
#[derive(Default)]
struct Writer {
    blocks: Vec<WordsBlock>,
    /// The block of the new text that is open.
    new: Option<usize>,
    /// The block of the old text that is open.
    old: Option<usize>,
    /// How many of the last blocks hold only what is gone.
    apart: usize,
}

impl Writer {
    fn same(&mut self, old: &Sentence, new: &Sentence) {
        self.begin_new(Some(old.block), new.block);
        self.add(Operation::Same, &new.text());
    }

    fn came(&mut self, sentence: &Sentence, moves: &Moves<'_>) {
        let operation = if moves.has(&sentence.key) { Operation::MovedHere } else { Operation::Inserted };
        self.begin_new(None, sentence.block);
        self.add(operation, &sentence.text());
    }

    fn gone(&mut self, sentence: &Sentence, moves: &Moves<'_>) {
        let operation = if moves.has(&sentence.key) { Operation::MovedAway } else { Operation::Deleted };
        self.begin_old(sentence.block);
        self.add(operation, &sentence.text());
    }

    /// Two versions of one sentence, word by word.
    fn pair(&mut self, old: &Sentence, new: &Sentence) {
        self.begin_new(Some(old.block), new.block);
        let keys = |sentence: &Sentence| sentence.words.iter().map(|word| word.key.clone()).collect::<Vec<_>>();
        let text = |words: &[Word]| words.iter().map(|word| &*word.text).collect::<String>();
        for operation in capture_diff_slices(Algorithm::Myers, &keys(old), &keys(new)) {
            let (gone, came) = (&old.words[operation.old_range()], &new.words[operation.new_range()]);
            if operation.tag() == DiffTag::Equal {
                // The last word of one version may have more words after it in the other.
                let spaced = |(old, new)| if is_spaced(new) || !is_spaced(old) { new } else { old };
                let words = gone.iter().map(|word| &*word.text).zip(came.iter().map(|word| &*word.text));
                self.add(Operation::Same, &words.map(spaced).collect::<String>());
            } else {
                self.add(Operation::Deleted, &text(gone));
                self.add(Operation::Inserted, &text(came));
            }
        }
    }

    /// Begins a sentence that is gone, in a new block where the old text does.
    fn begin_old(&mut self, block: usize) {
        if self.blocks.is_empty() || self.old.is_some_and(|open| open != block) {
            self.blocks.push(WordsBlock::new());
            self.apart += 1;
        }
        self.old = Some(block);
        self.set_apart();
    }

    /// Begins a sentence of the new text, in a new block where that does. One that was in the block of what is gone
    /// before it goes on there.
    fn begin_new(&mut self, old: Option<usize>, block: usize) {
        let goes_on = self.apart > 0 && old.is_none_or(|old| self.old == Some(old));
        if self.new == Some(block) {
            let apart = self.blocks.split_off(self.blocks.len() - self.apart);
            for segment in apart.into_iter().flatten() {
                self.set_apart();
                self.add(segment.operation, &segment.text);
            }
        } else if !goes_on {
            self.blocks.push(WordsBlock::new());
        }
        self.apart = 0;
        self.new = Some(block);
        self.old = old.or(self.old);
        self.set_apart();
    }

    /// Leaves a gap between the last sentence and the next one, in both versions.
    fn set_apart(&mut self) {
        let Some(block) = self.blocks.last_mut() else { return };
        for other in [[Operation::Inserted, Operation::MovedHere], [Operation::Deleted, Operation::MovedAway]] {
            let last = block.iter_mut().rev().find(|segment| !other.contains(&segment.operation));
            if let Some(last) = last.filter(|last| !is_spaced(&last.text)) {
                last.text.push(' ');
            }
        }
    }

    fn add(&mut self, operation: Operation, text: &str) {
        let Some(block) = self.blocks.last_mut() else { return };
        match block.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.operation == operation => last.text.push_str(text),
            _ => block.push(WordsSegment { operation, text: text.to_owned() }),
        }
    }

    fn finish(self) -> Vec<WordsBlock> {
        let differs = |block: &WordsBlock| block.iter().any(|segment| segment.operation != Operation::Same);
        self.blocks.into_iter().filter(differs).collect()
    }
}

fn is_spaced(text: &str) -> bool {
    text.ends_with(char::is_whitespace)
}

#[cfg(test)]
mod tests;
