//! Counting the words of sentences.

use rust_decimal::Decimal;

use crate::model::ScopeId;
use crate::prose::{Block, Sentence};
use crate::rules::Context;
use crate::source::Span;

/// A sentence that is too long.
pub struct Long {
    /// How many words it has.
    pub words: usize,
    /// Its place.
    pub span: Span,
}

/// Whether a sentence belongs to running text, and is not a heading, a title or a table cell.
pub fn is_running(sentence: &Sentence) -> bool {
    matches!(sentence.block, Block::Paragraph | Block::Item)
}

/// The sentences in a strategy's prose with more words than `over`, in order. A reference that gets its words later
/// counts as one word.
pub fn longer_than(context: &Context<'_>, scope: ScopeId, over: Decimal) -> Vec<Long> {
    let mut found = Vec::new();
    for writing in context.writings(scope).iter().filter(|writing| writing.is_prose()) {
        for sentence in writing.analysis.sentences.iter().filter(|sentence| is_running(sentence)) {
            let words = sentence.word_count();
            if Decimal::from(words) > over {
                found.push(Long { words, span: writing.sentence_place(sentence) });
            }
        }
    }
    found
}
