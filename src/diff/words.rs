//! Texts compared sentence by sentence, and word by word within those that differ.

use std::collections::{BTreeSet, HashMap};

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};

use crate::view::{Operation, Piece, WordsBlock, WordsSegment};

/// Two sentences are versions of one when so much of their words is the same.
const ALIKE: f64 = 0.5;
/// So many sentences that are gone are compared with as many that are new; where there are more, in their order alone.
const COMPARED: usize = 60;

/// The blocks of which words differ, in the order of the new text. `follow` says what a key of the old version is in the new.
pub fn compare(old: &[Vec<Piece>], new: &[Vec<Piece>], follow: &dyn Fn(&str) -> Vec<String>) -> Vec<WordsBlock> {
    let (before, after) = (sentences(old, Some(follow)), sentences(new, None));
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
            DiffTag::Equal => came.iter().for_each(|sentence| writer.whole(sentence, Operation::Same)),
            _ => hunk(gone, came, &moves, &mut writer),
        }
    }
    writer.finish()
}

/// Sentences that are gone and sentences that are new, in one place.
fn hunk(gone: &[Sentence], came: &[Sentence], moves: &Moves<'_>, writer: &mut Writer) {
    let stays = |sentence: &&Sentence| !moves.has(&sentence.key);
    let (left, right): (Vec<_>, Vec<_>) = (gone.iter().filter(stays).collect(), came.iter().filter(stays).collect());
    let pairs = pairs(&left, &right);
    let mut written = 0;
    for sentence in came {
        let nth = right.iter().position(|other| std::ptr::eq(*other, sentence));
        let partner = nth.and_then(|nth| pairs.iter().find(|(_, new)| *new == nth)).map(|(old, _)| *old);
        if let Some(partner) = partner {
            while written < partner {
                if !pairs.iter().any(|(old, _)| *old == written) {
                    writer.whole(left[written], Operation::Deleted);
                }
                written += 1;
            }
            writer.pair(left[partner], sentence);
            written = written.max(partner + 1);
        } else {
            let operation = if moves.has(&sentence.key) { Operation::MovedHere } else { Operation::Inserted };
            writer.whole(sentence, operation);
        }
    }
    for (nth, sentence) in left.iter().enumerate().skip(written) {
        if !pairs.iter().any(|(old, _)| *old == nth) {
            writer.whole(sentence, Operation::Deleted);
        }
    }
    gone.iter()
        .filter(|sentence| moves.has(&sentence.key))
        .for_each(|sentence| writer.whole(sentence, Operation::MovedAway));
}

/// Which of the sentences that are gone are versions of which new ones; never crosswise.
fn pairs(gone: &[&Sentence], came: &[&Sentence]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let reach = if gone.len().max(came.len()) > COMPARED { 1 } else { COMPARED };
    for (new, sentence) in came.iter().enumerate() {
        let first = pairs.last().map_or(0, |(old, _)| old + 1);
        let candidates = (first..gone.len()).take(reach);
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
    let number = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    2.0 * number(common.count()) / number((one.words.len() + other.words.len()).max(1))
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

type Follow<'a> = Option<&'a dyn Fn(&str) -> Vec<String>>;

fn sentences(blocks: &[Vec<Piece>], follow: Follow<'_>) -> Vec<Sentence> {
    let mut found = Vec::new();
    for (block, pieces) in blocks.iter().enumerate() {
        let mut open: Vec<Word> = Vec::new();
        for word in words(pieces, follow) {
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
}

fn words(pieces: &[Piece], follow: Follow<'_>) -> Vec<Word> {
    let named = |key: &str| follow.map_or_else(|| vec![key.to_owned()], |follow| follow(key)).join("+");
    let mut found: Vec<Word> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => found.extend(split(text)),
            Piece::Printed(key, words) => {
                found.push(Word { key: format!("\u{fffc}{}", named(key)), text: words.clone() })
            }
            Piece::Linked(key, words) => {
                found.push(Word { key: format!("{words}\u{fffc}{}", named(key)), text: words.clone() });
            }
        }
    }
    found
}

fn split(text: &str) -> impl Iterator<Item = Word> {
    text.split_inclusive(char::is_whitespace).map(|word| Word { key: word.trim().to_owned(), text: word.to_owned() })
}

/// The blocks as they are written, one open at a time.
#[derive(Default)]
struct Writer {
    blocks: Vec<WordsBlock>,
    open: Option<usize>,
}

impl Writer {
    fn whole(&mut self, sentence: &Sentence, operation: Operation) {
        self.begin(sentence, operation);
        let text: String = sentence.words.iter().map(|word| &*word.text).collect();
        self.add(operation, &text);
    }

    /// Two versions of one sentence, word by word.
    fn pair(&mut self, old: &Sentence, new: &Sentence) {
        self.begin(new, Operation::Same);
        let keys = |sentence: &Sentence| sentence.words.iter().map(|word| word.key.clone()).collect::<Vec<_>>();
        let text = |words: &[Word]| words.iter().map(|word| &*word.text).collect::<String>();
        for operation in capture_diff_slices(Algorithm::Myers, &keys(old), &keys(new)) {
            match operation.tag() {
                DiffTag::Equal => self.add(Operation::Same, &text(&new.words[operation.new_range()])),
                _ => {
                    self.add(Operation::Deleted, &text(&old.words[operation.old_range()]));
                    self.add(Operation::Inserted, &text(&new.words[operation.new_range()]));
                }
            }
        }
    }

    /// Begins a new block where the new text does. What is gone stands in the block that it is met in.
    fn begin(&mut self, sentence: &Sentence, operation: Operation) {
        let is_gone = matches!(operation, Operation::Deleted | Operation::MovedAway);
        if self.blocks.is_empty() || (!is_gone && self.open != Some(sentence.block)) {
            self.blocks.push(WordsBlock::new());
        }
        if !is_gone {
            self.open = Some(sentence.block);
        }
    }

    fn add(&mut self, operation: Operation, text: &str) {
        let Some(block) = self.blocks.last_mut() else { return };
        match block.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.operation == operation => {
                let gap = if last.text.ends_with(char::is_whitespace) { "" } else { " " };
                last.text.push_str(if operation == Operation::Same { "" } else { gap });
                last.text.push_str(text);
            }
            _ => block.push(WordsSegment { operation, text: text.to_owned() }),
        }
    }

    fn finish(self) -> Vec<WordsBlock> {
        let differs = |block: &WordsBlock| block.iter().any(|segment| segment.operation != Operation::Same);
        self.blocks.into_iter().filter(differs).collect()
    }
}
