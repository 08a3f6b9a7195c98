//! Tracked changes: insertions, deletions and moves that the reader accepts or rejects.

use std::collections::BTreeMap;

use super::body::{Look, paragraph, run, run_of};
use super::changes::Paper;
use super::xml::{Node, node};
use crate::view::{Operation, WordsBlock, WordsSegment};

/// The author that Word shows for each change.
const AUTHOR: &str = "stratc";

/// The numbers of the moves within a text. The key is one end of a move: the indices of its block and of its segment
/// there.
type Moves = BTreeMap<(usize, usize), usize>;

impl Paper<'_> {
    /// The old and the new text, as a deletion and an insertion.
    pub fn exchanged(&mut self, before: Option<&str>, after: Option<&str>) -> Vec<Node> {
        let said = |words: Option<&str>| words.filter(|words| !words.is_empty()).map(str::to_owned);
        let (before, after) = (said(before), said(after));
        // The space is part of the deletion: outside both, it would be left over whichever is accepted.
        let gap = if before.is_some() && after.is_some() { " " } else { "" };
        let before = before.map(|words| self.deleted(&format!("{words}{gap}")));
        let after = after.map(|words| self.inserted(&words));
        before.into_iter().chain(after).collect()
    }

    /// Adds the paragraphs of a text. In a paragraph that is inserted or deleted as a whole, the paragraph mark is
    /// tracked too.
    pub fn words(&mut self, blocks: &[WordsBlock]) {
        let moves = self.moves(blocks);
        for (index, block) in blocks.iter().enumerate() {
            let mut runs = Vec::new();
            for (place, segment) in block.iter().enumerate() {
                runs.extend(self.segment(segment, moves.get(&(index, place)).copied()));
            }
            let end = self.end(block);
            self.body.content.push(paragraph("Tracked", end, runs));
        }
    }

    fn segment(&mut self, segment: &WordsSegment, number: Option<usize>) -> Vec<Node> {
        let words = &segment.text;
        match (segment.operation, number) {
            (Operation::Same, _) => vec![run(words, Look::default())],
            (Operation::MovedAway, Some(number)) => {
                self.moved(["w:moveFromRangeStart", "w:moveFrom", "w:moveFromRangeEnd"], number, words)
            }
            (Operation::MovedHere, Some(number)) => {
                self.moved(["w:moveToRangeStart", "w:moveTo", "w:moveToRangeEnd"], number, words)
            }
            (Operation::Deleted | Operation::MovedAway, _) => vec![self.deleted(words)],
            (Operation::Inserted | Operation::MovedHere, _) => vec![self.inserted(words)],
        }
    }

    /// Text as a deletion.
    pub fn deleted(&mut self, words: &str) -> Node {
        self.change("w:del").and(run_of("w:delText", words, Look::default()))
    }

    /// Text as an insertion.
    pub fn inserted(&mut self, words: &str) -> Node {
        self.change("w:ins").and(run(words, Look::default()))
    }

    /// One end of a move: its range start, the text, and its range end.
    fn moved(&mut self, [start, name, end]: [&'static str; 3], number: usize, words: &str) -> Vec<Node> {
        let id = self.body.annotation();
        let start = self.signed(node(start).with("w:id", &id)).with("w:name", format!("move{number}"));
        let words = self.change(name).and(run(words, Look::default()));
        vec![start, words, node(end).with("w:id", id)]
    }

    /// The properties that track the paragraph mark of a paragraph that was inserted or deleted as a whole.
    fn end(&mut self, block: &WordsBlock) -> Vec<Node> {
        let came = |segment: &WordsSegment| matches!(segment.operation, Operation::Inserted | Operation::MovedHere);
        let went = |segment: &WordsSegment| matches!(segment.operation, Operation::Deleted | Operation::MovedAway);
        let name = match block {
            block if block.iter().all(came) => "w:ins",
            block if block.iter().all(went) => "w:del",
            _ => return Vec::new(),
        };
        vec![node("w:rPr").and(self.change(name))]
    }

    fn change(&mut self, name: &'static str) -> Node {
        let id = self.body.annotation();
        self.signed(node(name).with("w:id", id))
    }

    fn signed(&self, node: Node) -> Node {
        node.with("w:author", AUTHOR).with("w:date", &self.moment)
    }

    /// Pairs the segments that moved away with those that arrived. Word identifies a move by both ends, so one alone
    /// does not count.
    fn moves(&mut self, blocks: &[WordsBlock]) -> Moves {
        let ends = |operation| {
            let stretches = blocks.iter().enumerate().flat_map(|(index, block)| {
                block.iter().enumerate().map(move |(place, segment)| ((index, place), segment))
            });
            let ends = stretches.filter(move |(_, segment)| segment.operation == operation);
            ends.map(|(place, segment)| (place, segment.text.trim())).collect::<Vec<_>>()
        };
        let mut came = ends(Operation::MovedHere);
        let mut moves = Moves::new();
        for (from, words) in ends(Operation::MovedAway) {
            let Some(partner) = came.iter().position(|(_, other)| *other == words) else { continue };
            let (to, _) = came.remove(partner);
            self.moves += 1;
            moves.extend([(from, self.moves), (to, self.moves)]);
        }
        moves
    }
}
